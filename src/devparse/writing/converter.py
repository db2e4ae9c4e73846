"""How each type a section may hold becomes JSON and is read back, strictly: nothing is coerced into what it is not."""

from __future__ import annotations

import math
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn

from devparse.errors import InvalidPage
from devparse.section_types import is_record, is_union, without_none

_NAMES: Final = {str: "a string", int: "an integer", float: "a number", bool: "true or false"}
_TIMES: Final[dict[str, type[date]]] = {"date": date, "datetime": datetime}


class _Unfit(ValueError):
    """A value of another kind than its place asks for; the message says which."""


def converter() -> cattrs.Converter:
    """A converter for everything `devparse.extractor` lets a section hold, sharing nothing with any other."""
    made = cattrs.Converter(detailed_validation=True)
    for scalar in (str, int, float, bool):
        made.register_structure_hook(scalar, _scalar)
    made.register_unstructure_hook(float, _number)
    for time in _TIMES.values():
        made.register_structure_hook(time, _time)
        made.register_unstructure_hook(time, time.isoformat)
    made.register_structure_hook_factory(attrs.has, lambda section: _record_reader(section, made))
    made.register_structure_hook_factory(_is_tuple, lambda hint: _tuple_reader(hint, made))
    made.register_structure_hook_factory(is_union, lambda hint: _union_reader(hint, made))
    made.register_unstructure_hook_factory(_is_tuple, lambda hint: _tuple_writer(hint, made))
    made.register_unstructure_hook_factory(is_union, lambda hint: _union_writer(hint, made))
    return made


def format_error(error: BaseException, path: str) -> str:
    """The first fault of a reading as one line, with the path to it: "$.body.blocks[0].text: expected a string"."""
    line = cattrs.transform_error(error, path=path, format_exception=_sentence)[0]
    message, _, where = line.rpartition(" @ ")
    return f"{where}: {message}" if message else line


def _sentence(error: BaseException, hint: type | None) -> str:
    return str(error) if isinstance(error, _Unfit) else cattrs.v.format_exception(error, hint)


def _is_tuple(hint: object) -> bool:
    return typing.get_origin(hint) is tuple


def _scalar(value: object, wanted: type) -> Any:
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:
        raise _Unfit(f"expected {_NAMES[wanted]}, not {type(value).__name__}")
    return value


def _number(value: float) -> float:
    if not math.isfinite(value):
        raise InvalidPage(f"a page holds the number {value}, which JSON cannot say")
    return value


def _time(value: object, wanted: type[date]) -> date:
    if isinstance(value, str) and (wanted is date or len(value) > len("2026-03-04")):
        try:
            return wanted.fromisoformat(value)
        except ValueError:
            pass
    raise _Unfit(f"expected an ISO 8601 {wanted.__name__}, not {value!r:.80}")


def _record_reader(section: type, made: cattrs.Converter) -> Callable[[object, type], Any]:
    read: Callable[[Any, type], Any] = make_dict_structure_fn(section, made, _cattrs_forbid_extra_keys=True)

    def strict(value: object, wanted: type) -> Any:
        if not isinstance(value, Mapping):
            raise _Unfit(f"expected an object, not {type(value).__name__}")
        return read(value, wanted)

    return strict


def _tuple_reader(hint: Any, made: cattrs.Converter) -> Callable[[object, type], tuple[Any, ...]]:
    kinds = typing.get_args(hint)
    endless = kinds[-1:] == (Ellipsis,)

    def read(value: object, _: type) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise _Unfit(f"expected a list, not {type(value).__name__}")
        if not endless and len(value) != len(kinds):
            raise _Unfit(f"expected {len(kinds)} items, not {len(value)}")
        return tuple(_item(made, hint, place, item, kinds) for place, item in enumerate(value))

    return read


def _item(made: cattrs.Converter, hint: Any, place: int, item: object, kinds: tuple[Any, ...]) -> Any:
    kind = kinds[0] if kinds[-1] is Ellipsis else kinds[place]
    try:
        return made.structure(item, kind)
    except Exception as error:
        note = cattrs.IterableValidationNote(f"at index {place}", place, kind)
        error.__notes__ = [*getattr(error, "__notes__", ()), note]
        raise cattrs.IterableValidationError("a list", [error], hint) from error


def _tuple_writer(hint: Any, made: cattrs.Converter) -> Callable[[tuple[Any, ...]], list[Any]]:
    hooks = [made.get_unstructure_hook(kind) for kind in typing.get_args(hint) if kind is not Ellipsis]
    if len(hooks) < len(typing.get_args(hint)):
        return lambda values: list(map(hooks[0], values))
    return lambda values: [hook(value) for hook, value in zip(hooks, values, strict=True)]


def _union_writer(hint: Any, made: cattrs.Converter) -> Callable[[object], Any]:
    kinds = without_none(hint)
    if len(kinds) == 1:
        alone = made.get_unstructure_hook(kinds[0])
        return lambda value: None if value is None else alone(value)
    writers: dict[type, Callable[[Any], Any]] = {types.NoneType: lambda _: None}

    def write(value: object) -> Any:
        kind = type(value)
        if kind not in writers:
            writers[kind] = _tagged_writer(kind, made.get_unstructure_hook(kind))
        return writers[kind](value)

    return write


def _tagged_writer(kind: type, hook: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Writes a value of a union: a record or a time with the name of its type, any other as it is."""
    if attrs.has(kind):
        return lambda value: {"type": kind.__name__, **hook(value)}
    if issubclass(kind, date):
        name = "datetime" if issubclass(kind, datetime) else "date"
        return lambda value: {"type": name, "value": hook(value)}
    return hook


def _union_reader(hint: Any, made: cattrs.Converter) -> Callable[[object, type], Any]:
    kinds = without_none(hint)
    optional = len(kinds) < len(typing.get_args(hint))

    def read(value: object, _: type) -> Any:
        if value is None and optional:
            return None
        if len(kinds) == 1:
            return made.structure(value, kinds[0])
        if isinstance(value, Mapping):
            return _tagged(value, kinds, made)
        return _untagged(value, [kind for kind in kinds if not (is_record(kind) or kind in _TIMES.values())], made)

    return read


def _tagged(value: Mapping[str, Any], kinds: Iterable[Any], made: cattrs.Converter) -> Any:
    named = {kind.__name__: kind for kind in kinds if isinstance(kind, type)}
    name = value.get("type")
    kind = named.get(name) if isinstance(name, str) else None
    if kind is None:
        raise _Unfit(f"expected a type among {', '.join(sorted(named))}, not {name!r:.80}")
    if name in _TIMES:
        return made.structure(value.get("value"), kind)
    return made.structure({key: held for key, held in value.items() if key != "type"}, kind)


def _untagged(value: object, kinds: list[Any], made: cattrs.Converter) -> Any:
    for kind in sorted(kinds, key=lambda kind: kind is not type(value)):
        try:
            return made.structure(value, kind)
        except (cattrs.BaseValidationError, TypeError, ValueError):
            continue
    raise _Unfit(f"expected one of {len(kinds)} kinds of value, not {type(value).__name__}")
