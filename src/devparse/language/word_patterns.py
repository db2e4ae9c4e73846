"""Patterns of words, found in a text at a cost that does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Generic, TypeVar

T = TypeVar("T")
_KEY_CHARS: Final = 3
"""Patterns are filed under so many letters of their first word; a beginning has at least as many."""


class WordPatterns(Generic[T]):
    """Sequences of words, each with what it means; a last word that ends in "*" stands for all that begin so."""

    __slots__ = ("_by_key",)

    def __init__(self, patterns: Iterable[tuple[tuple[str, ...], T]]) -> None:
        self._by_key: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for words, value in patterns:
            self._by_key.setdefault(words[0][:_KEY_CHARS], []).append((words, value))

    def may_begin(self, word: str) -> bool:
        """Whether some pattern may begin with a word: a quick look."""
        return word[:_KEY_CHARS] in self._by_key

    def at(self, words: Sequence[str], start: int) -> Iterator[tuple[int, T]]:
        """The patterns that stand in a text at the word `start`: how many words each has, and what it means."""
        for pattern, value in self._by_key.get(words[start][:_KEY_CHARS], ()):
            length = len(pattern)
            if start + length <= len(words) and all(map(_fits, pattern, words[start : start + length])):
                yield length, value


def _fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern[-1] == "*" else pattern == word
