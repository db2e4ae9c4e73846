"""What speaks for and against each row being part of the article, as keys into the learned weights.

A key is a bucket in a named group; the groups stand in order in `GROUPS`. The same keys are learned from
(`benchmarks/train.py`) and judged by (`reading.regions`), so that what was measured is what runs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import Final

from devparse.reading.blocks import build
from devparse.reading.rows import Box, Row
from devparse.values import marks
from devparse.values.text import ENDING, UNSPACED

GROUPS: Final[dict[str, tuple[int, int]]] = {}
"""Name of a group → its first key and how many there are."""


def _group(name: str, *sizes: int) -> int:
    start = next(reversed(GROUPS.values()), (0, 0))
    count = 1
    for size in sizes:
        count *= size
    GROUPS[name] = (sum(start), count)
    return sum(start)


_LENGTHS: Final = (12, 25, 45, 80, 140, 260, 500)
_GAPS: Final = (1, 2, 3, 4, 7, 12, 25)
_SHARES: Final = (1e-9, 0.03, 0.1, 0.25, 0.5, 0.75, 0.92)
_TAG: Final = {
    "p": 1, "div": 2, "li": 3, "h1": 4, "h2": 5, "h3": 6, "h4": 7, "h5": 7, "h6": 7, "td": 8, "th": 8, "blockquote": 9,
    "figcaption": 10, "ul": 11, "ol": 11, "section": 12, "article": 13, "figure": 14, "dd": 15, "dt": 15, "header": 15,
    "aside": 15, "main": 13, "tr": 8, "pre": 9,
}  # fmt: skip
_FLAGS: Final = (
    marks.ITEM, marks.CELL, marks.FIGURE | marks.CAPTION, marks.QUOTE, marks.FORM, marks.ASIDE, marks.FOOTER, marks.HEADER,
    marks.ARTICLE, marks.MAIN, marks.NAV | marks.MENU, marks.COMMENT, marks.STORIES, marks.NEWSLETTER | marks.PAYWALL,
    marks.AUTHOR, marks.EMBED, marks.CONSENT, marks.ADVERT, marks.BODY, marks.SUMMARY, marks.TITLE, marks.DATE, marks.TAGS,
    marks.SHARE | marks.SOCIAL, marks.CREDIT | marks.COPYRIGHT, marks.PRE,
)  # fmt: skip
_ANY_FLAG: Final = marks.ITEM | sum(_FLAGS[1:])
NEVER: Final = marks.EMBED | marks.CONSENT
"""Posts of other people shown in the article, and consent dialogues: never the article's own text."""
_DOUBTFUL: Final = marks.FOOTER | marks.FORM | marks.COMMENT | marks.ASIDE

TEXT: Final = _group("length, links, ending", 8, 5, 5)
TAG: Final = _group("tag, length, links", 16, 4, 3)
OUTER: Final = _group("outer tag, tag", 16, 16)
FURTHER: Final = _group("further tag, outer tag", 16, 16)
INITIAL: Final = _group("initial, length, heading", 5, 8, 2)
COPIES: Final = _group("copies, length", 3, 8)
COMMAS: Final = _group("commas, length", 5, 8)
OWN_MASS: Final = _group("mass of the box, heading", 8, 2)
OUTER_MASS: Final = _group("mass of the outer box, length", 8, 4)
FURTHER_MASS: Final = _group("mass of the further box, length", 8, 4)
DEPTH: Final = _group("in the main box, depth below it", 2, 11)
MAIN_TAG: Final = _group("in the main box, tag, length", 2, 16, 4)
GAPS: Final = _group("running text before, after", 8, 8)
MAIN_GAPS: Final = _group("in the main box, running text before, after, length", 2, 6, 6, 4)
TITLE: Final = _group("distance from the h1, length", 10, 4)
BEGUN: Final = _group("h1 passed, text begun, length", 3, 2, 4)
KIN: Final = _group("running text among boxes of its kind, how many", 8, 8)
KIN_LENGTH: Final = _group("running text among boxes of its kind, length", 8, 8)
NEXT: Final = tuple(_group(f"row at {at:+}", 8, 5, 3) for at in (-2, -1, 1, 2))
NEXT_PAIR: Final = tuple(_group(f"row at {at:+} and this", 4, 3, 4, 3) for at in (-2, -1, 1, 2))
BEFORE: Final = _group("share of text before, length", 8, 4)
AFTER: Final = _group("share of text after, length", 8, 4)
FLAG: Final = tuple(_group(f"inside {name}, length, links", 4, 3) for name in (
    "item", "cell", "figure", "quote", "form", "aside", "footer", "header", "article", "main", "nav", "comments", "stories",
    "newsletter or paywall", "author", "embed", "consent", "advert", "body", "summary", "title", "date", "tags", "share", "credit", "pre",
))  # fmt: skip
LINKS: Final = _group("links, link share, length", 5, 5, 4)
TESTIMONY: Final = _group("in the page's articleBody, length", 3, 4)
HEADLINE: Final = _group("equals the headline", 2)
DESCRIPTION: Final = _group("in the page's description, text begun, length", 3, 2, 4)
LISTED: Final = _group("in a list of stories, length", 2, 4)
TWIN: Final = _group("how many boxes built alike with running text stand before, around it", 4, 4)
SHAPE: Final = _group("all capitals, line breaks, bar, at-sign", 16)
WORDS: Final = _group("number of words, ending", 13, 5)
COUNT: Final = sum(next(reversed(GROUPS.values())))

