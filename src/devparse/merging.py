"""How the answers of many extractors become one page: gaps are filled, and each filled field keeps its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate
from typing import Any, Final, TypeVar

import attrs

from devparse.blocks import Table
from devparse.extraction import STANDARD_NAMES, Answer, Extracted, display_name
from devparse.page import Page
from devparse.rows.document import Document
from devparse.sections import Body, Problem
from devparse.site import Site

T = TypeVar("T")

_CONTAINED: Final = ("body", "footer")
"""The sections that the standard extractors read out of a container of the site's of the same name."""


def empty_fields(value: object) -> frozenset[str]:
    """The names of the fields that are gaps: equal to their default. `free=False` is an answer, not a gap."""
    section: type = type(value)
    return frozenset(name for name, default in _defaults(section) if getattr(value, name) == default)


@lru_cache(maxsize=256)
def _defaults(section: type[Any]) -> tuple[tuple[str, object], ...]:
    """The fields of a section with what stands in them when nothing was found."""
    blank = section()
    return tuple((field.name, getattr(blank, field.name)) for field in attrs.fields(section))


def fill(first: T, second: T) -> T:
    """One section of two: what `first` found stays, its gaps are filled from `second`.

    A law: with an empty section it changes nothing, it is associative and idempotent. Records and tuples inside a
    section are taken whole.
    """
    gaps = empty_fields(first) - empty_fields(second)
    return attrs.evolve(first, **{name: getattr(second, name) for name in gaps}) if gaps else first  # type: ignore[misc]


def merge(document: Document, site: Site, extracted: Iterable[Extracted], problems: Sequence[Problem] = ()) -> Page:
    """The page of all answers, most trusted first; `problems` are those met after the reading of the document."""
    merger = _Merger(site, document)
    for one in extracted:
        merger.add(one)
    sections = dict(merger.sections)
    problems = [*document.problems, *problems, *merger.problems]
    if Body in sections:
        sections[Body] = _with_bounded_tables(sections[Body], document.limits.table_cells, problems)
    standard = {name: sections.pop(section) for section, name in STANDARD_NAMES.items() if section in sections}
    if not any(map(_says_why, problems)):
        problems.extend(_emptiness(merger.sources, merger.asked))
    return Page(
        url=document.url,
        site=site.name,
        form=document.form,
        extra=tuple(value for section, value in sections.items() if value != section()),
        problems=tuple(dict.fromkeys(problems)),
        sources=merger.sources,
        **standard,
    )


def _says_why(problem: Problem) -> bool:
    """Whether a problem says why nothing was found on a page, or no article."""
    failed = problem.code == "extractor-failed" and problem.section in ("page", "body")
    return failed or problem.code in ("not-an-article", "not-html")


def _emptiness(sources: Mapping[str, str], asked: AbstractSet[type]) -> Iterator[Problem]:
    """What is said of a page of which nothing was found, or no article."""
    if not sources:
        yield Problem("page", "nothing-found", "Nothing that was asked for was found on the page.")
    elif Body in asked and "body.blocks" not in sources:
        yield Problem("body", "nothing-found", "No article was found on the page.")


class _Merger:
    """The answers so far, one of a type, with the source of each filled field."""

    def __init__(self, site: Site, document: Document) -> None:
        self.site = site
        self.contained = {name for name in _CONTAINED if document.containers.get(name)}
        """The sections whose rows the site's containers name: what the standard extractors find there is the pack's."""
        self.asked: set[type] = set()
        self.sections: dict[type, Any] = {}
        self.sources: dict[str, str] = {}
        self.problems: list[Problem] = []

    def add(self, one: Extracted) -> None:
        """Fill the gaps of the section with one more answer."""
        self.asked.add(one.section)
        self.problems.extend(one.problems)
        if one.answer is None:
            return
        name = display_name(one.section)
        value = self._without_final_fields(name, one.answer.value) if one.is_standard else one.answer.value
        before = self.sections.get(one.section)
        merged = value if before is None else fill(before, value)
        gaps = None if before is None else empty_fields(before)
        if one.is_standard and name in self.contained:
            self._note_sources(name, merged, gaps, Answer(merged), f"site:{self.site.name}")
        else:
            self._note_sources(name, merged, gaps, one.answer, one.function_name)
        self.sections[one.section] = merged

    def _without_final_fields(self, name: str, value: Any) -> Any:
        """The value without the fields that only the site's pack answers."""
        kept = {field for final in self.site.final if (field := final.removeprefix(f"{name}.")) != final}
        section: type = type(value)
        return attrs.evolve(value, **{field: default for field, default in _defaults(section) if field in kept}) if kept else value

    def _note_sources(self, name: str, merged: Any, gaps: frozenset[str] | None, answer: Answer[Any], function: str) -> None:
        section: type = type(merged)
        for field, default in _defaults(section):
            if (gaps is None or field in gaps) and getattr(merged, field) != default:
                self.sources[f"{name}.{field}"] = answer.sources.get(field) or function


def _with_bounded_tables(body: Body, most_cells: int, problems: list[Problem]) -> Body:
    """The body, with the rows of its tables that the limit of cells has room for."""
    blocks = tuple(_cut(block, most_cells) if isinstance(block, Table) else block for block in body.blocks)
    if blocks == body.blocks:
        return body
    problems.append(Problem("body", "truncated", f"Only the first {most_cells:,} cells of a table are read."))
    return attrs.evolve(body, blocks=blocks)


def _cut(table: Table, most_cells: int) -> Table:
    if sum(map(len, table.rows)) <= most_cells:
        return table
    ends = accumulate(map(len, table.rows))
    kept = tuple(row for row, end in zip(table.rows, ends, strict=True) if end <= most_cells)
    cut = attrs.evolve(table, rows=kept, inline=())
    return attrs.evolve(cut, inline=tuple(span for span in table.inline if span.end <= len(cut.text)))
