"""What a section may hold, told when its type is declared and again when an extractor answers with one."""

from __future__ import annotations

import dataclasses
import math
import types
import typing
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

import attrs

from devparse.errors import BadExtractor

_SCALARS: Final = (str, int, float, bool, date, datetime)
_TAG: Final = "type"
"""Under this name a record in a union carries its class in JSON."""


def check_section(section: type[Any]) -> None:
    """Raise `BadExtractor` when a Page cannot hold the type, with what to write instead."""
    name = getattr(section, "__qualname__", repr(section))
    if not isinstance(section, type):
        raise BadExtractor(f"section {name}: not a class; an extractor is declared with @devparse.extractor(YourSection)")
    if dataclasses.is_dataclass(section):
        raise BadExtractor(f"section {name}: a dataclass; declare it with @attrs.frozen")
    if not attrs.has(section):
        raise BadExtractor(f"section {name}: not an attrs class; declare it with @attrs.frozen")
    for field in attrs.fields(section):
        if field.default is attrs.NOTHING:
            raise BadExtractor(f"section {name}: field {field.name} has no default; give it an empty one")
    _check_record(section, ())


def _check_record(record: type, around: tuple[type, ...]) -> None:
    """Raise `BadExtractor` for a record that is not frozen, holds itself, or has a field of another type."""
    name = record.__qualname__
    if record in around:
        raise BadExtractor(f"section {around[0].__qualname__}: {name} holds itself; a Page cannot hold it")
    if getattr(record, "__delattr__", None) is object.__delattr__:  # attrs gives frozen classes one of their own
        raise BadExtractor(f"section {name}: not frozen; declare it with @attrs.frozen")
    try:
        hints = hints_of(record)
    except NameError as error:
        raise BadExtractor(f"section {name}: {error}; its fields' types must be known in its module") from error
    for field in attrs.fields(record):
        fault = _fault(hints.get(field.name, Any), (*around, record))
        if fault:
            raise BadExtractor(f"section {name}: field {field.name}: {fault}")


def is_union(hint: Any) -> bool:
    """Whether a type is a union, written in either way."""
    return typing.get_origin(hint) in (typing.Union, types.UnionType)


def is_record(hint: Any) -> bool:
    """Whether a type is an attrs class."""
    return isinstance(hint, type) and attrs.has(hint)


def without_none(hint: Any) -> tuple[Any, ...]:
    """The types that a union or a tuple is made of, but None."""
    return tuple(kind for kind in typing.get_args(hint) if kind is not types.NoneType)


def _fault(hint: Any, around: tuple[type, ...]) -> str:
    """What is wrong with the type of a field; "" when nothing is."""
    if is_union(hint):
        return _union_fault(without_none(hint)) or _first_fault(without_none(hint), around)
    if typing.get_origin(hint) is tuple:
        return _first_fault(typing.get_args(hint), around)
    if is_record(hint):
        _check_record(hint, around)
        return ""
    return "" if hint in _SCALARS or _is_literal(hint) else f"a Page cannot hold {hint!r}"


def _first_fault(kinds: tuple[Any, ...], around: tuple[type, ...]) -> str:
    return next(filter(None, (_fault(kind, around) for kind in kinds if kind is not Ellipsis)), "")


def _is_literal(hint: Any) -> bool:
    return typing.get_origin(hint) is typing.Literal and all(isinstance(value, (str, int)) for value in typing.get_args(hint))


def _union_fault(kinds: tuple[Any, ...]) -> str:
    """What keeps the kinds of a union from being told apart in JSON, where records carry their class as "type"."""
    if len(kinds) < 2:
        return ""
    records = list(filter(is_record, kinds))
    names = [kind.__name__ for kind in records]
    if len(set(names)) < len(names):
        return f"two records of a union are called {max(names, key=names.count)}; rename one"
    tagged = next((kind for kind in records if _TAG in attrs.fields_dict(kind)), None)
    if tagged is not None:
        return f"{tagged.__name__} in a union has a field `{_TAG}`, under which its class is written; rename it"
    return ""


hints_of: Final = lru_cache(maxsize=512)(typing.get_type_hints)
"""The types of the fields of a class by their names."""


def misfits(section: Any) -> Iterator[str]:
    """What of a section is of another type than its field says: "spots[2].depth: str, not float | None"."""
    record: type = type(section)
    hints = hints_of(record)
    for field in attrs.fields(record):
        yield from _misfits(getattr(section, field.name), hints[field.name], field.name)


def _misfits(value: Any, hint: Any, path: str) -> Iterator[str]:
    kinds = typing.get_args(hint)
    if typing.get_origin(hint) is tuple and _is_tuple_of(value, kinds):
        yield from _misfits_of_items(value, kinds, path)
    elif type(value) is hint and attrs.has(hint):
        yield from (f"{path}.{misfit}" for misfit in misfits(value))
    elif not (_is_one_of(value, kinds, path) if is_union(hint) else _is_scalar(value, hint)):
        yield _misfit(value, hint, path)


def _misfits_of_items(values: tuple[Any, ...], kinds: tuple[Any, ...], path: str) -> Iterator[str]:
    for place, item in enumerate(values):
        yield from _misfits(item, kinds[0] if Ellipsis in kinds else kinds[place], f"{path}[{place}]")


def _is_one_of(value: Any, kinds: tuple[Any, ...], path: str) -> bool:
    """Whether a value is of one of the kinds of a union."""
    return not all(any(_misfits(value, kind, path)) for kind in kinds)


def _is_tuple_of(value: Any, kinds: tuple[Any, ...]) -> bool:
    """Whether a value is a tuple of as many items as its type asks for."""
    return type(value) is tuple and (kinds[-1:] == (Ellipsis,) or len(kinds) == len(value))


def _is_scalar(value: Any, hint: Any) -> bool:
    """Whether a value is of exactly the type, a whole number where a number is asked for, or one of a literal's words."""
    if typing.get_origin(hint) is typing.Literal:
        return value in typing.get_args(hint)
    if hint is float:
        return type(value) in (int, float) and math.isfinite(value)
    return type(value) is hint or (value is None and hint is type(None))


def _misfit(value: Any, hint: Any, path: str) -> str:
    wanted = hint.__name__ if isinstance(hint, type) else str(hint).replace("typing.", "")
    shown = isinstance(value, float) or typing.get_origin(hint) is typing.Literal
    return f"{path}: {repr(value) if shown else type(value).__name__:.80}, not {wanted}"
