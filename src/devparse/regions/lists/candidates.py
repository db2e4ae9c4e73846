"""Runs of links that may be lists of stories, and the facts of their page that tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Final

import attrs

from devparse.language.story_paths import StoryLikelihood
from devparse.regions.footer import Span
from devparse.regions.lists.grouping import Draft, places_of_prose
from devparse.regions.lists.links import CardLinks, shape_of
from devparse.rows.model import Box, Row
from devparse.sections import ListKind

_MAX_PROSE_DISTANCE: Final = 12
"""Rows between a list inside the article and the text before and after it."""


@attrs.frozen(eq=False, slots=False)
class Candidate:
    """A draft with what is known of it: the innermost block around its stories, the kinds that words and classes tell."""

    draft: Draft
    box: Box
    title: str
    told: ListKind | None
    hinted: ListKind | None

    @property
    def first(self) -> int:
        """The row of its first link."""
        return self.draft.cards[0].first

    @property
    def last(self) -> int:
        """The row after its last link."""
        return self.draft.cards[-1].last

    @cached_property
    def others(self) -> Sequence[CardLinks]:
        """Its stories without copies and without the page itself."""
        return list({card.key: card for card in self.draft.cards if card.likelihood != StoryLikelihood.OWN}.values())


@attrs.frozen(eq=False)
class PageFacts:
    """What is the same for all lists of a page: its rows, those of its footers, how many cards it has, where its text is."""

    rows: Sequence[Row]
    footers: Sequence[Span]
    cards: int
    own_shape: str
    """How the page's own address is built (`shape_of`); "" when it is not known or is that of a home page."""
    prose: Sequence[int]
    """The rows of running text, in lists as well, as nobody knows yet."""

    @classmethod
    def of(cls, rows: Sequence[Row], footers: Sequence[Span], cards: int, own_shape: str) -> PageFacts:
        """The facts of a page with these rows, footers, so many cards of links, and an address of this build."""
        return cls(rows, footers, cards, own_shape, places_of_prose(rows))

    def built_like_own(self, cards: Sequence[CardLinks]) -> int:
        """How many of some cards have an address built like that of the page."""
        return sum([shape_of(card.key) == self.own_shape for card in cards]) if self.own_shape else 0

    def is_inside_article(self, candidate: Candidate) -> bool:
        """Whether running text stands close before and close after a candidate."""
        return self._has_prose(candidate.first - _MAX_PROSE_DISTANCE, candidate.first) and self._has_prose(
            candidate.last, candidate.last + _MAX_PROSE_DISTANCE + 1
        )

    def _has_prose(self, first: int, last: int) -> bool:
        """Whether a row of running text stands among these."""
        place = bisect_left(self.prose, first)
        return place < len(self.prose) and self.prose[place] < last

    def is_between_paragraphs(self, candidate: Candidate) -> bool:
        """Whether a paragraph of the block that a candidate stands in comes right before or right after it."""
        beside = (*self.rows[max(0, candidate.first - 1) : candidate.first], *self.rows[candidate.last : candidate.last + 1])
        return any(row.box.tag == "p" and row.box.parent is candidate.box.parent for row in beside)
