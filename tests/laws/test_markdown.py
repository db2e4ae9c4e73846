"""Markdown of a page, read by a Markdown reader: the page's words come out as words, and nothing else does."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import devparse
from devparse.writing.markdown_text import escape, marked

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


KINDS = ("link", "strong", "emphasis", "code", "subscript", "superscript", "term")
URLS = ("https://h.example/a", "javascript:alert(1)", "https://h.example/)](x) <b>", "")


@st.composite
def spanned(draw: st.DrawFn) -> tuple[str, tuple[devparse.Span, ...]]:
    """A text as the parser makes it, with spans anywhere in it, also crossing, empty and beyond its end."""
    text = "\n".join(" ".join(line.split()) for line in draw(awkward).split("\n") if line.split())
    place = st.integers(0, len(text) + 1)
    drawn = draw(st.lists(st.tuples(st.sampled_from(KINDS), place, place, st.sampled_from(URLS)), max_size=6))
    return text, tuple(devparse.Span(kind, start, end, url) for kind, start, end, url in drawn)


@given(spanned())
def test_marked_text_is_shown_letter_by_letter(drawn: tuple[str, tuple[devparse.Span, ...]]) -> None:
    """Whatever the spans, the words come out as they are, and only the elements of spans stand around them."""
    text, spans = drawn
    rendered = READER.render(marked(text, spans))
    assert set(re.findall(r"<(\w+)", rendered)) <= {"p", "br", "a", "strong", "em", "code", "sub", "sup"}
    assert set(re.findall(r'href="([^"]*)"', rendered)) <= {"https://h.example/a", "https://h.example/%29%5D%28x%29%20%3Cb%3E"}
    shown = html.unescape(re.sub(r"</?(?:a|strong|em|code|sub|sup)\b[^>]*>", "", rendered))
    assert re.sub(r"<br />\n|</?p>", "\n", shown).split() == text.split()


@given(spanned(), spanned())
def test_a_table_keeps_its_cells_whatever_is_marked_in_them(
    one: tuple[str, tuple[devparse.Span, ...]], other: tuple[str, tuple[devparse.Span, ...]]
) -> None:
    """Marks in the cells of a table add no cell and lose none."""
    cells = [(text.replace("\n", " "), spans) for text, spans in (one, other)]
    shift = len(cells[0][0]) + 1
    inline = (*cells[0][1], *(devparse.Span(s.kind, s.start + shift, s.end + shift, s.url) for s in cells[1][1]))
    table = devparse.Table((("a", "b"), (cells[0][0], cells[1][0])), header=True, inline=_shifted(inline, 4))
    rendered = READER.render(devparse.to_markdown(devparse.Page(body=devparse.Body((table,)))))
    assert (rendered.count("<th>"), rendered.count("<td>")) == (2, 2)


def _shifted(spans: tuple[devparse.Span, ...], by: int) -> tuple[devparse.Span, ...]:
    return tuple(devparse.Span(span.kind, span.start + by, span.end + by, span.url) for span in spans)


@given(st.text("ab .,(“*", max_size=20), st.sampled_from(["strong", "emphasis"]), st.integers(0, 20), st.integers(0, 20))
def test_emphasis_shows_wherever_it_is_written(text: str, kind: str, start: int, end: int) -> None:
    """No reader is left with the stars of an emphasis: where Markdown cannot show one, none is written."""
    text = " ".join(text.split())
    written = marked(text, [devparse.Span(kind, start, end)], begins_line=False)  # type: ignore[arg-type]
    assert READER.renderInline(written).count("*") == text.count("*")
