"""The reading of a page so large that it may reach a limit: the same rows, up to there, and what was left out told."""

from __future__ import annotations

from typing import Final

from devparse.limits import Limits
from devparse.rows.html_reader import Reader
from devparse.rows.model import NO_ATTRIBUTES, Attributes, RowKind

_MIN_BYTES: Final = (("rows", 4), ("links", 8), ("elements", 3))
"""The bytes that one of each takes at the least: `x<p>`, `<a href>`, `<p>`."""
_FOR_EVER: Final = 1 << 62


def may_reach_limits(size: int, limits: Limits) -> bool:
    """Whether a page of so many bytes can have as many rows, links or elements as are allowed."""
    return any(size >= length * getattr(limits, name) for name, length in _MIN_BYTES)


def reader_for(size: int, limits: Limits, *, whole: bool = False, scriptless: bool = False) -> Reader:
    """A reader for a page of so many bytes: one that counts when the page can reach a limit."""
    if may_reach_limits(size, limits):
        return _BoundedReader(limits, whole=whole, scriptless=scriptless)
    return Reader(limits.depth, whole=whole, scriptless=scriptless)


class _BoundedReader(Reader):
    """A reader that stops at the limits for rows and elements, and reads the links past theirs as plain text."""

    __slots__ = ("anchors", "limits")

    def __init__(self, limits: Limits, *, whole: bool, scriptless: bool) -> None:
        super().__init__(limits.depth, whole=whole, scriptless=scriptless)
        self.limits = limits
        self.anchors = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if self.elements >= self.limits.elements:
            self.stop("elements")
        elif tag == "a" and not self.skipping:
            self.anchors += 1
            if self.anchors > self.limits.links:
                attributes = NO_ATTRIBUTES
                self.found.tell_limit("links", self.limits.links)
        super().start(tag, attributes)

    def flush(self) -> None:
        super().flush()
        self.check_rows()

    def add_media(self, kind: RowKind, attributes: Attributes) -> None:
        super().add_media(kind, attributes)
        self.check_rows()

    def check_rows(self) -> None:
        """Stop when the rows are as many as may be."""
        if len(self.rows) >= self.limits.rows:
            self.stop("rows")

    def stop(self, counted: str) -> None:
        """Pass over all that follows."""
        if self.skipping < _FOR_EVER // 2:
            self.pieces.clear()
            self.skipping, self.hides, self.raw = _FOR_EVER, 0, None
            self.found.tell_limit(counted, getattr(self.limits, counted))
