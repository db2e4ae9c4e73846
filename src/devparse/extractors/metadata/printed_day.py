"""The one day that the head of an article prints as its own.

A page that is built anew often declares the day of the building as the day of publication, while it goes on printing the
true one. A printed day is the article's own only where it stands above the text in a line that says nothing else: release
days, exhibitions and days of other stories are in lines with words of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from devparse.extractors.metadata.printed_dates import DateCandidate, DateReader, dates_in_row, may_contain_date
from devparse.extractors.metadata.signals import PageSignals
from devparse.language.dates.days import find_day
from devparse.language.dates.labels import APPEARED, CHANGED, PUBLISHED
from devparse.language.names import byline_start

_SEGMENT: Final = re.compile(r"\s*[•·|\n]\s*|\s+[-–—]\s+")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SMALL_WORDS: Final = frozenset(
    "via for from with and the staff on am pm at um uhr le el il op den em del de a las kl by gmt utc est edt pst pdt cet cest ist bst "
    "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday".split()
)
"""What stands beside a day without saying what it is the day of."""


def printed_day(signals: PageSignals, headline: int, reader: DateReader) -> DateCandidate | None:
    """The one day that lines above the article print alone or behind "Published"; None where there is none or several."""
    rows = (row for row in signals.around(headline).head if may_contain_date(row, reader))
    found = [candidate for row in rows for candidate in _own_days(row.text, reader)]
    return found[0] if len({candidate.day for candidate in found}) == 1 else None


def _own_days(text: str, reader: DateReader) -> Iterator[DateCandidate]:
    for segment in _SEGMENT.split(text):
        if _is_own_day(segment, reader):
            yield from dates_in_row(segment, reader)


def is_of_something_else(text: str, reader: DateReader) -> bool:
    """Whether words before the first day in a text say what happens then: "Offer expires 12 May 2031".

    Words with a capital are names and sections; a word for publication or change, or one before names, explains the rest.
    """
    day = find_day(text, reader.order)
    if day is None:
        return False
    *_, before = _SEGMENT.split(text[: day.start])
    if not any(len(word) > 2 and word.islower() and word not in _SMALL_WORDS for word in _WORD.findall(before)):
        return False
    return not (APPEARED.search(before) or PUBLISHED.search(before) or CHANGED.search(before) or byline_start(before))


def _is_own_day(text: str, reader: DateReader) -> bool:
    """Whether a text is a day, with "Published", a weekday, a time and nothing else."""
    day = find_day(text, reader.order)
    if day is None or CHANGED.search(text):
        return False
    before, behind = text[: day.start], text[day.end :]
    if label := PUBLISHED.match(before.lstrip()):
        before = before.lstrip()[label.end() :]
    return all(word.casefold() in _SMALL_WORDS for word in _WORD.findall(f"{before} {behind}"))
