"""Which rows of a page are lists of links to other stories, and under which headings they stand."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

import attrs

from devparse.reading.document import Document
from devparse.reading.rows import Box, Row
from devparse.reading.targets import Run, Targets, find_runs
from devparse.sections import ListKind
from devparse.values.headings import is_more, kind_of_heading
from devparse.values.marks import HEADING, STORIES, TITLE, words_of

_HEADING_LENGTH: Final = 90
_BACK: Final = 8
"""Rows that may stand between a heading and its first story: tabs, a category, a time, pictures."""
_PROSE: Final = 140
"""Characters of a row without links that end a list, unless it stands in a card."""
_FLAT: Final = 3
"""Links without a heading or a telling class are a list from this number on."""

_CLASS_KINDS: Final[dict[str, ListKind]] = {
    word: kind
    for kind, words in {
        "trending": "trending popular mostread mostpopular mostviewed mostshared mostcommented meistgelesen masleido maisreadas maislidas "
        "pluslus piuletti toppost topposts ranking populares trend trends hottopics",
        "sponsored": "taboola outbrain sponsored promoted revcontent mgid dianomi zergnet nativo plista advertorial trc sharethrough",
        "related": "related recommended recommendation recommendations recommends recirc recirculation readmore alsoread readalso morelike "
        "youmaylike seealso suggested suggestions similar moreon relatedposts jprelatedposts yarpp crp readnext upnext relacionadas "
        "relacionados verwandte linkedposts similarposts",
        "latest": "latest recent newest justin recentposts latestnews breaking newsticker ticker newest",
        "opinion": "opinion opinions columnists commentary editorials",
        "video": "videos podcasts gallery galleries multimedia",
    }.items()
    for word in words.split()
}  # type: ignore[misc]


@attrs.frozen(eq=False)
class FoundList:
    """A run of links of one build under one heading.

    `heading` is the row that names it; `title` its text, or what the page says unseen (`aria-label`); both may be
    missing. `told` is the kind the heading's words announce, `hinted` the one of the classes around it. `rows` of the
    page from `first` to `last` (not included) are its; `box` is the innermost block around all its stories.
    """

    heading: Row | None
    title: str
    told: ListKind | None
    hinted: ListKind | None
    box: Box
    first: int
    last: int
    runs: tuple[Run, ...]


class _Heading:
    """A row that may name a list: how surely, and the smallest block that holds it and what it names."""

    __slots__ = ("kind", "row", "scope", "sure", "tight")

    def __init__(self, row: Row, kind: ListKind | None, sure: int, scope: Box, tight: bool) -> None:
        self.row = row
        self.kind = kind
        self.sure = sure
        self.scope = scope
        self.tight = tight


class _Draft:
    """A list in the making."""

    __slots__ = ("box", "heading", "runs")

    def __init__(self, heading: _Heading | None, run: Run) -> None:
        self.heading = heading
        self.runs = [run]
        self.box: Box | None = None


def find_lists(document: Document) -> list[FoundList]:
    """The lists of links to other stories, in page order; those in the foot of the page are not among them."""
    rows = document.rows
    runs = find_runs(Targets(document), rows)
    drafts = _join(_drafts(rows, runs))
    return [found for draft in drafts if (found := _finish(rows, draft)) is not None]


def _drafts(rows: list[Row], runs: list[Run]) -> list[_Draft]:
    firsts = [run.first for run in runs]
    drafts: list[_Draft] = []
    last: Run | None = None
    for run in runs:
        start = 0 if last is None else _after(last, run)
        heading = _heading_before(rows, start, run, firsts)
        draft = drafts[-1] if drafts else None
        if draft is None or last is None or heading is not None or not _continues(rows, draft, last, run):
            drafts.append(_Draft(heading, run))
        else:
            draft.runs.append(run)
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


def _heading_before(rows: list[Row], start: int, run: Run, firsts: list[int]) -> _Heading | None:
    """The best heading among the rows right before a run; None when none of them names more than this one story."""
    best: _Heading | None = None
    for index in range(run.first - 1, max(start, run.first - _BACK) - 1, -1):
        row = rows[index]
        if row.kind != "text":
            continue
        if len(row.text) > _HEADING_LENGTH:
            break
        sure, kind = _named(row)
        if sure and (best is None or sure > best.sure):
            scope = _scope(row.box, run.first)
            names = bisect_left(firsts, scope.last) - bisect_left(firsts, index)
            if names > 1 or (kind == "related" and sure > 2):
                best = _Heading(row, kind, sure, scope, _is_first(rows, scope, index))
    return best


def _named(row: Row) -> tuple[int, ListKind | None]:
    """How surely a row is a heading, from 0 to 4, and the kind that its words announce."""
    text = row.text
    if is_more(text) and not row.box.inside & HEADING:
        return 0, None
    kind = kind_of_heading(text)
    is_heading = bool(row.box.inside & HEADING)
    if kind is not None:
        return (4 if is_heading else 3), kind
    if is_heading:
        return 3, None
    if row.box.marks.flags & TITLE:
        return 2, None
    if not row.links and len(text) <= 50 and text[-1] not in ".,;" and not text.isdigit():
        return 1, None
    return 0, None


def _scope(box: Box, row: int) -> Box:
    while box.last <= row and box.parent is not None:
        box = box.parent
    return box


def _is_first(rows: list[Row], scope: Box, index: int) -> bool:
    return all(not row.text for row in rows[scope.first : index])


def _common(first: Box, second: Box) -> Box:
    while first is not second:
        if first.depth >= second.depth and first.parent is not None:
            first = first.parent
        elif second.parent is not None:
            second = second.parent
    return first


def _continues(rows: list[Row], draft: _Draft, last: Run, run: Run) -> bool:
    """Whether a run goes on with the list: in the same container, with no prose in between."""
    common = _common(last.box, run.box)
    heading = draft.heading
    if heading is not None and run.first >= heading.scope.last:
        return False
    if _prose_between(rows, last, run, common):
        return False
    if draft.box is None:
        draft.box = common
        return True
    if heading is not None and heading.tight:
        return True
    return common.depth >= draft.box.depth


def _prose_between(rows: list[Row], last: Run, run: Run, common: Box) -> bool:
    for row in rows[last.last : run.first]:
        if row.kind == "text" and len(row.text) - row.link_chars > _PROSE:
            box = row.box
            while box.parent is not None and box.parent is not common and box is not common:
                box = box.parent
            if not box.first <= last.first < box.last and not box.first <= run.first < box.last:
                return True
    return False


def _join(drafts: list[_Draft]) -> list[_Draft]:
    """Lists without a heading that go on with the one before, in a column beside it, become one with it."""
    joined: list[_Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and draft.heading is None and _beside(before, draft):
            before.runs.extend(draft.runs)
        else:
            joined.append(draft)
    return joined


def _beside(before: _Draft, draft: _Draft) -> bool:
    first, second = before.box or before.runs[-1].box, draft.box or draft.runs[0].box
    if before.heading is not None and draft.runs[0].first >= before.heading.scope.last:
        return False
    common = _common(first, second)
    while first.parent is not None and first.parent is not common and first is not common:
        first = first.parent
    while second.parent is not None and second.parent is not common and second is not common:
        second = second.parent
    return (
        first is not second
        and first.tag == second.tag
        and first.attributes.get("class", "") == second.attributes.get("class", "")
        and (draft.box is None) == (before.box is None)
    )


def _finish(rows: list[Row], draft: _Draft) -> FoundList | None:
    """The list that a draft is, when it is one."""
    heading = draft.heading
    box = draft.box or _common(draft.runs[0].box, draft.runs[-1].box)
    hinted = _hinted(box)
    told = heading.kind if heading else None
    if not _holds(draft, told, hinted):
        return None
    first = heading.row.index if heading else draft.runs[0].first
    return FoundList(
        heading=heading.row if heading else None,
        title=heading.row.text if heading else _label(box),
        told=told,
        hinted=hinted,
        box=box,
        first=first,
        last=draft.runs[-1].last,
        runs=tuple(draft.runs),
    )


def _holds(draft: _Draft, told: ListKind | None, hinted: ListKind | None) -> bool:
    keys = {run.key for run in draft.runs}
    titled = {run.key for run in draft.runs if run.titled}
    sure = {run.key for run in draft.runs if run.sure}
    if told == "related" and len(keys) == 1:
        return bool(titled)
    if told is not None or hinted is not None:
        return len(keys) > 1 and len(titled) * 2 >= len(keys)
    if draft.heading is not None and draft.heading.sure > 1:
        return len(sure) > 1 and len(titled) * 2 >= len(keys)
    return len(sure) >= _FLAT and len(titled) * 2 >= len(keys)


def _hinted(box: Box) -> ListKind | None:
    """The kind that the classes and ids of a list's container and of the blocks close around it tell."""
    for around, _ in zip(box.around(), range(4), strict=False):
        attributes = around.attributes
        if "class" in attributes or "id" in attributes:
            kind = _kind_of_class(attributes.get("class", ""), attributes.get("id", ""))
            if kind is not None:
                return kind
    return None


@lru_cache(maxsize=4096)
def _kind_of_class(classes: str, identifier: str) -> ListKind | None:
    words = words_of(f"{classes} {identifier}")
    pairs = (first + second for first, second in zip(words, words[1:], strict=False))
    return next((kind for word in (*words, *pairs) if (kind := _CLASS_KINDS.get(word)) is not None), None)


def _label(box: Box) -> str:
    for around, _ in zip(box.around(), range(3), strict=False):
        label = " ".join(around.attributes.get("aria-label", "").split())
        if label:
            return label
    return ""
