"""Telephone numbers: in `tel:` links and in texts, in the E.164 form where the number says its country.

A number says its country by "+" or "00" in front. What follows a number in a list is another one only when it is whole:
a street number or an extension is none.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

_WORD: Final = re.compile(
    r"(?i)(?:\b(?:tel(?:e?(?:ph|f)one?s?|efonas|efoonnummer|efonszám|efonu|efono)?|ph|phones?|fon|fone|call(?: us)?|mobile?|mob|cell|hotline|whatsapp|"
    r"teléfonos?|téléphone|tél|puhelin|puh|tlf|tlfn|sími|simi|dial|contact(?: us)? at|điện thoại|đt|telp)|"
    r"тел(?:ефоны?)?|τηλ(?:έφωνο)?|هاتف|تلفن|טלפון|फोन|দূরভাষ|ফোন|โทร|電話|电话|전화|☎|📞|✆)[\s.:：)]*"
)
_NUMBER: Final = re.compile(r"(?:\+|00)?\(?\d(?:[\d\s().\u00a0\u2010-\u2015/-]{4,24})\d")
_PLUS: Final = re.compile(r"\+\s?\(?\d[\d\s().\u00a0\u2010-\u2015/-]{5,22}\d")
_AMERICAN: Final = re.compile(r"(?<![\d.-])(?:1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-.]\d{4}(?![\d-])")
_NEXT: Final = re.compile(r"\s*(?:,|/|;|&|\||\band\b|\bor\b)\s*(?=\+?[\d(])")
_DATE: Final = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
)
_NORTH_AMERICAN: Final = re.compile(r"1[2-9]\d\d[2-9]\d{6}")
"""A number with the country code of North America, written without "+" as that plan allows."""
_EXTENSION: Final = re.compile(r"(?<=\d{4})\s*/\s*\d{1,4}$")
"""An extension, or the last digits of a second line, behind a whole number: "555 0100 / 0101"."""
_DIGITS: Final = range(6, 16)
"""So many a number has."""
_SHORT_DIGITS: Final = range(3, 6)
"""So many has one that is dialled within its country alone: only a link says that it is a number."""
_MAX_TEXT_CHARS: Final = 1000


def phone_of(address: str) -> str:
    """The number of a `tel:` or `sms:` address, be it a short one that only its country knows; "" when it holds none."""
    written = unquote(address.strip()[4:]).partition(";")[0].partition("?")[0]
    digits = "".join(filter(str.isdecimal, written))
    if digits.isascii() and len(digits) in _SHORT_DIGITS:
        return digits
    number = normal(written)
    return f"+{number}" if _NORTH_AMERICAN.fullmatch(number) else number


def normal(number: str) -> str:
    """A number in E.164 when it says its country, else its digits; "" when it has too few or too many."""
    digits = "".join(filter(str.isdecimal, number.replace("(0)", "")))
    if not digits.isascii() or len(digits.removeprefix("00")) not in _DIGITS:
        return ""
    number = number.lstrip(" (")
    if number.startswith("+"):
        return f"+{digits}" if digits[0] != "0" else digits
    return f"+{digits[2:]}" if number.startswith("00") else digits


def phones_in(text: str) -> list[str]:
    """The numbers a text holds, in order: those with "+", those after a word for telephone, and the American form."""
    if len(text) > _MAX_TEXT_CHARS:
        return []
    found: list[str] = []
    at = 0
    while (match := _first(text, at)) is not None:
        number, at = match
        raw = normal(_EXTENSION.sub("", number))
        if raw and not _DATE.search(number):
            found.append(f"+{raw}" if _NORTH_AMERICAN.fullmatch(raw) and _AMERICAN.fullmatch(number) else raw)
    return found


def _first(text: str, at: int) -> tuple[str, int] | None:
    """The next number from `at` on, and where it ends."""
    shapes = (_PLUS.search(text, at), _AMERICAN.search(text, at), _behind_word(text, at), _behind_another(text, at))
    first = min(filter(None, shapes), key=lambda match: match.start(), default=None)
    return None if first is None else (first.group(), first.end())


def _behind_word(text: str, at: int) -> re.Match[str] | None:
    return next(filter(None, (_NUMBER.match(text, word.end()) for word in _WORD.finditer(text, at))), None)


def _behind_another(text: str, at: int) -> re.Match[str] | None:
    """A number right behind the one that ends at `at`, with a sign for lists between."""
    following = _NEXT.match(text, at) if at else None
    return _NUMBER.match(text, following.end()) if following else None
