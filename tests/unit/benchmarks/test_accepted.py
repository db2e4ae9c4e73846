"""What was accepted holds within its tolerance; accepting writes what was measured, and nothing that does not hold."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

import accepted
import pytest

MARKS: accepted.Marks = {
    "body": {"goal": 0.98, "accepted": 0.95, "tolerance": 0.004},
    "whole": {"goal": 3.0, "accepted": 4.0, "noise": 1.1},
}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "accepted.json"
    path.write_text(json.dumps({"quality": MARKS, "speed": {}}), encoding="utf-8")
    monkeypatch.setattr(accepted, "PATH", path)
    monkeypatch.setattr(accepted.load, "__defaults__", (path,))
    monkeypatch.setattr(accepted.save, "__defaults__", (path,))
    return path


def test_a_figure_worse_than_its_tolerance_is_a_fault() -> None:
    assert len(accepted.faults(MARKS, {"body": 0.9459, "whole": 4.41})) == 2


def test_a_figure_a_little_lower_than_accepted_holds() -> None:
    assert accepted.faults(MARKS, {"body": 0.946, "whole": 4.4}) == []


def test_a_figure_that_was_not_measured_is_a_fault() -> None:
    assert accepted.faults(MARKS, {"body": 0.99}) == ["whole: was not measured"]


def test_accepting_writes_a_lower_value_and_its_new_tolerance(path: Path) -> None:
    options = Namespace(check=False, accept=True)
    assert accepted.settle("quality", {"body": 0.948, "whole": 4.1}, options, lambda: {"body": 0.003}) == 0
    assert accepted.load("quality", path) == {
        "body": {"goal": 0.98, "accepted": 0.948, "tolerance": 0.003},
        "whole": {"goal": 3.0, "accepted": 4.1, "noise": 1.1},
    }
    assert accepted.load("speed", path) == {}


def test_accepting_refuses_what_does_not_hold(path: Path) -> None:
    assert accepted.settle("quality", {"body": 0.9, "whole": 4.1}, Namespace(check=False, accept=True)) == 1
    assert accepted.load("quality", path) == MARKS


def test_a_run_that_neither_checks_nor_accepts_changes_nothing(path: Path) -> None:
    assert accepted.settle("quality", {"body": 0.1}, Namespace(check=False, accept=False)) == 0
    assert accepted.load("quality", path) == MARKS


def test_distances_say_what_changed_and_how_far_the_goal_is() -> None:
    first, second = accepted.distances(MARKS, {"body": 0.96, "whole": 2.9})
    assert "(+0.0100)" in first
    assert "-0.0200 from its goal" in first
    assert "reached" in second


def test_a_tolerance_is_the_standard_error_over_sites() -> None:
    """Pages of one site move together: ten sites all right or all wrong give more than ten times as many single pages."""
    pages = [(f"site{number % 2000}", float(number % 2000 < 1000)) for number in range(20_000)]

    def mean(some: object) -> dict[str, float]:
        values = [value for _, value in some]  # type: ignore[attr-defined]
        return {"share": sum(values) / len(values)}

    together = accepted.tolerances(pages[:4000], lambda page: page[0], mean)["share"]
    apart = accepted.tolerances(list(enumerate(pages)), lambda page: str(page[0]), lambda some: mean([one for _, one in some]))
    assert accepted.MIN_TOLERANCE < apart["share"] < together <= accepted.MAX_TOLERANCE


def test_a_tolerance_is_the_same_every_time() -> None:
    pages = [(str(number), number % 3 / 300) for number in range(60)]

    def errors() -> dict[str, float]:
        return accepted.tolerances(pages, lambda page: page[0], lambda some: {"mean": sum(page[1] for page in some) / len(some)})

    assert errors() == errors()
