"""The tables of words, one TOML file a subject; keys are BCP 47 tags, values phrases parted by commas.

A table whose words are of no one language has the tag "mul", as ISO 639-2 has it for many languages.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

_FOLDER: Final = Path(__file__).parent


@cache
def table(name: str) -> Mapping[str, Any]:
    """The file `NAME.toml` as it stands there; read when it is first asked for, once."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


def phrases_in(texts: str | Iterable[str]) -> Iterator[str]:
    """The phrases of a string of a table, or of several, which commas and semicolons part."""
    for text in (texts,) if isinstance(texts, str) else texts:
        for part in text.replace(";", ",").split(","):
            if phrase := " ".join(part.split()):
                yield phrase


@cache
def words(name: str, *parts: str) -> frozenset[str]:
    """The phrases of all languages in parts of a table, in folded case."""
    texts = (text for part in parts for text in table(name)[part].values())
    return frozenset(phrase.casefold() for phrase in phrases_in(texts))
