"""Where a byline begins, and where it is cut into names: what the words of `data/bylines.toml` make, compiled once."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import attrs

from devparse.language.data import phrases_in, table, words

_CAPITAL_ANDS: Final = "AND|And|UND|Und|ET|OCH|Och|OG|WITH|MIT|AVEC"


@attrs.frozen
class BylinePatterns:
    """Patterns for the beginnings of bylines and for what stands between names."""

    by_starts: frozenset[str]
    """The first two letters of the phrases before names: most texts are told apart by them at little cost."""
    byline: re.Pattern[str]
    split: re.Pattern[str]
    joins: re.Pattern[str]
    """What joins the last name of a byline to the one before."""


@cache
def byline_patterns() -> BylinePatterns:
    """The patterns; made when they are first asked for."""
    phrases = sorted(words("bylines", "before_names"), key=len, reverse=True)
    lettered = "|".join(re.escape(phrase) for phrase in phrases if phrase[0] < "\u2e80")
    signed = "|".join(re.escape(phrase) for phrase in phrases if phrase[0] >= "\u2e80")
    every = sorted({word for text in table("bylines")["between_names"].values() for word in phrases_in(text)}, key=len, reverse=True)
    ands = "|".join(re.escape(word) for word in every if len(word) > 1)
    short_ands = "|".join(word for word in every if len(word) == 1)
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
