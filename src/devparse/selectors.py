"""Selectors of a site pack: CSS, XPath, and an attribute at the end, compiled once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cssselect import GenericTranslator, SelectorError
from lxml import etree

_ATTRIBUTE: Final = re.compile(r"^(.*?)\s*@([A-Za-z_:][\w:.-]*)\s*$", re.DOTALL)


class Selector:
    """A compiled selector: CSS, or XPath when it begins with `/` or `.//`; `@name` at the end asks for an attribute.

    Raises ValueError, with the fault, when `source` is neither.
    """

    __slots__ = ("_find", "attribute", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        path, self.attribute = source.strip(), ""
        if not path.startswith(("/", "./")) and (match := _ATTRIBUTE.match(path)):
            path, self.attribute = match.groups()
        try:
            if not path.startswith(("/", "./")):
                path = GenericTranslator().css_to_xpath(path, prefix="descendant-or-self::")
            self._find = etree.XPath(path, smart_strings=False)
        except (SelectorError, etree.XPathError, ValueError) as error:
            raise ValueError(str(error) or type(error).__name__) from error

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


def _value(item: object, attribute: str) -> str:
    if isinstance(item, etree._Element):
        raw = item.get(attribute, "") if attribute else "".join(item.itertext())
    else:
        raw = str(item)
    return " ".join(raw.split())


@lru_cache(maxsize=4096)
def compiled(source: str) -> Selector:
    """The selector for `source`; compiled once for all packs and pages that use it."""
    return Selector(source)
