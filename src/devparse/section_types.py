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


def _check_record(record: type[Any], around: tuple[type, ...]) -> None:
    """Raise `BadExtractor` for a record that is not frozen, holds itself, or has a field of another type."""
    name = record.__qualname__
    if record in around:
        raise BadExtractor(f"section {around[0].__qualname__}: {name} holds itself; a Page cannot hold it")
    if getattr(record, "__delattr__", None) is object.__delattr__:  # attrs gives frozen classes one of their own
        raise BadExtractor(f"section {name}: not frozen; declare it with @attrs.frozen")
    try:
        hints = _hints(record)
    except NameError as error:
        raise BadExtractor(f"section {name}: {error}; its fields' types must be known in its module") from error
    for field in attrs.fields(record):
        fault = _fault(hints.get(field.name, Any), (*around, record))
        if fault:
            raise BadExtractor(f"section {name}: field {field.name}: {fault}")


def _fault(hint: Any, around: tuple[type, ...]) -> str:
    """What is wrong with the type of a field; "" when nothing is."""
    origin, kinds = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _union_fault(kinds) or next(filter(None, (_fault(kind, around) for kind in kinds if kind is not type(None))), "")
    if origin is tuple:
        return next(filter(None, (_fault(kind, around) for kind in kinds if kind is not Ellipsis)), "")
    if origin is typing.Literal and all(isinstance(value, (str, int)) for value in kinds):
        return ""
    if hint in _SCALARS:
        return ""
    if isinstance(hint, type) and attrs.has(hint):
        _check_record(hint, around)
        return ""
    return f"a Page cannot hold {hint!r}"


def _union_fault(kinds: tuple[Any, ...]) -> str:
    """What keeps the kinds of a union from being told apart in JSON, where records carry their class as "type"."""
    records = [kind for kind in kinds if isinstance(kind, type) and attrs.has(kind)]
    if not records or len([kind for kind in kinds if kind is not type(None)]) < 2:
        return ""
    names = [kind.__name__ for kind in records]
    if len(set(names)) < len(names):
        return f"two records of a union are called {max(names, key=names.count)}; rename one"
    tagged = next((kind for kind in records if _TAG in attrs.fields_dict(kind)), None)
    if tagged is not None:
        return f"{tagged.__name__} in a union has a field `{_TAG}`, under which its class is written; rename it"
    return ""


def _hints(record: type[Any]) -> dict[str, Any]:
    return _resolved(record)  # type: ignore[arg-type]  # mypy doubts that types can be hashed


@lru_cache(maxsize=512)
def _resolved(record: type) -> dict[str, Any]:
    return typing.get_type_hints(record)


def misfits(section: Any) -> Iterator[str]:
    """What of a section is of another type than its field says: "spots[2].depth: str, not float | None"."""
    hints = _hints(type(section))
    for field in attrs.fields(type(section)):
        yield from _misfits(getattr(section, field.name), hints[field.name], field.name)


def _misfits(value: Any, hint: Any, path: str) -> Iterator[str]:
    origin, kinds = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        if all(any(_misfits(value, kind, path)) for kind in kinds):
            yield _misfit(value, hint, path)
    elif origin is tuple and _is_tuple_of(value, kinds):
        for place, item in enumerate(value):
            yield from _misfits(item, kinds[0] if Ellipsis in kinds else kinds[place], f"{path}[{place}]")
    elif isinstance(hint, type) and attrs.has(hint) and type(value) is hint:
        yield from (f"{path}.{misfit}" for misfit in misfits(value))
    elif not _is_scalar(value, hint, kinds if origin is typing.Literal else ()):
        yield _misfit(value, hint, path)


def _is_tuple_of(value: Any, kinds: tuple[Any, ...]) -> bool:
    """Whether a value is a tuple of as many items as its type asks for."""
    return type(value) is tuple and (kinds[-1:] == (Ellipsis,) or len(kinds) == len(value))


def _is_scalar(value: Any, hint: Any, words: tuple[Any, ...]) -> bool:
    """Whether a value is of exactly the type, a whole number where a number is asked for, or one of a literal's words."""
    if words:
        return value in words
    if hint is float:
        return type(value) in (int, float) and math.isfinite(value)
    return type(value) is hint or (value is None and hint is type(None))


def _misfit(value: Any, hint: Any, path: str) -> str:
    wanted = hint.__name__ if isinstance(hint, type) else str(hint).replace("typing.", "")
    shown = isinstance(value, float) or typing.get_origin(hint) is typing.Literal
    return f"{path}: {repr(value) if shown else type(value).__name__:.80}, not {wanted}"
