"""The native module reads the words over lists as Python does, whatever the text."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, cast

import pytest
from alike import ASKED_OF_TEXTS, said_otherwise, text_read_otherwise
from hypothesis import given
from hypothesis import strategies as st

from devparse.decoding.opening import open_page
from devparse.language import headings
from devparse.language.heading_words import HeadingWords, read_heading_words
from devparse.language.no_headings import tag_words
from devparse.limits import Limits
from devparse.native import NATIVE
from devparse.rows.html_parser import read

pytestmark = pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it")
PAGES: Final = sorted((Path(__file__).parent.parent / "pages").glob("**/source.html"))
TOLD: Final = read_heading_words()
ODD: Final = (
    "’", "'", "\u200c", "+", "İ", "i\u0307", "I\u0307\u0307", "ß", "ﬁ", "Σ", "ς", "\u0301", "\u064b", "\u05b0", "\ud800", "\udfff", "😀", "_", "\n", "\xa0", "²",
    "K", "ǅ", "を", "ข่าว", "한국", "…", "»", ":", "1", "the", "tide", "",
)  # fmt: skip
"""What words begin and end with, what folding turns into something else, and halves of characters."""


def every_word(told: HeadingWords) -> list[str]:
    spaced = [word for words, _ in (*told.phrases, *told.firsts, *(pair for of_pair in told.seconds for pair in of_pair)) for word in words]
    others = [*told.unspaced, *told.ends, *told.nouns, *(word for words in told.more for word in words)]
    return sorted({word.removesuffix("*") for word in spaced} | {*others} | tag_words("any") | tag_words("alone") | tag_words("phrases"))


def check(text: str) -> None:
    assert not said_otherwise([text], ASKED_OF_TEXTS, NATIVE)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_texts_of_saved_pages(path: Path) -> None:
    page = open_page(path.read_bytes(), url=None, charset=None, captured=None, most=1 << 30)
    assert NATIVE is not None
    assert not text_read_otherwise(read(page.content, Limits()).rows, NATIVE)


def test_every_phrase_of_the_table_alone_and_among_others() -> None:
    phrases = [" ".join(words).removesuffix("*") for words, _ in TOLD.phrases]
    phrases += [" ".join(words) for words in TOLD.more]
    phrases += [*TOLD.unspaced, *tag_words("phrases")]
    for phrase in phrases:
        for text in (phrase, phrase.upper(), f"{phrase}:", f"All {phrase} of the week", f"{phrase}s by the harbour master"):
            check(text)


@given(st.lists(st.sampled_from((*every_word(TOLD), *ODD)), max_size=7), st.sampled_from((" ", "", "-", " · ")), st.booleans())
def test_words_put_together(words: list[str], between: str, is_title: bool) -> None:
    text = between.join(words)
    check(text.title() if is_title else text)


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text(text: str) -> None:
    check(text)


def test_what_is_told_last_counts() -> None:
    assert NATIVE is not None

    def overtaken() -> dict[str, Any]:
        NATIVE.set_up_headings(lambda: {**headings.tables(), "more": ["what is told last"]})  # as another thread may
        return headings.tables()

    try:
        NATIVE.set_up_headings(overtaken)
        assert (NATIVE.is_more("Read more"), NATIVE.is_more("What is told last")) == (False, True)
    finally:
        NATIVE.set_up_headings(headings.tables)


def test_what_is_no_text_is_refused_and_what_is_not_told_is_missed() -> None:
    assert NATIVE is not None
    for name in ASKED_OF_TEXTS:
        with pytest.raises(TypeError):
            getattr(NATIVE, name)(cast("str", 7))
    try:
        NATIVE.set_up_headings(lambda: {name: told for name, told in headings.tables().items() if name != "nouns"})
        with pytest.raises(KeyError, match="nouns"):
            NATIVE.is_more("Read more")
        NATIVE.set_up_headings(lambda: {**headings.tables(), "latest": "soonest"})
        with pytest.raises(KeyError, match="soonest"):
            NATIVE.is_more("Read more")
    finally:
        NATIVE.set_up_headings(headings.tables)
    assert NATIVE.is_more("Read more")
