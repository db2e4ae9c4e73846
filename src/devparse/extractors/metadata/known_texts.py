"""Texts that others are held against: whether a row says the headline again, or begins as the description does."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from devparse.language.titles import compare_key


class KnownTexts:
    """Some texts, each known by a key that begins with its first letter or digit in lower case; `in` asks for a text of the same key.

    Most texts are told apart by that letter, for less than their keys cost.
    """

    __slots__ = ("_key_of", "_keys", "_letters")

    def __init__(self, texts: Iterable[str], key_of: Callable[[str], str] = compare_key) -> None:
        self._key_of = key_of
        self._keys = frozenset(map(key_of, texts))
        self._letters = frozenset(key[0] for key in self._keys if key)

    def __contains__(self, text: str) -> bool:
        if text[:1].isalnum() and text[0].casefold()[0] not in self._letters:
            return False
        return self._key_of(text) in self._keys
