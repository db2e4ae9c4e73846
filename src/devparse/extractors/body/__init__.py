"""The article itself, as typed blocks in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from devparse.blocks import Block, Figure, Paragraph
from devparse.extraction import Answer, extractor
from devparse.extractors.body.blocks import blocks_of
from devparse.extractors.body.no_article import no_article
from devparse.extractors.body.repeated import repeated_metadata
from devparse.extractors.metadata.lead_image import lead_image, picture_name
from devparse.extractors.metadata.signals import signals_of
from devparse.language.attributions import is_attribution
from devparse.rows.document import Document
from devparse.rows.json_ld import is_article, texts_of
from devparse.rows.model import Row
from devparse.rows.state_json import state_paragraphs
from devparse.sections import Body
from devparse.site import Site

_MIN_UNSHOWN_CHARS: Final = 400
"""Characters of `articleBody` that are worth more than what the rows show, when they show next to nothing."""
_MAX_SHOWN_SHARE: Final = 0.25
"""Rows that show less than this part of `articleBody` leave out the article."""
_MAX_CLOSING_BLOCKS: Final = 3
"""A line that says whose text it is stands among so many last blocks."""


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
    blocks = _unshown_article(document, sum(len(row.text) for row in rows)) or _shown_article(document, rows)
    attribution, blocks = _attributed(blocks)
    return Body(tuple(blocks), attribution) if blocks or attribution else None


def _shown_article(document: Document, rows: Sequence[Row]) -> list[Block]:
    """The blocks of the article's rows, without what they say again of the metadata; a container of the site's is taken whole."""
    if not document.containers.get("body"):
        repeated = repeated_metadata(document, rows)
        rows = [row for row in rows if row.index not in repeated]
    return _without_lead(document, blocks_of(document, rows))


def _without_lead(document: Document, blocks: list[Block]) -> list[Block]:
    """The blocks without the picture that is the article's lead image."""
    if not any(isinstance(block, Figure) for block in blocks):
        return blocks
    image, _ = lead_image(signals_of(document))
    lead = picture_name(image.url) if image is not None else ""
    return [
        block for block in blocks if not (lead and isinstance(block, Figure) and picture_name(block.image.url) == lead)
    ]


def _unshown_article(document: Document, shown_chars: int) -> list[Block]:
    """The article out of linked data or the page's state, when the page shows next to nothing of it."""
    bodies = chain.from_iterable(texts_of(thing.get("articleBody")) for thing in filter(is_article, document.linked_data))
    paragraphs = sorted(bodies, key=len)[-1:]
    if not paragraphs and shown_chars < _MIN_UNSHOWN_CHARS:
        paragraphs = state_paragraphs(document.states)
    total = sum(map(len, paragraphs))
    if total < _MIN_UNSHOWN_CHARS or shown_chars > _MAX_SHOWN_SHARE * total:
        return []
    return [Paragraph(piece) for piece in paragraphs]


def _attributed(blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """The closing line that says whose text it is, and the blocks without it."""
    for place in range(len(blocks) - 1, max(-1, len(blocks) - 1 - _MAX_CLOSING_BLOCKS), -1):
        block = blocks[place]
        if isinstance(block, Paragraph) and is_attribution(block.text):
            return block.text, [*blocks[:place], *blocks[place + 1 :]]
    return "", list(blocks)
