"""The words over lists of other stories."""

from __future__ import annotations

import pytest

from devparse.values.headings import heads_others


@pytest.mark.parametrize("text", ["Related stories", "RELATED:", "You may also like", "Mehr zum Thema", "Most read", "Read also"])
def test_words_over_stories_of_others_and_nothing_else(text: str) -> None:
    assert heads_others(text)


@pytest.mark.parametrize(
    "text", ["Related work on tide mills", "Stories", "Opinion", "Latest", "Popular ferries of the north", "The miller", ""]
)
def test_a_heading_of_the_article_is_none_of_them(text: str) -> None:
    assert not heads_others(text)
