"""What an extractor is, what it may answer, and how one is asked."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from devparse.errors import BadExtractor
from devparse.rows.document import Document
from devparse.sections import Body, Footer, Metadata, Problem, Trending
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


STANDARD_NAMES: Final[dict[type, str]] = {Metadata: "metadata", Body: "body", Trending: "trending", Footer: "footer"}
"""The fields of a Page that hold the standard sections."""


def display_name(section: type) -> str:
    """How a section is called in `sources` and `problems`: "metadata", or `section_name` of a custom one."""
    return STANDARD_NAMES.get(section) or section_name(section)


@attrs.frozen
class Extracted:
    """What asking one extractor gave: its answer, or the problem it met.

    `is_standard` tells the library's own extractors from those of sites and plug-ins.
    """

    section: type[Any]
    function_name: str
    is_standard: bool
    answer: Answer[Any] | None = None
    problems: tuple[Problem, ...] = ()


def ask(function: Callable[..., Any], document: Document, site: Site, *, is_standard: bool, strict: bool) -> Extracted:
    """Ask one extractor; an exception, or an answer of the wrong type, is a problem, and is raised when `strict`."""
    section = section_of(function)
    asked = Extracted(section, function.__name__, is_standard)
    try:
        answer = _checked(function(document, site), section)
    except Exception as error:
        if strict:
            raise
        return attrs.evolve(asked, problems=(failure(display_name(section), function, error),))
    return asked if answer is None else attrs.evolve(asked, answer=answer, problems=answer.problems)


def _checked(answer: Any, section: type[Any]) -> Answer[Any] | None:
    """The answer with its evidence; TypeError when it is of another type than the extractor is tagged with."""
    if answer is None:
        return None
    whole: Answer[Any] = answer if isinstance(answer, Answer) else Answer(answer)
    if type(whole.value) is not section:
        raise TypeError(f"answered {type(whole.value).__name__}, not {section.__name__}")
    return whole


def failure(section: str, function: Callable[..., Any], error: Exception) -> Problem:
    """The problem that a function met which raised."""
    message = f"{function.__module__}.{function.__qualname__}: {type(error).__name__}: {error}"
    return Problem(section, "extractor-failed", message)
