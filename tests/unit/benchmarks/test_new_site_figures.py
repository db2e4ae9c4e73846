"""The figures of proposed packs: what counts as verified, and what is said of many."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus import Gold
from new_site import Trial, lines, publishers


def gold(page: str, url: str, *texts: str) -> Gold:
    return Gold(page, "set", url, texts, Path())


def test_publishers_have_two_pages_that_gold_knows() -> None:
    """Pages without a text, or without an address, say nothing of a pack."""
    pages = [
        gold("1", "https://www.a.example/1", "x"), gold("2", "https://a.example/2", "x"), gold("3", "https://b.example/1", "x"),
        gold("4", "https://b.example/2"), gold("5", "", "x"), gold("6", "", "x"),
    ]  # fmt: skip
    assert [(host, [page.id for page in found]) for host, found in publishers(pages)] == [("a.example", ["1", "2"])]


@pytest.mark.parametrize(
    ("proposed", "with_pack", "without", "verified"),
    [({"body"}, 0.95, 1.0, True), ({"body"}, 0.5, 0.51, True), ({"body"}, 0.5, 0.8, False), ({"headline"}, 1.0, 1.0, False)],
)
def test_a_body_is_verified_where_it_is_right_or_no_worse(proposed: set[str], with_pack: float, without: float, verified: bool) -> None:
    trial = Trial("a.example", frozenset(proposed), body=".text", with_pack=with_pack, without=without)
    assert trial.is_verified is verified


def test_the_figures_are_shares_of_publishers() -> None:
    """A field that linked data has needs no selector, and counts."""
    trials = [
        Trial("a.example", frozenset({"body", "headline"}), frozenset({"published"}), ".text", 1.0, 0.9),
        Trial("b.example", frozenset({"headline"}), frozenset({"headline"})),
    ]
    said = "\n".join(lines(trials))
    assert "proposed for 50%, and holds on the page that was left out for 50% (goal 70%)" in said
    assert "F1 of 1.000; without a pack 0.900" in said
    assert "headline 100%" in said
    assert "published 50%" in said
