"""What rows of the article are only together: quotations whole, headings over text, one article of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from devparse.language.footer_words import invites_to_subscribe, says_copyright
from devparse.language.headings import heads_others, may_head_others, opening_phrase
from devparse.regions.article.appended import appended_article
from devparse.regions.article.foreign import without_comments, without_hidden
from devparse.rows.boxes import is_heading
from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.rows.roles import ASIDE, CAPTION, EMBED, FORM, HEADING, NEWSLETTER, PRE, QUOTE, SHARE, TABLE

_FOREIGN: Final = ASIDE | EMBED | FORM | NEWSLETTER | SHARE
"""What stands in such boxes is no part of the text around them."""
_HEADINGS: Final = ("h2", "h3", "h4")
_NO_LEVEL: Final = 7
"""The rank of what is no heading."""
_WHOLES: Final = ("blockquote", "pre", "table")
_NEAR_ROWS: Final = 4
"""The text before and after a box stands within so many rows."""
_MIN_LINK_SHARE: Final = 0.6
"""So much of a line that only leads on to another article is link."""
_LAST_ROWS: Final = 3
"""A notice of rights, or an invitation, closes the article within so many last rows."""


class Step(NamedTuple):
    """One step of the repair: the rows after it, and what is true of all that it added or took out."""

    rows: list[Row]
    of_others: str


def repair_selection(document: Document, chosen: Sequence[Row]) -> list[Row]:
    """The rows of the article, out of those that were chosen one by one."""
    *_, last = repair_steps(document, chosen)
    return last.rows


def repair_steps(document: Document, chosen: Sequence[Row]) -> Iterator[Step]:
    """What becomes of the rows that were chosen one by one.

    Added are a quotation, a table or code between paragraphs and a heading over a paragraph; taken out are readers' comments, what the page
    does not show, the article appended to the first one, lines that lead on to others, and at the end notices of rights
    and invitations to subscribe.
    """
    chosen = without_comments(document.rows, chosen)
    yield Step(chosen, "a comment of a reader")
    chosen = without_hidden(chosen)
    yield Step(chosen, "not shown by the page")
    if not chosen:
        return
    first, last = chosen[0].index, chosen[-1].index
    kept = _with_what_is_amid(document.rows, chosen, document.rows[first : last + _NEAR_ROWS])
    yield Step(kept, "a heading, a quotation, a table or code amid the text")
    kept = _without(kept, filter(_leads_on, chosen))
    yield Step(kept, "only leads on to another article")
    kept = _without(kept, filter(_is_notice, chosen[-_LAST_ROWS:]))
    yield Step(kept, "a notice of rights, or an invitation to subscribe, at the end of the text")
    another = appended_article(document, first, last)
    if another >= 0:
        kept = [row for row in kept if row.index < another]
    yield Step(kept, "part of another article, appended to the first")
    yield Step(_without_headings_over_nothing(kept), "a heading over nothing of the text")


def _with_what_is_amid(rows: Sequence[Row], chosen: Sequence[Row], span: Sequence[Row]) -> list[Row]:
    """Of a span of rows those that were chosen, and the headings, quotations, tables and code that are held by them."""
    found = {row.index for row in chosen}
    for row in span:
        if row.box.inside & (HEADING | PRE | QUOTE | TABLE) and row.index not in found and _is_free(row):
            found |= _held(rows, row, found)
    return [row for row in span if row.index in found]


def _without(rows: Sequence[Row], others: Iterable[Row]) -> list[Row]:
    gone = {row.index for row in others}
    return [row for row in rows if row.index not in gone]


def _is_notice(row: Row) -> bool:
    """Whether a row at the end of the text is a notice of rights or an invitation."""
    return bool(says_copyright(row.text)) or invites_to_subscribe(row.text)


def _is_free(row: Row) -> bool:
    """Whether a row of text may be the article's as far as regions and boxes say."""
    return row.region == "other" and row.kind == "text" and not row.box.inside & _FOREIGN and not heads_others(row.text)


def _held(rows: Sequence[Row], row: Row, found: AbstractSet[int]) -> set[int]:
    """A quotation, a table or preformatted text between two paragraphs, or a heading right over one, in the box they stand in.

    Preformatted text may also come last.
    """
    held = _held_box(rows, row)
    around = None if held is None else _wider(held)
    if held is None or around is None:
        return set()
    before = _inside(next(_texts(_before(rows, held.first)), None), around)
    after = _inside(next(_texts(rows[held.last : held.last + _NEAR_ROWS]), None), around)
    if before is None:
        return set()
    is_over = after is not None and after.index in found
    if held.tag in _HEADINGS:
        return {row.index} if is_over and not row.links else set()
    if before.index not in found or not (is_over or (after is None and held.tag == "pre")):
        return set()
    return {one.index for one in _texts(rows[held.first : held.last]) if not one.box.inside & CAPTION}


def _held_box(rows: Sequence[Row], row: Row) -> Box | None:
    """The quotation, table, preformatted text or heading that a row stands in, with the figure that it is all of.

    Code is held with the table that puts the numbers of its lines beside it.
    """
    held = next((box for box in row.box.around() if box.tag in _WHOLES or box.tag in _HEADINGS), None)
    if held is None or held.tag in _HEADINGS:
        return held
    if held.tag == "pre":
        table = next((box for box in held.around() if box.tag == "table"), held)
        held = table if all(one.box.inside & PRE for one in _texts(rows[table.first : table.last])) else held
    return next((box for box in held.around() if box.tag == "figure"), held)


def _wider(box: Box) -> Box | None:
    """The innermost box around that holds more rows."""
    around = box.parent
    while around is not None and around.last - around.first == box.last - box.first:
        around = around.parent
    return around


def _inside(row: Row | None, box: Box) -> Row | None:
    """The row, where it stands in a box."""
    return row if row is not None and box.first <= row.index < box.last else None


def _before(rows: Sequence[Row], end: int) -> Sequence[Row]:
    """The rows right before a place, nearest first."""
    return rows[max(0, end - _NEAR_ROWS) : end][::-1]


def _texts(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of text, without those of lists and adverts."""
    return (row for row in rows if row.kind == "text" and row.region not in ("advert", "stories"))


def _leads_on(row: Row) -> bool:
    """Whether a row only leads on to another article: "Read more: " and its title as a link."""
    return bool(len(row.links) == 1 and row.link_chars >= _MIN_LINK_SHARE * len(row.text) and opening_phrase(row.text))


def _without_headings_over_nothing(chosen: Sequence[Row]) -> list[Row]:
    """The rows without those that announce other stories and have none of the article's text under them."""
    kept: list[Row] = []
    for row in reversed(chosen):
        # Most rows are neither a heading nor end in a colon, so that they stand over nothing anyway.
        may_head = row.box.inside & HEADING or row.text.endswith(":")
        if not may_head or row.links or not may_head_others(row.text) or not _is_over_nothing(row, kept[-1] if kept else None):
            kept.append(row)
    return kept[::-1]


def _is_over_nothing(row: Row, following: Row | None) -> bool:
    """Whether a heading, or a line that ends in a colon, has a heading of its rank or a higher one right under it, or nothing."""
    under = _rank(following.box) if following is not None else 0
    return under != _NO_LEVEL and under <= _rank(row.box)


def _rank(box: Box) -> int:
    """The level of a heading; what is none ranks below all of them."""
    return next((int(one.tag[1]) for one in box.around() if is_heading(one)), _NO_LEVEL)
