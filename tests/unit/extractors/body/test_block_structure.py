"""Structure inside blocks: links and marked words, numbers and levels of lists, captions, code beside line numbers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import devparse
from devparse import Block, Figure, Link, ListBlock, Paragraph, Preformatted, Quote, Selectors, Site, Table
from devparse.extractors.body.blocks import blocks_of
from devparse.rows.document import Document
from devparse.rows.html_parser import read

ADDRESS = "https://www.harbour-post.example/town/bell"
NAMED = devparse.Parser(
    sites=(Site(name="harbour", hosts=("harbour-post.example",), selectors=Selectors(body=".story")),)
)
FIRST = "<p>The bell in the harbour tower rang on Monday morning for the first time since it cracked in the great frost of the old century.</p>"
SECOND = "<p>A founder from the next valley had listened to it for eleven winters before he agreed to weld the crack shut.</p>"
LAST = "<p>It will ring again on Sunday at noon, when the boats go out, and after that every day of the summer.</p>"


def blocks(middle: str) -> Sequence[Block]:
    page = f"<html><body><h1>The bell is back</h1><div class='story'>{FIRST}{SECOND}{middle}{LAST}</div></body></html>"
    return NAMED.parse(page, url=ADDRESS).body.blocks[2:-1]


def marked(block: Block) -> list[tuple[str, str]]:
    """The kinds and words of a block's spans."""
    assert not isinstance(block, (Preformatted, Figure, devparse.Embed))
    return [(span.kind, block.text[span.start : span.end]) for span in block.inline]


@pytest.mark.parametrize(
    ("inner", "spans"),
    [
        ("It <b>rang</b>, <em>and</em> rang.", [("strong", "rang"), ("emphasis", "and")]),
        ("It <strong> rang </strong>twice.", [("strong", "rang")]),
        ("It <b>ra</b><b>ng</b> twice.", [("strong", "rang")]),
        ("H<sub>2</sub>O at m<sup>3</sup>", [("subscript", "2"), ("superscript", "3")]),
        ("Call <code>toll(3)</code> now.", [("code", "toll(3)")]),
        ("<b>It <i>rang</i></b>", [("strong", "It rang"), ("emphasis", "rang")]),
        ("<a href='/x'><b>It rang</b></a> again", [("link", "It rang"), ("strong", "It rang")]),
        ("One<br><b>two<br>three</b>", [("strong", "two\nthree")]),
        ("\n  <b>\n It\n</b>\n rang", [("strong", "It")]),
        ("Nothing <b> </b>here", []),
        ("It&nbsp;<b>ra\u00adng</b>", [("strong", "rang")]),
    ],
)
def test_marked_words_are_spans_of_the_text(inner: str, spans: list[tuple[str, str]]) -> None:
    """A span says where in the text of its paragraph the words stand, without the white space around them."""
    (paragraph,) = blocks(f"<p>{inner}</p>")
    assert marked(paragraph) == spans


def test_links_of_a_paragraph_are_its_spans() -> None:
    """The text of a link is on one line, and an address that leads nowhere is empty."""
    (paragraph,) = blocks("<p>See <a href='/a'>the<br>tower</a> or <a href='javascript:x()'>ring</a>.</p>")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.links == (Link("the tower", "https://www.harbour-post.example/a"), Link("ring", ""))
    assert marked(paragraph) == [("link", "the\ntower"), ("link", "ring")]


@pytest.mark.parametrize(
    "middle",
    [
        "<h2>What <a href='/x'>the founder</a> said</h2>",
        "<ul><li>bronze</li><li>oak, says <a href='/x'>the founder</a></li></ul>",
        "<blockquote><p>I heard it.</p><p>So did <a href='/x'>the founder</a>.</p></blockquote>",
        "<table><tr><td>Ada</td><td>c</td></tr><tr><td>Tom</td><td>by <a href='/x'>the founder</a></td></tr></table>",
    ],
)
def test_every_block_of_text_has_its_links(middle: str) -> None:
    """Headings, items, quotations and cells keep their links, as spans of the block's text."""
    (block,) = blocks(middle)
    assert block.links == (Link("the founder", "https://www.harbour-post.example/x"),)  # type: ignore[union-attr]
    assert marked(block) == [("link", "the founder")]


