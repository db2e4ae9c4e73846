"""From a saved page to a `Page`: decode, read into rows, choose the site, label the rows, extract the sections, merge."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final, TypeAlias

import attrs

from devparse.decoding.decoding import clean_text, decode
from devparse.errors import BadExtractor, BadSite, UnreadableInput
from devparse.extraction import Extracted, ask, failure, section_name, section_of
from devparse.extractors.body import body
from devparse.extractors.footer import footer
from devparse.extractors.from_selectors import SELECTED, declared_lists
from devparse.extractors.metadata import metadata
from devparse.extractors.stories import stories
from devparse.language.surrogates import replace_surrogates
from devparse.limits import Limits
from devparse.merging import merge
from devparse.page import Page
from devparse.plugins import installed_extractors, installed_sites
from devparse.regions import label
from devparse.regions.article.model import SHIPPED, Models
from devparse.rows.document import Document
from devparse.rows.dump_reader import read_dump
from devparse.rows.html_parser import read
from devparse.sections import Problem
from devparse.site import Site
from devparse.site_index import SiteIndex
from devparse.sites import BUILTIN

AnyExtractor: TypeAlias = Callable[[Document, Site], Any]

STANDARD: Final[tuple[AnyExtractor, ...]] = (metadata, body, stories, footer)
"""The four extractors that know every site."""
_WITHOUT_REGIONS: Final = frozenset({metadata, *SELECTED} - {declared_lists})
"""Those that do not ask for the regions of rows: where no others are wanted, the rows are not labelled."""


@attrs.frozen
class Parser:
    """Extractors, site packs and limits, put together once and used for any number of pages; safe to share.

    `strict` lets an extractor's exception through instead of recording it as `extractor-failed`.
    """

    extractors: tuple[AnyExtractor, ...] = STANDARD
    """Most trusted first; those of the site and its selectors come before them all."""
    sites: tuple[Site, ...] = BUILTIN
    """The longest host wins; of two packs that claim the same host the later."""
    limits: Limits = Limits()
    strict: bool = False
    models: Models = SHIPPED
    """The learned tables that tell the article; figures out of fold are made with tables learned without the page's site."""
    _index: SiteIndex = attrs.field(init=False, eq=False, repr=False)

    @_index.default
    def _index_sites(self) -> SiteIndex:
        return SiteIndex(self.sites)

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
        """A parser that knows these packs too; they win over those it has that claim the same host.

        Raises `BadSite` on what is no pack.
        """
        for site in sites:
            if not isinstance(site, Site):
                raise BadSite(f"with_sites: expected site packs (devparse.Site), one by one, not {type(site).__name__}")
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
        self._check_size(data)
        _expect(url=(url, str), charset=(charset, str), captured=(captured, date), site=(site, str))
        content, problems = decode(data, charset)
        document = Document(
            read(content, self.limits),
            url=replace_surrogates(url or ""),
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
        self._check_size(text)
        _expect(url=(url, str), captured=(captured, date), site=(site, str))
        text = clean_text(text)
        if not text.strip():
            raise UnreadableInput("the input is empty: there is no text in it")
        reading, saved = read_dump(text, self.limits)
        day = _day(captured) or saved
        document = Document(reading, url=replace_surrogates(url or ""), form="text", content=b"", captured=day, limits=self.limits)
        return self._page(document, site, sections)

    def _page(self, document: Document, name: str | None, sections: Iterable[type] | None) -> Page:
        """What follows once a page is read: choose its site, label its rows, extract its sections, merge them."""
        wanted = _checked(sections)
        site = self._index.choose(document, name)
        functions = [one for one in (*site.extractors, *SELECTED, *self.extractors) if wanted is None or section_of(one) in wanted]
        problems = self._label(document, site, functions)
        page = merge(document, site, self._extract(document, site, functions), problems)
        document.forget()
        return page

    def _label(self, document: Document, site: Site, functions: Sequence[AnyExtractor]) -> tuple[Problem, ...]:
        """Give the rows their regions, where an extractor asks for them; what fails is told, and the page read without."""
        if _WITHOUT_REGIONS.issuperset(functions):
            return ()
        try:
            label(document, site, self.models)
        except Exception as error:
            if self.strict:
                raise
            return (failure("page", label, error),)
        return ()

    def _extract(self, document: Document, site: Site, functions: Sequence[AnyExtractor]) -> Iterator[Extracted]:
        for function in functions:
            yield ask(function, document, site, is_standard=function in STANDARD, strict=self.strict)

    def _check_size(self, data: bytes | str) -> None:
        if len(data) > self.limits.size:
            unit = "characters" if isinstance(data, str) else "bytes"
            raise UnreadableInput(f"the input has {len(data):,} {unit}, over the limit of {self.limits.size:,}")
        if not data or (data.isspace() if isinstance(data, bytes) else not data.strip(string.whitespace)):
            raise UnreadableInput("the input is empty")


def _expect(**given: tuple[object, type]) -> None:
    """Raise TypeError when an argument is neither None nor of its type."""
    for name, (value, kind) in given.items():
        if value is not None and not isinstance(value, kind):
            raise TypeError(f"{name} is {kind.__name__} or None, not {type(value).__name__}")


def _checked(sections: Iterable[type] | None) -> frozenset[type] | None:
    """The section types asked for, None for all; TypeError when one is no type."""
    if sections is None:
        return None
    wanted = frozenset(sections)
    if not all(isinstance(section, type) for section in wanted):
        raise TypeError("sections are section types: sections=(Metadata, Body)")
    return wanted


def _day(captured: date | None) -> date | None:
    return captured.date() if isinstance(captured, datetime) else captured
