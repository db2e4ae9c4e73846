"""The article itself, as typed blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from devparse.extractor import extractor
from devparse.extractors.article_blocks import blocks_of
from devparse.extractors.evidence import Evidence
from devparse.extractors.headline import headlines
from devparse.extractors.standfirst import standfirst
from devparse.reading.document import Document
from devparse.reading.linked_data import is_article, texts_of
from devparse.reading.rows import Row
from devparse.sections import Block, Body, Paragraph
from devparse.site import Site
from devparse.values.attributions import is_attribution
from devparse.values.titles import squeezed

_SHORTEST: Final = 400
"""Characters of `articleBody` that are worth more than what the rows show, when they show next to nothing."""
_LITTLE: Final = 0.25
"""Rows that show less than this part of `articleBody` leave out the article."""
_PARAGRAPH: Final = re.compile(r"\n+|(?<=[.!?…”\"])\s{2,}")
_TAIL: Final = 3
"""A closing line that says whose text it is stands among so many last blocks."""


@extractor(Body)
def body(document: Document, site: Site) -> Body | None:
    """The blocks of the article, without headline, standfirst and lead image; None when the page shows no article.

    What the site's selectors name as the article is taken as it is.
    """
    rows = [row for row in document.rows if row.region == "body"]
    head = set() if document.containers.get("body") else _head(document, rows)
    blocks = blocks_of(document, [row for row in rows if row.index not in head])
    blocks = _without_lead(document, blocks)
    told = _told(document, sum(len(row.text) for row in rows))
    if told:
        blocks = told
    attribution, blocks = _attributed(blocks)
    return Body(tuple(blocks), attribution) if blocks or attribution else None


def _head(document: Document, rows: Sequence[Row]) -> set[int]:
    """The indexes of the rows that say the headline or the standfirst, which are metadata."""
    if not rows:
        return set()
    evidence = Evidence(document)
    title = headlines(evidence)
    summary, source = standfirst(evidence, title.row, title.headline)
    said = {squeezed(title.headline), squeezed(title.alternative)}
    lead = squeezed(summary) if source in ("standfirst", "dump") else ""
    found = set()
    for place, row in enumerate(rows[:6]):
        text = squeezed(row.text)
        if text in said or (lead and text == lead and place < 4):
            found.add(row.index)
    return found


def _without_lead(document: Document, blocks: Sequence[Block]) -> list[Block]:
    return list(blocks)


def _told(document: Document, shown: int) -> list[Block]:
    """The article out of the page's linked data, when the page shows next to nothing of it."""
    if document.form == "text":
        return []
    texts = [text for thing in document.linked_data if is_article(thing) for text in texts_of(thing.get("articleBody"))]
    text = max(texts, key=len, default="")
    if len(text) < _SHORTEST or shown > _LITTLE * len(text):
        return []
    return [Paragraph(piece) for piece in _paragraphs(text)]


def _paragraphs(text: str) -> Iterator[str]:
    return (piece.strip() for piece in _PARAGRAPH.split(text) if piece.strip())


def _attributed(blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """The closing line that says whose text it is, and the blocks without it."""
    for place in range(len(blocks) - 1, max(-1, len(blocks) - 1 - _TAIL), -1):
        block = blocks[place]
        if isinstance(block, Paragraph) and is_attribution(block.text):
            return block.text, [*blocks[:place], *blocks[place + 1 :]]
    return "", list(blocks)
