"""Markdown: what a page looks like in it, and that a page can add nothing of its own to it."""

from __future__ import annotations

from datetime import UTC, datetime

import attrs
import pytest

import devparse
from devparse.extraction import section_name
from devparse.writing.markdown_text import escape


@attrs.frozen
class Weather:
    """A custom section."""

    city: str = ""
    high: float | None = None
    winds: tuple[str, ...] = ()


def test_a_page_reads_from_the_headline_to_the_foot() -> None:
    page = devparse.Page(
        metadata=devparse.Metadata(
            headline="Gates shut",
            summary="A long night.",
            authors=(devparse.Author("Meera Sandhu", "https://h.example/m"),),
            source="Harbour Desk",
            place="Alden",
            published=datetime(2026, 3, 4, 6, 40, tzinfo=UTC),
        ),
        body=devparse.Body(
            blocks=(
                devparse.Paragraph("First.\nSecond."),
                devparse.Heading("Next", 1),
                devparse.ListBlock(("one", "two"), ordered=True),
                devparse.Quote("Said.\nTwice.", "Renn"),
                devparse.Preformatted("a  b\n```"),
                devparse.Table((("Port", "Boats"), ("Alden", "4|5")), header=True),
            ),
            attribution="(With inputs.)",
        ),
        trending=devparse.Trending(
            lists=(
                devparse.StoryList(
                    "trending", "Most read", (devparse.Story("Tides", "https://h.example/t", 1, "Coast"),)
                ),
            )
        ),
        footer=devparse.Footer(brand="The Ledger", emails=("desk@h.example",), phones=("+912255501740",)),
        extra=(Weather("Alden", 21.5, ("W", "NW")),),
    )
    assert devparse.to_markdown(page).split("\n\n") == [
        "# Gates shut",
        "**A long night.**",
        "[Meera Sandhu](https://h.example/m) · Harbour Desk · Alden",
        "Published 2026-03-04 06:40+00:00",
        "First.\\\nSecond.",
        "## Next",
        "1. one\n2. two",
        "> Said.\\\n> Twice.\n> \n> — Renn",
        "````\na  b\n```\n````",
        "| Port | Boats |\n| --- | --- |\n| Alden | 4\\|5 |",
        "(With inputs.)",
        "## Most read",
        "1. [Tides](https://h.example/t) — Coast",
        "## The Ledger",
        "- E-mail: desk\\@h.example\n- Phone: +912255501740",
        f"## {section_name(Weather)}",
        "- city: Alden\n- high: 21.5\n- winds: W · NW\n",
    ]


def test_an_empty_page_is_an_empty_text() -> None:
    assert devparse.to_markdown(devparse.Page()) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("[x](http://e.example)", "\\[x\\](http:\\//e.example)"),
        ("# not a heading", "\\# not a heading"),
        ("1986. A year", "1986\\. A year"),
        ("1) one", "1\\) one"),
        ("- item\n+ item", "\\- item\\\n\\+ item"),
        ("===", "\\==="),
        ("*bold* _it_ `code` ~~no~~", "\\*bold\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~"),
        ("AT&amp;T &copy;", "AT\\&amp;T \\&copy;"),
        ("a | b", "a \\| b"),
        ("back\\slash", "back\\\\slash"),
        ("www.e.example me@e.example", "www\\.e.example me\\@e.example"),
        ("\x1b[31mred\x9b0m \u202eright", "\\[31mred0m right"),
        ("    four spaces", "four spaces"),
        ("ends with a backslash\\\nnext", "ends with a backslash\\\\\\\nnext"),
        ("plain – “text”, 4.2 (really)!", "plain – “text”, 4.2 (really)!"),
    ],
)
def test_text_of_a_page_shows_as_it_is(text: str, shown: str) -> None:
    assert escape(text) == shown


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://h.example/a?b=1&c=2", "[x](https://h.example/a?b=1&c=2)"),
        ("https://h.example/a_(b) c", "[x](https://h.example/a%5F%28b%29%20c)"),
        ("https://h.example/?a=1&copy;=2", "[x](https://h.example/?a=1&amp;copy;=2)"),
        ("https://h.example/)](javascript:alert(1))", "[x](https://h.example/%29%5D%28javascript:alert%281%29%29)"),
        ("javascript:alert(1)", "x"),
        ("data:text/html,x", "x"),
        ("", "x"),
    ],
)
def test_only_web_addresses_become_links(url: str, shown: str) -> None:
    page = devparse.Page(trending=devparse.Trending((devparse.StoryList(stories=(devparse.Story("x", url),)),)))
    assert devparse.to_markdown(page) == f"## Other\n\n- {shown}\n"


def test_pictures_and_embeds_show_their_words() -> None:
    image = devparse.Image("https://h.example/a.jpg", "Cranes", "The wall.", "A. Photographer")
    blocks = (devparse.Figure(image), devparse.Embed("https://video.example/1", "video"), devparse.Embed("", "map"))
    assert devparse.to_markdown(devparse.Page(body=devparse.Body(blocks))).split("\n\n") == [
        "![Cranes](https://h.example/a.jpg)\\\n*The wall. · A. Photographer*",
        "[video](https://video.example/1)",
        "map\n",
    ]


@pytest.mark.parametrize(
    ("ranks", "numbers"),
    [
        ([1, 2, 3], ["1. ", "2. ", "3. "]),
        ([4, 5], ["4. ", "5. "]),
        ([4, 1, 2], ["- 4\\. ", "- 1\\. ", "- 2\\. "]),
        ([1, 2, 4], ["- 1\\. ", "- 2\\. ", "- 4\\. "]),
        ([1, None], ["- 1\\. ", "- "]),
        ([None, None], ["- ", "- "]),
    ],
)
def test_ranks_are_shown_as_the_page_has_them(ranks: list[int | None], numbers: list[str]) -> None:
    """Markdown counts by itself: a rank that it would count otherwise is written out."""
    stories = tuple(devparse.Story("Gates shut", rank=rank) for rank in ranks)
    page = devparse.Page(trending=devparse.Trending((devparse.StoryList("trending", "Most read", stories),)))
    assert devparse.to_markdown(page).split("\n\n")[1].splitlines() == [f"{number}Gates shut" for number in numbers]
