"""Markdown of a page, read by a Markdown reader: the page's words come out as words, and nothing else does."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import devparse
from devparse.writing.markdown import escape

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PIECES = [
    *"\\`*_{}[]()<>#+-.!|~=&;:'\"$^@ \n\t1a",
    "&amp;",
    "&#42;",
    "<b>",
    "http://x.example",
    "---",
    "```",
    "    ",
    "1. ",
]
SHOWN = {*"h1 h2 p strong em ul ol li blockquote table thead tbody tr td th pre code a br".split()}

awkward = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def words(rendered: str) -> list[str]:
    return html.unescape(re.sub(r"<br />|</?p>", "\n", rendered)).split()


@given(awkward)
def test_escaped_text_is_shown_letter_by_letter(text: str) -> None:
    rendered = READER.render(escape(text))
    assert not re.search(r"<(?!/?p>|br />)", rendered)
    assert words(rendered) == text.split()


@given(awkward, awkward)
def test_a_page_adds_no_markup_of_its_own(text: str, other: str) -> None:
    blocks = (
        devparse.ListBlock((text, other)),
        devparse.Quote(text, other),
        devparse.Table(((text, other), (other, text))),
        devparse.Preformatted(text),
        devparse.Paragraph(other),
    )
    story = devparse.Story(text, f"https://h.example/{other}", 1, other)
    page = devparse.Page(
        metadata=devparse.Metadata(headline=text, summary=text, source=other, authors=(devparse.Author(other, text),)),
        body=devparse.Body(blocks, attribution=text),
        trending=devparse.Trending((devparse.StoryList("other", text, (story,)),)),
        footer=devparse.Footer(brand=text, emails=(other,), legal=(devparse.Link(text, f"https://h.example/{text}"),)),
    )
    rendered = READER.render(devparse.to_markdown(page))
    assert set(re.findall(r"<(\w+)", rendered)) <= SHOWN
    assert not re.search(r'href="(?!https://h\.example/|http://x\.example)', rendered)
    for tag, most in (("a", 3), ("code", 1), ("h1", 1), ("h2", 2), ("li", 5), ("table", 1), ("blockquote", 1)):
        assert len(re.findall(rf"<{tag}\b", rendered)) <= most, tag
