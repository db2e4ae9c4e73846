"""Traps of saved pages that other readers fall into: broken shapes, things that look like an answer and are none."""

from __future__ import annotations

import json

import pytest

import devparse
from devparse import Author, Metadata

URL = "https://www.harbour-post.example/politics/longer-trams"
TITLE = "Longer trams for the old harbour"
PROSE = "<p>The council voted on Tuesday to run longer trams through the old harbour, ending a debate of years.</p>" * 3


def read(head: str = "", body: str = "", *, url: str = URL, lang: str = "en") -> Metadata:
    """The metadata of an article page with this head, and this under its headline."""
    page = f"<html lang='{lang}'><head>{head}</head><body><h1>{TITLE}</h1>{body}{PROSE}</body></html>"
    return devparse.parse(page, url=url, sections=(Metadata,)).metadata


def script(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = {"@type": "NewsArticle", "headline": TITLE, "author": {"name": "Ida Holm"}, "datePublished": "2031-05-12T09:30:00+02:00"}


class TestLinkedData:
    @pytest.mark.parametrize(
        "value",
        [
            {"@graph": [None, ARTICLE]},
            {"@graph": None, **ARTICLE},
            [None, ARTICLE],
            [[ARTICLE]],
            {"@type": ["Thing", "NewsArticle"], **{key: said for key, said in ARTICLE.items() if key != "@type"}},
            [{"@type": 7}, ARTICLE],
            [{"@type": "BreadcrumbList", "itemListElement": [None, 3]}, {"@type": "Review", "author": "Kim Berg"}, ARTICLE],
            {**ARTICLE, "headline": [TITLE]},
            {**ARTICLE, "author": ["Ida Holm", None, 3]},
            {**ARTICLE, "author": [[{"name": ["Ida Holm"]}]]},
        ],
    )
    def test_nulls_lists_and_other_things_around_the_article_do_not_hide_it(self, value: object) -> None:
        found = read(script(value))
        assert (found.headline, [author.name for author in found.authors]) == (TITLE, ["Ida Holm"])
        assert found.published is not None
        assert found.kind == "NewsArticle"

    @pytest.mark.parametrize(
        "text",
        [
            json.dumps(ARTICLE) + ";",
            json.dumps(ARTICLE)[:-1] + ",}",
            "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
            "<!-- " + json.dumps(ARTICLE) + " -->",
            json.dumps(ARTICLE).replace("Ida Holm", "Ida Holm\n"),
        ],
    )
    def test_a_script_that_is_no_valid_json_is_read_all_the_same(self, text: str) -> None:
        assert read(script(text)).authors == (Author("Ida Holm"),)

    @pytest.mark.parametrize("text", ["Trams &amp; rails: the harbour&#039;s vote", "Trams &amp;amp; rails: the harbour&amp;#039;s vote"])
    def test_entities_in_a_script_are_decoded_once_or_twice(self, text: str) -> None:
        assert read(script({**ARTICLE, "headline": text})).alternative_headline == "Trams & rails: the harbour's vote"

    def test_depth_and_long_numbers_break_nothing(self) -> None:
        deep = '{"a":' * 5000 + "1" + "}" * 5000
        found = read(script(deep) + script('{"@type": "NewsArticle", "wordCount": ' + "9" * 6000 + ', "author": "Ida Holm"}'))
        assert found.authors == (Author("Ida Holm"),)

    def test_an_agency_as_author_is_the_source_and_the_visible_person_the_author(self) -> None:
        found = read(script({**ARTICLE, "author": {"@type": "Organization", "name": "Kestrel Agency"}}), "<p>By Ida Holm</p>")
        assert ([author.name for author in found.authors], found.source) == (["Ida Holm"], "Kestrel Agency")

    @pytest.mark.parametrize(("said", "free"), [(True, True), (False, False), ("False", False), ("https://schema.org/True", True), ("maybe", None), (None, None)])
    def test_the_claim_to_be_free_is_read_in_its_many_ways(self, said: object, free: bool | None) -> None:
        assert read(script({**ARTICLE, "isAccessibleForFree": said})).free is free


class TestDates:
    @pytest.mark.parametrize(
        "body",
        ["<footer>© 2019-2026 Harbour Post</footer>", "<p>Next review 12 May 2035</p>", "<p>Valid until 12 May 2035</p>"],
    )
    def test_what_happens_at_another_time_is_not_the_date(self, body: str) -> None:
        found = read(body=body)
        assert (found.published, found.modified) == (None, None)

    def test_a_day_and_month_that_could_be_swapped_are_not_guessed(self) -> None:
        assert read(body="<p class='date'>04/05/2031</p>").published is None
        found = read(body="<p class='date'>04/05/2031</p>", lang="en-US").published
        assert found is not None
        assert (found.month, found.day) == (4, 5)


class TestPictures:
    def test_the_lead_image_is_neither_logo_nor_placeholder(self) -> None:
        body = (
            "<img src='/logo.svg' class='logo'>"
            "<figure><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='/img/tram.jpg' alt='A tram'>"
            "<figcaption>The tram at dawn. Photo: Kim Berg</figcaption></figure>"
        )
        image = read(body=body).image
        assert image is not None
        assert (image.url, image.caption, image.credit) == ("https://www.harbour-post.example/img/tram.jpg", "The tram at dawn.", "Kim Berg")


class TestRelations:
    def test_the_base_counts_and_the_first_canonical_address(self) -> None:
        head = "<base href='https://cdn.harbour-post.example/x/'><link rel='canonical' href='/a'><link rel='canonical' href='/b'>"
        assert read(head).canonical_url == "https://cdn.harbour-post.example/a"

    def test_repeated_tags_are_one_answer(self) -> None:
        head = "<meta property='og:title' content='Longer trams'><meta property='og:title' content='Other trams'>"
        assert read(head).alternative_headline == "Longer trams"

    @pytest.mark.parametrize(
        ("address", "page"),
        [("/politics/longer-trams?page=2", True), ("/politics/longer-trams/2", True), ("/politics/a-new-bridge", False)],
    )
    def test_the_next_page_is_of_the_same_article(self, address: str, page: bool) -> None:
        found = read(f"<link rel='next' href='{address}'>").next_page
        assert found == (f"https://www.harbour-post.example{address}" if page else "")

    def test_the_site_s_own_name_goes_before_its_handle(self) -> None:
        head = "<meta name='twitter:site' content='@hpost'>" + script({**ARTICLE, "publisher": {"name": "Harbour Post"}})
        assert read(head).site_name == "Harbour Post"
        assert read("<meta name='twitter:site' content='@hpost'>").site_name == "hpost"

    def test_the_path_holds_neither_the_article_nor_a_section_nobody_chose(self) -> None:
        crumbs = f"<nav class='breadcrumb'><a href='/'>Home</a><a href='/p'>Politics</a><a href='{URL}'>Trams</a></nav>"
        found = read(f"<link rel='canonical' href='{URL}'><meta property='article:section' content='Uncategorized'>", crumbs)
        assert ([link.text for link in found.breadcrumbs], found.section) == (["Home", "Politics"], "Politics")

    def test_keys_of_a_database_are_no_keywords(self) -> None:
        head = "<meta name='keywords' content='98be933f-38cf-4fba-b6c6-ad438e82010a, trams, harbour'>"
        assert read(head).keywords == ("trams", "harbour")


def test_a_canonical_address_of_the_front_page_is_not_the_article_s() -> None:
    assert read("<link rel='canonical' href='/'>").canonical_url == ""
    assert read(f"<link rel='canonical' href='/'><meta property='og:url' content='{URL}'>").canonical_url == URL
    front = "https://www.harbour-post.example/"
    assert read("<link rel='canonical' href='/'>", url=front).canonical_url == front


def test_marks_of_the_writing_direction_are_no_part_of_a_name() -> None:
    said = {**ARTICLE, "author": {"name": "\u200fنورا حداد\u200f"}}
    assert read(script(said), lang="ar").authors == (Author("نورا حداد", ""),)


class TestListsOfStories:
    """What the cards of other stories say is not said of the article."""

    CARDS = "<section><h2>Related articles</h2>" + "".join(
        f"<div class='card'><a href='/news/{at}-{slug}'><img src='/harbour-trams.jpg' alt='{title}'></a>"
        f"<a rel='tag' href='/tag/{slug}'>{slug}</a><h3><a href='/news/{at}-{slug}'>{title}</a></h3></div>"
        for at, (slug, title) in enumerate(
            [("lighthouse", "The lighthouse is painted again in red and white"), ("eels", "Two hundred eels stop the ferry at the lock")], 90417
        )
    ) + "</section>"  # fmt: skip

    def test_their_tags_are_no_keywords(self) -> None:
        assert read(body=self.CARDS).keywords == ()
        assert read(body=f"<p><a rel='tag' href='/tag/trams'>trams</a></p>{self.CARDS}").keywords == ("trams",)

    def test_their_pictures_do_not_caption_the_lead_image(self) -> None:
        image = read("<meta property='og:image' content='/harbour-trams.jpg'>", self.CARDS).image
        assert image is not None
        assert (image.url, image.alt) == ("https://www.harbour-post.example/harbour-trams.jpg", "")

    def test_a_standfirst_is_as_near_behind_a_list_as_without_it(self) -> None:
        summary = "<p class='standfirst'>Passengers have waited for them since the lock was rebuilt.</p>"
        assert read(body=self.CARDS * 3 + summary).summary == read(body=summary).summary

    def test_the_path_to_the_page_is_no_list_of_stories(self) -> None:
        path = "<h3>Explore more</h3><ul class='breadcrumb'><li><a href='/gardens/flowers-90417'>Flowers, herbs and shrubs</a></li>"
        page = devparse.parse(f"<h1>{TITLE}</h1>{PROSE}{path}<li><a href='/gardens/fruit-90418'>Fruit and vegetable gardens</a></li></ul>", url=URL)
        assert page.trending.lists == ()
        assert [link.text for link in page.metadata.breadcrumbs] == ["Flowers, herbs and shrubs", "Fruit and vegetable gardens"]
