"""Dates as a page prints them: which rows contain one, what it is the date of, and the clock of the newsroom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Final, NamedTuple

import attrs

from devparse.extractors.metadata.signals import PageSignals
from devparse.language.dates import Moment, read_date
from devparse.language.dates.days import Order, may_name_day
from devparse.language.dates.labels import APPEARED, CHANGED, PUBLISHED
from devparse.language.text import ENDING
from devparse.rows.model import Row

_MIN_DATE_ROW_CHARS: Final = 6
_MAX_DATE_ROW_CHARS: Final = 140
_OFFSET_STEP: Final = timedelta(minutes=15)
_MAX_OFFSET: Final = timedelta(hours=14)
"""Offsets from UTC are whole quarters of an hour, and no larger."""
_MINUTES: Final = re.compile(r"\d\s?[:.h時时点點시]\s?([0-5]\d)")
"""The minutes of a clock."""
_ENDING_CHARS: Final = 8
_MIN_SENTENCE_CHARS: Final = 60
"""A row with more characters that ends as a sentence does is prose."""


class DateCandidate(NamedTuple):
    """A moment, the source that gives it, and whether it is that of a change."""

    source: str
    moment: Moment
    changed: bool

    @property
    def day(self) -> date:
        """The day, by the clock the moment is written in."""
        return self.moment.value.date()


class DateReader:
    """Reads texts as dates, each text once; `reads_relative` says whether "3 days ago" is a date too."""

    def __init__(self, zone: tzinfo | None, language: str, captured: date | None) -> None:
        self.reads_relative = captured is not None
        self._known: dict[str, Moment | None] = {}
        self.order = Order(language)
        self._zone, self._captured = zone, captured

    def read(self, text: str) -> Moment | None:
        """The moment a text names; None when it names none."""
        if text not in self._known:
            self._known[text] = read_date(text, zone=self._zone, language=self.order.language, captured=self._captured)
        return self._known[text]


def is_exact_utc(moment: Moment) -> bool:
    """Whether a moment is given in UTC, and to the minute."""
    return moment.precision != "day" and moment.value.utcoffset() == timedelta()


def align_offset_to_printed_time(candidate: DateCandidate, signals: PageSignals, headline: int, reader: DateReader) -> DateCandidate:
    """A moment in UTC with the offset of the newsroom's clock, where the page prints the same moment by that clock."""
    value = candidate.moment.value
    quarters = {f"{(value.minute + add) % 60:02d}" for add in (0, 15, 30, 45)}
    for row in signals.around(headline).near:
        if may_contain_date(row, reader) and not quarters.isdisjoint(_MINUTES.findall(row.text)):
            ahead = next(filter(None, (_hours_ahead(found, value) for found in dates_in_row(row.text, reader))), None)
            if ahead:
                return candidate._replace(moment=attrs.evolve(candidate.moment, value=value.astimezone(timezone(ahead))))
    return candidate


def _hours_ahead(found: DateCandidate, value: datetime) -> timedelta | None:
    """How far the clock that a printed time of publication is told by may be ahead of UTC; None where it is no such time."""
    if found.changed or found.moment.precision == "day":
        return None
    ahead = found.moment.value.replace(tzinfo=UTC, second=0) - value.replace(second=0, microsecond=0)
    return ahead if not ahead % _OFFSET_STEP and abs(ahead) <= _MAX_OFFSET else None


def may_contain_date(row: Row, reader: DateReader) -> bool:
    """Whether a row is short and can name a day."""
    return _MIN_DATE_ROW_CHARS <= len(row.text) <= _MAX_DATE_ROW_CHARS and (reader.reads_relative or may_name_day(row.text))


def is_sentence(text: str) -> bool:
    """Whether a text is prose that names a day, and no line that says when the page appeared."""
    return len(text) > _MIN_SENTENCE_CHARS and bool(ENDING.search(text[-_ENDING_CHARS:])) and not PUBLISHED.match(text)


def dates_in_row(text: str, reader: DateReader) -> Iterator[DateCandidate]:
    """The dates in the lines of a row's text: one behind a word for change is of a change."""
    for line in text.split("\n"):
        change = CHANGED.search(line)
        start = change.start() if change else len(line)
        later = APPEARED.search(line, start)
        before = line[:start] + (line[later.start() :] if later else "")
        if before and (moment := reader.read(before)):
            yield DateCandidate("visible", moment, False)
        if change and (moment := reader.read(line[start : later.start() if later else None])):
            yield DateCandidate("visible", moment, True)
