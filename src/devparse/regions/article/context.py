"""What stands around a row, as the linear stage saw it: the numbers that the trees decide by.

A row is rarely article alone: its neighbours, the boxes around it and the other boxes built like its own say what it is
part of. Learned from by `benchmarks/train.py`, judged by `regions.article.classifier`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from math import exp
from typing import Final, NamedTuple

from devparse.language.service_words import service_words
from devparse.regions.article.layout import SENTENCE_END, Layout
from devparse.regions.article.units import unit_boxes
from devparse.rows import roles
from devparse.rows.model import Box

FLAGS: Final = {
    "heading": roles.HEADING, "caption": roles.CAPTION, "pre": roles.PRE, "footer": roles.FOOTER, "article": roles.ARTICLE,
    "main": roles.MAIN, "advert": roles.ADVERT, "comment": roles.COMMENT, "summary": roles.SUMMARY, "date": roles.DATE,
    "body": roles.BODY, "tags": roles.TAGS, "paywall": roles.PAYWALL, "menu": roles.MENU, "embed": roles.EMBED,
    "consent": roles.CONSENT, "hidden": roles.HIDDEN, "aside": roles.ASIDE, "stories": roles.STORIES, "form": roles.FORM,
}  # fmt: skip
"""What a row may stand in, of what says something to the trees."""
FEATURES: Final = (
    "score", "score below the page's best", "the page's best", "length", "link share", "ends a sentence",
    "score at -3", "score at -2", "score at -1", "score at +1", "score at +2", "score at +3", "length at -1", "length at +1",
    *(f"{what} of box {level} out" for level in range(6) for what in ("article's share", "rows", "share of the article")),
    "article's share among its siblings", "rows of its siblings", "article before", "article after", "rows after the first sure one",
    "rows before the last sure one", "rows since a likely one", "rows to a likely one",
    "rows after the h1", "place on the page", "boxes up to the best row's", "boxes down to the best row",
    "words of its box", "words of the outer box", "words of the further boxes", "words of the row", "in the page's articleBody",
    "in the page's description", "copies", "twins", "service words", "under a picture", "score of its list or table",
    "rows of its list or table", "links in its list or table", "score before its list or table",
    "score after its list or table", "a colon before its list or table", *FLAGS,
)  # fmt: skip
"""The names of a row's features, in order."""
COLONS: Final = (":", "：")
_LEVELS: Final = 6
_NO_SCORE: Final = -9.0
_NO_TITLE: Final = -99.0
_NO_UNIT: Final = (_NO_SCORE, 0.0, -1.0, _NO_SCORE, _NO_SCORE, 0.0)
_FAR_ROWS: Final = 30.0
_LIKELY_SCORE: Final = 0.7
_SURE_SCORE: Final = 1.0
_LONG_CHARS: Final = 60
_RUNNING_CHARS: Final = 80
_MAX_PEAK_CHARS: Final = 400
_CERTAIN_ODDS: Final = 20.0
"""Odds further from even than this, as logarithms, say the same."""


class LinearScore(NamedTuple):
    """What the linear stage says of a row, and what in that are the words of its boxes and its own.

    `score` is the sum of all its evidence; `near`, `mid` and `far` what the words on its box, the one around it and those
    further out add to it, `phrases` what its own words add; `match` whether the page's structured text has it.
    """

    score: float
    near: float
    mid: float
    far: float
    phrases: float
    match: tuple[int, int]


def expected_chars(length: int, odds: float) -> float:
    """How many characters of a row may be expected to be the article's, by the logarithm of the odds that it is."""
    return length / (1.0 + exp(-max(-_CERTAIN_ODDS, min(_CERTAIN_ODDS, odds))))


