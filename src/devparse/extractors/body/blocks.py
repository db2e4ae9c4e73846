"""The rows of the article put together to blocks: paragraphs, headings, lists, quotes, tables, pictures, embeds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final, TypeAlias

from devparse.blocks import Block, Heading, Paragraph, Quote
from devparse.extractors.body.inline import InlineText, inline_text, joined, one_line, paragraph
from devparse.extractors.body.lists import Lists
from devparse.extractors.body.media import captions_among, media_among
from devparse.extractors.body.preformatted import code_box, read_preformatted
from devparse.extractors.body.tables import caption_rows, is_data, read_lines, read_table, table_around
from devparse.rows.boxes import is_heading
from devparse.rows.document import Document
from devparse.rows.dump_reader import CELLS
from devparse.rows.model import Box, Row
from devparse.rows.roles import CELL, FIGURE, HEADING, ITEM, PRE, QUOTE, TABLE

_CITED: Final = frozenset({"cite", "footer", "figcaption"})
_DASHES: Final = ("—", "–", "―", "- ")


_WITH_FORM: Final = PRE | TABLE | HEADING | QUOTE | ITEM
"""What stands in none of these is a paragraph."""
Placed: TypeAlias = tuple[int, Block]
"""A block behind the index of its first row."""


_Kind: TypeAlias = tuple[str, Box]
"""What a row is part of: a name and the box that holds the whole of it; rows of one kind in a run make one block."""


def blocks_of(document: Document, rows: Sequence[Row]) -> list[Block]:
    """The blocks that the article's rows make, with the pictures and embeds that stand among them."""
    if not rows:
        return []
    captions = captions_among(document, rows)
    taken = {caption.index for caption, _ in captions}
    own = [row for row in rows if row.index not in taken]
    placed = _Blocks(document, own).placed() if own else []
    placed += media_among(document, rows, captions)
    placed.sort(key=itemgetter(0))
    return [block for _, block in placed]


class _Blocks:
    """The blocks of the article's rows in the making, each with the index of its first row."""

    def __init__(self, document: Document, rows: Sequence[Row]) -> None:
        self.document = document
        self.rows = [row for row in rows if row.text]
        self.shown = {row.index for row in self.rows}
        self.lists = Lists(document, self.rows)
        self.tables: dict[int, bool] = {}
        """Whether a table holds data, by the order of its box."""
        self.captions: set[int] = set()
        """The rows that are captions of tables and quotations."""

    def placed(self) -> list[Placed]:
        found: list[Placed] = []
        for (name, box), group in groupby(self.rows, self._kind):
            found += _MAKE[name](self, box, list(group))
        return [(index, block) for index, block in found if not (isinstance(block, Paragraph) and index in self.captions)]

    def _kind(self, row: Row) -> _Kind:
        """What a row is part of, asked from what keeps most of its form to what keeps least."""
        box = row.box
        inside = box.inside
        if not inside & _WITH_FORM:
            return ("paragraph", box)
        if (code := code_box(self.document, row)) is not None:
            return ("preformatted", code)
        if (table := self._table_around(row)) is not None:
            return ("table", table)
        if inside & HEADING:
            return ("heading", next(filter(is_heading, box.around())))
        if inside & QUOTE:
            return ("quote", next(around for around in box.around() if around.tag == "blockquote"))
        if (found := self.lists.list_of(row)) is not None:
            return ("list", found)
        return ("paragraph", box)

    def _table_around(self, row: Row) -> Box | None:
        """The table of data a row is in a cell or the caption of."""
        table = table_around(row.box) if row.box.inside & TABLE and _may_be_of_table(row) else None
        if table is None or CELLS in row.attributes:
            return table
        known = self.tables.get(table.order)
        if known is None:
            known = self.tables[table.order] = is_data(self.document, table, self.shown)
        return table if known else None

    def as_paragraph(self, box: Box, rows: Sequence[Row]) -> list[Placed]:
        return [(row.index, paragraph(self.document, row)) for row in rows]

    def as_heading(self, box: Box, rows: Sequence[Row]) -> list[Placed]:
        text, inline = one_line(self.document, rows)
        return [(rows[0].index, Heading(text, int(box.tag[1]), inline))]

    def as_preformatted(self, box: Box, rows: Sequence[Row]) -> list[Placed]:
        return [(rows[0].index, read_preformatted(self.document, rows))]

    def as_quote(self, box: Box, rows: Sequence[Row]) -> list[Placed]:
        """A quotation; whom it quotes says its last line, else what stands behind it, else the caption of the figure around it."""
        texts: list[InlineText] = [inline_text(self.document, row) for row in rows]
        if _ends_with_cited(box, rows):
            cited = texts.pop().text
        else:
            behind = self.document.rows[rows[-1].index + 1 : box.last]
            cited = next((row.text for row in behind if row.text and row.box.tag in _CITED), "")
        text, inline = joined(texts, "\n")
        return [(rows[0].index, Quote(text, (cited or self._cited_in_caption(box)).lstrip("—–―- "), inline))]

    def _cited_in_caption(self, quote: Box) -> str:
        """The caption of the figure around a quotation, which then is no paragraph; "" where there is none."""
        if quote.parent is None or not quote.parent.inside & FIGURE:
            return ""
        captions = caption_rows(self.document, quote)
        self.captions.update(row.index for row in captions)
        return one_line(self.document, captions).text

    def as_table(self, box: Box, rows: Sequence[Row]) -> list[Placed]:
        if CELLS in rows[0].attributes:
            return [(rows[0].index, read_lines(rows))]
        self.captions.update(row.index for row in caption_rows(self.document, box))
        return [(rows[0].index, read_table(self.document, box, rows))]

    def as_list(self, box: Box, rows: Sequence[Row]) -> list[Placed]:
        return [*self.lists.blocks(box, rows)]


_MAKE: Final[dict[str, Callable[[_Blocks, Box, Sequence[Row]], list[Placed]]]] = {
    "paragraph": _Blocks.as_paragraph,
    "heading": _Blocks.as_heading,
    "preformatted": _Blocks.as_preformatted,
    "quote": _Blocks.as_quote,
    "table": _Blocks.as_table,
    "list": _Blocks.as_list,
}


def _may_be_of_table(row: Row) -> bool:
    """Whether a row inside a table is one of its lines, or in a cell or the caption; others stand between its lines."""
    return bool(row.box.inside & CELL) or CELLS in row.attributes or any(box.tag == "caption" for box in row.box.around())


def _ends_with_cited(quote: Box, rows: Sequence[Row]) -> bool:
    """Whether the last of several lines is whom they quote: marked so, loose text behind paragraphs, or after a dash."""
    first, last = rows[0], rows[-1]
    if first is last:
        return False
    return last.box.tag in _CITED or last.box is quote is not first.box or last.text.startswith(_DASHES)
