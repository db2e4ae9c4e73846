"""What the blocks of an article hold: each kind of block with pages of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

import devparse
from devparse import (
    Block,
    Body,
    Embed,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Preformatted,
    Quote,
    Selectors,
    Site,
    Span,
    Table,
)

ADDRESS = "https://www.harbour-post.example/town/bell"
NAMED = devparse.Parser(
    sites=(Site(name="harbour", hosts=("harbour-post.example",), selectors=Selectors(body=".story")),)
)
"""A parser that is told where the article stands, so that the tests ask how it is put together."""
FIRST = "<p>The bell in the harbour tower rang on Monday morning for the first time since it cracked in the great frost of the old century.</p>"
SECOND = "<p>A founder from the next valley had listened to it for eleven winters before he agreed to weld the crack shut.</p>"
LAST = "<p>It will ring again on Sunday at noon, when the boats go out, and after that every day of the summer.</p>"


def blocks(middle: str) -> Sequence[Block]:
    """The blocks between the paragraphs before and behind; a picture there is not the lead image."""
    page = f"<html><body><h1>The bell is back</h1><div class='story'>{FIRST}{SECOND}{middle}{LAST}</div></body></html>"
    found = NAMED.parse(page, url=ADDRESS).body.blocks
    assert isinstance(found[1], Paragraph)
    assert isinstance(found[-1], Paragraph)
    return found[2:-1]


def text(middle: str) -> str:
    return "\n".join(block.text for block in blocks(middle))


@pytest.mark.parametrize("level", [2, 3, 4, 5, 6])
def test_headings_have_their_level(level: int) -> None:
    assert blocks(f"<h{level}>What it weighs</h{level}>") == (Heading("What it weighs", level),)


def test_a_heading_in_several_pieces_is_one() -> None:
    assert blocks("<h2><div>What it</div><div>weighs</div></h2>") == (Heading("What it weighs", 2),)


@pytest.mark.parametrize(("tag", "ordered"), [("ul", False), ("ol", True)])
def test_lists_keep_their_items_and_order(tag: str, ordered: bool) -> None:
    found = blocks(f"<{tag}><li>bronze, two tonnes</li><li><p>oak for the frame</p></li><li>rope</li></{tag}>")
    assert found == (ListBlock(("bronze, two tonnes", "oak for the frame", "rope"), ordered),)


def test_two_lists_in_a_row_stay_two() -> None:
    found = blocks("<ul><li>bronze</li><li>oak</li></ul><ol><li>lift it</li><li>hang it</li></ol>")
    assert found == (ListBlock(("bronze", "oak"), False), ListBlock(("lift it", "hang it"), True))


def test_a_list_in_a_list_loses_no_item_and_no_order() -> None:
    found = blocks("<ul><li>metal<ul><li>bronze</li><li>iron</li></ul></li><li>wood</li></ul>")
    assert all(isinstance(block, ListBlock) for block in found)
    assert [item for block in found if isinstance(block, ListBlock) for item in block.items] == [
        "metal", "bronze", "iron", "wood",
    ]  # fmt: skip


def test_terms_and_what_they_mean_are_a_list() -> None:
    found = blocks("<dl><dt>Clapper</dt><dd>The tongue of a bell.</dd><dt>Yoke</dt><dd>What it hangs on.</dd></dl>")
    terms = (Span("term", 0, 7), Span("term", 30, 34))
    assert found == (ListBlock(("Clapper", "The tongue of a bell.", "Yoke", "What it hangs on."), inline=terms),)


@pytest.mark.parametrize(
    "cite",
    [
        "<cite>Ada Pell, ringer</cite>",
        "<footer>Ada Pell, ringer</footer>",
        "<footer>— <cite>Ada Pell, ringer</cite></footer>",
        "<p>– Ada Pell, ringer</p>",
    ],
)
def test_a_quotation_says_whom_it_quotes(cite: str) -> None:
    found = blocks(f"<blockquote><p>I heard it in my teeth.</p><p>Then I wept.</p>{cite}</blockquote>")
    assert found == (Quote("I heard it in my teeth.\nThen I wept.", "Ada Pell, ringer"),)


def test_a_quotation_without_a_name_has_none() -> None:
    assert blocks("<blockquote>I heard it in my teeth.</blockquote>") == (Quote("I heard it in my teeth.", ""),)


def test_preformatted_text_keeps_its_lines_and_spaces() -> None:
    assert blocks("<pre>toll:  3\n  pause\npeal:  9</pre>") == (Preformatted("toll:  3\n  pause\npeal:  9"),)


TABLE = "<table><thead><tr><th>Bell</th><th>Note</th></tr></thead><tbody><tr><td>Ada</td><td>c</td></tr><tr><td>Old Tom</td><td>g</td></tr></tbody></table>"


def test_a_table_knows_its_header() -> None:
    assert blocks(TABLE) == (Table((("Bell", "Note"), ("Ada", "c"), ("Old Tom", "g")), True),)


def test_a_table_whose_lines_begin_with_their_names_has_no_header() -> None:
    found = blocks("<table><tr><th>Ada</th><td>c</td></tr><tr><th>Old Tom</th><td>g</td></tr></table>")
    assert found == (Table((("Ada", "c"), ("Old Tom", "g")), header=False, row_header=True),)


def test_an_empty_cell_keeps_its_place() -> None:
    found = blocks(
        "<table><tr><td>Ada</td><td></td><td>1790</td></tr><tr><td>Tom</td><td>g</td><td>1801</td></tr></table>"
    )
    assert found == (Table((("Ada", "", "1790"), ("Tom", "g", "1801")), False),)


def test_a_cell_over_several_columns_takes_their_places() -> None:
    found = blocks(
        "<table><tr><td colspan='2'>Both</td><td>1790</td></tr><tr><td>Ada</td><td>c</td><td>1801</td></tr></table>"
    )
    assert found == (Table((("Both", "", "1790"), ("Ada", "c", "1801")), False),)


def test_a_cell_over_several_lines_takes_their_places() -> None:
    found = blocks(
        "<table><tr><td rowspan='2'>Ada</td><td>c</td></tr><tr><td>g</td></tr><tr><td>Tom</td><td>a</td></tr></table>"
    )
    assert found == (Table((("Ada", "c"), ("", "g"), ("Tom", "a")), False),)


@pytest.mark.parametrize("span", ["1000000000", "-3", "many", "0"])
def test_a_span_beyond_reason_costs_nothing(span: str) -> None:
    (table,) = blocks(
        f"<table><tr><td colspan='{span}'>Both</td><td>x</td></tr><tr><td>Ada</td><td>c</td></tr></table>"
    )
    assert isinstance(table, Table)
    assert sum(map(len, table.rows)) < 2_000
    assert table.rows[0][0] == "Both"


def test_a_table_beyond_the_limit_is_cut_and_told() -> None:
    page = f"<html><body><h1>Bells</h1><div class='story'>{FIRST}{TABLE}{LAST}</div></body></html>"
    small = devparse.Parser(sites=NAMED.sites, limits=devparse.Limits(table_cells=4)).parse(page, url=ADDRESS)
    assert Table((("Bell", "Note"), ("Ada", "c")), True) in small.body.blocks
    assert ("body", "truncated") in [(problem.section, problem.code) for problem in small.problems]


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    found = blocks(
        "<table><tr><td><p>The founder came.</p><p>He knocked.</p><p>He listened.</p><p>He left.</p></td></tr></table>"
    )
    assert [type(block) for block in found] == [Paragraph] * 4


PICTURES = [
    "<img src='/i/bell.jpg' alt='The bell'>",
    "<img src='data:image/gif;base64,R0lG' data-src='/i/bell.jpg' alt='The bell'>",
    "<img src='/i/placeholder.png' data-lazy-src='/i/bell.jpg' alt='The bell'>",
    "<img src='/i/bell-s.jpg' srcset='/i/bell-s.jpg 300w, /i/bell.jpg 1200w' alt='The bell'>",
    "<picture><source srcset='/i/bell.webp'><img src='/i/bell.jpg' alt='The bell'></picture>",
    "<img src='/i/bell.jpg' alt='The bell'><noscript><img src='/i/bell.jpg' alt='The bell'></noscript>",
]


@pytest.mark.parametrize("picture", PICTURES)
def test_figures_have_the_picture_with_caption_and_credit_apart(picture: str) -> None:
    (figure,) = blocks(f"<figure>{picture}<figcaption>The bell at noon. Photo: M. Roe</figcaption></figure>")
    assert isinstance(figure, Figure)
    assert figure.image == devparse.Image(
        "https://www.harbour-post.example/i/bell.jpg", "The bell", "The bell at noon.", "M. Roe"
    )


@pytest.mark.parametrize("picture", PICTURES)
def test_pictures_never_change_the_text(picture: str) -> None:
    """A picture in the middle of a paragraph, with or without a caption, leaves the words as they are."""
    plain = NAMED.parse(f"<div class='story'>{FIRST}{SECOND}<p>It hung still.</p>{LAST}</div>", url=ADDRESS).body
    shown = NAMED.parse(
        f"<div class='story'>{FIRST}{SECOND}<figure>{picture}<figcaption>At noon</figcaption></figure><p>It hung{picture} still.</p>{LAST}</div>",
        url=ADDRESS,
    ).body
    assert shown.text == plain.text
    assert any(isinstance(block, Figure) for block in shown.blocks)


def test_the_lead_image_is_no_block() -> None:
    page = (
        "<html><head><meta property='og:image' content='https://www.harbour-post.example/i/bell.jpg'></head><body>"
        "<h1>The bell is back</h1><div class='story'><figure><img src='/i/bell.jpg'><figcaption>The bell</figcaption></figure>"
        f"{FIRST}{SECOND}<figure><img src='/i/rope.jpg'></figure>{LAST}</div></body></html>"
    )
    read = NAMED.parse(page, url=ADDRESS)
    assert read.metadata.image is not None
    assert read.metadata.image.caption == "The bell"
    assert [block.image.url for block in read.body.blocks if isinstance(block, Figure)] == [
        "https://www.harbour-post.example/i/rope.jpg"
    ]


@pytest.mark.parametrize(
    ("embed", "provider"),
    [
        ("<iframe src='https://www.youtube.com/embed/abc'></iframe>", "youtube"),
        ("<iframe data-src='//player.vimeo.com/video/1'></iframe>", "vimeo"),
        (
            "<blockquote class='twitter-tweet'><p>Ding</p><a href='https://twitter.com/a/status/1'>1 May</a></blockquote>",
            "twitter",
        ),
    ],
)
def test_embeds_have_address_and_provider(embed: str, provider: str) -> None:
    (found,) = blocks(embed)
    assert isinstance(found, Embed)
    assert found.provider == provider
    assert found.url.startswith("https://")
    assert not found.text


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        ("It <b>rang</b>, and <i>rang</i>.", "It rang, and rang."),
        ("It r<b>an</b>g<span> twice</span>.", "It rang twice."),
        ("It rang<br>and <br/>", "It rang\nand"),
        ("It rang\n   <em>\n twice </em> today.", "It rang twice today."),
        ("H<sub>2</sub>O and bronze<sup>1</sup>", "H2O and bronze1"),
        ("It&nbsp;rang&amp;rang &amp;lt;", "It rang&rang &lt;"),
    ],
)
def test_inline_text_keeps_its_spaces(inner: str, read: str) -> None:
    assert text(f"<p>{inner}</p>") == read


def test_links_in_a_paragraph_are_absolute() -> None:
    (paragraph,) = blocks("<p>It was cast <a href='/town/foundry'>in the old foundry</a> by hand.</p>")
    assert paragraph == Paragraph(
        "It was cast in the old foundry by hand.",
        (devparse.Link("in the old foundry", "https://www.harbour-post.example/town/foundry"),),
        (Span("link", 12, 30, "https://www.harbour-post.example/town/foundry"),),
    )


@pytest.mark.parametrize(
    "line", ["(With inputs from agencies.)", "This story has not been edited by our staff.", "(AFP)"]
)
def test_whose_text_it_is_stands_apart(line: str) -> None:
    page = f"<html><body><h1>The bell</h1><div class='story'>{FIRST}{LAST}<p>{line}</p></div></body></html>"
    read = NAMED.parse(page, url=ADDRESS).body
    assert read.attribution == line
    assert line not in read.text


def generic(page: str) -> Body:
    return devparse.parse(page, url="https://paper.example/a", sections=(Body,)).body


TOLD = " ".join(
    f"The council heard report number {number} on the harbour and its bell, and put it off until the autumn."
    for number in range(1, 9)
)


def told_page(shown: str) -> str:
    thing = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Reports", "articleBody": TOLD}
    return f"<html><head><script type='application/ld+json'>{json.dumps(thing)}</script></head><body><h1>Reports</h1>{shown}</body></html>"


def test_an_article_that_only_the_linked_data_tells_is_read_from_there() -> None:
    assert generic(told_page("<div id='app'></div>")).text.split() == TOLD.split()


def test_what_the_page_shows_comes_before_what_it_tells() -> None:
    """The blocks of a page that shows its article are those of the page, though the linked data has the text too."""
    pieces = [f"{piece.strip()}." for piece in TOLD.split(".") if piece]
    shown = "<article>" + "".join(f"<p>{piece}</p>" for piece in pieces) + "</article>"
    assert [block.text for block in generic(told_page(shown)).blocks] == pieces


def test_a_short_text_that_is_told_is_no_article() -> None:
    thing = {"@type": "NewsArticle", "headline": "Reports", "articleBody": "Log in to read on."}
    page = f"<html><head><script type='application/ld+json'>{json.dumps(thing)}</script></head><body><h1>Reports</h1></body></html>"
    assert generic(page) == Body()


def test_a_summary_box_that_repeats_the_first_paragraph_takes_the_place_of_neither() -> None:
    """The box is the standfirst, the paragraph is the text's."""
    page = f"<html><body><article><h1>The bell is back</h1><div class='summary'>{FIRST}</div>{FIRST}{SECOND}{LAST}</article></body></html>"
    found = devparse.parse(page, url=ADDRESS)
    assert [block.text for block in found.body.blocks] == [text[3:-4] for text in (FIRST, SECOND, LAST)]
    assert found.metadata.summary == FIRST[3:-4]