_WORD: Final = re.compile(r"\w+")
_SHORT: Final = 110
"""A row with fewer characters is judged by its first and last words too."""

ENDED: Final = 0
"""The number in `Scene.endings` of a row that ends like a sentence."""
_ENDINGS: Final = {":": 1, ",": 2, ";": 2}
_SQUEEZE: Final = re.compile(r"[\W_]+")


class Scene:
    """The text rows of a page with what their neighbourhood needs: computed once, in lists by place in `rows`."""

    __slots__ = (
        "after",
        "before",
        "buckets",
        "copies",
        "count",
        "endings",
        "first_title",
        "flow",
        "kin",
        "lengths",
        "links",
        "listed",
        "main",
        "rows",
        "share",
        "title_index",
        "total",
        "twins",
    )  # fmt: skip

    def __init__(self, rows: list[Row], listed: set[int]) -> None:
        self.count = len(rows)
        self.rows = [row for row in rows if row.kind == "text"]
        self.listed = listed
        self.lengths: list[int] = []
        self.buckets: list[int] = []
        self.links: list[int] = []
        self.endings: list[int] = []
        self.flow: list[float] = []
        for row in self.rows:
            self._measure(row)
        self.share = [0.0] * (len(rows) + 1)
        for row, flow in zip(self.rows, self.flow, strict=True):
            self.share[row.index + 1] = flow
        self.share = list(accumulate(self.share))
        self.total = self.share[-1] or 1.0
        self.main = self._main_box()
        self.before, self.after = _gaps(self.flow)
        self.kin = self._kin()
        self.copies = self._copies()
        self.twins = self._twins()
        self.first_title = next((at for at, row in enumerate(self.rows) if _is_title(row.box)), -1)
        self.title_index = self.rows[self.first_title].index if self.first_title >= 0 else -1

    def _measure(self, row: Row) -> None:
        """How long a row is, how much of it links, how it ends, and how much running text it is."""
        text = row.text
        length = len(text)
        share = row.link_chars / length
        if not text.isascii() and UNSPACED.search(text[:40]):
            length = int(length * 2.5)
        ending = 0 if ENDING.search(text[-4:]) else 4
        if ending:
            ending = _ENDINGS.get(text[-1], 4)
        flow = 0.0
        if length >= 80 and share < 0.4 and not ending:
            flow = min(length, 800)
        elif length >= 140 and share < 0.3:
            flow = min(length * 0.4, 800)
        if flow:
            inside = row.box.inside
            flow = flow * 0.3 if inside & NEVER else flow * 0.3 if inside & _DOUBTFUL else flow
        self.lengths.append(length)
        self.buckets.append(bisect_right(_LENGTHS, length))
        self.links.append(0 if not share else 1 if share < 0.2 else 2 if share < 0.5 else 3 if share < 0.8 else 4)
        self.endings.append(ending)
        self.flow.append(flow)

    def mass(self, box: Box | None) -> float:
        """The share of the page's running text that a box holds."""
        return 0.0 if box is None else (self.share[box.last] - self.share[box.first]) / self.total

    def _main_box(self) -> Box | None:
        """The deepest box with three fifths of the running text."""
        best: Box | None = None
        for row, flow in zip(self.rows, self.flow, strict=True):
            if flow:
                for box in row.box.around():
                    if self.mass(box) >= 0.6:
                        if best is None or box.depth > best.depth:
                            best = box
                        break
                if best is not None and row.index >= best.last:
                    break
        return best

    def _copies(self) -> list[int]:
        """For each row whether its text stands once on the page, or again and this is the first, or a later one."""
        total: defaultdict[str, int] = defaultdict(int)
        for row in self.rows:
            total[row.text] += 1
        seen: set[str] = set()
        found = []
        for row in self.rows:
            text = row.text
            found.append(0 if total[text] == 1 else 2 if text in seen else 1)
            seen.add(text)
        return found

    def _twins(self) -> dict[int, int]:
        """For boxes with running text: how many boxes built alike, with running text too, stand before them."""
        boxes: dict[int, Box] = {}
        for row, flow in zip(self.rows, self.flow, strict=True):
            if flow:
                box = row.box
                while box.parent is not None and box.order not in boxes:
                    boxes[box.order] = box
                    box = box.parent
        count: defaultdict[tuple[str, str, int], int] = defaultdict(int)
        found: dict[int, int] = {}
        for order in sorted(boxes):
            box = boxes[order]
            if box.tag in ("div", "section", "article", "main") and self.mass(box) > 0.04:
                key = (box.tag, box.attributes.get("class", ""), box.depth)
                found[order] = min(count[key], 3)
                count[key] += 1
        return {order: value for order, value in found.items() if value}

    def _kin(self) -> list[tuple[int, int]]:
        """For each row the buckets: how many rows of boxes built alike have running text, and how many there are."""
        tally: defaultdict[tuple[object, object], list[int]] = defaultdict(lambda: [0, 0])
        kinds = []
        for row, flow in zip(self.rows, self.flow, strict=True):
            box = row.box
            kind = (build(box), build(box.parent) if box.parent is not None else None)
            kinds.append(kind)
            count = tally[kind]
            count[0] += 1
            count[1] += flow > 0
        return [
            (bisect_right(_SHARES, tally[kind][1] / tally[kind][0]), bisect_right(_GAPS, tally[kind][0])) for kind in kinds
        ]


