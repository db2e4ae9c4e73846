"""What a rule is worth is told by the pages that change without it."""

from __future__ import annotations

import ablate
from switching import Rule

RULE = Rule("regions:_once", "list(args[0])", "copies given once")


def page(number: int, body: float, failed: str = "") -> dict[str, object]:
    known = {"id": f"p{number}", "set": "misinfo", "site": f"s{number}.example", "headline": None, "authors": None, "day": None}
    return known | {"body": body, "failed": failed}


def test_pages_better_and_worse_without_the_rule_are_counted() -> None:
    before, after = {"pages": [page(1, 0.5), page(2, 0.5)]}, {"pages": [page(1, 0.75), page(2, 0.5)]}
    lines = list(ablate.report(RULE, before, after))
    assert lines[0].strip() == "## without regions:_once: copies given once"
    assert lines[2].split() == ["misinfo", "2", "1", "0", "+125.00", "1.000"]


def test_a_rule_that_changes_nothing_says_so() -> None:
    before = {"pages": [page(1, 0.5)]}
    assert list(ablate.report(RULE, before, before))[1:] == ["no page changes"]


def test_a_rule_whose_place_is_taken_wrongly_is_no_result() -> None:
    """An expression in the table that no longer fits the code must not look like a loss of quality."""
    lines = list(ablate.report(RULE, {"pages": [page(1, 0.5)]}, {"pages": [page(1, 0.0, "NameError")]}))
    assert "1 pages more fail" in lines[1]
    assert len(lines) == 2
