"""Under which heading a list of links stands: a row before it, tabs over its panels, a label nobody sees, a class."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

import attrs

from devparse.language.headings import CLEAR, announces, is_more, kind_of_heading
from devparse.language.no_headings import is_advert
from devparse.regions.lists.links import CardLinks
from devparse.regions.lists.tabs import Tab, links_as_tabs, tabs_of
from devparse.rows.boxes import signature
from devparse.rows.model import Box, Row, shown_text
from devparse.rows.roles import ADVERT, FORM, HEADING, TITLE, words_of
from devparse.sections import ListKind

_MAX_HEADING_CHARS: Final = 90
_MAX_SHORT_CHARS: Final = 50
_MAX_ROWS_BETWEEN: Final = 8
"""Rows that may stand between a heading and its first story: tabs, a category, a time, pictures."""
EDGES: Final = " :：>»›|–—-•·*[]()\ufeff\u200b"
_GLUED: Final = re.compile(r"(?<=[a-zß-ÿа-яё])(?=[A-ZÀ-ÖØ-ÞА-ЯЁ])")
_SUREST_RANK: Final = 4
_NAMING_ATTRIBUTES: Final = (
    "class",
    "id",
    "data-module",
    "data-component",
    "data-testid",
    "data-widget",
    "data-block",
    "data-type",
    "data-name",
)
"""Attributes in which pages name their parts."""
_MAX_BLOCKS_AROUND: Final = 4
"""Blocks around a list whose class may tell what it is."""

_NAME_CHARS: Final = 400
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
    stands before it there. `tabs` are those over the list's panels.
    """

    row: Row
    text: str
    kind: ListKind | None
    sure: int
    scope: Box
    tight: bool
    tabs: tuple[Tab, ...] = ()


def heading_before(rows: Sequence[Row], start: int, card: CardLinks, firsts: Sequence[int]) -> ListHeading | None:
    """The best heading among the rows from `start` up to a list's first `card`; None when there is none.

    `firsts` are the first rows of all cards of links on the page: a heading names more than one of them, unless its
    words promise a story to read also.
    """
    near = _near(rows, max(start, card.first - _MAX_ROWS_BETWEEN), card.first)
    if not near:
        return None
    tabs = tabs_of(near)
    rows_of_tabs = list(dict.fromkeys([tab.row for tab in tabs]))
    best: ListHeading | None = None
    for row in reversed(_names(near, rows_of_tabs) if tabs else near):
        is_tab = row in rows_of_tabs
        if best is not None and (best.sure == _SUREST_RANK or is_tab):
            continue
        found = _heading_in(rows, near, row, card, is_tab=is_tab)
        if found is not None and _names_enough(found, firsts):
            best = _surer(best, found)
    return attrs.evolve(best, tabs=tabs, tight=True) if best is not None and tabs else best


def _names(near: Sequence[Row], rows_of_tabs: Sequence[Row]) -> Sequence[Row]:
    """The rows that may name a list: beside other rows the first of its tabs, and only where no other row does."""
    return near if len(near) == len(rows_of_tabs) else [row for row in near if row not in rows_of_tabs[1:]]


def _surer(best: ListHeading | None, found: ListHeading) -> ListHeading:
    return found if best is None or found.sure > best.sure else best


def _heading_in(rows: Sequence[Row], near: Sequence[Row], row: Row, card: CardLinks, *, is_tab: bool) -> ListHeading | None:
    """The heading that a row near a list's first card is; None when it is none."""
    sure, kind = _named(row)
    if not sure or (_is_beside(row, card) and not announces(row.text)):
        return None
    # Words that no list is known by do not reach over text.
    if kind is None and any(len(between.text) > _MAX_SHORT_CHARS for between in near[near.index(row) + 1 :]):
        return None
    scope = _scope(row.box, card.first)
    tight = is_tab or all(not before.text for before in rows[scope.first : row.index])
    return ListHeading(row, _text_of(row), kind, sure, scope, tight)


