"""Learn what tells lists of stories, and write `regions/lists/acceptance.json`.

    python benchmarks/train_lists.py [--folds] [--strength C]

Every run of links on the labelled pages is an example: right when most of its stories are in a list of gold, wrong
otherwise, and of as much weight as it has stories. The weights are those of a logistic regression over named features
(`regions/lists/acceptance.py`). `--folds` writes those of each fold by site into `.cache/lists` instead, for figures out
of fold. Needs the extra `train`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import attrs
import corpus
import folds
import measures
import numpy as np
import readers
import sections
from scipy.optimize import minimize

from devparse.regions.lists import acceptance
from devparse.regions.lists.html import candidates_of
from devparse.rows.document import Document
from devparse.testing import collect

OUT: Final = Path(acceptance.__file__).with_name("acceptance.json")
LEAST: Final = 4
"""A feature that fewer examples have is left out."""
SMALLEST: Final = 0.05
"""Weights nearer to nothing are left out."""
GROUP_SCALE: Final = 0.6
"""How freely the weights of one sort of heading may differ from those of all."""
FOR: Final = ("title", "like-own", "count", "sure", "words", "in:stories")
"""Beginnings of features that can only speak for a list."""
AGAINST: Final = ("foreign", "builds", "in:menu", "in:nav", "in:header", "in:page-footer", "between-paragraphs")
"""Those that can only speak against one."""
SHIFT: Final = 0.25
"""F1 is best a little below even odds."""
ABOUT: Final = "Written by benchmarks/train_lists.py; a run of links is a list when the weights of its features sum above 0."


@attrs.frozen
class Example:
    """A run of links: its features, in "all" and in the group of its heading, whether it is a list, and its stories."""

    fold: int
    features: frozenset[tuple[str, str]]
    is_list: bool
    weight: float


def examples(path: Path, file: str) -> Iterator[Example]:
    """The runs of links on the pages of one file of labels."""
    for record in corpus.records(path / f"{file}.jsonl"):
        document = readers.document(corpus.page(path, record["id"]), SimpleNamespace(url=record["url"]), "html")
        yield from of_page(document, record["url"], set(sections.from_gold(record).kinds), corpus.fold_of(record["url"]))


def invented(folder: Path) -> Iterator[Example]:
    """Those on the project's own pages, which are no real ones and so in no fold."""
    for fixture in collect(folder):
        source, url = fixture.folder / "source.html", fixture.url or ""
        if source.exists() and "trending" in fixture.expected:
            document = readers.document(source.read_bytes(), SimpleNamespace(url=url), "html")
            lists = fixture.expected["trending"].get("lists", ())
            urls = (document.absolute(story.get("url", "")) for found in lists for story in found["stories"])
            yield from of_page(document, url, measures.places(urls, url), -1)


def of_page(document: Document, url: str, gold: AbstractSet[str], fold: int) -> Iterator[Example]:
    """Those on one page, whose lists hold the stories `gold`."""
    page, candidates = candidates_of(document)
    for candidate in candidates:
        urls = [document.absolute(link.attributes.get("href", "")) for card in candidate.others for link in card.links[:1]]
        places = measures.places(urls, url)
        if places and not acceptance.is_excluded(candidate):
            right = len(places & gold)
            group = acceptance.heading_group(candidate)
            names = {"bias", *acceptance.features(page, candidate)}
            keys = frozenset((table, name) for name in names for table in ("all", group))
            yield Example(fold, keys, right * 2 > len(places), max(right, len(places) - right))


def learned(some: Sequence[Example], strength: float) -> dict[str, dict[str, float]]:
    """The weights that tell these examples best, held near nothing by the inverse of `strength`."""
    counts = Counter(key for example in some for key in example.features)
    keys = sorted(key for key, count in counts.items() if count >= LEAST)
    places = {key: at for at, key in enumerate(keys)}
    data = np.zeros((len(some), len(keys)))
    for row, example in enumerate(some):
        for key in example.features:
            if key in places:
                data[row, places[key]] = 1.0
    scale = np.array([1.0 if table == "all" else GROUP_SCALE for table, _ in keys])
    data *= scale
    target = np.array([1.0 if example.is_list else -1.0 for example in some])
    weight = np.array([example.weight for example in some])

    def loss(found: np.ndarray) -> tuple[float, np.ndarray]:
        margin = target * (data @ found)
        slope = -target * weight / (1 + np.exp(np.clip(margin, -50, 50)))
        value = float(weight @ np.logaddexp(0, -margin)) + found @ found / (2 * strength)
        return value, data.T @ slope + found / strength

    found = minimize(loss, np.zeros(len(keys)), jac=True, method="L-BFGS-B", bounds=[bounds(name) for _, name in keys], options={"maxiter": 3000}).x * scale
    tables: dict[str, dict[str, float]] = {table: {"bias": 0.0} for table in ("all", *acceptance.GROUPS)}
    for (table, name), weight in zip(keys, found, strict=True):
        if abs(weight) >= SMALLEST or name == "bias":
            tables[table][name] = round(float(weight), 2)
    tables["all"]["bias"] = round(tables["all"]["bias"] + SHIFT, 2)
    return tables


def bounds(name: str) -> tuple[float | None, float | None]:
    """Between what the weight of a feature may be."""
    if name.startswith(FOR):
        return 0.0, None
    return (None, 0.0) if name.startswith(AGAINST) else (None, None)


def write(path: Path, weights: Mapping[str, Any]) -> None:
    """Write a table, one line a feature."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"about": ABOUT, "weights": weights}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main(given: Sequence[str] | None = None) -> int:
    """Learn and write."""
    parser = argparse.ArgumentParser(description="Learn what tells lists of stories.")
    corpus.add_option(parser)
    parser.add_argument("--folds", action="store_true", help="write the weights of each fold into .cache/lists")
    parser.add_argument("--strength", type=float, default=1.0, metavar="C", help="the greater, the freer the weights")
    options = parser.parse_args(given)
    found = [example for file in sections.FILES for example in examples(options.corpus, file)]
    found += invented(corpus.ROOT / "tests" / "pages")
    print(f"{len(found)} runs of links, {sum(example.is_list for example in found)} of them lists")
    if options.folds:
        for fold in range(corpus.FOLDS):
            write(folds.lists_path(fold), learned([example for example in found if example.fold != fold], options.strength))
    else:
        write(OUT, learned(found, options.strength))
    return 0


if __name__ == "__main__":
    sys.exit(main())
