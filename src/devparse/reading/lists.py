"""Which rows of a page are lists of links to other stories, and under which headings they stand.

A list is a run of links or cards in one container under one heading. It is told from rows and boxes alone: `regions`
uses it to keep the article clean, `extractors.stories` to hand the lists out.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_low
from typing import Final

import attrs

from devparse.reading.document import Document
from devparse.reading.foot import Span, find_foot
from devparse.reading.list_headings import ListHeading, heading_before, kind_of_classes, unseen_label
from devparse.reading.rows import Box, Row
from devparse.reading.targets import OWN, STORY, Run, Targets, find_runs
from devparse.sections import ListKind
from devparse.values.headings import kind_of_heading
from devparse.values.marks import BREADCRUMB, HEADER, MENU, NAV, SHARE, SOCIAL, TAGS

_PROSE: Final = 140
"""Characters of a row without links that end a list, unless it stands in a card."""
_TEASERS: Final = 2
"""Such rows that a card may hold."""
_TALK: Final = 2
"""More text without links than so many times the titles makes links part of an article."""
_CARD: Final = 8
"""Rows that a card may have before and after its links."""
_FAR: Final = 25
"""Rows that may stand between two stories of a list."""
_FLAT: Final = 3
"""Links without a heading or a telling class are a list from this number on."""
_LONG: Final = 34
"""Titles of stories are this long where menus stand; section names are not."""
_PLAIN: Final = 26
_TOLD: Final = 18
_MENUS: Final = NAV | MENU | HEADER | BREADCRUMB | SHARE | SOCIAL | TAGS


@attrs.frozen(eq=False)
class FoundList:
    """A run of links of one build under one heading.

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
    runs: tuple[Run, ...]


class _Draft:
    """A list in the making: `box` is the block that its first two runs share."""

    __slots__ = ("box", "heading", "runs")

    def __init__(self, heading: ListHeading | None, run: Run) -> None:
        self.heading = heading
        self.runs = [run]
        self.box: Box | None = None


def find_lists(document: Document) -> list[FoundList]:
    """The lists of links to other stories, in page order; menus and the navigation of the foot are not among them."""
    rows = document.rows
    runs = find_runs(Targets(document), rows)
    if not runs:
        return []
    feet = find_foot(rows, document.boxes)
    found = []
    for draft in _join(rows, _drafts(rows, runs)):
        for part in _panels(draft):
            finished = _finish(rows, feet, part)
            if finished is not None:
                found.append(finished)
    return found


def _drafts(rows: Sequence[Row], runs: Sequence[Run]) -> list[_Draft]:
    firsts = [run.first for run in runs]
    drafts: list[_Draft] = []
    last: Run | None = None
    for run in runs:
        start = 0 if last is None else _after(last, run)
        heading = heading_before(rows, start, run.first, firsts) if start < run.first else None
        if last is None or heading is not None or not _continues(rows, drafts[-1], last, run):
            drafts.append(_Draft(heading, run))
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


def _common(first: Box, second: Box) -> Box:
    """The innermost block around both."""
    while first is not second:
        if first.depth >= second.depth and first.parent is not None:
            first = first.parent
        elif second.parent is not None:
            second = second.parent
    return first


def _below(box: Box, common: Box) -> Box:
    """The block inside `common` that holds `box`; `common` itself when nothing is between."""
    while box is not common and box.parent is not None and box.parent is not common:
        box = box.parent
    return box


def _continues(rows: Sequence[Row], draft: _Draft, last: Run, run: Run) -> bool:
    """Whether a run goes on with the list: in the same container, with no prose in between."""
    heading = draft.heading
    if heading is not None and run.first >= heading.scope.last:
        return False
    if run.first - last.last > (_FAR if heading is None else 2 * _FAR):
        return False
    common = _common(last.box, run.box)
    if _prose_between(rows, last, run, common):
        return False
    if draft.box is None:
        draft.box = common
        return True
    return heading is not None and heading.tight or common.depth >= draft.box.depth


def _prose_between(rows: Sequence[Row], last: Run, run: Run, common: Box) -> bool:
    count = 0
    for row in rows[last.last : run.first]:
        if row.kind == "text" and len(row.text) - row.link_chars > _PROSE:
            count += 1
            box = _below(row.box, common)
            if count > _TEASERS or box.last - box.first > 2 * _CARD or not box.first <= last.first < box.last and not box.first <= run.first < box.last:
                return True
    return False


