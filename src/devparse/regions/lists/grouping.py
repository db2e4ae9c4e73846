"""Which links of a page stand together: in one container, under one heading, with no prose in between."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from devparse.language.text import ENDING, MAX_DENSITY, char_weight
from devparse.regions.lists.headings import ListHeading, heading_before
from devparse.regions.lists.inline_headings import inline_heading
from devparse.regions.lists.links import CardLinks
from devparse.rows.boxes import child_toward, common_ancestor
from devparse.rows.model import Box, Row

_MIN_PROSE_CHARS: Final = 140
"""Characters of a row without links that end a list, unless it stands in a card."""
_FEWEST_CHARS: Final = _MIN_PROSE_CHARS / MAX_DENSITY
"""Where no letter stands for more than two and a half, no row with fewer can be as much."""
_MIN_TEXT_CHARS: Final = 60
_MIN_SENTENCE_CHARS: Final = 30
_MAX_TEASER_ROWS: Final = 2
"""Such rows that a card may hold."""
_MAX_CARD_ROWS: Final = 16
"""Rows that a card may have."""
_MAX_ROWS_BETWEEN: Final = 25
"""Rows that may stand between two stories of a list."""


class Draft:
    """A list in the making: `box` is the block that its first two cards share."""

    __slots__ = ("box", "cards", "heading")

    def __init__(self, heading: ListHeading | None, card: CardLinks) -> None:
        self.heading = heading
        self.cards = [card]
        self.box: Box | None = None


def drafts_of(rows: Sequence[Row], cards: Sequence[CardLinks]) -> list[Draft]:
    """The cards put together under their headings, in page order."""
    firsts = [card.first for card in cards]
    drafts: list[Draft] = []
    last: CardLinks | None = None
    for card in cards:
        start = 0 if last is None else _after(last, card)
        heading = heading_before(rows, start, card, firsts) if start < card.first else None
        heading = heading or inline_heading(rows, card, firsts)
        if last is None or heading is not None or not _continues(rows, drafts[-1], last, card):
            drafts.append(Draft(heading, card))
        else:
            drafts[-1].cards.append(card)
        last = card
    return drafts


def _after(last: CardLinks, card: CardLinks) -> int:
    """The first row after the card of `last`, seen from `card`."""
    box = last.links[-1].row.box
    if box.last > card.first:
        return last.last
    while box.parent is not None and box.parent.last <= card.first:
        box = box.parent
    return max(last.last, box.last)


def _continues(rows: Sequence[Row], draft: Draft, last: CardLinks, card: CardLinks) -> bool:
    """Whether a card goes on with the list: in the same container, with no prose in between."""
    heading = draft.heading
    if heading is not None and card.first >= heading.scope.last:
        return False
    if card.first - last.last > (_MAX_ROWS_BETWEEN if heading is None else 2 * _MAX_ROWS_BETWEEN):
        return False
    shared = common_ancestor(last.box, card.box)
    if _prose_between(rows, last, card, shared):
        return False
    if draft.box is None:
        draft.box = shared
        return True
    return (heading is not None and heading.tight) or shared.depth >= draft.box.depth


def is_text(row: Row) -> bool:
    """Whether a row is a paragraph with a sentence, or as much text as one has, beside its links."""
    if row.box.tag != "p" or row.kind != "text":
        return False
    length = (len(row.text) - row.link_chars) * char_weight(row.text)
    return length >= _MIN_TEXT_CHARS or (length >= _MIN_SENTENCE_CHARS and ENDING.search(row.text) is not None)


def is_prose(row: Row) -> bool:
    """Whether a row is so much text beside its links that it ends a list, unless it stands in a card."""
    length = len(row.text) - row.link_chars
    return length > _FEWEST_CHARS and row.kind == "text" and length * char_weight(row.text) > _MIN_PROSE_CHARS


def places_of_prose(rows: Sequence[Row]) -> list[int]:
    """The indexes of the rows of prose; most rows are too short to be asked."""
    return [row.index for row in rows if len(row.text) > _FEWEST_CHARS and is_prose(row)]


def _prose_between(rows: Sequence[Row], last: CardLinks, card: CardLinks, shared: Box) -> bool:
    """Whether text stands between two cards that is in neither: a few summaries in cards are none."""
    count = 0
    for row in rows[last.last : card.first]:
        if not is_prose(row) and not is_text(row):
            continue
        box = child_toward(row.box, shared)
        in_card = box.first <= last.first < box.last or box.first <= card.first < box.last
        count += is_prose(row)
        if count > _MAX_TEASER_ROWS or box.last - box.first > _MAX_CARD_ROWS or not in_card:
            return True
    return False
