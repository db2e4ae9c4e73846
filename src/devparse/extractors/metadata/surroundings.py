"""The rows around the headline that are about its article, and the head of the article among them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from devparse.language.names import byline_start
from devparse.language.text import char_weight
from devparse.rows.model import Box, Row
from devparse.rows.roles import (
    ASIDE,
    AUTHOR,
    CAPTION,
    COMMENT,
    DATE,
    EMBED,
    FIGURE,
    FOOTER,
    NAV,
    QUOTE,
    STORIES,
    SUMMARY,
)

_ELSEWHERE: Final = COMMENT | STORIES | FOOTER | NAV
_FOREIGN: Final = QUOTE | EMBED | ASIDE | COMMENT | STORIES | FIGURE | CAPTION
_MAX_CLOSE_ROWS_ABOVE: Final = 3
_MAX_CLOSE_ROWS_BELOW: Final = 8
"""Up to this many rows from a headline even what is marked as a menu or a footer is still about the article."""
_MAX_ROWS_ABOVE: Final = 8
_MAX_ROWS_BELOW: Final = 30
_HEAD_ROWS_ABOVE: Final = 6
_HEAD_ROWS_BELOW: Final = 24
_MIN_PARAGRAPH_CHARS: Final = 100
_MAX_CARD_ROWS: Final = 12
_MIN_TITLE_CHARS: Final = 25
_MIN_LINKED_SHARE: Final = 0.8
"""The share of a title's characters that are a link."""


class Surroundings:
    """What stands around the headline, each question answered once; `headline` is its row, -1 when no row shows it."""

    def __init__(self, rows: Sequence[Row], headline: int) -> None:
        self._rows = rows
        self._headline = headline
        self._shared = rows[headline].box.inside if headline >= 0 else 0
        self._has_card: dict[int, bool] = {}

    @cached_property
    def near(self) -> list[Row]:
        """The rows with text from 8 before the headline (the first of the page) to 29 behind that are about the article.

        What stands in the same boxes as the headline is, whatever those are called.
        """
        start = max(0, self._headline)
        rows = self._rows[max(0, start - _MAX_ROWS_ABOVE) : start + _MAX_ROWS_BELOW]
        elsewhere = _ELSEWHERE & ~self._shared
        if self._headline < 0 or self._rows[self._headline].region != "stories":
            rows = [row for row in rows if row.region != "stories"]
        return [row for row in rows if row.kind == "text" and (not row.box.inside & elsewhere or self._is_close(row))]

    @cached_property
    def head(self) -> list[Row]:
        """The rows of text from right above the headline to the first paragraph behind the standfirst.

        Left out are quotations, posts of others, and the cards of other stories.
        """
        if self._headline < 0:
            return []
        first, last = self._headline - _HEAD_ROWS_ABOVE, self._headline + _HEAD_ROWS_BELOW
        rows = [row for row in self.near if first <= row.index < last]
        paragraphs = list(filter(self._is_paragraph, rows))
        end = paragraphs[1].index if paragraphs[1:] else last
        return [row for row in rows if row.index < end and not self._is_foreign(row)]

    def _is_foreign(self, row: Row) -> bool:
        return bool(row.box.inside & _FOREIGN & ~self._shared) or self._is_in_card(row)

    def _is_close(self, row: Row) -> bool:
        """Whether a row is so close to the headline, or so clearly its byline, that no box around it speaks against it."""
        if self._headline < 0 or not -_MAX_CLOSE_ROWS_ABOVE <= row.index - self._headline <= _MAX_CLOSE_ROWS_BELOW:
            return False
        if row.box.inside & (AUTHOR | DATE) or not row.box.inside & (COMMENT | STORIES):
            return True
        return row.region != "stories" and byline_start(row.text) is not None

    def _is_paragraph(self, row: Row) -> bool:
        """Whether a row behind the headline is running text of the article, and no standfirst."""
        is_long = len(row.text) * char_weight(row.text) > _MIN_PARAGRAPH_CHARS
        return is_long and row.index > self._headline and not row.box.inside & SUMMARY & ~self._shared

    def _is_in_card(self, row: Row) -> bool:
        """Whether a small box around a row, which does not hold the headline, holds the linked title of another story."""
        card: Box | None = None
        for box in row.box.around():
            if box.first <= self._headline < box.last or box.last - box.first > _MAX_CARD_ROWS:
                break
            card = box
        if card is None:
            return False
        if card.order not in self._has_card:
            self._has_card[card.order] = any(map(_is_linked_title, self._rows[card.first : card.last]))
        return self._has_card[card.order]


def _is_linked_title(row: Row) -> bool:
    """Whether a row is a link whose text is as long as a headline, and no byline."""
    if not row.links or row.link_chars < _MIN_LINKED_SHARE * len(row.text):
        return False
    return len(row.text) * char_weight(row.text) >= _MIN_TITLE_CHARS and byline_start(row.text) is None
