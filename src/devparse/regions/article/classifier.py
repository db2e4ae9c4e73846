"""Which rows are the article: the linear stage's sum over each row, then the trees where that leaves doubt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from devparse.regions.article.context import LinearScore, Neighbourhood, expected_chars
from devparse.regions.article.features import candidates, keys_of, phrases_of
from devparse.regions.article.layout import SENTENCE_END, Layout
from devparse.regions.article.model import ArticleModel
from devparse.regions.article.structured_text import StructuredText
from devparse.regions.article.units import judged_as_wholes, with_whole_units
from devparse.rows.model import Box, Row
from devparse.rows.roles import CAPTION, CELL, COMMENT, CONSENT, EMBED, ITEM, PAYWALL

FOREIGN: Final = CAPTION | COMMENT | CONSENT | EMBED | PAYWALL
STANDING_ALONE: Final = CELL | ITEM
_LOWEST_SCORE: Final = -0.8
"""A row with a lower score is left even where all is in doubt: a page without an article has only such rows."""


class Judgement(NamedTuple):
    """What the two stages say of the rows that may be article: all lists have an entry for each of `places`.

    `places` are those in the layout, `linear` the scores of the first stage, `scores` those of both. `units` are the lists and
    tables that rows are part of, `wholes` their scores with each of these judged as one. From `bar` on a row is taken; `chosen`
    says which are.
    """

    places: list[int]
    linear: list[LinearScore]
    scores: list[float]
    units: list[Box | None]
    wholes: list[float]
    bar: float
    chosen: list[bool]


_NOTHING: Final = Judgement([], [], [], [], [], 0.0, [])


def article_rows(layout: Layout, judged: Judgement) -> list[Row]:
    """The rows of the article, in page order."""
    return with_whole_units(layout, judged.places, judged.chosen, judged.units)


def judge(layout: Layout, said: StructuredText, model: ArticleModel) -> Judgement:
    """What speaks for and against each row that may be article."""
    places = candidates(layout)
    if not places:
        return _NOTHING
    names = NameScores(model)
    linear = [linear_score(layout, at, said, model, names) for at in places]
    neighbourhood = Neighbourhood(layout, places, linear)
    low, high, tree_score = model.low, model.high, model.tree_score
    scores = [
        tree_score(neighbourhood.features(at)) if low < one.score < high else one.score for at, one in enumerate(linear)
    ]
    wholes = judged_as_wholes(scores, neighbourhood.lengths, neighbourhood.units)
    bar = _bar(wholes, neighbourhood.lengths)
    chosen = [
        score > 0 or (score >= bar and may_gain(layout, place)) for place, score in zip(places, wholes, strict=True)
    ]
    return Judgement(places, linear, scores, neighbourhood.units, wholes, bar, chosen)


def may_gain(layout: Layout, at: int) -> bool:
    """Whether a row in doubt is taken for what it may give: a sentence, an item or a cell that stands for itself.

    Captions, posts and comments of others, consent dialogues and offers to subscribe are doubtful many at a time, so that
    one of them says nothing of what all cost.
    """
    inside = layout.rows[at].box.inside
    return not inside & FOREIGN and (layout.endings[at] == SENTENCE_END or bool(inside & STANDING_ALONE))


def _bar(scores: Sequence[float], lengths: Sequence[int]) -> float:
    """The score from which on rows are taken: where the F1 to be expected of the text is highest.

    A score is the logarithm of the odds, so it says how much of a row's text is expected to be the article's. On a page where
    much is in doubt a row in doubt costs less than it may give, so the bar lies lower than on a plain one.
    """
    ranked = sorted(zip(scores, lengths, strict=True), reverse=True)
    # One by one: versions of Python differ in how `sum` rounds.
    expected = list(accumulate(expected_chars(length, score) for score, length in ranked))
    total = expected[-1]
    best = bar = taken = 0.0
    for (score, length), right in zip(ranked, expected, strict=True):
        taken += length
        f1 = 2 * right / (taken + total)
        if f1 <= best:
            break
        best, bar = f1, score
    return max(bar, _LOWEST_SCORE)


def linear_score(layout: Layout, at: int, said: StructuredText, model: ArticleModel, names: NameScores) -> LinearScore:
    """What the linear stage says of the row at a place: above 0 it is rather article than not."""
    row = layout.rows[at]
    phrase_weights = model.phrases
    match = said.match(layout, at)
    near, mid, far = names.of(row.box)
    phrases = 0.0
    for phrase in phrases_of(row.text):
        phrases += phrase_weights.get(phrase, 0.0)
    score = model.bias + sum(map(model.keys.__getitem__, keys_of(layout, at, match))) + near + mid + far + phrases
    return LinearScore(score, near, mid, far, phrases, match)


class NameScores:
    """What the names of the boxes around the rows of one page weigh."""

    def __init__(self, model: ArticleModel) -> None:
        self._weights = model.name_weights
        self._far: dict[int, float] = {}
        self._outer: dict[int, tuple[float, float]] = {}

    def of(self, box: Box) -> tuple[float, float, float]:
        """What the words of a box say for its rows, those of the box around it, and those of all further out."""
        near = self._weights(box.roles)[0]
        outer = box.parent
        if outer is None:
            return near, 0.0, 0.0
        known = self._outer.get(outer.order)
        if known is None:
            far = self._far_sum(outer.parent) if outer.parent is not None else 0.0
            known = self._outer[outer.order] = self._weights(outer.roles)[1], far
        return near, *known

    def _far_sum(self, box: Box) -> float:
        """The sum over a box and those around it; what only wraps all of a box of its kind counts once."""
        known = self._far
        chain = []
        around: Box | None = box
        while around is not None and around.order not in known:
            chain.append(around)
            around = around.parent
        total = known[around.order] if around is not None else 0.0
        for inner in reversed(chain):
            if not _only_wraps(inner):
                total += self._weights(inner.roles)[2]
            known[inner.order] = total
        return total


def _only_wraps(box: Box) -> bool:
    """Whether a box is built like the one around it, or the next, and holds the same rows as the one around it."""
    parent = box.parent
    if parent is None or box.first != parent.first or box.last != parent.last:
        return False
    return box.roles is parent.roles or (parent.parent is not None and box.roles is parent.parent.roles)
