"""Headings that stand in the card of their story: "Also read: …" before its link or at the link's own beginning, or below its picture."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from devparse.language.headings import announces, kind_of_heading
from devparse.regions.lists.headings import EDGES, ListHeading
from devparse.regions.lists.links import CardLinks
from devparse.rows.model import Row

_MAX_HEADING_CHARS: Final = 40
_MIN_HEADING_CHARS: Final = 3


def inline_heading(rows: Sequence[Row], card: CardLinks, firsts: Sequence[int]) -> ListHeading | None:
    """The heading that stands in the row of a card's links, or between its picture and its title; None when none does.

    `firsts` are the first rows of all cards of the page.
    """
    return _named_below_picture(rows, card) or _named_in_row(card, firsts)


def _named_below_picture(rows: Sequence[Row], card: CardLinks) -> ListHeading | None:
    for row in rows[card.first + 1 : card.last - 1]:
        if not row.links and len(row.text) < _MAX_HEADING_CHARS and announces(row.text) and kind_of_heading(row.text) == "related":
            return ListHeading(row, row.text.strip(EDGES), "related", 3, row.box, tight=True)
    return None


def _named_in_row(card: CardLinks, firsts: Sequence[int]) -> ListHeading | None:
    row, shown, before = _opening(card)
    text = _words_of(shown, before)
    # Words that run on into the link are a heading only where they are known ones.
    if not text or (_runs_on(before) and not announces(text)):
        return None
    kind = kind_of_heading(text)
    several = bool(before) and bisect_right(firsts, row.index) - bisect_left(firsts, row.index) > 1
    if kind == "related" or (kind is not None and several):
        return ListHeading(row, text, kind, 3, row.box, tight=True)
    return None


def _words_of(shown: str, before: str) -> str:
    """What may be a heading: what stands before a link, else what its text begins with up to a colon; "" when nothing may."""
    opening, colon, _ = shown[:_MAX_HEADING_CHARS].partition(":")
    if not shown or not (before or colon):
        return ""
    text = (before or opening).strip(EDGES)
    return text if _MIN_HEADING_CHARS <= len(text) < _MAX_HEADING_CHARS and not text.isdecimal() else ""


def _runs_on(before: str) -> bool:
    """Whether no sign parts what stands before a link from it."""
    return bool(before) and before[-1].isspace() and before.rstrip()[-1] not in EDGES


def _opening(card: CardLinks) -> tuple[Row, str, str]:
    """The row of a card's title, its first link when that is the title, and what stands before that."""
    link = next((link for link in card.links if link.text), card.links[0])
    row, shown = link.row, link.text
    # A link that is all its row shows has a heading only before a colon of its own.
    if not shown or (shown == row.text and ":" not in shown[:_MAX_HEADING_CHARS]) or next(text for _, text in row.links if text) != shown:
        return row, "", ""
    return row, shown, row.text.partition(shown)[0]
