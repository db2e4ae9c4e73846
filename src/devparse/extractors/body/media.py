"""Pictures and embeds among the article's rows, and the lines of text that are captions of pictures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final
from urllib.parse import urlsplit

from devparse.blocks import Embed, Figure, Image
from devparse.extractors.body.inline import inline_text
from devparse.extractors.metadata.lead_image import caption_and_credit, figure_words
from devparse.rows.document import Document
from devparse.rows.images import picture_url
from devparse.rows.model import Box, Row, shown_text
from devparse.rows.roles import (
    ADVERT,
    ASIDE,
    CELL,
    COMMENT,
    EMBED,
    FIGURE,
    FORM,
    HEADING,
    ITEM,
    SHARE,
    STORIES,
)

_NOT_SHOWN: Final = ADVERT | ASIDE | COMMENT | FORM | SHARE | STORIES
"""Pictures and embeds in such boxes are not the article's."""
_REGIONS_BESIDE: Final = ("stories", "footer")
_MEDIA: Final = ("image", "embed")
_MAX_ROWS_TO_TEXT: Final = 12
"""A picture stands within so many rows of the article's text."""
_MAX_CAPTION_CHARS: Final = 300
_CAPTION_SIGN: Final = re.compile(r"[▲△▴▼▽▾◀◁▶▷↑↓]\s*(?=\S)")
"""What newspapers put before a caption to point at the picture."""
_PICTURE_FILES: Final = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
_TEXT_BOXES: Final = frozenset({"p", "article", "main", "section", "body"})
"""Boxes that hold text by their name, whatever picture stands in them."""


def media_among(
    document: Document, rows: Sequence[Row], captions: Collection[tuple[Row, Row]]
) -> Iterator[tuple[int, Figure | Embed]]:
    """The pictures and embeds between the first and the last row of the article, each with its place, each once.

    `captions` are the rows that `captions_among` found, with their pictures.
    """
    texts = {row.index for row in rows}
    words = {picture.index: caption for caption, picture in captions}
    between = document.rows[rows[0].index : rows[-1].index + 1]
    seen: set[str] = set()
    for place, block in chain(_posts(document, between), _shown(document, between, words, texts)):
        address = block.image.url if isinstance(block, Figure) else block.url
        if address not in seen:
            seen.add(address)
            yield place, block


def _posts(document: Document, rows: Iterable[Row]) -> Iterator[tuple[int, Embed]]:
    """The posts of others that the article quotes."""
    end = -1
    for row in rows:
        if row.box.inside & EMBED and row.index >= end:
            post = next(box for box in row.box.around() if box.flags & EMBED)
            end = post.last
            if (shown := _post(document, post)) is not None:
                yield post.first, shown


def _shown(
    document: Document, rows: Iterable[Row], words: Mapping[int, Row], texts: Collection[int]
) -> Iterator[tuple[int, Figure | Embed]]:
    """The pictures and players near the article's text; `words` are captions by the index of their picture's row."""
    last_text = -_MAX_ROWS_TO_TEXT
    for row in rows:
        if row.index in texts:
            last_text = row.index
        if row.kind in _MEDIA and row.index - last_text <= _MAX_ROWS_TO_TEXT and _may_be_of_article(row):
            block = _embed(document, row) if row.kind == "embed" else _picture(document, row, words.get(row.index), texts)
            if block is not None:
                yield row.index, block


def _may_be_of_article(row: Row) -> bool:
    """Whether a picture or player stands in nothing that is beside the article."""
    return not row.box.inside & _NOT_SHOWN and row.region not in _REGIONS_BESIDE


def captions_among(document: Document, rows: Sequence[Row]) -> list[tuple[Row, Row]]:
    """The rows of the article that are the caption of the picture right before them, each with that picture.

    Only where it is sure: the line points at the picture, or it alone stands with the picture in a box, set in italics
    where that box may hold text.
    """
    page = document.rows
    return [
        (row, picture)
        for row in rows
        if row.index and (picture := page[row.index - 1]).kind == "image" and _is_caption(document, row, picture)
    ]


def _is_caption(document: Document, row: Row, picture: Row) -> bool:
    """Whether a row is surely the caption of the picture right before it."""
    if row.box.inside & (HEADING | ITEM | CELL) or picture.region in _REGIONS_BESIDE:
        return False
    if not 0 < len(row.text) <= _MAX_CAPTION_CHARS:
        return False
    return _CAPTION_SIGN.match(row.text) is not None or (_are_alone(picture, row) and _is_set_apart(document, row))


def _are_alone(picture: Row, row: Row) -> bool:
    """Whether a box holds this picture, this text and nothing else."""
    box: Box | None = picture.box
    while box is not None and box.last <= row.index:
        box = box.parent
    return box is not None and (box.first, box.last) == (picture.index, row.index + 1)


def _is_set_apart(document: Document, row: Row) -> bool:
    """Whether a text beside a picture looks otherwise than a paragraph: loose in a box, or all of it in italics."""
    if row.box.tag not in _TEXT_BOXES:
        return True
    return any(
        span.kind == "emphasis" and (span.start, span.end) == (0, len(row.text))
        for span in inline_text(document, row).inline
    )


def _picture(document: Document, row: Row, caption: Row | None, texts: Collection[int]) -> Figure | None:
    """The figure of a picture with its address; None for one that leads elsewhere, or that has no address."""
    url = picture_url(row.attributes, document)
    if not url or (row.links and not row.box.inside & FIGURE and not _leads_to_picture(row)):
        return None
    if caption is None:
        words, credit = figure_words(document.rows, row, texts)
    else:
        words, credit = caption_and_credit(_CAPTION_SIGN.sub("", " ".join(caption.text.split()), count=1))
    return Figure(Image(url, shown_text(row.attributes, "alt"), words, credit))


def _leads_to_picture(row: Row) -> bool:
    """Whether the link around a picture leads to a picture: the same one in full size."""
    attributes, _ = row.links[0]
    return attributes.get("href", "").partition("?")[0].lower().endswith(_PICTURE_FILES)


def _embed(document: Document, row: Row) -> Embed | None:
    for name in ("src", "data-src", "data-lazy-src", "data", "data-url"):
        if url := document.absolute(row.attributes.get(name, "")):
            return Embed(url, _provider(url))
    return None


def _post(document: Document, post: Box) -> Embed | None:
    """A post of someone else, quoted with a link to it, which is the last one in it."""
    links = [attributes for row in document.rows[post.first : post.last] for attributes, _ in row.links]
    url = document.absolute(links[-1].get("href", "")) if links else ""
    return Embed(url, _provider(url)) if url else None


def _provider(url: str) -> str:
    """The name of the host that an embed comes from: "https://www.youtube.com/embed/x" is "youtube"."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    labels = host.split(".")
    return labels[-2] if len(labels) > 1 else host
