"""Why each row of a page is in the region it is in: where it stands, its score, and the evidence that decided."""

from __future__ import annotations

from itertools import islice
from typing import Final

import attrs

from devparse.explaining.article import Course
from devparse.extractors.body.repeated import repeated_metadata
from devparse.page import Page
from devparse.regions.article.model import Models
from devparse.rows.document import Document
from devparse.rows.model import Box, Region
from devparse.site import Site

_MAX_STEPS: Final = 4
"""Elements of a path that are shown, innermost last."""


@attrs.frozen
class RowExplanation:
    """One row of the page, and why it is where it is.

    `place` is the path of elements to it, `score` the logarithm of the odds that it is article by itself (None where that
    was never asked), `evidence` what weighed most in it, each with its weight: above 0 for the article. `reason` tells how
    it went on from there: judged with all of its list or table, taken in or out beside others, said in another field.
    """

    text: str
    region: Region
    place: str
    reason: str
    score: float | None = None
    evidence: tuple[tuple[str, float], ...] = ()


def explain_rows(document: Document, site: Site, page: Page, models: Models) -> tuple[RowExplanation, ...]:
    """The rows of a page that have a text, in page order, after its regions were set and its sections were made."""
    course = Course(document, site, models.of(document.form))
    unprinted = _unprinted(document, page)
    found = []
    for row in document.rows:
        if row.text:
            score = course.scores.get(row.index)
            reason = course.reasons[row.index] + unprinted.get(row.index, "")
            rounded = None if score is None else round(score, 2)
            found.append(RowExplanation(row.text, row.region, path_of(row.box), reason, rounded, course.evidence(row.index)))
    return tuple(found)


def _unprinted(document: Document, page: Page) -> dict[int, str]:
    """For the rows of the article the reason to add where no block of the body says them, "" where one does."""
    rows = [row for row in document.rows if row.region == "body" and row.text]
    printed = "\n".join(" ".join(block.text.split()) for block in page.body.blocks)
    found = {row.index: _why_unprinted(" ".join(row.text.split()), page, printed) for row in rows}
    if not document.containers.get("body"):
        repeated = repeated_metadata(document, rows)
        found |= dict.fromkeys(repeated, "; no block of the body: headline, standfirst, byline, time, or a label")
    return found


def _why_unprinted(text: str, page: Page, printed: str) -> str:
    """Why no block says what a row of the article says; "" where one does."""
    if text == page.body.attribution:
        return "; no block of the body: it is body.attribution"
    return "" if text in printed else "; the body's blocks do not say it in these words"


def path_of(box: Box) -> str:
    """The elements around a row as a selector would name them, the nearest four: "article > div.story > p"."""
    steps = [_step(each) for each in islice(box.around(), _MAX_STEPS) if each.tag]
    return " > ".join(reversed(steps))


def _step(box: Box) -> str:
    name = box.attributes.get("id", "")
    classes = box.attributes.get("class", "").split()[:2]
    return box.tag + (f"#{name}" if name else "") + "".join(f".{each}" for each in classes)
