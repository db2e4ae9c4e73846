"""How much of a page is read."""

from __future__ import annotations

from typing import Any

import attrs


def _at_least_one(_: Limits, field: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"limit {field.name}: an int is needed, not {type(value).__name__}")
    if value < 1:
        raise ValueError(f"limit {field.name}: {value} is less than 1")


def _limit(default: int) -> Any:
    return attrs.field(default=default, validator=_at_least_one)


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on one page; only `size` raises, the others leave out what is beyond them and tell (`truncated`).

    Raises TypeError or ValueError for a limit that is no int of 1 or more.
    """

    size: int = _limit(64 * 1024 * 1024)
    """Bytes (or characters of a `str`); more is `UnreadableInput`."""
    depth: int = _limit(256)
    """Nested boxes; past it outer ones end early, so that no text is lost (`too-deep`)."""
    elements: int = _limit(1_000_000)
    """Elements of the page; nothing is read after them."""
    rows: int = _limit(200_000)
    """Rows of the page; nothing is read after them."""
    links: int = _limit(100_000)
    """Links of the page; later ones are read as plain text."""
    table_cells: int = _limit(50_000)
    """Cells of one table; its later rows are left out."""
    linked_data: int = _limit(5_000_000)
    """Characters of JSON-LD, all scripts together."""
