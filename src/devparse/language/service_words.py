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
_BETWEEN_LINKS: Final = re.compile(r"[|·•/()\[\]]| - ")
_MAX_LINK_CHARS: Final = 40
_MAX_READ_CHARS: Final = 600
"""The opening of a row tells what it is about."""


def is_reply_link(text: str) -> bool:
    """Whether a short text says nothing but that one may answer a reader's comment, or report it."""
    if len(text) > _MAX_LINK_CHARS:
        return False
    known, text = words("service", "reply"), text.casefold()
    if text in known:
        return True
    # Asked of every row of a page, and nearly always no: most labels have nothing to cut at.
    return _BETWEEN_LINKS.search(text) is not None and not known.isdisjoint(map(str.strip, _BETWEEN_LINKS.split(text)))


def service_words(text: str) -> int:
    """How many different ones a text has among its first 600 characters, six at most."""
    said = text[:_MAX_READ_CHARS].lower()
    return min(_MAX_COUNT, len(words("service", "service").intersection(ascii_words(said) if said.isascii() else _WORD.findall(said))))
