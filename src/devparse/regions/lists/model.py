"""A list of links to other stories, as it was found on a page."""

from __future__ import annotations

import attrs

from devparse.regions.lists.links import CardLinks
from devparse.rows.model import Box, Row
from devparse.sections import ListKind


@attrs.frozen(eq=False)
class FoundList:
    """A card of links of one build under one heading.

    `heading` is the row that names it; `title` its text, or what the page says unseen (`aria-label`). `told` is the
    kind the heading's words announce, `hinted` the one of the classes around it. The rows of the page from `first` up
    to `last` are its own; `box` is the innermost block around its stories.
    """

    heading: Row | None
    title: str
    told: ListKind | None
    hinted: ListKind | None
    box: Box
    first: int
    last: int
    cards: tuple[CardLinks, ...]

    def rows(self) -> range:
        """Its rows, without a heading that no list of words knows: such a one may be the article's own."""
        if self.told is None and self.heading is not None and self.first <= self.heading.index < min(card.first for card in self.cards):
            return range(self.heading.index + 1, self.last)
        return range(self.first, self.last)
