"""Which rows only say the metadata again, headline, standfirst, byline and day above the text, or label what is beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from devparse.extractors.metadata.headline import headlines
from devparse.extractors.metadata.known_texts import KnownTexts
from devparse.extractors.metadata.signals import PageSignals, signals_of
from devparse.extractors.metadata.standfirst import standfirst
from devparse.language.dates import read_date
from devparse.language.names import read_byline
from devparse.language.no_headings import is_advert
from devparse.language.text import ENDING
from devparse.rows.document import Document
from devparse.rows.model import Row
from devparse.rows.roles import ADVERT, CELL, HEADING, ITEM

_MIN_RUNNING_CHARS: Final = 80
"""The first row of the article this long ends what may be headline, standfirst and byline."""
_MAX_BYLINE_CHARS: Final = 60
_MAX_STAMP_CHARS: Final = 40
_MAX_STAMP_SPACES: Final = 6
"""A line of a date and a time is no longer than this, and has no more spaces."""
_DIGIT: Final = re.compile(r"\d")
_CLOCK: Final = re.compile(r"\d{1,2}[.:h]\d\d(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?|Uhr|h|[A-Z]{2,5})?", re.IGNORECASE)
_DAY: Final = re.compile(r"\d{4}|\d\d?[./-]\d\d?[./-]\d\d")


def repeated_metadata(document: Document, rows: Sequence[Row]) -> set[int]:
    """The indexes of the rows that only say the metadata again: metadata, or label entries and adverts."""
    if not rows:
        return set()
    evidence = signals_of(document)
    titles, summaries = _headlines(evidence), _printed_standfirst(evidence)
    opening, language = _opening(rows, KnownTexts((*titles, *summaries))), document.head.language
    repeated = [row for row in rows if _is_label(row, language)]
    repeated += [row for row in opening[:-1] if _is_signature(row.text, language)]
    repeated += _standfirsts(document, opening, summaries)
    repeated += _saying([*opening, *filter(_is_in_heading, rows)], titles)
    return {row.index for row in repeated}


def _headlines(evidence: PageSignals) -> tuple[str, str]:
    title = headlines(evidence)
    return title.headline, title.alternative


def _printed_standfirst(evidence: PageSignals) -> tuple[str, ...]:
    summary, source = standfirst(evidence)
    return (summary,) if source in ("standfirst", "dump") else ()


def _opening(rows: Sequence[Row], known: KnownTexts) -> Sequence[Row]:
    """The rows down to the first running text that says none of the known texts; the first row where there is no such text."""
    running = (place for place, row in enumerate(rows) if len(row.text) >= _MIN_RUNNING_CHARS and row.text not in known)
    return rows[: next(running, 0) + 1]


def _standfirsts(document: Document, opening: Sequence[Row], summaries: Sequence[str]) -> list[Row]:
    """Of the rows down to the first of the text those that say the standfirst and are no paragraph: the last may be one."""
    said = _saying(opening[:-1], summaries)
    if not said:
        return []
    *before, last = said
    text = next(row for row in opening if row.index > last.index and (row is opening[-1] or ENDING.search(row.text)))
    return said if _is_set_apart(document, last, text) else before


def _saying(rows: Sequence[Row], texts: Sequence[str]) -> list[Row]:
    """The rows that say nothing but one of these texts, both squeezed."""
    known = KnownTexts(texts)
    return [row for row in rows if row.text in known]


def _is_in_heading(row: Row) -> bool:
    return bool(row.box.inside & HEADING)


def _is_signature(text: str, language: str) -> bool:
    """Whether a line above the text says who wrote it, or when."""
    return _is_stamp(text, language) or (len(text) < _MAX_BYLINE_CHARS and bool(read_byline(text).people))


def _is_set_apart(document: Document, standfirst_row: Row, text: Row) -> bool:
    """Whether a standfirst is none of the text's paragraphs: a heading, or parted from the text by byline, day or picture."""
    if _is_in_heading(standfirst_row):
        return True
    between = document.rows[standfirst_row.index + 1 : text.index]
    return any(row.kind == "image" or (row.text and row.region not in ("body", "advert")) for row in between)


def _is_label(row: Row, language: str) -> bool:
    """Whether a row amid the text is no part of it: the time of an entry, the label of an advert.

    In headings, items and cells a day is what they are about.
    """
    if row.box.inside & (CELL | HEADING | ITEM):
        return False
    return _is_stamp(row.text, language) or (bool(row.box.inside & ADVERT) and is_advert(row.text))


def _is_stamp(text: str, language: str) -> bool:
    """Whether a line is nothing but a date or a time."""
    if len(text) > _MAX_STAMP_CHARS or not _DIGIT.search(text):
        return False
    return _CLOCK.fullmatch(text) is not None or (
        text.count(" ") <= _MAX_STAMP_SPACES and read_date(text, language=language) is not None and _DAY.search(text) is not None
    )
