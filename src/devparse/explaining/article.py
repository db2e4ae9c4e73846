"""How each row came into the article or out of it: the stages of `regions.article` gone through again, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Final

from devparse.regions import is_strange, own_article, region_around
from devparse.regions.article.classifier import Judgement, NameScores, article_rows, judge, may_gain
from devparse.regions.article.copies import without_copies
from devparse.regions.article.features import GROUPS, keys_of, phrases_of
from devparse.regions.article.layout import Layout
from devparse.regions.article.model import ArticleModel
from devparse.regions.article.repair import repair_steps
from devparse.regions.article.structured_text import structured_text
from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.site import Site

ELSEWHERE: Final = {"stories": "it stands in a list of stories", "footer": "it stands in the footer"}
_MAX_EVIDENCE: Final = 6
_MIN_WEIGHT: Final = 0.05


class Course:
    """What was asked of the rows of a page whose regions are set, and what became of them.

    `reasons` tells by index of each row how it came into the article, or why it did not; of rows in lists of stories, in
    the footer, and of those that a pack skips, that. `scores` has the rows that were judged.
    """

    def __init__(self, document: Document, site: Site, model: ArticleModel) -> None:
        self._rows = document.rows
        skipped = {at for first, last in document.containers.get("skip", ()) for at in range(first, last)}
        self._layout, self._model = Layout(document.rows, skipped | _elsewhere(document)), model
        self._said, self._names = structured_text(document), NameScores(model)
        self._judged = judge(self._layout, self._said, model)
        self._at = {self._layout.rows[place].index: at for at, place in enumerate(self._judged.places)}
        self.scores = {index: self._judged.scores[at] for index, at in self._at.items()}
        self.reasons = {row.index: ELSEWHERE.get(row.region, "never asked: it is words over a list of stories") for row in document.rows}
        self.reasons |= dict.fromkeys(skipped, "the site's pack skips it")
        with _before_the_article(document):
            chosen = own_article(document, site) if document.containers.get("body") else []
            if chosen:
                self._follow_pack(document, site, chosen)
            else:
                chosen = self._follow_judgement(document)
        self._change(chosen, without_copies(chosen), "says again what stands before it, or is a heading of what does")

    def evidence(self, index: int) -> tuple[tuple[str, float], ...]:
        """What weighed in the linear stage for a row that was judged, the heaviest first."""
        if index not in self._at:
            return ()
        found = (each for each in self._weights(self._judged.places[self._at[index]]) if abs(each[1]) >= _MIN_WEIGHT)
        ranked = sorted(found, key=lambda each: -abs(each[1]))
        return tuple((name, round(weight, 2)) for name, weight in islice(ranked, _MAX_EVIDENCE))

    def _weights(self, place: int) -> Iterator[tuple[str, float]]:
        row, model = self._layout.rows[place], self._model
        near, mid, far = self._names.of(row.box)
        yield "names of its own element", near
        yield "names of the element around", mid
        yield "names further out", far
        yield from ((f"the words {phrase!r}", model.phrases.get(phrase, 0.0)) for phrase in phrases_of(row.text))
        yield from ((_group_of(key), model.keys[key]) for key in keys_of(self._layout, place, self._said.match(self._layout, place)))

    def _follow_pack(self, document: Document, site: Site, chosen: Sequence[Row]) -> None:
        """The reasons where the pack names the container of the article."""
        self.reasons |= {row.index: "outside the container that the site's pack names" for row in self._layout.rows}
        for first, last in document.containers["body"]:
            for row in document.rows[first:last]:
                strange = "the post of another, a consent dialogue, or words that the pack skips" if is_strange(row, site) else row.region
                self.reasons[row.index] = f"in the container that the site's pack names, and none of the article: {strange}"
        self.reasons |= {row.index: "the site's pack names its container as the article" for row in chosen}

    def _follow_judgement(self, document: Document) -> list[Row]:
        """The reasons where the rows are judged; the rows of the article."""
        self.reasons |= {row.index: "never asked: short, and far from running text" for row in self._layout.rows}
        self.reasons |= {index: _verdict(self._layout, self._judged, self._model, at) for index, at in self._at.items()}
        chosen = article_rows(self._layout, self._judged)
        singly = [self._layout.rows[place] for place, taken in zip(self._judged.places, self._judged.chosen, strict=True) if taken]
        self._change(singly, chosen, "part of a list or table that is taken whole")
        for step in repair_steps(document, chosen):
            self._change(chosen, step.rows, step.of_others)
            chosen = step.rows
        return chosen

    def _change(self, before: Sequence[Row], after: Sequence[Row], why: str) -> None:
        """Note what one step added and took out."""
        old, new = ({row.index for row in rows} for rows in (before, after))
        self.reasons |= {index: f"{self.reasons[index]}; taken in: {why}" for index in new - old}
        self.reasons |= {index: f"{self.reasons[index]}; taken out: {why}" for index in old - new}


def _elsewhere(document: Document) -> set[int]:
    return {row.index for row in document.rows if row.region in ELSEWHERE}


@contextmanager
def _before_the_article(document: Document) -> Iterator[None]:
    """Rows of the article have the region that the boxes around them give them, as before they were chosen."""
    article = [row for row in document.rows if row.region == "body"]
    for row in article:
        row.region = region_around(row)
    try:
        yield
    finally:
        for row in article:
            row.region = "body"


def _verdict(layout: Layout, judged: Judgement, model: ArticleModel, at: int) -> str:
    """What the stages said of one row, alone and as part of its list or table."""
    linear, score, whole, unit = judged.linear[at].score, judged.scores[at], judged.wholes[at], judged.units[at]
    doubtful = model.low < linear < model.high
    said = f"the linear stage said {linear:.2f}, " + (f"the trees {score:.2f}" if doubtful else "which is beyond doubt")
    if unit is not None:
        said += f"; as part of {_named(unit, judged)} it is judged by what all of it says, {whole:.2f}"
    if whole > 0:
        return f"{said}: rather article"
    if judged.chosen[at]:
        return f"{said}: in doubt, and taken, for much of the page is; the bar lies at {judged.bar:.2f}"
    if whole >= judged.bar and not may_gain(layout, judged.places[at]):
        return f"{said}: in doubt, and left, for it is no sentence, item or cell that stands for itself"
    return f"{said}: rather not article"


def _named(unit: Box, judged: Judgement) -> str:
    kind = "table" if unit.tag == "table" else "list"
    count = sum(1 for each in judged.units if each is unit)
    return f"a {kind} of {count} rows"


def _group_of(key: int) -> str:
    """The name of the group that a key is of."""
    return next(name for name, (first, count) in GROUPS.items() if first <= key < first + count)
