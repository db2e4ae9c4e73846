"""What a page says about its article, gathered once for all fields of the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from devparse.language.names import byline_start
from devparse.language.text import char_weight
from devparse.language.titles import compare_key, words_of
from devparse.language.urls import host_of
from devparse.regions.footer import find_footer
from devparse.regions.lists.html import find_lists
from devparse.rows.document import Document, once
from devparse.rows.json_ld import text_of, types_of
from devparse.rows.model import Attributes, Box, Row
from devparse.rows.roles import (
    ASIDE,
    AUTHOR,
    BREADCRUMB,
    CAPTION,
    COMMENT,
    DATE,
    EMBED,
    FIGURE,
    FOOTER,
    HEADING,
    NAV,
    QUOTE,
    STORIES,
    SUMMARY,
)

ARTICLE_TYPES: Final = (
    "NewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "ReportageNewsArticle", "BackgroundNewsArticle",
    "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "LiveBlogPosting", "BlogPosting",
    "Article", "TechArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "Report", "SocialMediaPosting",
    "DiscussionForumPosting", "Review", "CriticReview", "ClaimReview", "VideoObject", "Recipe", "HowTo", "PodcastEpisode",
    "CreativeWork", "WebPage",
)  # fmt: skip
"""schema.org's types of which the page's article can be one, the most telling first."""
_RANKS: Final = {name: rank for rank, name in enumerate(ARTICLE_TYPES)}
_PUBLIC_SUFFIXES: Final = frozenset("com co org net gov edu ac or ne gob gouv www m amp de en news".split())
_NAMED: Final = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_HANDLES: Final = ("al:ios:app_name", "twitter:site")
"""What a site is called by its names elsewhere, which serve where it does not tell its own."""
_MAX_HEADING_CHARS: Final = 400
_LOWER: Final = frozenset("h2 h3 h4 h5 h6".split())
_MAX_BREADCRUMB_ROWS: Final = 20
_ELSEWHERE: Final = COMMENT | STORIES | FOOTER | NAV
_MIN_PROSE_CHARS: Final = 60
"""Rows with more characters are running text."""
_MAX_CLOSE_ROWS: Final = 8
"""Up to this many rows behind a headline even what is marked as a menu or a footer is still about the article."""


_FOREIGN: Final = QUOTE | EMBED | ASIDE | COMMENT | STORIES | FIGURE | CAPTION
_HEAD_ROWS_ABOVE: Final = 6
_HEAD_ROWS_BELOW: Final = 24
_PARAGRAPH_CHARS: Final = 100
_MAX_CARD_ROWS: Final = 12
_MIN_TITLE_CHARS: Final = 25
_LINKED: Final = 0.8
"""The share of a title's characters that are a link."""


class Heading(NamedTuple):
    """A first-level heading: its text, the texts of its pieces, and the index of its first row."""

    text: str
    pieces: tuple[str, ...]
    row: int


