"""Lists of the article out of their rows: items with their numbers, lists inside lists, terms with what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from devparse.blocks import ListBlock, Paragraph
from devparse.extractors.body.inline import InlineText, joined, one_line, paragraph, whole_span
from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.rows.roles import HEADING, ITEM

_LISTS: Final = frozenset({"ul", "ol", "dl", "menu"})
_ITEMS: Final = frozenset({"li", "dt", "dd"})
_BOUNDS: Final = frozenset({"td", "th", "table", "blockquote"})
"""An item and its list stand on the same side of these."""
_MAX_ROWS_OF_ITEM: Final = 3
"""A list whose items hold more rows on the whole lays out text."""
_MAX_NUMBER_DIGITS: Final = 6


class Item(NamedTuple):
    """An item and the list it is of."""

    box: Box
    list: Box


def item_around(box: Box) -> Item | None:
    """The innermost item around a box, with its list; None where an item has no list."""
    item: Box | None = None
    for around in box.around():
        if item is None:
            if around.tag in _ITEMS:
                item = around
        elif around.tag in _LISTS:
            return Item(item, around)
        elif around.tag in _ITEMS or around.tag in _BOUNDS:
            return None
    return None


class Lists:
    """The lists of an article in the making: which items have begun, and how many each list has so far."""

    def __init__(self, document: Document, rows: Sequence[Row]) -> None:
        self._document = document
        self._begun: set[int] = set()
        self._counts: dict[int, int] = {}
        self._items = {row.index: item for row in rows if row.box.inside & ITEM and (item := item_around(row.box))}
        """The items that rows stand in, by the indexes of the rows."""
        self._layouts = _layouts(rows, self._items)

    def list_of(self, row: Row) -> Box | None:
        """The list that a row is an item of; None when it is none, or the list only lays out the page."""
        item = self._items.get(row.index)
        return None if item is None or item.list.order in self._layouts else item.list

    def blocks(self, box: Box, rows: Sequence[Row]) -> list[tuple[int, ListBlock | Paragraph]]:
        """The blocks of rows of a list (as `list_of` tells) that stand together, each with the index of its first row.

        What an item says behind a list inside it is a paragraph: it is no item of its own.
        """
        items: dict[int, list[Row]] = {}
        found: list[tuple[int, ListBlock | Paragraph]] = []
        boxes: dict[int, Box] = {}
        for row in rows:
            own = self._items[row.index].box
            if own.order in self._begun:
                found.append((row.index, paragraph(self._document, row)))
            else:
                items.setdefault(own.order, []).append(row)
                boxes[own.order] = own
        if items:
            first = next(iter(items.values()))[0].index
            found.append((first, self._list(box, [(boxes[order], parts) for order, parts in items.items()])))
        return found

    def _list(self, box: Box, items: Sequence[tuple[Box, list[Row]]]) -> ListBlock:
        texts = [self._item(item, parts) for item, parts in items]
        start = self._number_of_first(box, items[0][0])
        level = 1 + sum(around.order in self._counts for around in box.around() if around is not box)
        self._counts[box.order] = self._counts.get(box.order, 0) + len(texts)
        self._begun.update(item.order for item, _ in items)
        return ListBlock(tuple(part.text for part in texts), box.tag == "ol", start, level, joined(texts, "\n").inline)

    def _number_of_first(self, box: Box, item: Box) -> int:
        """The number of the first of some items: its own, else the one behind those that its list has so far; 1 without numbers."""
        if box.tag != "ol":
            return 1
        own, start = (_number(attributes) for attributes in (item.attributes.get("value", ""), box.attributes.get("start", "")))
        return own if own is not None else (1 if start is None else start) + self._counts.get(box.order, 0)

    def _item(self, item: Box, rows: Sequence[Row]) -> InlineText:
        part = one_line(self._document, rows)
        return whole_span("term", part) if item.tag == "dt" else part


def _layouts(rows: Iterable[Row], items_of: Mapping[int, Item]) -> set[int]:
    """The lists, by the order of their boxes, that lay out the page: with headings in items, or items of many paragraphs."""
    headed: set[int] = set()
    counts: dict[int, dict[int, int]] = {}
    for row in rows:
        item = items_of.get(row.index)
        if item is None:
            continue
        items = counts.setdefault(item.list.order, {})
        items[item.box.order] = items.get(item.box.order, 0) + 1
        if row.box.inside & HEADING:
            headed.add(item.list.order)
    crowded = {order for order, items in counts.items() if sum(items.values()) > _MAX_ROWS_OF_ITEM * len(items)}
    return headed | crowded


def _number(text: str) -> int | None:
    """The number an attribute gives, None where it gives no sensible one."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MAX_NUMBER_DIGITS else None