def test_a_list_in_a_list_has_a_level_and_the_outer_one_counts_on() -> None:
    """The inner list stands right behind the item it is of; what follows goes on with the next number."""
    found = blocks("<ol start='4'><li>lift<ul><li>by hand</li><li>by crane</li></ul></li><li>hang</li></ol>")
    assert found == (
        ListBlock(("lift",), ordered=True, start=4),
        ListBlock(("by hand", "by crane"), level=2),
        ListBlock(("hang",), ordered=True, start=5),
    )


def test_what_an_item_says_behind_its_inner_list_is_no_further_item() -> None:
    found = blocks("<ol><li>lift<ul><li>by hand</li></ul>and rest</li><li>hang</li></ol>")
    assert [block.text for block in found] == ["lift", "by hand", "and rest", "hang"]
    assert isinstance(found[2], Paragraph)
    assert found[3] == ListBlock(("hang",), ordered=True, start=2)


def test_an_item_of_several_paragraphs_is_one_item() -> None:
    found = blocks("<ol><li><p>Lift it.</p><p>Mind the yoke.</p></li><li><p>Hang it.</p></li></ol>")
    assert found == (ListBlock(("Lift it. Mind the yoke.", "Hang it."), ordered=True),)


def test_a_list_with_headings_in_its_items_lays_out_the_page() -> None:
    """A listicle made as a list is read as headings with their paragraphs."""
    found = blocks("<ol><li><h3>1. Ada</h3><p>She hums.</p></li><li><h3>2. Tom</h3><p>He booms.</p></li></ol>")
    assert [(type(block).__name__, block.text) for block in found] == [
        ("Heading", "1. Ada"), ("Paragraph", "She hums."), ("Heading", "2. Tom"), ("Paragraph", "He booms."),
    ]  # fmt: skip


def test_terms_in_groups_are_one_list() -> None:
    """A `dl` whose terms stand in boxes of their own is one list, each term marked as such."""
    (found,) = blocks("<dl><div><dt>Clapper</dt><dd>The tongue.</dd></div><div><dt>Yoke</dt><dd>The beam.</dd></div></dl>")
    assert isinstance(found, ListBlock)
    assert found.items == ("Clapper", "The tongue.", "Yoke", "The beam.")
    assert marked(found) == [("term", "Clapper"), ("term", "Yoke")]


def test_a_footnote_loses_the_arrow_back_to_the_text() -> None:
    found = blocks("<ol><li>By his own scales. <a href='#r1'>↩</a> <a href='#r2'>↩\ufe0e</a></li><li>In 1801.</li></ol>")
    assert found == (ListBlock(("By his own scales.", "In 1801."), ordered=True),)


CODE = "toll = 3\n\nfor bell in tower:\n    bell.ring(toll)"


@pytest.mark.parametrize(
    "code",
    [
        f"<pre>{CODE}</pre>",
        f"<pre><code>{CODE}</code></pre>",
        f"<table><tr><td><pre>1\n2\n3\n4</pre></td><td><pre>{CODE}</pre></td></tr></table>",
        f"<figure><table><tr><td class='gutter'><pre>1\n2\n3\n4</pre></td><td><pre><code>{CODE}</code></pre></td></tr></table></figure>",
        "<pre>" + "".join(f"<div>{line}</div>" for line in CODE.split("\n")) + "</pre>",
        "<pre>" + "\n".join(f"<span>{line}</span>" for line in CODE.split("\n")) + "</pre>",
    ],
)
def test_code_is_one_block_without_line_numbers(code: str) -> None:
    """However a page lays out code, its lines come out as one block; empty ones too."""
    assert _in_article(code) == [Preformatted(CODE)]


TABLE = "<table>{}<tr><th>Bell</th><th>Note</th></tr><tr><td>Ada</td><td>c</td></tr></table>"
ROWS = (("Bell", "Note"), ("Ada", "c"))


