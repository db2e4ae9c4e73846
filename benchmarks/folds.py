"""Which learned weights may judge a page: those trained without its site.

`benchmarks/train.py` writes the weights of each fold into a cache folder. While there are none, the shipped weights
are used, and `state` says that the figures are not out of fold.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from corpus import FOLDS, ROOT

CACHE: Final = ROOT / ".cache" / "folds"


def weights_for(fold: int) -> Path | None:
    """The weights trained on all folds but this one; None when they were not made."""
    path = CACHE / f"weights-{fold}.json"
    return path if path.is_file() else None


def state() -> str:
    """Whether figures are out of fold, as a line to print."""
    if all(weights_for(fold) for fold in range(FOLDS)):
        return "weights: out of fold, by site"
    return "weights: as shipped, NOT out of fold (benchmarks/train.py makes those of the folds)"


def install(weights: Path | None) -> None:
    """Make devparse judge by these weights in this process; None leaves those it ships."""
