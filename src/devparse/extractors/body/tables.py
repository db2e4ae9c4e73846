"""Tables of data in the article: which tables hold data, and their cells line by line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, takewhile
from operator import attrgetter
from typing import Final, NamedTuple

from devparse.blocks import Table
from devparse.extractors.body.inline import InlineText, joined, one_line
from devparse.rows.document import Document
from devparse.rows.dump_reader import CELLS
from devparse.rows.model import Box, Row
from devparse.rows.roles import PRE

_CELLS: Final = ("td", "th")
_MAX_ROWS_OF_CELL: Final = 3
_MAX_CELL_CHARS: Final = 400
"""A cell with more rows and more characters lays out text."""
_MAX_SPAN: Final = 100
"""No cell spans more columns or lines."""
_MAX_FIGURE_LEVELS: Final = 4
"""A figure is no more boxes around what it shows."""
_ORDER: Final = attrgetter("order")


def read_lines(rows: Sequence[Row]) -> Table:
    """The table of a text dump, where a row is a whole line."""
    return Table(tuple(tuple(row.attributes[CELLS].split("\t")) for row in rows))


def table_around(box: Box) -> Box | None:
    """The innermost table around a box."""
    return next((around for around in box.around() if around.tag == "table"), None)


def cell_around(box: Box) -> Box | None:
    """The innermost cell of a table around a box."""
    return next((around for around in box.around() if around.tag in _CELLS), None)


def is_data(document: Document, table: Box, shown: Collection[int]) -> bool:
    """Whether a table holds data rather than the page's layout: cells side by side, none with much running text or code.

    Only the rows whose indexes are in `shown` count.
    """
    rows = [row for row in document.rows[table.first : table.last] if row.index in shown]
    if any(row.box.inside & PRE for row in rows):
        return False
    cells = _chars_by_cell(rows)
    are_side_by_side = len({cell.parent for cell in cells}) < len(cells)
    return are_side_by_side and not any(map(_lays_out_text, cells.values()))


def _chars_by_cell(rows: Sequence[Row]) -> dict[Box, list[int]]:
    """How many characters each row of each cell has."""
    cells: dict[Box, list[int]] = {}
    for row in rows:
        if (cell := cell_around(row.box)) is not None:
            cells.setdefault(cell, []).append(len(row.text))
    return cells


def _lays_out_text(row_chars: Sequence[int]) -> bool:
    """Whether a cell with rows of so many characters holds running text."""
    return len(row_chars) > _MAX_ROWS_OF_CELL and sum(row_chars) > _MAX_CELL_CHARS


def caption_rows(document: Document, box: Box) -> list[Row]:
    """The rows of the caption of a table or quotation: its `caption`, else the `figcaption` of the figure around it."""
    if rows := _rows_in(document, box, "caption"):
        return rows
    figure = next((around for around in islice(box.around(), 1, _MAX_FIGURE_LEVELS) if around.tag == "figure"), None)
    return [] if figure is None else _rows_in(document, figure, "figcaption")


def _rows_in(document: Document, box: Box, tag: str) -> list[Row]:
    """The rows with text in the elements of a name inside a box."""
    rows = (row for row in document.rows[box.first : box.last] if row.text)
    return [row for row in rows if any(around.tag == tag for around in takewhile(lambda around: around is not box, row.box.around()))]


def read_table(document: Document, table: Box, rows: Sequence[Row]) -> Table:
    """The cells of a table by line, with only the text of `rows`, and its caption.

    The first line is a header when all its cells say so; the lines have headers when the first cell of each says so.
    A cell that spans several columns or lines is followed by empty ones in their places.
    """
    lines = list(_lines(document, table, {row.index: row for row in rows}))
    header = len(lines) > 1 and all(cell.tag == "th" for cell in lines[0].cells)
    below = lines[header:]
    caption = one_line(document, caption_rows(document, table))
    parts = [caption] if caption.text else []
    return Table(
        rows=tuple(line.row for line in lines),
        header=header,
        row_header=bool(below) and all(map(_names_row, below)),
        caption=caption.text,
        inline=joined([*parts, *(joined(line.texts, "\t") for line in lines)], "\n").inline,
    )


class _Line(NamedTuple):
    """A line of a table: its cells, and the texts in all columns."""

    cells: list[Box]
    texts: list[InlineText]

    @property
    def row(self) -> tuple[str, ...]:
        return tuple(text.text for text in self.texts)


def _lines(document: Document, table: Box, shown: Mapping[int, Row]) -> Iterator[_Line]:
    """The lines of a table that have text."""
    lines: dict[int, list[Box]] = {}
    for cell in _cells(document, table):
        lines.setdefault(cell.parent.order if cell.parent is not None else 0, []).append(cell)
    waiting: dict[int, int] = {}
    for cells in lines.values():
        texts = list(_texts(document, cells, shown, waiting))
        if any(text.text for text in texts):
            yield _Line(cells, texts)


def _names_row(line: _Line) -> bool:
    """Whether the first cell of a line is its header, and others follow that are none."""
    return line.cells[0].tag == "th" and any(cell.tag == "td" for cell in line.cells)


def _cells(document: Document, table: Box) -> Iterator[Box]:
    """The cells of a table, without those of tables inside it."""
    boxes = document.boxes
    for place in range(bisect_right(boxes, table.order, key=_ORDER), len(boxes)):
        box = boxes[place]
        if box.depth <= table.depth or box.first >= table.last:
            return
        if box.tag in _CELLS and table_around(box) is table:
            yield box


def _texts(
    document: Document, cells: Sequence[Box], shown: Mapping[int, Row], waiting: dict[int, int]
) -> Iterator[InlineText]:
    """The texts of a line; `waiting` says for each column in how many lines a cell from above still stands there."""
    column = 0
    for cell in cells:
        while waiting.get(column, 0):
            waiting[column] -= 1
            column += 1
            yield InlineText("")
        deep = _span(cell, "rowspan")
        for place in range(_span(cell, "colspan")):
            if deep > 1:
                waiting[column] = deep - 1
            column += 1
            rows = () if place else [shown[index] for index in range(cell.first, cell.last) if index in shown]
            yield one_line(document, rows)


def _span(cell: Box, name: str) -> int:
    """How many columns or lines a cell spans, 1 where it says nothing sensible."""
    value = cell.attributes.get(name, "")
    return max(1, min(int(value), _MAX_SPAN)) if value.isdecimal() and len(value) < 5 else 1
