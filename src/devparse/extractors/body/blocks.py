"""The rows of the article put together to blocks: paragraphs, headings, lists, quotes, tables, pictures, embeds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import groupby
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from devparse.extractors.body.tables import is_data, read_table, table_around
from devparse.extractors.metadata.lead_image import figure_words
from devparse.rows.boxes import is_heading
from devparse.rows.document import Document
from devparse.rows.images import picture_url
from devparse.rows.model import Box, Row
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
    PRE,
    QUOTE,
    SHARE,
    STORIES,
)
from devparse.sections import (
    Block,
    Embed,
    Figure,
    Heading,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Preformatted,
    Quote,
)

_NOT_SHOWN: Final = ADVERT | ASIDE | COMMENT | FORM | SHARE | STORIES
"""Pictures and embeds in such boxes are not the article's."""
_LISTS: Final = frozenset({"ul", "ol", "dl", "menu"})
_CITED: Final = frozenset({"cite", "footer", "figcaption"})
_DASHES: Final = ("—", "–", "―", "- ")
_NEAR: Final = 12
"""A picture stands within so many rows of the article's text."""


class _Kind(NamedTuple):
    """What a row is part of: a name and the box that holds the whole of it; rows of one kind in a run make one block."""

    name: str
    box: Box


def blocks_of(document: Document, rows: Sequence[Row]) -> list[Block]:
    """The blocks that the article's rows make, with the pictures and embeds that stand among them."""
    if not rows:
        return []
    placed: list[tuple[int, Block]] = []
    tables: dict[int, bool] = {}
    shown = {row.index for row in rows}
    for kind, group in groupby(filter(_has_text, rows), lambda row: _kind(document, row, shown, tables)):
        members = list(group)
        placed += [(members[0].index, block) for block in _MAKE[kind.name](document, kind.box, members)]
    placed += _shown(document, rows)
    placed.sort(key=lambda pair: pair[0])
    return [block for _, block in placed]


def _has_text(row: Row) -> bool:
    return bool(row.text)


def _kind(document: Document, row: Row, shown: Collection[int], tables: dict[int, bool]) -> _Kind:
    """What a row is part of; `shown` are the indexes of the article's rows, `tables` those known to hold data or not."""
    box = row.box
    inside = box.inside
    if inside & HEADING and (heading := _around(box, is_heading)) is not None:
        return _Kind("heading", heading)
    if inside & PRE:
        return _Kind("pre", _around(box, _is_pre) or box)
    if inside & QUOTE and (quote := _around(box, _is_quote)) is not None:
        return _Kind("quote", quote)
    if inside & CELL and (table := table_around(box)) is not None:
        known = tables.get(table.order)
        if known is None:
            known = tables[table.order] = is_data(document, table, shown)
        if known:
            return _Kind("table", table)
    if inside & ITEM and (item := _around(box, _is_item)) is not None and item.parent is not None:
        return _Kind("list", item.parent)
    return _Kind("paragraph", box)


def _around(box: Box, wanted: Callable[[Box], bool]) -> Box | None:
    """The innermost box around, or the box itself, that a test holds for."""
    return next((near for near in box.around() if wanted(near)), None)


def _is_pre(box: Box) -> bool:
    return box.tag == "pre"


def _is_quote(box: Box) -> bool:
    return box.tag == "blockquote"


def _is_item(box: Box) -> bool:
    return box.tag in ("li", "dd", "dt")


def _paragraph(document: Document, box: Box, rows: Sequence[Row]) -> list[Block]:
    return [Paragraph(row.text, _links(document, row)) for row in rows]


def _links(document: Document, row: Row) -> tuple[Link, ...]:
    if not row.links:
        return ()
    return tuple(Link(text, document.absolute(attributes.get("href", ""))) for attributes, text in row.links if text)


def _heading(document: Document, box: Box, rows: Sequence[Row]) -> list[Block]:
    return [Heading(_joined(rows), int(box.tag[1]))]


def _joined(rows: Sequence[Row]) -> str:
    return " ".join(" ".join([row.text for row in rows]).split())


def _pre(document: Document, box: Box, rows: Sequence[Row]) -> list[Block]:
    return [Preformatted("\n".join(row.text for row in rows))]


def _quote(document: Document, box: Box, rows: Sequence[Row]) -> list[Block]:
    """A quotation; its last line is whom it quotes when the page marks it so, as text beside the paragraphs or with a dash."""
    texts = [row.text for row in rows]
    last = rows[-1].box
    if len(rows) > 1 and (last.tag in _CITED or (last is box is not rows[0].box) or texts[-1].startswith(_DASHES)):
        cite = texts.pop()
    else:
        after = document.rows[rows[-1].index + 1 : box.last]
        cite = next((row.text for row in after if row.text and row.box.tag in _CITED), "")
    return [Quote("\n".join(texts), cite.lstrip("—–―- "))]


def _list(document: Document, box: Box, rows: Sequence[Row]) -> list[Block]:
    """A list; one whose items are long and of several paragraphs is a way to lay out text."""
    items: dict[int, list[Row]] = {}
    for row in rows:
        item = _around(row.box, _is_item) or row.box
        items.setdefault(item.order, []).append(row)
    if box.tag not in _LISTS or max(map(len, items.values())) > 3:
        return _paragraph(document, box, rows)
    return [ListBlock(tuple(_joined(parts) for parts in items.values()), box.tag == "ol")]


def _table(document: Document, box: Box, rows: Sequence[Row]) -> list[Block]:
    return [read_table(document, box, rows)]


_MAKE: Final = {
    "paragraph": _paragraph,
    "heading": _heading,
    "pre": _pre,
    "quote": _quote,
    "table": _table,
    "list": _list,
}


def _shown(document: Document, rows: Sequence[Row]) -> list[tuple[int, Block]]:
    """The pictures and embeds between the first and the last row of the article."""
    found: list[tuple[int, Block]] = []
    texts = {row.index for row in rows}
    last_text = rows[0].index
    seen: set[str] = set()
    posts: set[int] = set()
    for row in document.rows[rows[0].index : rows[-1].index + 1]:
        index, inside = row.index, row.box.inside
        if index in texts:
            last_text = index
        if inside & EMBED and index not in posts:
            post = next(box for box in row.box.around() if box.flags & EMBED)
            posts.update(range(post.first, post.last))
            if (shown := _post(document, post)) is not None and shown.url not in seen:
                seen.add(shown.url)
                found.append((post.first, shown))
        if row.kind not in ("image", "embed") or inside & _NOT_SHOWN or row.region in ("stories", "footer"):
            continue
        block = _picture(document, row) if row.kind == "image" else _embed(document, row)
        if block is None or index - last_text > _NEAR:
            continue
        address = block.image.url if isinstance(block, Figure) else block.url
        if address not in seen:
            seen.add(address)
            found.append((index, block))
    return found


def _picture(document: Document, row: Row) -> Figure | None:
    if row.links and not row.box.inside & FIGURE:
        return None
    url = picture_url(row.attributes, document)
    if not url:
        return None
    caption, credit = figure_words(document.rows, row)
    return Figure(Image(url, " ".join(row.attributes.get("alt", "").split()), caption, credit))


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