class Neighbourhood:
    """The rows that may be article (`places` in the layout) with the linear scores of them, and what follows from these."""

    def __init__(self, layout: Layout, places: Sequence[int], linear: Sequence[LinearScore]) -> None:
        self.layout = layout
        self.places = places
        self.linear = linear
        self.scores = scores = [one.score for one in linear]
        self.lengths = [layout.lengths[at] for at in places]
        self.rows = [layout.rows[at] for at in places]
        self.mass = [expected_chars(length, score) for length, score in zip(self.lengths, scores, strict=True)]
        self._sum_up()
        self.best = self._best()
        self.peak = max(range(len(places)), key=self._peak_mass)
        self.above = {id(box): float(up) for up, box in enumerate(self.rows[self.peak].box.around())}
        sure = [at for at, score in enumerate(scores) if score > _SURE_SCORE and self.lengths[at] > _LONG_CHARS]
        self.first, self.last = (float(sure[0]), float(sure[-1])) if sure else (0.0, len(places) - 1.0)
        self.since = _gaps(scores)
        self.until = _gaps(scores[::-1])[::-1]
        self._boxes: dict[int, tuple[float, int, float, float]] = {}
        self.siblings = self._siblings()
        self.units = unit_boxes(layout, places)
        self._members = _members_of(self.units)
        self._unit_numbers: dict[int, tuple[float, ...]] = {}
        self._padded_scores = [_NO_SCORE] * 3 + scores + [_NO_SCORE] * 3
        self._padded_lengths = [0.0, *map(float, self.lengths), 0.0]
        self._title = float(layout.first_title)

    def _peak_mass(self, at: int) -> float:
        """How much of a row is expected to be article; one long row is not all."""
        length = self.lengths[at]
        return self.mass[at] if length < _MAX_PEAK_CHARS else self.mass[at] * _MAX_PEAK_CHARS / length

    def _sum_up(self) -> None:
        """Running sums by row index: the article's mass, all text, and the rows with text."""
        count = self.layout.count
        article, text, rows = [0.0] * (count + 1), [0] * (count + 1), [0] * (count + 1)
        for row, length in zip(self.layout.rows, self.layout.lengths, strict=True):
            text[row.index + 1] = length
            rows[row.index + 1] = 1
        for row, mass in zip(self.rows, self.mass, strict=True):
            article[row.index + 1] = mass
        self.article, self.text, self.count = list(accumulate(article)), list(accumulate(text)), list(accumulate(rows))
        self.total = self.article[-1] or 1.0

    def _best(self) -> float:
        """The score that the best third of the running text has at least: what article looks like on this page."""
        running = sorted(
            ((score, length) for score, length in zip(self.scores, self.lengths, strict=True) if length > _RUNNING_CHARS), reverse=True
        )
        third = sum(length for _, length in running) * 0.3
        best = -3.0
        for score, length in running:
            best = score
            third -= length
            if third < 0:
                break
        return best

    def _siblings(self) -> list[tuple[float, int, float]]:
        """For each row the mass, text and number of the rows in boxes built alike."""
        signature_ids = [self.layout.signature_ids[at] for at in self.places]
        count = max(signature_ids) + 1
        masses, texts, rows = [0.0] * count, [0] * count, [0.0] * count
        for kind, mass, length in zip(signature_ids, self.mass, self.lengths, strict=True):
            masses[kind] += mass
            texts[kind] += length
            rows[kind] += 1
        return [(masses[kind], texts[kind], rows[kind]) for kind in signature_ids]

    def features(self, at: int) -> list[float]:
        """The numbers of the row at `at` in `places`, as named in `FEATURES`, all of them floats."""
        layout, row, score = self.layout, self.rows[at], self.scores[at]
        place, index, box = self.places[at], row.index, row.box
        linear = self.linear[at]
        found = [
            score, score - self.best, self.best, self._padded_lengths[at + 1], row.link_chars / len(row.text),
            float(layout.endings[place] == SENTENCE_END), *self._beside(at),
        ]  # fmt: skip
        self._add_boxes(found, box.parent, self.lengths[at], self.mass[at])
        up, down = self._apart(box)
        found += (
            *self._siblings_share(at), self.article[index] / self.total, 1 - self.article[index + 1] / self.total,
            at - self.first, self.last - at, self.since[at], self.until[at],
            place - self._title if self._title >= 0 else _NO_TITLE,
            place / len(layout.rows), up, down, linear.near, linear.mid, linear.far, linear.phrases, *map(float, linear.match),
            float(layout.copies[place]), float(layout.twin_of(box)), float(service_words(row.text)), float(layout.under_picture[place]),
            *self._unit_features(at),
        )  # fmt: skip
        found += _flags_in(box.inside)
        return found

    def _unit_features(self, at: int) -> tuple[float, ...]:
        """What the list or table that a row is part of says as a whole, and the rows around it."""
        unit = self.units[at]
        if unit is None:
            return _NO_UNIT
        known = self._unit_numbers.get(unit.order)
        if known is None:
            known = self._unit_numbers[unit.order] = self._measure_unit(unit)
        return known

    def _measure_unit(self, unit: Box) -> tuple[float, ...]:
        members = self._members[unit.order]
        lengths = [self.lengths[at] + 1 for at in members]
        *_, total = accumulate(self.scores[at] * length for at, length in zip(members, lengths, strict=True))
        score = total / sum(lengths)
        links = sum(self.rows[at].link_chars for at in members) / sum(len(self.rows[at].text) for at in members)
        first, last = members[0], members[-1] + 1
        before = self.scores[first - 1] if first else _NO_SCORE
        after = self.scores[last] if last < len(self.scores) else _NO_SCORE
        colon = first > 0 and self.rows[first - 1].text.endswith(COLONS)
        return score, float(len(members)), links, before, after, float(colon)

    def _beside(self, at: int) -> list[float]:
        """The scores of the three rows before and the three after, the lengths of the row before and of the one after."""
        scores, lengths = self._padded_scores, self._padded_lengths
        return [*scores[at : at + 3], *scores[at + 4 : at + 7], lengths[at], lengths[at + 2]]

    def _add_boxes(self, found: list[float], around: Box | None, length: int, mass: float) -> None:
        """Add the share of the article in the boxes around, the row itself left out, their rows and what they hold of it."""
        for _ in range(_LEVELS):
            if around is None:
                found += (-1.0, -1.0, -1.0)
                continue
            article, text, count, share = self._boxes.get(id(around)) or self._box(around)
            found += ((article - mass) / (text - length) if text > length else -1.0, count, share)
            around = around.parent

    def _siblings_share(self, at: int) -> tuple[float, float]:
        """The share of the article in boxes built like the row's own, the row itself left out, and their rows."""
        article, text, count = self.siblings[at]
        length = self.lengths[at]
        return (article - self.mass[at]) / (text - length) if text > length else -1.0, count

    def _box(self, box: Box) -> tuple[float, int, float, float]:
        article = self.article[box.last] - self.article[box.first]
        known = self._boxes[id(box)] = (
            article,
            self.text[box.last] - self.text[box.first],
            float(self.count[box.last] - self.count[box.first]),
            article / self.total,
        )
        return known

    def _apart(self, box: Box) -> tuple[float, float]:
        """How many boxes up the box around both this row and the best one is, and how many down from it the best is."""
        up = 0.0
        around: Box | None = box
        while around is not None:
            down = self.above.get(id(around))
            if down is not None:
                return up, down
            around = around.parent
            up += 1.0
        return up, 0.0


@lru_cache(maxsize=256)
def _flags_in(inside: int) -> tuple[float, ...]:
    """What of `FLAGS` a row stands in: a page has few combinations of them."""
    return tuple(float(inside & bit) for bit in FLAGS.values())


def _members_of(units: Sequence[Box | None]) -> dict[int, list[int]]:
    """For each list and table, by its order, the places of its rows."""
    members: dict[int, list[int]] = {}
    for at, unit in enumerate(units):
        if unit is not None:
            members.setdefault(unit.order, []).append(at)
    return members


def _gaps(scores: Sequence[float]) -> list[float]:
    """For each row how many rows back the nearest likely one is."""
    gap, found = _FAR_ROWS, []
    for score in scores:
        found.append(gap)
        gap = 1.0 if score > _LIKELY_SCORE else gap + 1.0
    return found
