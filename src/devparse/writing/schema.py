"""The JSON Schema of what `to_dict` writes, read off the types themselves."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final, Literal

import attrs

from devparse.extraction import section_name
from devparse.page import Page
from devparse.section_types import hints_of, is_record, is_union, without_none
from devparse.sections import Body
from devparse.writing.json import DERIVED, SCHEMA_VERSION, named_sections

_ID: Final = f"urn:devparse:schema:page:{SCHEMA_VERSION}"
_DAY_AND_TIME: Final = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?"
_OFFSET: Final = r"(Z|[+-]\d\d:\d\d)$"
_OTHER: Final = r"([+-]\d\d:\d\d:\d\d(\.\d+)?)?$"
"""No offset, where neither the page nor its site says one; or an odd one of former times, which RFC 3339 does not know."""
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_SCALARS: Final[dict[Any, dict[str, Any]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "anyOf": [{"format": "date-time", "pattern": _DAY_AND_TIME + _OFFSET}, {"pattern": _DAY_AND_TIME + _OTHER}]},
    types.NoneType: {"type": "null"},
}
_TIMES: Final = (date, datetime)


def json_schema(*, sections: Iterable[type] = ()) -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) of `to_dict(page)`.

    `sections` are the custom sections to describe under `extra`; others may stand there too. A time is ISO 8601 text,
    with an offset where the page or its site says one. Files of older and of newer minor versions are valid, too: only
    the schema's version is required, and fields that the schema does not name may be there.
    """
    custom = named_sections(sections)
    definitions: dict[str, Any] = {}
    page = _record(Page, definitions, skip=("extra",))
    page["properties"] = {
        "schema_version": {"const": SCHEMA_VERSION},
        **page["properties"],
        "extra": {"type": "object", "properties": {name: _of(one, definitions) for name, one in custom.items()}},
    }
    page["required"] = ["schema_version"]
    definitions["Body"]["properties"] |= {name: dict(_SCALARS[kind]) for name, kind in DERIVED.items()}
    return {"$schema": _DIALECT, "$id": _ID, "title": "Page", **page, "$defs": dict(sorted(definitions.items()))}


def _record(section: type, definitions: dict[str, Any], skip: tuple[str, ...] = ()) -> dict[str, Any]:
    hints = hints_of(section)
    names = [field.name for field in attrs.fields(section) if field.name not in skip]
    about = (section.__doc__ or "").strip().partition("\n\n")[0]
    return {
        "type": "object",
        **({"description": " ".join(about.split())} if about else {}),
        "properties": {name: _of(hints[name], definitions) for name in names},
    }


def _of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if hint in _SCALARS:
        return dict(_SCALARS[hint])
    origin, kinds = typing.get_origin(hint), typing.get_args(hint)
    if is_union(hint):
        return _union(kinds, without_none(hint), definitions)
    if origin is Literal:
        return {"enum": list(kinds)}
    if origin is tuple:
        return _list(kinds, definitions)
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(kinds[1], definitions)}
    return _reference(hint, definitions)


def _list(kinds: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    if kinds[-1:] == (Ellipsis,):
        return {"type": "array", "items": _of(kinds[0], definitions)}
    return {"type": "array", "prefixItems": [_of(kind, definitions) for kind in kinds], "items": False}


def _union(kinds: tuple[Any, ...], some: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    """A union of `kinds`, of which all but None are `some`."""
    tagged = len(some) > 1
    described = [_tagged(kind, definitions) if tagged else _of(kind, definitions) for kind in kinds]
    if tagged and all(map(attrs.has, some)):
        described.append(_newer_kind([kind.__name__ for kind in some]))
    return {"anyOf": described}


def _newer_kind(known: list[str]) -> dict[str, Any]:
    """A kind of record that a later version may add to a union."""
    name = {"type": "string", "not": {"enum": known}}
    return {"type": "object", "properties": {"type": name}, "required": ["type"]}


def _tagged(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind in _TIMES:
        value = {"type": {"const": kind.__name__}, "value": _of(kind, definitions)}
        return {"type": "object", "properties": value, "required": ["type", "value"], "additionalProperties": False}
    if not is_record(kind):
        return _of(kind, definitions)
    name = f"Tagged{kind.__name__}"
    if name not in definitions:
        definitions[name] = {}
        made = _record(kind, definitions)
        made["properties"] = {"type": {"const": kind.__name__}, **made["properties"]}
        made["required"] = ["type"]
        definitions[name] = made
    return {"$ref": f"#/$defs/{name}"}


def _reference(section: type, definitions: dict[str, Any]) -> dict[str, Any]:
    name = (
        section.__name__
        if section.__module__.partition(".")[0] == Body.__module__.partition(".")[0]
        else section_name(section)
    )
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _record(section, definitions)
    return {"$ref": f"#/$defs/{name}"}
