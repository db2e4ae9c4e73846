"""When the article appeared and was changed, each promise with a page of its own."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import pytest

import devparse
from devparse import Metadata

TITLE = "Longer trams for the old harbour"
PROSE = "<p>The council voted on Tuesday to run longer trams through the old harbour, ending a debate of years.</p>" * 3
URL = "https://www.harbour-post.example/longer-trams"


def read(under: str = "", head: str = "", *, before: str = "", after: str = "", url: str = URL) -> Metadata:
    """The metadata of a page with these rows before and under its headline, and after its text."""
    page = f"<html lang='en-GB'><head>{head}</head><body>{before}<h1>{TITLE}</h1>{under}{PROSE}{after}</body></html>"
    return devparse.parse(page, url=url, sections=(Metadata,)).metadata


def published(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


@pytest.mark.parametrize(
    ("told", "printed", "offset"),
    [
        ("2031-12-20T01:00:21Z", "Published 8:00 PM EST, Tue December 19, 2031", -5),
        ("2031-05-12T19:45:00Z", "13 May 2031, 01:15", 5.5),
        ("2031-12-25T22:03:00.000Z", "December 26, 2031 - 9:03AM", 11),
    ],
)
def test_a_time_told_in_utc_keeps_its_moment_and_gets_the_offset_of_the_printed_clock(told: str, printed: str, offset: float) -> None:
    found = read(f"<p>{printed}</p>", published(datePublished=told)).published
    assert found is not None
    assert found == datetime.fromisoformat(told)
    assert found.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize("printed", ["Updated 13 May 2031, 01:15", "13 May 2031", "13 May 2031, 01:20", "12 May 2031, 19:45"])
def test_other_clocks_do_not_change_a_time_in_utc(printed: str) -> None:
    found = read(f"<p>{printed}</p>", published(datePublished="2031-05-12T19:45:00Z")).published
    assert found is not None
    assert found.utcoffset() == timedelta()


def test_an_offset_that_is_written_is_kept() -> None:
    found = read("<p>13 May 2031, 01:15</p>", published(datePublished="2031-05-12T21:45:00+02:00")).published
    assert found is not None
    assert found.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    ("line", "day", "changed"),
    [
        ("TransportMAY 12, 2031Updated: JUNE 02, 2031", 12, 2),
        ("12 May 2031, last updated 2 June 2031", 12, 2),
        ("Posted 12 May 2031 | 109 comments | Last Updated: 2 June 2031", 12, 2),
    ],
)
def test_one_line_may_tell_both_times(line: str, day: int, changed: int) -> None:
    found = read(f"<p class='date'>{line}</p>")
    assert (found.published, found.modified) == (datetime(2031, 5, day), datetime(2031, 6, changed))  # noqa: DTZ001


def test_a_date_behind_the_headline_goes_before_one_of_another_story_above_it() -> None:
    other = "<p><a href='/b'>A new bridge</a></p><p class='date'>3 June 2031</p>"
    assert read("<p class='date'>12 May 2031</p>", before=other).published == datetime(2031, 5, 12)  # noqa: DTZ001


def test_a_day_in_prose_is_no_date_of_the_page() -> None:
    assert read("<p>The season for most of the people of the harbour ends on April 15, 2031.</p>").published is None


def test_a_sentence_that_says_when_the_page_appeared_is_heard() -> None:
    said = "<p>This article was originally published on 12 May 2031 at 4:12pm and is looked after by the desk.</p>"
    assert read(after=said).published == datetime(2031, 5, 12, 16, 12)  # noqa: DTZ001


@pytest.mark.parametrize("said", [7, ["x"], "2031-13-45", "soon", None, {"@value": "2031-05-12T09:30:00+05:30"}])
def test_odd_shapes_of_the_date_break_nothing(said: object) -> None:
    found = read("<p class='date'>© 2019-2026 Harbour Post</p>", published(datePublished=said)).published
    right = datetime(2031, 5, 12, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert found == (right if isinstance(said, dict) else None)


def test_an_address_with_day_time_and_number_is_asked_last() -> None:
    url = "https://www.harbour-post.example/article/A2031051214320005196"
    assert read(url=url).published == datetime(2031, 5, 12)  # noqa: DTZ001
    assert read("<p class='date'>13 May 2031</p>", url=url).published == datetime(2031, 5, 13)  # noqa: DTZ001


def test_the_time_in_the_title_of_an_abbreviation_is_read() -> None:
    found = read("<p>on <abbr title='2031-05-12T16:20:00-07:00'>May 12, 2031</abbr></p>").published
    assert found == datetime(2031, 5, 12, 16, 20, tzinfo=timezone(timedelta(hours=-7)))
    assert read("<p>the <abbr title='European Union'>EU</abbr></p>").published is None


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Iris Vale•May 12, 2031", 12, None),
        ("updatedMay 12, 2031", 12, 12),
    ],
)
def test_a_date_is_told_from_what_is_run_together_with_it(line: str, published: int, modified: int | None) -> None:
    found = read(f"<p>{line}</p>")
    assert found.published == datetime(2031, 5, published)  # noqa: DTZ001
    assert found.modified == (datetime(2031, 5, modified) if modified else None)  # noqa: DTZ001


BUILT = published(datePublished="2033-06-24", dateModified="2033-06-24")


@pytest.mark.parametrize("line", ["12 May 2031", "Published 12 May 2031", "<span>12 May 2031</span> · 4 min read"])
def test_the_day_of_a_building_gives_way_to_an_earlier_one_that_is_printed(line: str) -> None:
    assert read(f"<p>{line}</p>", BUILT).published == datetime(2031, 5, 12)  # noqa: DTZ001


@pytest.mark.parametrize("line", ["13 June 2034", "23 June 2033", "Updated 12 May 2031", "12 May 2031</p><p>9 May 2030"])
def test_a_later_day_one_of_change_and_two_days_leave_the_told_one(line: str) -> None:
    assert read(f"<p>{line}</p>", BUILT).published == datetime(2033, 6, 24)  # noqa: DTZ001


def test_a_day_told_before_a_change_is_kept() -> None:
    told = published(datePublished="2033-06-20", dateModified="2033-06-24")
    assert read("<p>12 May 2031</p>", told).published == datetime(2033, 6, 20)  # noqa: DTZ001


@pytest.mark.parametrize(
    "line",
    [
        "Release date: 3 May 2024",
        "In cinemas 3 May 2024",
        "Exhibition opens 12 May 2025",
        "Offer valid until 12 May 2025",
        "Born 3 May 1994 in the old harbour",
        "<blockquote>4 March 2024</blockquote>",
        "<div class='tweet twitter-tweet'><p>4 March 2024</p></div>",
        "<div><a href='/other'>Ferries stop running after the storm of the year</a><span>4 March 2024</span></div>",
        "<aside><p>4 March 2024</p></aside>",
    ],
)
def test_a_day_of_something_else_leaves_the_declared_one(line: str) -> None:
    """A declared time stands against days of releases, quotations, posts and cards of other stories."""
    told = published(datePublished="2026-03-04T10:00:00+01:00", dateModified="2026-03-04T10:00:00+01:00")
    page = f"<html lang='en-GB'><head>{told}</head><body><h1>{TITLE}</h1><div>{line}</div>{PROSE}</body></html>"
    found = devparse.parse(page, url=URL, sections=(Metadata,))
    assert found.metadata.published == datetime.fromisoformat("2026-03-04T10:00:00+01:00")
    assert found.sources["metadata.published"] == "json-ld"
    assert not [problem for problem in found.problems if problem.code == "dates-disagree"]


@pytest.mark.parametrize(("printed", "taken"), [("12 May 2031", 2031), ("12 May 2034", 2033)])
def test_a_printed_day_that_differs_is_a_problem_of_the_page(printed: str, taken: int) -> None:
    """Whichever of two days is taken, the page says that it gives two."""
    page = f"<html lang='en-GB'><head>{BUILT}</head><body><h1>{TITLE}</h1><p>{printed}</p>{PROSE}</body></html>"
    found = devparse.parse(page, url=URL, sections=(Metadata,))
    assert found.metadata.published is not None
    assert found.metadata.published.year == taken
    assert "dates-disagree" in [problem.code for problem in found.problems]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("12 maj 2026", "sv"), ("12. maj 2026", "da"), ("12. maj 2026", "sl"), ("12. maj 2026.", "sr-Latn"), ("12 maj 2026", "pl"),
        ("By Emma Osborne | 12 May 2026", "en"), ("Seventh Ward | 12 May 2026", "en"), ("Revista | 12 de mayo de 2026", "es"),
        ("Accredited press | 12 May 2026", "en"), ("12 May 2026, 10:15 a.m. EST.", "en"), ("Beege Welborn 8:41 PM on May 12, 2026", "en"),
        ("via Emma Azelborn May 12, 2026", "en"),
    ],
)  # fmt: skip
def test_words_that_hold_another_word_say_nothing_of_the_day(line: str, language: str) -> None:
    """May is a month in every language, and "Osborne", "Seventh", "Revista" say neither born nor event nor revised."""
    page = f"<html lang='{language}'><body><h1>{TITLE}</h1><p>{line}</p>{PROSE}</body></html>"
    found = devparse.parse(page, url=URL, sections=(Metadata,)).metadata
    assert found.published is not None
    assert found.published.date().isoformat() == "2026-05-12"
    assert found.modified is None


def test_the_name_of_a_section_is_no_label_of_a_change() -> None:
    assert read("<p>Live updates</p><p>12 May 2031</p>").modified is None


FAR = "<p>The ferry leaves the quay at the hour, and no day of it is told here or anywhere else on this page.</p>" * 40


def test_a_day_alone_far_from_the_headline_is_taken_when_the_page_has_no_other() -> None:
    assert read(after=f"{FAR}<p>12 May 2031</p>").published == datetime(2031, 5, 12)  # noqa: DTZ001
    assert read(after=f"{FAR}<p>12 May 2031</p><p>13 May 2031</p>").published is None
    labelled = "<h4>Publish date</h4><p>12 May 2031</p><h4>Reviewed</h4><p>13 May 2031</p>"
    assert read(after=FAR + labelled).published == datetime(2031, 5, 12)  # noqa: DTZ001


def test_the_day_of_publication_may_stand_behind_that_of_the_change() -> None:
    found = read("<p>Updated: May 13, 2031 10:00 am IST Published: May 12, 2031 09:30 am IST</p>")
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.day, found.modified.day) == (12, 13)
