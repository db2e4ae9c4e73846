"""What was chosen as article and is not its text: readers' comments, and text that the page does not show."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from devparse.language.reply_links import is_reply_link
from devparse.rows.model import Box, Row
from devparse.rows.roles import COMMENT, HIDDEN

_MIN_ARTICLE_CHARS: Final = 300
"""So much text without the comments is an article; a page with less may be one whose classes mislead."""
_MIN_POSTS: Final = 2
_MIN_SHOWN_CHARS: Final = 400
_MIN_PANELS: Final = 2
_PARAGRAPHS: Final = frozenset({"p", "li", "h2", "h3", "h4", "blockquote", "span"})

_STATES: Final = frozenset("active hidden show open closed collapsed current selected is hide visible in".split())
"""Words of classes that say which of several panels is shown."""


def without_comments(rows: Sequence[Row], chosen: Sequence[Row]) -> list[Row]:
    """The chosen ones of a page's rows without readers' comments, where an article stands without them.

    Comments stand in boxes that say so, or in boxes built alike that each have a link to reply or to report.
    """
    posts = _posts(rows)
    kept = [row for row in chosen if not row.box.inside & COMMENT and row.index not in posts]
    return kept if len(kept) < len(chosen) and _chars(kept) >= _MIN_ARTICLE_CHARS else list(chosen)


def _posts(rows: Sequence[Row]) -> set[int]:
    """The indexes of the rows in boxes that each have one link to reply or to report, and are built alike."""
    links = [row for row in rows if row.kind == "text" and is_reply_link(row.text)]
    if len(links) < _MIN_POSTS:
        return set()
    places = [row.index for row in links]
    boxes = [box for row in links if (box := _largest_alone(row.box, places)) is not None]
    alike = Counter((box.tag, _names(box)) for box in boxes)
    posts = [box for box in boxes if alike[box.tag, _names(box)] >= _MIN_POSTS]
    return {index for box in posts for index in range(box.first, box.last)}


def _largest_alone(box: Box, places: Sequence[int]) -> Box | None:
    """The largest of the boxes around that holds just one of the places."""
    found = None
    for around in box.around():
        if bisect_left(places, around.last) - bisect_left(places, around.first) > 1:
            break
        found = around
    return found


def without_hidden(chosen: Sequence[Row]) -> list[Row]:
    """The rows without hidden ones, where the page shows an article without them.

    Slides, tabs and panels are shown one at a time: a hidden box beside a visible one of the article that is built alike
    is part of it, and so are hidden boxes built alike that stand between visible rows.
    """
    shown = [row for row in chosen if not row.box.inside & HIDDEN]
    hidden = [row for row in chosen if row.box.inside & HIDDEN]
    if not hidden or _chars(shown) < max(_MIN_SHOWN_CHARS, _chars(hidden)):
        return list(chosen)
    kept = {_build(box) for row in shown for box in row.box.around() if box.tag not in _PARAGRAPHS} | _panels(chosen)
    return [row for row in chosen if not row.box.inside & HIDDEN or _build(_hidden_box(row)) in kept]


def _panels(chosen: Sequence[Row]) -> set[tuple[int, str, str]]:
    """The builds of hidden boxes that open under visible rows, several times on the page."""
    pairs = [pair for pair in pairwise(chosen) if pair[1].box.inside & HIDDEN and not pair[0].box.inside & HIDDEN]
    times = Counter(_build(_hidden_box(row))[1:] for _, row in pairs)
    hidden = {_build(_hidden_box(row)) for row in chosen if row.box.inside & HIDDEN}
    return {build for build in hidden if times[build[1:]] >= _MIN_PANELS}


def _chars(rows: Sequence[Row]) -> int:
    return sum(len(row.text) for row in rows)


def _hidden_box(row: Row) -> Box:
    """The outermost hidden box around a row."""
    *_, outermost = (box for box in row.box.around() if box.flags & HIDDEN)
    return outermost


def _build(box: Box) -> tuple[int, str, str]:
    """What boxes side by side that are built alike have in common: their place and names, without those of their state."""
    parent = box.parent.order if box.parent is not None else -1
    return parent, box.tag, _names(box)


def _names(box: Box) -> str:
    """The names of a box, without those of its state."""
    return " ".join(sorted({*box.roles.words} - _STATES))
