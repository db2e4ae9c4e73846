"""Headings of lists that hold no stories: a script would have filled them, or the dump kept nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final, cast, get_args

from devparse.language.headings import CLEAR, is_more, kind_of_heading
from devparse.regions.lists.model import FoundList
from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.rows.roles import FOOTER, FORM, HEADER, HEADING, MENU, NAV, TITLE
from devparse.sections import ListKind

_KINDS: Final = frozenset(get_args(ListKind))
_MAX_HEADING_CHARS: Final = 45
_HEADS: Final = HEADING | TITLE
_ELSEWHERE: Final = NAV | MENU | HEADER | FOOTER | FORM
_ORDER: Final = attrgetter("order")


def empty_headings(
    document: Document, labels: Mapping[str, str], found: Sequence[FoundList]
) -> Iterator[tuple[Row, ListKind]]:
    """The rows that head an empty list, with its kind.

    `labels` are the site's own heading words in lower case: one that names a kind is believed wherever it stands but in a
    bullet or a link, which lead to such a list. The words of the language are believed where the heading's block has
    nothing in it but empty blocks.
    """
    heads_only = document.form == "html" and not labels
    for row in document.rows:
        if (not heads_only or row.box.flags & _HEADS) and row.kind == "text" and len(row.text) <= _MAX_HEADING_CHARS:
            said = labels.get(row.text.casefold().rstrip(":")) if labels else None
            kind = _kind_by_language(document, row) if said is None else _kind_by_site(row, said)
            if kind is not None and not _is_in(row, found):
                yield row, kind


def _kind_by_site(row: Row, said: str) -> ListKind | None:
    """The kind that the site's own word for a row is, unless the row is a link or bullet that leads to such a list."""
    leads_on = row.box.tag == "li" or (row.links and not row.box.flags & HEADING)
    return cast("ListKind", said) if said in _KINDS and not leads_on else None


def _kind_by_language(document: Document, row: Row) -> ListKind | None:
    """The kind that known words announce, where nothing stands under them, which is cheaper to see and rarer."""
    if document.form != "html":
        return kind_of_heading(row.text) if row.box.tag == "p" and _is_clear_line(document, row) else None
    if not row.box.flags & _HEADS or not _stands_over_nothing(document, row) or is_more(row.text):
        return None
    kind = kind_of_heading(row.text)
    return kind if kind in CLEAR else None


def _is_in(row: Row, found: Sequence[FoundList]) -> bool:
    return any(each.first <= row.index < each.last for each in found)


def _stands_over_nothing(document: Document, row: Row) -> bool:
    """Whether an empty block follows the heading, beside it or in the widest block that has no row but this one."""
    if row.links or row.box.inside & _ELSEWHERE:
        return False
    box: Box = row.box
    while box.parent is not None and box.parent.last - box.parent.first == 1:
        box = box.parent
    boxes = document.boxes
    place = bisect_right(boxes, row.order, key=_ORDER)
    if place == len(boxes) or boxes[place].first != boxes[place].last:
        return False
    return boxes[place].parent is box.parent or (box is not row.box and box in boxes[place].around())


def _is_clear_line(document: Document, row: Row) -> bool:
    """Whether a line of a dump is alone in its group and its words mean a list of stories."""
    group = row.box.parent
    alone = group is not None and group.last - group.first == 1
    return alone and kind_of_heading(row.text) in ("latest", "trending")
