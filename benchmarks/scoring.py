"""How good an answer to a page is, and the figures of many."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

import attrs
import measures
from corpus import GROUPS, Gold
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
    body: Counts | None
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
        body=measures.best_body(gold.texts, reply.text) if gold.texts else None,
        headline=None if gold.title is None else measures.same_headline(gold.title, reply.title),
        authors=None if gold.authors is None else measures.author_counts(gold.authors, reply.authors, reply.source),
        day=None if gold.date is None else measures.same_day(gold.date, reply.date),
    )


def figures(scores: Sequence[Score]) -> dict[str, float]:
    """The figures of some pages: all but `pages` and `ms` are shares from 0 to 1; one that no page has gold for is missing."""
    found: dict[str, float] = {"pages": len(scores)}
    if bodies := [one.body for one in scores if one.body is not None]:
        body = measures.body_figures(bodies)
        found |= {"precision": body.precision, "recall": body.recall, "body": body.f1, "exact": body.exact}
    if headlines := [one.headline for one in scores if one.headline is not None]:
        found["headline"] = fmean(headlines)
    if authors := [one.authors for one in scores if one.authors is not None]:
        found["authors"] = measures.total(authors).f1
    if days := [one.day for one in scores if one.day is not None]:
        found["day"] = fmean(days)
    return found | {"ms": fmean(one.reply.ms for one in scores) if scores else 0.0}


def by_set(scores: Sequence[Score]) -> dict[str, dict[str, float]]:
    """The figures of each set that has pages, and of each group of sets."""
    rows: dict[str, dict[str, float]] = {}
    for group, names in GROUPS.items():
        of_group = [one for one in scores if one.gold.set in names]
        for name in names:
            if some := [one for one in of_group if one.gold.set == name]:
                rows[name] = figures(some)
        if of_group:
            rows[group] = figures(of_group)
    return rows
