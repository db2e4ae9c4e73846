"""Which links of a page stand together: in one container, under one heading, with no prose in between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

import attrs

from devparse.language.headings import kind_of_heading
from devparse.language.text import char_weight
from devparse.regions.lists.headings import ListHeading, heading_before
from devparse.regions.lists.inline_headings import inline_heading, shared_openings
from devparse.regions.lists.links import Run
from devparse.rows.boxes import below, build, common
from devparse.rows.model import Box, Row

_PROSE: Final = 140
"""Characters of a row without links that end a list, unless it stands in a card."""
_TEASERS: Final = 2
"""Such rows that a card may hold."""
_CARD: Final = 16
"""Rows that a card may have."""
_FAR: Final = 25
"""Rows that may stand between two stories of a list."""


class Draft:
    """A list in the making: `box` is the block that its first two runs share."""

    __slots__ = ("box", "heading", "runs")

    def __init__(self, heading: ListHeading | None, run: Run) -> None:
        self.heading = heading
        self.runs = [run]
        self.box: Box | None = None


def drafts_of(rows: Sequence[Row], runs: Sequence[Run], menus: Sequence[int]) -> list[Draft]:
    """The runs put together under their headings, in page order; `menus` are the rows after the header's menus."""
    firsts = [run.first for run in runs]
    openings = shared_openings(runs)
    drafts: list[Draft] = []
    last: Run | None = None
    for run in runs:
        bar = bisect_right(menus, run.first)
        start = max(menus[bar - 1] if bar else 0, 0 if last is None else _after(last, run))
        heading = heading_before(rows, start, run, firsts) if start < run.first else None
        heading = heading or inline_heading(run, firsts, openings)
        if last is None or heading is not None or not _continues(rows, drafts[-1], last, run):
            drafts.append(Draft(heading, run))
        else:
            drafts[-1].runs.append(run)
        last = run
    return drafts


def _after(last: Run, run: Run) -> int:
    """The first row after the card of `last`, seen from `run`."""
    box = last.hits[-1].row.box
    if box.last > run.first:
        return last.last
    while box.parent is not None and box.parent.last <= run.first:
        box = box.parent
    return max(last.last, box.last)


def _continues(rows: Sequence[Row], draft: Draft, last: Run, run: Run) -> bool:
    """Whether a run goes on with the list: in the same container, with no prose in between."""
    heading = draft.heading
    if heading is not None and run.first >= heading.scope.last:
        return False
    if run.first - last.last > (_FAR if heading is None else 2 * _FAR):
        return False
    shared = common(last.box, run.box)
    if _prose_between(rows, last, run, shared):
        return False
    if draft.box is None:
        draft.box = shared
        return True
    return (heading is not None and heading.tight) or shared.depth >= draft.box.depth


def is_prose(row: Row) -> bool:
    """Whether a row is so much text beside its links that it ends a list, unless it stands in a card."""
    return row.kind == "text" and (len(row.text) - row.link_chars) * char_weight(row.text) > _PROSE


def _prose_between(rows: Sequence[Row], last: Run, run: Run, shared: Box) -> bool:
    count = 0
    for row in rows[last.last : run.first]:
        if is_prose(row):
            count += 1
            box = below(row.box, shared)
            if (
                count > _TEASERS
                or box.last - box.first > _CARD
                or (not box.first <= last.first < box.last and not box.first <= run.first < box.last)
            ):
                return True
    return False


def joined(rows: Sequence[Row], drafts: Sequence[Draft]) -> list[Draft]:
    """Lists without a heading that go on with the one before, in a column beside it, become one with it."""
    whole: list[Draft] = []
    for draft in drafts:
        before = whole[-1] if whole else None
        if before is not None and draft.heading is None and _beside(rows, before, draft):
            before.runs.extend(draft.runs)
        else:
            whole.append(draft)
    return whole


def _beside(rows: Sequence[Row], before: Draft, draft: Draft) -> bool:
    if before.heading is not None and draft.runs[0].first >= before.heading.scope.last:
        return False
    if (draft.box is None) != (before.box is None):
        return False
    first, second = before.box or before.runs[-1].box, draft.box or draft.runs[0].box
    shared = common(first, second)
    last, run = before.runs[-1], draft.runs[0]
    if run.first - last.last > _FAR or _prose_between(rows, last, run, shared):
        return False
    first, second = below(first, shared), below(second, shared)
    return first is not second and build(first) == build(second)


def panels_of(draft: Draft) -> list[Draft]:
    """The lists under one group of tabs, one a panel."""
    heading = draft.heading
    if heading is None or not heading.tabs or len(draft.runs) < 2:
        return [draft]
    shared = draft.runs[0].box
    for run in draft.runs:
        shared = common(shared, run.box)
    groups: dict[int, Draft] = {}
    for run in draft.runs:
        panel = below(run.box, shared)
        if panel.order in groups:
            groups[panel.order].runs.append(run)
        else:
            groups[panel.order] = Draft(heading, run)
            groups[panel.order].box = panel
    parts = list(groups.values())
    if len(parts) != len(heading.tabs):
        return [draft]
    for part, tab in zip(parts, heading.tabs, strict=True):
        kind = kind_of_heading(tab.text)
        if kind is not None or heading.row in heading.tabs:
            part.heading = attrs.evolve(heading, row=tab, text=tab.text, kind=kind)
    return parts
