"""The learned tables that tell the article from the rest of the page.

`model_html.json` and `model_dump.json` (text dumps) are written by `benchmarks/train.py`, which says how. Two stages
judge in turn: first a sum of weights over what is seen of a row by itself (the linear stage), then, where that leaves
doubt, small decision trees over the scores of the rows and boxes around it (the tree stage).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import attrs

from devparse.native import NATIVE
from devparse.regions.article.trees import Tree, TreeSum, compiled_trees
from devparse.rows.roles import ElementRoles

_FILES: Final = {"html": "model_html.json", "text": "model_dump.json"}
_GRAIN: Final = 1 << 20
"""Weights are multiples of its inverse, so that their sums are exact: the same in any order, by any way of adding up."""
_MOST_REMEMBERED: Final = 1024


NameWeights: TypeAlias = tuple[float, float, float]
"""What the words of an element weigh for a row in the element's own box, right inside it, and further in: near, mid, far."""


@attrs.frozen(eq=False, slots=False)
class ArticleModel:
    """One learned table; never changed once made.

    `keys` has a weight for each key of `regions.article.features`, in their order; `near`, `mid` and `far` are those of
    the words of tags, classes and ids on the row's own box, the one around it, and all further out; `phrases` those of
    the words that short rows begin and end with. `trees` add up to the tree stage's score, beginning from `base`. A row
    whose linear score is at most `low` is out and one of at least `high` is in, without the trees.
    """

    keys: Sequence[float] = attrs.field(repr=False)
    near: Mapping[str, float] = attrs.field(repr=False)
    mid: Mapping[str, float] = attrs.field(repr=False)
    far: Mapping[str, float] = attrs.field(repr=False)
    phrases: Mapping[str, float] = attrs.field(repr=False)
    bias: float = 0.0
    low: float = 0.0
    high: float = 0.0
    base: float = 0.0
    trees: Sequence[Tree] = attrs.field(default=(), repr=False)

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> ArticleModel:
        """The model in a table as the files hold it: there `keys` is cut into named groups."""
        fields = {name: value for name, value in table.items() if name != "about"}
        fields["keys"] = [_in_grains(weight) for group in table["keys"].values() for weight in group]
        fields["bias"] = _in_grains(table["bias"])
        for name in ("near", "mid", "far", "phrases"):
            fields[name] = {word: _in_grains(weight) for word, weight in table[name].items()}
        fields["trees"] = tuple(map(_in_tuples, table.get("trees", ())))
        return cls(**fields)

    @cached_property
    def tree_score(self) -> TreeSum:
        """The sum of the trees, as a function of a row's features."""
        return compiled_trees(self.trees, self.base)

    @cached_property
    def native(self) -> object:
        """The model as the native module takes it."""
        assert NATIVE is not None
        told = {name: getattr(self, name) for name in ("keys", "phrases", "bias", "low", "high", "base", "trees")}
        return NATIVE.article_model({**told, "names": self._of_words})

    @cached_property
    def _of_words(self) -> dict[str, NameWeights]:
        """The three tables of words in one, so that those of an element are looked up once."""
        words = self.near.keys() | self.mid.keys() | self.far.keys()
        return {word: (self.near.get(word, 0.0), self.mid.get(word, 0.0), self.far.get(word, 0.0)) for word in words}

    @cached_property
    def _remembered(self) -> dict[ElementRoles, NameWeights]:
        return {}

    def name_weights(self, roles: ElementRoles) -> NameWeights:
        """What the tag, class and id of an element weigh; remembered for as many elements as a few pages have."""
        known = self._remembered
        found = known.get(roles)
        if found is None:
            if len(known) >= _MOST_REMEMBERED:
                known.clear()
            table = self._of_words
            near, mid, far = table.get(f"<{roles.tag}>", (0.0, 0.0, 0.0))
            for word in roles.words:
                if word in table:
                    weights = table[word]
                    near, mid, far = near + weights[0], mid + weights[1], far + weights[2]
            found = known[roles] = (near, mid, far)
        return found

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in attrs.fields_dict(ArticleModel)}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)


def _in_grains(weight: float) -> float:
    return round(weight * _GRAIN) / _GRAIN


def _in_tuples(tree: Tree) -> Tree:
    """A tree of tuples, which the collector of garbage passes over."""
    return tuple(_in_tuples(part) if isinstance(part, list) else part for part in tree)


@cache
def shipped_model(form: Literal["html", "text"]) -> ArticleModel:
    """The model shipped for a form of page, read when first asked for."""
    return ArticleModel.from_table(json.loads(Path(__file__).with_name(_FILES[form]).read_text("utf-8")))


@attrs.frozen
class Models:
    """The models for HTML and for text dumps, and the weights that tell lists of stories; None stands for what is shipped."""

    html: ArticleModel | None = None
    text: ArticleModel | None = None
    lists: Mapping[str, Mapping[str, float]] | None = None

    def of(self, form: Literal["html", "text"]) -> ArticleModel:
        """The model for a form of page."""
        return (self.html if form == "html" else self.text) or shipped_model(form)


SHIPPED: Final = Models()
