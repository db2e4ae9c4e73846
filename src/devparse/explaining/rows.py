"""Why each row of a page is in the region it is in: where it stands, its score, and the evidence that decided.

A reader of what the stages of `regions` compute: the same layout, candidates and scores, asked again row by row.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

import attrs

from devparse.page import Page
from devparse.regions.article.classifier import NameScores, linear_score
from devparse.regions.article.context import Neighbourhood
from devparse.regions.article.features import GROUPS, candidates, keys_of, phrases_of
from devparse.regions.article.layout import Layout
from devparse.regions.article.model import ArticleModel, Models
from devparse.regions.article.structured_text import structured_text
from devparse.rows.document import Document
from devparse.rows.model import Box, Region, Row

_MAX_STEPS: Final = 4
"""Elements of a path that are shown, innermost last."""
_MAX_EVIDENCE: Final = 6
_MIN_WEIGHT: Final = 0.05
_ELSEWHERE: Final = {"stories": "it stands in a list of stories", "footer": "it stands in the footer"}


@attrs.frozen
class RowExplanation:
    """One row of the page, and why it is where it is.

    `place` is the path of elements to it, `score` the logarithm of the odds that it is article (None where that was never
    asked), `evidence` what weighed most in it, each with its weight: above 0 for the article.
    """

    text: str
    region: Region
    place: str
    reason: str
    score: float | None = None
    evidence: tuple[tuple[str, float], ...] = ()


def explain_rows(document: Document, page: Page, models: Models) -> tuple[RowExplanation, ...]:
    """The rows of a page that have a text, in page order, after its regions were set and its sections were made."""
    rows = document.rows
    skipped = {place for first, last in document.containers.get("skip", ()) for place in range(first, last)}
    elsewhere = skipped | {row.index for row in rows if row.region in _ELSEWHERE}
    scores = _Scores(document, Layout(rows, elsewhere), models.of(document.form))
    printed = "\n".join(" ".join(block.text.split()) for block in page.body.blocks)
    shown = [row for row in rows if row.text]
    return tuple(_explained(row, scores, is_skipped=row.index in skipped, printed=printed) for row in shown)


def _explained(row: Row, scores: _Scores, *, is_skipped: bool, printed: str) -> RowExplanation:
    score = scores.of.get(row.index)
    reason = _reason(row, scores, is_skipped=is_skipped)
    if row.region == "body" and " ".join(row.text.split()) not in printed:
        reason += "; left out of the body's blocks: headline, standfirst, byline, time, label or closing line"
    evidence = tuple(islice(scores.evidence(row.index), _MAX_EVIDENCE)) if score is not None else ()
    rounded = None if score is None else round(score, 2)
    return RowExplanation(row.text, row.region, path_of(row.box), reason, rounded, evidence)


def _reason(row: Row, scores: _Scores, *, is_skipped: bool) -> str:
    if is_skipped:
        return "the site's pack skips it"
    if row.region in _ELSEWHERE:
        return _ELSEWHERE[row.region]
    score = scores.of.get(row.index)
    if row.region == "body":
        return _reason_for_body(row, scores, score)
    if score is None:
        return "never asked: short, and far from running text"
    if score > 0:
        return "it scored as article, and was taken out again: a copy, hidden, a comment, or a heading over nothing"
    return f"{scores.stage(row.index)}: rather not article"


def _reason_for_body(row: Row, scores: _Scores, score: float | None) -> str:
    if scores.by_pack:
        return "the site's pack names its container as the article"
    if score is None:
        return "it completes what was chosen around it"
    if score > 0:
        return f"{scores.stage(row.index)}: rather article"
    return f"{scores.stage(row.index)}: in doubt, and taken with what it stands among"


def path_of(box: Box) -> str:
    """The elements around a row as a selector would name them, the nearest four: "article > div.story > p"."""
    steps = [_step(each) for each in islice(box.around(), _MAX_STEPS) if each.tag]
    return " > ".join(reversed(steps))


def _step(box: Box) -> str:
    name = box.attributes.get("id", "")
    classes = box.attributes.get("class", "").split()[:2]
    return box.tag + (f"#{name}" if name else "") + "".join(f".{each}" for each in classes)


class _Scores:
    """The scores of a page's rows in both stages, as `article_rows` computes them."""

    def __init__(self, document: Document, layout: Layout, model: ArticleModel) -> None:
        self._layout, self._model = layout, model
        self._said, self._names = structured_text(document), NameScores(model)
        self.by_pack = any(document.containers.get("body", ()))
        places = candidates(layout)
        linear = [linear_score(layout, at, self._said, model, self._names) for at in places]
        around = Neighbourhood(layout, places, linear) if places else None
        self._places = {layout.rows[at].index: at for at in places}
        self._linear = {layout.rows[at].index: one.score for at, one in zip(places, linear, strict=True)}
        self.of = {
            index: model.tree_score(around.features(at)) if around and model.low < score < model.high else score
            for at, (index, score) in enumerate(self._linear.items())
        }

    def stage(self, index: int) -> str:
        """Which stage had the last word on a row."""
        doubtful = self._model.low < self._linear[index] < self._model.high
        return f"the linear stage said {self._linear[index]:.2f}" + (", the trees decided" if doubtful else ", which is beyond doubt")

    def evidence(self, index: int) -> Iterator[tuple[str, float]]:
        """What weighed in the linear stage, the heaviest first."""
        at = self._places[index]
        row, model = self._layout.rows[at], self._model
        near, mid, far = self._names.of(row.box)
        found = [
            ("names of its own element", near),
            ("names of the element around", mid),
            ("names further out", far),
            *((f"the words {phrase!r}", model.phrases.get(phrase, 0.0)) for phrase in phrases_of(row.text)),
            *((_group_of(key), model.keys[key]) for key in keys_of(self._layout, at, self._said.match(self._layout, at))),
        ]
        ranked = sorted(found, key=lambda each: -abs(each[1]))
        return ((name, round(weight, 2)) for name, weight in ranked if abs(weight) >= _MIN_WEIGHT)


def _group_of(key: int) -> str:
    """The name of the group that a key is of."""
    return next(name for name, (first, count) in GROUPS.items() if first <= key < first + count)
