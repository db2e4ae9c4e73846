"""Words by which a site speaks of itself rather than of its subject: letters, rules, partners, networks, its own people.

A row that has several of them is rarely a paragraph of the article, wherever it stands.
"""

from __future__ import annotations

import re
from typing import Final

from devparse.language.data import words
from devparse.language.text import ascii_words

_WORD: Final = re.compile(r"\w+")
_MAX_COUNT: Final = 6
_MAX_READ_CHARS: Final = 600
"""The opening of a row tells what it is about."""


def service_words(text: str) -> int:
    """How many different ones a text has among its first 600 characters, six at most."""
    said = text[:_MAX_READ_CHARS].lower()
    return min(_MAX_COUNT, len(words("service", "service").intersection(ascii_words(said) if said.isascii() else _WORD.findall(said))))
