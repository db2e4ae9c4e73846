"""The words over lists of other stories."""

from __future__ import annotations

import pytest

from devparse.language.headings import heads_others, may_head_others


@pytest.mark.parametrize(
    "text",
    [
        "Related stories",
        "RELATED:",
        "You may also like",
        "Mehr zum Thema",
        "Most read",
        "Read also",
        "Editor’s picks",
        "More news",
    ],
)
def test_words_over_stories_of_others_and_nothing_else(text: str) -> None:
    assert heads_others(text)


@pytest.mark.parametrize(
    "text",
    [
        "Related work on tide mills",
        "Stories",
        "Opinion",
        "Latest",
        "Popular ferries of the north",
        "In depth",
        "The miller",
        "",
    ],
)
def test_a_heading_of_the_article_is_none_of_them(text: str) -> None:
    assert not heads_others(text)


@pytest.mark.parametrize(
    "text", ["Related guides by our pilots", "More articles you might enjoy", "Recommended by the harbour master"]
)
def test_words_over_stories_among_others(text: str) -> None:
    assert may_head_others(text)


@pytest.mark.parametrize("text", ["In depth soundings of the bay", "Latest soundings", "How the lock was built", ""])
def test_words_that_may_stand_over_text(text: str) -> None:
    assert not may_head_others(text)
