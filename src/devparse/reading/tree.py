"""The only caller of the lxml parser: bytes in UTF-8 to rows, and to a tree for those who ask for one."""

from __future__ import annotations

from typing import Final

from lxml import etree

from devparse.reading.rows import Reader, Reading

_EMPTY: Final = b"<html></html>"


def read(content: bytes) -> Reading:
    """The rows and head facts of an HTML page in UTF-8; an empty reading when there is no element in it."""
    parser = etree.HTMLParser(target=Reader(), encoding="utf-8", huge_tree=True)  # type: ignore[call-overload]
    try:
        found: Reading = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return Reader().close()
    return found


def grow(content: bytes) -> etree._Element:
    """The tree of an HTML page in UTF-8, without comments; a bare `html` element when there is nothing in it."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    return etree.fromstring(_EMPTY, parser) if root is None else root
