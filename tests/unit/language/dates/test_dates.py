"""What moments are read from, and what is never taken for one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devparse.language.dates import date_in_url, read_date
from devparse.language.dates.months import month_of

INDIA = timezone(timedelta(hours=5, minutes=30))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-17T16:15:00+05:30", "2026-01-17T16:15:00+05:30"),
        ("2026-01-17T16:15:00+0530", "2026-01-17T16:15:00+05:30"),
        ("2026-01-17T10:45:00Z", "2026-01-17T10:45:00+00:00"),
        ("2026-01-17T10:45:00.123Z", "2026-01-17T10:45:00.123000+00:00"),
        ("2026-01-17 16:15", "2026-01-17T16:15:00"),
        ("2026-01-17 16:15:00 +0530", "2026-01-17T16:15:00+05:30"),
        ("2026-1-7 4:05", "2026-01-07T04:05:00"),
        ("20260117T161500Z", "2026-01-17T16:15:00+00:00"),
        ("20260117161500", "2026-01-17T16:15:00"),
        ("1768646700", "2026-01-17T10:45:00+00:00"),
        ("1768646700123", "2026-01-17T10:45:00.123000+00:00"),
        ("Sat, 17 Jan 2026 16:15:00 +0530", "2026-01-17T16:15:00+05:30"),
        ("Sat, 17 Jan 2026 16:15:00 GMT", "2026-01-17T16:15:00+00:00"),
        ("Sat Jan 17 16:15:00 UTC 2026", "2026-01-17T16:15:00+00:00"),
    ],
)
def test_machine_formats(text: str, expected: str) -> None:
    """Every shape in which sites write a moment for machines is read, offset included."""
    found = read_date(text)
    assert found is not None
    assert found.value.isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "January 17, 2026", "Jan. 17th, 2026", "17 January 2026", "17. Januar 2026", "Samstag, 17. Jänner 2026", "17 janvier 2026",
        "17 de enero de 2026", "17 de janeiro de 2026", "17 gennaio 2026", "17 januari 2026", "lørdag 17. januar 2026",
        "17. tammikuuta 2026", "17. janúar 2026", "17 stycznia 2026", "17. ledna 2026", "17. januára 2026", "2026. január 17.",
        "17 ianuarie 2026", "17 януари 2026 г.", "17 января 2026 г.", "17 січня 2026", "17. јануар 2026.", "17. siječnja 2026.",
        "17 Ιανουαρίου 2026", "17 ΙΑΝΟΥΑΡΙΟΥ 2026", "17 Ocak 2026", "17 OCAK 2026", "17 يناير 2026", "١٧ كانون الثاني ٢٠٢٦",
        "۱۷ ژانویه ۲۰۲۶", "17 בינואר 2026", "१७ जनवरी २०२६", "১৭ জানুয়ারি ২০২৬", "17 มกราคม 2569", "17 ม.ค. 69",
        "17 tháng 1, 2026", "ngày 17 tháng 1 năm 2026", "17 Januari 2026", "2026年1月17日", "令和8年1月17日", "2026년 1월 17일",
        "2026 m. sausio 17 d.", "2026. gada 17. janvāris", "17. jaanuar 2026", "17 de gener del 2026", "17 janar 2026",
        "17 јануари 2026", "2026ko urtarrilaren 17a", "17/01/2026", "17.1.2026", "17.01.26", "17-JAN-26", "2026/1/17",
    ],
)  # fmt: skip
def test_visible_days(text: str) -> None:
    """A day in words or numbers is read in any language, whatever the page says its own is."""
    found = read_date(f"Text: {text}")
    assert found is not None
    assert (found.value, found.precision, found.zoned) == (datetime(2026, 1, 17), "day", False)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17. Januar 2026, 16:15 Uhr", "2026-01-17T16:15:00"),
        ("17.1.2026 klo 16.15", "2026-01-17T16:15:00"),
        ("17 janvier 2026 à 16h15", "2026-01-17T16:15:00"),
        ("2026年1月17日 16時15分", "2026-01-17T16:15:00"),
        ("2026년 1월 17일 오후 4:15", "2026-01-17T16:15:00"),
        ("17 Ιανουαρίου 2026 4:15 μ.μ.", "2026-01-17T16:15:00"),
        ("Jan. 17, 2026, 4:15 p.m. ET", "2026-01-17T16:15:00-05:00"),
        ("July 17, 2026 4:15PM ET", "2026-07-17T16:15:00-04:00"),
        ("Updated 12:15 AM EST, Sat January 17, 2026", "2026-01-17T00:15:00-05:00"),
        ("Fri, Dec 19 20251:17 AM EST", "2025-12-19T01:17:00-05:00"),
        ("17 January 2026 at 10:30 BST", "2026-01-17T10:30:00+01:00"),
        ("Thứ bảy, 17/1/2026, 16:15 (GMT+7)", "2026-01-17T16:15:00+07:00"),
        ("17 Jan 2026 10:15-11:30", "2026-01-17T10:15:00"),
        ("Jan 17, 2026 | 5 min read", "2026-01-17T00:00:00"),
    ],
)
def test_time_beside_the_day(text: str, expected: str) -> None:
    """The time that stands next to a day belongs to it, with its half of the day and its zone."""
    found = read_date(text)
    assert found is not None
    assert found.value.isoformat() == expected


def test_ambiguous_zone() -> None:
    """IST means several zones: the site's zone or the page's language settles it, else the time stays naive."""
    text = "17-01-2026 16:15 IST"
    plain, india, hebrew = read_date(text), read_date(text, zone=INDIA), read_date(text, language="he")
    assert plain is not None
    assert plain.value.tzinfo is None
    assert india is not None
    assert india.value.isoformat() == "2026-01-17T16:15:00+05:30"
    assert hebrew is not None
    assert hebrew.value.isoformat() == "2026-01-17T16:15:00+02:00"


def test_zone_of_the_site() -> None:
    """The site's zone is used where the text writes none, and never against what it writes."""
    bare, written = read_date("2026-01-17 16:15", zone=INDIA), read_date("2026-01-17T16:15Z", zone=INDIA)
    assert bare is not None
    assert (bare.value.isoformat(), bare.zoned) == ("2026-01-17T16:15:00+05:30", False)
    assert written is not None
    assert (written.value.tzinfo, written.zoned) == (UTC, True)


