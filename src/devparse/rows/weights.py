"""The learned weights that tell the article from the rest of the page.

`weights.json` (HTML pages) and `weights_text.json` (text dumps) are written by `benchmarks/train.py`, which says how. Two
judges speak in turn: first a sum of weights over what is seen of a row by itself, then, where that leaves doubt, a few
small decision trees over what the first judge said of the rows and boxes around.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import attrs

Tree = list[Any]
"""`[feature, threshold, tree if not above, tree if above]`, or `[value]` for a leaf."""


@attrs.define(repr=False)
class Weights:
    """One table of weights.

    `keys` has a weight for each key of `regions.article.features`, in their order; `near`, `mid` and `far` are those of the words
    of tags, classes and ids on the row's own box, the one around it, and all further out; `phrases` those of the words that
    short rows begin and end with. `trees` add up to the second judge's verdict, beginning from `base`. A row whose first
    verdict is at most `low` is out and one of at least `high` is in, without the second judge.
    """

    keys: list[float] = attrs.field(factory=list)
    near: dict[str, float] = attrs.field(factory=dict)
    mid: dict[str, float] = attrs.field(factory=dict)
    far: dict[str, float] = attrs.field(factory=dict)
    phrases: dict[str, float] = attrs.field(factory=dict)
    bias: float = 0.0
    low: float = 0.0
    high: float = 0.0
    base: float = 0.0
    trees: list[Tree] = attrs.field(factory=list)

    @classmethod
    def from_table(cls, table: dict[str, Any]) -> Weights:
        """The weights in a table as the files hold it: there `keys` is cut into named groups."""
        keys = [weight for group in table["keys"].values() for weight in group]
        return cls(**{name: value for name, value in table.items() if name != "about"} | {"keys": keys})


@cache
def weights_for(form: Literal["html", "text"]) -> Weights:
    """The weights shipped for a form of page, read once."""
    name = "weights.json" if form == "html" else "weights_text.json"
    return Weights.from_table(json.loads(Path(__file__).with_name(name).read_text("utf-8")))


WEIGHTS: Final = weights_for("html")
