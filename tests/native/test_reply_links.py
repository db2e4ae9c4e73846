"""The native module knows links to reply as Python does, whatever the text."""

from __future__ import annotations

from typing import Final, cast

import pytest
from alike import ASKED_OF_TEXTS, said_otherwise
from hypothesis import given
from hypothesis import strategies as st

from devparse.language import reply_links
from devparse.language.reply_words import DASH_BETWEEN, SIGNS_BETWEEN, reply_words
from devparse.native import NATIVE

pytestmark = pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it")
ASKED: Final = {"is_reply_link": ASKED_OF_TEXTS["is_reply_link"]}
BETWEEN: Final = (*SIGNS_BETWEEN, DASH_BETWEEN)
ODD: Final = ("", " ", "-", "\n", "\x1c", "\xa0", "\u3000", "\u200b", "ß", "ﬁ", "İ", "I", "Σ", "ς", "\u0301", "\ud800", "\udfff", "😀", "x", "Ferry")
"""White space and what only looks like it, what folding turns into something else, and halves of characters."""


def check(text: str) -> None:
    assert not said_otherwise([text], ASKED, NATIVE)


def test_every_word_alone_and_among_others() -> None:
    for word in sorted(reply_words()):
        for text in (word, word.upper(), word.title(), f"{word} ", f"{word}s", *(text for between in BETWEEN for text in (f"3{between}\xa0{word}", f"{word}\u3000{between}3"))):
            check(text)


@given(st.lists(st.sampled_from((*sorted(reply_words()), *BETWEEN * 5, *ODD * 2)), max_size=7), st.booleans())
def test_words_put_together(words: list[str], is_shouted: bool) -> None:
    text = "".join(words)
    check(text.upper() if is_shouted else text)


@given(st.text(st.characters(exclude_categories=()), max_size=50))
def test_any_text(text: str) -> None:
    check(text)


def test_what_is_no_text_is_refused_and_what_is_not_told_is_missed() -> None:
    assert NATIVE is not None
    with pytest.raises(TypeError):
        NATIVE.is_reply_link(cast("str", 7))
    try:
        NATIVE.set_up_reply_links(lambda: {name: told for name, told in reply_links.tables().items() if name != "between"})
        with pytest.raises(KeyError, match="between"):
            NATIVE.is_reply_link("Reply")
    finally:
        NATIVE.set_up_reply_links(reply_links.tables)
    assert NATIVE.is_reply_link("Reply")
