"""Whether links that stand together are a list of stories: named features, weighed by a learned table.

`acceptance.json` holds the weight of each feature; `benchmarks/train_lists.py` writes it and says how. Only hard facts are
rules: a list of goods is none, and one link makes a list only under words that say what to read.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache, reduce
from operator import or_
from pathlib import Path
from typing import Final, TypeAlias

from devparse.language.headings import CLEAR, announces
from devparse.language.no_headings import is_over_goods, needs_a_tag
from devparse.language.story_paths import StoryLikelihood
from devparse.regions.lists.candidates import Candidate, PageFacts
from devparse.rows.boxes import signature
from devparse.rows.roles import ARTICLE, BREADCRUMB, HEADER, MENU, NAV, STORIES

Weights: TypeAlias = Mapping[str, Mapping[str, float]]
"""The weight of each feature for every list ("all"), and what is added under each sort of heading; "bias" always counts.

A list is what weighs more than nothing."""

GROUPS: Final = ("clear", "known", "unknown", "none")
"""What the heading of a draft can be."""
_PLACES: Final = {"article": ARTICLE, "header": HEADER, "menu": MENU, "nav": NAV, "stories": STORIES}
"""Names of the roles of the boxes around a list."""
_ELEMENTS: Final = frozenset({"ul", "ol", "table", "nav"})
"""What may hold a list as such."""
_ANY_PLACE: Final = reduce(or_, _PLACES.values())


class _Steps:
    """Features that tell a number, one for each step that it reaches: "count>=2", "count>=3"."""

    __slots__ = ("features", "steps")

    def __init__(self, name: str, *steps: float) -> None:
        self.steps = steps
        self.features = tuple(f"{name}>={step}" for step in steps)

    def reached(self, value: float) -> Sequence[str]:
        return self.features[: bisect_right(self.steps, value)]


_SURE: Final = _Steps("sure", 2, 3, 4)
_COUNT: Final = _Steps("count", 2, 3, 4, 6, 9, 14, 20)
_TITLE: Final = _Steps("title", 14, 18, 22, 26, 30, 34, 40, 48, 60)
_FOREIGN: Final = _Steps("foreign", 0.01, 0.5, 1)
_LIKE_OWN: Final = _Steps("like-own", 0.01, 0.5, 1)
_PARAGRAPH: Final = _Steps("paragraph", 0.01, 0.5, 1)
_BUILDS: Final = _Steps("builds", 0.51)


@cache
def shipped_weights() -> Weights:
    """The table shipped with the library, read when first asked for."""
    table: Weights = json.loads(Path(__file__).with_name("acceptance.json").read_text("utf-8"))["weights"]
    return table


def is_story_list(page: PageFacts, candidate: Candidate, weights: Weights) -> bool:
    """Whether a draft is a list of stories rather than a menu, a list of sources or part of the article."""
    if is_excluded(candidate):
        return False
    return is_promised(candidate) or score(page, candidate, weights) > 0


def score(page: PageFacts, candidate: Candidate, weights: Weights) -> float:
    """What the features of a draft weigh together."""
    shared, own = weights["all"], weights[heading_group(candidate)]
    total = shared["bias"] + own["bias"]
    for feature in features(page, candidate):
        total += shared.get(feature, 0.0) + own.get(feature, 0.0)
    return total


def is_excluded(candidate: Candidate) -> bool:
    """Whether a hard fact speaks against a list: it is over goods, the path to the page, or leads to one tag or section only."""
    heading = candidate.draft.heading
    others = candidate.others
    if not others or candidate.box.inside & BREADCRUMB or (heading is not None and is_over_goods(heading.text)):
        return True
    # One link without a heading, of which nothing says that it leads to a story, is not looked at any further.
    return len(others) == 1 and (needs_a_tag(candidate.title) or (heading is None and others[0].likelihood < StoryLikelihood.STORY))


def is_promised(candidate: Candidate) -> bool:
    """Whether a candidate is one story under the words to read on and nothing else."""
    is_sure = len(candidate.others) == 1 and candidate.others[0].likelihood == StoryLikelihood.STORY
    return is_sure and candidate.told == "related" and announces(candidate.title)


def heading_group(candidate: Candidate) -> str:
    """What the heading of a draft is: its words mean stories and nothing else, are known, are unknown, or it has none."""
    if candidate.told is not None:
        return "clear" if candidate.told in CLEAR else "known"
    return "unknown" if candidate.draft.heading is not None else "none"


def features(page: PageFacts, candidate: Candidate) -> Sequence[str]:
    """The names of what is true of a draft."""
    box = candidate.box
    found = [*_heading_features(candidate), *_card_features(page, candidate)]
    if page.prose and candidate.last <= page.prose[0]:
        found.append("at:top")
    if page.is_inside_article(candidate):
        found.append("in:text")
    found += _names_of_places(box.inside & _ANY_PLACE)
    if any(first <= box.first < last for first, last in page.footers):
        found.append("in:page-footer")
    if candidate.told not in CLEAR and page.is_between_paragraphs(candidate):
        found.append("between-paragraphs")
    items = next((around.tag for around in box.around() if around.tag in _ELEMENTS), "")
    if items:
        found.append(f"list:{items if box.tag == items else 'around'}")
    return found


@cache
def _names_of_places(flags: int) -> Sequence[str]:
    return tuple(f"in:{name}" for name, flag in _PLACES.items() if flags & flag)


def _heading_features(candidate: Candidate) -> Sequence[str]:
    heading = candidate.draft.heading
    if heading is None:
        return ()
    found = [*_SURE.reached(heading.sure)]
    if candidate.told is not None and announces(heading.text):
        found.append("words:only")
    if heading.row.links and heading.row.index < candidate.first:
        found.append("heading-links")
    return found


def _card_features(page: PageFacts, candidate: Candidate) -> Sequence[str]:
    others = candidate.others
    count = len(others)
    paragraphs = 0 if candidate.told in CLEAR else sum([card.box.tag == "p" for card in others])
    return (
        *_COUNT.reached(count),
        *_TITLE.reached(middle([card.length for card in others])),
        *_FOREIGN.reached(sum([card.is_foreign for card in others]) / count),
        *_LIKE_OWN.reached(page.built_like_own(others) / count),
        *_PARAGRAPH.reached(paragraphs / count),
        *_BUILDS.reached((len({signature(card.box) for card in others}) - 1) / max(count - 1, 1)),
    )


def middle(lengths: list[int]) -> float:
    """The median; `statistics` is slow to import."""
    ordered = sorted(lengths)
    half = len(ordered) // 2
    return (ordered[half] + ordered[~half]) / 2