@pytest.mark.parametrize(
    "middle",
    [
        TABLE.format("<caption>The <b>bells</b></caption>"),
        f"<figure>{TABLE.format('')}<figcaption>The <b>bells</b></figcaption></figure>",
        f"<figure><figcaption>The <b>bells</b></figcaption><div>{TABLE.format('')}</div></figure>",
    ],
)
def test_a_table_has_its_caption(middle: str) -> None:
    """The caption of a table, or of the figure around it, is the table's and stands in no paragraph."""
    (table,) = _in_article(middle)
    assert isinstance(table, Table)
    assert (table.caption, table.rows, table.header) == ("The bells", ROWS, True)
    assert table.text == "The bells\nBell\tNote\nAda\tc"
    assert marked(table) == [("strong", "bells")]


def test_a_figure_around_a_quotation_says_whom_it_quotes() -> None:
    (quote,) = _in_article("<figure><blockquote>I heard it.</blockquote><figcaption>— Ada Pell</figcaption></figure>")
    assert quote == Quote("I heard it.", "Ada Pell")


def test_cells_with_lists_are_cells() -> None:
    cell = "<ul><li>9 to 12</li><li>14 to 16</li><li>18 to 20</li><li>21 to 22</li></ul>"
    (table,) = blocks(f"<table><tr><th>Mon</th><td>{cell}</td></tr><tr><th>Tue</th><td>Closed</td></tr></table>")
    assert table == Table((("Mon", "9 to 12 14 to 16 18 to 20 21 to 22"), ("Tue", "Closed")), row_header=True)


@pytest.mark.parametrize(
    "middle",
    [
        "<div><img src='/i/rope.jpg'><span>The old rope</span></div>",
        "<center><img src='/i/rope.jpg'><br><em>The old rope</em></center>",
        "<p><img src='/i/rope.jpg'><i>The old rope</i></p>",
        "<img src='/i/rope.jpg'><p>▲ The old rope</p>",
        "<figure><img src='/i/rope.jpg'><figcaption>The old rope</figcaption></figure>",
    ],
)
def test_a_caption_is_the_pictures_and_no_text(middle: str) -> None:
    (figure,) = blocks(middle)
    assert isinstance(figure, Figure)
    assert (figure.image.url, figure.image.caption) == ("https://www.harbour-post.example/i/rope.jpg", "The old rope")


@pytest.mark.parametrize(
    "middle",
    [
        "<p><img src='/i/rope.jpg'>The rope held.</p>",
        "<img src='/i/rope.jpg'><p>The rope held.</p>",
        "<img src='/i/rope.jpg'><p><i>The rope held.</i></p>",
        "<div><img src='/i/rope.jpg'><p>The rope held.</p></div>",
    ],
)
def test_a_paragraph_behind_a_picture_stays_text(middle: str) -> None:
    """A line is a caption only where it is sure; then no picture takes the words as its caption either."""
    figure, paragraph = blocks(middle)
    assert isinstance(figure, Figure)
    assert paragraph.text == "The rope held."
    assert not figure.image.caption


@pytest.mark.parametrize(("address", "shown"), [("/i/rope-full.JPG?w=2000", 1), ("/town/rope", 0)])
def test_a_picture_that_leads_to_itself_is_the_articles(address: str, shown: int) -> None:
    """A link to the picture in full size makes no teaser of it; a link to another page does."""
    found = blocks(f"<a href='{address}'><img src='/i/rope.jpg'></a>")
    assert sum(isinstance(block, Figure) for block in found) == shown


@pytest.mark.parametrize("tag", ["video", "audio"])
def test_players_take_the_address_of_their_source(tag: str) -> None:
    (embed,) = blocks(f"<{tag} controls><source src='/v/bell.mp4' type='video/mp4'>No player.</{tag}>")
    assert embed == devparse.Embed("https://www.harbour-post.example/v/bell.mp4", "harbour-post")


def _in_article(middle: str) -> Sequence[Block]:
    """The blocks of all rows of an article, whatever their regions: what is chosen is not asked here."""
    page = f"<html><body><h1>The bell</h1><article>{middle}</article></body></html>".encode()
    document = Document(read(page, devparse.Limits()), url=ADDRESS, form="html", content=page)
    article = next(box for box in document.boxes if box.tag == "article")
    return blocks_of(document, document.rows[article.first : article.last])
