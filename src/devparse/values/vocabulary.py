"""Words and phrases of many languages, found in short texts at a cost that does not grow with their number."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"\w+")
_KEY: Final = 4
_WITHOUT_SPACES: Final = "\u0900"
"""From here on scripts join words or write vowels as marks: there a phrase is looked for anywhere in the text."""


class Vocabulary:
    """Phrases parted by ";", in lower case; one that ends in "*" is the beginning of a word of at least four letters."""

    __slots__ = ("_anywhere", "_phrases", "_stems", "_words")

    def __init__(self, phrases: str) -> None:
        self._words: set[str] = set()
        self._stems: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, tuple[str, ...]] = {}
        self._anywhere: tuple[str, ...] = ()
        for phrase in (" ".join(part.split()).casefold() for part in phrases.split(";")):
            if phrase:
                self._add(phrase)

    def _add(self, phrase: str) -> None:
        if max(phrase) >= _WITHOUT_SPACES:
            self._anywhere += (phrase,)
        elif phrase.endswith("*"):
            stem = phrase[:-1]
            self._stems[stem[:_KEY]] = (*self._stems.get(stem[:_KEY], ()), stem)
        elif (words := _WORD.findall(phrase)) == [phrase]:
            self._words.add(phrase)
        else:
            self._phrases[words[0]] = (*self._phrases.get(words[0], ()), phrase)

    def speaks_in(self, text: str) -> bool:
        """Whether one of the phrases stands in a text that is in folded case."""
        for word in _WORD.findall(text):
            if word in self._words:
                return True
            if (stems := self._stems.get(word[:_KEY])) and word.startswith(stems):
                return True
            if (phrases := self._phrases.get(word)) and any(phrase in text for phrase in phrases):
                return True
        return not text.isascii() and max(text) >= _WITHOUT_SPACES and any(phrase in text for phrase in self._anywhere)
