"""The day that a line of text names: year, month and day in any order and many languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache, partial
from typing import Final, NamedTuple

import attrs

from devparse.language.dates.clock import Clock, clock_after
from devparse.language.dates.months import fold, month_of
from devparse.language.dates.persian import is_solar_year, solar_day, solar_month

_ERAS: Final = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911, "중화민국": 1911}
"""What is added to a year counted in a Japanese reign or since the founding of the Republic of China."""
_BUDDHIST_YEARS: Final = 543
_THAI: Final = re.compile("[\u0e00-\u0e7f]")
_MONTH_FIRST: Final = frozenset({"en-us", "en-ph", "fil", "fil-ph", "es-us"})
"""Languages that write 1/17/2026."""
_BOTH_ORDERS: Final = frozenset({"", "en", "en-ca"})
"""Languages in which both orders are met: an ambiguous date stays unread."""
_YEAR_FIRST: Final = frozenset({"zh", "ja", "ko"})
"""Languages in which 26.01.17 begins with the year."""

_DIGIT: Final = re.compile(r"\d")
_YEAR: Final = re.compile(r"(?<!\d)(?:199\d|20\d\d|2100|25[3-9]\d|26[0-4]\d|13(?:69|[7-9]\d)|14[0-7]\d)(?:(?!\d)|(?=\d\d?:\d\d))")
"""A year from 1990 to 2100, or the same in the Buddhist or the solar Hijri calendar: what every date has but the `_SHORT` ones."""
_SHAPES: Final = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<![\d-])(?P<y>\d{4})\s?[-/.年년]\s?(?P<m>\d\d?)\s?[-/.月월]\s?(?P<d>\d\d?)(?:(?!\d)|(?<=\d\d)(?=\d\d:\d\d))",
        r"(?<![\d.-])(?P<a>\d\d?)(?P<sep>\s?[-/.]\s?)(?P<b>\d\d?)(?P=sep)(?P<y>\d{4})(?!\d)",
        r"(?<!\d)(?P<d>\d\d?)(?P<w>[^\d|]{1,30})(?P<y>\d{4})(?:(?![\d:])|(?=\d\d?:\d\d))",
        r"(?<![^\W_])(?P<w>[^\W\d_][^\s\d,|•·]{1,19})\s?(?P<d>\d\d?)(?:st|nd|rd|th)?(?:\s?,\s?|\.?\s)(?P<y>\d{4})(?:(?![\d:])|(?=\d\d?:\d\d))",
        r"(?<![^\W_])(?P<w>[^\W\d_]{3,9})\s(?P<d>\d\d?)\s(?P<t>\d\d:\d\d(?::\d\d)?(?:\s[A-Z+\-\d:]{1,9})?)\s(?P<y>\d{4})(?!\d)",
        r"(?<!\d)(?P<y>\d{4})(?P<w>[^\d|]{2,30})(?P<d>\d\d?)(?![\d:]|\s?,?\s?\d{4})",
        r"(?<!\d)(?P<y>\d{4})\.?\s(?:gada|жылғы|ж\.)\s(?P<d>\d\d?)\.?\s(?P<w>[^\W\d_]{3,12})",
        r"(?<!\d)(?P<d>\d\d?)\s?tháng\s?(?P<m>\d\d?)(?:\s?,\s?|\s?năm\s|\s)(?P<y>\d{4})(?!\d)",
    )
)
"""How dates are laid out: y, m, d are numbers, w words with a month among them, a and b day and month in some order, t
a time between. A time may be glued to the year ("20261:15 PM"), as saved pages lose the space between elements."""
_SHORT_GATE: Final = re.compile(r"\d\d[./]\d\d[./]\d\d|\d{8}|年|['’-]\d\d|[\u0e00-\u0e7f][.\s]{0,2}\d\d")
_SHORT: Final = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<![\d./-])(?P<a>\d\d)(?P<sep>[./])(?P<b>\d\d)(?P=sep)(?P<y>\d\d)(?![\d/-]|\.\d)",
        r"(?<!\d)(?P<d>\d\d?)(?P<w>[^\d|]{2,30})(?<=['’\-\s.])(?P<y>\d\d)(?![\d:])",
        r"(?<![^\W_])(?P<w>[^\W\d_][^\s\d,|]{1,19})\s?(?P<d>\d\d?),?\s['’](?P<y>\d\d)(?!\d)",
        r"(?<!\d)(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?=T\d|\s\d\d:|$)",
        rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<y>\d{{1,3}}|元)年(?P<m>\d\d?)月(?P<d>\d\d?)",
    )
)
"""Dates without a year of four digits that stands alone."""
_PARTS: Final = re.compile(r"[\s,;:/()\-'’ºª]+")
_MAX_MONTH_WORDS: Final = 4
_MAX_LINKING_CHARS: Final = 3
"""Between day and year stand a month and words as short as "de" and "th"."""


@attrs.frozen
class Order:
    """What decides the order of day and month: the page's language (BCP 47), and the site's custom, which wins."""

    language: str = ""
    day_first: bool | None = None


class FoundDay(NamedTuple):
    """A day and where it stands; `clock` when the time stands inside it ("Jan 17 16:15:00 UTC 2026")."""

    day: date
    start: int
    end: int
    clock: Clock | None = None


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, when it exists and lies between 1990 and 2100; years of the Buddhist calendar are converted."""
    if 1990 + _BUDDHIST_YEARS <= year <= 2100 + _BUDDHIST_YEARS:
        year -= _BUDDHIST_YEARS
    if not 1990 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def may_name_day(text: str) -> bool:
    """Whether `find_day` can find a day in a text; a text with digits of other scripts is not asked closely."""
    if not _DIGIT.search(text):
        return False
    return not text.isascii() or bool(_YEAR.search(text) or _SHORT_GATE.search(text))


