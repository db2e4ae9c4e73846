"""Whether links that stand together are a list of stories: named features, weighed by a learned table.

`acceptance.json` holds the weight of each feature; `benchmarks/train_lists.py` writes it and says how. Only hard facts are
rules: a list of goods is none, and one link makes a list only under words that say what to read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from devparse.language.headings import CLEAR, announces, tells_by_phrase
from devparse.language.no_headings import is_over_goods, needs_a_tag
from devparse.language.story_paths import StoryLikelihood
from devparse.regions.lists.candidates import Candidate, PageFacts
from devparse.regions.lists.grouping import is_prose
from devparse.regions.lists.links import CardLinks
from devparse.rows.boxes import signature
from devparse.rows.model import Box, Row
from devparse.rows.roles import (
    ADVERT,
    ARTICLE,
    ASIDE,
    AUTHOR,
    BODY,
    BREADCRUMB,
    COMMENT,
    DATE,
    EMBED,
    FIGURE,
    FOOTER,
    FORM,
    HEADER,
    HEADING,
    MENU,
    NAV,
    NEWSLETTER,
    SHARE,
    SOCIAL,
    STORIES,
    TAGS,
)  # fmt: skip

Weights: TypeAlias = Mapping[str, Mapping[str, float]]
"""The weight of each feature for every list ("all"), and what is added under each sort of heading; "bias" always counts.

