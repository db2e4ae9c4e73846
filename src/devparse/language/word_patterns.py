"""Patterns of words, found in a text at a cost that does not grow with their number."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final, Generic, TypeVar

T = TypeVar("T")
_KEY_CHARS: Final = 3
"""A beginning of words is filed under so many letters and has at least as many."""


class WordPatterns(Generic[T]):
    """Sequences of words, each with what it means; a last word that ends in "*" stands for all that begin so."""

    __slots__ = ("_beginnings", "_by_first")

    def __init__(self, patterns: Iterable[tuple[tuple[str, ...], T]]) -> None:
        # Tuples of strings, which the collector of garbage passes over; there are thousands.
        self._by_first: dict[str, tuple[tuple[tuple[str, ...], str, T], ...]] = {}
        self._beginnings: dict[str, tuple[tuple[str, T], ...]] = {}
        for words, value in patterns:
            *whole, last = words
            beginning = last[:-1] if last[-1] == "*" else ""
            if beginning and not whole:
                key = beginning[:_KEY_CHARS]
                self._beginnings[key] = (*self._beginnings.get(key, ()), (beginning, value))
            else:
                further = words[1:-1] if beginning else words[1:]
                self._by_first[words[0]] = (*self._by_first.get(words[0], ()), (further, beginning, value))

    def may_begin(self, word: str) -> bool:
        """Whether some pattern may begin with a word: a quick look."""
        return word in self._by_first or word[:_KEY_CHARS] in self._beginnings

    def may_begin_any(self, words: Collection[str]) -> bool:
        """Whether some pattern may begin with one of these words."""
        return not self._by_first.keys().isdisjoint(words) or any(word[:_KEY_CHARS] in self._beginnings for word in words)

    def at(self, words: tuple[str, ...], start: int) -> list[tuple[int, T]]:
        """The patterns that stand in a text at the word `start`: how many words each has, and what it means."""
        word = words[start]
        found = [(1, value) for beginning, value in self._beginnings.get(word[:_KEY_CHARS], ()) if word.startswith(beginning)]
        for further, beginning, value in self._by_first.get(word, ()):
            end = start + 1 + len(further)
            if words[start + 1 : end] == further:
                if not beginning:
                    found.append((end - start, value))
                elif end < len(words) and words[end].startswith(beginning):
                    found.append((end + 1 - start, value))
        return found
