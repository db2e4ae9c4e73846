"""The article itself, as typed blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from devparse.blocks import Block, Figure, Paragraph
from devparse.extraction import Answer, extractor
from devparse.extractors.body.blocks import blocks_of
from devparse.extractors.body.no_article import no_article
from devparse.extractors.metadata.headline import headlines
from devparse.extractors.metadata.lead_image import lead_image, picture_name
from devparse.extractors.metadata.signals import evidence_of
from devparse.extractors.metadata.standfirst import standfirst
from devparse.language.attributions import is_attribution
from devparse.language.dates import read_date
from devparse.language.names import read_byline
from devparse.language.no_headings import is_advert
from devparse.language.titles import squeezed
from devparse.rows.boxes import build
from devparse.rows.document import Document
from devparse.rows.json_ld import is_article, texts_of
from devparse.rows.model import Row
from devparse.rows.roles import ADVERT, HEADING
from devparse.sections import Body
from devparse.site import Site

_SHORTEST: Final = 400
"""Characters of `articleBody` that are worth more than what the rows show, when they show next to nothing."""
_LITTLE: Final = 0.25
"""Rows that show less than this part of `articleBody` leave out the article."""
_PARAGRAPH: Final = re.compile(r"\n+|(?<=[.!?…”\"])\s{2,}")
_RUNNING: Final = 80
"""The first row of the article this long ends what may be headline, standfirst and byline."""
_BEGINNING: Final = 40
_LINE: Final = 60
"""A byline is shorter."""
_STAMP: Final = 40
_STAMP_WORDS: Final = 6
"""A line of a date and a time is no longer than this, and has no more spaces."""
_DIGIT: Final = re.compile(r"\d")
_CLOCK: Final = re.compile(r"\d{1,2}[.:h]\d\d(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?|Uhr|h|[A-Z]{2,5})?", re.IGNORECASE)
_DAY: Final = re.compile(r"\d{4}|\d\d?[./-]\d\d?[./-]\d\d")
_TAIL: Final = 3
"""A closing line that says whose text it is stands among so many last blocks."""


@extractor(Body)
def body(document: Document, site: Site) -> Body | Answer[Body] | None:
    """The blocks of the article, without headline, standfirst and lead image; None when the page shows no article.

    What the site's selectors name as the article is taken as it is. A page that plainly is no article is told.
    """
    found = _article(document)
    problem = no_article(document, found)
    return found if problem is None else Answer(found or Body(), problems=(problem,))


def _article(document: Document) -> Body | None:
    rows = [row for row in document.rows if row.region == "body"]
    beside = set() if document.containers.get("body") else _beside(document, rows)
    blocks = _without_lead(document, blocks_of(document, [row for row in rows if row.index not in beside]))
    told = _told(document, sum(len(row.text) for row in rows))
    if told:
        blocks = told
    attribution, blocks = _attributed(blocks)
    return Body(tuple(blocks), attribution) if blocks or attribution else None


def _beside(document: Document, rows: Sequence[Row]) -> set[int]:
    """The indexes of the rows that are metadata: headline, standfirst and byline before the text, times between its parts."""
    if not rows:
        return set()
    evidence = evidence_of(document)
    title = headlines(evidence)
    summary, source = standfirst(evidence, title.row, title.headline)
    said = {squeezed(title.headline), squeezed(title.alternative)}
    if source in ("standfirst", "dump") and not _opens(rows, squeezed(summary)):
        said.add(squeezed(summary))
    text_from = next(
        (place for place, row in enumerate(rows) if len(row.text) >= _RUNNING and squeezed(row.text) not in said), 0
    )
    found = {
        row.index
        for place, row in enumerate(rows)
        if (place <= text_from or row.box.inside & HEADING) and squeezed(row.text) in said
    }
    found |= {row.index for row in rows[:text_from] if len(row.text) < _LINE and read_byline(row.text).people}
    found |= {row.index for row in rows if len(row.text) <= _STAMP and (_is_stamp(row.text) or _is_advert_label(row))}
    return found


def _without_lead(document: Document, blocks: list[Block]) -> list[Block]:
    """The blocks without the picture that is the article's lead image."""
    if not any(isinstance(block, Figure) for block in blocks):
        return blocks
    evidence = evidence_of(document)
    image, _ = lead_image(evidence, headlines(evidence).row)
    lead = picture_name(image.url) if image is not None else ""
    return [
        block for block in blocks if not (lead and isinstance(block, Figure) and picture_name(block.image.url) == lead)
    ]


def _opens(rows: Sequence[Row], summary: str) -> bool:
    """Whether the summary is the first paragraph of the text, which the page describes itself by, and no standfirst.

    A standfirst is built or placed otherwise than the paragraphs after it.
    """
    place = next((at for at, row in enumerate(rows[:-1]) if _is_same(row.text, summary)), -1)
    if place < 0:
        return False
    first = rows[place].box
    following = next((row.box for row in rows[place + 1 :] if len(row.text) >= _RUNNING), None)
    return following is not None and following.parent is first.parent and build(following) == build(first)


def _is_same(text: str, summary: str) -> bool:
    """Whether a text is the squeezed summary; most are seen not to be by their beginnings."""
    return summary.startswith(squeezed(text[:_BEGINNING])) and squeezed(text) == summary


def _is_advert_label(row: Row) -> bool:
    """Whether a line is in a box for adverts and says so."""
    return bool(row.box.inside & ADVERT) and is_advert(row.text)


def _is_stamp(text: str) -> bool:
    """Whether a line is nothing but a date or a time."""
    if not _DIGIT.search(text):
        return False
    return _CLOCK.fullmatch(text) is not None or (
        text.count(" ") <= _STAMP_WORDS and read_date(text) is not None and _DAY.search(text) is not None
    )


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
