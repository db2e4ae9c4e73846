"""What notebooks and prompts show of a page: all of it, escaped; or its gist, on one screen."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import devparse
from devparse.writing.outline import outline

PAGE = devparse.Page(
    url="https://www.harbourledger.example/gates",
    metadata=devparse.Metadata(headline="Gates <b>shut</b>", authors=(devparse.Author("Meera Sandhu"),)),
    body=devparse.Body((devparse.Paragraph("An hour before the tide."), devparse.Figure(devparse.Image("https://h.example/g.jpg")))),
    trending=devparse.Trending((devparse.StoryList("trending", "Most read", (devparse.Story("Eels return", rank=1),)),)),
    footer=devparse.Footer(groups=(devparse.LinkGroup("Paper", (devparse.Link("Jobs", "https://h.example/jobs"),)),)),
    problems=(devparse.Problem("metadata", "date-only", "only a day"),),
    sources={"metadata.headline": "h1"},
)
SHOWN = {"div", "style", "b", "details", "summary", "small", "table", "tr", "th", "td", "br"}


class Tags(HTMLParser):
    """Collects the elements and attributes of a fragment."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_a_notebook_shows_sections_fields_sources_and_problems() -> None:
    shown = PAGE._repr_html_()
    for words in ("metadata", "h1", "Meera Sandhu", "2 blocks, 5 words", "Most read", "rank 1", "Jobs", "date-only"):
        assert words in shown
    assert "Gates &lt;b&gt;shut&lt;/b&gt;" in shown


@given(st.builds(devparse.Page, metadata=..., body=..., trending=..., footer=...))
def test_a_page_adds_no_element_of_its_own(page: devparse.Page) -> None:
    """Whatever the fields hold, the fragment has this module's elements only, and asks no server for anything."""
    tags = Tags()
    tags.feed(page._repr_html_())
    assert tags.found <= SHOWN
    assert tags.attributes <= {"class", "open"}


@given(st.builds(devparse.Page, metadata=..., body=..., trending=..., footer=...))
def test_every_path_of_the_outline_leads_to_its_value(page: devparse.Page) -> None:
    """The paths are those one would write in Python after `page.`."""
    for section in outline(page):
        for field in section.fields:
            for item in field.items:
                value = page
                for step in re.findall(r"\w+", item.path):
                    value = value[int(step)] if step.isdigit() else getattr(value, step)  # type: ignore[index]
                assert value not in (None, "", ())


def test_nothing_found_is_no_section() -> None:
    assert outline(devparse.Page()) == ()


@pytest.mark.parametrize("page", [devparse.Page(), PAGE])
def test_repr_is_one_line(page: devparse.Page) -> None:
    assert repr(page).startswith("<Page generic html; ")
    assert "\n" not in repr(page)


def test_repr_fits_a_screen_however_large_the_page() -> None:
    """The longest page shows its headline, byline, day and counts in less than eight lines of eighty characters."""
    long = "a line of words " * 500
    page = devparse.Page(
        metadata=devparse.Metadata(headline=long, authors=tuple(devparse.Author(long) for _ in range(50))),
        body=devparse.Body(tuple(devparse.Paragraph(long) for _ in range(200))),
        footer=devparse.Footer(brand=long),
        problems=tuple(devparse.Problem("page", "truncated", long) for _ in range(50)),
    )
    assert len(repr(page)) < 8 * 80
    assert "200 blocks" in repr(page)
    assert "50 problems" in repr(page)
