"""How good devparse is on the corpus: body, headline, authors and day, a table per set, and the worst pages.

    python benchmarks/quality.py [--set fundus more] [--worst 5 --what body] [--json FILE] [--dumps] [--stripped] [--peers] [--check]

Two files of `--json` are compared by `compare.py`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import accepted
import attrs
import corpus
import folds
import paired
import peers
import readers
import scoring
import showing
from corpus import Gold
from running import run
from scoring import Score

T = TypeVar("T")


def stripped(golds: Sequence[Gold], show: int) -> list[tuple[str, Score]]:
    """The answers to pages of which every date, and every author, was taken out, each with what was."""
    found = [("date", one) for one in run([gold for gold in golds if gold.date], readers.dateless)]
    found += [("authors", one) for one in run([gold for gold in golds if gold.authors], readers.authorless)]
    wrong = [f"  {one.gold.id}  {getattr(one.reply, what)}" for what, one in found if getattr(one.reply, what)]
    print("\n".join(wrong[:show]))
    return found


def _stay_empty(found: Sequence[tuple[str, Score]]) -> dict[str, float]:
    """The share of pages that stay without a date, and without an author, when all were taken out."""
    kinds = {"date": [one.reply.date for what, one in found if what == "date"]}
    kinds["authors"] = [one.reply.authors for what, one in found if what == "authors"]
    return {what: 1 - sum(map(bool, answers)) / max(1, len(answers)) for what, answers in kinds.items()}


def arguments() -> argparse.ArgumentParser:
    """What can be asked for on the command line."""
    parser = argparse.ArgumentParser(description="How good devparse is on the corpus.")
    corpus.add_option(parser)
    parser.add_argument("--set", nargs="+", choices=corpus.NAMES, default=(), metavar="NAME", help="only the pages of these sets")
    parser.add_argument("--only", default="", metavar="ID", help="only pages whose id contains this")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="only the first N pages of each set")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N worst pages")
    parser.add_argument("--what", choices=("body", "headline", "authors", "day"), default="body", help="worst in what")
    parser.add_argument("--dumps", action="store_true", help="read text dumps instead of HTML (needs resiliparse)")
    parser.add_argument("--stripped", action="store_true", help="only count answers on pages that have none")
    parser.add_argument("--shipped", action="store_true", help="use the weights as shipped, not those out of fold")
    parser.add_argument("--peers", nargs="*", choices=(*peers.NAMES, []), metavar="NAME", help="run these peers too (all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures and each page's answers there")
    accepted.add_options(parser)
    return parser


def main(given: Sequence[str] | None = None) -> int:
    """Run the bench; the exit code is 0 unless a figure does not hold."""
    options = arguments().parse_args(given)
    path = options.corpus
    print(folds.state())
    golds = corpus.golds(path, only=options.only, chosen=options.set, limit=options.limit, more=True)
    if options.check or options.accept:
        return _hold(golds, options)
    if options.stripped:
        print(showing.table("stay empty", {"all": _stay_empty(stripped(golds, options.worst))}))
        return 0
    scores = run(golds, readers.dump if options.dumps else readers.html, out_of_fold=not options.shipped)
    print("\n".join(showing.worst(scores, options.what, options.worst)))
    tables = {"dumps" if options.dumps else "devparse": scoring.by_set(scores)}
    if options.peers is not None:
        tables |= {name: scoring.by_set(found) for name, found in peers.scores(golds, options.peers)}
    for name, figures in tables.items():
        print(showing.table(name, figures), end="\n\n")
    if options.json:
        _write(options.json, tables, scores)
    return 0


def _hold(golds: Sequence[Gold], options: argparse.Namespace) -> int:
    """Measure all that was accepted of the sets that are there, and check or accept it."""
    old, more = ([gold for gold in golds if gold.set in names] for names in (corpus.SETS, corpus.MORE_SETS))
    pages = {bench: run(some) for bench, some in (("quality", old), ("further sets", more)) if some}
    if old and importlib.util.find_spec("resiliparse"):
        pages["dumps"] = run([gold for gold in old if gold.set != "wcxb"], readers.dump)
    codes = [_settle(bench, scores, lambda one: one.gold.site, _flat, options) for bench, scores in pages.items()]
    if old:
        codes.append(_settle("stripped", stripped(old, 0), lambda one: one[1].gold.site, _stay_empty, options))
    left = [bench for bench in ("quality", "further sets", "dumps") if bench not in pages]
    print("\n".join(f"not measured: {bench}" for bench in left))
    return max(codes, default=0)


def _settle(
    bench: str,
    items: Sequence[T],
    site: Callable[[T], str],
    figures: Callable[[Sequence[T]], Mapping[str, float]],
    options: argparse.Namespace,
) -> int:
    return accepted.settle(bench, figures(items), options, lambda: accepted.tolerances(items, site, figures))


def _flat(scores: Sequence[Score]) -> dict[str, float]:
    return accepted.flat(scoring.by_set(scores))


def _write(file: Path, tables: Mapping[str, Any], scores: Sequence[Score]) -> None:
    pages = [paired.record(one) | {"reply": attrs.asdict(one.reply)} for one in scores]
    file.write_text(json.dumps({"figures": tables, "pages": pages}, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