def _join(rows: Sequence[Row], drafts: Sequence[_Draft]) -> list[_Draft]:
    """Lists without a heading that go on with the one before, in a column beside it, become one with it."""
    joined: list[_Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and draft.heading is None and _beside(rows, before, draft):
            before.runs.extend(draft.runs)
        else:
            joined.append(draft)
    return joined


def _beside(rows: Sequence[Row], before: _Draft, draft: _Draft) -> bool:
    if before.heading is not None and draft.runs[0].first >= before.heading.scope.last:
        return False
    if (draft.box is None) != (before.box is None):
        return False
    first, second = before.box or before.runs[-1].box, draft.box or draft.runs[0].box
    common = _common(first, second)
    last, run = before.runs[-1], draft.runs[0]
    if run.first - last.last > _FAR or _prose_between(rows, last, run, common):
        return False
    first, second = _below(first, common), _below(second, common)
    return first is not second and _build(first) == _build(second)


def _build(box: Box) -> tuple[str, str]:
    return box.tag, box.attributes.get("class", "")


def _panels(draft: _Draft) -> list[_Draft]:
    """The lists under one group of tabs, one a panel."""
    heading = draft.heading
    if heading is None or not heading.tabs or len(draft.runs) < 2:
        return [draft]
    common = draft.runs[0].box
    for run in draft.runs:
        common = _common(common, run.box)
    groups: dict[int, _Draft] = {}
    for run in draft.runs:
        panel = _below(run.box, common)
        if panel.order in groups:
            groups[panel.order].runs.append(run)
        else:
            groups[panel.order] = _Draft(heading, run)
            groups[panel.order].box = panel
    parts = list(groups.values())
    if len(parts) != len(heading.tabs):
        return [draft]
    for part, tab in zip(parts, heading.tabs, strict=True):
        kind = kind_of_heading(tab.text)
        if kind is not None or heading.row in heading.tabs:
            part.heading = attrs.evolve(heading, row=tab, kind=kind)
    return parts


def _finish(rows: Sequence[Row], feet: Sequence[Span], draft: _Draft) -> FoundList | None:
    """The list that a draft is, when it is one."""
    heading = draft.heading
    box = draft.runs[0].box
    for run in draft.runs:
        box = _common(box, run.box)
    title = heading.row.text if heading else unseen_label(box)
    told = heading.kind if heading else kind_of_heading(title)
    hinted = kind_of_classes(box)
    if not _holds(rows, feet, draft, box, told, hinted):
        return None
    first, last = _span(draft, box)
    return FoundList(heading.row if heading else None, title, told, hinted, box, first, last, tuple(draft.runs))


def _span(draft: _Draft, box: Box) -> tuple[int, int]:
    """The rows of a list: from its heading to the end of its last card."""
    first, last = draft.runs[0].first, draft.runs[-1].last
    if len(draft.runs) > 1:
        head, tail = _below(draft.runs[0].box, box), _below(draft.runs[-1].box, box)
        if head is not box and first - head.first <= _CARD:
            first = min(first, head.first)
        if tail is not box and tail.last - last <= _CARD:
            last = max(last, tail.last)
    return (first if draft.heading is None else min(first, draft.heading.row.index)), last


def _holds(
    rows: Sequence[Row], feet: Sequence[Span], draft: _Draft, box: Box, told: ListKind | None, hinted: ListKind | None
) -> bool:
    """Whether a draft is a list of stories rather than a menu, a list of sources or part of the article."""
    heading = draft.heading
    others = {run.key: run for run in draft.runs if run.worth != OWN}
    count = len(others)
    if _talk(rows, draft) > (_TALK if told is None else 3 * _TALK) * sum(run.length for run in others.values()):
        return False
    if not count or count == 1 and told != "related":
        return False
    lengths = [run.length for run in others.values()]
    typical = median_low(lengths)
    at_foot = any(first <= box.first < last for first, last in feet)
    if at_foot and told not in ("trending", "related", "latest"):
        return False
    if at_foot or _in_menu(rows, box):
        return told is not None and typical >= _LONG and not box.inside & HEADER
    sure = sum(run.worth == STORY for run in others.values())
    if told in ("trending", "related", "latest"):
        return typical >= _TOLD and sure * 4 >= count
    abroad = sum(run.foreign for run in others.values())
    if told is not None or hinted is not None:
        return typical >= _PLAIN and (sure * 2 >= count or heading is not None and heading.sure == 4)
    if abroad * 2 > count or typical < _PLAIN or _in_prose(rows, draft, box):
        return False
    return sure >= (2 if heading is not None and heading.sure > 1 else _FLAT) and sure * 2 >= count


def _in_menu(rows: Sequence[Row], box: Box) -> bool:
    """Whether a list stands in a menu; a flag on a block that holds much of the page says nothing."""
    if not box.inside & _MENUS:
        return False
    limit = len(rows) * 0.4
    for around in box.around():
        if around.marks.flags & _MENUS and around.last - around.first < limit:
            return True
    return False


def _talk(rows: Sequence[Row], draft: _Draft) -> int:
    """Characters of text without links between the stories of a list."""
    return sum(len(row.text) - row.link_chars for row in rows[draft.runs[0].first : draft.runs[-1].last] if len(row.text) > _LONG)


def _in_prose(rows: Sequence[Row], draft: _Draft, box: Box) -> bool:
    """Whether a list is part of the article: prose of the same container stands before and after it."""
    before = rows[max(0, draft.runs[0].first - 4) : draft.runs[0].first]
    after = rows[draft.runs[-1].last : draft.runs[-1].last + 4]
    return _has_prose(before, box) and _has_prose(after, box)


def _has_prose(rows: Sequence[Row], box: Box) -> bool:
    near = {around.order for around, _ in zip(box.around(), range(3), strict=False)}
    return any(
        row.kind == "text" and len(row.text) - row.link_chars > _PROSE and row.box.parent is not None and row.box.parent.order in near
        for row in rows
    )
