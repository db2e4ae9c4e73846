"""Times of day as newsrooms write them, and the zones their abbreviations mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta, timezone, tzinfo
from typing import Final, Literal, NamedTuple

Precision = Literal["second", "minute", "day"]

_MORNING: Final = "오전 上午 午前 凌晨 早上 清晨".split()
_EVENING: Final = "오후 下午 午後 晚上 晩上 傍晚".split()
_CLOCK: Final = re.compile(
    rf"(?:(?P<early>{'|'.join(_MORNING)})|(?P<late>{'|'.join(_EVENING)}))?\s*(?<![\d+])(?P<hour>\d\d?)"
    r"(?:\s?(?P<mark>[:.h時时点點시٫]|giờ|uhr)\s?(?P<minute>\d\d)(?!\d)(?:\s?[:.m分분]\s?(?P<second>\d\d)(?!\d)(?:[.,]\d{1,9})?)?"
    r"[m分분]?|(?P<whole>\s?(?:uhr|h|giờ|時|时|点|點|시)(?![^\W\d_]))|(?=\s?[ap]\.?\s?m\b))"
    r"(?!:?\d)(?:秒|초)?(?:\s?(?:(?P<am>a\.?\s?m\b\.?|π\.?μ\b\.?|ص(?!\w)|صباحا)|(?P<pm>p\.?\s?m\b\.?|μ\.?μ\b\.?|م(?!\w)|مساء)))?",
    re.IGNORECASE,
)
_GAP: Final = re.compile(r"\D{0,24}?" + _CLOCK.pattern, re.IGNORECASE)
_QUIET_GAP: Final = re.compile(
    r"[\s\W]*(?:t|kl|klo|kello|ore|alle|um|om|at|pukul|pk|saat|ura|o|в|ob|u)?[\s\W]*\d", re.IGNORECASE
)
_OFFSET: Final = re.compile(
    r"[\s(]*(?:(?P<name>UTC|GMT|Z)\b)?\s?(?P<sign>[+-])(?P<hours>\d\d?)(?:(?P<colon>:?)(?P<minutes>\d\d))?(?!\d)"
)
_ZONE_NAME: Final = re.compile(r"[\s(,]*(?:Uhr\s|[hн]rs?\.?\s)?\(?([A-ZА-Я]{1,5})(?![^\W\d_])")

_MINUTES: Final = {
    "UTC": 0, "GMT": 0, "Z": 0, "UT": 0, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    "EET": 120, "EEST": 180, "IDT": 180, "TRT": 180, "MSK": 180, "МСК": 180, "SAST": 120, "CAT": 120, "EAT": 180,
    "WAT": 60, "IRST": 210, "PKT": 300, "NPT": 345, "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540, "HKT": 480,
    "SGT": 480, "MYT": 480, "PHT": 480, "BJT": 480, "JST": 540, "KST": 540, "AWST": 480, "ACST": 570, "ACDT": 630,
    "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "BRT": -180, "ART": -180, "NDT": -150, "ADT": -180,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PDT": -420, "AKST": -540, "AKDT": -480,
    "HST": -600,
}  # fmt: skip
"""Minutes east of UTC of the abbreviations that newsrooms use in one sense."""
_AMBIGUOUS: Final[dict[str, dict[str, int]]] = {
    "IST": {"in": 330, "hi": 330, "ie": 60, "il": 120, "he": 120},
    "CST": {"": -360, "zh": 480, "cn": 480, "tw": 480},
    "BST": {"": 60, "bn": 360, "bd": 360},
    "PST": {"": -480, "ph": 480, "fil": 480},
    "AST": {"ar": 180, "sa": 180, "ca": -240},
    "GST": {"ae": 240, "ar": 240},
}
"""Abbreviations of several zones, by the language or the region of the page; "" is the sense when neither says."""
_MAX_OFFSET_MINUTES: Final = 14 * 60
_AMERICAN: Final = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
"""Standard time of the names that stand for both standard and daylight saving time."""


class Clock(NamedTuple):
    """A time of day; `offset` when one is written in digits, `zone` the abbreviation beside it; `end` in the text."""

    time: time
    precision: Precision
    offset: timezone | None
    zone: str
    end: int


def clock_after(text: str, start: int) -> Clock | None:
    """The time that stands next after `start`; None when there is none near."""
    text = text[start : start + 80]
    found = _GAP.match(text)
    if found is None or (found["mark"] == "." and not _QUIET_GAP.match(text)):
        return None
    return _read(found, text)


def clock_before(text: str, end: int) -> Clock | None:
    """The time that stands last before `end`, with a zone and a weekday between at the most."""
    for found in _CLOCK.finditer(text, max(0, end - 48), end):
        clock = _read(found, text[:end])
        if clock and found["mark"] != "." and not any(sign.isdigit() for sign in text[clock.end : end]):
            return clock
    return None


def _read(found: re.Match[str], text: str) -> Clock | None:
    second = found["second"]
    try:
        told = time(_hour(found), int(found["minute"] or 0), int(second or 0))
    except ValueError:  # "25:00", "12:75"
        return None
    offset, zone, end = _zone_beside(text, found.end(), has_seconds=bool(second))
    return Clock(told, "second" if second else "minute", offset, zone, end)


def _hour(found: re.Match[str]) -> int:
    """The hour of 24, by the words for morning and evening before or behind it."""
    hour = int(found["hour"])
    if found["am"] or found["early"]:
        return 0 if hour == 12 else hour
    return hour + 12 if (found["pm"] or found["late"]) and hour < 12 else hour


def _zone_beside(text: str, start: int, *, has_seconds: bool) -> tuple[timezone | None, str, int]:
    """The offset or the zone's name at `start`, and where it ends."""
    found = _OFFSET.match(text, start)
    offset = _offset(found, has_seconds=has_seconds) if found else None
    if found and offset:
        return offset, "", found.end()
    found = _ZONE_NAME.match(text, start)
    return (None, found[1], found.end()) if found else (None, "", start)


