"""The table of words over lists of links, `data/list_headings.toml`, and how its phrases and headings are cut into words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, TypeAlias, cast

import attrs

from devparse.language.data import phrases_in, table
from devparse.language.text import UNSPACED, ascii_words
from devparse.sections import ListKind

Words: TypeAlias = tuple[str, ...]

IN_WORD: Final = r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff])"
AFTER_APOSTROPHE: Final = r"(?:[^\W_]|[\u064b-\u065f])"
_WORD: Final = re.compile(rf"{IN_WORD}+(?:['\u200c]{AFTER_APOSTROPHE}+)*|\+")
"""A word with the marks of its vowels; an apostrophe is part of it."""


def folded(text: str) -> tuple[str, ...]:
    """The words of a heading in lower case, without punctuation, typographic apostrophes made plain."""
    if text.isascii() and "'" not in text and "+" not in text:
        return tuple(ascii_words(text.lower()))
    return tuple(_WORD.findall(_plain(text)))


def first_word(text: str) -> str:
    """The first of the `folded` words of a heading; "" when it has none."""
    head = text.partition(" ")[0]
    if head.isalnum():
        return _plain(head)
    found = _WORD.search(_plain(text))
    return found[0] if found is not None else ""


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'").replace("i̇", "i")


def heading_table() -> Mapping[str, Any]:
    """`data/list_headings.toml` as it stands there."""
    return table("list_headings")


@attrs.frozen
class HeadingWords:
    """What `heading_table` says, folded and in order: phrases and pairs of words, each a sequence with what it means."""

    phrases: tuple[tuple[Words, ListKind], ...]
    firsts: tuple[tuple[Words, int], ...]
    """The first words of pairs, each with the number of its pair."""
    seconds: tuple[tuple[tuple[Words, int], ...], ...]
    """The second words of each pair."""
    pairs: tuple[tuple[ListKind, int], ...]
    """What each pair means, and within how many words the second follows the first."""
    unspaced: Mapping[str, ListKind]
    """Phrases in scripts without spaces, the longest first."""
    ends: Mapping[str, ListKind]
    more: frozenset[Words]
    nouns: frozenset[str]


def read_heading_words() -> HeadingWords:
    """The words over lists, read anew."""
    tables = heading_table()
    phrases: list[tuple[Words, ListKind]] = []
    unspaced: dict[str, ListKind] = {}
    for kind, languages in tables["phrases"].items():
        for phrase in (one for text in languages.values() for one in phrases_in(text)):
            if UNSPACED.search(phrase):
                unspaced.setdefault(phrase.casefold(), cast("ListKind", kind))
            else:
                phrases.append((pattern_of(phrase), cast("ListKind", kind)))
    pairs = tables["pairs"]
    return HeadingWords(
        phrases=tuple(phrases),
        firsts=tuple((pattern_of(word), at) for at, pair in enumerate(pairs) for word in phrases_in(pair["first"])),
        seconds=tuple(tuple((pattern_of(word), at) for word in phrases_in(pair["second"])) for at, pair in enumerate(pairs)),
        pairs=tuple((pair["kind"], pair["reach"]) for pair in pairs),
        unspaced=dict(sorted(unspaced.items(), key=lambda item: -len(item[0]))),
        ends={word: cast("ListKind", kind) for kind, text in tables["ends"].items() for word in phrases_in(text)},
        more=frozenset(folded(phrase) for text in tables["more"].values() for phrase in phrases_in(text)),
        nouns=frozenset(phrases_in(tables["nouns"]["all"])),
    )


def pattern_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the table, folded; the star of a beginning stays at its end."""
    words = folded(phrase)
    return (*words[:-1], f"{words[-1]}*") if phrase.endswith("*") else words
