"""The learned weights that tell the article from the rest of the page.

`weights.json` is written by `benchmarks/train.py`, which says how; a weight is what its evidence adds to the log-odds
that a row belongs to the article.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Final

import attrs


@attrs.define
class Weights:
    """One table of weights: `groups` by name, a weight for each bucket; the words of tags, classes and ids on the row's
    own box (`near`), the one around it (`mid`) and all further out (`far`); `first` and `last` words of short rows.
    """

    groups: dict[str, list[float]]
    near: dict[str, float]
    mid: dict[str, float]
    far: dict[str, float]
    first: dict[str, float]
    last: dict[str, float]

    @classmethod
    def from_table(cls, table: dict[str, Any]) -> Weights:
        """The weights in a table as `weights.json` holds it."""
        return cls(**{name: table[name] for name in ("groups", "near", "mid", "far", "first", "last")})


WEIGHTS: Final = Weights.from_table(json.loads(files("devparse.values").joinpath("weights.json").read_text("utf-8")))
