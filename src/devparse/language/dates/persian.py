"""Days of the solar Hijri calendar, by which Iran counts: 23 Ordibehesht 1403 is 12 May 2024."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from devparse.language.dates.months import fold

_FIRST_YEAR: Final = 1369
_LAST_YEAR: Final = 1478
"""The years that begin in 1990 and in 2099."""
_NEW_YEAR: Final = date(1990, 3, 21)
_NAMES: Final = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
_MONTHS: Final = {fold(name): number for number, name in enumerate(_NAMES.split(), 1)} | {fold("امرداد"): 5}


def is_solar_year(year: int) -> bool:
    """Whether a number can be a year of the calendar; no year of ours from 1990 to 2100 can be taken for one."""
    return _FIRST_YEAR <= year <= _LAST_YEAR


def solar_month(name: str) -> int:
    """The month 1 to 12 that a Persian word names, 0 when none."""
    return _MONTHS.get(fold(name), 0)


def solar_day(year: int, month: int, day: int) -> date | None:
    """The day in our calendar, when it exists: six months have 31 days, five 30, the last 29 or 30."""
    if not (is_solar_year(year) and 1 <= month <= 12 and 1 <= day <= _length(year, month)):
        return None
    leaps = sum(map(_is_leap, range(_FIRST_YEAR, year)))
    before = 31 * (month - 1) - max(0, month - 7)
    return _NEW_YEAR + timedelta(days=365 * (year - _FIRST_YEAR) + leaps + before + day - 1)


def _length(year: int, month: int) -> int:
    if month == 12:
        return 30 if _is_leap(year) else 29
    return 31 if month < 7 else 30


def _is_leap(year: int) -> bool:
    """By the cycle of 33 years, which agrees with the calendar from 1799 to 2256."""
    return (25 * year + 11) % 33 < 8
