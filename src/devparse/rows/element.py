"""An element of a page as an extractor asks it, without lxml: its own texts, links and attributes, and those inside."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from devparse.blocks import Link
from devparse.selectors import compiled, text_of


class Element:
    """One element that `Document.select` found: a card, a row of a table, a box.

    Selectors look inside it: CSS, XPath when it begins with `/` or `.//`, `@name` at the end for an attribute. It is for
    asking while a page is read; what is kept in a section are the texts and links that it gives.
    """

    __slots__ = ("_absolute", "_element")

    def __init__(self, element: etree._Element, absolute: Callable[[str], str]) -> None:
        self._element = element
        self._absolute = absolute

    def __repr__(self) -> str:
        return f"<Element {self.tag}: {self.text[:60]!r}>"

    @property
    def tag(self) -> str:
        """The name of the element, in lower case."""
        return str(self._element.tag)

    @property
    def text(self) -> str:
        """The text a reader sees in the element, white space folded."""
        return text_of(self._element)

    def attribute(self, name: str) -> str:
        """The value of an attribute as it is written; "" when the element does not have it."""
        return self._element.get(name, "")

    def select(self, selector: str) -> tuple[Element, ...]:
        """The elements inside it that a selector finds, in document order."""
        found = compiled(_inside(selector)).elements(self._element)
        return tuple(Element(each, self._absolute) for each in found if each is not self._element)

    def first_text(self, selector: str) -> str:
        """The text (or attribute) of the first element inside it that has one; "" when there is none."""
        return next(iter(self.texts(selector)), "")

    def texts(self, selector: str) -> tuple[str, ...]:
        """The texts (or attributes) of all elements inside it that a selector finds, empty ones left out."""
        return tuple(compiled(_inside(selector)).values(self._element))

    def links(self, selector: str = "") -> tuple[Link, ...]:
        """The links among and inside the elements that a selector finds in it; without one all its links, and itself."""
        elements = compiled(_inside(selector)).elements(self._element) if selector else [self._element]
        return links_in(elements, self._absolute)


def links_in(elements: list[etree._Element], absolute: Callable[[str], str]) -> tuple[Link, ...]:
    """The links among and inside elements, each once, in document order."""
    found = dict.fromkeys(anchor for element in elements for anchor in element.iter("a"))
    return tuple(Link(text_of(anchor), absolute(anchor.get("href", ""))) for anchor in found)


def _inside(selector: str) -> str:
    """XPath from the root of a page, made to begin at the element."""
    return f".{selector}" if selector.startswith("/") else selector
