"""Patterns of words, found in a text at a cost that does not grow with their number."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final, Generic, TypeVar

T = TypeVar("T")
_KEY_CHARS: Final = 3
"""A beginning of words is filed under so many letters and has at least as many."""


class WordPatterns(Generic[T]):
    """Sequences of words, each with what it means; a last word that ends in "*" stands for all that begin so."""

    __slots__ = ("_beginnings", "_by_first")

    def __init__(self, patterns: Iterable[tuple[tuple[str, ...], T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._beginnings: dict[str, list[tuple[str, T]]] = {}
        for (first, *further), value in patterns:
            if first[-1] == "*":
                self._beginnings.setdefault(first[:_KEY_CHARS], []).append((first[:-1], value))
            else:
                self._by_first.setdefault(first, []).append((tuple(further), value))

    def may_begin(self, word: str) -> bool:
        """Whether some pattern may begin with a word: a quick look."""
        return word in self._by_first or word[:_KEY_CHARS] in self._beginnings

    def may_begin_any(self, words: Collection[str]) -> bool:
        """Whether some pattern may begin with one of these words."""
        return not self._by_first.keys().isdisjoint(words) or any(word[:_KEY_CHARS] in self._beginnings for word in words)

    def at(self, words: Sequence[str], start: int) -> Sequence[tuple[int, T]]:
        """The patterns that stand in a text at the word `start`: how many words each has, and what it means."""
        word = words[start]
        found = [(1, value) for beginning, value in self._beginnings.get(word[:_KEY_CHARS], ()) if word.startswith(beginning)]
        for further, value in self._by_first.get(word, ()):
            end = start + 1 + len(further)
            if end <= len(words) and all(map(_fits, further, words[start + 1 : end])):
                found.append((end - start, value))
        return found


def _fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern[-1] == "*" else pattern == word
