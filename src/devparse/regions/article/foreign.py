"""What was chosen as article and is not its text: readers' comments, and text that the page does not show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from devparse.rows.model import Box, Row
from devparse.rows.roles import COMMENT, HIDDEN

_MIN_ARTICLE_CHARS: Final = 300
"""So much text without the comments is an article; a page with less may be one whose classes mislead."""
_MIN_SHOWN_CHARS: Final = 400
_PARAGRAPHS: Final = frozenset({"p", "li", "h2", "h3", "h4", "blockquote", "span"})

_STATES: Final = frozenset("active hidden show open closed collapsed current selected is hide visible in".split())
"""Words of classes that say which of several panels is shown."""


def without_comments(chosen: Sequence[Row]) -> list[Row]:
    """The rows without those in boxes for comments, where an article stands without them."""
    kept = [row for row in chosen if not row.box.inside & COMMENT]
    return kept if len(kept) < len(chosen) and _chars(kept) >= _MIN_ARTICLE_CHARS else list(chosen)


def without_hidden(chosen: Sequence[Row]) -> list[Row]:
    """The rows without hidden ones, where the page shows an article.

    Slides, tabs and panels are shown one at a time: a hidden box beside a visible one of the article that is built alike
    is part of it.
    """
    shown = [row for row in chosen if not row.box.inside & HIDDEN]
    if len(shown) == len(chosen) or _chars(shown) < _MIN_SHOWN_CHARS:
        return list(chosen)
    panels = {_build(box) for row in shown for box in row.box.around() if box.tag not in _PARAGRAPHS}
    return [row for row in chosen if not row.box.inside & HIDDEN or _build(_hidden_box(row)) in panels]


def _chars(rows: Sequence[Row]) -> int:
    return sum(len(row.text) for row in rows)


def _hidden_box(row: Row) -> Box:
    """The outermost hidden box around a row."""
    *_, outermost = (box for box in row.box.around() if box.flags & HIDDEN)
    return outermost


def _build(box: Box) -> tuple[int, str, str]:
    """What boxes side by side that are built alike have in common: their place and names, without those of their state."""
    parent = box.parent.order if box.parent is not None else -1
    words = sorted(box.roles.words - _STATES)
    return parent, box.tag, " ".join(words)
