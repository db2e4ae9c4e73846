"""The one day that the head of an article prints as its own.

A page that is built anew often declares the day of the building as the day of publication, while it goes on printing the
true one. A printed day is the article's own only where it stands above the text in a line that says nothing else: release
days, exhibitions and days of other stories are in lines with words of their own.
"""

from __future__ import annotations

import re
from typing import Final

from devparse.extractors.metadata.printed_dates import DateCandidate, DateReader, dates_in_row, may_contain_date
from devparse.extractors.metadata.signals import PageSignals
from devparse.language.dates.days import Order, find_day
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
    found: dict[object, DateCandidate] = {}
    for row in signals.head_of_article(headline):
        if may_contain_date(row, reader):
            for segment in _SEGMENT.split(row.text):
                if not CHANGED.search(segment) and _is_only_a_day(segment, reader):
                    for candidate in dates_in_row(segment, reader):
                        found.setdefault(candidate.day, candidate)
    return next(iter(found.values())) if len(found) == 1 else None


def is_of_something_else(text: str, reader: DateReader) -> bool:
    """Whether words before the first day in a text say what happens then: "Offer expires 12 May 2031".

    Words with a capital are names and sections; a word for publication or change, or one before names, explains the rest.
    """
    day = find_day(text, Order(reader.language))
    if day is None:
        return False
    *_, before = _SEGMENT.split(text[: day.start])
    said = [word for word in _WORD.findall(before) if len(word) > 2 and word.islower() and word not in _SMALL_WORDS]
    return bool(said) and not (APPEARED.search(before) or PUBLISHED.search(before) or CHANGED.search(before) or byline_start(before))


def _is_only_a_day(text: str, reader: DateReader) -> bool:
    """Whether a text is a day, with "Published", a weekday, a time and nothing else."""
    day = find_day(text, Order(reader.language))
    if day is None:
        return False
    before, behind = text[: day.start], text[day.end :]
    if label := PUBLISHED.match(before.lstrip()):
        before = before.lstrip()[label.end() :]
    return all(word.casefold() in _SMALL_WORDS for word in _WORD.findall(f"{before} {behind}"))
