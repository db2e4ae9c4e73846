"""How good an answer to a page is, and the figures of many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean

import attrs
import measures
from corpus import SETS, Gold
from measures import Counts

from devparse import Page


@attrs.frozen
class Reply:
    """What an extractor answers to a page; "" and () where it answers nothing. `ms` is what it took, in milliseconds."""

    text: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    source: str = ""
    date: str = ""
    ms: float = 0.0
    failed: str = ""


@attrs.frozen
class Score:
    """A reply held against gold; None where gold does not say."""

    gold: Gold
    reply: Reply
    body: Counts
    headline: bool | None
    authors: Counts | None
    day: bool | None


def reply_of(page: Page, ms: float = 0.0) -> Reply:
    """What devparse answers."""
    about = page.metadata
    failed = "; ".join(problem.message for problem in page.problems if problem.code == "extractor-failed")
    return Reply(
        text=page.body.text,
        title=about.headline,
        authors=tuple(author.name for author in about.authors),
        source=about.source,
        date=about.published.isoformat() if about.published else "",
        ms=ms,
        failed=failed,
    )


def score(gold: Gold, reply: Reply) -> Score:
    """Hold a reply against gold."""
    return Score(
        gold=gold,
        reply=reply,
        body=measures.best_body(gold.texts, reply.text),
        headline=None if gold.title is None else measures.same_headline(gold.title, reply.title),
        authors=None if gold.authors is None else measures.author_counts(gold.authors, reply.authors, reply.source),
        day=None if gold.date is None else measures.same_day(gold.date, reply.date),
    )


def figures(scores: Sequence[Score]) -> dict[str, float]:
    """The figures of some pages: all but `pages` and `ms` are shares from 0 to 1."""
    body = measures.body_figures([one.body for one in scores])
    return {
        "pages": len(scores),
        "precision": body.precision,
        "recall": body.recall,
        "body": body.f1,
        "exact": body.exact,
        "headline": _share(one.headline for one in scores),
        "authors": measures.total(one.authors for one in scores if one.authors is not None).f1,
        "day": _share(one.day for one in scores),
        "ms": fmean(one.reply.ms for one in scores) if scores else 0.0,
    }


def by_set(scores: Sequence[Score]) -> dict[str, dict[str, float]]:
    """The figures of each set that has pages, and of all together as "all"."""
    sets = {name: [one for one in scores if one.gold.set == name] for name in SETS}
    return {name: figures(some) for name, some in [*sets.items(), ("all", list(scores))] if some}


def _share(marks: Iterable[bool | None]) -> float:
    known = [mark for mark in marks if mark is not None]
    return fmean(known) if known else 0.0
