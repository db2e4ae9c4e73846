"""From a saved page to a `Page`: decode, read into rows, choose the site, label the rows, extract the sections, merge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final, TypeAlias

import attrs

from devparse.arguments import check_extractors, check_sites, check_types, checked_sections
from devparse.decoding.opening import open_dump, open_page
from devparse.extraction import Extracted, ask, failure, section_of
from devparse.extractors.body import body
from devparse.extractors.footer import footer
from devparse.extractors.from_selectors import SELECTED, declared_lists
from devparse.extractors.metadata import metadata
from devparse.extractors.stories import stories
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


@attrs.frozen(eq=False)
class Trace:
    """A page with what it was made of: the document with its regions, the site's pack, and every extractor's answer."""

    document: Document
    site: Site
    extracted: tuple[Extracted, ...]
    page: Page


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

    def __attrs_pre_init__(
        self, extractors: tuple[AnyExtractor, ...] = STANDARD, sites: tuple[Site, ...] = BUILTIN, *_: object, **__: object
    ) -> None:
        check_extractors(extractors)
        check_sites(sites)

    @_index.default
    def _index_sites(self) -> SiteIndex:
        return SiteIndex(self.sites)

    def with_extractors(self, *extractors: AnyExtractor) -> Parser:
        """A parser that trusts these more than those it has.

        Raises `BadExtractor` on an untagged function, and when two section types of one package share a name.
        """
        return attrs.evolve(self, extractors=(*reversed(extractors), *self.extractors))

    def without_extractors(self, *extractors: AnyExtractor) -> Parser:
        """A parser that does not use these."""
        return attrs.evolve(self, extractors=tuple(kept for kept in self.extractors if kept not in extractors))

    def with_sites(self, *sites: Site) -> Parser:
        """A parser that knows these packs too; they win over those it has that claim the same host.

        Raises `BadSite` for what is no pack.
        """
        return attrs.evolve(self, sites=(*self.sites, *sites))

    def with_plugins(self) -> Parser:
        """A parser that knows the sites and extractors of the installed packages too.

        Those are named by the entry-point groups `devparse.sites` and `devparse.extractors`; a broken one is left out
        and told as a `PluginWarning`.
        """
        return self.with_sites(*installed_sites()).with_extractors(*installed_extractors())

    def parse(
        self,
        data: bytes | bytearray | memoryview | str,
        *,
        url: str | None = None,
        charset: str | None = None,
        captured: date | None = None,
        site: str | None = None,
        sections: Iterable[type] | None = None,
    ) -> Page:
        """Read one HTML page; see `devparse.parse`."""
        return self.trace(data, url=url, charset=charset, captured=captured, site=site, sections=sections).page

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
        return self.trace_text(text, url=url, captured=captured, site=site, sections=sections).page

    def trace(
        self,
        data: bytes | bytearray | memoryview | str,
        *,
        url: str | None = None,
        charset: str | None = None,
        captured: date | None = None,
        site: str | None = None,
        sections: Iterable[type] | None = None,
    ) -> Trace:
        """Read one HTML page, and keep what it was made of; raises what `parse` raises."""
        if isinstance(data, (bytearray, memoryview)):
            data = bytes(data)
        if not isinstance(data, (bytes, str)):
            raise TypeError(f"a page is bytes or str, not {type(data).__name__}; of a file give path.read_bytes()")
        check_types(url=(url, str), charset=(charset, str), captured=(captured, date), site=(site, str))
        page = open_page(data, url=url, charset=charset, captured=_day(captured), most=self.limits.size)
        document = Document(
            read(page.content, self.limits),
            url=page.url,
            form="html",
            content=page.content,
            captured=page.captured,
            problems=page.problems,
            limits=self.limits,
        )
        return self._traced(document, site, sections)

    def trace_text(
        self,
        text: str,
        *,
        url: str | None = None,
        captured: date | None = None,
        site: str | None = None,
        sections: Iterable[type] | None = None,
    ) -> Trace:
        """Read one text dump of a page, and keep what it was made of; raises what `parse_text` raises."""
        if not isinstance(text, str):
            raise TypeError(f"a dump is str, not {type(text).__name__}; decode bytes first")
        check_types(url=(url, str), captured=(captured, date), site=(site, str))
        dump = open_dump(text, url=url, captured=_day(captured), most=self.limits.size)
        reading, saved = read_dump(dump.text, self.limits)
        document = Document(
            reading,
            url=dump.url,
            form="text",
            content=b"",
            captured=dump.captured or saved,
            problems=dump.problems,
            limits=self.limits,
        )
        return self._traced(document, site, sections)

    def _traced(self, document: Document, name: str | None, sections: Iterable[type] | None) -> Trace:
        """What follows once a page is read: choose its site, label its rows, extract its sections, merge them."""
        wanted = checked_sections(sections, self._found_sections)
        site = self._index.choose(document, name)
        functions = [one for one in (*site.extractors, *SELECTED, *self.extractors) if wanted is None or section_of(one) in wanted]
        problems = self._label(document, site, functions)
        extracted = tuple(self._extract(document, site, functions))
        page = merge(document, site, extracted, problems)
        document.forget()
        return Trace(document, site, extracted, page)

    def _found_sections(self) -> Iterator[type]:
        """The types of all sections that the extractors of the parser and of its packs may find."""
        packs = (function for site in self.sites for function in site.extractors)
        return map(section_of, (*SELECTED, *self.extractors, *packs))

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


def _day(captured: date | None) -> date | None:
    return captured.date() if isinstance(captured, datetime) else captured