def _names_enough(heading: ListHeading, firsts: Sequence[int]) -> bool:
    """Whether a heading stands over several cards, or its words promise one story to read also."""
    named = bisect_left(firsts, heading.scope.last) - bisect_left(firsts, heading.row.index)
    if named > 1 and (heading.sure > 1 or heading.tight):
        return True
    return heading.kind in CLEAR and _heads_one(heading.row)


def _is_beside(row: Row, card: CardLinks) -> bool:
    """Whether a link of the build of a list's first story is a story as well, one with a short title or the page itself."""
    return bool(row.links) and row.box.depth == card.box.depth and signature(row.box) == signature(card.box)


def _near(rows: Sequence[Row], start: int, first: int) -> list[Row]:
    """The text rows from `start` up to `first`, without those up to the last long one."""
    near: list[Row] = []
    for row in rows[start:first]:
        if len(row.text) > _MAX_HEADING_CHARS:
            near.clear()
        elif row.text:
            near.append(row)
    return near


def _heads_one(row: Row) -> bool:
    """Whether a row can name a list of one story: nothing in it but the words, or a colon at its end."""
    return row.text[-1] in ":：" or bool(row.box.inside & HEADING) or announces(_text_of(row))


def _text_of(row: Row) -> str:
    """The text of a row that names a list: the first of its tabs, without "see all" and what is glued to its end."""
    text = " ".join(row.text.split())
    if tabs := links_as_tabs(row):
        return tabs[0].text
    for _, shown in reversed(row.links):
        if is_more(shown) and text != shown:
            text = text.removesuffix(shown).rstrip()
    before = _GLUED.split(text, maxsplit=1)[0]
    if before != text and kind_of_heading(before) is not None:
        text = before
    return text.strip(EDGES) or " ".join(row.text.split())


def _named(row: Row) -> tuple[int, ListKind | None]:
    """How sure it is that a row names a list, and the kind it announces; 0 when it is no heading."""
    text = row.text
    heads = bool(row.box.inside & HEADING)
    kind = kind_of_heading(_text_of(row) if len(row.links) > 1 else text)
    if kind is not None:
        sure = _SUREST_RANK if heads else _SUREST_RANK - 1
    elif heads or row.box.flags & TITLE:
        sure = 3 if heads else 2
    else:
        sure = int(_is_plain(row))
    if sure and (_leads_on(row, heads=heads) or is_advert(text)):
        return 0, None
    return sure, kind


def _is_plain(row: Row) -> bool:
    """Whether a row without known words is as short and plain as a heading."""
    text = row.text
    plain = not row.links and len(text) <= _MAX_SHORT_CHARS and text[-1] not in ".,;!" and not row.box.inside & (FORM | ADVERT)
    return plain and not any(map(str.isdigit, text))


def _leads_on(row: Row, *, heads: bool) -> bool:
    return not heads and bool(row.links) and is_more(row.text)


def _scope(box: Box, row: int) -> Box:
    while box.last <= row and box.parent is not None:
        box = box.parent
    return box


def kind_of_classes(box: Box) -> ListKind | None:
    """The kind that the classes, ids and data attributes of a list's container and of the blocks close around it tell."""
    for around in islice(box.around(), _MAX_BLOCKS_AROUND):
        attributes = around.attributes
        names = [attributes[name][:_NAME_CHARS] for name in _NAMING_ATTRIBUTES if name in attributes] if attributes else ()
        kind = _kind_of_class(" ".join(names)) if names else None
        if kind is not None:
            return kind
    return None


@lru_cache(maxsize=4096)
def _kind_of_class(names: str) -> ListKind | None:
    words = words_of(names)
    pairs = (first + second for first, second in zip(words, words[1:], strict=False))
    return next((kind for word in (*words, *pairs) if (kind := _CLASS_KINDS.get(word)) is not None), None)


def unseen_label(box: Box) -> str:
    """The `aria-label` of a list's container or of a block close around it; "" when there is none."""
    for around in islice(box.around(), _MAX_BLOCKS_AROUND):
        label = shown_text(around.attributes, "aria-label")
        if label:
            return label
    return ""
