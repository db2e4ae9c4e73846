"""Text that stands on the page twice, for another screen or another part of it; a refrain is no copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from devparse.language.text import char_weight
from devparse.rows.model import Row
from devparse.rows.roles import SUMMARY

_MIN_LONG_CHARS: Final = 60


def without_copies(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that were said before in the same order: a run of several, or a long one right behind itself.

    A long row that alone says again what one before said, amid others, is meant to: a refrain, a repeated question.
    """
    originals = _originals(rows)
    if max(originals, default=-1) < 0:
        return list(rows)
    copied = [_is_copy(rows, originals, place) for place in range(len(rows))]
    # Short rows beside copies, such as their headings, are copies too.
    for places, beside in ((range(1, len(rows)), -1), (range(len(rows) - 2, -1, -1), 1)):
        for place in places:
            copied[place] = copied[place] or (originals[place] >= 0 and copied[place + beside])
    return [row for row, copy in zip(rows, copied, strict=True) if not copy]


def _originals(rows: Sequence[Row]) -> list[int]:
    """For each row the place of the first one with its text, -1 for that one itself."""
    first_place: dict[str, int] = {}
    return [-1 if (first := first_place.setdefault(row.text, place)) == place else first for place, row in enumerate(rows)]


def _is_copy(rows: Sequence[Row], originals: Sequence[int], place: int) -> bool:
    """Whether a long row stands in a run of rows that were said before in this order, or right behind its original."""
    original = originals[place]
    if original < 0 or not _is_long(rows[place].text):
        return False
    before = originals[place - 1] if place else -1
    after = originals[place + 1] if place + 1 < len(rows) else -1
    if rows[original].box.inside & SUMMARY and not rows[place].box.inside & SUMMARY:
        return False  # a summary above the text is a paragraph of it said beforehand
    return original == place - 1 or 0 <= before <= original or after >= original


def _is_long(text: str) -> bool:
    return len(text) * char_weight(text) >= _MIN_LONG_CHARS
