"""What a heading over a list of links announces, asked of nearly every short text of a page.

By the native module, where there is one; `heading_kinds` says the same in Python. What is not asked that often stands there alone.
"""

from __future__ import annotations

from re import fullmatch
from typing import TYPE_CHECKING, Any, Final, get_args

from devparse.language import heading_kinds
from devparse.language.heading_kinds import CLEAR, opening_phrase
from devparse.language.heading_words import AFTER_APOSTROPHE, IN_WORD, read_heading_words
from devparse.language.no_headings import MAX_TAG_WORDS, tag_words, unspaced_tags
from devparse.language.text import UNSPACED
from devparse.native import NATIVE
from devparse.sections import ListKind

__all__ = ("CLEAR", "announces", "heads_others", "is_more", "kind_of_heading", "may_head_others", "opening_phrase")

_BOUNDS: Final = {
    "others_chars": heading_kinds.MAX_OTHERS_CHARS,
    "heading_chars": heading_kinds.MAX_HEADING_CHARS,
    "unspaced_chars": heading_kinds.MAX_UNSPACED_CHARS,
    "more_chars": heading_kinds.MAX_MORE_CHARS,
    "short_words": heading_kinds.MAX_SHORT_WORDS,
    "opening_chars": heading_kinds.MIN_OPENING_CHARS,
    "phrase_words": heading_kinds.MAX_PHRASE_WORDS,
    "tag_words": MAX_TAG_WORDS,
}


def tables() -> dict[str, Any]:
    """All that the native module is told, by the names it knows it by."""
    words = read_heading_words()
    return {
        "kinds": sorted(get_args(ListKind)),
        "bounds": _BOUNDS,
        "describe": _describe,
        "phrases": words.phrases,
        "firsts": words.firsts,
        "seconds": words.seconds,
        "pairs": words.pairs,
        "unspaced": words.unspaced,
        "ends": words.ends,
        "more": [" ".join(phrase) for phrase in words.more],
        "nouns": words.nouns,
        "tags": tag_words("any"),
        "lone_tags": tag_words("alone"),
        "tag_phrases": tag_words("phrases"),
        "unspaced_tags": unspaced_tags(),
        "others": heading_kinds.OTHERS,
        "subjects": heading_kinds.SUBJECTS,
        "clear": CLEAR,
        "latest": "latest",
        "other": "other",
    }


def _describe(code: int) -> tuple[int, str]:
    """What a character is, as bits, and its letters folded."""
    char = chr(code)
    traits = fullmatch(IN_WORD, char), fullmatch(AFTER_APOSTROPHE, char), UNSPACED.match(char)
    return sum((told is not None) << bit for bit, told in enumerate(traits)), char.casefold()


if TYPE_CHECKING or NATIVE is None:
    from devparse.language.heading_kinds import announces, heads_others, is_more, kind_of_heading, may_head_others
else:
    NATIVE.set_up_headings(tables)
    announces, heads_others, is_more = NATIVE.announces, NATIVE.heads_others, NATIVE.is_more
    kind_of_heading, may_head_others = NATIVE.kind_of_heading, NATIVE.may_head_others
