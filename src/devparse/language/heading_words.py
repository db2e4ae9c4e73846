"""The table of words over lists of links, `data/list_headings.toml`, and how its phrases and headings are cut into words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from devparse.language.data import table
from devparse.language.text import ascii_words

_WORD: Final = re.compile(
    r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff])+"
    r"(?:['\u200c](?:[^\W_]|[\u064b-\u065f])+)*|\+"
)
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


def pattern_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the table, folded; the star of a beginning stays at its end."""
    words = folded(phrase)
    return (*words[:-1], f"{words[-1]}*") if phrase.endswith("*") else words
