"""Tables of data in the article: which tables hold data, and their cells line by line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter
from typing import Final

from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.sections import Table

_CELLS: Final = ("td", "th")
_ROWS_OF_CELL: Final = 3
"""A cell with more rows lays out text."""
_WIDEST: Final = 100
"""No cell spans more columns or lines."""
_ORDER: Final = attrgetter("order")


def table_around(box: Box) -> Box | None:
    """The innermost table around a box."""
    return next((around for around in box.around() if around.tag == "table"), None)


def is_data(document: Document, table: Box, shown: Collection[int]) -> bool:
    """Whether a table holds data rather than the page's layout: cells side by side, none with much running text.

    Only the rows whose indexes are in `shown` count.
    """
    cells: dict[int, int] = {}
    lines: dict[int, set[int]] = {}
    for row in document.rows[table.first : table.last]:
        if row.index not in shown:
            continue
        cell = next((box for box in row.box.around() if box.tag in _CELLS), None)
        if cell is not None:
            cells[cell.order] = cells.get(cell.order, 0) + 1
            if cell.parent is not None:
                lines.setdefault(cell.parent.order, set()).add(cell.order)
    return bool(cells) and max(cells.values()) <= _ROWS_OF_CELL and any(len(line) > 1 for line in lines.values())


def read_table(document: Document, table: Box, rows: Sequence[Row]) -> Table:
    """The cells of a table by line, with only the text of `rows`; the first line is a header when its cells say so.

    A cell that spans several columns or lines is followed by empty ones in their places.
    """
    texts = {row.index: row.text for row in rows}
    lines: dict[int, list[Box]] = {}
    for cell in _cells(document, table):
        lines.setdefault(cell.parent.order if cell.parent is not None else 0, []).append(cell)
    made: list[tuple[str, ...]] = []
    heads: list[bool] = []
    waiting: dict[int, int] = {}
    for cells in lines.values():
        line = tuple(_line(cells, texts, waiting))
        if any(line):
            made.append(line)
            heads.append(all(cell.tag == "th" for cell in cells))
    return Table(tuple(made), len(made) > 1 and heads[0])


def _cells(document: Document, table: Box) -> Iterator[Box]:
    """The cells of a table, without those of tables inside it."""
    boxes = document.boxes
    for place in range(bisect_right(boxes, table.order, key=_ORDER), len(boxes)):
        box = boxes[place]
        if box.depth <= table.depth or box.first >= table.last:
            return
        if box.tag in _CELLS and table_around(box) is table:
            yield box


def _line(cells: Sequence[Box], texts: dict[int, str], waiting: dict[int, int]) -> Iterator[str]:
    """The texts of one line; `waiting` says for each column in how many lines a cell from above still stands there."""
    column = 0
    for cell in cells:
        while waiting.get(column, 0):
            waiting[column] -= 1
            column += 1
            yield ""
        deep = _span(cell, "rowspan")
        for place in range(_span(cell, "colspan")):
            if deep > 1:
                waiting[column] = deep - 1
            column += 1
            yield "" if place else _text(cell, texts)


def _text(cell: Box, texts: dict[int, str]) -> str:
    return " ".join(" ".join(texts[place] for place in range(cell.first, cell.last) if place in texts).split())


def _span(cell: Box, name: str) -> int:
    """How many columns or lines a cell spans, 1 where it says nothing sensible."""
    value = cell.attributes.get(name, "")
    return max(1, min(int(value), _WIDEST)) if value.isdecimal() and len(value) < 5 else 1
