"""Which of a page's titles is the headline, each promise with a page of its own."""

from __future__ import annotations

import json

import pytest

import devparse
from devparse import Metadata

PROSE = "<p>The council voted on Tuesday to run longer trams through the old harbour, ending a debate.</p>" * 3


def headline(*, h1: str = "", og: str = "", twitter: str = "", ld: str = "", title: str = "", body: str = PROSE) -> str:
    """The headline of a page that gives these titles; one with `ld` is a NewsArticle."""
    head = f"<title>{title}</title>" if title else ""
    head += f'<meta property="og:title" content="{og}">' if og else ""
    head += f'<meta name="twitter:title" content="{twitter}">' if twitter else ""
    head += "<meta property='og:site_name' content='Harbour Post'>"
    if ld:
        head += f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": ld})}</script>'
    heading = f"<h1>{h1}</h1>" if h1 else ""
    page = f"<html><head>{head}</head><body>{heading}{body}</body></html>"
    return devparse.parse(page, url="https://www.harbour-post.example/a", sections=(Metadata,)).metadata.headline


SEARCHED = "Harbour trams: Council votes for longer trains"
OWN = "A tram as long as a street"


@pytest.mark.parametrize(
    "titles",
    [
        {"title": SEARCHED, "ld": SEARCHED, "og": OWN},
        {"title": f"{SEARCHED} | Harbour Post", "ld": OWN, "og": SEARCHED},
        {"title": SEARCHED, "ld": OWN, "og": OWN},
        {"title": SEARCHED, "og": f"Harbour diary: {SEARCHED}"},
        {"ld": SEARCHED[:30]},
    ],
)
def test_the_headline_a_reader_sees_goes_before_those_for_machines(titles: dict[str, str]) -> None:
    """What is shown on the page is the headline, whatever is written for search engines and social networks."""
    assert headline(h1=SEARCHED, **titles) == SEARCHED


@pytest.mark.parametrize("kicker", ["Opinion | ", "Local transport ", "Transport"])
def test_a_kicker_in_the_heading_is_no_part_of_the_headline(kicker: str) -> None:
    """A label before the headline, also one glued to it, goes where the titles for machines do without it."""
    assert headline(h1=f"{kicker}{OWN}", og=OWN, title=f"{OWN} | Harbour Post") == OWN


@pytest.mark.parametrize(
    "title",
    [
        "The northern quay : the captain is « deeply shocked »",
        "Mayor abroad for five days · talks on the 12th · speech on the 13th",
        "Two years for the quay : „It is a scandal“",
        "»We are not for sale« say the keepers",
        "What ‹old quay› means to those who left",
    ],
)
def test_quotation_marks_colons_and_dots_separate_no_site_from_a_title(title: str) -> None:
    """Signs that stand inside headlines do not cut them."""
    assert headline(h1=title, title=title) == title
    assert headline(title=title) == title


@pytest.mark.parametrize("end", [" « Harbour Post", " :: Harbour Post", " » Harbour Post", " | Politics"])
def test_one_angle_or_a_double_colon_separates_the_site(end: str) -> None:
    """The same signs alone stand between a title and the name of the site."""
    assert headline(title=f"Longer trams for the old harbour{end}") == "Longer trams for the old harbour"


def test_a_title_cut_at_a_quote_of_its_own_is_whole_again() -> None:
    shown = 'Longer trams: The harbour gets its "street on rails"'
    cut = 'Longer trams: The harbour gets its "street on rails"'.partition('"')[0].strip()
    assert headline(h1=shown, title=shown, ld=shown, og=cut) == shown


def test_a_heading_that_shares_nothing_with_any_title_is_a_label() -> None:
    assert headline(h1="Our weblog", title="Council votes for longer trams") == "Council votes for longer trams"


def test_among_many_headings_one_of_a_part_is_not_the_headline() -> None:
    parts = "".join(f"<h1>{word} and a question of money</h1>{PROSE}" for word in ("Rails", "Drivers", "Council", "Bridges"))
    told = "Ten things to know about the vote of the council on trams"
    assert headline(h1="Ida Holm", og=told, title=told, body=parts) == told


def test_an_article_before_the_heading_is_no_kicker() -> None:
    short = "Best Trams of the Harbour Line"
    assert headline(h1=f"The {short}", og=short, title=f"{short} | Harbour Post") == f"The {short}"


def test_a_kicker_that_is_the_site_s_name_is_not_taken_over() -> None:
    told = "Harbour Post: Longer trams for the old harbour"
    assert headline(h1="Longer trams for the old harbour", og=told, title=told) == "Longer trams for the old harbour"


def test_the_site_s_name_goes_from_a_heading_too() -> None:
    assert headline(h1="Longer trams for the old harbour – Harbour Post") == "Longer trams for the old harbour"


def test_what_follows_a_pipe_in_the_title_is_not_taken_over() -> None:
    told = "What is a tram? | All about long trams and short ones | Harbour Post"
    assert headline(h1="What is a tram?", og=told, title=told) == "What is a tram?"


