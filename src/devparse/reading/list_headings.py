"""Under which heading a list of links stands: a row before it, tabs over its panels, a label nobody sees, a class."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import attrs

from devparse.reading.rows import Box, Row
from devparse.reading.targets import Run
from devparse.sections import ListKind
from devparse.values.headings import CLEAR, announces, is_more, kind_of_heading
from devparse.values.marks import ADVERT, FORM, HEADING, TITLE, words_of

_LENGTH: Final = 90
_SHORT: Final = 50
_BACK: Final = 8
"""Rows that may stand between a heading and its first story: tabs, a category, a time, pictures."""
_INLINE: Final = 40
_EDGES: Final = " :：>»›|–—-•·*[]()"
_GLUED: Final = re.compile(r"(?<=[a-zß-ÿа-яё])(?=[A-ZÀ-ÖØ-ÞА-ЯЁ])")
_TAB: Final = 30
_TAB_TAGS: Final = frozenset({"li", "button", "div", "label"})
_AROUND: Final = 4
"""Blocks around a list whose class may tell what it is."""

_NAME: Final = 400
"""Characters of a class or id that are looked at."""
_CLASS_WORDS: Final[dict[ListKind, str]] = {
    "trending": "trending popular mostread mostpopular mostviewed mostshared mostcommented meistgelesen masleido maisreadas maislidas "
    "pluslus piuletti topposts ranking rankings populares trends hottopics mestlast",
    "sponsored": "taboola outbrain sponsored revcontent mgid dianomi zergnet nativo plista advertorial sharethrough",
    "related": "related recommended recommendation recommendations recirc recirculation readmore alsoread readalso morelike youmaylike "
    "seealso suggested suggestions similar relatedposts yarpp readnext upnext relacionadas relacionados verwandte linkedposts similarposts",
    "latest": "latest recent newest justin recentposts latestnews newsticker",
    "opinion": "opinion opinions columnists commentary editorials",
    "video": "videos podcasts gallery galleries multimedia",
}
"""Words of classes and ids that content systems and advertising networks give to lists of links."""
_CLASS_KINDS: Final = {word: kind for kind, words in _CLASS_WORDS.items() for word in words.split()}


@attrs.frozen(eq=False)
class ListHeading:
    """A row that names a list, and the `text` in it that does so, without a colon and "see all".

    `sure` grows from 1 (a short row that happens to stand there) to 4 (a heading element with known words); `kind` is
    what its words announce; `scope` the smallest block that holds it and what it names; `tight` says that nothing
    stands before it there. `tabs` are the rows of the tabs over the list's panels.
    """

    row: Row
    text: str
    kind: ListKind | None
    sure: int
    scope: Box
    tight: bool
    tabs: tuple[Row, ...] = ()


def heading_before(rows: Sequence[Row], start: int, first: int, firsts: Sequence[int]) -> ListHeading | None:
    """The best heading among the rows from `start` up to a list's first link in row `first`; None when there is none.

    `firsts` are the first rows of all runs of links on the page: a heading names more than one of them, unless its
    words promise a story to read also.
    """
    near = [row for row in rows[max(start, first - _BACK) : first] if row.kind == "text"]
    long = next((place for place in range(len(near) - 1, -1, -1) if len(near[place].text) > _LENGTH), -1)
    near = near[long + 1 :]
    tabs = _tabs(near)
    best: ListHeading | None = None
    for row in reversed(near):
        if row in tabs and (best is not None or (len(near) > len(tabs) and row is not tabs[0])):
            continue
        sure, kind = _named(row)
        if not sure or (best is not None and sure <= best.sure):
            continue
        if kind is None and any(len(between.text) > _SHORT for between in near[near.index(row) + 1 :]):
            continue
        scope = _scope(row.box, first)
        tight = all(not before.text for before in rows[scope.first : row.index]) or row in tabs
        named = bisect_left(firsts, scope.last) - bisect_left(firsts, row.index)
        if (named > 1 and (sure > 1 or tight)) or (kind in CLEAR and _heads_one(row)):
            best = ListHeading(row, _text_of(row), kind, sure, scope, tight)
    return attrs.evolve(best, tabs=tabs, tight=True) if best is not None and tabs else best


def _heads_one(row: Row) -> bool:
    """Whether a row can name a list of one story: nothing in it but the words, or a colon at its end."""
    return row.text[-1] in ":：" or bool(row.box.inside & HEADING) or announces(_text_of(row))


def inline_heading(run: Run, firsts: Sequence[int]) -> ListHeading | None:
    """The heading that stands in the row of its links ("Also read: …"), before them or at the start of the link."""
    hit = next((hit for hit in run.hits if hit.text), run.hits[0])
    row = hit.row
    shown = next((text for _, text in row.links if text), "")
    if row.kind != "text" or shown != hit.text:
        return None
    before, _, _ = row.text.partition(shown)
    several = bisect_right(firsts, row.index) - bisect_left(firsts, row.index) > 1
    if not before:
        before, colon, _ = shown[:_INLINE].partition(":")
        several = False
        if not colon:
            return None
    text = before.strip(_EDGES)
    if not 2 < len(text) < _INLINE or text.isdecimal():
        return None
    if before[-1].isspace() and before.rstrip()[-1] not in _EDGES and not announces(text):
        return None
    kind = kind_of_heading(text)
    if kind == "related" or (kind is not None and several):
        return ListHeading(row, text, kind, 3, row.box, tight=True)
    return None


def _text_of(row: Row) -> str:
    text = row.text
    for _, shown in reversed(row.links):
        if is_more(shown) and text != shown:
            text = text.removesuffix(shown).rstrip()
    before = _GLUED.split(text, maxsplit=1)[0]
    if before != text and kind_of_heading(before) is not None:
        text = before
    return text.strip(_EDGES) or row.text


def _tabs(near: Sequence[Row]) -> tuple[Row, ...]:
    """The last rows before a list that stand beside each other in blocks of one build, two or more."""
    tabs: list[Row] = []
    for row in reversed(near):
        if (
            len(row.text) > _TAB
            or row.box.tag not in _TAB_TAGS
            or any(link.get("href", "#")[:1] != "#" for link, _ in row.links)
        ):
            break
        if tabs and (
            row.box.tag != tabs[-1].box.tag or row.box.parent is not tabs[-1].box.parent or row.box is tabs[-1].box
        ):
            break
        tabs.append(row)
    return tuple(reversed(tabs)) if len(tabs) > 1 else ()


def _named(row: Row) -> tuple[int, ListKind | None]:
    text = row.text
    heads = bool(row.box.inside & HEADING)
    if not heads and is_more(text) and row.links:
        return 0, None
    kind = kind_of_heading(text)
    if kind is not None:
        return (4 if heads else 3), kind
    if heads:
        return 3, None
    if row.box.marks.flags & TITLE:
        return 2, None
    plain = not row.links and len(text) <= _SHORT and text[-1] not in ".,;!" and not row.box.inside & (FORM | ADVERT)
    return int(plain and not any(character.isdigit() for character in text)), None


def _scope(box: Box, row: int) -> Box:
    while box.last <= row and box.parent is not None:
        box = box.parent
    return box


def kind_of_classes(box: Box) -> ListKind | None:
    """The kind that the classes and ids of a list's container and of the blocks close around it tell."""
    for around, _ in zip(box.around(), range(_AROUND), strict=False):
        attributes = around.attributes
        if "class" in attributes or "id" in attributes:
            kind = _kind_of_class(attributes.get("class", "")[:_NAME], attributes.get("id", "")[:_NAME])
            if kind is not None:
                return kind
    return None


@lru_cache(maxsize=4096)
def _kind_of_class(classes: str, identifier: str) -> ListKind | None:
    words = words_of(f"{classes} {identifier}")
    pairs = (first + second for first, second in zip(words, words[1:], strict=False))
    return next((kind for word in (*words, *pairs) if (kind := _CLASS_KINDS.get(word)) is not None), None)


def unseen_label(box: Box) -> str:
    """The `aria-label` of a list's container or of a block close around it; "" when there is none."""
    for around, _ in zip(box.around(), range(_AROUND), strict=False):
        label = " ".join(around.attributes.get("aria-label", "").split())
        if label:
            return label
    return ""
