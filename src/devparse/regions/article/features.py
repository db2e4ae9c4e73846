"""What speaks for and against each row being part of the article, as keys into the learned weights.

A key is a bucket in a named group; the groups stand in order in `GROUPS`. The same keys are learned from
(`benchmarks/train.py`) and judged by (`regions.article.classifier`), so that what was measured is what runs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from devparse.regions.article.layout import GAPS, LINK, SHARES, Layout
from devparse.rows import roles
from devparse.rows.model import Box, Row

GROUPS: Final[dict[str, tuple[int, int]]] = {}
"""Name of a group → its first key and how many there are."""


def _group(name: str, *sizes: int) -> int:
    start = sum(next(reversed(GROUPS.values()), (0, 0)))
    count = 1
    for size in sizes:
        count *= size
    GROUPS[name] = (start, count)
    return start


TAG_CODES: Final = {
    "p": 1, "div": 2, "li": 3, "h1": 4, "h2": 5, "h3": 6, "h4": 7, "h5": 7, "h6": 7, "td": 8, "th": 8, "blockquote": 9,
    "figcaption": 10, "ul": 11, "ol": 11, "section": 12, "article": 13, "figure": 14, "dd": 15, "dt": 15, "header": 15,
    "aside": 15, "main": 13, "tr": 8, "pre": 9,
}  # fmt: skip
_FLAGS: Final = {
    "item": roles.ITEM, "figure": roles.FIGURE | roles.CAPTION, "form": roles.FORM, "article": roles.ARTICLE,
    "main": roles.MAIN, "navigation": roles.NAV | roles.MENU | roles.TAGS, "summary": roles.SUMMARY, "date": roles.DATE,
    "body": roles.BODY, "footer": roles.FOOTER, "comments": roles.COMMENT, "embed or consent": roles.EMBED | roles.CONSENT,
    "aside": roles.ASIDE, "hidden": roles.HIDDEN,
}  # fmt: skip
_ANY_FLAG: Final = roles.ITEM | sum({*_FLAGS.values()} - {roles.ITEM})
_WIDE_FLAGS: Final = {
    "navigation": roles.NAV | roles.MENU | roles.TAGS, "footer": roles.FOOTER, "form": roles.FORM, "comments": roles.COMMENT,
    "aside": roles.ASIDE, "advert": roles.ADVERT, "stories": roles.STORIES, "newsletter": roles.NEWSLETTER,
    "paywall": roles.PAYWALL, "embed or consent": roles.EMBED | roles.CONSENT,
}  # fmt: skip

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
MAIN_GAPS: Final = _group("in the main box, running text before, after, length", 2, 6, 6, 4)
TITLE: Final = _group("distance from the h1, length", 10, 4)
SIBLINGS: Final = _group("running text among boxes of its kind, how many", 8, 8)
SIBLINGS_LENGTH: Final = _group("running text among boxes of its kind, length", 8, 8)
ROW_BEFORE: Final = _group("row before, in the same box", 8, 5, 3)
ROW_AFTER: Final = _group("row after, in the same box", 8, 5, 3)
PAIR_BEFORE: Final = _group("row before and this", 4, 3, 4, 3)
PAIR_AFTER: Final = _group("row after and this", 4, 3, 4, 3)
BEFORE: Final = _group("share of text before, length", 8, 4)
AFTER: Final = _group("share of text after, length", 8, 4)
FLAG: Final = {flag: _group(f"inside {name}, length, links", 4, 3) for name, flag in _FLAGS.items()}
WIDE: Final = {
    flag: _group(f"inside {name} that wraps the page, length, links", 4, 3) for name, flag in _WIDE_FLAGS.items()
}
LINKS: Final = _group("links, link share, length", 5, 5, 4)
STRUCTURED: Final = _group("in the page's articleBody, length", 3, 4)
DESCRIPTION: Final = _group("in the page's description, text begun, length", 3, 2, 4)
TWIN: Final = _group("boxes built alike with running text before, length", 4, 4)
PICTURE: Final = _group("under a picture, length", 4)
SHAPE: Final = _group("all capitals, line breaks, bar, at-sign", 16)
WORDS: Final = _group("number of words, ending", 13, 5)
COUNT: Final = sum(next(reversed(GROUPS.values())))

OPENING_QUOTES: Final = "\"“‘'«„"
COMMA_SIGNS: Final = ",，、"
_NEAR_BUCKET: Final = 3
"""The bucket of `Layout.before` and `after` up to which running text is near."""
_FAR: Final = (0, 1, 2, 3, 4, 5, 5, 5)
"""The buckets of `Layout.before` and `after`, those of the longest gaps taken together."""
_MIN_TITLE_CHARS: Final = 60
_MIN_RUNNING_CHARS: Final = 500
_MAX_CANDIDATES: Final = 2000
"""So many rows of a page without running text are weighed."""
_WORD: Final = re.compile(r"\w+")
_WORDS: Final = bytes(code if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(256))
"""Takes all of ASCII that stands in no word for spaces."""
_MIN_LONG_CHARS: Final = 110
"""A row with fewer characters is judged by its first and last words too."""


def candidates(layout: Layout) -> list[int]:
    """The places of rows that can be article at all.

    Not short rows that are far from running text while they are links or outside the box that holds most of it; on a page
    of lists and cards, which has next to no running text, all rows can be.
    """
    if layout.share[-1] < _MIN_RUNNING_CHARS:
        return list(range(min(len(layout.rows), _MAX_CANDIDATES)))
    lengths, links, before, after, main = layout.lengths, layout.links, layout.before, layout.after, layout.main
    first, last = (main.first, main.last) if main is not None else (0, layout.count)
    found = []
    for at, row in enumerate(layout.rows):
        far = before[at] > _NEAR_BUCKET and after[at] > _NEAR_BUCKET
        if not far or lengths[at] >= _MIN_TITLE_CHARS or (links[at] != LINK and first <= row.index < last):
            found.append(at)
    return found


def phrases_of(text: str) -> list[str]:
    """What a short row is known by: "^read", "^read more" for how it begins, "$here" how it ends, "=advertisement" whole."""
    if len(text) >= _MIN_LONG_CHARS:
        return []
    text = text.lower()
    words = text.encode().translate(_WORDS).decode().split() if text.isascii() else _WORD.findall(text)
    if not words:
        return []
    first = words[0]
    found = [f"^{first}", f"^{first} {words[1]}" if len(words) > 1 else f"^{first}", f"${words[-1]}"]
    if len(words) < 3 or len(text) < 30:
        found.append(f"={' '.join(words)}")
    return found


def keys_of(layout: Layout, at: int, match: tuple[int, int]) -> list[int]:
    """The keys of one row, of which the page's own `StructuredText` has `match`."""
    row = layout.rows[at]
    bucket, links = layout.buckets[at], layout.links[at]
    half, linked = bucket >> 1, links >> 1
    keys = _text_keys(layout, at, row, bucket, links)
    keys += _place_keys(layout, at, row.box, row.index, bucket, linked)
    _add_neighbours(keys, layout, at, row.box, half * 3 + linked)
    _add_rare(keys, layout, at, half, links)
    _add_matches(keys, layout, row, half, match)
    return keys


