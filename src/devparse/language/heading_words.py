"""The table of words over lists of links, `data/list_headings.toml`, and how its phrases and headings are cut into words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

_WORD: Final = re.compile(
    r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff])+"
    r"(?:['\u200c](?:[^\W_]|[\u064b-\u065f])+)*|\+"
)
"""A word with the marks of its vowels; an apostrophe is part of it."""


def folded(text: str) -> tuple[str, ...]:
    """The words of a heading in lower case, without punctuation, typographic apostrophes made plain."""
    return tuple(_WORD.findall(text.casefold().replace("’", "'").replace("i̇", "i")))


@cache
def heading_table() -> Mapping[str, Any]:
    """`data/list_headings.toml` as it stands there."""
    return tomllib.loads((Path(__file__).parent / "data" / "list_headings.toml").read_text("utf-8"))


def phrases_in(text: str) -> Iterator[str]:
    """The phrases of a string of the table, which commas and semicolons part."""
    for part in text.replace(";", ",").split(","):
        if phrase := " ".join(part.split()):
            yield phrase


def pattern_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the table, folded; the star of a beginning stays at its end."""
    words = folded(phrase)
    return (*words[:-1], f"{words[-1]}*") if phrase.endswith("*") else words
