"""Tables of data in the article: which tables hold data, and their cells line by line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, takewhile
from operator import attrgetter
from typing import Final

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
    cells: dict[int, list[int]] = {}
    lines: dict[int, set[int]] = {}
    for row in document.rows[table.first : table.last]:
        if row.index not in shown:
            continue
        if row.box.inside & PRE:
            return False
        cell = cell_around(row.box)
        if cell is not None:
            cells.setdefault(cell.order, []).append(len(row.text))
            if cell.parent is not None:
                lines.setdefault(cell.parent.order, set()).add(cell.order)
    return any(len(line) > 1 for line in lines.values()) and not any(
        len(sizes) > _MAX_ROWS_OF_CELL and sum(sizes) > _MAX_CELL_CHARS for sizes in cells.values()
    )


def caption_rows(document: Document, box: Box) -> list[Row]:
    """The rows of the caption of a table or quotation: its `caption`, else the `figcaption` of the figure around it."""
    rows = [row for row in document.rows[box.first : box.last] if row.text and _is_in(row.box, "caption", box)]
    if rows:
        return rows
    figure = next((around for around in islice(box.around(), 1, _MAX_FIGURE_LEVELS) if around.tag == "figure"), None)
    if figure is None:
        return []
    return [row for row in document.rows[figure.first : figure.last] if row.text and _is_in(row.box, "figcaption", figure)]


def _is_in(box: Box, tag: str, end: Box) -> bool:
    """Whether a box is, or stands in, an element of this name inside another box."""
    return any(around.tag == tag for around in takewhile(lambda around: around is not end, box.around()))


def read_table(document: Document, table: Box, rows: Sequence[Row]) -> Table:
    """The cells of a table by line, with only the text of `rows`, and its caption.

    The first line is a header when all its cells say so; the lines have headers when the first cell of each says so.
    A cell that spans several columns or lines is followed by empty ones in their places.
    """
    lines = list(_lines(document, table, {row.index: row for row in rows}))
    header = len(lines) > 1 and all(cell.tag == "th" for cell in lines[0][0])
    below = [cells for cells, _ in lines[header:]]
    texts = [line for _, line in lines]
    caption = one_line(document, caption_rows(document, table))
    whole = joined([joined(line, "\t") for line in texts], "\n")
    return Table(
        rows=tuple(tuple(cell.text for cell in line) for line in texts),
        header=header,
        row_header=bool(below) and all(map(_names_row, below)),
        caption=caption.text,
        inline=(joined([caption, whole], "\n") if caption.text else whole).inline,
    )


def _lines(document: Document, table: Box, shown: Mapping[int, Row]) -> Iterator[tuple[list[Box], list[InlineText]]]:
    """The lines of a table that have text: their cells, and the texts in all columns."""
    lines: dict[int, list[Box]] = {}
    for cell in _cells(document, table):
        lines.setdefault(cell.parent.order if cell.parent is not None else 0, []).append(cell)
    waiting: dict[int, int] = {}
    for cells in lines.values():
        line = list(_line(document, cells, shown, waiting))
        if any(cell.text for cell in line):
            yield cells, line


def _names_row(cells: Sequence[Box]) -> bool:
    """Whether the first cell of a line is its header, and others follow that are none."""
    return cells[0].tag == "th" and any(cell.tag == "td" for cell in cells)


def _cells(document: Document, table: Box) -> Iterator[Box]:
    """The cells of a table, without those of tables inside it."""
    boxes = document.boxes
    for place in range(bisect_right(boxes, table.order, key=_ORDER), len(boxes)):
        box = boxes[place]
        if box.depth <= table.depth or box.first >= table.last:
            return
        if box.tag in _CELLS and table_around(box) is table:
            yield box


def _line(
    document: Document, cells: Sequence[Box], shown: Mapping[int, Row], waiting: dict[int, int]
) -> Iterator[InlineText]:
    """The texts of one line; `waiting` says for each column in how many lines a cell from above still stands there."""
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
