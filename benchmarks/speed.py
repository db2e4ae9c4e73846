"""How fast devparse is: in bare parses of the same bytes, so that the machine does not matter.

    python benchmarks/speed.py [--rounds 7] [--peers] [--write] [--plot] [--long 20000] [--check]

Where the native module is built, the pages are timed a second time without it, in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Final

import accepted
import attrs
import corpus
import hostile
import peers
import racing
import timing
from hostile import Hostile
from lxml import etree
from racing import Runner
from timing import Cost, Memory, Saved

import devparse

PAGE: Final = corpus.ROOT / "docs" / "performance.md"
PLOT: Final = corpus.ROOT / "docs" / "performance.png"
_EVERY: Final = 9
_BEGIN: Final = "<!-- measured: begin -->"
_END: Final = "<!-- measured: end -->"


@attrs.frozen
class Result:
    """Everything measured."""

    costs: tuple[Cost, ...]
    plain: tuple[Cost, ...]
    """Without the native module: the same as `costs` where it is not built."""
    growth: float
    dense: float
    hostile: tuple[Hostile, ...]
    memory: tuple[Memory, ...]
    resident: float
    importing: float

    def figures(self) -> dict[str, float]:
        """What is held."""
        return {
            "whole page, in bare parses": median(cost.ratio for cost in self.plain),
            "metadata alone, of the whole page": median(cost.metadata_share for cost in self.costs),
            f"page {timing.TIMES} times as large": self.growth,
            "dense page, in bare parses": self.dense,
            f"hostile page {hostile.TIMES} times as large": max(cost.growth for cost in self.hostile),
            "peak memory, in trees of a bare parse": median(page.ratio for page in self.memory),
            "import, in ms": self.importing,
        }


    def native_figures(self) -> dict[str, float]:
        """What is held where the native module is built."""
        return {
            "whole page, in bare parses": median(cost.ratio for cost in self.costs),
            "dense page, in bare parses": self.dense,
        }


def sample(path: Path, every: int) -> list[Saved]:
    """Every n-th page of the corpus in the order of the ids."""
    golds = sorted(corpus.golds(path), key=lambda gold: gold.id)[::every]
    return [Saved(gold.id, gold.url, corpus.page(path, gold.id)) for gold in golds]


def plain_costs(options: argparse.Namespace) -> list[Cost]:
    """The costs without the native module, from another process: one that timed it before has its caches filled."""
    command = [sys.executable, "-X", "utf8", __file__, "--corpus", options.corpus, "--costs"]
    command += ["--every", str(options.every), "--rounds", str(options.rounds)]
    environment = {**os.environ, "DEVPARSE_NATIVE": "0"}
    told = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, env=environment).stdout
    return [Cost(**{**cost, "stages": tuple(cost["stages"])}) for cost in json.loads(told)]


def measure(pages: Sequence[Saved], options: argparse.Namespace) -> Result:
    """Measure everything."""
    costs = timing.costs(pages, options.rounds)
    resident = timing.resident()
    return Result(
        costs=tuple(costs),
        plain=tuple(plain_costs(options) if devparse.__native__ else costs),
        growth=timing.growth(pages[::3], 3),
        dense=hostile.dense_ratio(),
        hostile=tuple(hostile.costs()),
        memory=tuple(timing.memory(pages[::3])),
        resident=resident,
        importing=timing.import_time(),
    )


def report(result: Result) -> Iterator[str]:
    """The result as Markdown, line by line."""
    costs = result.costs
    pages, size = len(costs), sum(cost.size for cost in costs)
    base = sum(cost.bare for cost in costs)
    whole = sum(cost.whole for cost in costs)
    low, _, high = quantiles((cost.ratio for cost in costs), n=4)
    yield f"{pages} pages of {size / pages / 1000:.0f} kB on average; Python {platform.python_version()}, lxml {etree.__version__}."
    yield ""
    plain_base = sum(cost.bare for cost in result.plain)
    more = (" without the native module |", "---:|") if devparse.__native__ else ("", "")
    yield f"| | ms a page | bare parses | share of the whole |{more[0]}"
    yield f"|---|---:|---:|---:|{more[1]}"
    for (name, total), (_, plain) in zip(_totals(costs), _totals(result.plain), strict=True):
        beside = f" {plain / plain_base:.2f} |" if devparse.__native__ else ""
        yield f"| {name} | {total / pages:.2f} | {total / base:.2f} | {total / whole:.0%} |{beside}"
    yield ""
    yield "Times are the processor's, medians over turns. Decoding, rows and the rest up to the whole page are its parts."
    yield ""
    yield f"- Whole page: {median(cost.ratio for cost in costs):.2f} bare parses (median over pages; the middle half {low:.2f} to {high:.2f})."
    if devparse.__native__:
        yield f"- Without the native module: {median(cost.ratio for cost in result.plain):.2f} bare parses (last column: sums)."
    yield f"- {pages / whole * 1000:.0f} pages and {size / whole / 1000:.0f} MB a second in one process."
    yield f"- A page {timing.TIMES} times as large takes {result.growth:.1f} times as long."
    yield f"- A page of {hostile.DENSE:,} paragraphs and {hostile.DENSE:,} cards: {result.dense:.1f} bare parses."
    yield from _memory(result)
    yield f"- `import devparse` takes {result.importing:.0f} ms beyond its dependencies."
    yield ""
    yield from _hostile(result.hostile)


def _memory(result: Result) -> Iterator[str]:
    ratio = median(page.ratio for page in result.memory)
    texts = median(page.peak / page.text for page in result.memory)
    yield (
        f"- Memory beyond the input: at its peak {ratio:.2f} times what the tree of a bare parse takes, which devparse does not "
        f"build, or {texts:.0f} times the page's text; resident set {result.resident:.0f} MB."
    )


def _hostile(costs: Sequence[Hostile]) -> Iterator[str]:
    yield f"| made to be slow | MB | s | a page {hostile.TIMES} times as large takes |"
    yield "|---|---:|---:|---:|"
    for cost in costs:
        yield f"| {cost.name} | {cost.size / 1e6:.1f} | {cost.seconds:.2f} | {cost.growth:.1f} times as long |"


def _race(runners: Sequence[Runner]) -> Iterator[str]:
    own = runners[0].ms
    yield "| turn by turn, medians over pages | ms a page | bare parses | of devparse's time |"
    yield "|---|---:|---:|---:|"
    for runner in runners:
        yield f"| {runner.name} | {runner.ms:.2f} | {runner.ratio:.2f} | {runner.ms / own:.2f} |"


def _totals(costs: Sequence[Cost]) -> list[tuple[str, float]]:
    """What all pages took together, part by part."""
    return [
        ("bare lxml parse", sum(cost.bare for cost in costs)),
        *_stages(costs),
        ("**whole page**", sum(cost.whole for cost in costs)),
        ("metadata alone", sum(cost.metadata for cost in costs)),
        ("`to_json` of the page", sum(cost.written for cost in costs)),
    ]


def _stages(costs: Sequence[Cost]) -> list[tuple[str, float]]:
    sums = [sum(cost.stages[at] for cost in costs) for at in range(len(timing.STAGES))]
    rest = sum(cost.whole for cost in costs) - sum(sums)
    return [*zip(timing.STAGES, sums, strict=True), ("site and folding", rest)]


def write(lines: Sequence[str], path: Path = PAGE) -> None:
    """Put the lines between the marks in the page about performance; a page without marks is made anew."""
    old = path.read_text(encoding="utf-8") if path.is_file() else ""
    if _BEGIN not in old or _END not in old:
        old = f"# Performance\n\nMade by `benchmarks/speed.py --write`.\n\n{_BEGIN}\n{_END}\n"
    before, _, rest = old.partition(_BEGIN)
    after = rest.partition(_END)[2]
    path.write_text(f"{before}{_BEGIN}\n" + "\n".join(lines) + f"\n{_END}{after}", encoding="utf-8")


def plot(costs: Sequence[Cost], path: Path = PLOT) -> float:
    """Draw time against page size, both as logarithms; returns the fitted power of growth (1 is linear)."""
    import matplotlib as mpl  # noqa: PLC0415  (the rest of the bench needs no plotting library)

    mpl.use("agg")
    import numpy as np  # noqa: PLC0415
    from matplotlib import pyplot as plt  # noqa: PLC0415

    sizes = np.array([cost.size / 1000 for cost in costs])
    figure, axes = plt.subplots(figsize=(7, 4.5))
    power = 0.0
    for name, times in (("devparse, whole page", [cost.whole for cost in costs]), ("bare lxml parse", [cost.bare for cost in costs])):
        slope, offset = np.polyfit(np.log(sizes), np.log(times), 1)
        power = power or float(slope)
        line = np.array([sizes.min(), sizes.max()])
        points = axes.scatter(sizes, times, s=10, label=f"{name}: size^{slope:.2f}")
        axes.plot(line, np.exp(offset) * line**slope, color=points.get_facecolor()[0])
    axes.set(xscale="log", yscale="log", xlabel="page, kB", ylabel="time, ms")
    axes.legend()
    figure.savefig(path, dpi=120, bbox_inches="tight")
    plt.close(figure)
    return power


def arguments() -> argparse.ArgumentParser:
    """What can be asked for on the command line."""
    parser = argparse.ArgumentParser(description="How fast devparse is.")
    corpus.add_option(parser)
    parser.add_argument("--every", type=int, default=_EVERY, metavar="N", help="time every N-th page")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="turns of each page after the first")
    parser.add_argument(
        "--peers", nargs="*", choices=(*peers.PYTHON, []), metavar="NAME", help="time these other libraries too (all)"
    )
    parser.add_argument("--long", type=int, default=0, metavar="N", help="only parse N pages and watch the memory")
    parser.add_argument("--costs", action="store_true", help="only write the costs of the pages, as JSON")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    parser.add_argument("--plot", action="store_true", help="draw docs/performance.png (needs matplotlib)")
    accepted.add_options(parser)
    return parser


def main(given: Sequence[str] | None = None) -> int:
    """Run the bench; the exit code is 0 unless a figure does not hold."""
    options = arguments().parse_args(given)
    path = options.corpus
    pages = sample(path, options.every)
    if options.long:
        for number, megabytes in timing.long_run(pages, options.long):
            print(f"{number:>8,} pages  {megabytes:8.1f} MB")
        return 0
    if options.costs:
        print(json.dumps([attrs.asdict(cost) for cost in timing.costs(pages, options.rounds)]))
        return 0
    result = measure(pages, options)
    lines = list(report(result))
    if options.peers is not None:
        lines += ["", *_race(list(racing.race(path, pages[::3], options.peers or tuple(peers.PYTHON), 2)))]
    if options.plot:
        power = plot(result.costs)
        lines += ["", f"Time grows with the size of the page to the power of {power:.2f}.", "", f"![time by size of page]({PLOT.name})"]
    print("\n".join(lines))
    if options.write:
        write(lines)
    if options.json:
        options.json.write_text(json.dumps(result.figures(), indent=1), encoding="utf-8")
    held = accepted.settle("speed", result.figures(), options)
    return max(held, accepted.settle("native speed", result.native_figures(), options)) if devparse.__native__ else held


if __name__ == "__main__":
    sys.exit(main())
