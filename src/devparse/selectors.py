"""Selectors of a site pack: CSS, XPath, and an attribute at the end, compiled once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cssselect import GenericTranslator, SelectorError
from lxml import etree

from devparse.language.xpath import is_xpath, xpath_fault

_NAME: Final = re.compile(r"[.#]([A-Za-z_-][\w-]*)")
_PLAIN: Final = re.compile(r"""(?:[\w.#>+~*\s-]|\[[^\]]*\])+""")
"""CSS without alternatives and functions: all that it names must be there."""
_PICTURES: Final = ("img", "amp-img")
_UNSEEN: Final = frozenset("script style template noscript".split())
_APART: Final = frozenset(
    "br p div ul ol li dl dt dd table tr td th h1 h2 h3 h4 h5 h6 section article figure figcaption blockquote".split()
)
"""Elements before and behind which a line ends."""
_ATTRIBUTE: Final = re.compile(r"^(.*?)\s*@([A-Za-z_:][\w:.-]*)\s*$", re.DOTALL)
_NO_ELEMENT: Final = "/.."
"""XPath that finds nothing."""
_LINKED: Final = "json-ld:"
_PATH: Final = re.compile(r"[@\w]+(?:\.[@\w]+)*")


class Selector:
    """A compiled selector: CSS or XPath; `@name` at the end asks for an attribute; `json-ld:` begins a path in linked data.

    It is XPath when it begins with `/`, `./`, `(` or a function call (`substring-after(//p, "By ")`), which CSS never
    does. Raises ValueError, with the fault, when `source` is neither.
    """

    __slots__ = ("_find", "attribute", "names", "path", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.path = _linked_path(source.strip())
        """The properties that lead to a value in linked data: "json-ld:author.name" is ("author", "name")."""
        selects, self.attribute = (_NO_ELEMENT, "") if self.path else _without_attribute(source.strip())
        is_plain = _PLAIN.fullmatch(selects) is not None
        self.names = tuple(name.encode() for name in _NAME.findall(selects)) if is_plain else ()
        """Classes and ids without which a page has nothing for it."""
        self._find = _compiled_path(selects)

    def elements(self, root: etree._Element) -> list[etree._Element]:
        """The elements it selects below `root`, in document order."""
        found = self._find(root)
        return [item for item in found if isinstance(item, etree._Element)] if isinstance(found, list) else []

    def values(self, root: etree._Element) -> list[str]:
        """The texts, or the attribute's values, of what it selects, white space folded, empty ones left out."""
        found = self._find(root)
        if not isinstance(found, list):
            found = [found]
        return [value for item in found if (value := _value(item, self.attribute))]

    def linked(self, root: etree._Element) -> list[tuple[str, str]]:
        """Its values, each with the address of the link in or around what it selects; "" when there is none."""
        elements = [] if self.attribute else self.elements(root)
        return [(text_of(each), _address(each)) for each in elements] or [(value, "") for value in self.values(root)]

    def pictures(self, root: etree._Element) -> list[dict[str, str]]:
        """The attributes of the picture elements among and inside what it selects."""
        found = dict.fromkeys(picture for element in self.elements(root) for picture in element.iter(*_PICTURES))
        return [{str(name): str(value) for name, value in picture.attrib.items()} for picture in found]


def _linked_path(source: str) -> tuple[str, ...]:
    """The path that a source in linked data names; () when it is a selector."""
    if not source.startswith(_LINKED):
        return ()
    path = source.removeprefix(_LINKED).strip()
    if _PATH.fullmatch(path) is None:
        raise ValueError("expected property names with dots between them: json-ld:author.name")
    return tuple(path.split("."))


def _without_attribute(source: str) -> tuple[str, str]:
    """CSS without the attribute that it asks for at its end, and that attribute; XPath has a syntax of its own for them."""
    match = None if is_xpath(source) else _ATTRIBUTE.match(source)
    return (match[1], match[2]) if match else (source, "")


def _compiled_path(selects: str) -> etree.XPath:
    """XPath, or CSS as XPath, compiled and tried once. Raises ValueError with what is wrong with it."""
    if fault := is_xpath(selects) and xpath_fault(selects):
        raise ValueError(fault)
    try:
        path = selects if is_xpath(selects) else GenericTranslator().css_to_xpath(selects, prefix="descendant-or-self::")
        find = etree.XPath(path, smart_strings=False)
        answer = find(etree.Element("html"))
    except (SelectorError, etree.XPathError, ValueError) as error:
        raise ValueError(str(error) or type(error).__name__) from error
    if isinstance(answer, (bool, float)):
        raise ValueError("it answers neither elements nor text")  # noqa: TRY004 - the source is wrong, not its type
    return find


def _address(element: etree._Element) -> str:
    anchor = next(element.iter("a"), None)
    if anchor is None:
        anchor = next(element.iterancestors("a"), None)
    return anchor.get("href", "") if anchor is not None else ""


def _value(item: object, attribute: str) -> str:
    if isinstance(item, etree._Element):
        return " ".join(item.get(attribute, "").split()) if attribute else text_of(item)
    return " ".join(str(item).split())


def text_of(element: etree._Element) -> str:
    """The text a reader sees in an element, white space folded; the texts of two blocks do not run together."""
    pieces: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if node.tag in _APART:
            pieces.append(" ")
        if event == "end":
            pieces.append(node.tail or "" if node is not element else "")
        elif node.tag in _UNSEEN:
            walk.skip_subtree()
        else:
            pieces.append(node.text or "")
    return " ".join("".join(pieces).split())


@lru_cache(maxsize=4096)
def compiled(source: str) -> Selector:
    """The selector for `source`; compiled once for all packs and pages that use it."""
    return Selector(source)
