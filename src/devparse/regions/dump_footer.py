"""The footer of a text dump, which has no boxes: what of its tail only a footer has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from devparse.language.footer_words import invites_to_follow, says_copyright
from devparse.language.legal import speaks_of_law
from devparse.language.text import char_weight
from devparse.regions.footer_signs import begins_footer
from devparse.regions.lists.dump import dump_lists
from devparse.rows.document import Document
from devparse.rows.model import Row

_MIN_PROSE_CHARS: Final = 140
"""A line that says as much as so many characters of an alphabet is running text."""
_MIN_TITLE_CHARS: Final = 36
"""A bullet this long is a title of a story rather than the name of a page."""


def dump_footer_spans(document: Document) -> tuple[tuple[int, int], ...]:
    """The rows of a dump's tail, from the first line after its running text and its lists that only a footer has."""
    rows = document.rows
    start = max(_last_prose(rows), *(found.last for found in dump_lists(document)), 0)
    first = next((at for at in range(start, len(rows)) if begins_footer(rows[at].text)), 0)
    if not first:
        return ()
    while first > start and _leads_to(rows[first - 1], rows[first]):
        first -= 1
    return ((first, len(rows)),)


def _leads_to(row: Row, following: Row) -> bool:
    """Whether a line just above the footer is of it: a bullet of a few words, the heading of bullets or of profiles."""
    if len(row.text) > _MIN_TITLE_CHARS:
        return False
    return row.box.tag == "li" or following.box.tag == "li" or invites_to_follow(row.text)


def _last_prose(rows: Sequence[Row]) -> int:
    """The index after the last row of running text that is no notice; notices are of a footer as well."""
    for at in range(len(rows) - 1, -1, -1):
        text = rows[at].text
        if len(text) * char_weight(text) > _MIN_PROSE_CHARS and not says_copyright(text) and not speaks_of_law(text):
            return at + 1
    return len(rows) // 2