class PageSignals:
    """What the page says of itself.

    `article` is the JSON-LD object of the page's article ({} when there is none), `kind` its type; `headings` its `h1`s;
    `canonical` the address the page calls its own; `names` the names as compare keys of the site; `linking` the rows with links.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.rows: Sequence[Row] = document.rows
        self.article, self.kind = _article(document)
        self.linking: list[Row] = []
        heads: list[Row] = []
        for row in document.rows:
            if row.links:
                self.linking.append(row)
            if row.box.inside & HEADING:
                heads.append(row)
        self.headings = [found for box in _first_level(heads) if (found := _heading(document, box))]
        self.canonical = document.canonical
        self.site_name, self.site_name_source = _site_name(document, self.article)
        self.names = _names(document, self.site_name, self.canonical)
        self._by_id: dict[str, Mapping[str, object]] | None = None
        self._prose = ""

    @cached_property
    def filed(self) -> list[tuple[Row, Attributes, str]]:
        """The links with a text that say they lead to a category or a tag."""
        return [
            (row, attributes, text)
            for row in self.linking
            for attributes, text in row.links
            if text and "rel" in attributes and ("tag" in attributes["rel"] or "category" in attributes["rel"])
        ]

    def is_own(self, row: Row) -> bool:
        """Whether a row stands in no list of stories and not in the page's footer, which speak of other pages."""
        return row.index not in self._others

    def own_rows(self, first: int, last: int) -> int:
        """How many rows from `first` up to `last` are the page's own."""
        return sum(index not in self._others for index in range(first, last))

    @cached_property
    def _others(self) -> frozenset[int]:
        """The rows of lists of stories and of the page's footer, found when first asked for."""
        spans = [(found.first, found.last) for found in find_lists(self.document)]
        return frozenset(index for first, last in (*spans, *find_footer(self.document)) for index in range(first, last))

    @property
    def path(self) -> Sequence[Row]:
        """The rows of the page's breadcrumbs."""
        first = next(
            (row for row in self.linking if row.box.inside & BREADCRUMB and not row.box.inside & FOOTER),
            None,
        )
        if first is None:
            return ()
        *_, box = (around for around in first.box.around() if around.flags & BREADCRUMB)
        return self.rows[box.first : box.last] if box.last - box.first <= _MAX_BREADCRUMB_ROWS else ()

    def near(self, headline: int, before: int, after: int) -> list[Row]:
        """The rows with text around the headline's row (-1: the first rows of the page) that are about the article.

        What stands in the same boxes as the headline is, whatever those are called.
        """
        rows = self.rows[max(0, headline - before) : max(0, headline) + after]
        shared = self.rows[headline].box.inside if headline >= 0 else 0
        elsewhere = _ELSEWHERE & ~shared
        listed = headline >= 0 and self.rows[headline].region == "stories"
        return [
            row
            for row in rows
            if row.kind == "text"
            and (not row.box.inside & elsewhere or _is_close(row, headline))
            and (row.region != "stories" or listed)
        ]

    def head_of_article(self, headline: int) -> Iterator[Row]:
        """The rows of text from right above the headline to the first paragraph behind the standfirst.

        Left out are quotations, posts of others, and the cards of other stories.
        """
        if headline < 0:
            return
        paragraphs = 0
        shared = self.rows[headline].box.inside
        for row in self.near(headline, _HEAD_ROWS_ABOVE, _HEAD_ROWS_BELOW):
            is_long = len(row.text) * char_weight(row.text) > _PARAGRAPH_CHARS
            if is_long and row.index > headline and not row.box.inside & SUMMARY & ~shared:
                paragraphs += 1
                if paragraphs > 1:
                    return
            if not row.box.inside & _FOREIGN & ~shared and not self._is_in_card(row, headline):
                yield row

    def _is_in_card(self, row: Row, headline: int) -> bool:
        """Whether a small box around a row, which does not hold the headline, holds the linked title of another story."""
        for box in row.box.around():
            if box.first <= headline < box.last or box.last - box.first > _MAX_CARD_ROWS:
                return False
            for other in self.rows[box.first : box.last]:
                if _is_linked_title(other):
                    return True
        return False

    def is_word(self, word: str) -> bool:
        """Whether a word of a title or name stands in running text in lower case, and so is no name."""
        if not self._prose:
            self._prose = "\n".join(row.text for row in self.rows if len(row.text) > _MIN_PROSE_CHARS) or "\n"
        word = word.lower()
        return word in self._prose and bool(re.search(rf"\b{re.escape(word)}\b", self._prose))

    def linked(self, thing: Mapping[str, object]) -> Mapping[str, object]:
        """A JSON-LD object, or the one elsewhere on the page that it refers to by its `@id`."""
        key = thing.get("@id")
        if not isinstance(key, str) or "name" in thing:
            return thing
        if self._by_id is None:
            self._by_id = {name: one for one in self.document.linked_data if isinstance(name := one.get("@id"), str)}
        return self._by_id.get(key, thing)


def _is_linked_title(row: Row) -> bool:
    """Whether a row is a link whose text is as long as a headline, and no byline."""
    is_long = len(row.text) * char_weight(row.text) >= _MIN_TITLE_CHARS
    return is_long and row.link_chars >= _LINKED * len(row.text) and byline_start(row.text) is None


