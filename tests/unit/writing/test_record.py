"""The flat record of a page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from strategies import records

import devparse
from devparse import Author, Body, Metadata, Page, Paragraph, Problem, Story, StoryList, Trending

_IST = timezone(timedelta(hours=5, minutes=30))


def test_what_a_table_wants_of_a_page() -> None:
    """Times stand as written and in UTC, lists are joined, and what was not found is None."""
    page = Page(
        metadata=Metadata(
            headline="Ferry back in Alden",
            authors=(Author("Meera Sandhu"), Author("Tom Birch")),
            published=datetime(2026, 1, 17, 9, 30, tzinfo=_IST),
            modified=datetime(2026, 1, 17, 11, 0),  # noqa: DTZ001 - a page that names no offset
            free=False,
        ),
        body=Body((Paragraph("One two three."), Paragraph("Four."))),
        trending=Trending((StoryList("trending", "Most read", (Story("Tides"), Story("Gates"))),)),
        problems=(Problem("metadata", "date-only", "x"), Problem("body", "date-only", "y")),
    )
    record = devparse.to_record(page)
    assert record["headline"] == "Ferry back in Alden"
    assert record["authors"] == "Meera Sandhu; Tom Birch"
    assert (record["published"], record["published_utc"]) == ("2026-01-17T09:30:00+05:30", "2026-01-17T04:00:00Z")
    assert (record["modified"], record["modified_utc"]) == ("2026-01-17T11:00:00", None)
    assert record["free"] is False
    assert (record["text"], record["word_count"]) == ("One two three.\n\nFour.", 4)
    assert record["trending"] == "Tides; Gates"
    assert record["problems"] == "date-only"
    assert record["summary"] is None


def test_a_time_at_the_end_of_the_calendar_has_no_utc() -> None:
    """A time that UTC cannot hold stays as written, and raises nothing."""
    page = Page(metadata=Metadata(published=datetime(1, 1, 1, tzinfo=_IST)))
    assert devparse.to_record(page)["published_utc"] is None
    whole = Page(metadata=Metadata(published=datetime(1, 1, 1, tzinfo=UTC)))
    assert devparse.to_record(whole)["published_utc"] == "0001-01-01T00:00:00Z"


@given(records(Page))
def test_the_columns_are_the_same_for_all_pages(page: Page) -> None:
    """One level, the same keys in the same order, whatever is on the page."""
    record = devparse.to_record(page)
    assert list(record) == list(devparse.to_record(Page()))
    assert all(value is None or isinstance(value, (str, int, bool)) for value in record.values())
