"""What an extractor is, what it answers, and how two answers become one."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from devparse.errors import BadExtractor
from devparse.rows.document import Document
from devparse.sections import Problem
from devparse.site import SECTION_MARK, Site

T = TypeVar("T")


@attrs.frozen
class Answer(Generic[T]):
    """A section with its evidence: `sources` says where each field came from, `candidates` what else was weighed.

    Both are keyed by the section's field names; a candidate is a source and the value it offered.
    """

    value: T
    sources: Mapping[str, str] = attrs.field(factory=dict)
    problems: tuple[Problem, ...] = ()
    candidates: Mapping[str, tuple[tuple[str, object], ...]] = attrs.field(factory=dict)


Extractor: TypeAlias = Callable[[Document, Site], T | Answer[T] | None]
"""A pure function from a document and the site it is of to a section, to one with its evidence, or to nothing."""

_SCALARS: Final = (str, int, float, bool, date, datetime)


def extractor(section: type[T]) -> Callable[[Extractor[T]], Extractor[T]]:
    """Tag a function as an extractor of `section`; the same function comes back, so it pickles.

    Raises `BadExtractor` when `section` is no frozen attrs class whose every field has a default and a type a Page
    can hold: str, int, float, bool, date, datetime, such classes, tuples of these, each also `| None`.
    """
    check_section(section)

    def tag(function: Extractor[T]) -> Extractor[T]:
        setattr(function, SECTION_MARK, section)
        return function

    return tag


def section_of(function: Callable[..., object]) -> type[Any]:
    """The section type an extractor is tagged with; `BadExtractor` when it is tagged with none."""
    section: type[Any] | None = getattr(function, SECTION_MARK, None)
    if section is None:
        name = getattr(function, "__qualname__", repr(function))
        raise BadExtractor(f"extractor {name}: it has no section type; put @devparse.extractor(YourSection) above it")
    return section


def section_name(section: type) -> str:
    """How a custom section is called in `sources`, `problems` and JSON: its package and class, "acme.Weather"."""
    return f"{section.__module__.partition('.')[0]}.{section.__qualname__}"


def check_section(section: type[Any], *, whole: bool = True) -> None:
    """Raise `BadExtractor` when a Page cannot hold the type; `whole` asks for a default on every field."""
    name = getattr(section, "__qualname__", repr(section))
    if not (isinstance(section, type) and attrs.has(section)):
        raise BadExtractor(f"section {name}: not an attrs class")
    if not getattr(section, "__attrs_props__", None) and getattr(section, "__setattr__", None) is object.__setattr__:
        raise BadExtractor(f"section {name}: not frozen; declare it with @attrs.frozen")
    hints = typing.get_type_hints(section)
    for field in attrs.fields(section):
        if whole and field.default is attrs.NOTHING:
            raise BadExtractor(f"section {name}: field {field.name} has no default; give it an empty one")
        if not _holds(hints.get(field.name, Any)):
            raise BadExtractor(f"section {name}: field {field.name}: a Page cannot hold {hints.get(field.name)!r}")


def _holds(hint: Any) -> bool:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return all(part is type(None) or _holds(part) for part in typing.get_args(hint))
    if origin is tuple:
        return all(part is Ellipsis or _holds(part) for part in typing.get_args(hint))
    if origin is typing.Literal:
        return all(isinstance(value, (str, int)) for value in typing.get_args(hint))
    if hint in _SCALARS:
        return True
    if isinstance(hint, type) and attrs.has(hint):
        check_section(hint, whole=False)
        return True
    return False


def empty_fields(value: object) -> frozenset[str]:
    """The names of the fields that are gaps: equal to their default. `free=False` is an answer, not a gap."""
    blank = type(value)()
    return frozenset(
        field.name for field in attrs.fields(type(value)) if getattr(value, field.name) == getattr(blank, field.name)  # type: ignore[arg-type]
    )


def fill(first: T, second: T) -> T:
    """One section of two: what `first` found stays, its gaps are filled from `second`.

    A law: with an empty section it changes nothing, it is associative and idempotent. Records and tuples inside a
    section are taken whole.
    """
    gaps = empty_fields(first) - empty_fields(second)
    return attrs.evolve(first, **{name: getattr(second, name) for name in gaps}) if gaps else first  # type: ignore[misc]
