"""The judge of the article in the native module, to the same numbers as `regions.article.classifier` and sooner.

The algorithm stands there a second time; its word lists, codes, groups of evidence and weights are handed in from here.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any, Final, NamedTuple

from devparse.language.data import words
from devparse.language.text import UNSPACED
from devparse.native import NATIVE
from devparse.regions.article import classifier, context, features, layout, units
from devparse.regions.article.model import ArticleModel
from devparse.regions.article.structured_text import StructuredText
from devparse.rows import roles
from devparse.rows.model import Box, Row

_GROUPS: Final = (
    "TEXT", "TAG", "OUTER", "FURTHER", "INITIAL", "COPIES", "COMMAS", "OWN_MASS", "OUTER_MASS", "FURTHER_MASS", "DEPTH", "MAIN_TAG",
    "MAIN_GAPS", "TITLE", "SIBLINGS", "SIBLINGS_LENGTH", "ROW_BEFORE", "ROW_AFTER", "PAIR_BEFORE", "PAIR_AFTER", "BEFORE", "AFTER",
    "LINKS", "STRUCTURED", "DESCRIPTION", "TWIN", "PICTURE", "SHAPE", "WORDS",
)  # fmt: skip
"""Each is the first key of a group in `regions.article.features`."""
_CONTEXT_MATTERS: Final = "Σ"
"""How this letter is made small hangs on what stands around it."""


class NativeJudgement(NamedTuple):
    """The article's rows, and of all rows that may be: their indexes and scores as in `classifier.Judgement`."""

    rows: list[Row]
    places: list[int]
    linear: list[float]
    scores: list[float]
    wholes: list[float]
    bar: float


def judge_natively(
    rows: list[Row], elsewhere: AbstractSet[int], said: StructuredText, model: ArticleModel
) -> NativeJudgement | None:
    """What the native module says of a page's rows; None where there is none, or a text is not for it."""
    if NATIVE is None:
        return None
    _set_up()
    try:
        return NativeJudgement(*NATIVE.judge(rows, elsewhere, said.body, said.description, said.opening, model.native))
    except UnicodeEncodeError:  # halves of a character, which UTF-8 has none of
        return None


@cache
def _set_up() -> None:
    assert NATIVE is not None
    NATIVE.set_up_article(tables())


def tables() -> dict[str, Any]:
    """All that the module is told but for the weights, by the names it knows it by."""
    return {
        "groups": {name: getattr(features, name) for name in _GROUPS},
        "keys": features.COUNT,
        "flag_groups": features.FLAG,
        "wide_groups": features.WIDE,
        "tag_codes": features.TAG_CODES,
        "holders": layout.HOLDERS,
        "lists": units.LISTS,
        "cells": units.CELLS,
        "heading": roles.HEADING,
        "no_article": layout.NO_ARTICLE,
        "foreign": classifier.FOREIGN,
        "standing_alone": classifier.STANDING_ALONE,
        "context_flags": tuple(context.FLAGS.values()),
        "lengths": layout.LENGTHS,
        "gaps": layout.GAPS,
        "shares": layout.SHARES,
        "service_words": words("service", "service"),
        "describe": _describe,
        "lower": str.lower,
        "Row": Row,
        "Box": Box,
        "ElementRoles": roles.ElementRoles,
        "ending_of": layout.ending_of,
    }


def _describe(code: int) -> tuple[int, str]:
    """What a character is, as bits, and it made small."""
    char = chr(code)
    traits = (
        char.isalnum(), char.isupper(), char.islower(), char.istitle() and not char.isupper(), char.isdigit(),
        UNSPACED.match(char) is not None, char in features.COMMA_SIGNS, char in features.OPENING_QUOTES, char in context.COLONS,
        char == _CONTEXT_MATTERS,
    )  # fmt: skip
    return sum(told << bit for bit, told in enumerate(traits)), char.lower()
