"""Lists and tables of data, which are article as wholes or not at all.

An item or a cell says little by itself; what all of its list or table say together is what it is judged by.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from devparse.regions.article.layout import Layout
from devparse.rows.model import Box, Row

LISTS: Final = frozenset({"ul", "ol", "dl"})
_MAX_CELL_CHARS: Final = 200
"""A table with a longer cell lays out text rather than data."""
CELLS: Final = frozenset({"td", "th", "caption", "tr"})
"""In a text dump a row is a whole line."""
_MAX_ROWS_OF_CELL: Final = 4
_MIN_ROWS: Final = 2
_MAX_SHARE: Final = 0.7
"""What holds more of the page's running text lays out the page."""
_ROW_CHARS: Final = 20
"""Every row counts for this much beside its length, so that one long item does not stand for all short ones."""


def unit_boxes(layout: Layout, places: Sequence[int]) -> list[Box | None]:
    """For each row the outermost list or table of data that it is part of, None where it stands for itself."""
    known: dict[int, Box | None] = {}
    return [_unit_of(layout, layout.rows[place].box, known) for place in places]


def _unit_of(layout: Layout, box: Box, known: dict[int, Box | None]) -> Box | None:
    chain = []
    around: Box | None = box
    while around is not None and around.order not in known:
        chain.append(around)
        around = around.parent
    unit = known[around.order] if around is not None else None
    for inner in reversed(chain):
        if unit is None and _is_unit(layout, inner):
            unit = inner
        known[inner.order] = unit
    return unit


def _is_unit(layout: Layout, box: Box) -> bool:
    """Whether a box is a list, or a table of data, that does not lay out the page."""
    if box.tag != "table" and box.tag not in LISTS:
        return False
    if box.last - box.first < _MIN_ROWS or layout.mass(box) > _MAX_SHARE:
        return False
    return box.tag in LISTS or _holds_data(layout.rows_in(box), box)


def _holds_data(rows: Sequence[Row], table: Box) -> bool:
    """Whether a table holds data: no other table inside, and in no cell long text or many rows."""
    cells: dict[int, int] = {}
    for row in rows:
        cell = next(box for box in row.box.around() if box.tag in CELLS or box is table)
        around = next(box for box in row.box.around() if box.tag == "table")
        if around is not table or len(row.text) > _MAX_CELL_CHARS:
            return False
        cells[cell.order] = cells.get(cell.order, 0) + 1
    return max(cells.values(), default=0) <= _MAX_ROWS_OF_CELL


def judged_as_wholes(scores: Sequence[float], lengths: Sequence[int], units: Sequence[Box | None]) -> list[float]:
    """The scores of rows, each row of a list or table with the mean of all of it, long rows counting for more."""
    sums: dict[int, tuple[float, float]] = {}
    for score, length, unit in zip(scores, lengths, units, strict=True):
        if unit is not None:
            total, weight = sums.get(unit.order, (0.0, 0.0))
            sums[unit.order] = total + score * (length + _ROW_CHARS), weight + length + _ROW_CHARS
    return [
        score if unit is None else sums[unit.order][0] / sums[unit.order][1]
        for score, unit in zip(scores, units, strict=True)
    ]


def with_whole_units(
    layout: Layout, places: Sequence[int], chosen: Sequence[bool], units: Sequence[Box | None]
) -> list[Row]:
    """The chosen rows, and all others of the lists and tables that are chosen, in page order."""
    found = {layout.rows[place].index: layout.rows[place] for place, taken in zip(places, chosen, strict=True) if taken}
    whole = {unit.order: unit for unit, taken in zip(units, chosen, strict=True) if taken and unit is not None}
    for unit in whole.values():
        found.update((row.index, row) for row in layout.rows_in(unit))
    return [found[index] for index in sorted(found)]