@pytest.mark.parametrize(
    ("language", "day_first", "expected"),
    [("en-US", None, date(2026, 1, 2)), ("de", None, date(2026, 2, 1)), ("en-GB", None, date(2026, 2, 1)), ("en", True, date(2026, 2, 1)), ("en", False, date(2026, 1, 2)), ("en", None, None), ("", None, None)],
)
def test_order_of_day_and_month(language: str, day_first: bool | None, expected: date | None) -> None:
    """01/02/2026 is read by the site's custom or the page's language, and not at all where neither decides."""
    found = read_date("01/02/2026", language=language, day_first=day_first)
    assert (found.value.date() if found else None) == expected


def test_month_names_of_several_months() -> None:
    """`listopad` is October in Croatian and November in Polish; without a language it is no month."""
    assert [month_of("listopada", language) for language in ("hr", "pl", "")] == [10, 11, 0]


@pytest.mark.parametrize(
    "text",
    [
        "", "©", "© 2026 The Example Post", "© 2019-2026", "2026", "January 2026", "2026-13-45", "31 February 2026", "17.13.2026",
        "10 things to do in May 2026", "0001-01-01T00:00:00Z", "17 January 1989", "99999999999999", "1" * 6000, "+1 202 555 0117",
        "2 hours ago", "There are 17 of them in 2,300 places",
    ],
)  # fmt: skip
def test_no_moment(text: str) -> None:
    """A bare year, a month, an impossible day, a number or a time long past gives no moment."""
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [("3 days ago", 3), ("an hour ago", 0), ("vor 3 Tagen", 3), ("il y a 2 heures", 0), ("hace una semana", 7), ("3日前", 3), ("2 дня назад", 2), ("yesterday", 1), ("gestern", 1)],
)
def test_relative_days(text: str, days: int) -> None:
    """With the day a page was saved, "3 days ago" is a day."""
    found = read_date(text, captured=date(2026, 1, 17))
    assert found is not None
    assert found.value.date() == date(2026, 1, 17) - timedelta(days=days)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/2026/01/17/story", date(2026, 1, 17)),
        ("https://news.example/story-2026-01-17-more.html", date(2026, 1, 17)),
        ("https://news.example/story-20260117.html", date(2026, 1, 17)),
        ("https://news.example/world/2026/jan/17/story", date(2026, 1, 17)),
        ("https://news.example/202601171234/story", None),
        ("https://news.example/2026/story?day=2026-01-17", None),
        ("https://news.example/2026/13/45/story", None),
    ],
)
def test_day_in_an_address(url: str, expected: date | None) -> None:
    """A whole day in the path of an address is found; longer numbers and parameters are not days."""
    assert date_in_url(url) == expected


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 12, 31), timezones=st.just(UTC) | st.just(INDIA)))  # noqa: DTZ001
def test_iso_round_trip(value: datetime) -> None:
    """What Python writes in ISO 8601 is read back as the same moment."""
    found = read_date(value.isoformat())
    assert found is not None
    assert found.value == value


@given(st.text(st.sampled_from("0123456789 -/.:,年月日TZ+janmayдекabpm٣'|"), max_size=60))
def test_any_text(text: str) -> None:
    """Any text is answered: with a moment of the years 1990 to 2100, or with none."""
    found = read_date(text, language="en", captured=date(2026, 1, 17))
    assert found is None or 1990 <= found.value.year <= 2100
