"""The Devdiscourse pack: which pages it takes for its own, and what it reads out of a dump."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest

import devparse
from devparse.sites.devdiscourse import DEVDISCOURSE

SEED = Path(__file__).parents[4] / "shared" / "seed" / "devdiscourse-2026-01-17.txt"
INDIA = timezone(timedelta(hours=5, minutes=30))
DUMP = """ date 2026-05-02 Left Menu

Salt, Sand and Patience: Mauritania Tries a Green Wall of Its Own

Eleven villages are planting tamarisk where the dunes come closest. The first rows have survived two summers without a pump.

Devdiscourse News Desk | Nouakchott | Updated: 02-05-2026 10:31 IST | Created: 02-05-2026 09:58 IST
Salt, Sand and Patience: Mauritania Tries a Green Wall of Its Own
Aminetou Vall
  • Country:
  • Mauritania
  • Senegal

Aminetou Vall counts the trees every Friday, and every Friday the number is the same. In a place where sand has swallowed two schools and a mosque, she says, standing still is a victory.

The rows are watered by nothing but fog, caught on nets that were meant for tomatoes. A forester from Saint-Louis drew the plan on the back of a bus ticket.

Next year the villages want to plant four kilometres more, if the goats can be persuaded to stay on the other side.

(With inputs from agencies.)

TRENDING

1
Divers Map a Drowned Forest Off the Coast and Find Its Oldest Trees Still Standing Upright

Divers Map a Drowned Forest Off the Coast and Find Its Oldest Trees Still St...

 Global
2
Parliament Votes to Count Night Work Twice

Parliament Votes to Count Night Work Twice

 Norway

OPINION / BLOG / INTERVIEW

Why the next famine will be announced by an electricity bill

Maps lie politely, and other lessons from a border village

DevShots

Latest News

Connect us on

LinkedIn Quora Youtube RSS
Give Feedback
Subscribe to our Newsletter

SECTORS

EDITIONS

OTHER LINKS

OTHER PRODUCTS

CONNECT

Devdiscourse

Email: info@devdiscourse.com
Phone: +91-720-6444012, +91-7027739813, 14, 15

VisionRI | Disclaimer | Terms of use | Privacy Policy

© Copyright 2026"""
NEXT = """
READ MORE ON:
  • tamarisk

Fishing Harbour Reopens After Dredging

{sub_title}PTI | Nouadhibou | Updated: 01-05-2026 08:00 IST | Created: 01-05-2026 08:00 IST

The harbour took its first trawlers since autumn on Friday, port officials said, and the ice works will follow in a week.

