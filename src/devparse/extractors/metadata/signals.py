"""What a page says about its article, gathered once for all fields of the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, starmap
from typing import Final, NamedTuple

from devparse.extractors.metadata.site_names import site_name, site_names
from devparse.extractors.metadata.surroundings import Surroundings
from devparse.language.titles import words_of
from devparse.regions.footer import find_footer
from devparse.regions.lists.html import find_lists
from devparse.rows.document import Document, once
from devparse.rows.json_ld import text_of, types_of
from devparse.rows.model import Attributes, Box, Row
from devparse.rows.roles import BREADCRUMB, COMMENT, FOOTER, HEADING

ARTICLE_TYPES: Final = (
    "NewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "ReportageNewsArticle", "BackgroundNewsArticle",
    "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "LiveBlogPosting", "BlogPosting",
    "Article", "TechArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "Report", "SocialMediaPosting",
    "DiscussionForumPosting", "Review", "CriticReview", "ClaimReview", "VideoObject", "Recipe", "HowTo", "PodcastEpisode",
    "CreativeWork", "WebPage",
)  # fmt: skip
"""schema.org's types of which the page's article can be one, the most telling first."""
_RANKS: Final = {name: rank for rank, name in enumerate(ARTICLE_TYPES)}
_TOLD_OF_ARTICLES: Final = ("headline", "author", "datePublished", "articleBody")
_MAX_HEADING_CHARS: Final = 400
_LOWER: Final = frozenset("h2 h3 h4 h5 h6".split())
_MAX_BREADCRUMB_ROWS: Final = 20
_EDGE: Final = re.compile(r"\b")
_MIN_PROSE_CHARS: Final = 60
"""Rows with more characters are running text."""


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
        self.linking = [row for row in document.rows if row.links]
        self.headings = [found for box in _first_level(document.rows) if (found := _heading(document, box))]
        self.canonical = document.canonical
        self.site_name, self.site_name_source = site_name(document, self.article)
        self.names = site_names(document, self.site_name, self.canonical)
        self._around: dict[int, Surroundings] = {}

    @cached_property
    def filed(self) -> list[tuple[Row, Attributes, str]]:
        """The links with a text that say they lead to a category or a tag."""
        related = [(row, link) for row in self.linking for link in row.links if "rel" in link[0] and link[1]]
        return [(row, told, text) for row, (told, text) in related if "tag" in told["rel"] or "category" in told["rel"]]

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
        return frozenset(chain.from_iterable(starmap(range, (*spans, *find_footer(self.document)))))

    @property
    def path(self) -> Sequence[Row]:
        """The rows of the page's breadcrumbs."""
        paths = (row.box for row in self.linking if row.box.inside & BREADCRUMB and not row.box.inside & FOOTER)
        first = next(paths, None)
        if first is None:
            return ()
        *_, box = (around for around in first.around() if around.flags & BREADCRUMB)
        return self.rows[box.first : box.last] if box.last - box.first <= _MAX_BREADCRUMB_ROWS else ()

    def around(self, headline: int) -> Surroundings:
        """What stands around the headline's row; -1 where no row shows it."""
        if headline not in self._around:
            self._around[headline] = Surroundings(self.rows, headline)
        return self._around[headline]

    def is_word(self, word: str) -> bool:
        """Whether a word of a title or name stands in running text in lower case, and so is no name."""
        word = word.lower()
        place = self._prose.find(word)
        while place >= 0:
            if _EDGE.match(self._prose, place) and _EDGE.match(self._prose, place + len(word)):
                return True
            place = self._prose.find(word, place + 1)
        return False

    @cached_property
    def _prose(self) -> str:
        return "\n".join(row.text for row in self.rows if len(row.text) > _MIN_PROSE_CHARS)

    def linked(self, thing: Mapping[str, object]) -> Mapping[str, object]:
        """A JSON-LD object, or the one elsewhere on the page that it refers to by its `@id`."""
        key = thing.get("@id")
        return thing if not isinstance(key, str) or "name" in thing else self._by_id.get(key, thing)

    @cached_property
    def _by_id(self) -> dict[str, Mapping[str, object]]:
        return {name: one for one in self.document.linked_data if isinstance(name := one.get("@id"), str)}


@once
def signals_of(document: Document) -> PageSignals:
    """The signals of a document, gathered once for all who ask."""
    return PageSignals(document)


def _article(document: Document) -> tuple[Mapping[str, object], str]:
    """The JSON-LD object of the article, and its most telling type; of several the one that says most of an article."""
    found = [(thing, kind) for thing in document.linked_data if (kind := _kind(thing))]
    if len(found) < 2:
        return found[0] if found else ({}, "")
    title = frozenset(words_of(document.meta.get("og:title") or document.head.title))
    return max(found, key=lambda one: _told(one[0], one[1], title))


def _kind(thing: Mapping[str, object]) -> str:
    """The most telling of the types that an object has, where an article can be of it."""
    name = thing.get("@type")
    names = (name,) if isinstance(name, str) and name.isalpha() else types_of(thing)
    return min((name for name in names if name in _RANKS), key=_RANKS.__getitem__, default="")


def _told(thing: Mapping[str, object], kind: str, title: frozenset[str]) -> float:
    """How much an object tells of the page's article: by what it says, by words it shares with the title, by its type."""
    headline = frozenset(words_of(text_of(thing.get("headline") or thing.get("name"))))
    shared = len(headline & title) / (len(headline | title) or 1)
    return sum(name in thing for name in _TOLD_OF_ARTICLES) + 2 * shared - 0.1 * _RANKS[kind]


def _first_level(rows: Sequence[Row]) -> Iterator[Box]:
    """The `h1` boxes around rows of headings."""
    last = None
    for row in rows:
        if row.box.inside & HEADING and row.box.tag not in _LOWER:
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
