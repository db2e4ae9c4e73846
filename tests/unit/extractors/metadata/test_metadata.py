"""What the metadata of an article page says, each promise with a page of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

import devparse
from devparse import Author, Metadata, Page

URL = "https://www.harbour-post.example/politics/council-votes-for-longer-trams"
PROSE = (
    "<p>The council voted on Tuesday to run longer trams through the old harbour, ending a debate of four years.</p>"
    * 3
)


def page_of(body: str, head: str = "", url: str = URL) -> Page:
    """The page with this head and body; only its metadata is asked for."""
    return devparse.parse(
        f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>", url=url, sections=(Metadata,)
    )


def read(body: str, head: str = "", url: str = URL) -> Metadata:
    return page_of(body, head, url).metadata


def linked(**said: str) -> str:
    """A head with the JSON-LD of an article; values are JSON."""
    fields = ", ".join(f'"{name}": {value}' for name, value in said.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


class TestHeadline:
    def test_it_is_the_visible_one_and_the_other_is_kept(self) -> None:
        found = read(
            f"<h1>Longer trams for the old harbour</h1>{PROSE}",
            "<meta property='og:title' content='Tram row ends | Harbour Post'><meta property='og:site_name' content='Harbour Post'>",
        )
        assert (found.headline, found.alternative_headline) == ("Longer trams for the old harbour", "Tram row ends")

    @pytest.mark.parametrize(
        "title", ["Longer trams agreed - Harbour Post", "Longer trams agreed | Politics | Harbour Post"]
    )
    def test_without_a_heading_the_title_goes_without_the_site(self, title: str) -> None:
        assert read(PROSE, f"<title>{title}</title>").headline == "Longer trams agreed"

    def test_a_logo_in_an_h1_is_not_it(self) -> None:
        body = f"<h1><a href='/'>Harbour Post</a></h1><h1>Longer trams for the old harbour</h1>{PROSE}"
        assert (
            read(body, "<title>Longer trams for the old harbour</title>").headline == "Longer trams for the old harbour"
        )

    def test_a_kicker_inside_the_heading_is_cut_when_the_page_says_so(self) -> None:
        head = "<meta property='og:title' content='Longer trams are a mistake'>"
        assert (
            read(f"<h1>Opinion | Longer trams are a mistake</h1>{PROSE}", head).headline == "Longer trams are a mistake"
        )

    def test_entities_are_decoded_once(self) -> None:
        assert read(f"<h1>Why &amp;amp; is an entity</h1>{PROSE}").headline == "Why &amp; is an entity"

    def test_a_heading_alone_is_enough(self) -> None:
        assert read("<h1>Trams</h1>").headline == "Trams"


class TestAuthors:
    def test_json_ld_names_people_with_their_pages(self) -> None:
        head = linked(
            author='[{"@type": "Person", "name": "Ida Holm", "url": "/staff/ida-holm"}, {"name": "Tom Okoro"}]'
        )
        assert read(PROSE, head).authors == (
            Author("Ida Holm", "https://www.harbour-post.example/staff/ida-holm"),
            Author("Tom Okoro"),
        )

    @pytest.mark.parametrize(
        "shape",
        [
            '"Ida Holm"',
            '["Ida Holm"]',
            '{"name": ["Ida Holm"]}',
            '{"@type": ["Person"], "name": "By Ida Holm"}',
            '[[{"name": "Ida Holm"}]]',
        ],
    )
    def test_json_ld_has_many_shapes(self, shape: str) -> None:
        assert [author.name for author in read(PROSE, linked(author=shape)).authors] == ["Ida Holm"]

    @pytest.mark.parametrize("shape", ["null", "7", "[null, 3]", '{"name": null}', "{}", "[[[]]]"])
    def test_json_ld_without_a_name_names_nobody(self, shape: str) -> None:
        assert read(PROSE, linked(author=shape)).authors == ()

    @pytest.mark.parametrize(
        "line",
        [
            "By Ida Holm and Tom Okoro",
            "Von Ida Holm und Tom Okoro",
            "Par Ida Holm et Tom Okoro",
            "Por Ida Holm y Tom Okoro",
            "Door Ida Holm en Tom Okoro",
            "Av Ida Holm och Tom Okoro",
            "Автор: Ida Holm и Tom Okoro",
            "By Ida Holm, Senior Reporter, and Tom Okoro | 12 May 2031",
            "12 May 2031 by Ida Holm and Tom Okoro",
        ],
    )
    def test_a_line_under_the_headline_names_them_in_many_languages(self, line: str) -> None:
        found = read(f"<h1>Longer trams for the old harbour</h1><p>{line}</p>{PROSE}")
        assert [author.name for author in found.authors] == ["Ida Holm", "Tom Okoro"]

    def test_a_desk_or_an_agency_is_the_source(self) -> None:
        found = read(f"<h1>Longer trams</h1>{PROSE}", "<meta name='author' content='Harbour Post Staff'>")
        assert (found.authors, found.source) == ((), "Harbour Post Staff")

    def test_addresses_and_handles_are_no_names(self) -> None:
        head = "<meta name='article:author' content='https://social.example/harbour'><meta name='author' content='@harbour'>"
        assert read(PROSE, head).authors == ()

    def test_capitals_are_written_as_names_are(self) -> None:
        head = linked(author='"IDA HOLM"')
        assert read(PROSE, head).authors == (Author("Ida Holm"),)

    def test_prose_is_no_byline(self) -> None:
        assert (
            read(f"<h1>Longer trams</h1><p>By Tuesday the Council of Harbour Town had agreed.</p>{PROSE}").authors == ()
        )


class TestTimes:
    def test_json_ld_keeps_the_offset(self) -> None:
        head = linked(datePublished='"2031-05-12T09:30:00+05:30"', dateModified='"2031-05-13T08:00:00Z"')
        found = read(PROSE, head)
        assert found.published == datetime(2031, 5, 12, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
        assert found.modified == datetime(2031, 5, 13, 8, tzinfo=UTC)

    def test_the_printed_day_is_read_and_told_to_be_a_bare_day(self) -> None:
        page = page_of(f"<h1>Longer trams</h1><p class='meta-date'>12 May 2031</p>{PROSE}")
        assert page.metadata.published == datetime(2031, 5, 12)  # noqa: DTZ001
        assert [problem.code for problem in page.problems] == ["date-only"]

    def test_published_and_updated_are_told_apart(self) -> None:
        body = f"<h1>Longer trams</h1><div>Updated: 14 May 2031, 10:00</div><div>Published: 12 May 2031, 09:00</div>{PROSE}"
        found = read(body)
        assert found.published == datetime(2031, 5, 12, 9)  # noqa: DTZ001
        assert found.modified == datetime(2031, 5, 14, 10)  # noqa: DTZ001

    def test_the_address_is_asked_last(self) -> None:
        found = read(f"<h1>Longer trams</h1>{PROSE}", url="https://www.harbour-post.example/2031/05/12/longer-trams")
        assert found.published is not None
        assert found.published.date() == date(2031, 5, 12)

    @pytest.mark.parametrize(
        "other",
        [
            "<footer>© 2019-2031 Harbour Post</footer>",
            "<p>Offer expires 12 May 2031</p>",
            "<div class='comments'><time datetime='2031-05-12'>x</time></div>",
        ],
    )
    def test_other_dates_are_not_it(self, other: str) -> None:
        assert read(f"<h1>Longer trams</h1>{PROSE}{other}").published is None


class TestTheRest:
    def test_the_standfirst_is_the_summary(self) -> None:
        body = f"<h1>Longer trams</h1><p class='standfirst'>After four years the harbour gets what it asked for.</p>{PROSE}"
        assert read(body).summary == "After four years the harbour gets what it asked for."

    def test_the_lead_image_has_its_caption_and_credit(self) -> None:
        body = (
            "<h1>Longer trams</h1><figure><img src='/pictures/tram-640x480.jpg' alt='A tram'>"
            f"<figcaption>The first long tram.<div class='credit'>Lena Brandt</div></figcaption></figure>{PROSE}"
        )
        image = read(body, "<meta property='og:image' content='/pictures/tram-1200x630.jpg'>").image
        assert image == devparse.Image(
            "https://www.harbour-post.example/pictures/tram-1200x630.jpg",
            "A tram",
            "The first long tram.",
            "Lena Brandt",
        )

    def test_filing_and_identity(self) -> None:
        head = (
            linked(articleSection='"Politics"', keywords='"trams, harbour"', isAccessibleForFree='"False"')
            + "<link rel='canonical' href='/politics/1'><meta property='og:site_name' content='Harbour Post'>"
        )
        found = read(
            f"<ul class='breadcrumbs'><li><a href='/'>Home</a></li><li><a href='/p'>Politics</a></li></ul>{PROSE}", head
        )
        assert (found.section, found.keywords, found.free) == ("Politics", ("trams", "harbour"), False)
        assert (found.language, found.kind, found.site_name) == ("en-GB", "NewsArticle", "Harbour Post")
        assert found.canonical_url == "https://www.harbour-post.example/politics/1"
        assert [link.text for link in found.breadcrumbs] == ["Home", "Politics"]

    def test_sources_tell_where_a_field_came_from(self) -> None:
        sources = page_of(f"<h1>Longer trams</h1>{PROSE}", linked(datePublished='"2031-05-12T09:30:00Z"')).sources
        assert sources["metadata.headline"] == "h1"
        assert sources["metadata.published"] == "json-ld"

    def test_an_empty_page_says_nothing(self) -> None:
        found = devparse.parse("<p> </p>", sections=(Metadata,)).metadata
        assert found == Metadata()


def test_the_headline_of_a_dump_is_the_line_the_article_speaks_of() -> None:
    dump = """Harbour Post
