"""Where in a page's tree a value is shown: in which elements' texts or attributes, and which element holds them all."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import attrs

from devparse.authoring.saved import Saved
from devparse.blocks import Image
from devparse.language.dates import read_date
from devparse.sections import Author

if TYPE_CHECKING:
    from lxml.etree import _Element

UNSEEN: Final = frozenset("html head title script style template noscript".split())
"""Elements whose text no reader sees, or whose text is everything."""
_ATTRIBUTES: Final = ("content", "datetime", "title", "data-date", "data-time", "data-timestamp", "src", "href")
_MAX_OTHER_CHARS: Final = 120
"""So many characters may stand around a value: "Published on … by …"."""
_MAX_LABEL_CHARS: Final = 12
"""So many are a mere label: "By", "Published:"."""
_TEXTUAL: Final = frozenset("p span a b i em strong li h1 h2 h3 h4 h5 h6 td tr blockquote".split())
"""Elements that are a line of text or a part of one, never a container."""


@attrs.frozen(eq=False)
class Place:
    """An element, or an attribute of it, that may hold a value; `around` is 1 when much else stands there too."""

    element: _Element
    attribute: str
    around: int


def places(saved: Saved, value: Any) -> Iterator[Place]:
    """Where a metadata value may stand; whether a pack reads it there, its selector has to prove."""
    for element in _outside_menus(saved.document.root):
        for name, text in _texts(element):
            around = _around(saved, text, value)
            if around is not None:
                yield Place(element, name, around)
    if isinstance(value, Image):
        yield from (
            Place(picture, "", 0) for picture in saved.document.root.iter("img", "amp-img", "picture", "figure")
        )


def _texts(element: _Element) -> Iterator[tuple[str, str]]:
    """The texts in the attributes of an element by their names, and under "" its own where a reader sees it."""
    yield from ((name, text) for name in _ATTRIBUTES if (text := element.get(name)))
    if element.tag not in UNSEEN:
        yield "", folded(element)


def _around(saved: Saved, text: str, value: Any) -> int | None:
    """Whether a text says a value, 1 where much else stands there too; None when it does not say it."""
    needle = _needle(value)
    if isinstance(value, datetime) and _same_moment(saved, text, value):
        return 0
    if needle in text and len(text) <= 2 * len(needle) + _MAX_OTHER_CHARS:
        return int(len(text) > len(needle) + _MAX_LABEL_CHARS)
    return 0 if isinstance(value, Image) and saved.document.absolute(text) == value.url else None


def _outside_menus(root: _Element) -> Iterator[_Element]:
    """All elements but those of menus, asides and footers, where an article's section or author is named by chance."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag not in ("aside", "footer") and (element.tag != "nav" or "crumb" in element.get("class", "")):
            yield element
            waiting.extend(child for child in reversed(element) if isinstance(child.tag, str))


def _needle(value: Any) -> str:
    """The text that says at least part of a value."""
    if isinstance(value, tuple):
        value = value[0]
    return value.name if isinstance(value, Author) else str(value)


def _same_moment(saved: Saved, text: str, value: datetime) -> bool:
    if len(text) > _MAX_OTHER_CHARS or not any(map(str.isdigit, text)):
        return False
    moment = read_date(text, language=saved.document.head.language)
    return moment is not None and moment.value == value


def folded(element: _Element) -> str:
    """All text in an element, white space folded."""
    return " ".join("".join(map(str, element.itertext())).split())


def holder(shown: Mapping[_Element, Collection[Hashable]]) -> _Element | None:
    """The deepest element that holds all that is shown, and is more than a line of text; None without any.

    `shown` says for each element what stands in it; what stands in several places is needed once.
    """
    wanted = set().union(*shown.values())
    held: dict[_Element, set[Hashable]] = {}
    for element, keys in shown.items():
        for around in (element, *element.iterancestors()):
            held.setdefault(around, set()).update(keys)
    deep = max((element for element, keys in held.items() if keys == wanted), key=_depth, default=None)
    while deep is not None and deep.tag in _TEXTUAL:
        deep = deep.getparent()
    return deep


def _depth(element: _Element) -> int:
    return sum(1 for _ in element.iterancestors())
