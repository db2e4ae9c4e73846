"""The menus in the header of a page, which hold no stories however long the names in them are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from devparse.rows.model import Box, Row
from devparse.rows.roles import HEADER, MENU, NAV

_MENUS: Final = NAV | MENU
_HEADS: Final = HEADER | _MENUS
_MOST: Final = 0.4
"""The part of a page that a menu is at most."""


def without_menus(rows: Sequence[Row], count: int) -> tuple[list[Row], list[int]]:
    """The rows without those of the header's menus, and the indices of the rows after each; the page has `count` rows."""
    kept: list[Row] = []
    ends: list[int] = []
    end, most = 0, int(count * _MOST)
    for row in rows:
        if row.index < end:
            continue
        inside = row.box.inside
        if inside & HEADER and inside & _MENUS:
            end = _menu_end(row.box, most)
            if row.index < end:
                ends.append(end)
                continue
        kept.append(row)
    return kept, ends


def _menu_end(box: Box, most: int) -> int:
    """The row after the header's menu that a box is in; 0 when it is in none.

    A block of more rows than `most` is neither a header nor a menu, whatever its class says.
    """
    flags = end = 0
    for around in box.around():
        if around.last - around.first > most:
            break
        if around.flags & _HEADS:
            flags |= around.flags
            end = around.last
    return end if flags & HEADER and flags & _MENUS else 0
