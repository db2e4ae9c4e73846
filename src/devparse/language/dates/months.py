"""Month names: which month a word names, by language.

The names are in `data/months.toml`: those of the Unicode CLDR, with the further spellings that papers use. Words are compared
without accents and without dots, so a name in capitals is the same name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from devparse.language.data import phrases_in, table

_ALIASES: Final = {"no": "nb", "nn": "nb", "bs": "hr", "in": "id", "iw": "he", "tl": "fil", "cnr": "sr-latn"}
"""Language tags whose month names stand under another tag."""
_LETTERS: Final = str.maketrans(
    {"ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "׳": None, ".": None, "॰": None, "\u200c": None}
)
_ACCENTS: Final = frozenset(
    chr(code) for block in ((0x300, 0x370), (0x610, 0x61B), (0x64B, 0x660)) for code in range(*block)
)


def fold(word: str) -> str:
    """A word as month names are compared: lower case, no accents, no dots."""
    word = word.lower().translate(_LETTERS)
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if sign not in _ACCENTS)


@cache
def _by_language() -> Mapping[str, Mapping[str, int]]:
    return {
        language.lower(): {fold(name): number for number, names in enumerate(months, start=1) for name in phrases_in(names)}
        for language, months in table("months").items()
    }


@cache
def _common() -> dict[str, int]:
    """The names that mean one month in every language that has them."""
    found: dict[str, set[int]] = {}
    for names in _by_language().values():
        for name, number in names.items():
            found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def month_of(word: str, language: str = "") -> int:
    """The month 1 to 12 that a word names in the language (a BCP 47 tag, "" when unknown), 0 when none.

    A name that stands for different months (`listopad` is November in Polish, October in Croatian) needs the language.
    """
    word = fold(word)
    tag = language.lower()
    primary = tag.split("-")[0]
    own = _by_language().get(_ALIASES.get(primary, primary), {})
    return own.get(word) or _common().get(word, 0)
