"""Who wrote the article where nothing marks the byline: a name alone, beside the date or right above the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Final

from devparse.extractors.metadata.author_sources import AuthorClaim
from devparse.extractors.metadata.signals import PageSignals
from devparse.language.names import is_label, only_names
from devparse.rows.model import Row
from devparse.rows.roles import BREADCRUMB, CAPTION, CREDIT, DATE, FIGURE, HEADING, NAV, STORIES, TAGS
from devparse.sections import Author

_MAX_TEXT_ROWS: Final = 10
_MAX_ROWS: Final = 40
"""A lone name stands among the first rows with text behind the headline; pictures and icons between them do not count."""
_MENTION_ROWS: Final = 20
"""A name that also stands in a paragraph this near is that of somebody the article is about, not of its author."""
_ROWS_TO_DATE: Final = 2
"""The date stands at most this many rows before or after the name."""
_MAX_NAME_ROW_CHARS: Final = 90
_MIN_PARAGRAPH_CHARS: Final = 100
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2}\b|\d (?:min|hours?|days?)\b")
_CREDIT: Final = re.compile(r"(?:photos?|photograph|foto|fotograf|image|bild|fot|credit|quelle|crédit|фото)\b|©", re.IGNORECASE)
"""What the line behind a caption begins with."""
_ELSEWHERE: Final = FIGURE | CAPTION | CREDIT | NAV | BREADCRUMB | STORIES | TAGS
_PIECE: Final = re.compile(r"\s*[•·|\n]\s*|\s+[-–—]\s+")


def unmarked_names(signals: PageSignals, headline: int, desk: bool) -> AuthorClaim:
    """The people named in a row of its own that stands where a byline does; none when other words could be meant.

    `desk` says whether the page names its own desk as the author: only then is a name above the text a byline.
    """
    rows = _rows_above_text(signals, headline) if headline >= 0 else ()
    found = next(filter(None, (_names(signals, row, desk) for row in rows)), ())
    return AuthorClaim("byline", tuple(map(Author, found)), "")


def _rows_above_text(signals: PageSignals, headline: int) -> Iterator[Row]:
    """The short rows behind the headline up to the second paragraph, which are no links and no parts of something else."""
    elsewhere = HEADING | (_ELSEWHERE & ~signals.rows[headline].box.inside)
    texts = (row for row in signals.rows[headline + 1 : headline + 1 + _MAX_ROWS] if row.text)
    paragraphs = 0
    for row in islice(texts, _MAX_TEXT_ROWS):
        if not row.links and not row.box.inside & elsewhere:
            paragraphs += len(row.text) > _MIN_PARAGRAPH_CHARS
            if paragraphs > 1:
                return
            if len(row.text) <= _MAX_NAME_ROW_CHARS:
                yield row


def _names(signals: PageSignals, row: Row, desk: bool) -> tuple[str, ...]:
    """The names in a row behind a label, in one that tells the date or stands beside one, or right above the text."""
    rows = signals.rows
    if row.index and is_label(rows[row.index - 1].text):
        return only_names(row.text, signals.names)
    pieces = _PIECE.split(row.text)
    opens = desk and len(pieces) == 1 and _opens(rows, row)
    named = map(partial(only_names, sites=signals.names), pieces if opens or _is_beside_date(rows, row) else ())
    return next((people for people in named if people and not _are_mentioned(signals, row, people)), ())


def _is_beside_date(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row tells the date or stands close to one that does, and is no caption, which a credit follows."""
    if _CREDIT.match(rows[min(row.index + 1, len(rows) - 1)].text):
        return False
    return any(map(_is_dated, rows[max(0, row.index - _ROWS_TO_DATE) : row.index + _ROWS_TO_DATE + 1]))


def _are_mentioned(signals: PageSignals, row: Row, people: Sequence[str]) -> bool:
    """Whether the title or a paragraph nearby mentions one of some names, or words of it are ordinary words of the page."""
    title = signals.document.head.title
    if any(word in title or signals.is_word(word) for name in people for word in name.split()):
        return True
    near = signals.rows[max(0, row.index - _MENTION_ROWS) : row.index + _MENTION_ROWS]
    return any(name in other.text for other in near if len(other.text) > _MIN_PARAGRAPH_CHARS for name in people)


def _opens(rows: Sequence[Row], row: Row) -> bool:
    """Whether the next row with text is a paragraph."""
    behind = next((other for other in rows[row.index + 1 : row.index + 4] if other.text), None)
    return behind is not None and len(behind.text) > _MIN_PARAGRAPH_CHARS


def _is_dated(row: Row) -> bool:
    return 0 < len(row.text) <= _MAX_NAME_ROW_CHARS and bool(row.box.inside & DATE or _DATED.search(row.text))
