"""Dates and times: the moment that a value, a line of text or an address names.

A moment is read only where year, month and day are written (or, with the day the page was saved, "3 days ago"): a bare
year, as in a copyright line, is never one, and of two readings that are equally possible none is taken.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

import attrs

from devparse.language.dates.clock import Clock, Precision, clock_after, clock_before, zone_of
from devparse.language.dates.days import FoundDay, Order, find_day, real_day
from devparse.language.dates.relative import days_ago

_MAX_CHARS: Final = 400
"""Longer texts are cut: a line that says when something was published is far shorter."""
_MAX_PATH_CHARS: Final = 2000
_DIGIT: Final = re.compile(r"\d")
_FOREIGN_DIGIT: Final = re.compile(r"[^\D0-9]")
_FORMS: Final = {8: "%Y%m%d", 12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}
_URL_DAY: Final = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)([-/_.]?)(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d|\.\d)"
    r"|(?<=/)[a-z]{0,3}(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?=[0-2]\d[0-5]\d\d{4,}(?:/|$))"
    r"|(?<=/)(?P<year_>(?:19|20)\d\d)/(?P<name>[a-z]{3,9})/(?P<day_>\d\d?)(?=/)",
    re.IGNORECASE,
)
_GLUED: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]|(?:JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\s\d)")
"""Where two elements run together in print: "Ida HolmMay 12, 2031", "IDA HOLMMay 12, 2031"."""
_NOISE: Final = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


@attrs.frozen
class Moment:
    """A moment as written. A bare day is midnight, with precision "day".

    `value` carries an offset when the text writes one or the caller's zone settles it, else it is naive; `zoned` is
    True only in the first case.
    """

    value: datetime
    precision: Precision
    zoned: bool


def read_date(
    text: str,
    *,
    zone: tzinfo | None = None,
    language: str = "",
    captured: date | None = None,
    day_first: bool | None = None,
) -> Moment | None:
    """The first moment that `text` names; None when there is none, or when it could be read in two ways.

    Reads ISO 8601, RFC 2822, seconds and milliseconds since 1970, and dates in running text of some 65 languages with
    the time next to them. `zone` is the site's: it is used where no offset is written, and settles abbreviations of
    several meanings (IST). `language` is the page's BCP 47 tag and `day_first` the site's custom: they decide the order
    of 01/02/2026. `captured` is the day the page was saved: with it "3 days ago" is a day. Years are 1990 to 2100.
    """
    text = text.strip()
    if not text[:1].isdecimal():
        return _from_words(text, zone, Order(language, day_first), captured)
    try:
        if text.isdecimal():
            return _from_digits(text, zone)
        value = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return _from_words(text, zone, Order(language, day_first), captured)
    if not 1990 <= value.year <= 2100:
        return _from_words(text, zone, Order(language, day_first), captured)
    precision: Precision = "day" if len(text) <= 10 else "second" if text[16:17] == ":" or text[4] != "-" else "minute"
    return Moment(_in_zone(value, zone), precision, value.tzinfo is not None)


def _in_zone(value: datetime, zone: tzinfo | None) -> datetime:
    """`value` with the offset `zone` has at that time; unchanged when it has one already."""
    offset = zone.utcoffset(value) if zone and value.tzinfo is None else None
    return value if offset is None else value.replace(tzinfo=timezone(offset))


def _from_digits(text: str, zone: tzinfo | None) -> Moment | None:
    """20260117, 20260117161500, or seconds or milliseconds since 1970."""
    form = _FORMS.get(len(text))
    if form:
        value, known = datetime.strptime(text, form), False  # noqa: DTZ007 -- no zone is written
    elif len(text) in (10, 13):
        seconds, fraction = int(text[:10]), int(text[10:] or 0)
        value, known = datetime.fromtimestamp(seconds, UTC) + timedelta(milliseconds=fraction), True
    else:
        return None
    if real_day(value.year, value.month, value.day) is None:
        return None
    return Moment(_in_zone(value, zone), "day" if len(text) == 8 else "minute" if len(text) == 12 else "second", known)


def _from_words(text: str, zone: tzinfo | None, order: Order, captured: date | None) -> Moment | None:
    found, text = _find_day(text[:_MAX_CHARS], order)
    if found is None:
        return None if captured is None else _from_distance(text, zone, captured)
    clock = found.clock or clock_after(text, found.end) or clock_before(text, found.start)
    return _with_clock(found.day, clock, zone, order.language) if clock else _bare(found.day, zone)


def _find_day(text: str, order: Order) -> tuple[FoundDay | None, str]:
    """The day in a text, and the text as it was read: where none is found otherwise, with what runs together apart."""
    if not _DIGIT.search(text):
        return None, text
    text = text if text.isascii() else _plain(text)
    found = find_day(text, order)
    if found is None and (apart := _GLUED.sub(" ", text)) != text:
        return find_day(apart, order), apart
    return found, text


def _from_distance(text: str, zone: tzinfo | None, captured: date) -> Moment | None:
    """The day that lies so long before the page was saved."""
    days = days_ago(text)
    if days is None or days >= captured.toordinal():
        return None
    return _bare(captured - timedelta(days=days), zone)


def _bare(day: date, zone: tzinfo | None) -> Moment:
    return Moment(_in_zone(datetime.combine(day, time.min), zone), "day", False)


def _with_clock(day: date, clock: Clock, zone: tzinfo | None, language: str) -> Moment:
    value = datetime.combine(day, clock.time)
    written = clock.offset or (zone_of(clock.zone, value, zone, language) if clock.zone else None)
    if written is not None:
        return Moment(value.replace(tzinfo=written), clock.precision, True)
    return Moment(_in_zone(value, zone), clock.precision, False)


def _plain(text: str) -> str:
    """`text` with digits of all scripts as ASCII digits, odd spaces as spaces, without marks of writing direction."""
    text = unicodedata.normalize("NFKC", _NOISE.sub("", text)).replace("−", "-")
    return _FOREIGN_DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), text)


def date_in_url(url: str) -> date | None:
    """The day in an address; None when there is none.

    `/2026/01/17/`, `-2026-01-17-`, `20260117`, `/2026/jan/17/`, and `/A202601171234000519`, where time and a running
    number follow.
    """
    path = url.split("?", 1)[0].split("#", 1)[0][:_MAX_PATH_CHARS]
    return next(filter(None, map(_day_in_path, _URL_DAY.finditer(path))), None)


def _day_in_path(found: re.Match[str]) -> date | None:
    """The day that a part of an address is, when there is such a day; digits that nothing parts are one only when they are eight."""
    if found["name"]:
        named = find_day(f"{found['day_']} {found['name']} {found['year_']}", Order("en"))
        return named.day if named else None
    if found["y"]:
        return real_day(int(found["y"]), int(found["m"]), int(found["d"]))
    if found[2] or len(found[0]) == 8:
        return real_day(int(found["year"]), int(found["month"]), int(found["day"]))
    return None
