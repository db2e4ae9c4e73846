"""What rows of the article are only together: tables and quotations whole, headings over text, one article of several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from devparse.language.footer_words import invites_to_subscribe, says_copyright
from devparse.language.headings import heads_others, may_head_others, opening_phrase
from devparse.rows.boxes import common, is_heading
from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.rows.roles import ASIDE, AUTHOR, CELL, DATE, EMBED, FORM, HEADER, HEADING, NEWSLETTER, PRE, QUOTE, SHARE

_FOREIGN: Final = ASIDE | EMBED | FORM | NEWSLETTER | SHARE
"""What stands in such boxes is no part of the text around them."""
_HEADINGS: Final = ("h2", "h3", "h4")
_BELOW: Final = 7
"""The rank of what is no heading."""
_QUOTES: Final = ("blockquote", "pre")
_LONG_CELL: Final = 200
"""A table with a longer cell lays out text rather than data."""
_NEAR: Final = 4
"""The text before and after a box stands within so many rows."""
_BYLINE: Final = 6
"""The byline of an article stands within so many rows behind its headline."""
_LEADING_ON: Final = 0.6
"""So much of a line that only leads on to another article is link."""
_LAST: Final = 3
"""A notice of rights, or an invitation, closes the article within so many last rows."""


def repair_selection(document: Document, chosen: Sequence[Row]) -> list[Row]:
    """The rows of the article, out of those that were chosen one by one.

    Added are the rest of a table, a quotation between paragraphs and a heading over a paragraph; taken out are the
    article appended to the first one, lines that lead on to others, and at the end notices of rights and invitations to
    subscribe.
    """
    if not chosen:
        return []
    rows = document.rows
    found = {row.index for row in chosen}
    first, last = chosen[0].index, chosen[-1].index
    for row in rows[first : last + _NEAR]:
        inside = row.box.inside
        if inside & (CELL | HEADING | PRE | QUOTE):
            if inside & CELL and row.index in found:
                found |= _table(rows, row, found)
            elif row.index not in found and _is_free(row):
                found |= _held(rows, row, found)
    found -= {row.index for row in chosen if _leads_on(row)}
    found -= {row.index for row in chosen[-_LAST:] if says_copyright(row.text) or invites_to_subscribe(row.text)}
    another = _appended(document, first, last)
    end = last + _NEAR if another < 0 else another
    return _without_headings_over_nothing([row for row in rows[first:end] if row.index in found])


def _is_free(row: Row) -> bool:
    """Whether a row of text may be the article's as far as regions and boxes say."""
    return row.region == "other" and row.kind == "text" and not row.box.inside & _FOREIGN and not heads_others(row.text)


def _table(rows: Sequence[Row], row: Row, found: AbstractSet[int]) -> set[int]:
    """The cells of a table of data of which half or more are the article's; those of its first line come first."""
    table = next((box for box in row.box.around() if box.tag == "table"), None)
    if table is None:
        return set()
    before = next((at for at in range(table.first, row.index) if at in found), -1)
    if before >= 0 and rows[before].box.inside & CELL:
        return set()
    cells = [cell for cell in rows[table.first : table.last] if cell.box.inside & CELL and cell.kind == "text"]
    chosen = sum(cell.index in found for cell in cells)
    if 2 * chosen < len(cells) or any(len(cell.text) > _LONG_CELL for cell in cells):
        return set()
    return {cell.index for cell in cells if _is_free(cell)}


def _held(rows: Sequence[Row], row: Row, found: AbstractSet[int]) -> set[int]:
    """A quotation or preformatted text between two paragraphs, or a heading right over one, in the box they stand in.

    Preformatted text may also come last.
    """
    held = next((box for box in row.box.around() if box.tag in _QUOTES or box.tag in _HEADINGS), None)
    if held is None:
        return set()
    around = held.parent
    while around is not None and around.last - around.first == held.last - held.first:
        around = around.parent
    before = next(_texts(_before(rows, held.first)), None)
    after = next(_texts(rows[held.last : held.last + _NEAR]), None)
    if around is None or before is None or not _stands_in(before, around):
        return set()
    is_last = after is None or not _stands_in(after, around)
    is_over = after is not None and after.index in found and not is_last
    if held.tag in _HEADINGS:
        return {row.index} if is_over and not row.links else set()
    if before.index not in found or not (is_over or (is_last and held.tag == "pre")):
        return set()
    return {one.index for one in _texts(rows[held.first : held.last])}


def _before(rows: Sequence[Row], end: int) -> Sequence[Row]:
    """The rows right before a place, nearest first."""
    return rows[max(0, end - _NEAR) : end][::-1]


def _texts(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of text, without those of lists and adverts."""
    return (row for row in rows if row.kind == "text" and row.region not in ("advert", "stories"))


def _stands_in(row: Row, box: Box) -> bool:
    return box.first <= row.index < box.last


def _leads_on(row: Row) -> bool:
    """Whether a row only leads on to another article: "Read more: " and its title as a link."""
    return bool(len(row.links) == 1 and row.link_chars >= _LEADING_ON * len(row.text) and opening_phrase(row.text))


def _without_headings_over_nothing(chosen: Sequence[Row]) -> list[Row]:
    """The rows without those that announce other stories and have none of the article's text under them."""
    kept: list[Row] = []
    for row in reversed(chosen):
        if row.links or not may_head_others(row.text) or not _is_over_nothing(row, kept[-1] if kept else None):
            kept.append(row)
    return kept[::-1]


def _is_over_nothing(row: Row, following: Row | None) -> bool:
    """Whether a heading, or a line that ends in a colon, has a heading of its rank or a higher one right under it, or nothing."""
    rank, under = _rank(row.box), _rank(following.box) if following is not None else 0
    return under != _BELOW and under <= rank and (rank != _BELOW or row.text.endswith(":"))


def _rank(box: Box) -> int:
    """The level of a heading; what is none ranks below all of them."""
    return next((int(one.tag[1]) for one in box.around() if is_heading(one)), _BELOW)


def _appended(document: Document, first: int, last: int) -> int:
    """The row where another article begins, -1 when none does: a second headline with a byline, outside the box of the first."""
    rows = document.rows
    titles = [row for row in rows[:last] if row.box.inside & HEADING and row.kind == "text" and _is_title(row.box)]
    if len(titles) < 2 or titles[0].index > first:
        return -1
    own = common(titles[0].box, rows[first].box)
    for title in titles:
        if title.index >= max(first, own.last) and not title.box.inside & HEADER and title.text != titles[0].text:
            following = rows[title.index + 1 : title.index + _BYLINE]
            if any(row.box.inside & (AUTHOR | DATE) for row in following):
                return title.index
    return -1


def _is_title(box: Box) -> bool:
    return box.tag == "h1" or (box.parent is not None and box.parent.tag == "h1")
