"""Whether links that stand together are a list of stories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from devparse.language.headings import CLEAR
from devparse.language.no_headings import is_over_goods, needs_a_tag
from devparse.language.story_paths import STORY
from devparse.regions.footer import Span
from devparse.regions.lists.grouping import Draft, is_prose
from devparse.regions.lists.links import OWN
from devparse.rows.model import Box, Row
from devparse.rows.roles import BREADCRUMB, HEADER, HEADING, MENU, NAV, SHARE, SOCIAL, TAGS
from devparse.sections import ListKind

_TALK: Final = 2
"""More text without links than so many times the titles makes links part of an article."""
_FLAT: Final = 3
"""Links without a heading or a telling class are a list from this number on."""
_LONG: Final = 34
"""Characters of a typical title where menus stand; section names are shorter."""
_PLAIN: Final = 26
"""The same in other places."""
_TOLD: Final = 18
"""The same under a heading that says most read, latest or related."""
_SHORTEST: Final = 14
"""The same where all addresses are those of stories."""
_NAMED: Final = 2
"""A heading surer than this is one by its element or by its words."""
_MENUS: Final = NAV | MENU | HEADER | BREADCRUMB | SHARE | SOCIAL | TAGS
_MOST: Final = 0.4
"""A block that holds more of the page than this part is no menu, whatever its class says."""
_LISTS: Final = frozenset({"ul", "ol"})
_DATED: Final = re.compile(r"\d{6}|/20\d\d/")
_MENU_TAGS: Final = frozenset({"header", "nav", "menu"})
_MOST_TAGGED: Final = 0.75
"""The same of a block whose element says so."""


def holds(
    rows: Sequence[Row], feet: Sequence[Span], draft: Draft, box: Box, told: ListKind | None, hinted: ListKind | None
) -> bool:
    """Whether a draft is a list of stories rather than a menu, a list of sources or part of the article.

    `box` is the innermost block around its stories, `told` the kind its heading announces, `hinted` that of its
    classes; `feet` are the rows of the page's foot, where only lists with known headings are believed.
    """
    heading = draft.heading
    others = {run.key: run for run in draft.runs if run.worth != OWN}
    count = len(others)
    sure = sum(run.worth == STORY or bool(run.box.inside & HEADING) for run in others.values())
    title = heading.text.casefold() if heading is not None else ""
    if heading is not None and is_over_goods(heading.text):
        return False
    headed = sum(bool(run.box.inside & HEADING) for run in others.values())
    teased = told is not None or (count > 2 and headed == count)
    if _talk(rows, draft) > (3 * _TALK if teased else _TALK) * sum(run.length for run in others.values()):
        return False
    if not count or (count == 1 and (told != "related" or (not sure and needs_a_tag(title)))):
        return False
    typical = _middle([run.length for run in others.values()])
    if any(first <= box.first < last for first, last in feet):
        return told in CLEAR and typical >= (_PLAIN if heading is not None and heading.sure > _NAMED else _LONG)
    if _in_menu(rows, box):
        if box.inside & HEADER:
            return told in CLEAR and typical >= _TOLD and not box.inside & (NAV | MENU)
        if not (told in CLEAR and told == hinted) and not _are_cards(draft, box):
            return typical >= _LONG and (told in CLEAR or (told is not None and not box.inside & MENU))
    named = heading is not None and heading.sure > _NAMED
    if told in CLEAR:
        return typical >= (_SHORTEST if sure == count else _TOLD) and (named or sure * 2 >= count)
    if told is not None:
        return typical >= (_TOLD if named and sure * 2 >= count else _PLAIN) and (named or sure * 2 >= count)
    if hinted is not None:
        return typical >= (_TOLD if hinted in CLEAR else _PLAIN) and sure * 2 >= count
    if is_box(draft, box):
        return True
    if sum(run.foreign for run in others.values()) * 2 > count or typical < _PLAIN or _in_prose(rows, draft, box):
        return False
    return sure >= (2 if heading is not None and heading.sure > 1 else _FLAT) and sure * 2 >= count


def is_box(draft: Draft, box: Box) -> bool:
    """Whether links between the paragraphs of a news article are all that a bulleted list has, each a story's title.

    Addresses with the number or the day of a story tell news from the lists in which a guide links to its chapters.
    """
    return (
        len(draft.runs) == box.last - box.first > 1
        and box.tag in _LISTS
        and not any(run.foreign or run.worth != STORY or run.length < _LONG for run in draft.runs)
        and all(
            _DATED.search(run.key) and run.hits[0].row.link_chars * 2 > len(run.hits[0].row.text) for run in draft.runs
        )
    )


def _are_cards(draft: Draft, box: Box) -> bool:
    """Whether links in what is called a navigation, pages of cards for one, have pictures as no menu has."""
    pictures = sum(any(hit.row.kind == "image" for hit in run.hits) for run in draft.runs)
    return not box.inside & MENU and 2 * pictures > len(draft.runs)


def _in_menu(rows: Sequence[Row], box: Box) -> bool:
    """Whether a list stands in a menu; a flag on a block that holds much of the page says nothing."""
    if not box.inside & _MENUS:
        return False
    count = len(rows)
    return any(
        around.flags & _MENUS
        and around.last - around.first < count * (_MOST_TAGGED if around.tag in _MENU_TAGS else _MOST)
        for around in box.around()
    )


def _talk(rows: Sequence[Row], draft: Draft) -> int:
    """Characters of text without links between the stories of a list."""
    return sum(
        len(row.text) - row.link_chars
        for row in rows[draft.runs[0].first : draft.runs[-1].last]
        if len(row.text) > _LONG
    )


def _in_prose(rows: Sequence[Row], draft: Draft, box: Box) -> bool:
    """Whether a list is part of the article: prose of the same container stands before and after it.

    Of one without a heading it is enough that a paragraph right before leads to it.
    """
    before = rows[max(0, draft.runs[0].first - 4) : draft.runs[0].first]
    if draft.heading is None and before and before[-1].box.tag == "p" and box.tag in _LISTS:
        return before[-1].box.parent is box.parent and not is_box(draft, box)
    after = rows[draft.runs[-1].last : draft.runs[-1].last + 4]
    return _has_prose(before, box) and _has_prose(after, box)


def _has_prose(rows: Sequence[Row], box: Box) -> bool:
    near = {around.order for around, _ in zip(box.around(), range(3), strict=False)}
    return any(is_prose(row) and row.box.parent is not None and row.box.parent.order in near for row in rows)


def _middle(lengths: list[int]) -> float:
    """The median; `statistics` is slow to import."""
    ordered = sorted(lengths)
    half = len(ordered) // 2
    return (ordered[half] + ordered[~half]) / 2
