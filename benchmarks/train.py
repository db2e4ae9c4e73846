"""Learn the weights by which devparse tells the article from the rest of the page.

    python benchmarks/train.py [--form html|text] [--folds] [--ship]

What is learned from are the rows of the pages of all sets that may be learned from, each labelled by whether taking it brings the answer nearer to
gold. The first judge is a logistic regression over the keys of `regions.article.features` and the words of classes, ids and short
rows; the second, boosted trees over `regions.article.context`, learns from verdicts of first judges that did not see the page's
site. `--folds` writes the weights of each fold of sites, made without it, into .cache/folds, for figures out of fold;
`--ship` writes the tables that are shipped. Needs numpy, scipy, scikit-learn and, for text, resiliparse.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import corpus
import folds
import labels
import learning
from learning import Page, Table

SHIPPED: Final = corpus.ROOT / "src" / "devparse" / "regions" / "article"
NAMES: Final = {"html": "model_html.json", "text": "model_dump.json"}


def learn(pages: Sequence[Page], left_out: Sequence[int | None]) -> dict[int | None, Table]:
    """A table for each fold left out (None: for none), the second judges learning from out-of-fold verdicts."""
    aways = [frozenset[int]() if fold is None else frozenset({fold}) for fold in left_out]
    wanted = sorted({away | inner for away in aways for inner in [frozenset[int](), *map(_alone, range(corpus.FOLDS))]}, key=sorted)
    learning.PAGES[:] = pages
    with multiprocessing.get_context("fork").Pool(2) as pool:
        judges = dict(zip(wanted, pool.map(learning.first_judge, wanted, chunksize=1), strict=True))
    made: dict[int | None, Table] = {}
    for fold, away in zip(left_out, aways, strict=True):
        judged = [
            (page, learning.opinions_of(page, judges[away | {page.fold}])) for page in pages if page.fold not in away
        ]
        made[fold] = learning.with_second_judge(judges[away], judged)
    return made


def _alone(fold: int) -> frozenset[int]:
    return frozenset({fold})


def write(table: Table, path: Path, note: str) -> None:
    """One group or word table a line, so that a change of one can be read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {"about": note, **table}
    keys = ",\n".join(f"{json.dumps(name)}:{_short(group)}" for name, group in table["keys"].items())
    lines = [
        f'"{name}": {{\n{keys}\n}}' if name == "keys" else f'"{name}": {_value(value)}' for name, value in told.items()
    ]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _value(value: Any) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(_short, value)) + "\n]"
    return _short(value)


def _short(value: Any) -> str:
    """JSON in few characters, for the tables are a tenth of the wheel: no spaces, and whole numbers without a point."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {name: _plain(item) for name, item in value.items()} if isinstance(value, dict) else value


def main(given: Sequence[str] | None = None) -> int:
    """Learn and write."""
    parser = argparse.ArgumentParser(description="Learn the weights that tell the article from the rest of the page.")
    corpus.add_option(parser)
    parser.add_argument("--form", choices=("html", "text"), default="html")
    parser.add_argument("--folds", type=int, nargs="*", help="write the tables of these folds, of all when none is named")
    parser.add_argument("--ship", action="store_true", help="write the weights that are shipped")
    options = parser.parse_args(given)
    path = options.corpus
    golds = [gold for gold in corpus.golds(path, more=True) if gold.learn and gold.texts]
    told = labels.labels(golds, options.form)
    pages = [learning.page_of(options.form, gold, told[gold.id]) for gold in golds]
    left_out: list[int | None] = [] if options.folds is None else options.folds or [*range(corpus.FOLDS)]
    note = f"Written by benchmarks/train.py from {len(pages)} pages that may be learned from."
    for fold, table in learn(pages, [*left_out, *([None] if options.ship else [])]).items():
        if fold is None:
            write(table, SHIPPED / NAMES[options.form], note)
        else:
            write(table, folds.path_for(options.form, fold), f"{note} Without fold {fold}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
