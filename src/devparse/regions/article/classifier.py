"""Which rows are the article: the first judge's sum over each row, then the trees where that leaves doubt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal

from devparse.regions.article.context import Context, Opinion, expected
from devparse.regions.article.features import Testimony, candidates, keys_of, phrases_of
from devparse.regions.article.layout import ENDED, Scene
from devparse.rows.model import Row
from devparse.rows.roles import CAPTION, CELL, COMMENT, CONSENT, EMBED, ITEM, PAYWALL
from devparse.rows.trees import Verdict, compiled_trees
from devparse.rows.weights import Weights, weights_for

_OTHERS: Final = CAPTION | COMMENT | CONSENT | EMBED | PAYWALL
_LEAST: Final = -0.8
"""A row with a lower verdict is left even where all is in doubt: a page without an article has only such rows."""


def article_rows(scene: Scene, testimony: Testimony, form: Literal["html", "text"]) -> list[Row]:
    """The rows of the article, in page order."""
    weights = weights_for(form)
    places = candidates(scene)
    if not places:
        return []
    opinions = [opinion_of(scene, at, testimony, weights) for at in places]
    context = Context(scene, places, opinions)
    decide = _trees_of(form)
    low, high = weights.low, weights.high
    verdicts = [
        decide(context.features(at)) if low < opinion.score < high else opinion.score for at, opinion in enumerate(opinions)
    ]
    bar = _bar(verdicts, context.lengths)
    return [
        scene.rows[place]
        for place, verdict in zip(places, verdicts, strict=True)
        if verdict > 0 or (verdict >= bar and _may_gain(scene, place))
    ]


def _may_gain(scene: Scene, at: int) -> bool:
    """Whether a row in doubt is taken for what it may give: a sentence, an item or a cell that stands for itself.

    Captions, posts and comments of others, consent dialogues and offers to subscribe are doubtful many at a time, so that
    one of them says nothing of what all cost.
    """
    inside = scene.rows[at].box.inside
    return not inside & _OTHERS and (scene.endings[at] == ENDED or bool(inside & (CELL | ITEM)))


def _bar(verdicts: Sequence[float], lengths: Sequence[int]) -> float:
    """The verdict from which on rows are taken: where the F1 to be expected of the text is highest.

    A verdict is the logarithm of the odds, so it says how much of a row's text is expected to be the article's. On a page where
    much is in doubt a row in doubt costs less than it may give, so the bar lies lower than on a plain one.
    """
    ranked = sorted(zip(verdicts, lengths, strict=True), reverse=True)
    shares = [expected(length, verdict) for verdict, length in ranked]
    total = sum(shares)
    best = bar = right = taken = 0.0
    for (verdict, length), share in zip(ranked, shares, strict=True):
        right += share
        taken += length
        f1 = 2 * right / (taken + total)
        if f1 <= best:
            break
        best, bar = f1, verdict
    return max(bar, _LEAST)


def opinion_of(scene: Scene, at: int, testimony: Testimony, weights: Weights) -> Opinion:
    """What the first judge says of the row at a place: above 0 it is rather article than not."""
    row = scene.rows[at]
    table, said = weights.keys, weights.phrases
    told = testimony.told(scene, at)
    near, mid, far = box_scores(row)
    phrases = 0.0
    for phrase in phrases_of(row.text):
        phrases += said.get(phrase, 0.0)
    score = weights.bias + sum([table[key] for key in keys_of(scene, at, told)]) + near + mid + far + phrases
    return Opinion(score, near, mid, far, phrases, told)


def box_scores(row: Row) -> tuple[float, float, float]:
    """What the words of the box of a row say, those of the one around it, and those of all further out."""
    box = row.box
    outer = box.parent
    if outer is None:
        return box.marks.near, 0.0, 0.0
    further = outer.parent
    return box.marks.near, outer.marks.mid, further.far if further is not None else 0.0


@lru_cache(maxsize=2)
def _trees_of(form: Literal["html", "text"]) -> Verdict:
    weights = weights_for(form)
    return compiled_trees(weights.trees, weights.base)


def forget() -> None:
    """Compile the trees anew when next asked: the weights were exchanged."""
    _trees_of.cache_clear()
