"""Who wrote the article where the page says it poorly, each promise with a page of its own."""

from __future__ import annotations

import json

import pytest

import devparse
from devparse import Metadata

URL = "https://www.harbour-post.example/politics/longer-trams"
TITLE = "Longer trams for the old harbour"
PROSE = (
    "<p>The council voted on Tuesday to run longer trams through the old harbour, ending a debate of four years, "
    "and the social side of transport was on the table too.</p>"
) * 3


def read(under: str = "", head: str = "", after: str = "") -> Metadata:
    """The metadata of a page with these rows right under its headline, and after its text."""
    page = f"<html lang='en'><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{under}{PROSE}{after}</body></html>"
    return devparse.parse(page, url=URL, sections=(Metadata,)).metadata


def names(found: Metadata) -> list[str]:
    return [author.name for author in found.authors]


def linked(author: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "author": author})}</script>'


@pytest.mark.parametrize(
    "rows",
    [
        "<p>Ida Holm</p><p>12 May 2031 · 4 min read</p>",
        "<p>May 12, 2031 • Ida Holm in Transport</p>",
        "<p>Written by</p><p>Ida Holm</p><p>Last updated</p>",
        "<p>A long standfirst stands between the headline and the name, as it does on many a page of the press today.</p>"
        "<div>Ida Holm</div><div>12.05.2031</div>",
    ],
)
def test_a_name_alone_beside_the_date_or_behind_a_label_is_the_author(rows: str) -> None:
    assert names(read(rows)) == ["Ida Holm"]


@pytest.mark.parametrize(
    "row",
    [
        "Social Transport",  # words of the text
        "Harbour Trams",  # words of the title
        "Harbour Post",
        "Key Facts: Trams",
        "Copyright Ida Holm",
    ],
)
def test_other_words_beside_the_date_are_no_name(row: str) -> None:
    assert names(read(f"<p>{row}</p><p>12 May 2031</p>")) == []


def test_the_person_of_a_caption_or_of_the_story_is_not_the_author() -> None:
    caption = "<p>12 May 2031</p><img src='/a.jpg'><p>Tom Okoro</p><p>Photo: Agency</p>"
    told_of = "<p>12 May 2031</p><p>Tom Okoro</p>"
    about = "<p>Tom Okoro, who chairs the council, said on Tuesday that the old harbour needs longer trams than it has got now.</p>"
    assert (names(read(caption)), names(read(told_of, after=about))) == ([], [])


def test_a_name_above_the_text_counts_where_the_page_names_only_its_own_desk() -> None:
    above = "<p>Ida Holm/Tom Okoro</p>"
    assert names(read(above, "<meta name='author' content='Harbour Post'>")) == ["Ida Holm", "Tom Okoro"]
    assert names(read(above)) == []


def test_a_labelled_byline_counts_although_a_desk_is_named_first() -> None:
    found = read(head="<meta name='author' content='Harbour Post'>", after="<ul><li>Autorin/Autor Ida Holm</li></ul>")
    assert (names(found), found.source) == (["Ida Holm"], "Harbour Post")


def test_a_date_may_stand_before_by() -> None:
    assert names(read("<div>May 12th, 2031 By Ida Holm</div>")) == ["Ida Holm"]


def test_links_declared_as_to_authors_complete_json_ld() -> None:
    byline = "<div class='byline'><a rel='author' href='/tom'>Tom Okoro</a><br><a rel='author' href='/ida'>Ida Holm</a></div>"
    assert names(read(byline, linked({"@type": "Person", "name": "Ida Holm"}))) == ["Tom Okoro", "Ida Holm"]
    assert names(read(byline, linked({"@type": "Person", "name": "Kim Berg"}))) == ["Kim Berg"]


def test_a_box_of_many_rows_named_for_authors_is_no_byline() -> None:
    rows = "".join(f"<h3>Great Deeds</h3><p>Part {number}</p>" for number in range(12))
    assert names(read(f"<div class='author-paywall'>{rows}</div>")) == []


def test_breadcrumbs_and_sentences_are_no_bylines() -> None:
    crumbs = "<div class='author-bar'><ul class='breadcrumbs'><li><a href='/'>Home</a></li><li><a href='/people/ida-holm'>Ida Holm</a></li></ul></div>"
    sentence = "<p>Author Ida Holm, from the old harbour, said she had been waiting for this day all her life.</p>"
    assert (names(read(crumbs)), names(read(sentence))) == ([], [])


def test_a_year_in_the_path_makes_an_address_no_author_s_page() -> None:
    assert names(read("<p><a href='/people/ida-holm'>Ida Holm</a></p>")) == ["Ida Holm"]
    assert names(read("<p><a href='/people/2031/05/trams-and-rails'>Rail Command</a></p>")) == []


