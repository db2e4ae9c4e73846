"""Titles: their words, and the same title without the name of the site that stands before or behind it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Final
from urllib.parse import unquote, urlsplit

from devparse.language.text import UNSPACED

_WORD: Final = re.compile(r"\w+")
_CUT: Final = re.compile(r"\s+[-–—|:·•»«›‹/~]{1,2}\s+|\s*[|｜ㅣ│»›‹]\s*|(?P<glued>-)(?=[^-\s]{1,8}[|ㅣ｜])")
_STRONG: Final = frozenset("|｜ㅣ│»«›‹•~")
"""Signs that stand between a title and a site's name and hardly ever inside a title."""
_QUOTES: Final = frozenset("»«›‹")
_QUOTED: Final = re.compile("«[^«»]*»|»[^«»]*«|‹[^‹›]*›|›[^‹›]*‹")
"""Quotation marks in pairs; one alone stands between a title and a site's name."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_MIN_SLUG_WORDS: Final = 3
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_OTHER_LETTERS: Final = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "å": "a", "ı": "i", "ł": "l", "đ": "d"})
_MAX_NAME_WORDS: Final = 5
"""A site's name, with its slogan or section, has no more words than this."""
_MAX_INITIALS: Final = 3
_MAX_CHARS: Final = 1000
"""No title is longer; what is longer is left as it is."""


@lru_cache(maxsize=512)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without signs: what two titles are compared by."""
    return tuple(_WORD.findall(text.replace("\xad", "").casefold()))


@lru_cache(maxsize=512)
def compare_key(text: str) -> str:
    """The words of a text run together: "The Daily World" is "thedailyworld", as in a host's name."""
    return "".join(words_of(text))


def content_of(text: str) -> set[str]:
    """The words of a text that carry meaning, by their beginnings; of scripts without spaces the pairs of signs."""
    if UNSPACED.search(text[:40]):
        return {text[place : place + 2] for place in range(min(len(text), 400) - 1)}
    return {word[:6] for word in words_of(text[:2000]) if len(word) > 3}


def words_in_address(url: str) -> frozenset[str]:
    """The words of the part of an address that has most of them: what content systems make of a headline.

    Without accents and in lower case; none when no part has more than two.
    """
    try:
        path = unquote(urlsplit(url[:2000]).path)
    except ValueError:
        return frozenset()
    parts = [_LETTERS.findall(_unaccented(part.casefold())) for part in path.split("/")]
    longest: list[str] = max(reversed(parts), key=len, default=[])
    words = frozenset(word for word in longest if len(word) > 1)
    return words if len(words) >= _MIN_SLUG_WORDS else frozenset()


def spellings(words: Iterable[str]) -> set[str]:
    """The ways words are written in addresses: "ä" as "a" and as "ae"."""
    found = set()
    for word in words:
        if word.isascii():
            found.add(word)
        else:
            found.update((_unaccented(word), _unaccented(word.translate(_UMLAUTS))))
    return found


def _unaccented(word: str) -> str:
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word.translate(_OTHER_LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def without_site(title: str, names: Collection[str]) -> str:
    """A title without the site's name, section or day at its end or its beginning.

    `names` are the names as compare keys the site is known by. Behind "|" and its like a short piece goes although it is no
    known name; behind a dash only a known one goes, with all that follows it. What is left is never empty.
    """
    if len(title) > _MAX_CHARS:
        return title
    cuts = _separators(title)
    if cuts and is_site_name(title[: cuts[0].start()], names):
        return title[cuts[0].end() :]
    end = _start_of_site(title, cuts, names)
    kept = [cut for cut in cuts if cut.end() < end]
    while kept and _is_aside(title, kept[-1], end):
        end = kept.pop().start()
    return title[:end].rstrip()


def _start_of_site(title: str, cuts: Sequence[re.Match[str]], names: Collection[str]) -> int:
    """Where the first piece that is a name of the site is set off; the end of the title where none is."""
    ends = [*(cut.start() for cut in cuts[1:]), len(title)]
    named = (cut.start() for cut, until in zip(cuts, ends, strict=False) if is_site_name(title[cut.end() : until], names))
    return next(named, len(title))


def _separators(title: str) -> list[re.Match[str]]:
    """The signs inside a title that may set something off; quotation marks in pairs do not."""
    cuts = [match for match in _CUT.finditer(title) if match.start() and match.end() < len(title)]
    if not _QUOTED.search(title):
        return cuts
    return [cut for cut in cuts if cut[0].strip()[:1] not in _QUOTES]


def without_last_piece(title: str) -> str:
    """A title up to its last separator, behind which an unknown site's name may stand; "" when it has none."""
    *_, last = (None, *_CUT.finditer(title[:_MAX_CHARS]))
    return title[: last.start()].rstrip() if last else ""


def pieces_of(title: str) -> list[str]:
    """What stands between the separators of a title, the longest first; [] when it has none."""
    ends = [0, *(place for cut in _CUT.finditer(title[:_MAX_CHARS]) for place in cut.span()), len(title)]
    pieces = (title[start:end].strip() for start, end in zip(ends[::2], ends[1::2], strict=True))
    return sorted(filter(None, pieces), key=len, reverse=True) if len(ends) > 2 else []


def _is_aside(title: str, cut: re.Match[str], end: int) -> bool:
    """Whether the last piece of a title is set off so clearly and so short that it is no part of it."""
    sign = cut[0].strip()
    if sign[:1] not in _STRONG and sign != "::" and not cut["glued"]:
        return False
    behind, before = words_of(title[cut.end() : end]), words_of(title[: cut.start()])
    return len(behind) <= _MAX_NAME_WORDS and len(before) > max(2, len(behind))


def is_site_name(piece: str, names: Collection[str]) -> bool:
    """Whether a piece of a title is a name of the site, or most of one: "The Daily World", "SZ.de", "DW"."""
    own = compare_key(piece)
    return bool(own) and (own in names or any(_is_most_of(own, name) for name in names))


def _is_most_of(one: str, other: str) -> bool:
    """Whether of two names the shorter is a beginning or an end of the other, at least half as long, and no mere initials."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) <= _MAX_INITIALS or 2 * len(shorter) < len(longer):
        return False
    return longer.startswith(shorter) or longer.endswith(shorter)
