"""What an extractor is, what it may answer, and how one is asked."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from devparse.errors import BadExtractor
from devparse.rows.document import Document
from devparse.section_types import check_section, misfits
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


def extractor(section: type[T]) -> Callable[[Extractor[T]], Extractor[T]]:
    """Tag a function as an extractor of `section`; the same function comes back, so it pickles.

    Raises `BadExtractor` when `section` is no frozen attrs class whose every field has a default and a type a Page
    can hold: str, int, float, bool, date, datetime, such classes, tuples of these, each also `| None`.
    """
    if isinstance(section, types.FunctionType):
        raise BadExtractor(f"extractor {section.__qualname__}: of which section? write @devparse.extractor(YourSection)")
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
    """Ask one extractor; an exception, or an answer that is not as declared, is a problem, and is raised when `strict`."""
    section = section_of(function)
    asked = partial(Extracted, section, function.__name__, is_standard)
    try:
        answer = _whole(function(document, site), section)
        if answer is not None and not is_standard:
            _check_types(answer)
            if strict:
                _check_names(answer)
    except Exception as error:
        if strict:
            raise
        return asked(problems=(failure(display_name(section), function, error),))
    if answer is None:
        return asked()
    return asked(answer, (*answer.problems, *_misspelt(function, answer, is_standard=is_standard)))


def _misspelt(function: Callable[..., Any], answer: Answer[Any], *, is_standard: bool) -> Iterator[Problem]:
    """The problem of evidence for a field that the section does not have: the answer itself is kept."""
    if not is_standard:
        try:
            _check_names(answer)
        except TypeError as error:
            yield failure(display_name(type(answer.value)), function, error)


def _whole(answer: Any, section: type[Any]) -> Answer[Any] | None:
    """The answer with its evidence; TypeError when it is of another type than the extractor is tagged with."""
    if answer is None:
        return None
    whole: Answer[Any] = answer if isinstance(answer, Answer) else Answer(answer)
    if type(whole.value) is not section:
        raise TypeError(f"answered {type(whole.value).__name__}, not {section.__name__}")
    return whole


def _check_types(answer: Answer[Any]) -> None:
    """Raise TypeError when a field of the value, or the evidence, is of another type than declared."""
    for misfit in misfits(answer.value):
        raise TypeError(f"answered {type(answer.value).__name__}.{misfit}")
    for name, wanted, are_sound in _EVIDENCE:
        given = getattr(answer, name)
        if not are_sound(given):
            raise TypeError(f"Answer.{name} are {wanted}, not {given!r:.80}")


def _are_sources(given: object) -> bool:
    return isinstance(given, Mapping) and all(isinstance(word, str) for pair in given.items() for word in pair)


def _are_candidates(given: object) -> bool:
    return isinstance(given, Mapping) and all(map(_are_offers, given.values()))


def _are_offers(given: object) -> bool:
    """Whether what is given for a field are pairs of a source and a value."""
    pairs = given if isinstance(given, (tuple, list)) else (None,)
    return all(isinstance(pair, (tuple, list)) and len(pair) == 2 and isinstance(pair[0], str) for pair in pairs)


def _are_problems(given: Iterable[object]) -> bool:
    return all(isinstance(problem, Problem) for problem in given)


_EVIDENCE: Final[tuple[tuple[str, str, Callable[[Any], bool]], ...]] = (
    ("sources", "texts by field names", _are_sources),
    ("candidates", "tuples of (source, value) by field names", _are_candidates),
    ("problems", "devparse.Problem", _are_problems),
)
"""What an answer holds beside its value, and what that has to be."""


def _check_names(answer: Answer[Any]) -> None:
    """Raise TypeError when a source or a candidate is given for what is no field."""
    known = tuple(attrs.fields_dict(type(answer.value)))
    for name in (*answer.sources, *answer.candidates):
        if name not in known:
            close = get_close_matches(name, known, n=1)
            meant = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(known)}"
            raise TypeError(f"{type(answer.value).__name__} has no field {name!r}, for which a source is given; {meant}")


def failure(section: str, function: Callable[..., Any], error: Exception) -> Problem:
    """The problem that a function met which raised."""
    message = f"{function.__module__}.{function.__qualname__}: {type(error).__name__}: {error}"
    return Problem(section, "extractor-failed", message)
