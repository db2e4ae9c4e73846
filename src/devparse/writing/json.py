"""A Page as plain data and JSON, and back: what comes back is equal to what went out.

The converter is this module's own: hooks that other code registers with cattrs change nothing here. A value whose type
is a union of records carries `"type"`, the record's class name; a time is ISO 8601 with its offset.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs
import cattrs

from devparse.errors import InvalidPage
from devparse.extraction import check_section, section_name
from devparse.page import Page
from devparse.sections import Body, Problem
from devparse.writing.converter import converter, told

SCHEMA_VERSION: Final = 1
"""Raised when a field is removed or changes its meaning; a new field with a default does not raise it."""

_UNPRINTABLE: Final = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_CONVERTER: Final = converter()


def to_dict(page: Page) -> dict[str, Any]:
    """The page as dictionaries, lists, strings and numbers only, ready for any JSON writer.

    `body` also holds the derived `text`, for readers without this library. Custom sections stand under `extra`, by
    package and class name: `{"acme.Weather": {...}}`.
    """
    plain: dict[str, Any] = {"schema_version": SCHEMA_VERSION}
    for field in attrs.fields(Page):
        if field.name != "extra":
            plain[field.name] = _CONVERTER.unstructure(getattr(page, field.name))
    plain["body"]["text"] = page.body.text
    plain["extra"] = {section_name(type(found)): _CONVERTER.unstructure(found) for found in page.extra}
    return plain


def from_dict(data: Mapping[str, Any], *, sections: Iterable[type] = ()) -> Page:
    """The page that `to_dict` was given.

    `sections` are the types of the custom sections to read; one that is there but not among them is left out, and the
    page's problems say so (`section-not-read`). Fields that are missing get their empty value; derived ones are not
    read. Raises `InvalidPage`, with the path of the first fault, when `data` is anything else.
    """
    if not isinstance(data, Mapping):
        raise InvalidPage(f"$: expected an object, not {type(data).__name__}")
    if data.get("schema_version") != SCHEMA_VERSION:
        raise InvalidPage(f"$.schema_version: expected {SCHEMA_VERSION}, not {data.get('schema_version')!r}")
    known = {section_name(section): section for section in sections}
    for section in known.values():
        check_section(section)
    own = {name: value for name, value in data.items() if name not in ("schema_version", "extra")}
    page: Page = _read(own, Page, "$")
    extra, unread = _extra(data.get("extra", {}), known)
    problems = tuple(dict.fromkeys((*page.problems, *unread)))
    return attrs.evolve(page, extra=extra, problems=problems)


def to_json(page: Page, *, indent: int | None = None) -> str:
    """`to_dict(page)` as JSON text; characters that a terminal may obey, and lone surrogates, are written as escapes."""
    text = json.dumps(to_dict(page), ensure_ascii=False, indent=indent)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def from_json(text: str | bytes, *, sections: Iterable[type] = ()) -> Page:
    """The page that `to_json` was given; see `from_dict`. Raises `InvalidPage` also when `text` is no JSON."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidPage(f"$: not JSON: {error}") from error
    return from_dict(data, sections=sections)


def _extra(data: object, known: Mapping[str, type]) -> tuple[tuple[object, ...], list[Problem]]:
    if not isinstance(data, Mapping):
        raise InvalidPage(f"$.extra: expected an object, not {type(data).__name__}")
    found = tuple(_read(value, known[name], f"$.extra.{name}") for name, value in data.items() if name in known)
    unread = [
        Problem(str(name), "section-not-read", f"the type of section {name} was not given on reading")
        for name in data
        if name not in known
    ]
    return found, unread


def _read(data: object, section: type, path: str) -> Any:
    try:
        return _CONVERTER.structure(data, section)
    except (cattrs.BaseValidationError, TypeError, ValueError, KeyError, RecursionError) as error:
        raise InvalidPage(told(error, path)) from error


def _body_without_text(data: object) -> object:
    return {name: value for name, value in data.items() if name != "text"} if isinstance(data, Mapping) else data


_read_body = _CONVERTER.get_structure_hook(Body)
_CONVERTER.register_structure_hook(Body, lambda data, section: _read_body(_body_without_text(data), section))