def _gaps(flow: list[float]) -> tuple[list[int], list[int]]:
    """How many rows back, and ahead, the nearest row of running text is, as buckets."""

    def buckets(values: list[float]) -> list[int]:
        last, found = -60, []
        for at, value in enumerate(values):
            found.append(bisect_right(_GAPS, at - last))
            if value:
                last = at
        return found

    return buckets(flow), buckets(flow[::-1])[::-1]


def tag_number(tag: str) -> int:
    """The number that stands for a tag among the features."""
    return _TAG.get(tag, 0)


def _is_title(box: Box) -> bool:
    return box.tag == "h1" or (box.parent is not None and box.parent.tag == "h1")


class Testimony:
    """What the page itself says its article is: JSON-LD `articleBody`, headline, description, squeezed to words."""

    __slots__ = ("body", "description", "headline")

    def __init__(self, body: str, headline: str, description: str) -> None:
        self.body = squeeze(body)
        self.headline = squeeze(headline)
        self.description = squeeze(description)


def squeeze(text: str) -> str:
    """Letters and digits only, case folded: what is left to compare when marks and spaces differ."""
    return _SQUEEZE.sub("", text.lower())


def candidates(scene: Scene) -> list[int]:
    """The places of rows that can be article at all: not short links far from running text, nor under `NEVER`."""
    links, lengths, before, after = scene.links, scene.lengths, scene.before, scene.after
    return [
        at
        for at, row in enumerate(scene.rows)
        if not (links[at] == 4 and lengths[at] < 60 and before[at] > 3 and after[at] > 3)
    ]


def keys_of(scene: Scene, at: int, testimony: Testimony) -> list[int]:
    """The keys of one row."""
    row = scene.rows[at]
    keys = _text_keys(scene, at, row)
    keys += _place_keys(scene, at, row.box)
    keys += _neighbour_keys(scene, at, row.box)
    _add_rare(keys, scene, at, row, testimony)
    return keys


def phrases_of(text: str) -> list[str]:
    """What a short row is known by: "^read", "^read more" for how it begins, "$here" how it ends, "=advertisement" whole."""
    if len(text) >= _SHORT:
        return []
    words = _WORD.findall(text.lower())
    if not words:
        return []
    found = [f"^{words[0]}", f"^{' '.join(words[:2])}", f"${words[-1]}"]
    if len(words) < 3 or len(text) < 30:
        found.append(f"={' '.join(words)}")
    return found


def _text_keys(scene: Scene, at: int, row: Row) -> list[int]:
    text, bucket, links, ending = row.text, scene.buckets[at], scene.links[at], scene.endings[at]
    first = text[0]
    initial = 0 if first.isupper() else 1 if first.islower() else 2 if first.isdigit() else 3 if first in "\"“‘'«„" else 4
    heading = 1 if row.box.inside & marks.HEADING else 0
    commas = text.count(",") + text.count("，") + text.count("、")
    keys = [
        TEXT + (bucket * 5 + links) * 5 + ending,
        INITIAL + (initial * 8 + bucket) * 2 + heading,
        COMMAS + min(commas, 4) * 8 + bucket,
        COPIES + scene.copies[at] * 8 + bucket,
        OWN_MASS + bisect_right(_SHARES, scene.mass(row.box)) * 2 + heading,
    ]
    if bucket < 4:
        keys.append(WORDS + min(text.count(" ") + 1, 12) * 5 + ending)
    return keys