A list is what weighs more than nothing."""

GROUPS: Final = ("clear", "known", "unknown", "none")
"""What the heading of a draft can be."""
_PLACES: Final = {
    "advert": ADVERT, "article": ARTICLE, "aside": ASIDE, "author": AUTHOR, "body": BODY, "breadcrumb": BREADCRUMB,
    "comment": COMMENT, "date": DATE, "embed": EMBED, "figure": FIGURE, "footer": FOOTER, "form": FORM, "header": HEADER,
    "menu": MENU, "nav": NAV, "newsletter": NEWSLETTER, "share": SHARE, "social": SOCIAL, "stories": STORIES, "tags": TAGS,
}  # fmt: skip
"""Names of the roles of the boxes around a list."""
_BUILDS: Final = (0.51,)
_SURE: Final = (2, 3, 4)
_PARTS: Final = (0.01, 0.5, 1)
_TITLE_CHARS: Final = (14, 18, 22, 26, 30, 34, 40, 48, 60)
_COUNTS: Final = (2, 3, 4, 6, 9, 14, 20)
_TALK: Final = (0.3, 0.7, 1.2, 2.0, 4.0, 8.0)
"""Text without links between the stories, by the length of their titles."""
_MIN_TALK_CHARS: Final = 34
_DATED: Final = re.compile(r"\d{6}|/20\d\d/")
_MIN_NEWS_CHARS: Final = 34
_NEAR_ROWS: Final = 4
_NEAR_BOXES: Final = 3


@cache
def shipped_weights() -> Weights:
    """The table shipped with the library, read when first asked for."""
    table: Weights = json.loads(Path(__file__).with_name("acceptance.json").read_text("utf-8"))["weights"]
    return table


def is_story_list(page: PageFacts, candidate: Candidate, weights: Weights) -> bool:
    """Whether a draft is a list of stories rather than a menu, a list of sources or part of the article."""
    if is_excluded(candidate):
        return False
    return score(page, candidate, weights) > 0


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


def heading_group(candidate: Candidate) -> str:
    """What the heading of a draft is: its words mean stories and nothing else, are known, are unknown, or it has none."""
    if candidate.told is not None:
        return "clear" if candidate.told in CLEAR else "known"
    return "unknown" if candidate.draft.heading is not None else "none"


def features(page: PageFacts, candidate: Candidate) -> Iterator[str]:
    """The names of what is true of a draft."""
    yield from _heading_features(candidate)
    yield from _card_features(page, candidate)
    yield from _place_features(page, candidate)
    yield from _text_features(page, candidate)


def _heading_features(candidate: Candidate) -> Iterator[str]:
    heading = candidate.draft.heading
    hinted = candidate.hinted
    if hinted is not None:
        yield f"class:{'clear' if hinted in CLEAR else 'known'}"
        if hinted == candidate.told:
            yield "class:same"
    if heading is None:
        return
    yield from _reached("sure", heading.sure, _SURE)
    if candidate.told is not None:
        if announces(heading.text):
            yield "words:only"
        if tells_by_phrase(heading.text):
            yield "words:phrase"
    if heading.row.index >= candidate.first:
        yield "heading-inline"
    elif heading.row.links:
        yield "heading-links"
    if heading.row.text[-1:] in ":：":
        yield "heading-colon"


def _card_features(page: PageFacts, candidate: Candidate) -> Iterator[str]:
    others = candidate.others
    count = len(others)

    def share(name: str, holds: Callable[[CardLinks], bool]) -> Iterator[str]:
        return _reached(name, sum(map(holds, others)) / count, _PARTS)

    yield from _reached("count", count, _COUNTS)
    yield from _reached("title", middle([card.length for card in others]), _TITLE_CHARS)
    yield from share("stories", lambda card: card.likelihood == StoryLikelihood.STORY)
    yield from share("foreign", lambda card: card.is_foreign)
    yield from share("headed", lambda card: bool(card.box.inside & HEADING))
    yield from share("pictures", lambda card: any(link.row.kind == "image" for link in card.links))
    yield from share("dated", lambda card: _DATED.search(card.key) is not None)
    yield from share("like-own", page.is_built_like_own)
    yield from share("several-links", lambda card: len(card.links) > 1)
    if candidate.told not in CLEAR:
        yield from share("paragraph", lambda card: card.box.tag == "p")
    yield from _reached("builds", (len({signature(card.box) for card in others}) - 1) / max(count - 1, 1), _BUILDS)


def _place_features(page: PageFacts, candidate: Candidate) -> Iterator[str]:
    box = candidate.box
    for name, flag in _PLACES.items():
        if box.inside & flag:
            yield f"in:{name}"
    if any(first <= box.first < last for first, last in page.footers):
        yield "in:page-footer"
    prose = page.prose
    if prose and candidate.last <= prose[0]:
        yield "at:top"
    if page.is_inside_article(candidate):
        yield "in:text"
    items = next((around.tag for around in box.around() if around.tag in ("ul", "ol", "table", "nav")), "")
    if items:
        yield f"list:{items if box.tag == items else 'around'}"


def _text_features(page: PageFacts, candidate: Candidate) -> Iterator[str]:
    draft, box = candidate.draft, candidate.box
    inside = page.rows[candidate.first : candidate.last]
    length = sum(card.length for card in candidate.others)
    talk = sum(len(row.text) - row.link_chars for row in inside if len(row.text) > _MIN_TALK_CHARS)
    yield from _reached("talk", talk / max(length, 1), _TALK)
    yield from _reached("prose-inside", sum(map(is_prose, inside)) / len(draft.cards), _PARTS)
    is_bare = len(draft.cards) == box.last - box.first
    if is_bare:
        yield "nothing-else"
    if is_bare and box.tag in ("ul", "ol") and all(map(_is_news, draft.cards)):
        yield "bullets-of-news"
    elif candidate.told not in CLEAR:
        yield from _neighbour_features(page, candidate)


def _neighbour_features(page: PageFacts, candidate: Candidate) -> Iterator[str]:
    """Whether running text, or a paragraph of the same box, stands right before and right after."""
    box = candidate.box
    before = page.rows[max(0, candidate.first - _NEAR_ROWS) : candidate.first]
    after = page.rows[candidate.last : candidate.last + _NEAR_ROWS]
    near = {around.order for around, _ in zip(box.around(), range(_NEAR_BOXES), strict=False)}
    if sides := "".join(side for side, some in (("before", before), ("after", after)) if _has_prose(some, near)):
        yield f"prose:{sides}"
    if before and _is_paragraph_beside(before[-1], box):
        yield "behind-paragraph"
    if after and _is_paragraph_beside(after[0], box):
        yield "before-paragraph"


def _is_paragraph_beside(row: Row, box: Box) -> bool:
    return row.box.tag == "p" and row.box.parent is box.parent


def _is_news(card: CardLinks) -> bool:
    """Whether a link has a long title and the number or the day of a story in its address, unlike those to a guide's chapters."""
    return card.likelihood == StoryLikelihood.STORY and card.length >= _MIN_NEWS_CHARS and _DATED.search(card.key) is not None


def _has_prose(rows: Sequence[Row], boxes: set[int]) -> bool:
    return any(is_prose(row) and row.box.parent is not None and row.box.parent.order in boxes for row in rows)


def _reached(name: str, value: float, steps: tuple[float, ...]) -> Iterator[str]:
    """A feature for each of some steps that a value reaches."""
    return (feature for step, feature in _named_steps(name, steps) if step <= value)


@cache
def _named_steps(name: str, steps: tuple[float, ...]) -> Sequence[tuple[float, str]]:
    return tuple((step, f"{name}>={step}") for step in steps)


def middle(lengths: list[int]) -> float:
    """The median; `statistics` is slow to import."""
    ordered = sorted(lengths)
    half = len(ordered) // 2
    return (ordered[half] + ordered[~half]) / 2
