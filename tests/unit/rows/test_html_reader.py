"""From events to rows: what is one piece of text, what is none, and what is only marked as hidden."""

from __future__ import annotations

import pytest

from devparse.limits import Limits
from devparse.rows.html_parser import read
from devparse.rows.model import Reading
from devparse.rows.roles import COMMENT, FIGURE, HIDDEN


def reading(body: str) -> Reading:
    return read(f"<html><body>{body}</body></html>".encode(), Limits())


def texts(body: str) -> list[str]:
    return [row.text for row in reading(body).rows if row.kind == "text"]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>said<o:p></o:p> on Monday</p>", ["said on Monday"]),
        ("<p>Shares of Eel Inc. <bg-quote>EEL, +1.2%</bg-quote> rose</p>", ["Shares of Eel Inc. EEL, +1.2% rose"]),
        ("<p><user-mention>Mara</user-mention> agreed</p>", ["Mara agreed"]),
        ("<h3><button>What does it cost?</button></h3>", ["What does it cost?"]),
        ("<p>Name <label>of the boat</label> here</p>", ["Name of the boat here"]),
        ("<x-app><x-story><p>One.</p><p>Two.</p></x-story></x-app>", ["One.", "Two."]),
        ("<center>One line.</center><center>Second line.</center>", ["One line.", "Second line."]),
        ("<p>She said <q>no</q> twice</p>", ["She said “no” twice"]),
    ],
)
def test_what_no_table_knows_is_inline_among_text_and_a_block_among_blocks(body: str, shown: list[str]) -> None:
    assert texts(body) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>Har&shy;bour mas&shy;ter</p>", ["Harbour master"]),
        ("<h2>The pumps<a href='#pumps'>¶</a></h2>", ["The pumps"]),
        ("<h2>The price <a class=anchor href='#price'>#</a></h2>", ["The price"]),
        ("<h2>Song<span class=mw-editsection>[<a href='/edit'>edit</a>]</span></h2>", ["Song"]),
        ("<p><i class=material-icons>schedule</i> 5 min</p>", ["5 min"]),
        ("<p><span>N</span><span class=visually-hidden>N</span>ot all</p>", ["Not all"]),
        ("<a href='https://x.com/eel'><span class=sr-only>Eel on X</span></a>", ["Eel on X"]),
        ("<a href='/a'>Story <span class=sr-only>(opens in a new tab)</span></a>", ["Story"]),
        ("<p>Write to <a href='/cdn-cgi/l/email-protection' data-cfemail='0a6f4a6f6f66246f727a'>[email protected]</a>.</p>", None),
    ],
)
def test_signs_and_words_that_are_no_text_are_left_out(body: str, shown: list[str] | None) -> None:
    if shown is None:
        assert "[email" not in texts(body)[0]
    else:
        assert texts(body) == shown


@pytest.mark.parametrize(
    "attributes", ["hidden", "style='display: none'", "style='color:red;visibility:hidden'", "class='box screen-reader-text'"]
)
def test_hidden_boxes_are_read_and_marked(attributes: str) -> None:
    row = reading(f"<div {attributes}><p>Not shown.</p></div><p>Shown.</p>").rows
    assert [bool(one.box.inside & HIDDEN) for one in row] == [True, False]


def test_a_closed_dialog_is_hidden_and_an_open_one_is_not() -> None:
    rows = reading("<dialog><p>Closed.</p></dialog><dialog open><p>Open.</p></dialog>").rows
    assert [bool(row.box.inside & HIDDEN) for row in rows] == [True, False]


def test_the_shadow_tree_of_an_element_is_read_and_other_templates_are_not() -> None:
    shadow = "<x-story><template shadowrootmode=open><p>In the shadow.</p></template></x-story>"
    assert texts(f"{shadow}<template><p>For scripts.</p></template>") == ["In the shadow."]


STORY = "".join(
    f"<p>Paragraph {number} tells how the quay was rebuilt, who paid for it, what became of the boats, and why the mail came late "
    "all winter long.</p>"
    for number in range(6)
)


def test_what_stands_in_noscript_is_read_only_where_the_page_shows_less() -> None:
    assert len(texts(f"<noscript>{STORY}</noscript><p>Please wait.</p>")) == 7
    assert texts(f"{STORY}<noscript><p>Switch scripts on.</p></noscript>")[-1].startswith("Paragraph 5")


def test_paragraphs_parted_by_empty_lines_in_one_text_are_rows() -> None:
    text = "The boats left on Tuesday in a flat calm, eleven of them.\n\nThe fleet will fish the banks until the moon is full, as ever."
    assert len(texts(f"<div>{text}</div>")) == 2
    lines = "The boats left on Tuesday in a flat calm, eleven of them, \nwith ice for two weeks and flags at half-mast for the captain."
    assert len(texts(f"<div>{lines}</div>")) == 1
    assert texts(f"<div style='white-space: pre-line'>{lines}</div>")[0].count("\n") == 1


def test_empty_lines_of_preformatted_text_stay() -> None:
    assert texts("<pre>one<br><br>two</pre>") == ["one\n\ntwo"]


@pytest.mark.parametrize("wrapper", ["withSidebar gate-ad", "has-comments", "figure-page image-gallery"])
def test_names_of_what_wraps_most_of_the_text_say_nothing_of_its_parts(wrapper: str) -> None:
    rows = reading(f"<div class='{wrapper}'><h1>Quay</h1>{STORY}</div>").rows
    assert not any(row.box.inside & (COMMENT | FIGURE) for row in rows)


def test_a_box_of_comments_is_known_though_it_holds_most_of_the_text() -> None:
    rows = reading(f"<h1>Quay</h1><p>Short.</p><div class=comments>{STORY}</div>").rows
    assert rows[-1].box.inside & COMMENT


def test_a_table_in_a_figure_is_content_of_its_own() -> None:
    rows = reading("<figure><table><tr><td>62 readers</td></tr></table><figcaption>Readers</figcaption></figure>").rows
    assert [bool(row.box.inside & FIGURE) for row in rows] == [False, True]


def test_inline_elements_are_kept_as_spans_of_the_text() -> None:
    (row,) = reading("<p>One <b>bold\n  word</b>, <a href='/x'>a <i>link</i></a> and H<sub>2</sub>O.</p>").rows
    assert row.pieces is not None
    assert row.text == "One bold word, a link and H2O."
    assert {(span.tag, row.text[span.start : span.end], span.href) for span in row.pieces.spans()} == {
        ("b", "bold word", ""), ("i", "link", ""), ("a", "a link", "/x"), ("sub", "2", ""),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("body", "attribute", "value"),
    [
        ("<picture><source srcset='/a.webp 2x'><img src='data:,'></picture>", "source-srcset", "/a.webp 2x"),
        ("<img src='data:,'><noscript><img src='/a.jpg'></noscript>", "noscript-src", "/a.jpg"),
        ("<video><source src='/a.mp4'></video>", "src", "/a.mp4"),
    ],
)
def test_addresses_beside_a_picture_or_player_are_kept_with_it(body: str, attribute: str, value: str) -> None:
    (row,) = reading(body).rows
    assert row.attributes[attribute] == value
