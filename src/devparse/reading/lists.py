"""Which rows of a page are lists of links to other stories, and under which headings they stand.

A list is a run of links or cards in one container under one heading. It is told from rows and boxes alone: `regions`
uses it to keep the article clean, `extractors.stories` to hand the lists out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from devparse.reading.blocks import below, build, common
from devparse.reading.document import Document
from devparse.reading.dump_lists import find_dump_lists
from devparse.reading.foot import Span, find_foot
from devparse.reading.found_list import FoundList
from devparse.reading.list_drafts import Draft, drafts_of, joined, panels_of
from devparse.reading.list_headings import kind_of_classes, unseen_label
from devparse.reading.list_proof import holds
from devparse.reading.rows import Box, Row
from devparse.reading.targets import NEVER, Hit, Run, Targets, find_runs
from devparse.values.headings import is_more, kind_of_heading

_CARD: Final = 8
"""Rows that a card may have before and after its links."""
_SAME: Final = 0.6
"""The part of a list's stories whose build is that of the list."""


def find_lists(document: Document) -> list[FoundList]:
    """The lists of links to other stories, in page order; menus and the navigation of the foot are not among them."""
    rows = document.rows
    if document.form == "text":
        return find_dump_lists(rows)
    targets = Targets(document)
    runs = find_runs(targets, rows)
    if not runs:
        return []
    feet = find_foot(rows, document.boxes)
    found = []
    for draft in joined(rows, drafts_of(rows, runs)):
        for part in panels_of(draft):
            finished = _finish(rows, feet, targets, part)
            if finished is not None:
                found.append(finished)
    return found


def _finish(rows: Sequence[Row], feet: Sequence[Span], targets: Targets, draft: Draft) -> FoundList | None:
    """The list that a draft is, when it is one."""
    heading = draft.heading
    box = draft.runs[0].box
    for run in draft.runs:
        box = common(box, run.box)
    title = heading.row.text if heading else unseen_label(box)
    told = heading.kind if heading else kind_of_heading(title)
    hinted = kind_of_classes(box)
    if not holds(rows, feet, draft, box, told, hinted):
        return None
    first, last = _span(draft, box)
    return FoundList(
        heading.row if heading else None, title, told, hinted, box, first, last, _with_short(rows, targets, draft, last)
    )


def _with_short(rows: Sequence[Row], targets: Targets, draft: Draft, last: int) -> tuple[Run, ...]:
    """The stories of a list, with those that only their build betrays: short titles with short addresses."""
    builds = Counter((build(run.box), run.box.depth) for run in draft.runs if run.titled)
    if not builds:
        return tuple(draft.runs)
    typical, count = builds.most_common(1)[0]
    if count < 2 or count < _SAME * len(draft.runs):
        return tuple(draft.runs)
    known = {run.key for run in draft.runs}
    runs = list(draft.runs)
    for row in rows[draft.runs[0].first : last]:
        if row.links and row.text and (build(row.box), row.box.depth) == typical:
            attributes, text = row.links[0]
            key, worth = targets.judge(attributes.get("href", ""))
            if (
                worth != NEVER
                and key not in known
                and text
                and len(row.text) - len(text) <= _CARD
                and not is_more(text)
            ):
                known.add(key)
                runs.append(Run(key, worth, Hit(row, attributes, text)))
    return tuple(sorted(runs, key=lambda run: run.first))


def _span(draft: Draft, box: Box) -> tuple[int, int]:
    """The rows of a list: from its heading to the end of its last card."""
    first, last = draft.runs[0].first, draft.runs[-1].last
    if len(draft.runs) > 1:
        head, tail = below(draft.runs[0].box, box), below(draft.runs[-1].box, box)
        if head is not box and first - head.first <= _CARD:
            first = min(first, head.first)
        if tail is not box and tail.last - last <= _CARD:
            last = max(last, tail.last)
    return (first if draft.heading is None else min(first, draft.heading.row.index)), last
