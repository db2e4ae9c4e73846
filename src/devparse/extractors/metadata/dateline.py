"""The place the article is filed from: "GENEVA (Reuters) - …", "New Delhi [India], June 3 (ANI): …"."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from devparse.extractors.metadata.signals import Evidence
from devparse.rows.json_ld import text_of
from devparse.rows.model import Row
from devparse.rows.roles import CAPTION, FIGURE

_PLACE: Final = r"(?P<place>(?:[A-ZÀ-ÞА-Я][\w.'’-]+)(?:[ /-][A-ZÀ-ÞА-Я][\w.'’-]+){0,3})(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)?(?: \[[^\[\]]{2,30}\])?"
_DAY: Final = r"(?:, (?:[A-Z][a-zé]{2,9}\.? \d{1,2}|\d{1,2}\.? [A-Z][a-zé]{2,9})(?:,? \d{4})?)"
_AGENCY: Final = r"(?: ?[(/][A-Za-zÀ-ÿ .&/-]{2,30}[)/])"
_DASH: Final = r"\s*(?:[—–]|--?)\s"
_LINE: Final = re.compile(rf"{_PLACE}(?:{_DAY}{_AGENCY}?(?:\s*:\s|{_DASH})|{_AGENCY}{_DASH})")
"""A dateline with its day or agency."""
_CAPITALS: Final = re.compile(
    r"(?P<place>[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я.'’-]{2,}(?: [A-ZÀ-ÞА-Я.'’-]{2,}){0,3})(?:, [A-Z][\w.]{1,20})?\s*(?:[—–]|--?)\s"
)
"""A dateline that is the place alone, in capitals, before a dash."""
_NO_PLACES: Final = frozenset("file fyi update updated note watch live breaking exclusive editor’s warning".split())
_REACH: Final = 40
_PROSE: Final = 80
_ABBREVIATION: Final = 3
_LONGEST: Final = 40
_FIRST: Final = 2
"""A dateline opens one of so many first paragraphs."""


def dateline(evidence: Evidence, headline: int) -> tuple[str, str]:
    """The place and its source; ("", "") when the article names none."""
    said = text_of(evidence.article.get("dateline")).partition("(")[0].strip(" -–—,:")
    if said and len(said) <= _LONGEST and not any(map(str.isdigit, said)):
        return _cased(said), "json-ld"
    start = max(0, headline + 1)
    prose = (row.text for row in evidence.rows[start : start + _REACH] if _is_prose(row))
    for text in islice(prose, _FIRST):
        found = _LINE.match(text) or _CAPITALS.match(text)
        if found and found["place"].split()[0].casefold() not in _NO_PLACES:
            return _cased(found["place"]), "dateline"
    return "", ""


def _cased(place: str) -> str:
    """A place in capitals as places are written; the short ones are abbreviations."""
    return place.title() if place.isupper() and len(place) > _ABBREVIATION else place


def _is_prose(row: Row) -> bool:
    return len(row.text) >= _PROSE and not row.box.inside & (FIGURE | CAPTION)
