"""Preformatted text out of the rows of a `pre`, or of a table that puts the numbers of lines beside code."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

from devparse.blocks import Preformatted
from devparse.extractors.body.tables import cell_around, table_around
from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.rows.roles import PRE

_ORDER: Final = attrgetter("order")
_MAX_LINE_NUMBER_CHARS: Final = 6


def code_box(document: Document, row: Row) -> Box | None:
    """The box that holds the whole of the preformatted text a row is part of; None when the row is no such text.

    That is the outermost `pre`, or the table around it when all the table shows is preformatted.
    """
    if not row.box.inside & PRE:
        return None
    *_, outermost = (box for box in row.box.around() if box.tag == "pre")
    table = table_around(outermost)
    return table if table is not None and _shows_code_alone(document, table) else outermost


def _shows_code_alone(document: Document, table: Box) -> bool:
    """Whether all that a table shows is preformatted text and the numbers of its lines."""
    shown = (row for row in document.rows[table.first : table.last] if row.text)
    return all(row.box.inside & PRE or is_line_numbers(row.text) for row in shown)


def read_preformatted(document: Document, rows: Sequence[Row]) -> Preformatted:
    """The lines of the rows, empty ones between them too, without cells that only number the lines."""
    kept = [row for row in rows if not (cell_around(row.box) is not None and is_line_numbers(row.text))] or rows
    return Preformatted("\n".join(_lines(document, kept)))


def is_line_numbers(text: str) -> bool:
    """Whether a text is nothing but numbers, one a line."""
    lines = [line.strip() for line in text.split("\n")]
    return all(line.isdecimal() and len(line) <= _MAX_LINE_NUMBER_CHARS for line in lines if line)


def _lines(document: Document, rows: Sequence[Row]) -> Iterator[str]:
    yield rows[0].text
    for before, after in pairwise(rows):
        yield from [""] * _empty_boxes(document.boxes, before.box, after.box)
        yield after.text


def _empty_boxes(boxes: Sequence[Box], before: Box, after: Box) -> int:
    """How many boxes without text stand between two that each hold a line of the same box."""
    if before.parent is not after.parent or before.tag != after.tag:
        return 0
    between = boxes[bisect_right(boxes, before.order, key=_ORDER) : bisect_right(boxes, after.order - 1, key=_ORDER)]
    return sum(box.parent is before.parent and box.first == box.last for box in between)
