"""Headings that stand in one row with their story: "Also read: …", before its link or at the link's own beginning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import Final

from devparse.language.headings import announces, is_more, kind_of_heading, opening_phrase
from devparse.language.story_paths import STORY
from devparse.regions.lists.headings import EDGES, ListHeading
from devparse.regions.lists.links import Run, is_title
from devparse.rows.model import Row
from devparse.rows.roles import CAPTION, CREDIT, FIGURE

_LENGTH: Final = 40
_PICTURES: Final = FIGURE | CAPTION | CREDIT
_TITLE: Final = 25
_APART: Final = 2
"""Rows of prose that stand between two boxes that open with the same words; those of a list stand closer."""


def inline_heading(run: Run, firsts: Sequence[int], openings: Collection[str]) -> ListHeading | None:
    """The heading that stands in the row of a run's links; None when none does.

    `firsts` are the first rows of all runs of the page; `openings` the words that `shared_openings` found on it.
    """
    row, shown, before = _opening(run)
    if not shown or (not before and ":" not in shown[:_LENGTH]):
        return _at_the_start(run, shown) if shown else None
    several = bool(before) and bisect_right(firsts, row.index) - bisect_left(firsts, row.index) > 1
    if not before:
        before = shown[:_LENGTH].partition(":")[0]
    text = before.strip(EDGES)
    if not 2 < len(text) < _LENGTH or text.isdecimal():
        return None
    if text in openings:
        return ListHeading(row, text, "related", 3, row.box, tight=True)
    if before[-1].isspace() and before.rstrip()[-1] not in EDGES and not announces(text):
        return None
    kind = kind_of_heading(text)
    if kind == "related" or (kind is not None and several):
        return ListHeading(row, text, kind, 3, row.box, tight=True)
    return None


def _at_the_start(run: Run, shown: str) -> ListHeading | None:
    """The heading that a link begins with, without a colon: "Read also A ferry finds a new captain"."""
    row = run.hits[0].row
    text = opening_phrase(shown) if run.worth == STORY and row.text == shown else ""
    if not text or not is_title(shown[len(text) :].lstrip()):
        return None
    return ListHeading(row, text, "related", 3, row.box, tight=True)


def shared_openings(runs: Sequence[Run]) -> frozenset[str]:
    """The words that open several rows of a page, each before one link to a story of the site that ends the row.

    Several words at least, and none of a caption. That is how boxes between paragraphs say "read also" in a language whose words nobody listed.
    """
    places: dict[str, list[int]] = {}
    for run in runs:
        if run.worth == STORY and run.length >= _TITLE and not run.foreign and _has_more(run):
            row, shown, before = _opening(run)
            text = before.strip(EDGES)
            words = " " in text and before.rstrip()[-1:] in EDGES and not is_more(text)
            if words and len(text) < _LENGTH and row.text.endswith(shown) and not row.box.inside & _PICTURES:
                places.setdefault(text, []).append(row.index)
    return frozenset(
        text
        for text, rows in places.items()
        if len(rows) > 1 and all(after - before > _APART for before, after in zip(rows, rows[1:], strict=False))
    )


def _opening(run: Run) -> tuple[Row, str, str]:
    """The row of a run's title, its first link when that is the title, and what stands before that."""
    for hit in run.hits:
        if hit.text:
            for _, text in hit.row.links:
                if text:
                    return (hit.row, text, hit.row.text.partition(text)[0]) if text == hit.text else (hit.row, "", "")
    return run.hits[0].row, "", ""


def _has_more(run: Run) -> bool:
    """Whether the row of a run's title has more in it than links."""
    return any(hit.text and hit.row.link_chars < len(hit.row.text) for hit in run.hits)
