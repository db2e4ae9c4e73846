"""What a newer version of devparse wrote and this one does not know: left out on reading, and told."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from devparse.section_types import hints_of, is_record, is_union, without_none


def known_part(data: object, hint: Any, path: str, unknown: list[str]) -> object:
    """Plain data without the fields and kinds of records that the type does not have; their paths are added to `unknown`.

    What does not fit the type otherwise stays as it is.
    """
    kinds = without_none(hint)
    if is_union(hint):
        record = kinds[0] if len(kinds) == 1 else _tagged(data, kinds)
        return data if record is None else known_part(data, record, path, unknown)
    if typing.get_origin(hint) is tuple and isinstance(data, (list, tuple)):
        return _items(data, kinds, path, unknown)
    if is_record(hint) and isinstance(data, Mapping):
        return _fields(data, hint, path, unknown)
    return data


def _fields(data: Mapping[Any, object], record: type, path: str, unknown: list[str]) -> dict[Any, object]:
    hints = hints_of(record)
    names = attrs.fields_dict(record)
    unknown += [f"{path}.{name}" for name in data if name not in names and name != "type"]
    return {
        name: known_part(value, hints[name], f"{path}.{name}", unknown) if name in names else value
        for name, value in data.items()
        if name in names or name == "type"
    }


def _items(data: Sequence[object], kinds: Sequence[Any], path: str, unknown: list[str]) -> list[object]:
    """The items of a list; records of a kind that is not known are left out of one without a fixed length."""
    if kinds[-1:] != (Ellipsis,):
        pairs = zip(data, kinds, strict=False)
        known = [known_part(item, kind, f"{path}[{place}]", unknown) for place, (item, kind) in enumerate(pairs)]
        return [*known, *data[len(known) :]]
    found = []
    for place, item in enumerate(data):
        where = f"{path}[{place}]"
        if _is_of_new_kind(item, kinds[0]):
            unknown.append(where)
        else:
            found.append(known_part(item, kinds[0], where, unknown))
    return found


def _tagged(data: object, kinds: Sequence[Any]) -> Any:
    """The record among the kinds of a union that the data name as their type; None when they name none."""
    name = data.get("type") if isinstance(data, Mapping) else None
    return next((kind for kind in kinds if is_record(kind) and kind.__name__ == name), None)


def _is_of_new_kind(data: object, hint: Any) -> bool:
    """Whether data name a type that is none of the records a union of records has."""
    if not is_union(hint) or not all(map(is_record, without_none(hint))):
        return False
    return isinstance(data, Mapping) and isinstance(data.get("type"), str) and _tagged(data, without_none(hint)) is None
