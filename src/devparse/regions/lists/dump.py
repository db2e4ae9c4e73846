"""Lists of stories in a text dump: a line that is a heading, and under it bullets, numbered cards or lines like titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Final

from devparse.language.headings import kind_of_heading
from devparse.language.story_paths import StoryLikelihood
from devparse.regions.footer_signs import begins_footer
from devparse.regions.lists.links import CardLinks, LinkOccurrence, is_title, length_of
from devparse.regions.lists.model import FoundList
from devparse.rows.boxes import common_ancestor
from devparse.rows.document import Document, once
from devparse.rows.model import NO_ATTRIBUTES, Box, Row
from devparse.sections import ListKind

_MAX_RANK_CHARS: Final = 6
_LISTS: Final = ("ul", "ol")
_MAX_HEADING_CHARS: Final = 45
_MAX_HEADING_WORDS: Final = 6
_MAX_TITLE_CHARS: Final = 170
_MIN_SENTENCE_CHARS: Final = 90
"""A line this long that ends like a sentence is prose, not a title."""
_MAX_LINES_BESIDE: Final = 2
"""Short lines that a story may have before or after its title: a time, a name, a category."""
_MIN_ITEM_WORDS: Final = 3
"""A bullet of so many words under a heading over stories is a title, however short."""
_MAX_LABEL_CHARS: Final = 30


@once
def dump_lists(document: Document) -> tuple[FoundList, ...]:
    """The lists of stories in a dump, in page order; their cards have no addresses. Found once for each document."""
    rows = document.rows
    found: list[FoundList] = []
    index = 0
    while index < len(rows):
        listed = _list_at(rows, index)
        if listed is None:
            index += 1
        else:
            found.append(listed)
            index = listed.last
    return tuple(found)


def _list_at(rows: Sequence[Row], index: int) -> FoundList | None:
    """The list under the heading in row `index`; None when the row is no heading or no list follows."""
    heading = rows[index]
    kind = _kind_of(heading)
    if kind is None:
        return None
    cards, last = _titles(rows, index + 1)
    if len(cards) < (1 if kind == "related" else 2):
        return None
    box = reduce(common_ancestor, (card.box for card in cards))
    if box.tag not in _LISTS:
        box = heading.box.parent or heading.box
    return FoundList(heading, heading.text, kind, None, box, index, index, last, tuple(cards))


def _kind_of(row: Row) -> ListKind | None:
    """The kind of list that a line heads; None when it is no heading."""
    may_head = len(row.text) <= _MAX_HEADING_CHARS and row.text.count(" ") < _MAX_HEADING_WORDS and row.box.tag != "li"
    return kind_of_heading(row.text) if may_head else None


def _titles(rows: Sequence[Row], start: int) -> tuple[list[CardLinks], int]:
    """The stories from row `start` on, and the row after the last of them."""
    titles = _Titles(start)
    for row, end in _units(rows, start):
        if not titles.take(row, end):
            break
    return titles.cards, titles.last


class _Titles:
    """The stories of a list, line by line; `last` is the row after the last of them."""

    def __init__(self, start: int) -> None:
        self.cards: list[CardLinks] = []
        self.last = start
        self._passed = 0
        """Short lines since the last story."""
        self._ranked = self._awaited = self._labelled = False
        """Whether ranks stand before the titles, the title of one is still to come, its label is there."""

    def take(self, row: Row, end: int) -> bool:
        """Take in a line, which ends before row `end`; whether the list can go on after it."""
        text = row.text
        if rank_of(text):
            return self._take_rank()
        if self.cards and _repeats(text, self.cards[-1].key):
            self.cards[-1].add(LinkOccurrence(row, NO_ATTRIBUTES, text))
            self.last, self._passed = end, 0
        elif self._is_story(row):
            self.cards.append(CardLinks(text, StoryLikelihood.STORY, LinkOccurrence(row, NO_ATTRIBUTES, text)))
            self.last, self._passed, self._awaited = end, 0, False
        elif self._is_label(text):
            self.last, self._labelled = end, True
        elif self._may_pass(text):
            self._passed += 1
        else:
            return False
        return True

    def _may_pass(self, text: str) -> bool:
        """Whether a line may stand beside the last story."""
        return not self._ranked and bool(self.cards) and self._passed < _MAX_LINES_BESIDE and _is_beside(text)

    def _take_rank(self) -> bool:
        if self.cards and not self._ranked:
            return False
        self._ranked = self._awaited = True
        self._labelled = False
        return True

    def _is_story(self, row: Row) -> bool:
        is_due = self._awaited or not self._ranked
        return is_due and _is_title_line(row) and _same_build(self.cards, row)

    def _is_label(self, text: str) -> bool:
        """Whether a line is the label of a ranked story, of which each has one at most."""
        is_due = self._ranked and bool(self.cards) and not self._awaited and not self._labelled
        return is_due and len(text) <= _MAX_LABEL_CHARS


def _is_beside(text: str) -> bool:
    """Whether a line is a time, a name or a category that stands beside a title."""
    return len(text) <= _MAX_LABEL_CHARS and kind_of_heading(text) is None


def _units(rows: Sequence[Row], start: int) -> Iterator[tuple[Row, int]]:
    """The rows from `start` on, and the row after each; of an item of several lines the longest, which is its title."""
    at = start
    while at < len(rows):
        item = next((box for box in rows[at].box.around() if box.tag == "li"), None)
        end = item.last if item is not None else at + 1
        yield max(rows[at:end], key=lambda row: length_of(row.text) if len(row.text) <= _MAX_TITLE_CHARS else 0), end
        at = end


def rank_of(text: str) -> int:
    """The rank that a line or row of its own is ("3", "#3", "03.", "3)"); 0 when it is none."""
    if len(text) > _MAX_RANK_CHARS:
        return 0
    digits = text.strip("#.) 位위")
    return int(digits) if 0 < len(digits) < 3 and digits.isdecimal() else 0


def _repeats(text: str, title: str) -> bool:
    """Whether a line says the title again, perhaps cut."""
    start = text.rstrip(".… ")
    return bool(start) and title.startswith(start)


def _is_title_line(row: Row) -> bool:
    text = row.text
    if row.kind != "text" or len(text) > _MAX_TITLE_CHARS or begins_footer(text):
        return False
    if not is_title(text) and (row.box.tag != "li" or text.count(" ") < _MIN_ITEM_WORDS - 1 - _is_numbered(row)):
        return False
    return not (len(text) > _MIN_SENTENCE_CHARS and text[-1] in '.。।؟!"”')


def _is_numbered(row: Row) -> bool:
    return row.box.parent is not None and row.box.parent.tag == "ol"


def _same_build(cards: Sequence[CardLinks], row: Row) -> bool:
    return not cards or _is_item(cards[-1].box) == _is_item(row.box)


def _is_item(box: Box) -> bool:
    return box.tag == "li" or (box.parent is not None and box.parent.tag == "li")
