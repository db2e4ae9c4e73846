"""From odds to rows: what the page says of a row, what may be expected of it, and where the bar lies."""

from __future__ import annotations

import pytest

from devparse.limits import Limits
from devparse.regions.article.classifier import _bar
from devparse.regions.article.context import expected_chars
from devparse.regions.article.layout import Layout
from devparse.regions.article.structured_text import StructuredText
from devparse.rows.html_parser import read

FIRST = "The harbour master of Otterby has counted eleven seals more than last year."
SECOND = "Nobody on the quay will say where the others went, or why."


def layout(*texts: str, elsewhere: tuple[int, ...] = ()) -> Layout:
    return Layout(read("".join(f"<p>{text}</p>" for text in texts), Limits()).rows, elsewhere)


def test_even_odds_are_half_of_a_row_and_extreme_ones_do_not_overflow() -> None:
    assert expected_chars(100, 0.0) == 50
    assert expected_chars(100, 1e6) == pytest.approx(100)
    assert expected_chars(100, -1e6) == pytest.approx(0, abs=1e-4)


def test_on_a_plain_page_rows_in_doubt_are_left() -> None:
    assert _bar([6.0, 5.0, -0.3], [900, 900, 60]) > -0.3


def test_on_a_page_in_doubt_the_bar_is_lower() -> None:
    assert _bar([0.2, -0.4, -0.4, -5.0], [200, 200, 200, 200]) == -0.4


def test_a_page_of_unlikely_rows_has_no_article() -> None:
    assert _bar([-2.0, -2.0], [300, 300]) == -0.8


def test_the_testimony_knows_the_rows_of_the_body_and_of_the_description() -> None:
    rows = layout(FIRST, SECOND, "Short.")
    said = StructuredText(f"{FIRST} And more.", SECOND)
    assert [said.match(rows, at) for at in range(3)] == [(2, 0), (1, 1), (0, 0)]
    assert StructuredText("", "").match(rows, 0) == (0, 0)


def test_rows_that_stand_elsewhere_and_words_over_other_stories_are_not_seen() -> None:
    assert [row.text for row in layout(FIRST, "Related stories", SECOND, elsewhere=(2,)).rows] == [FIRST]
