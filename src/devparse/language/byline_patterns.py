"""Where a byline begins, and where it is cut into names: what the words of `data/bylines.toml` make, compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache
from itertools import filterfalse
from typing import Final

import attrs

from devparse.language.data import phrases_in, table, words

_CAPITAL_ANDS: Final = "AND|And|UND|Und|ET|OCH|Och|OG|WITH|MIT|AVEC"
_FIRST_CHINESE_SIGN: Final = "\u2e80"
"""From here on in Unicode names follow a label without a space between."""


@attrs.frozen
class BylinePatterns:
    """Patterns for the beginnings of bylines and for what stands between names."""

    by_starts: frozenset[str]
    """The first two letters of the phrases before names: most texts are told apart by them at little cost."""
    byline: re.Pattern[str]
    split: re.Pattern[str]
    joins: re.Pattern[str]
    """What joins the last name of a byline to the one before."""


def _alternatives(phrases: Collection[str], test: Callable[[str], bool]) -> tuple[str, str]:
    """Patterns for any of the phrases that a test holds for, and for any of the others; longer ones are tried first."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(map(re.escape, filter(test, ordered))), "|".join(map(re.escape, filterfalse(test, ordered)))


@cache
def byline_patterns() -> BylinePatterns:
    """The patterns; made when they are first asked for."""
    phrases = words("bylines", "before_names")
    lettered, signed = _alternatives(phrases, lambda phrase: phrase[0] < _FIRST_CHINESE_SIGN)
    ands, short_ands = _alternatives(set(phrases_in(table("bylines")["between_names"].values())), lambda word: len(word) > 1)
    # One of a single letter joins two names only before a whole one, for it joins family names as well.
    joined = rf"(?:{ands}|{_CAPITAL_ANDS})\s+|(?:{short_ands})\s+(?=\S+\s+(?!(?:{ands}|{short_ands}|&)\s)\S)"
    return BylinePatterns(
        by_starts=frozenset(phrase[:2] for phrase in phrases),
        byline=re.compile(
            rf"[\W_]*(?:(?:{lettered})(?:\s*[:：/]\s*|\s+|(?<=(?-i:By))(?=(?-i:[A-Z][a-z])))|(?:{signed})\s?[:：/・　 ]\s*)(?=\S)",
            re.IGNORECASE,
        ),
        split=re.compile(rf"\s*[,;|•·/、，；\n\t＝●]+\s*(?:{joined})?|\s+[-–—]\s+|\s*&\s*|\s+\+\s+|\s+(?:{joined})"),
        joins=re.compile(rf",?\s(?:{joined}|&\s)"),
    )
