"""Items of a dump that has indentation in place of bullets."""

from __future__ import annotations

from devparse.rows.dump_lists import with_bullets


def test_indented_lines_are_items() -> None:
    """An item stands two spaces deeper than what follows; one space is none."""
    assert with_bullets(["Tags", "  fog", "  ice", " Norway", "End"]) == ["Tags", "• fog", "• ice", " Norway", "End"]


def test_what_an_empty_list_has_indented_are_no_items() -> None:
    """An empty list leaves its margin to all that follows."""
    assert with_bullets(["Top", "  Latest", "", "    fog", "  End"]) == ["Top", "  Latest", "", "• fog", "  End"]


def test_a_dump_with_bullets_stays_as_it_is() -> None:
    """Where bullets are written, indentation says nothing more."""
    lines = ["Tags", "  • fog", "    more of it", "End"]
    assert with_bullets(lines) == lines


def test_indented_paragraphs_are_no_items() -> None:
    """Where most long lines are indented, it is the paragraphs' first lines."""
    lines = [*("    " + "The quay was shut at four in the morning. " * 6,) * 9, "End"]
    assert with_bullets(lines) == lines
