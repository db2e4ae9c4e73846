"""Where another article begins behind the page's own, as pages do that go on with the next story while one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from devparse.rows.boxes import common_ancestor, is_heading
from devparse.rows.document import Document
from devparse.rows.model import Row
from devparse.rows.roles import AUTHOR, DATE, HEADING, TITLE

_LOWEST_LEVEL: Final = 2
"""Headings of lower levels are headlines of no article."""
_NO_LEVEL: Final = 7
_MAX_BYLINE_ROWS: Final = 6
"""The byline or the day of an article stands within so many rows behind its headline."""
_MIN_RUNNING_CHARS: Final = 80
_MAX_TEXT_ROWS: Final = 12
"""The text of an article begins within so many rows behind its headline."""


def appended_article(document: Document, first: int, last: int) -> int:
    """The row where another article begins, -1 when none does; the page's own has its text from row `first` to `last`.

    Another article has a headline of its own level, outside the box of the first one, a byline or a day under it, and text.
    """
    titles = [row for row in document.rows[:last] if row.box.inside & HEADING and _is_title(row)]
    own = min((row for row in titles if row.index <= first), key=_level, default=None)
    if own is None:
        return -1
    end = max(first + 1, common_ancestor(own.box, document.rows[first].box).last)
    timed = {part.row for part in document.parts if part.flags & (AUTHOR | DATE) or part.tag == "time"}
    others = (title for title in titles if title.index >= end and _is_other_headline(title, own))
    return next((title.index for title in others if _begins_article(document.rows, title, timed)), -1)


def _is_title(row: Row) -> bool:
    """Whether a row in a heading is of a level that headlines have."""
    return row.kind == "text" and _level(row) <= _LOWEST_LEVEL


def _begins_article(rows: Sequence[Row], title: Row, timed: set[int]) -> bool:
    """Whether a byline or a day stands under a heading, and then text."""
    following = rows[title.index + 1 : title.index + 1 + _MAX_TEXT_ROWS]
    return _is_signed(following[:_MAX_BYLINE_ROWS], timed) and any(map(_is_running, following))


def _level(row: Row) -> int:
    """The level of the heading that a row is."""
    return next((int(box.tag[1]) for box in row.box.around() if is_heading(box)), _NO_LEVEL)


def _is_other_headline(title: Row, own: Row) -> bool:
    """Whether a heading says something else and is a headline like the page's own: of the first level, or built like it."""
    if title.text == own.text:
        return False
    if _level(title) == 1:
        return True
    return _level(own) == _level(title) and title.box.roles is own.box.roles and bool(title.box.flags & TITLE)


def _is_signed(rows: Sequence[Row], timed: set[int]) -> bool:
    return any(row.box.inside & (AUTHOR | DATE) or row.index in timed for row in rows)


def _is_running(row: Row) -> bool:
    return len(row.text) - row.link_chars >= _MIN_RUNNING_CHARS
