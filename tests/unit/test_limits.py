"""The limits: what is beyond one is left out and told, and only the size is an error."""

from __future__ import annotations

import attrs
import pytest

import devparse

LINK = "<a href='/news/the-tide-that-came-in-{0}'>The tide that came in number {0}</a>"


def parsed(page: str, **limits: int) -> devparse.Page:
    return devparse.Parser(limits=devparse.Limits(**limits), strict=True).parse(page, url="https://ledger.example/")


def told(page: devparse.Page) -> list[str]:
    return [problem.message for problem in page.problems if problem.code == "truncated"]


def test_defaults() -> None:
    """The documented numbers."""
    assert attrs.asdict(devparse.Limits()) == {
        "size": 67_108_864, "depth": 256, "elements": 1_000_000, "rows": 200_000, "links": 100_000, "table_cells": 50_000,
        "linked_data": 5_000_000,
    }  # fmt: skip


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(devparse.Limits)])
def test_a_limit_is_an_int_of_one_or_more(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        devparse.Limits(**{name: 0})
    for value in ("9", 1.5, True, None):
        with pytest.raises(TypeError, match=name):
            devparse.Limits(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["html", "text"])
def test_size_is_an_error(form: str) -> None:
    parser = devparse.Parser(limits=devparse.Limits(size=100))
    parse, start = (parser.parse, "<p>x") if form == "html" else (parser.parse_text, "Dusk")
    parse(start + " " * 96)
    with pytest.raises(devparse.UnreadableInput, match="101 characters, over the limit of 100"):
        parse(start + " " * 97)


def test_bytes_are_counted_as_they_come() -> None:
    with pytest.raises(devparse.UnreadableInput, match="101 bytes"):
        devparse.Parser(limits=devparse.Limits(size=100)).parse(b"x" * 101)


def test_rows_beyond_the_limit_are_left_out() -> None:
    page = parsed("<h1>Tide comes in</h1>" + "<p>Another row of it.</p>" * 50, rows=20)
    assert told(page) == ["Only the first 20 rows are read."]
    assert page.metadata.headline == "Tide comes in"


def test_elements_beyond_the_limit_are_left_out() -> None:
    page = parsed("<h1>Tide comes in</h1>" + "<i>.</i>" * 50 + "<meta name=author content='Ann Reed'>", elements=40)
    assert told(page) == ["Only the first 40 elements are read."]
    assert page.metadata.headline == "Tide comes in"
    assert page.metadata.authors == ()


def test_links_beyond_the_limit_are_text() -> None:
    items = "".join(f"<li>{LINK.format(number)}</li>" for number in range(30))
    page = parsed(f"<h2>Most read</h2><ul>{items}</ul>", links=12)
    assert told(page) == ["Only the first 12 links are read as links."]
    assert len(page.trending.stories) == 12


def test_dumps_have_the_same_limits() -> None:
    parser = devparse.Parser(limits=devparse.Limits(rows=10, links=3))
    page = parser.parse_text("\n\n".join(f"[Tide {number}](https://h.example/{number})" for number in range(20)))
    assert sorted(told(page)) == ["Only the first 10 rows are read.", "Only the first 3 links are read as links."]


def test_linked_data_beyond_the_limit_is_left_out() -> None:
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Tide comes in"}</script>'
    assert parsed(script * 2 + "<p>x").metadata.headline == "Tide comes in"
    page = parsed(script + "<p>x", linked_data=20)
    assert page.metadata.headline == ""
    assert told(page)


@devparse.extractor(devparse.Body)
def tables(document: devparse.Document, site: devparse.Site) -> devparse.Body:
    return devparse.Body((devparse.Table((("Day", "Tide"),) * 5), devparse.Paragraph("x"), devparse.Table((("a",),))))


@pytest.mark.parametrize(("cells", "rows"), [(10, 5), (9, 4), (8, 4), (2, 1), (1, 0)])
def test_rows_of_a_table_beyond_the_limit_of_cells_are_left_out(cells: int, rows: int) -> None:
    """Whatever extractor the table comes from."""
    parser = devparse.Parser(extractors=(tables,), limits=devparse.Limits(table_cells=cells))
    page = parser.parse("<p>x")
    found = [len(block.rows) for block in page.body.blocks if isinstance(block, devparse.Table)]
    assert found == [rows, 1]
    assert told(page) == ([] if rows == 5 else [f"Only the first {cells:,} cells of a table are read."])


def test_a_limit_that_is_not_reached_is_not_told() -> None:
    assert told(parsed("<p>x" * 100, rows=1000, elements=1000, links=100)) == []
