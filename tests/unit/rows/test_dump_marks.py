"""Markdown's marks in a dump are no text, and what only looks like them is."""

from __future__ import annotations

import pytest

import devparse
from devparse import Limits, Paragraph, Quote
from devparse.rows.dump_marks import is_markdown, without_marks
from devparse.rows.dump_reader import read_dump


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("her keeper **Lorcan Bright** said", "her keeper Lorcan Bright said"),
        ("the *Morning Star* sank, _not_ slowly", "the Morning Star sank, not slowly"),
        ("**The _whole_ crew**", "The whole crew"),
        (r"1\. The tide \- and the **mud**", "1. The tide - and the mud"),
        ("two*three*four and snake_case_name", "two*three*four and snake_case_name"),
        ("def __init__(self) * 2 * 3", "def __init__(self) * 2 * 3"),
        ("Rated **** by the *Post", "Rated **** by the *Post"),
    ],
)
def test_emphasis_goes_and_other_signs_stay(line: str, text: str) -> None:
    assert without_marks(line) == text


def test_markdown_is_known_by_its_headings_and_links() -> None:
    assert is_markdown("One.\n\n## Two\n\nThree.")
    assert is_markdown("One [two](/two).")
    assert not is_markdown("One *two*\n#three\n[four] (five)")


PARAGRAPH = "The octopus opened the third jar of the week on Friday and kept the lid, which nobody has seen since, her keeper said."


@pytest.mark.parametrize("marked", [True, False])
def test_a_quotation_is_one_only_in_markdown(marked: bool) -> None:
    title = f"{'# ' if marked else ''}Octopus keeps the lid"
    dump = "\n\n".join([title, PARAGRAPH, PARAGRAPH.replace("third", "fourth"), "> She gave back the pens.\n> The sign she kept.", PARAGRAPH.replace("third", "fifth")])
    blocks = devparse.parse_text(dump).body.blocks
    quotes = [block for block in blocks if isinstance(block, Quote)]
    assert [quote.text for quote in quotes] == (["She gave back the pens.\nThe sign she kept."] if marked else [])
    assert sum(isinstance(block, Paragraph) for block in blocks) == (3 if marked else 5)


@pytest.mark.parametrize("marked", [True, False])
def test_a_wrapped_quotation_loses_the_marks_of_its_further_lines_only_in_markdown(marked: bool) -> None:
    lines = ["The octopus opened the third jar of the week on Friday and kept the lid"] * 9
    dump = "\n".join([*(["# Octopus keeps the lid", ""] if marked else []), *lines, "", "> She gave back the pens.", "> The sign she kept."])
    reading, _ = read_dump(dump, Limits())
    assert reading.rows[-1].text == ("She gave back the pens. The sign she kept." if marked else "> She gave back the pens. > The sign she kept.")