@lru_cache(maxsize=64)
def find_day(text: str, order: Order) -> FoundDay | None:
    """The day that stands first in `text` (digits in ASCII); None when there is none.

    Those who ask what a line is ask of the same text right behind each other.
    """
    found = _first(_SHAPES, text, order) if _YEAR.search(text) else None
    return found or (_first(_SHORT, text, order) if _SHORT_GATE.search(text) else None)


def _first(shapes: tuple[re.Pattern[str], ...], text: str, order: Order) -> FoundDay | None:
    return min(_days(shapes, text, order), key=lambda found: (found.start, -found.end), default=None)


def _days(shapes: tuple[re.Pattern[str], ...], text: str, order: Order) -> Iterator[FoundDay]:
    for shape in shapes:
        for found in shape.finditer(text):
            day = _read(found, order)
            if day:
                clock = clock_after(text, found.start("t")) if "t" in shape.groupindex else None
                yield FoundDay(day, found.start(), found.end(), clock)
                break


def _read(found: re.Match[str], order: Order) -> date | None:
    parts = found.groupdict()
    if "a" in parts:
        return _numeric(int(parts["a"]), parts["sep"].strip(), int(parts["b"]), parts["y"], order)
    if "era" in parts:
        return real_day(_ERAS[parts["era"]] + int(parts["y"].replace("元", "1")), int(parts["m"]), int(parts["d"]))
    if "m" in parts:
        return _day_in(order, int(parts["y"]), int(parts["m"]), int(parts["d"]))
    if is_solar_year(int(parts["y"])):
        month = _month(parts["w"], solar_month)
        return solar_day(int(parts["y"]), month, int(parts["d"]))
    month = _month(parts["w"], partial(month_of, language=order.language))
    year = _year(parts["y"], parts["w"], found.string[found.start("y") - 1]) if month else 0
    return real_day(year, month, int(parts["d"])) if year else None


def _day_in(order: Order, year: int, month: int, day: int) -> date | None:
    """The day of a date in figures; a Persian page may count by its own calendar."""
    if is_solar_year(year) and order.language.lower().startswith("fa"):
        return solar_day(year, month, day)
    return real_day(year, month, day)


def _numeric(first: int, mark: str, second: int, year: str, order: Order) -> date | None:
    primary = order.language.lower().split("-")[0]
    if len(year) == 2 and primary in _YEAR_FIRST:
        return real_day(2000 + first, second, int(year))
    number = int(year) + 2000 if len(year) == 2 else int(year)
    day_first = first > 12 or (second <= 12 and _day_first(mark, order, first == second))
    if day_first is None:
        return None
    return _day_in(order, number, second, first) if day_first else _day_in(order, number, first, second)


def _day_first(mark: str, order: Order, equal: bool) -> bool | None:
    language = order.language.lower().replace("_", "-")
    if equal or order.day_first is not None:
        return equal or order.day_first
    if mark == ".":
        return True
    if language in _MONTH_FIRST:
        return False
    return None if mark == "/" and language in _BOTH_ORDERS else True


def _year(digits: str, words: str, mark: str) -> int:
    """The year; one of two digits is a Buddhist year in Thai, elsewhere it counts when `mark` is an apostrophe or hyphen."""
    if len(digits) == 4:
        return int(digits)
    if _THAI.search(words):
        return 2500 + int(digits)
    return 2000 + int(digits) if mark in "'’-" else 0


def _month(words: str, number_of: Callable[[str], int]) -> int:
    """The month among the words between day and year, where the others are as short as "de" and "th"; 0 when none."""
    parts = list(filter(None, _PARTS.split(words)))
    if len(parts) > _MAX_MONTH_WORDS:
        return 0
    for index, part in enumerate(parts):
        pair = " ".join(parts[index : index + 2])
        for name, width in ((pair, 2), (part, 1), (part.removeprefix("ב"), 1)):
            month = number_of(name)
            if month:
                rest = parts[:index] + parts[index + width :]
                return month if all(len(fold(other)) <= _MAX_LINKING_CHARS for other in rest) else 0
    return 0