• News
• Sport
Politics
Council votes for longer trams
By Ida Holm
12 May 2031, 09:30

The council voted on Tuesday to run longer trams through the old harbour, ending a debate of four years.
Longer trams will need new stops, and the vote leaves open who is going to pay for them in the end.
Most read
• A bridge too near"""
    found = devparse.parse_text(dump).metadata
    assert (found.headline, found.authors) == ("Council votes for longer trams", (Author("Ida Holm"),))
    assert found.published == datetime(2031, 5, 12, 9, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("GENEVA (Reuters) - ", "Geneva"),
        ("New Delhi [India], June 3 (ANI): ", "New Delhi"),
        ("ST. GALLEN — ", "St. Gallen"),
        ("ROME — ", "Rome"),
        ("SAN JOSÉ, Costa Rica — ", "San José"),
        ("Kiel (dpo) - ", "Kiel"),
        ("Wiesbaden (Hessen) – ", "Wiesbaden"),
        ("Santa Cruz (AFP) – ", "Santa Cruz"),
        ("BUENOS AIRES (KCNX) — ", "Buenos Aires"),
        ("FILE - ", ""),
        ("The minister (left) - ", ""),
        ("Maria Keller (SPD) – ", ""),
        ("Keir Starmer (Labour) – ", ""),
        ("NASA — the agency, not the town — and NASA again: ", ""),
        ("KEY POINT — ", ""),
        ("LONGER TRAMS — ", ""),
        ("", ""),
    ],
)
def test_the_dateline_tells_the_place(opening: str, place: str) -> None:
    text = "the council voted on Tuesday to run longer trams through the old harbour after four years."
    assert read(f"<h1>Longer trams</h1><p>{opening}{text}</p>").place == place
