"""What a heading over a list of links announces: most read, latest, related, opinion, video, sponsored.

A phrase of several words counts anywhere in a heading; a single word where the heading is short or begins with it; in
writing without spaces any place counts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from devparse.language.heading_words import HEADINGS, MORE, STORY_NOUNS
from devparse.language.no_headings import is_over_goods, is_over_tags
from devparse.language.text import UNSPACED, ascii_words
from devparse.sections import ListKind

CLEAR: Final[frozenset[ListKind | None]] = frozenset({"trending", "related", "latest"})
"""Kinds whose words mean a list of stories and nothing else."""
_OTHERS: Final = ("related", "trending", "sponsored")
"""Lists of these kinds are never part of an article; one headed "Opinion", "Video" or "Latest" may be."""
_LONGEST_HEAD: Final = 40
_LONGEST: Final = 70
_SHORT: Final = 3
"""A single word names the kind of a heading of at most this many words; a longer heading must begin with it."""
_WORD: Final = re.compile(r"[^\W_]+(?:['\u200c][^\W_]+)*|\+")


def folded(text: str) -> tuple[str, ...]:
    """The words of a heading in lower case, without punctuation, typographic apostrophes made plain."""
    return tuple(_WORD.findall(text.casefold().replace("’", "'").replace("i̇", "i")))


def _tables() -> tuple[dict[str, list[tuple[tuple[str, ...], ListKind]]], dict[str, ListKind]]:
    spaced: dict[str, list[tuple[tuple[str, ...], ListKind]]] = {}
    unspaced: dict[str, ListKind] = {}
    for kind, languages in HEADINGS.items():
        for phrases in languages.values():
            for phrase in phrases.split(", "):
                if UNSPACED.search(phrase):
                    unspaced.setdefault(phrase.casefold(), kind)
                else:
                    words = folded(phrase)
                    spaced.setdefault(words[0], []).append((words, kind))
    return spaced, unspaced


_SPACED, _UNSPACED_PHRASES = _tables()
"""Phrases by their first word; phrases in writing without spaces."""
_FIRST_WORDS: Final = frozenset(_SPACED)
_OPENINGS: Final = {
    word: tuple(phrase for phrase, kind in phrases if kind == "related" and len(phrase) > 1)
    for word, phrases in _SPACED.items()
}
"""The phrases of several words that say what else to read, by their first word."""
_MORE: Final = frozenset(folded(phrase) for phrases in MORE.values() for phrase in phrases.split(", "))
_LONGEST_MORE: Final = 4 + max(len(" ".join(words)) for words in _MORE)


def kind_of_heading(text: str) -> ListKind | None:
    """The kind of list a heading announces by its words; None when it has none of the known ones or is no heading.

    The longest known phrase decides, of two the first.
    """
    if not text or len(text) > _LONGEST:
        return None
    return None if _knows_none(text) else _kind_of(text)


def _knows_none(text: str) -> bool:
    """Whether it is plain without folding that no known phrase begins in a text."""
    if not text.isascii() or "'" in text:
        return False
    return _FIRST_WORDS.isdisjoint(ascii_words(text.lower()))


@lru_cache(maxsize=4096)
def _kind_of(text: str) -> ListKind | None:
    words = folded(text)
    if is_over_tags(words, text):
        return None
    best, longest = None, 0
    for start, word in enumerate(words):
        for phrase, kind in _SPACED.get(word, ()):
            length = len(phrase)
            telling = length > 1 or start == 0 or len(words) <= _SHORT
            if telling and length > longest and words[start : start + length] == phrase:
                best, longest = kind, length
    if best is None and UNSPACED.search(text):
        folded_text = text.casefold()
        return next((kind for phrase, kind in _UNSPACED_PHRASES.items() if phrase in folded_text), None)
    return best


def sells(text: str) -> bool:
    """Whether a heading stands over jobs, coupons or small advertisements, which are no stories."""
    return len(text) <= _LONGEST and is_over_goods(folded(text))


def announces(text: str) -> bool:
    """Whether a text is the known words of a heading and nothing else."""
    words = folded(text)
    if words and any(phrase == words for phrase, _ in _SPACED.get(words[0], ())):
        return True
    return text.casefold() in _UNSPACED_PHRASES


def heads_others(text: str) -> bool:
    """Whether a text is the known words over related, most read or paid stories, and nothing else but a word for stories.

    Of the words over other stories those count that name them: "Editor's picks", "More articles", not "In depth".
    """
    if len(text) > _LONGEST_HEAD or _knows_none(text):
        return False
    every = folded(text)
    words = tuple(word for word in every if word not in STORY_NOUNS)
    if words and any(phrase == words and kind in _OTHERS for phrase, kind in _SPACED.get(words[0], ())):
        return True
    return len(words) < len(every) and any(
        phrase == every and kind == "other" for phrase, kind in _SPACED.get(every[0], ())
    )


def may_head_others(text: str) -> bool:
    """Whether words over stories that are no part of an article stand in a text as short as a heading."""
    kind = kind_of_heading(text)
    return kind in _OTHERS or (kind == "other" and not STORY_NOUNS.isdisjoint(folded(text)))


def opening_phrase(text: str) -> str:
    """The words to read on ("Read also") that a text begins with and goes on after like a title; "" when it has none."""
    phrases = _OPENINGS.get(text.partition(" ")[0].casefold())
    if phrases:
        words = folded(text[:_LONGEST])
        for phrase in phrases:
            if words[: len(phrase)] == phrase:
                opening = " ".join(text.split()[: len(phrase)])
                following = text[len(opening) :].lstrip()
                if folded(opening) == phrase and following and not following[0].islower():
                    return opening
    return ""


def is_more(text: str) -> bool:
    """Whether the words of a link only lead on ("see all", "read more"), so that they are no title."""
    return len(text) <= _LONGEST_MORE and _is_more(text)


@lru_cache(maxsize=4096)
def _is_more(text: str) -> bool:
    return folded(text) in _MORE
