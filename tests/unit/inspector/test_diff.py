"""Two Pages side by side: each change is found once and shown by words, not by colour alone."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import devparse
from devparse.cli.commands import command
from devparse.inspector.diff import diff_report, differences

LEFT = devparse.Page(
    metadata=devparse.Metadata(headline="Gates shut before the tide", keywords=("eels", "tides")),
    body=devparse.Body(tuple(map(devparse.Paragraph, ("One.", "Two.", "Three.")))),
)
RIGHT = attrs.evolve(
    LEFT,
    metadata=devparse.Metadata(headline="Gates shut after the tide", keywords=("eels", "tides")),
    body=devparse.Body(tuple(map(devparse.Paragraph, ("One.", "Between.", "Two.", "Three.")))),
    problems=(devparse.Problem("page", "truncated", "cut"),),
)
pages = st.builds(devparse.Page, metadata=..., body=..., trending=..., footer=...)


def test_a_block_put_in_between_is_one_difference() -> None:
    found = [(each.status, each.field) for each in differences(LEFT, RIGHT) if each.status != "same"]
    assert found == [("changed", "metadata.headline"), ("only right", "body.blocks"), ("only right", "problems")]


@given(pages)
def test_a_page_does_not_differ_from_itself(page: devparse.Page) -> None:
    assert {each.status for each in differences(page, page)} <= {"same"}


@given(pages, pages)
def test_both_orders_find_the_same_number_of_items(left: devparse.Page, right: devparse.Page) -> None:
    """Every item of each page is on its side of the table once."""
    found = differences(left, right)
    assert sum(each.left is not None for each in found) == len(differences(left, left))
    assert sum(each.right is not None for each in found) == len(differences(right, right))


def test_the_words_that_differ_are_marked_and_escaped() -> None:
    left = attrs.evolve(LEFT, metadata=devparse.Metadata(headline="Gates <i>shut</i>"))
    shown = diff_report(left, RIGHT, ("old.json", "new.json"))
    assert "<del>&lt;i&gt;shut&lt;/i&gt;</del>" in shown
    assert "≠ changed" in shown
    assert "<i>" not in shown


def test_the_command_shows_two_files(tmp_path: Path) -> None:
    for name, page in (("a.json", LEFT), ("b.json", RIGHT)):
        (tmp_path / name).write_text(devparse.to_json(page), encoding="utf-8")
    target = tmp_path / "diff.html"
    result = CliRunner().invoke(command, ["inspect", "--diff", *(str(tmp_path / name) for name in ("a.json", "b.json")), "-o", str(target)])
    assert result.exit_code == 0, result.output
    assert "+ only right" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(("arguments", "said"), [(["a.json"], "--diff takes two files"), (["a.json", "bad.json"], "bad.json: $")])
def test_the_command_names_what_is_wrong(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "a.json").write_text(devparse.to_json(LEFT), encoding="utf-8")
    (tmp_path / "bad.json").write_text("[]", encoding="utf-8")
    result = CliRunner().invoke(command, ["inspect", "--diff", *(str(tmp_path / name) for name in arguments), "-o", str(tmp_path / "d.html")])
    assert result.exit_code == 2
    assert said in result.output
