"""The native module puts the links of a page together to the same cards as Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, cast

import pytest
from alike import cards_differ
from hypothesis import given
from hypothesis import strategies as st

from devparse.decoding.opening import open_page
from devparse.language.story_paths import StoryLikelihood
from devparse.limits import Limits
from devparse.native import NATIVE
from devparse.regions.lists.links import LinkClassifier, find_cards
from devparse.regions.lists.native_cards import cards_of, tables
from devparse.rows.document import Document
from devparse.rows.html_parser import read

pytestmark = pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it")
PAGES: Final = sorted((Path(__file__).parent.parent / "pages").glob("**/source.html"))
URL: Final = "https://www.harbour.example/news/the-lock-that-waited-for-the-tide"
ADDRESSES: Final = (
    "/news/2031/04/the-ferry-that-never-came", "/sport", "", "#top", "https://other.example/a-story-of-three-tides-told", "/news/42", "/tag/ferries",
    "/news/fähre-im-nebel", "/%E6%BD%AE%E3%81%AE%E8%A9%B1", "{{link}}", "/a_b_c_d", "javascript:void(0)", URL, "/about-us/", "https://x.com/share?u=1",
)  # fmt: skip
LINKS: Final = (
    b'<ul><li><a href="/news/the-ferry-that-never-came">The ferry that never came home</a>'
    b'<li><a href="/news/the-lock-that-waited">The lock that waited for the tide</a></ul>'
)
PICTURE: Final = b'<a href="/news/the-quay-at-low-tide-0042"><img src="/a.jpg" alt="The quay at low tide today"></a>'
TITLES: Final = (
    "The ferry that never came home", "Read more", "More", "Sport", "", "今朝の一面の長い見出しが続く港の話題", "Latest news", "{{title}}", "Four words make it",
    "Most read", "See all", "Fähre", "潮", "tide " * 14, "Ⅳ ½", "More stories you may like to read",
)  # fmt: skip


def document(page: bytes) -> Document:
    opened = open_page(page, url=URL, charset=None, captured=None, most=1 << 30)
    return Document(read(opened.content, Limits()), url=opened.url, form="html", content=opened.content)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_cards_of_saved_pages(path: Path) -> None:
    assert not cards_differ(document(path.read_bytes()))


link = st.builds(
    '<a href="{}">{}{}</a>'.format, st.sampled_from(ADDRESSES), st.sampled_from(("", '<img src="/a.jpg" alt="The quay at low tide today">')), st.sampled_from(TITLES)
)
text = st.sampled_from(("The tide came in before dawn. " * 3, "The tide came in before dawn. " * 9, "By Ida Quay", ""))
piece = st.tuples(st.sampled_from(("p", "li", "h2", "div", "nav", "td")), st.lists(link | text, max_size=4)).map(
    lambda drawn: f"<{drawn[0]}>{' '.join(drawn[1])}</{drawn[0]}>"
)


@given(st.lists(piece, max_size=12), st.booleans())
def test_cards_of_made_pages(pieces: list[str], is_menu: bool) -> None:
    inside = "".join(pieces)
    page = f'<header><nav class="menu">{inside}</nav></header>{inside}' if is_menu else inside
    assert not cards_differ(document(f"<h1>Tides</h1>{page}".encode()))


def test_halves_of_characters_are_left_to_python() -> None:
    found = document(b'<ul><li><a href="/news/the-ferry-that-never-came">The ferry that never came home</a></ul>')
    found.rows[0].links = [({"href": "/news/the-ferry-that-never-came"}, "The ferry \ud800 that never came home")]
    assert not cards_differ(found)


def test_tuples_will_do_for_lists() -> None:
    found = document(LINKS)
    for row in found.rows:
        row.links = cast("list[Any]", tuple(row.links))
    assert len(cards_of(LinkClassifier(found), tuple(found.rows))) == 2
    assert not cards_differ(found)


def test_attributes_that_go_while_their_link_is_classified_are_still_known() -> None:
    class Emptying:
        def classify(self, address: str) -> tuple[str, StoryLikelihood]:
            for row in rows:
                for attributes, _ in row.links:
                    attributes.clear()
                row.attributes.clear()
            return f"/{len(address)}", StoryLikelihood.STORY

    told = []
    for find in (cards_of, find_cards):
        rows = document(PICTURE + LINKS).rows
        told.append([(card.key, card.length, len(card.links)) for card in find(cast("Any", Emptying()), rows)])
    assert told[0] == told[1]
    assert len(told[0]) == 2


def test_a_row_without_a_text_is_refused() -> None:
    found = document(LINKS)
    found.rows[0].text = cast("str", None)
    for find in (cards_of, find_cards):
        with pytest.raises(TypeError):
            find(LinkClassifier(found), found.rows)


def test_what_is_no_row_is_refused() -> None:
    assert NATIVE is not None
    with pytest.raises(TypeError):
        NATIVE.find_cards([1], print)
    with pytest.raises(TypeError):
        NATIVE.find_cards(None, print)
    with pytest.raises(KeyError, match="wide"):
        NATIVE.set_up_lists({name: told for name, told in tables().items() if name != "wide"})

    class Failing:
        def classify(self, address: str) -> None:
            raise LookupError(address)

    rows = document(b'<ul><li><a href="/news/the-ferry-that-never-came">The ferry that never came home</a></ul>').rows
    with pytest.raises(LookupError, match="never-came"):
        cards_of(cast("Any", Failing()), rows)
