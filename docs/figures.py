"""Writes docs/quality.md and its picture from what the benches measured.

    python benchmarks/quality.py --peers --json quality.json
    python benchmarks/sections.py --json sections.json
    python docs/figures.py --quality quality.json [more.json …] --sections sections.json
"""

from __future__ import annotations

import argparse
import html
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE / "quality.md"
PICTURE = HERE / "images" / "quality.svg"
OWN = "devparse"
WHATS = {"body": "Body", "headline": "Headline", "authors": "Authors", "day": "Day"}
MARKS = re.compile(r"(?<=<!-- measured: begin -->\n).*?(?=<!-- measured: end -->)", re.DOTALL)
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#a3477c", "#9a6000", "#555555")
SHAPES = ("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0", "M-5-5H5V5H-5z", "M0-6L6 5H-6z", "M-5-5L5 5M5-5L-5 5", "M0-6L6 0L0 6L-6 0z", "M-6 0H6M0-6V6")
"""Libraries are told apart by shape as well as by colour."""

Figures = Mapping[str, Mapping[str, Mapping[str, float]]]
"""By library, set and what was measured."""


def read(files: Sequence[Path]) -> dict[str, dict[str, dict[str, float]]]:
    """The figures of several runs together; of a library and set that two runs measured, the later run's."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for file in files:
        for library, sets in json.loads(file.read_text(encoding="utf-8"))["figures"].items():
            found.setdefault(library, {}).update(sets)
    return found


def tables(found: Figures) -> Iterator[str]:
    """One table for each thing measured: a row a set, a column a library, the best figure of a row in bold."""
    for what, name in WHATS.items():
        yield f"## {name}\n"
        yield f"| set | {' | '.join(found)} |\n|---|{'---:|' * len(found)}"
        for chosen in found[OWN]:
            figures = {library: sets.get(chosen, {}).get(what) for library, sets in found.items()}
            if any(value for value in figures.values()):
                best = max(round(value, 3) for value in figures.values() if value is not None)
                yield f"| {chosen} | {' | '.join(_cell(value, best) for value in figures.values())} |"
        yield ""


def _cell(value: float | None, best: float) -> str:
    if not value:
        return "–"
    shown = f"{value:.3f}"
    return f"**{shown}**" if round(value, 3) == best else shown


def sections_table(figures: Mapping[str, float]) -> Iterator[str]:
    """The figures of story lists and footers, which no peer finds."""
    yield "## Story lists and footers\n"
    yield "| what | devparse |\n|---|---:|"
    yield from (f"| {name} | {value:.3f} |" for name, value in figures.items())
    yield ""


def picture(found: Figures, what: str = "body") -> str:
    """The figures of one thing as a picture: a line a set, a mark a library."""
    sets = [name for name, figures in found[OWN].items() if what in figures]
    values = [sets_[name][what] for sets_ in found.values() for name in sets if sets_.get(name, {}).get(what)]
    low, left, width, step = min(int(min(values) * 20) / 20, 0.9), 130, 560, 26
    height = 70 + step * len(sets)

    def across(value: float) -> float:
        return left + (value - low) / (1 - low) * width

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 40} {height}" font-family="system-ui, sans-serif" font-size="13"'
        f' role="img" aria-label="{WHATS[what]}, F1 by set and library">',
        f'<rect width="{left + width + 40}" height="{height}" fill="#fff"/>',
    ]
    for place, library in enumerate(found):
        x = 20 + place * 125
        parts.append(f'{_mark(place, x, 20)}<text x="{x + 12}" y="25" fill="#1b1b1b">{html.escape(library)}</text>')
    for tick in range(int(low * 20), 21):
        x = across(tick / 20)
        parts.append(f'<path d="M{x:.0f} 44V{height - 22}" stroke="#ddd"/><text x="{x:.0f}" y="{height - 6}" text-anchor="middle" fill="#555">{tick / 20:.2f}</text>')
    for row, name in enumerate(sets):
        y = 58 + step * row
        parts.append(f'<text x="{left - 12}" y="{y + 4}" text-anchor="end" fill="#1b1b1b">{html.escape(name)}</text><path d="M{left} {y}H{left + width}" stroke="#eee"/>')
        for place, sets_ in reversed(list(enumerate(found.values()))):
            if value := sets_.get(name, {}).get(what):
                parts.append(_mark(place, across(value), y))
    return "\n".join([*parts, "</svg>", ""])


def _mark(place: int, x: float, y: float) -> str:
    colour = COLOURS[place % len(COLOURS)]
    return f'<path transform="translate({x:.1f} {y:.1f})" d="{SHAPES[place % len(SHAPES)]}" fill="{colour}" fill-opacity=".75" stroke="{colour}" stroke-width="1.5"/>'


def main(given: Sequence[str] | None = None) -> int:
    """Write the page and the picture."""
    parser = argparse.ArgumentParser(description="Write docs/quality.md from what the benches measured.")
    parser.add_argument("--quality", nargs="+", type=Path, required=True, metavar="FILE", help="what quality.py --json wrote")
    parser.add_argument("--sections", type=Path, metavar="FILE", help="what sections.py --json wrote")
    options = parser.parse_args(given)
    found = read(options.quality)
    lines = ["![Body, F1 by set and library](images/quality.svg)\n", *tables(found)]
    if options.sections:
        lines += sections_table(json.loads(options.sections.read_text(encoding="utf-8"))["figures"])
    PICTURE.write_text(picture(found), encoding="utf-8")
    measured = "\n".join(lines)
    PAGE.write_text(MARKS.sub(lambda _: measured, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
