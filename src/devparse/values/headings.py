"""What a heading over a list of links announces: most read, latest, related, opinion, video, sponsored.

A phrase of several words counts anywhere in a heading; a single word where the heading is short or begins with it; in
writing without spaces any place counts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from devparse.sections import ListKind
from devparse.values.heading_words import HEADINGS, MORE

_TAGS: Final = frozenset(
    "categories kategorien categorías categorias catégories категории kategorie categorie kategoriler "
    "tags tag topics topic keywords hashtags schlagworte schlagwörter stichworte etiquetas temas mots-clés thèmes "
    "parole-chiave теги темы метки тэги trefwoorden etiketter tagi emner ämnen temat etiket etiketler tagy témy témata štítky 标签 標籤 タグ キーワード".split()
)
"""Words of headings over tags, which are no stories."""
CLEAR: Final[frozenset[ListKind | None]] = frozenset({"trending", "related", "latest"})
"""Kinds whose words mean a list of stories and nothing else."""
_LONGEST: Final = 70
_SHORT: Final = 3
"""A single word names the kind of a heading of at most this many words; a longer heading must begin with it."""
_WORD: Final = re.compile(r"[^\W_]+(?:['\u200c][^\W_]+)*|\+")
_UNSPACED: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def folded(text: str) -> tuple[str, ...]:
    """The words of a heading in lower case, without punctuation, typographic apostrophes made plain."""
    return tuple(_WORD.findall(text.casefold().replace("’", "'").replace("i̇", "i")))


def _tables() -> tuple[dict[str, list[tuple[tuple[str, ...], ListKind]]], dict[str, ListKind]]:
    spaced: dict[str, list[tuple[tuple[str, ...], ListKind]]] = {}
    unspaced: dict[str, ListKind] = {}
    for kind, languages in HEADINGS.items():
        for phrases in languages.values():
            for phrase in phrases.split(", "):
                if _UNSPACED.search(phrase):
                    unspaced.setdefault(phrase.casefold(), kind)
                else:
                    words = folded(phrase)
                    spaced.setdefault(words[0], []).append((words, kind))
    return spaced, unspaced


_SPACED, _UNSPACED_PHRASES = _tables()
"""Phrases by their first word; phrases in writing without spaces."""
_MORE: Final = frozenset(folded(phrase) for phrases in MORE.values() for phrase in phrases.split(", "))


def kind_of_heading(text: str) -> ListKind | None:
    """The kind of list a heading announces by its words; None when it has none of the known ones or is no heading.

    The longest known phrase decides, of two the first.
    """
    return _kind_of(text) if 0 < len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _kind_of(text: str) -> ListKind | None:
    words = folded(text)
    if not _TAGS.isdisjoint(words):
        return None
    best, longest = None, 0
    for start, word in enumerate(words):
        for phrase, kind in _SPACED.get(word, ()):
            length = len(phrase)
            telling = length > 1 or start == 0 or len(words) <= _SHORT
            if telling and length > longest and words[start : start + length] == phrase:
                best, longest = kind, length
    if best is None and _UNSPACED.search(text):
        folded_text = text.casefold()
        return next((kind for phrase, kind in _UNSPACED_PHRASES.items() if phrase in folded_text), None)
    return best


def announces(text: str) -> bool:
    """Whether a text is the known words of a heading and nothing else."""
    words = folded(text)
    if words and any(phrase == words for phrase, _ in _SPACED.get(words[0], ())):
        return True
    return text.casefold() in _UNSPACED_PHRASES


def is_more(text: str) -> bool:
    """Whether the words of a link only lead on ("see all", "read more"), so that they are no title."""
    return len(text) <= _LONGEST and _is_more(text)


@lru_cache(maxsize=4096)
def _is_more(text: str) -> bool:
    return folded(text) in _MORE
