"""What rows that were chosen one by one are together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import devparse
from devparse import Document
from devparse.regions.article.repair import repair_selection
from devparse.rows.model import Row


def kept(body: str, chosen: Callable[[Row], bool]) -> list[str]:
    """The texts of the article, when the rows of this page that fulfil a condition were chosen."""
    found: list[str] = []

    @devparse.extractor(devparse.Body)
    def look(document: Document, site: devparse.Site) -> None:
        for row in document.rows:
            row.region = "other" if row.region == "body" else row.region
        found.extend(row.text for row in repair_selection(document, [row for row in document.rows if row.text and chosen(row)]))

    page = f"<html><body><article>{body}</article></body></html>"
    devparse.Parser(extractors=(look,), strict=True).parse(page, url="https://paper.example/a")
    return found


def is_paragraph(row: Row) -> bool:
    return row.box.tag == "p"


@pytest.mark.parametrize(
    ("amid", "added"),
    [
        ("<h2>What it weighs</h2>", "What it weighs"),
        ("<blockquote>It rang.</blockquote>", "It rang."),
        ("<div><blockquote>It rang.</blockquote></div>", "It rang."),
        ("<pre>ding dong</pre>", "ding dong"),
        ("<table><tr><td><pre>ding dong</pre></table>", "ding dong"),
        ("<figure><blockquote>It rang.</blockquote></figure>", "It rang."),
        ("<div class=scroll><table><tr><td>It rang.</table></div>", "It rang."),
        ("<figure><table><tr><td>It rang.</table><figcaption>The bell</figcaption></figure>", "It rang."),
    ],
)
def test_what_stands_between_paragraphs_is_added(amid: str, added: str) -> None:
    assert kept(f"<p>One.</p>{amid}<p>Two.</p>", is_paragraph) == ["One.", added, "Two."]


@pytest.mark.parametrize(
    "amid",
    [
        "<aside><h2>What it weighs</h2></aside>",
        "<h2><a href='/b'>What it weighs</a></h2>",
        "<div class='newsletter'><h3>By mail</h3></div>",
        "<div>Two tonnes</div>",
    ],
)
def test_what_belongs_elsewhere_is_not_added(amid: str) -> None:
    assert kept(f"<p>One.</p>{amid}<p>Two.</p>", is_paragraph) == ["One.", "Two."]


def test_code_is_added_with_the_numbers_of_its_lines() -> None:
    code = "<table><tr><td><pre>1\n2</pre></td><td><pre>ding\ndong</pre></td></tr></table>"
    assert kept(f"<p>One.</p>{code}<p>Two.</p>", is_paragraph) == ["One.", "1\n2", "ding\ndong", "Two."]


def test_a_heading_over_nothing_is_not_added() -> None:
    assert kept("<p>One.</p><h2>Comments</h2><div>None yet</div>", is_paragraph) == ["One."]


@pytest.mark.parametrize("after", ["", "<h2>Spring</h2><p>Two.</p>"])
@pytest.mark.parametrize(
    "heading", ["<h3>Related guides by our pilots</h3>", "<p>Recommended by the harbour master:</p>"]
)
def test_what_announces_other_stories_and_has_none_is_left_out(heading: str, after: str) -> None:
    texts = kept(f"<p>One.</p>{heading}{after}", lambda row: row.box.tag in ("p", "h2", "h3"))
    assert texts == (["One.", "Spring", "Two."] if after else ["One."])


@pytest.mark.parametrize(
    "heading", ["<h3>Related guides by our pilots</h3>", "<p>Recommended by the harbour master:</p>"]
)
def test_what_announces_other_stories_over_text_stays(heading: str) -> None:
    assert len(kept(f"<p>One.</p>{heading}<p>Two.</p>", lambda row: row.box.tag in ("p", "h3"))) == 3


def test_lines_that_only_lead_on_are_taken_out() -> None:
    assert kept(
        "<p>One.</p><p>Read more: <a href='/b'>The bell that cracked in winter</a></p><p>Two.</p>", is_paragraph
    ) == ["One.", "Two."]


def test_sources_with_a_link_stay() -> None:
    lines = ["One.", "Source: The bell ringers' yearbook"]
    assert kept("<p>One.</p><p>Source: <a href='/b'>The bell ringers' yearbook</a></p>", is_paragraph) == lines


@pytest.mark.parametrize(
    "line", ["© 2026 Harbour Post. All rights reserved.", "Sign up for the morning letter, straight to your inbox"]
)
def test_notices_at_the_end_are_taken_out(line: str) -> None:
    assert kept(f"<p>One.</p><p>Two.</p><p>{line}</p>", is_paragraph) == ["One.", "Two."]


THREE = "The third bell was cast in the winter after the fire, from what was left of the two that had hung there before."
APPENDED = (
    "<div class='story'><h1>First</h1><p>One.</p><p>Two.</p></div>"
    "<div class='story'><h1>Second</h1><div class='{}'>Ada Pell</div><p>" + THREE + "</p></div>"
)


@pytest.mark.parametrize("classes", ["byline", "entry-date"])
def test_an_appended_article_is_taken_out(classes: str) -> None:
    assert kept(APPENDED.format(classes), is_paragraph) == ["One.", "Two."]


def test_a_second_headline_without_a_byline_begins_a_section() -> None:
    assert kept(APPENDED.format("box"), is_paragraph) == ["One.", "Two.", THREE]


def test_nothing_chosen_is_nothing() -> None:
    assert kept("<h2>What it weighs</h2><p>Two.</p>", lambda row: False) == []