@once
def signals_of(document: Document) -> PageSignals:
    """The signals of a document, gathered once for all who ask."""
    return PageSignals(document)


def _is_close(row: Row, headline: int) -> bool:
    """Whether a row is so close to the headline, or so clearly its byline, that no box around it speaks against it."""
    distance = row.index - headline
    if headline < 0 or not -_MAX_CLOSE_ROWS / 2 < distance <= _MAX_CLOSE_ROWS:
        return False
    if row.box.inside & (AUTHOR | DATE) or not row.box.inside & (COMMENT | STORIES):
        return True
    return row.region != "stories" and byline_start(row.text) is not None


def _article(document: Document) -> tuple[Mapping[str, object], str]:
    """The JSON-LD object of the article, and its most telling type."""
    best: Mapping[str, object] = {}
    kind, best_score = "", (0.0, 0)
    title = set(words_of(document.meta.get("og:title") or document.head.title))
    for thing in document.linked_data:
        name = thing.get("@type")
        names = (name,) if isinstance(name, str) and name in _RANKS else types_of(thing)
        ranked = min(((_RANKS[kind], kind) for kind in names if kind in _RANKS), default=None)
        if ranked is None:
            continue
        headline = set(words_of(text_of(thing.get("headline") or thing.get("name"))))
        shared = len(headline & title) / (len(headline | title) or 1)
        said = sum(name in thing for name in ("headline", "author", "datePublished", "articleBody"))
        score = (said + 2 * shared - (0.1 * ranked[0]), 0)
        if not best or score > best_score:
            best, kind, best_score = thing, ranked[1], score
    return best, kind


def _first_level(rows: Iterable[Row]) -> Iterator[Box]:
    """The `h1` boxes around rows of headings."""
    last = None
    for row in rows:
        if row.box.tag not in _LOWER:
            box = next((around for around in row.box.around() if around.tag == "h1"), None)
            if box is not None and box is not last:
                yield box
                last = box


def _heading(document: Document, box: Box) -> Heading | None:
    if box.inside & (COMMENT | FOOTER):
        return None
    pieces = tuple(row.text for row in document.rows[box.first : box.last] if row.text)
    text = " ".join(" ".join(pieces).split())
    return Heading(text, pieces, box.first) if text and len(text) <= _MAX_HEADING_CHARS else None


def _site_name(document: Document, article: Mapping[str, object]) -> tuple[str, str]:
    meta = document.meta
    for name in _NAMED:
        if value := meta.get(name, "").lstrip("@"):
            return value, name
    publisher = article.get("publisher")
    sites = (thing for thing in document.linked_data if "WebSite" in types_of(thing))
    for thing in chain((publisher,), sites):
        if isinstance(thing, Mapping) and (value := text_of(thing.get("name"))):
            return value, "json-ld"
    return next(((value, name) for name in _HANDLES if (value := meta.get(name, "").lstrip("@"))), ("", ""))


def _names(document: Document, site_name: str, canonical: str) -> frozenset[str]:
    """What the site is called, words run together: by its own words and by its hosts."""
    said = {site_name, *(document.meta.get(key, "") for key in (*_NAMED, *_HANDLES))}
    for thing in document.linked_data:
        if publisher := thing.get("publisher"):
            said.add(text_of(publisher.get("name")) if isinstance(publisher, Mapping) else text_of(publisher))
    names = {compare_key(name) for name in said}
    names.update("".join(word[0] for word in words_of(name)) for name in said if len(words_of(name)) > 2)
    for url in {document.url, canonical, document.meta.get("og:url", "")}:
        names.update(_host_names(host_of(url)))
    return frozenset(name for name in names if len(name) > 1)


@lru_cache(maxsize=1024)
def _host_names(host: str) -> tuple[str, ...]:
    labels = [label for label in host.split(".")[:-1] if label not in _PUBLIC_SUFFIXES]
    return (*(label.replace("-", "") for label in labels), compare_key(host.removeprefix("www.")))
