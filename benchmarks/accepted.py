"""The figures that hold: for each its goal, the value last accepted, and how far below it a change may come.

`accepted.json` has one table a bench. A figure where more is better has a `tolerance`: one standard error of it when the
sites are drawn anew, so that a change of a few pages can be taken when it removes code or mends a proven fault. One where
less is better (times) has a `noise`, the factor between one run and the next. `--check` fails below the tolerance or
above the noise; `--accept` writes what was measured, a lower value too, unless it is one that `--check` refuses.
"""

from __future__ import annotations

import json
import random
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import stdev
from typing import Final, TypeAlias, TypeVar

PATH: Final = Path(__file__).with_name("accepted.json")
NOISE: Final = 1.1
"""The noise of a time for which none is given."""
MIN_TOLERANCE: Final = 0.002
"""Less than this is noise of learning on any set."""
MAX_TOLERANCE: Final = 0.008
"""A figure of few pages is held as close as this all the same."""
_ROUNDS: Final = 200
_PLACES: Final = 4

Marks: TypeAlias = dict[str, dict[str, float]]
"""Of each figure `goal` and `accepted`, and `tolerance` or `noise`."""
T = TypeVar("T")


def load(bench: str, path: Path = PATH) -> Marks:
    """The marks of one bench."""
    marks: dict[str, Marks] = json.loads(path.read_text(encoding="utf-8"))
    return marks[bench]


def flat(rows: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Figures of a table by "row.column"."""
    return {f"{row}.{column}": value for row, columns in rows.items() for column, value in columns.items()}


def tolerances(
    items: Iterable[T], site: Callable[[T], str], figures: Callable[[Sequence[T]], Mapping[str, float]]
) -> dict[str, float]:
    """The standard error of each figure when as many sites are drawn with replacement, the same draws every time.

    `site` names the site of an item (a page), `figures` makes the figures of some items.
    """
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[site(item)].append(item)
    sites = list(groups.values())
    draw = random.Random(0)
    found: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(_ROUNDS if sites else 0):
        drawn = [item for group in draw.choices(sites, k=len(sites)) for item in group]
        for name, value in figures(drawn).items():
            found[name].append(value)
    # A figure of one site can be missing from a draw.
    return {name: min(MAX_TOLERANCE, max(MIN_TOLERANCE, stdev(some))) for name, some in found.items() if len(some) > 1}


def lowest(mark: Mapping[str, float]) -> float:
    """The value that still holds: the lowest of a figure with a tolerance, the highest of a time."""
    if "noise" in mark:
        return mark["accepted"] * mark["noise"]
    return round(mark["accepted"] - mark.get("tolerance", MIN_TOLERANCE), _PLACES)


def faults(marks: Marks, figures: Mapping[str, float]) -> list[str]:
    """A sentence for each figure that fell below what holds, or for a time rose above it."""
    found = []
    for name, mark in marks.items():
        if name not in figures:
            found.append(f"{name}: was not measured")
        elif "noise" in mark and figures[name] > lowest(mark):
            found.append(f"{name}: {figures[name]:.3f} is over {mark['accepted']:.3f} by more than noise")
        elif "noise" not in mark and round(figures[name], _PLACES) < lowest(mark):
            found.append(f"{name}: {figures[name]:.4f} is below {mark['accepted']:.4f} by more than {mark['tolerance']:.4f}")
    return found


def distances(marks: Marks, figures: Mapping[str, float]) -> Iterator[str]:
    """A line for each figure: where it stands, how it changed and how far the goal is."""
    for name, mark in marks.items():
        if name in figures:
            gap = figures[name] - mark["goal"]
            short = gap > 0 if "noise" in mark else round(gap, _PLACES) < 0
            state = f"{gap:+.4f} from its goal" if short else "reached"
            change = figures[name] - mark["accepted"]
            yield (
                f"{name:<36}{figures[name]:>9.4f}   accepted {mark['accepted']:.4f} ({change:+.4f})   "
                f"holds to {lowest(mark):.4f}   goal {mark['goal']:g}   {state}"
            )


def renewed(marks: Marks, figures: Mapping[str, float], errors: Mapping[str, float]) -> Marks:
    """The marks with what was measured as accepted, and tolerances from the standard errors where those are given."""
    made = {name: dict(mark) for name, mark in marks.items()}
    for name, mark in made.items():
        if name in figures:
            mark["accepted"] = round(figures[name], 2 if "noise" in mark else _PLACES)
        if name in errors and "noise" not in mark:
            mark["tolerance"] = round(errors[name], _PLACES)
    return made


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
    """Let `--check` and `--accept` say what `settle` is to do."""
    parser.add_argument("--check", action="store_true", help="fail when a figure is worse than accepted by more than its tolerance")
    parser.add_argument("--accept", action="store_true", help="accept what is measured, unless --check would fail")


def settle(
    bench: str,
    figures: Mapping[str, float],
    options: Namespace,
    errors: Callable[[], Mapping[str, float]] = dict,
) -> int:
    """What `--check` and `--accept` do at the end of a bench; the exit code is 1 when a figure does not hold.

    `errors` gives the standard errors of the figures, asked for only when they are to be written.
    """
    if not (options.check or options.accept):
        return 0
    marks = load(bench)
    print()
    print("\n".join(distances(marks, figures)))
    wrong = faults(marks, figures)
    for sentence in wrong:
        print(f"FAILED {sentence}")
    if options.accept and not wrong:
        save(bench, renewed(marks, figures, errors()))
    return 1 if wrong else 0
