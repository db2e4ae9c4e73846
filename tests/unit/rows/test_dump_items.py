"""Items of several lines in a text dump."""

from __future__ import annotations

import devparse

TITLES = ("Lightship towed in with all hands asleep", "Two hundred eels stop the ferry at the lock", "Pilot marries the storm warden on the quay")


def test_lines_indented_below_an_item_are_of_the_item() -> None:
    """The section above an indented title is its label, and the items are one list across blank lines."""
    items = "\n".join(f"  {place}. Coast\n\n    {title}\n" for place, title in enumerate(TITLES, 1))
    page = devparse.parse_text(f"The lock\n\nThe gates were shut at four, an hour before the tide.\n\nMost read\n\n{items}\nContact\n")
    (found,) = page.trending.lists
    assert [(story.rank, story.title, story.label) for story in found.stories] == [
        (place, title, "Coast") for place, title in enumerate(TITLES, 1)
    ]


def test_a_line_at_the_margin_ends_the_list() -> None:
    """What is not indented is no part of an item, with a blank line before it or not."""
    page = devparse.parse_text("The lock\n\n  • one net\n  • two oars\n\nThe keeper said so.\n")
    assert "The keeper said so." in page.body.text or page.body.text == ""


def test_a_label_may_be_the_first_word_of_the_title() -> None:
    """A category of its own line is kept though the title begins with the same word."""
    items = "\n".join(f"  {place}. Lock\n\n    Lock {title.lower()}\n" for place, title in enumerate(TITLES, 1))
    page = devparse.parse_text(f"Keepers\n\nThe gates were shut at four.\n\nMost read\n\n{items}")
    assert [story.label for story in page.trending.lists[0].stories] == ["Lock"] * 3


def test_soft_hyphens_are_no_letters_of_a_dump() -> None:
    dump = "Die Landes\u00adbank hilft\n\nWer bauen will, fragt nun die Landes\u00adbank in Hohenau, die im Mai mehr als vierhundert Antr\u00e4ge bewilligt hat."
    assert "\u00ad" not in devparse.parse_text(dump).body.text
    assert "Landesbank in Hohenau" in devparse.parse_text(dump).body.text


def test_lines_with_tabs_between_cells_are_a_table() -> None:
    """A line alone is none; the text goes on behind."""
    text = "The keeper of the lock said on Monday that the boats of four towns had passed it in the first week of May, and gave their numbers."
    page = devparse.parse_text(f"The lock\n\n{text}\n\nTown\t\tBoats\nHolm\t\t12\nBerg\t\t7\n\n{text[::-1]}.\n\n{text}\tAnd more.\n")
    tables = [block for block in page.body.blocks if isinstance(block, devparse.Table)]
    assert tables == [devparse.Table((("Town", "Boats"), ("Holm", "12"), ("Berg", "7")))]
