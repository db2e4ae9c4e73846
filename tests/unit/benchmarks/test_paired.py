"""Pages are held against themselves, and the sign test counts sites."""

from __future__ import annotations

import json
from pathlib import Path

import compare
import paired
import pytest


def page(number: int, body: float | None, **more: object) -> dict[str, object]:
    known = {"id": f"p{number}", "set": "fundus", "site": f"s{number}.example", "body": body, "headline": None, "authors": None, "day": None}
    return known | {"reply": {"title": "", "authors": [], "date": ""}} | more


def test_only_pages_that_both_runs_have_gold_for_are_compared() -> None:
    found = paired.changes([page(1, 0.5), page(2, None), page(3, 0.5)], [page(1, 0.75), page(2, 0.5)], "body")
    assert [(change.id, change.gain) for change in found] == [("p1", 0.25)]


@pytest.mark.parametrize(("better", "worse", "p"), [(0, 0, 1.0), (1, 0, 1.0), (3, 0, 0.25), (0, 5, 0.0625), (4, 4, 1.0), (8, 2, 112 / 1024)])
def test_the_sign_test_is_the_exact_two_sided_one(better: int, worse: int, p: float) -> None:
    assert paired.sign_test(better, worse) == pytest.approx(p)


def test_pages_of_one_site_count_once_in_the_sign_test() -> None:
    before = [page(number, 0.5, site="one.example") for number in range(6)]
    after = [page(number, 1.0, site="one.example") for number in range(6)]
    found = paired.count(paired.changes(before, after, "body"))
    assert (found.better, found.worse, found.gain, found.p) == (6, 0, 0.5, 1.0)


def test_a_change_in_the_last_digits_is_none() -> None:
    assert paired.count(paired.changes([page(1, 0.5)], [page(1, 0.5001)], "body")).better == 0


def test_two_files_are_compared_by_set_and_the_changed_pages_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs = {"a": [page(1, 0.5), page(2, 1.0, set="misinfo")], "b": [page(1, 0.25), page(2, 1.0, set="misinfo")]}
    for name, found in runs.items():
        (tmp_path / name).write_text(json.dumps({"pages": found}), encoding="utf-8")
    compare.main([str(tmp_path / "a"), str(tmp_path / "b"), "--what", "body"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["fundus", "1", "0", "1", "-250.00", "1.000"]
    assert "  - 0.500 → 0.250  p1" in lines
