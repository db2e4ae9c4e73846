"""The numbers that hold: for each figure the goal, and the best that has landed, which no change may lose.

`floors.json` has one table a bench. A figure where more is better has a `floor`, only ever raised; one where less is
better (times) has a `limit`, only ever lowered.
"""

from __future__ import annotations

import json
import math
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

PATH: Final = Path(__file__).with_name("floors.json")
NOISE: Final = 1.1
"""A limit is the best time that has landed, times this."""
_PLACES: Final = 4

Marks: TypeAlias = dict[str, dict[str, float]]
"""Of each figure the `goal`, and its `floor` or `limit`."""


def load(bench: str, path: Path = PATH) -> Marks:
    """The marks of one bench."""
    marks: dict[str, Marks] = json.loads(path.read_text(encoding="utf-8"))
    return marks[bench]


def flat(rows: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Figures of a table by "row.column"."""
    return {f"{row}.{column}": value for row, columns in rows.items() for column, value in columns.items()}


def faults(marks: Marks, figures: Mapping[str, float]) -> list[str]:
    """A sentence for each figure that fell below its floor or rose above its limit."""
    found = []
    for name, mark in marks.items():
        if name not in figures:
            found.append(f"{name}: was not measured")
        elif "limit" in mark and figures[name] > mark["limit"]:
            found.append(f"{name}: {figures[name]:.3f} is over its limit {mark['limit']:.3f}")
        elif "floor" in mark and round(figures[name], _PLACES) < mark["floor"]:
            found.append(f"{name}: {figures[name]:.4f} is below its floor {mark['floor']:.4f}")
    return found


def distances(marks: Marks, figures: Mapping[str, float]) -> Iterator[str]:
    """A line for each figure: where it stands and how far the goal is."""
    for name, mark in marks.items():
        if name in figures:
            gap = figures[name] - mark["goal"]
            short = gap > 0 if "limit" in mark else round(gap, _PLACES) < 0
            held = mark.get("limit", mark.get("floor", 0.0))
            state = f"{gap:+.4f} from its goal" if short else "reached"
            yield f"{name:<36}{figures[name]:>9.4f}   held {held:.4f}   goal {mark['goal']:g}   {state}"


def improved(marks: Marks, figures: Mapping[str, float]) -> Marks:
    """The marks with better floors and limits where the figures allow; none gets worse."""
    better: Marks = {}
    for name, mark in marks.items():
        better[name] = dict(mark)
        if name in figures and "limit" in mark:
            better[name]["limit"] = min(mark["limit"], round(figures[name] * NOISE, 2))
        elif name in figures:
            scale = 10**_PLACES
            better[name]["floor"] = max(mark["floor"], math.floor(figures[name] * scale + 1e-6) / scale)
    return better


def save(bench: str, marks: Marks, path: Path = PATH) -> None:
    """Write the marks of one bench, leaving those of the others."""
    found: dict[str, Marks] = json.loads(path.read_text(encoding="utf-8"))
    found[bench] = marks
    path.write_text(_pretty(found), encoding="utf-8")


def _pretty(benches: Mapping[str, Marks]) -> str:
    """JSON with one line a figure."""
    tables = []
    for bench, marks in benches.items():
        lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(mark)}" for name, mark in marks.items())
        tables.append(f"  {json.dumps(bench)}: {{\n{lines}\n  }}")
    return "{\n" + ",\n".join(tables) + "\n}\n"


def add_options(parser: ArgumentParser) -> None:
    """Let `--check` and `--raise` say what `settle` is to do."""
    parser.add_argument("--check", action="store_true", help="fail when a figure is below its floor")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors that were passed")


def settle(bench: str, figures: Mapping[str, float], *, check: bool, lift: bool) -> int:
    """What `--check` and `--raise` do at the end of a bench: tell, lift the floors, and give the exit code."""
    marks = load(bench)
    if check or lift:
        print()
        print("\n".join(distances(marks, figures)))
    wrong = faults(marks, figures) if check else []
    for sentence in wrong:
        print(f"FAILED {sentence}")
    if lift:
        save(bench, improved(marks, figures))
    return 1 if wrong else 0
