"""From a saved page to a `Page`: choose the site, label the rows, ask the extractors, fold their answers."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import accumulate
from typing import Any, Final, TypeAlias

import attrs

from devparse.decoding.decoding import clean_text, decode
from devparse.errors import BadExtractor, UnknownSite, UnreadableInput
from devparse.extraction import Answer, empty_fields, fill, section_name, section_of
from devparse.extractors.body import body
from devparse.extractors.footer import footer
from devparse.extractors.from_selectors import SELECTED
from devparse.extractors.metadata import metadata
from devparse.extractors.stories import stories
from devparse.language.surrogates import mended
from devparse.language.urls import host_of
from devparse.limits import Limits
from devparse.page import Page
from devparse.plugins import installed_extractors, installed_sites
from devparse.regions import label
from devparse.rows.document import Document
from devparse.rows.dump_reader import read_dump
from devparse.rows.html_parser import read
from devparse.sections import Body, Footer, Metadata, Problem, Table, Trending
from devparse.site import GENERIC, Site
from devparse.sites import BUILTIN

AnyExtractor: TypeAlias = Callable[[Document, Site], Any]

STANDARD: Final[tuple[AnyExtractor, ...]] = (metadata, body, stories, footer)
"""The four extractors that know every site."""
_WITHOUT_REGIONS: Final = frozenset({metadata, *SELECTED})
"""Those that do not ask for the regions of rows: where no others are wanted, the rows are not labelled."""
_NAMES: Final[dict[type, str]] = {Metadata: "metadata", Body: "body", Trending: "trending", Footer: "footer"}


@attrs.frozen
class Parser:
    """Extractors, site packs and limits, put together once and used for any number of pages; safe to share.

    `strict` lets an extractor's exception through instead of recording it as `extractor-failed`.
    """

    extractors: tuple[AnyExtractor, ...] = STANDARD
    """Most trusted first; those of the site and its selectors come before them all."""
    sites: tuple[Site, ...] = BUILTIN
    """Later ones win where two claim a host."""
    limits: Limits = Limits()
    strict: bool = False
    _places: dict[str, int] = attrs.field(init=False, eq=False, repr=False)
    """The place in `sites` of the pack that wins each host; thousands of packs cost a page no time."""

    @_places.default
    def _find_places(self) -> dict[str, int]:
        return {host: place for place, site in enumerate(self.sites) for host in site.hosts}

    def with_extractors(self, *extractors: AnyExtractor) -> Parser:
        """A parser that trusts these more than those it has.

        Raises `BadExtractor` on an untagged function, and when two section types of one package share a name: in
        `sources` and in JSON they could not be told apart.
        """
        together = (*reversed(extractors), *self.extractors)
        named: dict[str, type] = {}
        for section in map(section_of, together):
            name = section_name(section)
            if named.setdefault(name, section) is not section:
                raise BadExtractor(f"section {name}: two types have this name; rename one")
        return attrs.evolve(self, extractors=together)

    def without_extractors(self, *extractors: AnyExtractor) -> Parser:
        """A parser that does not use these."""
        return attrs.evolve(self, extractors=tuple(kept for kept in self.extractors if kept not in extractors))

    def with_sites(self, *sites: Site) -> Parser:
        """A parser that knows these packs too; on a shared host they win over those it has."""
        return attrs.evolve(self, sites=(*self.sites, *sites))

    def with_plugins(self) -> Parser:
        """A parser that knows the sites and extractors of the installed packages too.

        Those are named by the entry-point groups `devparse.sites` and `devparse.extractors`; a broken one is left out
        and told as a `PluginWarning`.
        """
        return self.with_sites(*installed_sites()).with_extractors(*installed_extractors())

    def parse(
        self,
        data: bytes | str,
        *,
        url: str | None = None,
        charset: str | None = None,
        captured: date | None = None,
        site: str | None = None,
        sections: Iterable[type] | None = None,
    ) -> Page:
        """Read one HTML page; see `devparse.parse`."""
        if not isinstance(data, (bytes, str)):
            raise TypeError(f"a page is bytes or str, not {type(data).__name__}")
        self._check(data)
        _expect(url=(url, str), charset=(charset, str), captured=(captured, date), site=(site, str))
        content, problems = decode(data, charset)
        reading = read(content, self.limits)
        document = Document(
            reading,
            url=mended(url or ""),
            form="html",
            content=content,
            captured=_day(captured),
            problems=problems,
            limits=self.limits,
        )
        return self._page(document, site, sections)

    def parse_text(
        self,
        text: str,
        *,
        url: str | None = None,
        captured: date | None = None,
        site: str | None = None,
        sections: Iterable[type] | None = None,
    ) -> Page:
        """Read one text dump of a page; see `devparse.parse_text`."""
        if not isinstance(text, str):
            raise TypeError(f"a dump is str, not {type(text).__name__}")
        self._check(text)
        _expect(url=(url, str), captured=(captured, date), site=(site, str))
        text = clean_text(text)
        if not text.strip():
            raise UnreadableInput("the input is empty: there is no text in it")
        reading, said = read_dump(text, self.limits)
        day = _day(captured) or said
        document = Document(reading, url=mended(url or ""), form="text", content=b"", captured=day, limits=self.limits)
        return self._page(document, site, sections)

    def _check(self, data: bytes | str) -> None:
        if len(data) > self.limits.size:
            unit = "characters" if isinstance(data, str) else "bytes"
            raise UnreadableInput(f"the input has {len(data):,} {unit}, over the limit of {self.limits.size:,}")
        if not data or (data.isspace() if isinstance(data, bytes) else not data.strip(string.whitespace)):
            raise UnreadableInput("the input is empty")

    def _page(self, document: Document, name: str | None, sections: Iterable[type] | None) -> Page:
        wanted = None if sections is None else frozenset(sections)
        if wanted is not None and not all(isinstance(section, type) for section in wanted):
            raise TypeError("sections are section types: sections=(Metadata, Body)")
        site = self._site(document, name)
        functions = [
            function
            for function in (*site.extractors, *SELECTED, *self.extractors)
            if wanted is None or section_of(function) in wanted
        ]
        fold = _Fold(document, site, self.strict)
        if not _WITHOUT_REGIONS.issuperset(functions):
            fold.label()
        for function in functions:
            fold.ask(function)
        page = fold.page()
        document.forget()
        return page

    def _site(self, document: Document, name: str | None) -> Site:
        if name is not None:
            return self._named(name)
        return (
            self._claiming(document.url)
            or self._claiming(document.canonical)
            or self._claiming(document.meta.get("og:url", ""))
            or self._betrayed(document)
            or GENERIC
        )

    def _named(self, name: str) -> Site:
        known = {site.name: site for site in (GENERIC, *self.sites)}
        if name not in known:
            raise UnknownSite(f"no site pack is named {name!r}; known: {', '.join(sorted(known))}")
        return known[name]

    def _claiming(self, url: str) -> Site | None:
        labels = host_of(url).split(".")
        around = (".".join(labels[first:]) for first in range(len(labels)))
        place = max((self._places[host] for host in around if host in self._places), default=None)
        return None if place is None else self.sites[place]

    def _betrayed(self, document: Document) -> Site | None:
        """The site whose signs are on a page that names no address of its own."""
        if document.url or document.canonical or document.meta.get("og:url"):
            return None
        if document.form == "html":
            return next((site for site in reversed(self.sites) if any(map(document.has, site.signs))), None)
        text = "\n".join(document.lines)
        return next((site for site in reversed(self.sites) if any(sign in text for sign in site.text_signs)), None)


def _expect(**given: tuple[object, type]) -> None:
    """Raise TypeError when an argument is neither None nor of its type."""
    for name, (value, kind) in given.items():
        if value is not None and not isinstance(value, kind):
            raise TypeError(f"{name} is {kind.__name__} or None, not {type(value).__name__}")


def _cut(table: Table, most: int) -> Table:
    if sum(map(len, table.rows)) <= most:
        return table
    ends = accumulate(map(len, table.rows))
    return attrs.evolve(table, rows=tuple(row for row, end in zip(table.rows, ends, strict=True) if end <= most))


def _day(captured: date | None) -> date | None:
    return captured.date() if isinstance(captured, datetime) else captured


class _Fold:
    """The answers so far, one of a type, with the source of each filled field."""

    def __init__(self, document: Document, site: Site, strict: bool) -> None:
        self.document = document
        self.site = site
        self.strict = strict
        self.found: dict[type, Any] = {}
        self.sources: dict[str, str] = {}
        self.problems: list[Problem] = []

    def label(self) -> None:
        """Give the rows their regions; where that fails the page is read without them, and that is told."""
        try:
            label(self.document, self.site)
        except Exception as error:
            if self.strict:
                raise
            self._failed("page", label, error)

    def _failed(self, name: str, function: AnyExtractor, error: Exception) -> None:
        message = f"{function.__module__}.{function.__qualname__}: {type(error).__name__}: {error}"
        self.problems.append(Problem(name, "extractor-failed", message))

    def ask(self, function: AnyExtractor) -> None:
        """Ask one extractor and fold its answer in."""
        section = section_of(function)
        name = _NAMES.get(section) or section_name(section)
        try:
            answer = function(self.document, self.site)
        except Exception as error:
            if self.strict:
                raise
            self._failed(name, function, error)
            return
        if answer is None:
            return
        if not isinstance(answer, Answer):
            answer = Answer(answer)
        if type(answer.value) is section:
            self._add(section, name, answer, function)

    def _add(self, section: type, name: str, answer: Answer[Any], function: AnyExtractor) -> None:
        value = answer.value
        if function in STANDARD:
            kept = {field for final in self.site.final if (field := final.removeprefix(f"{name}.")) != final}
            blank = section()
            value = attrs.evolve(value, **{field: getattr(blank, field) for field in kept}) if kept else value
        before = self.found.get(section)
        now = value if before is None else fill(before, value)
        gaps, empty = None if before is None else empty_fields(before), empty_fields(now)
        for field in attrs.fields(section):
            told = field.name
            if told not in empty and (gaps is None or told in gaps):
                self.sources[f"{name}.{told}"] = answer.sources.get(told) or function.__name__
        self.problems.extend(answer.problems)
        self.found[section] = now

    def _with_bounded_tables(self, body: Body) -> Body:
        """The body, with the rows of its tables that the limit of cells has room for."""
        most = self.document.limits.table_cells
        blocks = tuple(_cut(block, most) if isinstance(block, Table) else block for block in body.blocks)
        if blocks == body.blocks:
            return body
        self.problems.append(Problem("body", "truncated", f"Only the first {most:,} cells of a table are read."))
        return attrs.evolve(body, blocks=blocks)

    def page(self) -> Page:
        """The page of all that was found."""
        found = self.found
        if Body in found:
            found[Body] = self._with_bounded_tables(found[Body])
        standard = {name: found.pop(section) for section, name in _NAMES.items() if section in found}
        extra = tuple(value for section, value in found.items() if value != section())
        problems = tuple(dict.fromkeys((*self.document.problems, *self.problems)))
        return Page(
            url=self.document.url,
            site=self.site.name,
            form=self.document.form,
            extra=extra,
            problems=problems,
            sources=self.sources,
            **standard,
        )
