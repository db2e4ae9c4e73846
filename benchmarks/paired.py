"""Two runs over the same pages held against each other: how many pages each got better, by set, and whether that is luck."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import comb
from statistics import fmean
from typing import Any, Final

import attrs
from corpus import GROUPS
from scoring import Score

WHATS: Final = ("body", "headline", "authors", "day")
_CHANGE: Final = 0.0005
"""Less than this is no change of a page."""


@attrs.frozen
class Change:
    """How one thing of a page was answered before and after: from 0 (wrong) to 1 (right)."""

    id: str
    set: str
    site: str
    before: float
    after: float

    @property
    def gain(self) -> float:
        """What the later run gained on the page; 0 where nothing changed."""
        gain = self.after - self.before
        return gain if abs(gain) >= _CHANGE else 0.0


@attrs.frozen
class Count:
    """Pages of a set that got better and worse, the mean gain of all its pages, and the sign test over its sites."""

    pages: int
    better: int
    worse: int
    gain: float
    p: float


def record(score: Score) -> dict[str, Any]:
    """A page's scores as `--json` of a bench writes them: None for what gold does not say."""
    return {
        "id": score.gold.id,
        "set": score.gold.set,
        "site": score.gold.site,
        "body": None if score.body is None else score.body.f1,
        "headline": score.headline,
        "authors": None if score.authors is None else score.authors.f1,
        "day": score.day,
    }


def changes(before: Iterable[Mapping[str, Any]], after: Iterable[Mapping[str, Any]], what: str) -> list[Change]:
    """One thing of the pages that both runs have, from their records."""
    old = {page["id"]: page[what] for page in before}
    return [
        Change(page["id"], page["set"], page["site"], float(old[page["id"]]), float(page[what]))
        for page in after
        if old.get(page["id"]) is not None and page[what] is not None
    ]


def count(found: Sequence[Change]) -> Count:
    """Better and worse among some pages."""
    sites: defaultdict[str, float] = defaultdict(float)
    for change in found:
        sites[change.site] += change.gain
    return Count(
        pages=len(found),
        better=sum(change.gain > 0 for change in found),
        worse=sum(change.gain < 0 for change in found),
        gain=fmean(change.gain for change in found) if found else 0.0,
        p=sign_test(sum(gain > 0 for gain in sites.values()), sum(gain < 0 for gain in sites.values())),
    )


def sign_test(better: int, worse: int) -> float:
    """How likely a split at least as uneven is when better and worse are equally likely (two-sided, exact)."""
    tries = better + worse
    tail = sum(comb(tries, hits) for hits in range(min(better, worse) + 1))
    return min(1.0, 2 * tail / 2**tries)


def by_set(found: Sequence[Change]) -> dict[str, Count]:
    """The counts of each set that has pages, and of each group of sets; other sets stand for themselves."""
    rows: dict[str, Count] = {}
    known = [name for names in GROUPS.values() for name in names]
    others = {name: (name,) for name in dict.fromkeys(change.set for change in found) if name not in known}
    for group, names in {**GROUPS, **others}.items():
        for name in names:
            if some := [change for change in found if change.set == name]:
                rows[name] = count(some)
        if some := [change for change in found if change.set in names]:
            rows[group] = count(some)
    return rows


def table(what: str, rows: Mapping[str, Count], *, all_sets: bool = False) -> Iterator[str]:
    """The counts as lines; the sets where nothing changed are left out, unless all are asked for."""
    yield f"{what:<14}{'pages':>7}{'better':>8}{'worse':>7}{'gain ‰':>9}{'p':>7}"
    for name, row in rows.items():
        if all_sets or row.better or row.worse or name in GROUPS:
            yield f"{name:<14}{row.pages:>7}{row.better:>8}{row.worse:>7}{row.gain * 1000:>+9.2f}{row.p:>7.3f}"
