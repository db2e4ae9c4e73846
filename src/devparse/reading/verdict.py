"""Which rows are the article: the first judge's sum over each row, then the trees where that leaves doubt."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from devparse.reading.context import Context
from devparse.reading.evidence import Testimony, candidates, keys_of, phrases_of
from devparse.reading.rows import Row
from devparse.reading.scene import Scene
from devparse.values.trees import Verdict, compiled_trees
from devparse.values.weights import Weights, weights_for


def article_rows(scene: Scene, testimony: Testimony, form: Literal["html", "text"]) -> list[Row]:
    """The rows of the article, in page order."""
    weights = weights_for(form)
    places = candidates(scene)
    if not places:
        return []
    scores = [score_of(scene, at, testimony, weights) for at in places]
    context = Context(scene, places, scores)
    decide = _trees_of(form)
    low, high = weights.low, weights.high
    return [
        scene.rows[place]
        for at, (place, score) in enumerate(zip(places, scores, strict=True))
        if score >= high or (score > low and decide(context.features(at)) > 0)
    ]


def score_of(scene: Scene, at: int, testimony: Testimony, weights: Weights) -> float:
    """What the first judge says of the row at a place: above 0 it is rather article than not."""
    row = scene.rows[at]
    table, phrases = weights.keys, weights.phrases
    score = weights.bias + sum([table[key] for key in keys_of(scene, at, testimony)]) + box_score(row)
    for phrase in phrases_of(row.text):
        score += phrases.get(phrase, 0.0)
    return score


def box_score(row: Row) -> float:
    """What the words of the boxes around a row say."""
    box = row.box
    score = box.marks.near
    outer = box.parent
    if outer is not None:
        score += outer.marks.mid
        if outer.parent is not None:
            score += outer.parent.far
    return score


@lru_cache(maxsize=2)
def _trees_of(form: Literal["html", "text"]) -> Verdict:
    weights = weights_for(form)
    return compiled_trees(weights.trees, weights.base)


def forget() -> None:
    """Compile the trees anew when next asked: the weights were exchanged."""
    _trees_of.cache_clear()
