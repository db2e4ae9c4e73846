"""The only caller of the lxml parser: bytes in UTF-8 to rows, and to a tree for those who ask for one."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

from devparse.limits import Limits
from devparse.rows.bounded_reader import may_reach_limits, reader_for
from devparse.rows.model import Reading
from devparse.rows.native_reader import read_natively
from devparse.rows.shallow_tree import Flattener, is_deep

_EMPTY: Final = b"<html></html>"
_CUTS_AT_CONTROLS: Final = etree.LIBXML_VERSION < (2, 14)
"""Whether libxml2 ends an attribute's value at a reference to a control character."""
_CONTROL: Final = re.compile(rb"&#(?:0*(?:[0-8]|1[1245-9]|2\d|3[01]|127)(?!\d)|[xX]0*(?:[0-8bBeEfF]|1[0-9a-fA-F]|7[fF])(?![0-9a-fA-F]));?")
_MIN_SWALLOWED: Final = 3
"""So many paragraphs and headings inside one drawing, choice or player show that its end is missing."""

_MIN_SCRIPTLESS_CHARS: Final = 600
_MIN_PARAGRAPH_CHARS: Final = 80


def read(content: bytes, limits: Limits) -> Reading:
    """The rows and head facts of an HTML page in UTF-8; an empty reading when there is no element in it."""
    found = _read(content, limits)
    whole, scriptless = found.swallowed >= _MIN_SWALLOWED, _hides_most(found)
    return _read(content, limits, whole=whole, scriptless=scriptless) if whole or scriptless else found


def _read(content: bytes, limits: Limits, *, whole: bool = False, scriptless: bool = False) -> Reading:
    is_bounded = may_reach_limits(len(content), limits)
    found = read_natively(content, limits, is_bounded=is_bounded, whole=whole, scriptless=scriptless)
    return read_by_events(content, limits, whole=whole, scriptless=scriptless) if found is None else found


def read_by_events(content: bytes, limits: Limits, *, whole: bool = False, scriptless: bool = False) -> Reading:
    """What the reader in Python makes of a page: the reference for the native one, and all there is without it."""
    reader = reader_for(len(content), limits, whole=whole, scriptless=scriptless)
    found: Reading | None = _parse_events(content, reader)
    return reader_for(0, limits).close() if found is None else found


def _hides_most(found: Reading) -> bool:
    """Whether more text stands in `noscript` than in all paragraphs outside: the article is there, or its end is missing."""
    if found.scriptless_chars < _MIN_SCRIPTLESS_CHARS:
        return False
    shown = sum(len(row.text) - row.link_chars for row in found.rows if len(row.text) >= _MIN_PARAGRAPH_CHARS)
    return found.scriptless_chars > shown


def _parse_events(content: bytes, target: object) -> Any:
    """What a target makes of a page; None when there is nothing in it."""
    if _CUTS_AT_CONTROLS:
        content = _CONTROL.sub(b"", content)
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)  # type: ignore[call-overload]
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None


def build_tree(content: bytes) -> etree._Element:
    """The tree of an HTML page in UTF-8, without comments; a bare `html` element when there is nothing in it.

    The parser's own trees end, without a word, where elements nest too deep; such a page is built flatter.
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is not None and is_deep(root):
        root = _parse_events(content, Flattener(etree.fromstring(_EMPTY, parser)))
    return etree.fromstring(_EMPTY, parser) if root is None else root