@pytest.mark.parametrize(
    ("line", "desk"),
    [("By KCNX, in News", "KCNX"), ("By The Associated Press", "The Associated Press"), ("By Harbour Post Staff May 12, 2031", "Harbour Post Staff")],
)
def test_a_desk_or_agency_in_the_byline_is_the_source(line: str, desk: str) -> None:
    found = read(f"<p>{line}</p>")
    assert (found.authors, found.source) == ((), desk)


def test_an_agency_is_the_source_rather_than_the_site() -> None:
    found = read("<p>By The Associated Press</p>", linked({"@type": "Organization", "name": "Harbour Post"}))
    assert found.source == "The Associated Press"


def test_a_name_told_to_machines_may_end_in_a_common_word() -> None:
    assert names(read(head=linked([{"@type": "Person", "name": "Xiao You"}]))) == ["Xiao You"]


def test_a_month_behind_a_name_is_of_the_date() -> None:
    assert names(read("<p class='byline'>By Ida Holm July 30, 2031</p>")) == ["Ida Holm"]


def test_a_japanese_name_alone_in_a_row_marked_as_a_byline_is_the_author() -> None:
    assert names(read("<p class='kisha'>藤沢みどり</p>")) == ["藤沢みどり"]
    assert names(read("<p class='kisha'>編集部</p>")) == []


@pytest.mark.parametrize("line", ["By Ida Holm and Per Lind, Harbour Post", "By Ida Holm, and Per Lind"])
def test_a_byline_that_joins_another_name_to_all_of_json_ld_completes_it(line: str) -> None:
    assert names(read(f"<p class='byline'>{line}</p>", linked({"name": "Ida Holm"}))) == ["Ida Holm", "Per Lind"]


@pytest.mark.parametrize(
    "line", ["By Ida Holm, Institute of Transport and Tidal Power", "By Ida Holm Executive Editor and Master Sailor", "By Ida Holm, Per Lind"]
)
def test_what_else_a_byline_says_of_a_person_is_no_further_person(line: str) -> None:
    assert names(read(f"<p class='byline'>{line}</p>", linked({"name": "Ida Holm"}))) == ["Ida Holm"]


def test_the_full_name_of_the_head_goes_before_a_single_word_of_the_byline() -> None:
    row = "<p class='author'><a rel='author' href='/topics/ferries'>Ferries</a></p>"
    assert names(read(row, "<meta name='author' content='Ida Holm'>")) == ["Ida Holm"]
    assert names(read(row, "<meta name='author' content='ida'>")) == ["Ferries"]


def test_the_one_name_that_boxes_for_authors_hold_is_the_author_wherever_it_stands() -> None:
    far = "<p>The ferry leaves the quay at the hour, and nobody of the staff is named here or anywhere else.</p>" * 40
    assert names(read(after=f"{far}<div class='author-card'>Ida Holm</div>")) == ["Ida Holm"]
    assert names(read(after=f"{far}<div class='author-card'>Ida Holm</div><div class='author-card'>Per Lind</div>")) == []
    assert names(read(after=f"{far}<div class='author-card'>Ida Holm on the ferry</div>")) == []


def test_an_account_is_no_name_where_twitter_is_told_who_wrote() -> None:
    label = "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='{}'>"
    assert names(read(head=label.format("idaholm"))) == []
    assert names(read(head=label.format("Ida"))) == ["Ida"]


def test_an_office_whose_name_holds_and_is_one_desk() -> None:
    found = read(head="<meta name='author' content='Center for Ferry Safety and Research'>")
    assert (names(found), found.source) == ([], "Center for Ferry Safety and Research")


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Rui Ma", ["Rui Ma"]),
        ("By Md Aynal Haque", ["Md Aynal Haque"]),
        ("By Ida Holm MA", ["Ida Holm"]),
        ("By Ida Holm In", ["Ida Holm"]),
    ],
)
def test_degrees_are_told_by_their_capitals(line: str, people: list[str]) -> None:
    assert names(read(f"<p class='byline'>{line}</p>")) == people


def test_authors_in_a_list_object_of_json_ld_are_read() -> None:
    assert names(read(head=linked({"@list": [{"name": "Ida Holm"}, {"name": "Per Lind"}]}))) == ["Ida Holm", "Per Lind"]


def test_a_byline_in_a_box_with_a_name_of_lists_is_a_byline() -> None:
    """"latest" names lists of stories, but not what begins as a byline right under the headline."""
    assert names(read('<div class="latest-by">By <a href="/author/ida-holm">Ida Holm</a> • May 12, 2031</div>')) == ["Ida Holm"]
