"""Tabs over lists: short texts beside each other that lead to no other page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from devparse.rows.model import Attributes, Box, Row
from devparse.rows.roles import words_of

_MAX_TAB_CHARS: Final = 30
_TAB_TAGS: Final = frozenset({"li", "button", "div", "label", "dt", "span", "p"})
_TARGETS: Final = ("href", "data-target", "data-bs-target", "aria-controls", "data-tab", "data-id", "for", "data-panel", "data-href")
_ACTIVE: Final = frozenset({"active", "selected", "current"})


class Tab(NamedTuple):
    """A tab: its words, its row, and the attributes of the elements it is made of."""

    text: str
    row: Row
    attributes: tuple[Attributes, ...]

    @property
    def panels(self) -> frozenset[str]:
        """The ids of the panels it says it opens."""
        found = (attributes.get(name, "") for attributes in self.attributes for name in _TARGETS)
        return frozenset(value.strip("#. ") for value in found) - {""}

    @property
    def is_open(self) -> bool:
        """Whether it says that its panel is the one shown."""
        return any(
            attributes.get("aria-selected") == "true" or not _ACTIVE.isdisjoint(words_of(attributes.get("class", "")))
            for attributes in self.attributes
        )


def tabs_of(near: Sequence[Row]) -> tuple[Tab, ...]:
    """The last rows before a list that stand beside each other in blocks of one build, two or more; or the links of the last."""
    tabs: list[Tab] = []
    first: Box | None = None
    for row in reversed(near):
        if len(row.text) > _MAX_TAB_CHARS or not leads_nowhere(row):
            break
        box = _item_of(row)
        if box.tag not in _TAB_TAGS or (first is not None and not _are_beside(box, first)):
            break
        first = box
        tabs.append(_tab_of(row, box))
    if len(tabs) < 2:
        return links_as_tabs(near[-1]) if near else ()
    return tuple(reversed(tabs))


def _are_beside(box: Box, other: Box) -> bool:
    """Whether two blocks of one build stand in one block; their classes differ, as one of them is marked as open."""
    return box is not other and box.parent is other.parent and box.tag == other.tag


def _tab_of(row: Row, box: Box) -> Tab:
    links = (attributes for attributes, _ in row.links)
    return Tab(row.text, row, (*links, *(one.attributes for one in _up_to(row.box, box))))


def links_as_tabs(row: Row) -> tuple[Tab, ...]:
    """The links of a row that has nothing else and leads to no other page, two or more."""
    if len(row.links) < 2 or row.link_chars < len(row.text) - len(row.links) or not leads_nowhere(row):
        return ()
    return tuple(Tab(text, row, (attributes,)) for attributes, text in row.links if text)


def leads_nowhere(row: Row) -> bool:
    """Whether the links of a row lead to no other page."""
    return all(attributes.get("href", "#")[:1] == "#" or attributes["href"][:11] == "javascript:" for attributes, _ in row.links)


def _item_of(row: Row) -> Box:
    """The widest block that holds nothing but a row."""
    box = row.box
    while box.parent is not None and box.parent.last - box.parent.first == 1 and box.tag != "li":
        box = box.parent
    return box


def _up_to(box: Box, last: Box) -> Sequence[Box]:
    found = [box]
    while box is not last and box.parent is not None:
        box = box.parent
        found.append(box)
    return found
