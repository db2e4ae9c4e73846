"""The native module tells the paths of stories as Python does, whatever the address."""

from __future__ import annotations

from itertools import product
from typing import Final, cast

import pytest
from alike import ASKED_OF_ADDRESSES, said_otherwise
from hypothesis import given
from hypothesis import strategies as st

from devparse.language import path_kinds, story_paths
from devparse.native import NATIVE

pytestmark = pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it")
WORDS: Final = tuple(sorted(path_kinds.PEOPLE | path_kinds.AWAY_OR_NAMED | path_kinds.SHELVES))
RULES: Final = sorted(path_kinds.RULES)
OF_RULES: Final = sorted(path_kinds.OF_RULES)
YEARS: Final = ("/1999", "/2024", "/2101", "/202", "2024", "/news/2024", "/2024/2023")
AFTER_YEARS: Final = ("", "5", "05", "051", "0512", "05123", "ab", "may", "september", "septembers")
AFTER_DAYS: Final = ("", "5", "05", "051", "5/", "05-", "05/1", "/x", "\n")
ODD: Final = (
    *(sign for sign in "/-_.?=,%\n" for _ in range(3)), "/2024/05/", "a-b-c-d", "a_b_c_d_e_f", "wharf" * 6, "%e3", "%E3", "%g0", ".HTM", "ämne", "Ämne",
    "٣٤٥", "²", "İ", "K", "ﬁ", "\u0301", "\xa0", "\ud800", "\udfff", "😀",
)  # fmt: skip
"""What slugs are known by, signs between pieces, digits and letters beyond ASCII, and halves of characters."""


def check(address: str) -> None:
    assert not said_otherwise([address], ASKED_OF_ADDRESSES, NATIVE)


@given(st.lists(st.sampled_from((*WORDS, *ODD)), max_size=8), st.sampled_from(("", "/")), st.booleans())
def test_words_put_together(words: list[str], between: str, is_shouted: bool) -> None:
    path = between.join(words)
    check(path.upper() if is_shouted else path)


def test_every_word_in_every_place_of_a_path() -> None:
    for word in (*WORDS, *RULES, *OF_RULES):
        for path in ("/{}", "{}", "/{}/ferry", "/{}/north/ferry", "/{}/the-old-ferry-2024", "/{}/a-b-c-d-e-f", "/news/{}?page=12345", "/{}s", "/x-{}-12345"):
            check(path.format(word))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_and_what_may_follow_it(rule: str) -> None:
    for further, sign, end in product((*OF_RULES, "12", "x1", "x", ""), "-_./", ("", "/", "\n", "?", "-us", ".12/", "-", "\n/")):
        check(f"/{rule}{sign}{further}{end}")
        check(f"{rule}{sign}{further}{end}")


def test_days_and_archives() -> None:
    for pieces in product(YEARS, ("/", "-", "_", ""), AFTER_YEARS, ("/", "-", "", "?", "\n"), AFTER_DAYS):
        check("".join(pieces))


def test_numbers_of_slugs() -> None:
    for before, digits, after in product(("", "x", "x=", "x,", "x-", "x.", "12.", "a_"), range(7), ("", "\n", "x", ".ab", ".abc", ".ab_3e", ".abcdef", ".abc\n", ".abc-", "\n\n", "=1")):
        slug = f"{before}{'1' * digits}{after}"
        for path in (slug, f"/news/{slug}", f"/news?{slug}", f"/1234/{slug}"):
            check(path)


def test_letters_of_another_script() -> None:
    for count, encoded in product(range(18, 28), ("%e3", "%g3", "%ag", "%E3", "ä", "%", "%%e")):
        check(f"/news/{'x' * count}{encoded}")
        check(f"/news/{encoded}{'x' * count}")


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_address(address: str) -> None:
    check(address)


def test_what_is_no_text_is_refused_and_what_is_not_told_is_missed() -> None:
    assert NATIVE is not None
    for name in ASKED_OF_ADDRESSES:
        with pytest.raises(TypeError):
            getattr(NATIVE, name)(cast("str", 7))
    try:
        NATIVE.set_up_story_paths(lambda: {name: told for name, told in story_paths.tables().items() if name != "shelves"})
        with pytest.raises(KeyError, match="shelves"):
            NATIVE.likelihood_of("/news/2024/05/12/ferry")
    finally:
        NATIVE.set_up_story_paths(story_paths.tables)
    check("/news/2024/05/12/ferry")
