"""What a heading over a list of links announces: most read, latest, related, opinion, video, sponsored; see `headings`.

Here it stands in Python: all there is without the native module, and what that one is measured by.

The words are in `data/list_headings.toml`: phrases, and pairs of words that tell a kind together wherever they meet
("Häufig gelesen", "Lo más visto de la semana"). A phrase of several words and a pair count anywhere in a heading; a
single word where the heading is short or begins with it; in writing without spaces any place counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from devparse.language.heading_words import HeadingWords, first_word, folded, read_heading_words
from devparse.language.no_headings import is_over_tags
from devparse.language.text import UNSPACED, ascii_words
from devparse.language.word_patterns import WordPatterns
from devparse.sections import ListKind

CLEAR: Final[frozenset[ListKind | None]] = frozenset({"trending", "related", "latest"})
"""Kinds whose words mean a list of stories and nothing else."""
OTHERS: Final = ("related", "trending", "sponsored")
"""Lists of these kinds are never part of an article; one headed "Opinion", "Video" or "Latest" may be."""
SUBJECTS: Final = ("video", "opinion")
"""What such a word says of a list is more than that it is the latest or one of several: "Latest videos"."""
MAX_OTHERS_CHARS: Final = 40
MAX_HEADING_CHARS: Final = 70
MAX_UNSPACED_CHARS: Final = 30
MAX_MORE_CHARS: Final = 34
MAX_SHORT_WORDS: Final = 3
"""A single word names the kind of a heading of at most this many words; a longer heading must begin with it."""
MIN_OPENING_CHARS: Final = 6
"""Shorter words ("new", "hot") open titles of stories as well."""
MAX_PHRASE_WORDS: Final = 8
"""The same of a phrase of several words, and of a pair."""


class _Match(NamedTuple):
    """Words of a heading that announce a kind; of two matches the greater decides."""

    words: int
    """How many words it took to tell."""
    is_phrase: bool
    before_end: int
    """The earlier it begins, the more."""
    kind: ListKind
    span: int
    """How many words of the heading it covers."""


class _Tables:
    """The words over lists, made ready to look up."""

    def __init__(self, told: HeadingWords) -> None:
        self.told = told
        self.phrases = WordPatterns(told.phrases)
        self.firsts = WordPatterns(told.firsts)
        self.seconds = tuple(map(WordPatterns, told.seconds))


@cache
def _tables() -> _Tables:
    return _Tables(read_heading_words())


def kind_of_heading(text: str) -> ListKind | None:
    """The kind of list a heading announces by its words; None when it has none of the known ones or is no heading.

    What takes most words to tell decides, of two the first; "Latest videos" are videos.
    """
    if not text or len(text) > MAX_HEADING_CHARS or _knows_none(text):
        return None
    return _kind_of(text)


def _knows_none(text: str) -> bool:
    """Whether it is plain without folding that no known phrase begins in a text."""
    if not text.isascii() or "'" in text or "+" in text:
        return False
    tables = _tables()
    words = ascii_words(text.lower())
    if not words:
        return True
    return not (words[-1] in tables.told.ends or tables.phrases.may_begin_any(words) or tables.firsts.may_begin_any(words))


@lru_cache(maxsize=4096)
def _kind_of(text: str) -> ListKind | None:
    words = folded(text)
    best = _best(words)
    if (best is None or best.words == 1) and is_over_tags(words, text):
        return None
    if best is None and len(text) <= MAX_UNSPACED_CHARS and UNSPACED.search(text):
        return _kind_unspaced(text.casefold())
    return best.kind if best is not None else None


def _kind_unspaced(text: str) -> ListKind | None:
    """The kind that the longest phrase in a text without spaces announces."""
    return next((kind for phrase, kind in _tables().told.unspaced.items() if phrase in text), None)


def _best(words: tuple[str, ...]) -> _Match | None:
    """The match that decides the kind of a heading of these words."""
    matches = list(_matches(words))
    best = max(matches, default=None)
    if best is not None and best.kind in ("latest", "other"):
        return max((match for match in matches if _says_more(match, best)), default=best)
    return best


def _says_more(match: _Match, best: _Match) -> bool:
    """Whether a match says more of a list than that it is the latest or one of several: "Latest videos", "More posts you may like"."""
    return match.kind in SUBJECTS or (best.kind == "other" and match.kind in CLEAR and match.words > 1)


def _matches(words: tuple[str, ...]) -> Iterator[_Match]:
    tables, count = _tables(), len(words)
    for start, word in enumerate(words):
        if tables.phrases.may_begin(word) or tables.firsts.may_begin(word):
            yield from _matches_at(words, start)
    if count > 1 and words[-1] in tables.told.ends:
        yield _Match(1, True, 1, tables.told.ends[words[-1]], 1)


def _matches_at(words: tuple[str, ...], start: int) -> Iterator[_Match]:
    """The matches that begin at a word."""
    count = len(words)
    for length, kind in _tables().phrases.at(words, start):
        is_opening = start == 0 and (length > 1 or len(words[0]) >= MIN_OPENING_CHARS)
        if is_opening or count <= (MAX_SHORT_WORDS if length == 1 else MAX_PHRASE_WORDS):
            yield _Match(length, True, count - start, kind, length)
    if start == 0 or count <= MAX_PHRASE_WORDS:
        yield from _pairs_at(words, start)


def _kinds_of_all(words: tuple[str, ...]) -> set[ListKind]:
    """The kinds that the known words of a heading announce where they are all of it."""
    return {match.kind for match in _matches_at(words, 0) if match.span == len(words)} if words else set()


def _pairs_at(words: tuple[str, ...], start: int) -> Iterator[_Match]:
    """The pairs of words that begin at a word."""
    tables, count = _tables(), len(words)
    for length, pair in tables.firsts.at(words, start):
        kind, reach = tables.told.pairs[pair]
        for end in range(start + length, min(start + length + reach, count)):
            if tables.seconds[pair].at(words, end):
                yield _Match(2, False, count - start, kind, end + 1 - start)
                break


def announces(text: str) -> bool:
    """Whether a text is the known words of a heading and nothing else."""
    return (_opens_heading(text) and bool(_kinds_of_all(folded(text)))) or text.casefold() in _tables().told.unspaced


def heads_others(text: str) -> bool:
    """Whether a text is the known words over related, most read or paid stories, and nothing else but a word for stories.

    Of the words over other stories those count that name them: "Editor's picks", "More articles", not "In depth".
    """
    return len(text) <= MAX_OTHERS_CHARS and _opens_heading(text) and _heads_others(text)


@lru_cache(maxsize=4096)
def _heads_others(text: str) -> bool:
    every = folded(text)
    nouns = _tables().told.nouns
    words = tuple(word for word in every if word not in nouns)
    if not _kinds_of_all(words).isdisjoint(OTHERS):
        return True
    return len(words) < len(every) and "other" in _kinds_of_all(every)


def _opens_heading(text: str) -> bool:
    """Whether the first word of a text may be that of a heading's known words, or a word for stories: a quick look at every short row."""
    tables, word = _tables(), first_word(text)
    return tables.phrases.may_begin(word) or tables.firsts.may_begin(word) or word in tables.told.nouns


def may_head_others(text: str) -> bool:
    """Whether words over stories that are no part of an article stand in a text as short as a heading."""
    kind = kind_of_heading(text)
    return kind in OTHERS or (kind == "other" and not _tables().told.nouns.isdisjoint(folded(text)))


def opening_phrase(text: str) -> str:
    """The words to read on ("Read also") that a text begins with and goes on after like a title; "" when it has none."""
    if _knows_none(text[:MAX_HEADING_CHARS]):
        return ""
    words = folded(text[:MAX_HEADING_CHARS])
    for match in _matches(words):
        if match.kind == "related" and match.words > 1 and match.before_end == len(words):
            opening = " ".join(text.split()[: match.span])
            following = text[len(opening) :].lstrip()
            if folded(opening) == words[: match.span] and following and not following[0].islower():
                return opening
    return ""


def is_more(text: str) -> bool:
    """Whether the words of a link only lead on ("see all", "read more"), so that they are no title."""
    return len(text) <= MAX_MORE_CHARS and _is_more(text)


@lru_cache(maxsize=4096)
def _is_more(text: str) -> bool:
    return folded(text) in _tables().told.more
