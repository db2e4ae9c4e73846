"""Lists and the footer stand beside the article: what is added or taken there changes nothing else."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from without_lists import beside_article, without

import devparse
from devparse.page import Page
from devparse.rows.document import Document
from devparse.testing import Fixture, collect

PARSER = devparse.Parser(sites=())
PAGES = [
    fixture
    for fixture in collect(Path(__file__).parent.parent / "pages")
    if (fixture.folder / "source.html").exists() and fixture.name.startswith("generic/")
]
TITLES = (
    "Lightship towed in with all hands asleep",
    "Two hundred eels stop the ferry at the lock",
    "Pilot marries the storm warden on the quay",
)
HEADS = [
    ("trending", "Most clicked"), ("trending", "Häufig gelesen"), ("trending", "Lo más visto de la semana"), ("trending", "Les plus commentés"),
    ("trending", "I più letti di oggi"), ("trending", "Mais lidas"), ("trending", "Mest läst"), ("trending", "Meest bekeken"),
    ("trending", "Najczęściej czytane"), ("trending", "Самое читаемое"), ("trending", "En çok okunanlar"), ("trending", "الأكثر قراءة"),
    ("trending", "アクセスランキング"), ("trending", "热门文章"), ("trending", "많이 본 뉴스"), ("trending", "सबसे ज्यादा पढ़ी गई"),
    ("latest", "Latest news"), ("latest", "Neueste Beiträge"), ("latest", "Últimas noticias"), ("latest", "Dernières infos"),
    ("latest", "Ultime notizie"), ("latest", "Senaste nytt"), ("latest", "Laatste nieuws"), ("latest", "Najnowsze"),
    ("latest", "Последние новости"), ("latest", "Son dakika"), ("latest", "آخر الأخبار"), ("latest", "新着記事"), ("latest", "最新消息"),
]  # fmt: skip


def box(heading: str) -> bytes:
    """A box of three stories under a heading, in ASCII so that it fits a page of any encoding."""
    items = "".join(f"<li><a href='/lists/added-story-{at}-90417.html'>{title}</a></li>" for at, title in enumerate(TITLES))
    markup = f"<section class='added'><h2>{heading}</h2><ol>{items}</ol></section>"
    return markup.encode("ascii", "xmlcharrefreplace")


def with_box(source: bytes, added: bytes) -> bytes:
    """The page with a box at the very end of its body."""
    place = source.rfind(b"</body>")
    return source[:place] + added + source[place:] if place >= 0 else source + added


def document_of(fixture: Fixture, source: bytes) -> Document:
    """What an extractor is given of the page."""
    seen: list[Document] = []

    @devparse.extractor(devparse.Trending)
    def peek(document: Document, site: devparse.Site) -> None:
        seen.append(document)

    devparse.Parser(extractors=(peek,), sites=()).parse(source, url=fixture.url, sections=(devparse.Trending,))
    return seen[0]


def parsed(fixture: Fixture, source: bytes) -> Page:
    return PARSER.parse(source, url=fixture.url, captured=fixture.captured)


@pytest.mark.parametrize(("kind", "heading", "fixture"), [(*head, page) for head, page in zip(HEADS, cycle(PAGES), strict=False)])
def test_a_box_under_any_known_heading_adds_exactly_its_list(kind: str, heading: str, fixture: Fixture) -> None:
    source = (fixture.folder / "source.html").read_bytes()
    before, after = parsed(fixture, source), parsed(fixture, with_box(source, box(heading)))
    added = [found for found in after.trending.lists if found not in before.trending.lists]
    assert [(found.kind, found.heading, tuple(story.title for story in found.stories)) for found in added] == [
        (kind, heading, TITLES)
    ]
    assert len(after.trending.lists) == len(before.trending.lists) + 1
    assert (after.metadata, after.body) == (before.metadata, before.body)


@pytest.mark.parametrize("fixture", PAGES, ids=lambda fixture: fixture.name)
def test_without_lists_and_foot_the_article_is_the_same(fixture: Fixture) -> None:
    source = (fixture.folder / "source.html").read_bytes()
    document = document_of(fixture, source)
    rest = without(document, beside_article(document))
    assert rest is not None
    before, after = parsed(fixture, source), parsed(fixture, rest)
    assert after.body == before.body
    assert after.metadata == before.metadata
