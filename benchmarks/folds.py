"""Which learned weights may judge a page: those trained without its site.

`benchmarks/train.py` writes the weights of each fold into a cache folder. While there are none, the shipped weights
are used, and `state` says that the figures are not out of fold.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import attrs
from corpus import FOLDS, ROOT

from devparse.regions.article.classifier import forget
from devparse.rows.roles import use
from devparse.rows.weights import Weights, weights_for

CACHE: Final = ROOT / ".cache" / "folds"


def path_for(form: str, fold: int) -> Path:
    """Where the weights are kept that were trained on all folds but this one."""
    return CACHE / f"{form}-{fold}.json"


def state() -> str:
    """Whether figures are out of fold, as a line to print."""
    if all(path_for(form, fold).is_file() for form in ("html", "text") for fold in range(FOLDS)):
        return "weights: out of fold, by site"
    return "weights: as shipped, NOT out of fold (benchmarks/train.py --folds makes those of the folds)"


def install(fold: int) -> None:
    """Make devparse judge by the weights of a fold in this process, where there are any."""
    for form in ("html", "text"):
        path = path_for(form, fold)
        if path.is_file():
            made = Weights.from_table(json.loads(path.read_text("utf-8")))
            shipped = weights_for(form)
            for field in attrs.fields_dict(Weights):
                setattr(shipped, field, getattr(made, field))
    use(weights_for("html"))
    forget()
