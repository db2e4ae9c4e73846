"""Which pages a change made better and which worse, from two files that `quality.py --json` wrote.

    python benchmarks/compare.py before.json after.json [--what body] [--set more] [--list 20]

For body, headline, authors and day: pages better and worse by set, the mean gain in thousandths, and the probability of
so uneven a split by luck (a sign test over sites, so that many pages of one site count once), then the changed pages.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import corpus
import paired
from paired import Change

_SHOWN: Final[Mapping[str, str]] = {"headline": "title", "authors": "authors", "day": "date"}
"""What of a reply is shown for a changed page."""


def pages(file: Path, sets: Sequence[str]) -> list[dict[str, Any]]:
    """The records of the pages of some sets, of all when none is named."""
    names = [name for one in sets for name in corpus.GROUPS.get(one, (one,))]
    found: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["pages"]
    return [page for page in found if not names or page["set"] in names]


def listed(found: Sequence[Change], what: str, replies: Sequence[Mapping[str, Any]], most: int) -> Iterator[str]:
    """The changed pages, those that lost or won most first, each with what was answered."""
    before, after = replies
    changed = sorted((change for change in found if change.gain), key=lambda change: (-abs(change.gain), change.gain, change.id))
    for change in changed[:most]:
        line = f"  {'+' if change.gain > 0 else '-'} {change.before:.3f} → {change.after:.3f}  {change.id}"
        if what in _SHOWN:
            old, new = (reply[change.id][_SHOWN[what]] for reply in (before, after))
            line += f"  {old!r} → {new!r}"
        yield line
    if len(changed) > most:
        yield f"  … and {len(changed) - most} more (--list N)"


def main(given: Sequence[str] | None = None) -> int:
    """Compare two runs."""
    parser = argparse.ArgumentParser(description="Which pages a change made better and which worse.")
    parser.add_argument("before", type=Path, metavar="BEFORE.json")
    parser.add_argument("after", type=Path, metavar="AFTER.json")
    parser.add_argument("--what", nargs="+", choices=paired.WHATS, default=paired.WHATS, help="only this")
    parser.add_argument("--set", nargs="+", choices=corpus.NAMES, default=(), metavar="NAME", help="only the pages of these sets")
    parser.add_argument("--list", type=int, default=20, metavar="N", help="show at most N changed pages of each thing")
    options = parser.parse_args(given)
    before, after = (pages(file, options.set) for file in (options.before, options.after))
    replies = [{page["id"]: page["reply"] for page in run} for run in (before, after)]
    for what in options.what:
        found = paired.changes(before, after, what)
        print("\n".join(paired.table(what, paired.by_set(found))))
        print("\n".join(listed(found, what, replies, options.list)), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