def _offset(found: re.Match[str], *, has_seconds: bool) -> timezone | None:
    """An offset in digits; hours alone need "UTC" before them, and behind a time without seconds `-11:30` ends a range."""
    is_end_of_range = found["colon"] and found["sign"] == "-" and not has_seconds
    if not found["name"] and (is_end_of_range or not found["minutes"]):
        return None
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    return timezone(timedelta(minutes=int(f"{found['sign']}{minutes}"))) if minutes <= _MAX_OFFSET_MINUTES else None


def zone_of(name: str, when: datetime, zone: tzinfo | None, language: str) -> tzinfo | None:
    """The zone an abbreviation means at the naive local time `when`; None when it is unknown or could be several.

    Where an abbreviation has several senses, `zone` (the site's own) picks one, then the page's language or region.
    """
    if name in _MINUTES:
        return timezone(timedelta(minutes=_MINUTES[name]))
    if name in _AMERICAN:
        return _american(_AMERICAN[name], when)
    if name in _AMBIGUOUS:
        return _in_one_sense(_AMBIGUOUS[name], zone.utcoffset(when) if zone else None, language)
    return None


def _in_one_sense(senses: Mapping[str, int], own: timedelta | None, language: str) -> timezone | None:
    """An abbreviation in the sense that is the site's own offset, else in that of the page's region or language."""
    if own is not None and (own / timedelta(minutes=1) in senses.values() or "" not in senses):
        return timezone(own)
    tags = language.lower().split("-")
    minutes = next((senses[tag] for tag in (tags[-1], tags[0], "") if tag in senses), None)
    return None if minutes is None else timezone(timedelta(minutes=minutes))


def _american(minutes: int, when: datetime) -> timezone | None:
    """US time with daylight saving as since 2007: second Sunday of March to first Sunday of November, at two o'clock."""
    if when.year < 2007:
        return None
    march, november = when.replace(month=3, day=8, hour=2, minute=0), when.replace(month=11, day=1, hour=2, minute=0)
    begin = march + timedelta(days=6 - march.weekday())
    end = november + timedelta(days=6 - november.weekday())
    return timezone(timedelta(minutes=minutes + 60 if begin <= when < end else minutes))
