"""Inline structure over awkward pages: every span lies in its block's text, and links are what the spans say."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from strategies import PIECES

import devparse
from devparse.blocks import Block, Heading, ListBlock, Paragraph, Quote, Span, Table, links_in
from devparse.extractors.body.blocks import blocks_of
from devparse.rows.document import Document
from devparse.rows.dump_reader import read_dump
from devparse.rows.html_parser import read
from devparse.rows.inline import Mark, Pieces, spaced_text

INLINE = (
    "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<code>", "</code>", "<sub>2</sub>", "<sup>", "</sup>", " ", "\n", "<br>", "word",
    " two words ", "&shy;", "&#x200b;", "&nbsp;", "<a href='/x'>", "</a>", "<a href='#r'>↩</a>", "<a href='#h'><b>¶</b></a>", "<p>", "</p>", "<li>", "<ul>", "<dt>",
    "<dd>", "<td>", "<tr>", "<table>", "</table>", "<blockquote>", "</blockquote>", "<h2>", "</h2>", "<pre>", "</pre>", "<figure>",
    "<caption>", "<img src='/a.jpg'>", "<span class='sr-only'>", "</span>", "\x01", "\u2028", "▲ ",
)  # fmt: skip
shreds = st.lists(st.sampled_from(INLINE), max_size=40) | st.lists(st.sampled_from(PIECES + INLINE), max_size=25)


def all_blocks(document: Document) -> Sequence[Block]:
    """The blocks that all rows of a page would make."""
    return blocks_of(document, document.rows)


def spans_of(block: Block) -> tuple[Span, ...]:
    return block.inline if isinstance(block, (Paragraph, Heading, ListBlock, Quote, Table)) else ()


@given(shreds)
def test_spans_lie_in_the_text_and_begin_and_end_with_words(pieces: list[str]) -> None:
    """A span is never empty, never reaches over the text, and has no white space at its ends; outer ones come first."""
    content = "".join(pieces).encode("utf-8", "replace")
    document = Document(read(content, devparse.Limits()), url="https://h.example/", form="html", content=content)
    for block in all_blocks(document):
        spans = spans_of(block)
        assert [span.start for span in spans] == sorted(span.start for span in spans)
        for span in spans:
            assert 0 <= span.start < span.end <= len(block.text)
            words = block.text[span.start : span.end]
            assert words == words.strip()
            assert span.kind == "link" or not span.url
        if isinstance(block, Paragraph):
            assert block.links == links_in(block.text, block.inline)


@given(st.lists(st.sampled_from(["[tides](http://h.example/t)", "tides ", "- ", "\n", "# ", "> ", "**x**", "[a](b)"]), max_size=20))
def test_links_of_a_dump_are_spans_too(pieces: list[str]) -> None:
    """In a dump of Markdown the words of a link are found in the text."""
    reading, _ = read_dump("".join(pieces) + "\nend", devparse.Limits())
    document = Document(reading, url="https://h.example/", form="text", content=b"")
    for block in all_blocks(document):
        assert all(block.text[span.start : span.end] in ("tides", "a") for span in spans_of(block))


@given(st.lists(st.sampled_from(["a", "b c", " ", "\n", "\u2028", "\u00ad", "d\u00ade", "  f ", "\x01"]), min_size=1, max_size=12))
def test_pieces_are_found_again_in_the_text(pieces: list[str]) -> None:
    """Where each piece of a row lies in its text is counted in one pass, and comes out as the text itself is made."""
    whole = spaced_text("".join(pieces))
    for place, piece in enumerate(pieces):
        found = Pieces(tuple(pieces), (Mark("b", place, place + 1, ""),), keeps_lines=False).spans()
        words = spaced_text(piece)
        assert [whole[span.start : span.end] for span in found] == ([words] if words else [])