def _text_keys(layout: Layout, at: int, row: Row, bucket: int, links: int) -> list[int]:
    text, ending, first = row.text, layout.endings[at], row.text[0]
    initial = 0 if first.isupper() else 1 if first.islower() else 2 if first.isdigit() else 3 if first in OPENING_QUOTES else 4
    heading = 1 if row.box.inside & roles.HEADING else 0
    commas = text.count(",") if text.isascii() else sum(map(text.count, COMMA_SIGNS))
    keys = [
        TEXT + (bucket * 5 + links) * 5 + ending,
        INITIAL + (initial * 8 + bucket) * 2 + heading,
        COMMAS + min(commas, 4) * 8 + bucket,
        COPIES + layout.copies[at] * 8 + bucket,
        OWN_MASS + bisect_right(SHARES, layout.mass(row.box)) * 2 + heading,
    ]
    if bucket < 4:
        spaces = text.count(" ")
        keys.append(WORDS + (spaces + 1 if spaces < 11 else 12) * 5 + ending)
    return keys


def _place_keys(layout: Layout, at: int, box: Box, index: int, bucket: int, linked: int) -> list[int]:
    half = bucket >> 1
    outer_tag, further, outer_mass, further_mass = _around(layout, box.parent)
    tag = TAG_CODES.get(box.tag, 0)
    main = layout.main
    in_main, depth = 0, box.depth
    if main is not None:
        depth -= main.depth
        if main.first <= index < main.last:
            in_main = 1
    depth = 0 if depth < -4 else depth + 4 if depth < 6 else 10
    before, after, title = layout.before[at], layout.after[at], layout.first_title
    distance = 9 if title < 0 else 8 if at < title else bisect_right(GAPS, at - title)
    siblings, many = layout.siblings[at]
    return [
        TAG + (tag * 4 + half) * 3 + linked,
        OUTER + outer_tag * 16 + tag,
        further,
        outer_mass + half,
        further_mass + half,
        DEPTH + in_main * 11 + depth,
        MAIN_TAG + (in_main * 16 + tag) * 4 + half,
        MAIN_GAPS + ((in_main * 6 + _FAR[before]) * 6 + _FAR[after]) * 4 + half,
        TITLE + distance * 4 + half,
        SIBLINGS + siblings * 8 + many,
        SIBLINGS_LENGTH + siblings * 8 + bucket,
        BEFORE + bisect_right(SHARES, layout.share[index] / layout.total) * 4 + half,
        AFTER + bisect_right(SHARES, 1 - layout.share[index + 1] / layout.total) * 4 + half,
    ]


