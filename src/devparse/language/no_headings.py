"""Headings that stand over no stories: over tags, over goods and jobs, and the labels of advertisements.

The words are in `data/list_headings.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Final

from devparse.language.data import phrases_in
from devparse.language.heading_words import folded, heading_table
from devparse.language.text import UNSPACED

MAX_TAG_WORDS: Final = 3
"""Headings of fewer words are over tags when they have a word for one tag."""
_MAX_HEADING_CHARS: Final = 70
_MAX_GOODS_WORDS: Final = 5
_MAX_LABEL_CHARS: Final = 45
_EDGES: Final = " :-–—▼▾↓0123456789"
_NUMBER: Final = re.compile(r"\s*\d+")


@cache
def _words(table: str, name: str = "all") -> frozenset[str]:
    return frozenset(phrases_in(heading_table()[table][name]))


def tag_words(name: str) -> frozenset[str]:
    """Words over tags and sections: those that are so wherever they stand ("any"), nearly "alone", or as all of a heading ("phrases")."""
    return _words("tags", name)


@cache
def unspaced_tags() -> tuple[str, ...]:
    """Those that are so wherever they stand, in scripts without spaces."""
    return tuple(word for word in tag_words("any") if UNSPACED.search(word))


@cache
def _first_words_of_adverts() -> frozenset[str]:
    return frozenset(label.partition(" ")[0] for label in _words("adverts"))


def is_over_tags(words: Collection[str], text: str) -> bool:
    """Whether a heading stands over tags or sections; `words` are those of `text`, folded."""
    if " ".join(words) in tag_words("phrases") or not tag_words("any").isdisjoint(words):
        return True
    if len(words) < MAX_TAG_WORDS and not tag_words("alone").isdisjoint(words):
        return True
    return not text.isascii() and any(word in text for word in unspaced_tags())


def is_over_goods(text: str) -> bool:
    """Whether a heading stands over jobs, coupons or small advertisements, which are no stories."""
    words = folded(text) if len(text) <= _MAX_HEADING_CHARS else ()
    return 0 < len(words) <= _MAX_GOODS_WORDS and not _words("goods").isdisjoint(words)


def needs_a_tag(text: str) -> bool:
    """Whether a heading ends so that a tag completes it: "Read more about"."""
    return text.casefold().rpartition(" ")[2] in _words("about")


def is_advert(text: str) -> bool:
    """Whether a text is the label of an advertisement and nothing else, numbers apart: "Advertisement 2"."""
    if len(text) > _MAX_LABEL_CHARS or text.partition(" ")[0].strip(_EDGES).casefold() not in _first_words_of_adverts():
        return False
    labels = _words("adverts")
    words = dict.fromkeys(_NUMBER.sub("", text).strip(_EDGES).casefold().split())
    return " ".join(words) in labels or all(word in labels for word in words)
