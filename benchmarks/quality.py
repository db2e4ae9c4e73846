"""How good devparse is on the corpus: body, headline, authors and day, a table per set, and the worst pages.

    python benchmarks/quality.py [--set fundus] [--worst 5 --what body] [--dumps] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import corpus
import scoring
import showing
from running import run


def arguments() -> argparse.ArgumentParser:
    """What can be asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--corpus", help=f"folder of the corpus (else the variable {corpus.VARIABLE})")
    parser.add_argument("--set", choices=corpus.SETS, default="", help="only the pages of one set")
    parser.add_argument("--only", default="", metavar="ID", help="only pages whose id contains this")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="only the first N pages of each set")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N worst pages")
    parser.add_argument("--what", choices=("body", "headline", "authors", "day"), default="body", help="worst in what")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures and each page's there")
    return parser


def main(given: Sequence[str] | None = None) -> int:
    """Run the bench; the exit code is 0 unless a figure fell below its floor."""
    options = arguments().parse_args(given)
    try:
        path = corpus.folder(options.corpus)
    except corpus.NoCorpus as error:
        print(error, file=sys.stderr)
        return 2
    golds = corpus.golds(path, only=options.only, chosen=options.set, limit=options.limit)
    scores = run(path, golds)
    for line in showing.worst(scores, options.what, options.worst):
        print(line)
    figures = scoring.by_set(scores)
    print(showing.table("devparse", figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
