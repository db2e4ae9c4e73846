"""Trees of bounded depth, for pages whose elements nest deeper than the parser's own trees go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

_MAX_LEVELS: Final = 256
"""Levels of a tree; lxml 6 cuts trees off at some 2,000, and what walks them takes a time that grows with their depth."""
_KEPT_LEVELS: Final = _MAX_LEVELS * 3 // 4
"""Levels that stay open when the innermost ones are ended to make room."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_reaches_down: Final = etree.XPath(f"boolean({'/*' * (_MAX_LEVELS + 1)})")


def is_deep(root: etree._Element) -> bool:
    """Whether elements nest deeper than is good."""
    return bool(_reaches_down(root))


class Flattener:
    """A parser target that builds a tree below `root`, an `html` element.

    At the bound the innermost elements are ended ahead of time; what follows stands in the element around them. The
    order of the page is kept, and all of its text.
    """

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.open = [root]
        """The element that each open element of the page stands for; the same one several times where they were ended."""
        self.levels = [0]
        self.texts: list[str] = []
        self.last: etree._Element | None = None
        """The element whose tail comes next; None when it is the text of the innermost open one."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "html":
            element, level = self.root, 0
        else:
            self._write()
            if self.levels[-1] >= _MAX_LEVELS:
                self._fold()
            element, level = _added(self.open[-1], tag), self.levels[-1] + 1
            self.last = None
        for name, value in attributes.items():
            _set(element, name, value)
        self.open.append(element)
        self.levels.append(level)

    def end(self, tag: str) -> None:
        if self.open[-1] is not self.open[-2]:
            self._write()
            self.last = self.open[-1]
        self.open.pop()
        self.levels.pop()

    def data(self, text: str) -> None:
        self.texts.append(text)

    def close(self) -> etree._Element:
        self._write()
        return self.root

    def _fold(self) -> None:
        """Let the innermost levels stand for the element at the level that is kept."""
        at = len(self.levels) - 1
        while self.levels[at] > _KEPT_LEVELS:
            at -= 1
        kept = self.open[at]
        for place in range(at + 1, len(self.open)):
            self.open[place], self.levels[place] = kept, _KEPT_LEVELS

    def _write(self) -> None:
        """Put the text so far where it belongs."""
        if not self.texts:
            return
        text = _CONTROLS.sub("", "".join(self.texts))
        self.texts.clear()
        if self.last is None:
            self.open[-1].text = (self.open[-1].text or "") + text
        else:
            self.last.tail = (self.last.tail or "") + text


def _added(parent: etree._Element, tag: str) -> etree._Element:
    """A new element of this name, or of none in particular where lxml refuses the name."""
    try:
        return etree.SubElement(parent, tag)
    except ValueError:
        return etree.SubElement(parent, "span")


def _set(element: etree._Element, name: str, value: str) -> None:
    try:
        element.set(name, _CONTROLS.sub("", value))
    except ValueError:
        return
