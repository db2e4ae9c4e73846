"""Dates as a page prints them: which rows tell one, what it is the date of, and the clock of the newsroom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, timedelta, timezone, tzinfo
from typing import Final, NamedTuple

import attrs

from devparse.extractors.metadata.signals import Evidence
from devparse.language.dates import Moment, read_date
from devparse.language.dates.days import may_name_day
from devparse.language.text import ENDING
from devparse.rows.model import Row

CHANGED: Final = re.compile(
    r"updat|modifi|revis|edited|aktualisier|geändert|stand:|mis à jour|maj |modificad|actualiz|atualizad|aggiornat|modificat|"
    r"bijgewerkt|gewijzigd|uppdatera|oppdater|opdater|päivitet|aktualiz|zaktualiz|frissít|обновл|изменен|оновлен|ενημερ|güncel|"
    r"تحديث|عדכון|עודכן|अपडेट|diperbarui|cập nhật|อัป|更新|수정|update",
    re.IGNORECASE,
)
"""What stands before the time of a change, in some thirty languages."""
_OTHER: Final = re.compile(
    r"©|\(c\)|copyright|expire|valid (?:until|through)|deadline|next review|event|join(?:ed)? |since |est\.|born|"
    r"all rights|until |gültig bis|läuft ab",
    re.IGNORECASE,
)
"""What makes a date the date of something else."""
LABEL: Final = re.compile(
    r"(?:this (?:article|story|post) was )?(?:originally |first |date )?(?:published|publi(?:sh|cation) date|posted|page last|last (?:updated|modified)|updated|date)\b|veröffentlicht|erschienen|publié|"
    r"publicado|pubblicato|gepubliceerd|publicerad|publisert|julkaistu|opublikowano|publikováno|közzétéve|publicat|опубликовано|"
    r"опубліковано|objavljeno|δημοσ|yayın|نشر|פורסם|प्रकाशित|đăng|발행|입력|掲載|公開|发布|發布|datum",
    re.IGNORECASE,
)
"""What a line that tells when a page was published begins with."""
_APPEARED: Final = re.compile(
    r"\b(?:(?:first |originally )?(?:published|posted)|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd)\b", re.IGNORECASE
)
"""What stands before the day of publication in a line that tells the day of a change first."""
_LONE_LABEL: Final = re.compile(
    rf"(?!\w*\s?updates?\b)(?:(?:last|page|date)\s)?(?:{CHANGED.pattern}|{LABEL.pattern}|next review|expires?)\w*"
    r"(?:\s(?:on|at|date|am|le|el|il|op|den|em))?\s?[:：]?",
    re.IGNORECASE,
)
"""What such a line has in a row of its own, above the day: a label and nothing else."""
_LONGEST_LABEL: Final = 24
_LONGEST_DATED: Final = 60
_GLUED: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where two pieces that stood in elements of their own are run together: "PoliticsMay 12, 2031"."""
BEFORE: Final = 8
AFTER: Final = 30
"""The rows before and after the headline in which its date stands."""
_LONGEST: Final = 140
_QUARTER: Final = timedelta(minutes=15)
_FARTHEST: Final = timedelta(hours=14)
"""Offsets are whole quarters of an hour, and no larger."""
_MINUTES: Final = re.compile(r"\d\s?[:.h時时点點시]\s?([0-5]\d)")
"""The minutes of a clock."""
_TAIL: Final = 8
_PROSE: Final = 60
"""A row with more characters that ends as a sentence does is prose."""


class Clue(NamedTuple):
    """A moment, who told it, and whether it is one of change."""

    source: str
    moment: Moment
    changed: bool


class Reader:
    """Reads texts as dates, each text once; `counts` tells whether it reads "3 days ago" too."""

    def __init__(self, zone: tzinfo | None, language: str, captured: date | None) -> None:
        self.counts = captured is not None
        self._known: dict[str, Moment | None] = {}
        self._zone, self._language, self._captured = zone, language, captured

    def read(self, text: str) -> Moment | None:
        """The moment a text names."""
        if text not in self._known:
            self._known[text] = read_date(text, zone=self._zone, language=self._language, captured=self._captured)
        return self._known[text]


def is_universal(moment: Moment) -> bool:
    """Whether a moment is told in UTC, and to the minute."""
    return moment.precision != "day" and moment.value.utcoffset() == timedelta()


def by_the_clock(clue: Clue, evidence: Evidence, headline: int, reader: Reader) -> Clue:
    """A time told in UTC, with the offset of the newsroom's clock where the page prints the same moment by that."""
    value = clue.moment.value
    quarters = {f"{(value.minute + add) % 60:02d}" for add in (0, 15, 30, 45)}
    for row in evidence.near(headline, BEFORE, AFTER):
        if len(row.text) > _LONGEST or quarters.isdisjoint(_MINUTES.findall(row.text)) or not may_tell(row, reader):
            continue
        for found in printed(with_label(row, evidence.rows), reader):
            if found.changed or found.moment.precision == "day":
                continue
            local = found.moment.value.replace(tzinfo=UTC, second=0)
            ahead = local - value.replace(second=0, microsecond=0)
            if ahead and not ahead % _QUARTER and abs(ahead) <= _FARTHEST:
                return clue._replace(moment=attrs.evolve(clue.moment, value=value.astimezone(timezone(ahead))))
    return clue


def may_tell(row: Row, reader: Reader) -> bool:
    """Whether a row is short, can name a day, and does not say that the day is of something else."""
    text = row.text
    return 5 < len(text) <= _LONGEST and (reader.counts or may_name_day(text)) and not _OTHER.search(text)


def is_sentence(text: str) -> bool:
    """Whether a text is prose that names a day, and no line that tells when the page appeared."""
    return len(text) > _PROSE and bool(ENDING.search(text[-_TAIL:])) and not LABEL.match(text)


def with_label(row: Row, rows: Sequence[Row]) -> str:
    """The text of a row, behind the label that stands in the row before it: "Last updated" above "12 May 2031".

    "" when that label says that the day is of something else.
    """
    above = rows[row.index - 1].text if row.index else ""
    if 3 < len(above) <= _LONGEST_LABEL and len(row.text) <= _LONGEST_DATED and _LONE_LABEL.fullmatch(above):
        labelled = f"{above} {row.text}"
        return "" if _OTHER.search(labelled) else labelled
    return row.text


def printed(text: str, reader: Reader) -> Iterator[Clue]:
    """The dates in the lines of a row's text: one behind a word for change is of a change."""
    for line in text.split("\n"):
        change = CHANGED.search(line)
        start = change.start() if change else len(line)
        later = _APPEARED.search(line, start)
        before = line[:start] + (line[later.start() :] if later else "")
        if before and (moment := _moment(before, reader)):
            yield Clue("visible", moment, False)
        if change and (moment := _moment(line[start : later.start() if later else None], reader)):
            yield Clue("visible", moment, True)


def _moment(text: str, reader: Reader) -> Moment | None:
    """The moment in a text, also where it runs into the words before it."""
    return reader.read(text) or reader.read(_GLUED.sub(" ", text))
