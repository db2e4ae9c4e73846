"""Which learned weights may judge a page: those trained without its site.

`benchmarks/train.py` writes the weights of each fold into a cache folder. While there are none, the shipped weights
are used, and `state` says that the figures are not out of fold.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from corpus import FOLDS, ROOT

from devparse import Parser
from devparse.regions.article.model import ArticleModel, Models

CACHE: Final = ROOT / ".cache" / "folds"


def path_for(form: str, fold: int) -> Path:
    """Where the weights are kept that were trained on all folds but this one."""
    return CACHE / f"{form}-{fold}.json"


def state() -> str:
    """Whether figures are out of fold, as a line to print."""
    if not all(path_for(form, fold).is_file() for form in ("html", "text") for fold in range(FOLDS)):
        return "weights: as shipped, NOT out of fold (benchmarks/train.py --folds makes those of the folds)"
    if not all(lists_path(fold).is_file() for fold in range(FOLDS)):
        return "weights: out of fold, by site, but for those of story lists (benchmarks/train_lists.py --folds makes these)"
    return "weights: out of fold, by site"


def lists_path(fold: int) -> Path:
    """Where the weights that tell lists of stories are kept for a fold."""
    return ROOT / ".cache" / "lists" / f"{fold}.json"


def parser(fold: int) -> Parser:
    """A parser that judges by the tables of a fold, where there are any, and knows no site."""
    found = {form: path_for(form, fold) for form in ("html", "text")}
    made = {
        form: ArticleModel.from_table(json.loads(path.read_text("utf-8"))) for form, path in found.items() if path.is_file()
    }
    path = lists_path(fold)
    lists = json.loads(path.read_text("utf-8"))["weights"] if path.is_file() else None
    return Parser(sites=(), models=Models(**made, lists=lists))
