"""The place the article is filed from: "GENEVA (Reuters) - …", "New Delhi [India], June 3 (ANI): …"."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from devparse.extractors.metadata.signals import PageSignals
from devparse.language.name_words import is_agency_word
from devparse.rows.json_ld import text_of
from devparse.rows.model import Row
from devparse.rows.roles import CAPTION, FIGURE

_PLACE: Final = r"(?P<place>(?:[A-ZÀ-ÞА-Я][\w.'’-]+)(?:[ /-][A-ZÀ-ÞА-Я][\w.'’-]+){0,3})(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)?(?: \[[^\[\]]{2,30}\])?"
_DAY: Final = r"(?:, (?:[A-Z][a-zé]{2,9}\.? \d{1,2}|\d{1,2}\.? [A-Z][a-zé]{2,9})(?:,? \d{4})?)"
_AGENCY: Final = r"(?: ?[(/](?P<agency{}>[A-Za-zÀ-ÿ .&/-]{{2,30}})[)/])"
_DASH: Final = r"\s*(?:[—–]|--?)\s"
_LINE: Final = re.compile(rf"{_PLACE}(?:{_DAY}{_AGENCY.format(1)}?(?:\s*:\s|{_DASH})|{_AGENCY.format(2)}{_DASH})")
"""A dateline with its day or agency."""
_CAPITALS: Final = re.compile(
    r"(?P<place>[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я.'’-]{2,}(?: [A-ZÀ-ÞА-Я.'’-]{2,}){0,3})(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)?\s*(?:[—–]|--?)\s"
)
"""A dateline that is the place alone, in capitals, before a dash."""
_NO_PLACES: Final = frozenset(
    "file fyi update updated note watch live breaking exclusive editor’s editor's warning key analysis opinion explainer correction "
    "fact photos video interview review summary background quick top".split()
)
_WORD: Final = re.compile(r"\w+")
_MAX_ROWS: Final = 40
_MIN_PARAGRAPH_CHARS: Final = 80
_MAX_ABBREVIATION_CHARS: Final = 3
_MAX_PLACE_CHARS: Final = 40
_FIRST_PARAGRAPHS: Final = 2
"""A dateline opens one of the first two paragraphs."""


def dateline(signals: PageSignals, headline: int) -> tuple[str, str]:
    """The place and its source; ("", "") when the article names none."""
    said = text_of(signals.article.get("dateline")).partition("(")[0].strip(" -–—,:")
    if said and len(said) <= _MAX_PLACE_CHARS and not any(map(str.isdigit, said)):
        return _cased(said), "json-ld"
    start = max(0, headline + 1)
    prose = (row.text for row in signals.rows[start : start + _MAX_ROWS] if _is_prose(row))
    places = (_dated_or_filed(text) or _in_capitals(text, signals) for text in islice(prose, _FIRST_PARAGRAPHS))
    place = next(filter(None, places), "")
    return _cased(place), "dateline" if place else ""


def _dated_or_filed(text: str) -> str:
    """The place before a day, or before an agency in brackets: "Geneva (Reuters) –"; "Ida Holm (SPD) –" is a person."""
    found = _LINE.match(text)
    if found is None or _is_label(found["place"]):
        return ""
    place, agency = found["place"], found["agency2"]
    # Before brackets alone two words in small letters are a name, unless the brackets hold a known agency.
    may_be_name = bool(agency) and not agency.islower() and not place.isupper() and " " in place
    return "" if may_be_name and not any(map(is_agency_word, _WORD.findall(agency))) else place


def _in_capitals(text: str, signals: PageSignals) -> str:
    """The place in capitals before a dash; an acronym stands in capitals elsewhere, too, and a phrase in small letters."""
    found = _CAPITALS.match(text)
    if found is None or _is_label(found["place"]):
        return ""
    place = found["place"]
    again = re.compile(rf"\b{re.escape(place)}\b")
    if any(again.search(row.text, 1) for row in signals.rows if _is_prose(row)):
        return ""
    return "" if any(map(signals.is_word, place.split())) else place


def _is_label(place: str) -> bool:
    return place.split(maxsplit=1)[0].casefold() in _NO_PLACES


def _cased(place: str) -> str:
    """A place in capitals as places are written; the short ones are abbreviations."""
    return place.title() if place.isupper() and len(place) > _MAX_ABBREVIATION_CHARS else place


def _is_prose(row: Row) -> bool:
    return len(row.text) >= _MIN_PARAGRAPH_CHARS and not row.box.inside & (FIGURE | CAPTION)
