"""Linked data: the JSON-LD of a page, repaired where it is no valid JSON.

Values stay as the page writes them; `text_of`, `texts_of` and `types_of` read what pages put in them in their many
ways: strings, lists, `@value` objects, HTML, entities escaped once or twice.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from devparse.language.controls import without_controls
from devparse.language.surrogates import replace_surrogates
from devparse.rows.loose_json import MAX_DEPTH, read_loose
from devparse.sections import Problem

_JSON: Final = json.JSONDecoder(strict=False)
_MAX_OBJECTS: Final = 2000
"""So many objects of a page are kept at the most."""
_NESTED: Final = ("mainEntity", "mainEntityOfPage", "hasPart", "about", "itemReviewed")
"""Properties in which an article may stand inside another object."""
_ARTICLES: Final = ("Article", "BlogPosting", "Report", "SocialMediaPosting")

_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")
_HUGE_ENTITY: Final = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")
_BRACKETS: Final = re.compile(r"[\[\]{}]")
_BREAK: Final = re.compile(r"<(?:/?(?:p|div|li|ul|ol|h[1-6]|tr|td|blockquote)|br)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<(?:/?[A-Za-z]|!--)[^<>]*>")


def read_linked_data(
    scripts: Sequence[str], limit: int = 5_000_000
) -> tuple[tuple[Mapping[str, object], ...], tuple[Problem, ...]]:
    """The objects with an `@type` in JSON-LD scripts, in page order, an object before those found inside it.

    Lists and `@graph` are opened, and articles inside `mainEntity` and the like. Of scripts that are no valid JSON
    whatever can be read is kept. More than `limit` characters are not read. Both are told as problems.
    """
    found: list[Mapping[str, object]] = []
    problems: list[Problem] = []
    for script in scripts:
        if len(script) > limit:
            problems.append(
                Problem("metadata", "truncated", f"JSON-LD is read up to {limit} characters; the rest is left out.")
            )
            script = script[:limit]
        limit -= len(script)
        values = _load(script)
        if values is None:
            values = read_loose(_unwrapped(script))
            problems.append(_repaired(values))
        _flatten(values, found)
    return tuple(found[:_MAX_OBJECTS]), tuple(problems)


def _load(script: str) -> list[object] | None:
    """The value of a valid script; None when it needs repair, or nests too deep for those who read it."""
    if not script or script.isspace():
        return []
    if script.count("{") + script.count("[") > MAX_DEPTH and _nests_deep(script):
        return None
    try:
        return [_JSON.decode(script)]
    except (ValueError, RecursionError):
        return None


def _nests_deep(script: str) -> bool:
    depth = deepest = 0
    for bracket in _BRACKETS.findall(script):
        depth += 1 if bracket in "{[" else -1
        deepest = max(deepest, depth)
    return deepest > MAX_DEPTH


def _unwrapped(script: str) -> str:
    """The script with its quotes as quotes, when the page has escaped them all."""
    return decoded(script) if '"' not in script and "&" in script else script


def _repaired(values: Sequence[object]) -> Problem:
    read = "what could be read of it is used" if any(values) else "nothing of it could be read"
    return Problem("metadata", "json-ld-repaired", f"A JSON-LD script is not valid JSON or nests too deep; {read}.")


def _flatten(values: Sequence[object], found: list[Mapping[str, object]]) -> None:
    """Add the objects with a type to `found`; a stack in place of recursion, the first on top."""
    stack = [(value, True) for value in reversed(values)]
    while stack and len(found) < _MAX_OBJECTS:
        value, wanted = stack.pop()
        if isinstance(value, list):
            stack.extend((item, wanted) for item in reversed(value))
        elif isinstance(value, dict):
            if _is_kept(value, wanted=wanted):
                found.append(value)
            stack.extend(_inside(value, wanted=wanted))


def _is_kept(thing: Mapping[str, object], *, wanted: bool) -> bool:
    """Whether an object has a type, and one of an article where no others are wanted."""
    return "@type" in thing and (wanted or is_article(thing))


def _inside(thing: Mapping[str, object], *, wanted: bool) -> Iterator[tuple[object, bool]]:
    """What may be wanted of what stands inside an object, the first last: all of a graph, else articles alone."""
    yield from ((thing[name], False) for name in reversed(_NESTED) if isinstance(thing.get(name), (dict, list)))
    if "@graph" in thing:
        yield thing["@graph"], wanted


def types_of(node: Mapping[str, object]) -> tuple[str, ...]:
    """The schema.org types of an object by their short names: "http://schema.org/NewsArticle" is "NewsArticle"."""
    names = _strings(node.get("@type"))
    return tuple(name if name.isalpha() else re.split(r"[/#:]", name.strip().rstrip("/"))[-1] for name in names)


def is_article(node: Mapping[str, object]) -> bool:
    """Whether an object is a piece of writing: any kind of Article, BlogPosting, Report."""
    return any(name.endswith(_ARTICLES) for name in types_of(node))


def texts_at(things: Sequence[Mapping[str, object]], path: Sequence[str]) -> list[str]:
    """The texts at a path of properties in the first object that has any there; lists on the way are opened.

    A path that begins with a capital letter begins with a type: `("NewsArticle", "author", "name")`.
    """
    kind, names = (path[0], path[1:]) if path[0][:1].isupper() else ("", path)
    of_kind = (thing for thing in things if not kind or kind in types_of(thing))
    return next(filter(None, (texts_of(_values_at(thing, names)) for thing in of_kind)), [])


def _values_at(thing: Mapping[str, object], names: Sequence[str]) -> list[object]:
    values: list[object] = [thing]
    for name in names:
        values = [inner for value in values if isinstance(value, dict) for inner in _opened(value.get(name))]
    return values


def _opened(value: object) -> list[object]:
    """The items of a list, else the one value; true and false as their words."""
    items = value if isinstance(value, list) else [value]
    return [str(item).lower() if isinstance(item, bool) else item for item in items]


def text_of(value: object) -> str:
    """The first text in a value, as `texts_of` reads it; "" when there is none."""
    if isinstance(value, str):
        return _cleaned(value)
    return "" if value is None else next(iter(texts_of(value)), "")


def texts_of(value: object) -> list[str]:
    """The texts in a value: one for a string, a number or an `@value` object, those of its items for a list.

    Entities are decoded, twice where the page has escaped twice; tags are taken out, white space is folded, and what is
    empty then is left out.
    """
    return [text for raw in _strings(value) if (text := _cleaned(raw))]


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    found: list[str] = []
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            stack.append(item.get("@value"))
        elif isinstance(item, (int, float)) and not isinstance(item, bool):
            found.append(str(item))
    return found


def _cleaned(text: str) -> str:
    if "&" in text:
        text = decoded(text)
        if _ENTITY.search(text):
            text = decoded(text)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub(" ", text))
    return " ".join(replace_surrogates(without_controls(text)).split())


def decoded(text: str) -> str:
    """`text` with its HTML entities decoded once; numbers too long for any character become U+FFFD."""
    return html.unescape(_HUGE_ENTITY.sub("\ufffd", text))
