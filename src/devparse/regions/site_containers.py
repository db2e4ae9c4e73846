"""Which rows stand in the containers that a site's selectors name: article, skipped parts, story lists, footer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from lxml import etree

from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.sections import Problem
from devparse.selectors import compiled, text_of
from devparse.site import Selectors, Site

CONTAINERS: Final = ("body", "stories", "footer", "skip")
"""Weakest first: a row in containers of two kinds is of the later one."""
_SECTIONS: Final = {"body": "body", "stories": "trending", "footer": "footer", "skip": "page"}
"""The section of the page that a container without rows leaves wanting."""


def container_spans(document: Document, site: Site) -> dict[str, list[tuple[int, int]]]:
    """The spans `(first, last)` of rows in each kind of container, disjoint and in page order, the last row not in it.

    The closing line that the site's `attribution` finds counts as skipped: it is no part of the article's text. Dumps
    have no containers. The tree is made only when the site names any.
    """
    spans: dict[str, list[tuple[int, int]]] = {kind: [] for kind in CONTAINERS}
    if document.form != "html" or not any(getattr(site.selectors, kind) for kind in (*CONTAINERS, "attribution")):
        return spans
    found = _elements(document, site.selectors)
    _tell_dead(document, site, found)
    owners: list[tuple[str, int]] = [("", 0)] * len(document.rows)
    strength = {kind: place for place, kind in enumerate(CONTAINERS)}
    placed = [(strength[kind], element, order) for order, element, kind in _placed(document.root, found)]
    for place, element, order in sorted(placed, key=lambda each: each[0]):
        kind = CONTAINERS[place]
        first, last = _span(document, element, order)
        # A list inside a list is part of it, but two lists side by side stay two.
        if kind != "stories" or first == last or owners[first][0] != kind:
            owners[first:last] = [(kind, order if kind == "stories" else 0)] * (last - first)
    first = 0
    for (kind, _), rows in groupby(owners):
        last = first + sum(1 for _ in rows)
        if kind:
            spans[kind].append((first, last))
        first = last
    return spans


def _tell_dead(document: Document, site: Site, found: Mapping[etree._Element, str]) -> None:
    """Note the containers for which no selector of the pack finds anything: the site may have changed."""
    alive = set(found.values())
    for kind in CONTAINERS:
        sources = getattr(site.selectors, kind)
        if sources and kind not in alive:
            message = f"Site pack {site.name!r}: selectors.{kind} finds nothing on this page: {' | '.join(sources)}"
            document.problems.append(Problem(_SECTIONS[kind], "selector-found-nothing", message))


def _elements(document: Document, selectors: Selectors) -> dict[etree._Element, str]:
    """The elements that the selectors name, each with its strongest kind.

    Of `body` and `attribution` the first selector that finds anything counts, of the others all do.
    """
    found: dict[etree._Element, str] = {}
    for kind in CONTAINERS:
        for source in getattr(selectors, kind):
            elements = compiled(source).elements(document.root)
            found.update(dict.fromkeys(elements, kind))
            if elements and kind == "body":
                break
    for source in selectors.attribution:
        if elements := compiled(source).elements(document.root):
            found.update(dict.fromkeys(elements[:1], "skip"))
            break
    return found


def _placed(root: etree._Element, found: dict[etree._Element, str]) -> list[tuple[int, etree._Element, str]]:
    """The elements with their places among all elements of the page, from 1, as `Box.order` counts them."""
    return [(order, element, found[element]) for order, element in enumerate(root.iter("*"), 1) if element in found]


def _span(document: Document, element: etree._Element, order: int) -> tuple[int, int]:
    """The rows of an element; none where the tree has lost elements that the events told of, so that places differ."""
    boxes = document.boxes
    at = bisect_left(boxes, order, key=_order_of_box)
    if at < len(boxes) and boxes[at].order == order:
        box = boxes[at]
        same = box.tag == element.tag and dict(box.attributes) == dict(element.attrib)
        return (box.first, box.last) if same else (0, 0)
    return _inline_span(document.rows, element, order)


def _inline_span(rows: Sequence[Row], element: etree._Element, order: int) -> tuple[int, int]:
    """The rows that stand whole in an element that is no block: a paragraph that merely holds it is not among them.

    Only the first and the last can reach out of it, which their texts tell.
    """
    last_order = order + sum(1 for _ in element.iterdescendants("*"))
    first = bisect_left(rows, order, key=_order_of_row)
    last = min(bisect_right(rows, last_order, lo=first, key=_order_of_row) + 1, len(rows))
    text = text_of(element)
    while first < last and not _is_whole_in(rows[first], text, last_order):
        first += 1
    while first < last and not _is_whole_in(rows[last - 1], text, last_order):
        last -= 1
    return first, last


def _is_whole_in(row: Row, text: str, last_order: int) -> bool:
    """Whether a row stands in an element with this text and this last descendant."""
    return " ".join(row.text.split()) in text if row.text else row.order <= last_order


def _order_of_box(box: Box) -> int:
    return box.order


def _order_of_row(row: Row) -> int:
    return row.order
