"""How much of a page is read."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on one page; only `size` raises, the others cut and tell with the problem `truncated`."""

    size: int = 64 * 1024 * 1024
    """Bytes (or characters of a `str`); more is `UnreadableInput`."""
    depth: int = 256
    """Nested boxes; deeper ones count as part of the last (`too-deep`)."""
    rows: int = 200_000
    """Rows of the page."""
    links: int = 100_000
    """Links handed out by one section."""
    table_cells: int = 50_000
    """Cells of one table."""
    linked_data: int = 5_000_000
    """Characters of one JSON-LD script."""
