"""Which rows of a page are lists of links to other stories, and under which headings they stand.

A list is a run of links or cards in one container under one heading. It is told from rows and boxes alone: `regions`
uses it to keep the article clean, `extractors.stories` to hand the lists out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from devparse.language.headings import CLEAR, is_more, kind_of_heading
from devparse.language.story_paths import NEVER
from devparse.regions.footer import Span, find_foot
from devparse.regions.lists.acceptance import holds, is_box
from devparse.regions.lists.dump import dump_lists
from devparse.regions.lists.grouping import Draft, drafts_of, joined, panels_of
from devparse.regions.lists.headings import kind_of_classes, unseen_label
from devparse.regions.lists.links import Hit, Run, Targets, find_runs, length_of
from devparse.regions.lists.menus import without_menus
from devparse.regions.lists.model import FoundList
from devparse.rows.boxes import below, build, common
from devparse.rows.document import Document, once
from devparse.rows.model import Box, Row
from devparse.rows.roles import HEADING

_CARD: Final = 8
"""Rows that a card may have before and after its links."""
_MORE: Final = 40
"""Rows after the last sure story of a list in which short ones are looked for."""
_DEEPEST: Final = 1000
"""Links in deeper blocks are left alone: no real page has them, and climbing out of each would take for ever."""
_SAME: Final = 0.6
"""The part of a list's stories whose build is that of the list."""


@once
def find_lists(document: Document) -> tuple[FoundList, ...]:
    """The lists of links to other stories, in page order; menus and the navigation of the foot are not among them.

    Found once for each document.
    """
    rows = document.rows
    if document.form == "text":
        return dump_lists(document)
    targets = Targets(document)
    feet = find_foot(document)
    kept, menus = without_menus(_without_feet(rows, feet), len(rows))
    runs = [run for run in find_runs(targets, kept) if run.box.depth < _DEEPEST]
    if not runs:
        return ()
    parts = [part for draft in joined(rows, drafts_of(rows, runs, menus)) for part in panels_of(draft)]
    ends = [*map(_start, parts[1:]), len(rows)]
    finished = (_finish(rows, feet, targets, part, end) for part, end in zip(parts, ends, strict=True))
    return tuple(found for found in finished if found is not None)


def _without_feet(rows: Sequence[Row], feet: Sequence[Span]) -> Sequence[Row]:
    """The rows without those of feet in which no heading announces stories."""
    kept = rows
    for first, last in reversed(feet):
        if not any(_announces_stories(row) for row in rows[first:last]):
            kept = [*kept[:first], *kept[last:]]
    return kept


def _announces_stories(row: Row) -> bool:
    return (not row.links or bool(row.box.inside & HEADING)) and kind_of_heading(row.text) in CLEAR


def _start(draft: Draft) -> int:
    heading = draft.heading
    return draft.runs[0].first if heading is None or heading.tabs else heading.row.index


def _finish(rows: Sequence[Row], feet: Sequence[Span], targets: Targets, draft: Draft, end: int) -> FoundList | None:
    """The list that a draft is, when it is one; the next one begins in row `end`."""
    heading = draft.heading
    box = draft.runs[0].box
    for run in draft.runs:
        box = common(box, run.box)
    title = heading.text if heading else unseen_label(box)
    told = heading.kind if heading else kind_of_heading(title)
    if len(draft.runs) == 1 and told not in CLEAR:
        return None
    hinted = kind_of_classes(box)
    if title or hinted:
        _lend_titles(rows, draft, box)
    early = heading is not None and told in CLEAR and not heading.tabs
    if early and heading is not None:
        limit = min(heading.scope.last, draft.runs[-1].last + _MORE, end)
        _complete(targets, draft, rows[heading.row.index + 1 : limit], 1 if told == hinted else 2)
    if not holds(rows, feet, draft, box, told, hinted):
        return None
    if told is None and heading is None and is_box(draft, box):
        hinted = hinted or "related"
    first, last = _span(draft, box)
    if not early:
        _complete(targets, draft, rows[draft.runs[0].first : min(last, end)], 2)
    return FoundList(heading.row if heading else None, title, told, hinted, box, first, last, tuple(draft.runs))


def _lend_titles(rows: Sequence[Row], draft: Draft, box: Box) -> None:
    """Give the links without words, which lie over whole cards or say "read more", the length of their cards' titles.

    Under a heading a picture's title for those who cannot see it will do.
    """
    named = draft.heading.row if draft.heading is not None else None
    for place, run in enumerate(draft.runs):
        if not run.length:
            card = below(run.box, box)
            first = max(card.first, draft.runs[place - 1].last if place else 0)
            titles = [row.text for row in rows[first : card.last] if row.box.inside & HEADING and row is not named]
            if not any(titles) and named is not None:
                titles = [hit.row.attributes.get("alt", "") for hit in run.hits]
            run.length = max(map(length_of, titles), default=0)


def _complete(targets: Targets, draft: Draft, rows: Sequence[Row], least: int) -> None:
    """Add the stories among these rows that only their build betrays, short titles with short addresses.

    `least` stories of that build are there already.
    """
    builds = Counter((build(run.box), run.box.depth) for run in draft.runs if run.length)
    if not builds:
        return
    typical, count = builds.most_common(1)[0]
    if count < max(least, _SAME * len(draft.runs)):
        return
    known = {run.key for run in draft.runs}
    for row in rows:
        if not row.links or (build(row.box), row.box.depth) != typical or len(row.text) - row.link_chars > _CARD:
            continue
        for attributes, text in row.links:
            key, worth = targets.judge(attributes.get("href", ""))
            if worth != NEVER and key not in known and text and not is_more(text) and len(text) * 2 > row.link_chars:
                known.add(key)
                draft.runs.append(Run(key, worth, Hit(row, attributes, text)))
    draft.runs.sort(key=lambda run: run.first)


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
