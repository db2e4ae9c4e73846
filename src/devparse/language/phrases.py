"""Words and phrases of many languages, found in short texts at a cost that does not grow with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from devparse.language.data import phrases_in, table
from devparse.language.text import ascii_words

_WORD: Final = re.compile(r"\w+")
_KEY_CHARS: Final = 4
_WITHOUT_SPACES: Final = "\u0900"
"""From here on scripts join words or write vowels as marks: there a phrase is looked for anywhere in the text."""


class PhraseSet:
    """Phrases in lower case; one that ends in "*" is the beginning of a word of at least four letters."""

    __slots__ = ("_anywhere", "_by_key")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_key: dict[str, list[tuple[str, str]]] = {}
        self._anywhere: tuple[str, ...] = ()
        for phrase in map(str.casefold, phrases):
            if phrase and max(phrase) >= _WITHOUT_SPACES:
                self._anywhere += (phrase,)
            elif phrase:
                first = _WORD.findall(phrase)[0]
                self._by_key.setdefault(first[:_KEY_CHARS], []).append((first, phrase))

    def matches(self, text: str) -> bool:
        """Whether one of the phrases stands in a text that is in folded case."""
        by_key = self._by_key
        # Each word once: to look for phrases at every place of one takes a time that grows with the square of a text.
        for word in set(ascii_words(text) if text.isascii() and "_" not in text else _WORD.findall(text)):
            known = by_key.get(word[:_KEY_CHARS])
            if known and any(_fits(word, text, first, phrase) for first, phrase in known):
                return True
        return not text.isascii() and max(text) >= _WITHOUT_SPACES and any(phrase in text for phrase in self._anywhere)


def _fits(word: str, text: str, first: str, phrase: str) -> bool:
    """Whether a phrase whose first word is `first` stands in the text, where `word` is one of its words."""
    if phrase[-1] == "*":
        return word.startswith(phrase[:-1])
    return word == first and (first == phrase or phrase in text)


@cache
def phrase_set(name: str, part: str) -> PhraseSet:
    """The phrases of all languages in a part of the table `data/NAME.toml`."""
    return PhraseSet(phrases_in(table(name)[part].values()))
