"""Copyright lines and invitations by their words."""

from __future__ import annotations

import pytest

from devparse.language.footer_words import invites_to_subscribe, last_year, says_copyright


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("© 2026 Gazette", 3),
        ("Copyright Gazette", 2),
        ("All rights reserved.", 1),
        ("The court ruled on copyright in songs", 0),
        ("(c) Gazette", 2),
        ("Gazette (c) 2026", 3),
        ("Hal Brandt, Ricky Arno (c), Mike Huss", 0),
        ("", 0),
    ],
)
def test_how_sure_a_copyright_line_is(line, sure):
    assert says_copyright(line) == sure


@pytest.mark.parametrize(
    ("line", "year"), [("© 2019-2026", 2026), ("© 2019–24", 2024), ("© Gazette", None), ("Tel. 20260", None)]
)
def test_of_a_range_the_last_year_counts(line, year):
    assert last_year(line) == year


def test_to_subscribe_is_more_than_to_pay():
    assert invites_to_subscribe("Subscribe to our newsletter")
    assert not invites_to_subscribe("Subscribe for 1 € a week")
