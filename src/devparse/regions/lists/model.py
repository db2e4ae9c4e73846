"""A list of links to other stories, as it was found on a page."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from devparse.language.headings import announces
from devparse.regions.lists.links import CardLinks
from devparse.rows.model import Box, Row
from devparse.sections import ListKind


@attrs.frozen(eq=False)
class FoundList:
    """A card of links of one build under one heading.

    `heading` is the row that names it; `title` its text, or what the page says unseen (`aria-label`). `told` is the
    kind the heading's words announce, `hinted` the one of the classes around it. The rows of the page from `first` up
    to `last` are its own, those from `body` on without what stands over its stories; `box` is the innermost block around
    these.
    """

    heading: Row | None
    title: str
    told: ListKind | None
    hinted: ListKind | None
    box: Box
    first: int
    body: int
    last: int
    cards: tuple[CardLinks, ...]

    def rows(self) -> Sequence[int]:
        """Its rows, without what stands between its heading and its stories, and without a heading that may be the article's.

        One that says more than the known words over lists may be.
        """
        heading = [self.heading.index] if self.heading is not None and announces(self.title) else []
        return [index for index in heading if index < self.body] + [*range(self.body, self.last)]