def test_a_section_glued_to_a_korean_title_goes_with_the_site() -> None:
    assert headline(title="항구 전차 길어진다… 시의회 의결-정치ㅣHarbour Post") == "항구 전차 길어진다… 시의회 의결"


DUMP = """Harbour Post
Home
Politics
Five trams that made history
Sign in
Subscribe now to support the harbour
{title}
Transport
The council voted on Tuesday to run longer carriages through the old quarter, ending a debate of four years in the town.
"It is a good day for the people who live along the line," the mayor said after the vote in the town hall on Tuesday.
The first of the new carriages will roll through the quarter in the autumn of next year, if the money comes in time.
© 2031 Harbour Post
"""


def test_of_the_lines_of_a_dump_that_one_is_the_headline_whose_words_stand_in_the_address() -> None:
    title = "Größere Bahnen: Ein Gewinn für alle?"
    url = "https://www.harbour-post.example/politics/groessere-bahnen-ein-gewinn-fuer-alle-12345.html"
    page = devparse.parse_text(DUMP.format(title=title), url=url, sections=(Metadata,))
    assert page.metadata.headline == title


def test_without_an_address_the_line_that_the_text_speaks_of_is_the_headline_of_a_dump() -> None:
    page = devparse.parse_text(DUMP.format(title="Council votes for longer carriages"), sections=(Metadata,))
    assert page.metadata.headline == "Council votes for longer carriages"


def test_a_headline_of_a_dump_goes_on_in_a_line_that_begins_with_a_colon() -> None:
    page = devparse.parse_text(DUMP.format(title="Council votes for longer carriages\n: A good day for the quarter"), sections=(Metadata,))
    assert page.metadata.headline == "Council votes for longer carriages: A good day for the quarter"


def test_an_address_in_a_dump_is_no_headline_though_it_has_all_words_of_the_page_s_address() -> None:
    url = "https://www.harbour-post.example/town/what-happens-now-explained-simply"
    page = devparse.parse_text(DUMP.format(title=f"{url}\nCouncil votes for longer carriages"), url=url, sections=(Metadata,))
    assert page.metadata.headline == "Council votes for longer carriages"


def test_a_dump_of_nothing_has_no_headline() -> None:
    assert devparse.parse_text("7\n8\n9", sections=(Metadata,)).metadata.headline == ""


def test_among_headings_the_one_that_shares_the_topic_is_the_headline_and_not_one_that_shares_small_words() -> None:
    right = "Our five favourite spots to ride bicycles, harbour to hills"
    other = f"<h1>Next in the guide to what is on in the harbour</h1>{PROSE}"
    told = "Where to ride in the harbour"
    assert headline(h1=right, og=told, title=told, body=PROSE + other) == right


def test_a_lower_heading_that_is_a_title_to_the_word_goes_before_an_h1_that_is_none() -> None:
    right = "Small adventures with sailing boats"
    blog, part = "Harbour Wind Journal", "But what they love is the wind"
    assert headline(h1=blog, og=right, title=f"{blog}: {right}", body=f"<h3>{right}</h3>{PROSE}") == right
    assert headline(h1=part, og=right, title=right, body=f"<h2>{right}</h2>{PROSE}") == right


def test_a_title_among_stories_or_one_that_the_h1_speaks_of_leaves_the_h1() -> None:
    told, shown = "How to open a sailing school in Ostend", "Start your own school"
    listed = f"{PROSE}<ul><li><h3><a href='/a'>{told}</a></h3></li></ul>"
    assert headline(h1=shown, og=told, title=told, body=listed) == shown
    near = "How to open a school of sailing"
    assert headline(h1=near, og=told, title=told, body=f"{PROSE}<h2>{told}</h2>{PROSE}") == near


def test_a_title_that_is_escaped_twice_is_read_as_meant() -> None:
    assert headline(og="Ferries &amp;amp; trams: the crew&amp;#039;s view") == "Ferries & trams: the crew's view"


@pytest.mark.parametrize(
    "title",
    [
        "Longer trams for the old harbour - Ostermole Info - All the news",
        "TO VIMA - Longer trams for the old harbour - town + fitness",
        "Town : Longer trams for the old harbour",
        "matt and liz » Longer trams for the old harbour",
        "Longer trams for the old harbour / Online News @ Ostermole",
    ],
)
def test_the_piece_of_a_title_that_the_page_shows_is_the_headline(title: str) -> None:
    """Without a heading the name of an unknown site goes from the title where a row shows the rest word for word."""
    shown = "<div><font size='5'>Longer trams for the old harbour</font></div>"
    assert headline(title=title, body=shown + PROSE) == "Longer trams for the old harbour"


def test_a_piece_that_only_a_menu_shows_is_not_the_headline() -> None:
    """A section's name is a piece of the title, too."""
    title = "Longer trams agreed - Transport and planning news"
    assert headline(title=title, body=f"<nav><a href='/t'>Transport and planning news</a></nav>{PROSE}") == title