def _around(layout: Layout, outer: Box | None) -> tuple[int, int, int, int]:
    """The number of the outer box's tag, the key of its tag and the further one's, and the first keys for their masses.

    The same for all rows right inside one box, so kept with the layout.
    """
    if outer is None:
        return 0, FURTHER, OUTER_MASS, FURTHER_MASS
    known = layout.around.get(outer.order)
    if known is None:
        further = outer.parent
        outer_tag = TAG_CODES.get(outer.tag, 0)
        known = layout.around[outer.order] = (
            outer_tag,
            FURTHER + (TAG_CODES.get(further.tag, 0) if further is not None else 0) * 16 + outer_tag,
            OUTER_MASS + bisect_right(SHARES, layout.mass(outer)) * 4,
            FURTHER_MASS + bisect_right(SHARES, layout.mass(further)) * 4,
        )
    return known


def _add_neighbours(keys: list[int], layout: Layout, at: int, box: Box, pair: int) -> None:
    rows, buckets, links = layout.rows, layout.buckets, layout.links
    outer = box.parent
    if at:
        bucket, linked, same = buckets[at - 1], links[at - 1], rows[at - 1].box.parent is outer
        keys += (
            ROW_BEFORE + (bucket * 5 + linked) * 3 + same,
            PAIR_BEFORE + ((bucket >> 1) * 3 + (linked >> 1)) * 12 + pair,
        )
    else:
        keys.append(ROW_BEFORE + 2)
    at += 1
    if at < len(rows):
        bucket, linked, same = buckets[at], links[at], rows[at].box.parent is outer
        keys += (
            ROW_AFTER + (bucket * 5 + linked) * 3 + same,
            PAIR_AFTER + ((bucket >> 1) * 3 + (linked >> 1)) * 12 + pair,
        )
    else:
        keys.append(ROW_AFTER + 2)


def _add_rare(keys: list[int], layout: Layout, at: int, half: int, links: int) -> None:
    """Add the evidence that most rows have none of."""
    row = layout.rows[at]
    text = row.text
    inside = row.box.inside & _ANY_FLAG
    if inside:
        offset = half * 3 + (links >> 1)
        keys += [start + offset for start in _flag_keys(inside)]
    if row.box.wide:
        offset = half * 3 + (links >> 1)
        keys += [start + offset for flag, start in WIDE.items() if row.box.wide & flag]
    if layout.under_picture[at]:
        keys.append(PICTURE + half)
    if twin := layout.twin_of(row.box):
        keys.append(TWIN + twin * 4 + half)
    if row.links:
        keys.append(LINKS + (min(len(row.links), 4) * 5 + links) * 4 + half)
    shape = (8 if text.isupper() else 0) + (4 if "\n" in text else 0) + (2 if "|" in text else 0) + (1 if "@" in text else 0)
    if shape:
        keys.append(SHAPE + shape)


@lru_cache(maxsize=256)
def _flag_keys(inside: int) -> list[int]:
    """The first keys of the groups for these flags: a page has few combinations of them."""
    return [start for flag, start in FLAG.items() if inside & flag]


def _add_matches(keys: list[int], layout: Layout, row: Row, half: int, match: tuple[int, int]) -> None:
    """Add whether the page's own structured_text has the row."""
    body, description = match
    if body:
        keys.append(STRUCTURED + body * 4 + half)
    if description:
        begun = 1 if layout.share[row.index] else 0
        keys.append(DESCRIPTION + (description * 2 + begun) * 4 + half)
