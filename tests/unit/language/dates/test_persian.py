"""Days of the solar Hijri calendar."""

from __future__ import annotations

from datetime import date

import pytest

from devparse.language.dates import read_date
from devparse.language.dates.persian import solar_day


@pytest.mark.parametrize(
    ("year", "month", "day", "right"),
    [
        (1369, 1, 1, date(1990, 3, 21)),
        (1396, 1, 1, date(2017, 3, 21)),
        (1399, 12, 30, date(2021, 3, 20)),
        (1403, 1, 1, date(2024, 3, 20)),
        (1403, 2, 23, date(2024, 5, 12)),
        (1403, 12, 30, date(2025, 3, 20)),
        (1404, 1, 1, date(2025, 3, 21)),
        (1404, 12, 30, None),
        (1403, 7, 31, None),
        (1403, 13, 1, None),
        (1453, 0, 1, None),
        (1368, 1, 1, None),
    ],
)
def test_a_day_of_iran_s_calendar_is_one_of_ours(year: int, month: int, day: int, right: date | None) -> None:
    assert solar_day(year, month, day) == right


@pytest.mark.parametrize(
    "text", ["۲۳ اردیبهشت ۱۴۰۳", "یکشنبه ۲۳ اردیبهشت ۱۴۰۳ ساعت ۱۰:۳۰", "1403/02/23", "۱۴۰۳/۰۲/۲۳ - ۱۰:۳۰", "12 مه 2024", "1403-02-23T10:30:00+03:30"]
)
def test_a_persian_page_may_count_by_either_calendar(text: str) -> None:
    found = read_date(text, language="fa-IR")
    assert found is not None
    assert found.value.date() == date(2024, 5, 12)


@pytest.mark.parametrize("text", ["1403/02/23", "23 May 1453", "The wall of 1403-02-23", "1403-02-23T10:30:00Z"])
def test_elsewhere_a_year_of_the_middle_ages_is_none_of_iran_s(text: str) -> None:
    assert read_date(text, language="en") is None
