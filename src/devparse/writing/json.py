"""A Page as plain data and JSON, and back: what comes back is equal to what went out.

The converter is this module's own: hooks that other code registers with cattrs change nothing here. A value whose type
is a union of records carries `"type"`, the record's class name; a time is ISO 8601 with its offset.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping
from typing import Any, Final

import attrs
import cattrs

from devparse.errors import InvalidPage
from devparse.extraction import section_name
from devparse.page import Page, expect_page
from devparse.section_types import check_section
from devparse.sections import Problem
from devparse.writing.converter import converter, format_error
from devparse.writing.newer import known_part

SCHEMA_VERSION: Final = 1
"""Raised when a field is removed or changes its meaning; a new field with a default does not raise it."""

DERIVED: Final[Mapping[str, type]] = {"text": str, "word_count": int}
"""What `body` holds in JSON beside its fields, for readers without this library."""
_UNPRINTABLE: Final = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_CONVERTER: Final = converter()


def to_dict(page: Page) -> dict[str, Any]:
    """The page as dictionaries, lists, strings and numbers only, ready for any JSON writer.

    `body` also holds the derived `text` and `word_count`, for readers without this library. Custom sections stand under `extra`, by
    package and class name: `{"acme.Weather": {...}}`.
    """
    expect_page(page, "to_dict")
    plain: dict[str, Any] = {"schema_version": SCHEMA_VERSION}
    for field in attrs.fields(Page):
        if field.name != "extra":
            plain[field.name] = _CONVERTER.unstructure(getattr(page, field.name))
    plain["body"] |= {name: getattr(page.body, name) for name in DERIVED}
    plain["extra"] = {section_name(type(found)): _CONVERTER.unstructure(found) for found in page.extra}
    return plain


def from_dict(data: Mapping[str, Any], *, sections: Iterable[type] = ()) -> Page:
    """The page that `to_dict` was given.

    `sections` are the types of the custom sections to read; one that is there but not among them is left out, and the
    page's problems say so (`section-not-read`). Fields that are missing get their empty value; derived ones are not
    read; what a newer version wrote that this one does not know is left out and told (`field-not-read`). Raises
    `InvalidPage`, with the path of the first fault, when `data` is anything else.
    """
    if not isinstance(data, Mapping):
        raise InvalidPage(f"$: expected an object, not {type(data).__name__}")
    if data.get("schema_version") != SCHEMA_VERSION:
        raise InvalidPage(f"$.schema_version: expected {SCHEMA_VERSION}, not {data.get('schema_version')!r}")
    known = named_sections(sections)
    own = _without(data, ("schema_version", "extra"))
    if isinstance(own.get("body"), Mapping):
        own["body"] = _without(own["body"], DERIVED)
    unknown: list[str] = []
    page: Page = _read(own, Page, "$", unknown)
    extra, unread = _extra(data.get("extra", {}), known, unknown)
    if unknown:
        unread.append(Problem("page", "field-not-read", f"this version of devparse does not know {', '.join(unknown)}"))
    problems = tuple(dict.fromkeys((*page.problems, *unread)))
    return attrs.evolve(page, extra=extra, problems=problems)


def _without(data: Mapping[str, Any], names: Container[str]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in names}


def to_json(page: Page, *, indent: int | None = None) -> str:
    """`to_dict(page)` as JSON text; characters that a terminal may obey, and lone surrogates, are written as escapes."""
    expect_page(page, "to_json")
    text = json.dumps(to_dict(page), ensure_ascii=False, indent=indent, check_circular=False)
    if text.isprintable():  # most pages are, and it is soon seen
        return text
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def from_json(text: str | bytes, *, sections: Iterable[type] = ()) -> Page:
    """The page that `to_json` was given; see `from_dict`. Raises `InvalidPage` also when `text` is no JSON."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidPage(f"$: not JSON: {error}") from error
    return from_dict(data, sections=sections)


def named_sections(sections: Iterable[type]) -> dict[str, type]:
    """Custom sections by the names they have in JSON. Raises `BadExtractor` for what no page can hold."""
    if isinstance(sections, type):
        raise TypeError(f"sections is a tuple of section types: sections=({sections.__name__},)")
    custom = tuple(sections)
    for section in custom:
        check_section(section)
    return {section_name(section): section for section in custom}


def _extra(data: object, known: Mapping[str, type], unknown: list[str]) -> tuple[tuple[object, ...], list[Problem]]:
    if not isinstance(data, Mapping):
        raise InvalidPage(f"$.extra: expected an object, not {type(data).__name__}")
    found = tuple(_read(value, known[name], f"$.extra.{name}", unknown) for name, value in data.items() if name in known)
    unread = [
        Problem(str(name), "section-not-read", f"the type of section {name} was not given on reading")
        for name in data
        if name not in known
    ]
    return found, unread


def _read(data: object, section: type, path: str, unknown: list[str]) -> Any:
    try:
        return _CONVERTER.structure(known_part(data, section, path, unknown), section)
    except (cattrs.BaseValidationError, TypeError, ValueError, KeyError, RecursionError) as error:
        raise InvalidPage(format_error(error, path)) from error
