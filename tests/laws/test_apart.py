"""The sections of a page are apart: what stands in a list of stories is not in the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import devparse
from devparse.testing import Fixture, collect

PARSER = devparse.Parser()
FIXTURES = collect(Path(__file__).parent.parent / "pages")
WORDS = "harbour barrage eels ferry council winter herring lightship pilot quay storm tender vote clinic road".split()

titles = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=6, max_size=9, unique=True).map(" ".join), min_size=3, max_size=6
)
STORY = (
    "<p>The gates were shut at four in the morning, an hour before the tide, said the office that looks after them.</p>"
    "<p>They will be opened again on Thursday, when the pumps have been looked at and the last of the boats is in.</p>"
)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_no_story_of_a_list_is_a_block_of_the_article(fixture: Fixture) -> None:
    page = fixture.parse(PARSER)
    listed = {story.title for found in page.trending.lists for story in found.stories}
    said = {block["text"] for block in fixture.expected.get("body", {}).get("blocks", ()) if block.get("text")}
    assert not (listed & {block.text for block in page.body.blocks}) - said


@given(
    titles,
    st.sampled_from(["aside", "section", "div", "nav"]),
    st.sampled_from(["Most read", "Latest news", "Related stories"]),
)
def test_a_list_beside_the_article_stays_beside_it(found: list[str], tag: str, heading: str) -> None:
    items = "".join(f"<li><a href='/news/{place}-story'>{title}</a></li>" for place, title in enumerate(found))
    markup = (
        f"<main><article><h1>Gates shut</h1>{STORY}</article></main><{tag}><h3>{heading}</h3><ul>{items}</ul></{tag}>"
    )
    page = PARSER.parse(f"<!doctype html><body>{markup}</body>", url="https://ledger.example/news/gates-shut")
    assert not [title for title in found if title in page.body.text]
