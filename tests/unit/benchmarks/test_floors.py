"""Floors are only raised, limits only lowered, and what falls short is told."""

from __future__ import annotations

import json
from pathlib import Path

import floors

MARKS: floors.Marks = {"body": {"goal": 0.98, "floor": 0.95}, "whole": {"goal": 3.0, "limit": 4.4}}


def test_a_figure_below_its_floor_or_over_its_limit_is_a_fault() -> None:
    assert len(floors.faults(MARKS, {"body": 0.9499, "whole": 4.5})) == 2


def test_figures_that_hold_are_no_faults() -> None:
    assert floors.faults(MARKS, {"body": 0.95, "whole": 4.4}) == []


def test_a_figure_that_was_not_measured_is_a_fault() -> None:
    assert floors.faults(MARKS, {"body": 0.99}) == ["whole: was not measured"]


def test_better_figures_tighten_the_marks() -> None:
    better = floors.improved(MARKS, {"body": 0.96789, "whole": 3.5})
    assert (better["body"]["floor"], better["whole"]["limit"]) == (0.9678, 3.85)


def test_worse_figures_leave_the_marks() -> None:
    assert floors.improved(MARKS, {"body": 0.5, "whole": 9.0}) == MARKS


def test_saving_one_bench_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"quality": {}, "speed": {"x": {"goal": 1.0, "limit": 2.0}}}), encoding="utf-8")
    floors.save("quality", MARKS, path)
    assert floors.load("quality", path) == MARKS
    assert floors.load("speed", path) == {"x": {"goal": 1.0, "limit": 2.0}}


def test_distances_say_how_far_the_goal_is() -> None:
    first, second = floors.distances(MARKS, {"body": 0.96, "whole": 2.9})
    assert "-0.0200 from its goal" in first
    assert "reached" in second
