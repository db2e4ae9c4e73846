"""What a page says of itself, asked of its signals."""

from __future__ import annotations

import pytest

from devparse.extractors.metadata.known_texts import KnownTexts
from devparse.extractors.metadata.signals import signals_of
from devparse.parser import Parser

PROSE = "<p>Holmes said that harbour-side trams, tram_lines and the ferry's pier would be closed at four, an hour before the tide.</p>"


@pytest.mark.parametrize(
    ("word", "is_word"),
    [
        ("Harbour", True),
        ("side", True),
        ("ferry", True),
        ("tide", True),
        ("tram", False),
        ("Holm", False),
        ("lines", False),
        ("Gates", False),
    ],
)
def test_a_word_stands_whole_in_the_prose(word, is_word):
    """A part of a longer word is none; a hyphen, an apostrophe and a full stop end one."""
    signals = signals_of(Parser().trace(PROSE).document)
    assert signals.is_word(word) == is_word


@pytest.mark.parametrize(
    ("text", "is_known"),
    [("Gates of the Barrage", True), ("“gates – of the barrage”", True), ("Gates of the tide", False), ("Tide", False), ("…", False)],
)
def test_a_text_is_known_by_its_words(text, is_known):
    """Signs before its first word do not hide it; a text without words is known where one of the known has none."""
    assert (text in KnownTexts(["Gates of the barrage!"])) == is_known
    assert "***" in KnownTexts(["Gates of the barrage!", ""])