def _place_keys(scene: Scene, at: int, box: Box) -> list[int]:
    bucket, half, thirds = scene.buckets[at], scene.buckets[at] >> 1, scene.links[at] >> 1
    outer = box.parent
    further = outer.parent if outer is not None else None
    tag = _TAG.get(box.tag, 0)
    outer_tag = _TAG.get(outer.tag, 0) if outer is not None else 0
    main, index = scene.main, scene.rows[at].index
    in_main = 1 if main is not None and main.first <= index < main.last else 0
    depth = max(-4, min(box.depth - (main.depth if main is not None else 0), 6)) + 4
    before, after = scene.before[at], scene.after[at]
    share = (scene.share[index]) / scene.total
    title = scene.first_title
    passed = 2 if title < 0 else 1 if at > title else 0
    distance = 9 if title < 0 else 8 if at < title else min(bisect_right(_GAPS, at - title), 7)
    kin, many = scene.kin[at]
    return [
        TAG + (tag * 4 + half) * 3 + thirds,
        OUTER + outer_tag * 16 + tag,
        FURTHER + (_TAG.get(further.tag, 0) if further is not None else 0) * 16 + outer_tag,
        OUTER_MASS + bisect_right(_SHARES, scene.mass(outer)) * 4 + half,
        FURTHER_MASS + bisect_right(_SHARES, scene.mass(further)) * 4 + half,
        DEPTH + in_main * 11 + depth,
        MAIN_TAG + (in_main * 16 + tag) * 4 + half,
        GAPS + before * 8 + after,
        MAIN_GAPS + ((in_main * 6 + min(before, 5)) * 6 + min(after, 5)) * 4 + half,
        TITLE + distance * 4 + half,
        BEGUN + (passed * 2 + (1 if share else 0)) * 4 + half,
        KIN + kin * 8 + many,
        KIN_LENGTH + kin * 8 + bucket,
        BEFORE + bisect_right(_SHARES, share) * 4 + half,
        AFTER + bisect_right(_SHARES, 1 - scene.share[index + 1] / scene.total) * 4 + half,
    ]


def _neighbour_keys(scene: Scene, at: int, box: Box) -> list[int]:
    rows, buckets, links = scene.rows, scene.buckets, scene.links
    pair = (buckets[at] >> 1) * 3 + (links[at] >> 1)
    last = len(rows) - 1
    keys = []
    for order, near in enumerate((at - 2, at - 1, at + 1, at + 2)):
        if 0 <= near <= last:
            bucket, linked = buckets[near], links[near]
            keys.append(NEXT[order] + (bucket * 5 + linked) * 3 + (1 if rows[near].box.parent is box.parent else 0))
            keys.append(NEXT_PAIR[order] + ((bucket >> 1) * 3 + (linked >> 1)) * 12 + pair)
        else:
            keys.append(NEXT[order] + 2)
    return keys


def _add_rare(keys: list[int], scene: Scene, at: int, row: Row, testimony: Testimony) -> None:
    """Add the evidence that most rows have none of."""
    text, half, links = row.text, scene.buckets[at] >> 1, scene.links[at]
    inside = row.box.inside
    if inside & _ANY_FLAG:
        for flag, start in zip(_FLAGS, FLAG, strict=True):
            if inside & flag:
                keys.append(start + half * 3 + (links >> 1))
    if scene.twins:
        box: Box | None = row.box
        twin = 0
        while box is not None and not twin:
            twin = scene.twins.get(box.order, 0)
            box = box.parent
        if twin:
            keys.append(TWIN + twin * 4 + half)
    if row.links:
        keys.append(LINKS + (min(len(row.links), 4) * 5 + links) * 4 + half)
    keys.append(LISTED + (4 if row.index in scene.listed else 0) + half)
    shape = (8 if text.isupper() else 0) + (4 if "\n" in text else 0) + (2 if "|" in text else 0) + (1 if "@" in text else 0)
    if shape:
        keys.append(SHAPE + shape)
    if scene.lengths[at] > 20:
        words = squeeze(text)
        keys.append(TESTIMONY + (0 if not testimony.body else 2 if words[:80] in testimony.body else 1) * 4 + half)
        if words and words in testimony.headline:
            keys.append(HEADLINE + (1 if words == testimony.headline else 0))
        said = testimony.description
        if said and words and (words in said or (len(said) > 40 and said[:60] in words)):
            begun = 1 if scene.share[row.index] else 0
            keys.append(DESCRIPTION + ((1 if words in said else 2) * 2 + begun) * 4 + half)