TRENDING
"""
STORY = '<div class="renderBody"><article><h1 class="title">Rain comes early</h1><section class="article-cont"><p>It rained.</p></section></article></div>'


@attrs.frozen
class Facts:
    """What a page of the shape of the seed says of its own."""

    captured: date
    headline: str
    summary: str
    place: str
    published: datetime
    modified: datetime
    countries: tuple[str, ...]
    caption: str
    beginnings: tuple[str, ...]
    trending: tuple[tuple[int, str, str], ...]
    opinion: tuple[str, ...]


def check(page: devparse.Page, facts: Facts) -> None:
    """Everything that a page of this shape says."""
    assert page.site == "devdiscourse"
    check_article(page, facts)
    check_lists(page.trending, facts)
    check_footer(page.footer)


def check_article(page: devparse.Page, facts: Facts) -> None:
    metadata = page.metadata
    assert metadata.captured == facts.captured
    assert (metadata.headline, metadata.summary) == (facts.headline, facts.summary)
    assert (metadata.source, metadata.authors, metadata.place) == ("Devdiscourse News Desk", (), facts.place)
    assert (metadata.published, metadata.modified) == (facts.published, facts.modified)
    assert metadata.countries == facts.countries
    assert metadata.image == devparse.Image(url="", alt=facts.headline, caption=facts.caption)
    assert [type(block) for block in page.body.blocks] == [devparse.Paragraph] * len(facts.beginnings)
    for block, beginning in zip(page.body.blocks, facts.beginnings, strict=True):
        assert block.text.startswith(beginning)
    assert page.body.attribution == "(With inputs from agencies.)"
    assert page.body.attribution not in page.body.text


def check_lists(trending: devparse.Trending, facts: Facts) -> None:
    assert [(one.kind, one.heading, len(one.stories)) for one in trending.lists] == [
        ("trending", "TRENDING", len(facts.trending)),
        ("opinion", "OPINION / BLOG / INTERVIEW", len(facts.opinion)),
        ("video", "DevShots", 0),
        ("latest", "Latest News", 0),
    ]
    assert tuple((story.rank, story.title, story.label) for story in trending.stories) == facts.trending
    assert tuple((story.rank, story.title) for story in trending.lists[1].stories) == tuple(
        (None, title) for title in facts.opinion
    )


def check_footer(footer: devparse.Footer) -> None:
    assert [(social.network, social.url) for social in footer.social] == [
        ("linkedin", ""),
        ("quora", ""),
        ("youtube", ""),
        ("rss", ""),
    ]
    assert footer.feedback
    assert footer.newsletter
    headings = ("SECTORS", "EDITIONS", "OTHER LINKS", "OTHER PRODUCTS", "CONNECT")
    assert footer.groups == tuple(devparse.LinkGroup(heading) for heading in headings)
    assert footer.brand == "Devdiscourse"
    assert footer.emails == ("info@devdiscourse.com",)
    assert footer.phones == ("+917206444012", "+917027739813", "+917027739814", "+917027739815")
    assert [link.text for link in footer.legal] == ["VisionRI", "Disclaimer", "Terms of use", "Privacy Policy"]
    assert (footer.copyright, footer.copyright_year) == ("© Copyright 2026", 2026)


@pytest.mark.skipif(not SEED.exists(), reason="the saved page is not beside the project")
def test_the_saved_page_gives_every_fact_it_holds() -> None:
    time = datetime(2026, 1, 17, 16, 15, tzinfo=INDIA)
    facts = Facts(
        captured=date(2026, 1, 17),
        headline="Strategic Moves: Canada's Pivot Towards China Amid Trump Tensions",
        summary="Canadian leader Mark Carney's meeting with China's Xi Jinping marks a step towards mending fractured relations "
        "between the two nations. Amid the backdrop of Trump's unpredictable policies, Canada seeks to diversify its global "
        "alliances by fostering ties with China for strategic autonomy and economic stability.",
        place="Beijing",
        published=time,
        modified=time,
        countries=("China",),
        caption="Mark Carney",
        beginnings=("Canadian leader Mark Carney met", "Emphasizing 'strategic autonomy,'", "While the implications"),
        trending=(
            (1, "Iran in Turmoil: Unrest and International Tensions Rise Amidst Leadership Calls", "Global"),
            (2, "Deluge Drama: Sydney Residents Evacuated Amid Torrential Floods", "Australia"),
            (3, "Trump's Plan: Nations Must Pay $1 Billion for Peace Board Seat", "Global"),
            (4, "Tensions Escalate in Minneapolis Amid Anti-ICE Protests", "Global"),
        ),
        opinion=(
            "Why antibiotic resistance has become a global health emergency",
            "AI’s greatest threat may be to human flourishing, not jobs or productivity",
            "Quantum–AI convergence could fix pharma’s broken pipeline",
            "AI’s next breakthrough will come from memory, not bigger models",
        ),
    )

    check(devparse.parse_text(SEED.read_text(encoding="utf-8")), facts)


def test_a_page_of_that_shape_gives_every_fact_it_holds() -> None:
    facts = Facts(
        captured=date(2026, 5, 2),
        headline="Salt, Sand and Patience: Mauritania Tries a Green Wall of Its Own",
        summary="Eleven villages are planting tamarisk where the dunes come closest. The first rows have survived two summers "
        "without a pump.",
        place="Nouakchott",
        published=datetime(2026, 5, 2, 9, 58, tzinfo=INDIA),
        modified=datetime(2026, 5, 2, 10, 31, tzinfo=INDIA),
        countries=("Mauritania", "Senegal"),
        caption="Aminetou Vall",
        beginnings=("Aminetou Vall counts", "The rows are watered", "Next year the villages"),
        trending=(
            (
                1,
                "Divers Map a Drowned Forest Off the Coast and Find Its Oldest Trees Still Standing Upright",
                "Global",
            ),
            (2, "Parliament Votes to Count Night Work Twice", "Norway"),
        ),
        opinion=(
            "Why the next famine will be announced by an electricity bill",
            "Maps lie politely, and other lessons from a border village",
        ),
    )

    check(devparse.parse_text(DUMP), facts)


@pytest.mark.parametrize("sub_title", ["", "Two dredgers have cleared the channel.\n\n"])
def test_in_a_dump_the_next_article_is_kept_out(sub_title: str) -> None:
    """No mark stands before it but its headline, with or without a sub-title, and its byline."""
    before = devparse.parse_text(DUMP)
    page = devparse.parse_text(DUMP.replace("\nTRENDING\n", NEXT.format(sub_title=sub_title)))

    assert page.body == before.body
    assert page.metadata.keywords == ("tamarisk",)
    assert attrs.evolve(page.metadata, keywords=()) == before.metadata
    assert page.trending == before.trending


def test_in_a_dump_the_next_article_is_kept_out_where_the_first_has_no_closing_line() -> None:
    text = DUMP.replace("(With inputs from agencies.)\n", "").replace("\nTRENDING\n", NEXT.format(sub_title=""))
    page = devparse.parse_text(text.replace("READ MORE ON:\n  • tamarisk\n", ""))

    assert page.body.blocks == devparse.parse_text(DUMP).body.blocks
    assert page.body.attribution == ""


def test_a_list_behind_the_story_ends_where_the_next_article_begins() -> None:
    also = "ALSO READ\n\nNets that drink the fog out of the morning\nPOST / READ COMMENTS\n"
    page = devparse.parse_text(DUMP.replace("\nTRENDING\n", also + NEXT.format(sub_title="")))

    assert [story.title for story in page.trending.lists[0].stories] == ["Nets that drink the fog out of the morning"]


def test_a_question_above_a_sub_title_is_the_headline_of_the_next_article() -> None:
    """And no story of the list before it, which is empty."""
    following = NEXT.replace("Fishing Harbour Reopens After Dredging", "ALSO READ\n\nWhy Was the Harbour Closed?")
    text = DUMP.replace("\nTRENDING\n", following.format(sub_title="Two dredgers have cleared the channel.\n\n"))
    page = devparse.parse_text(text)

    assert "Why Was the Harbour Closed?" in text
    assert all(story.title != "Why Was the Harbour Closed?" for listed in page.trending.lists for story in listed.stories)


def test_a_placeholder_stands_as_the_headline_twice_and_is_no_image() -> None:
    page = devparse.parse_text(
        DUMP.replace("Aminetou Vall\n  •", "Salt, Sand and Patience: Mauritania Tries a Green Wall of Its Own\n  •")
    )

    assert page.metadata.image is None
    assert page.body.text.startswith("Aminetou Vall counts")


@pytest.mark.parametrize("byline", ["Y. ObasiY. Obasi", "Y. Obasi Y. Obasi", "Y. Obasi\nY. Obasi"])
def test_an_author_stands_twice_and_a_source_once(byline: str) -> None:
    page = devparse.parse_text(DUMP.replace("Devdiscourse News Desk | Nouakchott", byline))

    assert page.metadata.authors == (devparse.Author("Y. Obasi"),)
    assert (page.metadata.source, page.metadata.place) == ("", "")
    assert page.metadata.headline.startswith("Salt, Sand")


def test_a_dump_without_blank_lines_and_bullets_is_read_as_well() -> None:
    lines = [line.strip(" •") for line in DUMP.splitlines() if line.strip()]
    page = devparse.parse_text("\n".join(lines))

    assert page.metadata == devparse.parse_text(DUMP).metadata
    assert page.body == devparse.parse_text(DUMP).body


def test_a_dump_without_the_site_s_byline_is_left_to_the_standard_extractors() -> None:
    page = devparse.parse_text("Gates shut\n\nThe gates were shut at four in the morning.\n\ninfo@devdiscourse.com")

    assert page.site == "devdiscourse"
    assert "site:devdiscourse" not in page.sources.values()


@pytest.mark.parametrize(
    "url",
    ["https://www.devdiscourse.com/article/a/1-b", "https://devdiscourse.com/", "https://m.devdiscourse.com/a"],
)
def test_the_host_tells_the_site(url: str) -> None:
    assert devparse.parse("<p>Rain", url=url).site == "devdiscourse"


@pytest.mark.parametrize(
    "url",
    ["https://devdiscourse.com.example/a", "https://notdevdiscourse.com/a", "https://blog.example/devdiscourse.com"],
)
def test_a_host_that_only_looks_alike_does_not(url: str) -> None:
    assert devparse.parse(STORY, url=url).site == "generic"


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://www.devdiscourse.com/article/a/1-b">',
        '<meta property="og:url" content="https://www.devdiscourse.com/article/a/1-b">',
    ],
)
def test_a_page_saved_without_its_address_may_name_it(head: str) -> None:
    assert devparse.parse(f"<html><head>{head}</head><body><p>Rain").site == "devdiscourse"


@pytest.mark.parametrize(
    "page",
    [
        STORY,
        '<img id="navBtn" alt="Left Menu"><h1>Rain</h1>',
        '<div class="renderBody"><div id="newsDesc" class="newsDescArticle"><p>Rain',
    ],
)
def test_signs_betray_a_page_without_an_address(page: str) -> None:
    assert devparse.parse(page).site == "devdiscourse"


def test_signs_do_not_betray_a_page_that_names_the_address_of_another() -> None:
    assert devparse.parse(f'<link rel="canonical" href="https://other.example/rain">{STORY}').site == "generic"


@pytest.mark.parametrize("sign", DEVDISCOURSE.text_signs)
def test_phrases_betray_a_dump(sign: str) -> None:
    assert devparse.parse_text(f"Rain comes early\n\n{sign} and so on").site == "devdiscourse"


def test_a_mention_of_the_name_betrays_no_dump() -> None:
    assert devparse.parse_text("Rain comes early\n\nAs Devdiscourse reported, it rained.").site == "generic"


@pytest.mark.parametrize(
    ("offered", "figure"),
    [
        ("https://www.devdiscourse.com/img?imageUrl=", ""),
        (
            "https://www.devdiscourse.com/img?imageUrl=&width=920",
            '<figure class="figure"><img src="/images/newstheme.jpg"></figure>',
        ),
        ("https://www.devdiscourse.com/", '<figure class="figure"><img data-src="/images/newstheme.jpg"></figure>'),
        ("https://www.devdiscourse.com", ""),
        (
            "https://cdn.example/logo.jpg",
            '<figure class="figure hidden"><img src="https://cdn.example/logo.jpg"></figure>',
        ),
    ],
)
def test_a_placeholder_or_a_hidden_picture_is_no_image(offered: str, figure: str) -> None:
    page = f'<meta property="og:image" content="{offered}"><article><h1 class="title">Rain</h1>{figure}</article>'

    assert devparse.parse(page, url="https://www.devdiscourse.com/article/a/1").metadata.image is None


def test_the_picture_offered_to_others_stands_in_where_the_page_shows_none() -> None:
    offered = "https://www.devdiscourse.com/img?imageUrl=https://cdn.example/rain.jpg&width=920"
    page = f'<meta property="og:image" content="{offered}"><h1 class="title">Rain</h1>'

    found = devparse.parse(page, url="https://www.devdiscourse.com/article/a/1").metadata.image
    assert found == devparse.Image("https://cdn.example/rain.jpg")


@pytest.mark.parametrize("inside", [True, False])
def test_what_the_first_article_lacks_is_not_taken_from_the_next(inside: bool) -> None:
    """Nor where the browser has put the next one inside the first."""
    following = """<div id="NewsNews"><article><h1 class="title">Snow comes late</h1><h2 class="sub-title">Skiers wait.</h2>
        <figure class="figure"><img src="/snow.jpg" alt="Snow"></figure><ul><li class="fg-orange">Nepal</li></ul>
        <section class="left-section"><ul><li class="fg-orange">Nepal</li></ul></section>
        <section class="article-cont"><p>It snowed.</p><p>(With inputs from agencies.)</p></section>
        <a class="tag" href="/news?tag=snow">snow</a><div class="also-container"><h2 class="ar-title">ALSO READ</h2>
        <ul class="ar-ul"><li class="also-title"><h3><a href="/article/sport/1-slope">Where the last slope is open</a></h3></li>
        <li class="also-title"><h3><a href="/article/sport/2-lift">A lift turns for nobody at all</a></h3></li></ul></div></article></div>"""
    end = f"{following}</article>" if inside else f"</article>{following}"
    page = devparse.parse(STORY.replace("</article>", end), url="https://www.devdiscourse.com/article/a/1")

    assert page.metadata == devparse.Metadata(headline="Rain comes early")
    assert page.body.attribution == ""
    assert page.trending.lists == ()
