"""Selectors that a person might write for an element: short ones, of names that look made to last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from lxml.etree import _Element

_TELLING: Final = frozenset("h1 main article footer".split())
"""Tags of which a page has few enough to be named alone."""
_ATTRIBUTES: Final = ("itemprop", "property", "name", "rel", "role", "data-testid", "data-test", "data-component")
_LASTING: Final = re.compile(r"[A-Za-z]+(?:[-_]+[A-Za-z]+)*\d?")
_HASHED: Final = re.compile(r"([A-Za-z]+(?:[-_][A-Za-z]+)*__)([\w-]{4,})")
"""A name with a fingerprint behind it, as CSS modules make them: only the part before it lasts."""
_GENERATED: Final = ("astro-", "css-", "jss", "jsx-", "sc-", "svelte-")
"""How the names begin that the usual style tools make."""
_HUMP: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_VOWEL: Final = re.compile(r"[aeiouyAEIOUY]")
_PASSING: Final = frozenset(
    "active clearfix col column columns container current flex grid hidden inner js lazyload lazyloaded left loaded open "
    "outer right row selected show visible wrapper".split()
)
"""Words for the state of an element or its place in the layout, not for what it is."""
_NAMEABLE: Final = re.compile(r"[A-Za-z_][\w-]{0,47}")
_PARTS_OF_FINGERPRINT: Final = 9
"""A fingerprint of a build counts as so many parts, more than any other selector has."""
_MAX_NAMES: Final = 4
_MAX_ANCESTORS: Final = 8
_MAX_SIBLINGS: Final = 4
_MAX_NAME_CHARS: Final = 48

Ranked: TypeAlias = tuple[int, int, str]
"""A selector behind its number of parts and its length: the smallest is the one a person would write."""


def candidates(element: _Element, *, fingerprints: bool = False) -> Iterator[Ranked]:
    """Selectors that name the element, by itself or inside one around it; not in order, not all different.

    With `fingerprints` those are names that nobody chose, each ranked behind all others: better than nothing.
    """
    if fingerprints:
        yield from _fingerprints(element)
        return
    own = list(_own(element))
    yield from own
    tag = _ranked(str(element.tag), 1)
    for around in islice(element.iterancestors(), _MAX_ANCESTORS):
        for outer in _own(around):
            for inner in (tag, *own):
                yield _ranked(f"{outer[2]} {inner[2]}", outer[0] + inner[0])
    yield from _among_siblings(element)


def _among_siblings(element: _Element) -> Iterator[Ranked]:
    """The element as one of a few of its kind: "Published: … | Updated: …"."""
    parent, tag = element.getparent(), str(element.tag)
    same = parent.findall(tag) if parent is not None else []
    if parent is not None and 1 < len(same) <= _MAX_SIBLINGS:
        for outer in _own(parent):
            yield _ranked(f"{outer[2]} > {tag}:nth-of-type({same.index(element) + 1})", outer[0] + 2)


def _own(element: _Element) -> Iterator[Ranked]:
    """Selectors of nothing but the element's own tag, id, classes and attributes."""
    tag = str(element.tag)
    if tag in _TELLING:
        yield _ranked(tag, 1)
    if lasting(name := element.get("id", "")):
        yield _ranked(f"#{name}", 1)
    names = [*_by_classes(element), *_by_attributes(element)]
    if tag == "meta":
        yield from (_ranked(f"meta{name}", 1) for name in names)
        return
    for name in names:
        yield _ranked(name, 1)
        yield _ranked(f"{tag}{name}", 2)
    for first, second in pairwise(names):
        yield _ranked(first + second, 2)


def _by_classes(element: _Element) -> list[str]:
    """The classes of an element that look made to last; of those with a fingerprint behind it the part before."""
    words = element.get("class", "").split()
    whole = [f".{word}" for word in words if lasting(word)]
    hashed = [f'[class*="{found[1]}"]' for found in filter(None, map(_HASHED.fullmatch, words)) if not lasting(found[2])]
    return [*whole[:_MAX_NAMES], *hashed[:_MAX_NAMES]]


def _by_attributes(element: _Element) -> list[str]:
    return [f'[{name}="{value}"]' for name in _ATTRIBUTES if _plain(value := element.get(name, ""))]


def _fingerprints(element: _Element) -> Iterator[Ranked]:
    """The element by what a build called it."""
    for word in element.get("class", "").split()[:_MAX_NAMES]:
        if not lasting(word) and _NAMEABLE.fullmatch(word):
            yield _ranked(f"{element.tag!s}.{word}", _PARTS_OF_FINGERPRINT)
    if (name := element.get("id", "")) and not lasting(name) and _NAMEABLE.fullmatch(name):
        yield _ranked(f"#{name}", _PARTS_OF_FINGERPRINT)


def lasting(name: str) -> bool:
    """Whether a class or id looks chosen by a person: words, no numbers but one at the end, no fingerprint, no mere
    state or layout.
    """
    if not _LASTING.fullmatch(name) or len(name) > _MAX_NAME_CHARS or name.lower() in _PASSING or name.startswith(_GENERATED):
        return False
    parts = re.split(r"[-_]+", name)
    return all(map(_spoken, parts)) and any(len(part) > 2 and _VOWEL.search(part) for part in parts)


def _spoken(word: str) -> bool:
    """Whether a word is one, or several run together ("storyBody"), as people write them: not "haEcbw", not "xkcd"."""
    humps = _HUMP.findall(word)
    long = all(len(hump) > 2 for hump in humps) or len(humps) == 1
    return long and all(len(hump) < 4 or _VOWEL.search(hump) for hump in humps)


def _plain(value: str) -> bool:
    return 0 < len(value) <= _MAX_NAME_CHARS and not set(value) & set("\"'\\\n[]")


def _ranked(selector: str, parts: int) -> Ranked:
    return parts, len(selector), selector
