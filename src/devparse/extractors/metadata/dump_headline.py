"""Which line of a text dump is the headline: nothing marks it, but where it stands and what it says betray it.

A dump is menus, headline, byline, article, lists, footer, a line each. The article is the densest run of sentences; the
headline is a line before it that shares its words, most often followed by a byline or a date.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from devparse.language.names import byline_start
from devparse.language.text import ENDING, char_weight
from devparse.language.titles import content_of, spellings, words_in_address, words_of
from devparse.rows.model import Row
from devparse.rows.roles import HEADING, ITEM

_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\d{4}年|\bago\b")
_CREDIT: Final = re.compile(
    r"[©@]|://|^(?:photo|foto|image|bild|credit|file)\b|\((?:photo|foto|ap|afp|reuters|getty)\b|\b(?:photo|foto|credit|image|quelle|picture|photographer)s?\s*:|getty images",
    re.IGNORECASE,
)
_MIN_PARAGRAPH_CHARS: Final = 90
_MAX_GAP_LINES: Final = 15
"""So many lines that are no sentences may stand between two paragraphs of an article."""
_MAX_LINES_WITHOUT_ARTICLE: Final = 80
"""So many lines may hold the headline of a dump without paragraphs."""
_MAX_LINES_ABOVE_ARTICLE: Final = 450
"""A headline stands in so many lines before the first paragraph."""
_MAX_FOREIGN_PARAGRAPHS: Final = 2
"""So many of the first paragraphs may be of something else, a notice above the headline."""
_MIN_HEADLINE_CHARS: Final = 8
_MAX_HEADLINE_CHARS: Final = 260
_USUAL_HEADLINE_CHARS: Final = 60
_MAX_SHORT_CHARS: Final = 30
_MIN_TEXT_CHARS: Final = 120
"""A line that tells a date or names the author is shorter."""
_MAX_LINES_TO_DATE: Final = 6
_MIN_STANDFIRST_CHARS: Final = 80
_MAX_STANDFIRST_CHARS: Final = 350
_MAX_BYLINE_CHARS: Final = 80
_MAX_PARAGRAPHS_READ: Final = 30
"""Paragraphs of the article whose words are compared with a line's."""


WEIGHTS: Final = {
    "body": 4.8, "address": 4.7, "address whole": 1.5, "length": 0.9, "long": -2.0, "few words": -0.8, "item": -2.9, "stop": -2.7,
    "colon": -1.6, "bar": -1.3, "dated": 1.2, "date behind": 2.2, "byline behind": 2.3, "repeats behind": -2.7, "standfirst behind": 0.7,
    "short before": 0.6, "repeated": 0.5, "after": -2.2, "heading": 1.0, "first heading": 2.0,
}  # fmt: skip
"""How much each fact about a line speaks for it being the headline.

Learned by `benchmarks/dump_weights.py` from the development corpus, its pages dumped by Resiliparse; those of headings are
set by hand, since such dumps mark none.
"""


def dump_headline(rows: Sequence[Row], url: str = "") -> int:
    """The index of the headline's row; -1 when there is none. `url` is the page's, whose words are a headline's."""
    best, best_score = -1, float("-inf")
    for index, facts in candidates(rows, url):
        score = sum(WEIGHTS[name] * value for name, value in facts.items())
        if score > best_score:
            best, best_score = index, score
    return best


def candidates(rows: Sequence[Row], url: str) -> Iterator[tuple[int, dict[str, float]]]:
    """The lines that can be the headline, each with what `WEIGHTS` weighs, as far as it is not 0."""
    dump = _Dump(rows, url)
    for row in rows[max(0, dump.first - _MAX_LINES_ABOVE_ARTICLE) : dump.last]:
        if _may_be(row):
            facts = {**_form(row), **_words(row, dump), **_neighbours(row, dump)}
            yield row.index, {name: value for name, value in facts.items() if value}


class _Dump:
    """What the lines of a dump are held against, asked of each line once.

    The first paragraph of the article is line `first`; the headline stands before line `last`, for the first paragraphs may
    be of something else. `words` are those of the article, `address` those of the page's address.
    """

    def __init__(self, rows: Sequence[Row], url: str) -> None:
        self.rows = rows
        article = _article(rows)
        body = article or [min(len(rows), _MAX_LINES_WITHOUT_ARTICLE)]
        self.first, self.last = body[0], body[: _MAX_FOREIGN_PARAGRAPHS + 1][-1]
        self.words = {word for index in article[:_MAX_PARAGRAPHS_READ] for word in content_of(rows[index].text)}
        self.address = words_in_address(url)
        self.repeated = Counter(row.text for row in rows if len(row.text) <= _MAX_HEADLINE_CHARS)
        self.dated = [_says(row, _DATED.search) for row in rows]
        self.signed = [_says(row, byline_start) for row in rows]


def _says(row: Row, find: Callable[[str], object]) -> bool:
    """Whether something is found in a line that is no text."""
    return len(row.text) < _MIN_TEXT_CHARS and find(row.text) is not None


def _form(row: Row) -> dict[str, float]:
    """How a line is written and marked."""
    text = row.text
    length = len(text) * char_weight(text)
    return {
        "length": min(length, _USUAL_HEADLINE_CHARS) / _USUAL_HEADLINE_CHARS,
        "long": float(length > 2 * _USUAL_HEADLINE_CHARS),
        "few words": float(len(words_of(text)) < 4 and length == len(text)),
        "item": float(bool(row.box.inside & ITEM)),
        "heading": float(bool(row.box.inside & HEADING)),
        "first heading": float(row.box.tag == "h1"),
        "stop": float(text[-1] in ".。"),
        "colon": float(text[-1] in ":："),
        "bar": float("|" in text or "»" in text),
    }


def _words(row: Row, dump: _Dump) -> dict[str, float]:
    """What a line has in common with the article, the page's address and other lines."""
    content = content_of(row.text)
    shared = len(dump.address & spellings(words_of(row.text))) if dump.address else 0
    return {
        "body": len(content & dump.words) / (len(content) + 2),
        "address": shared / (len(dump.address) + 1),
        "address whole": float(shared > 0 and shared >= 0.8 * len(dump.address)),
        "repeated": float(dump.repeated[row.text] > 1),
    }


def _neighbours(row: Row, dump: _Dump) -> dict[str, float]:
    """What stands around a line."""
    text, rows, behind = row.text, dump.rows, row.index + 1
    ends = [other.text for other in rows[behind : behind + 2] if _MIN_HEADLINE_CHARS < len(other.text) < len(text)]
    following = len(rows[behind].text) if behind < len(rows) else 0
    return {
        "dated": float(dump.dated[row.index]),
        "date behind": float(any(dump.dated[behind : behind + _MAX_LINES_TO_DATE])),
        "byline behind": float(any(dump.signed[behind : behind + _MAX_LINES_TO_DATE])),
        "repeats behind": float(any(map(text.endswith, ends))),
        "standfirst behind": float(_MIN_STANDFIRST_CHARS < following < _MAX_STANDFIRST_CHARS),
        "short before": float(not row.index or len(rows[row.index - 1].text) < _MAX_SHORT_CHARS),
        "after": float(row.index >= dump.first),
    }


def dump_standfirst(rows: Sequence[Row], headline: int) -> str:
    """The line between a headline and its byline or date; "" when there is none."""
    for row in rows[headline + 1 : headline + 3]:
        may_be = len(row.text) >= _MAX_SHORT_CHARS and not _CREDIT.search(row.text) and not _is_byline(row)
        if may_be and any(map(_is_byline_or_date, rows[row.index + 1 : row.index + 4])):
            return row.text.strip("_* ")
    return ""


def _is_byline_or_date(row: Row) -> bool:
    return _is_byline(row) or (len(row.text) < _MAX_BYLINE_CHARS and _DATED.search(row.text) is not None)


def _is_byline(row: Row) -> bool:
    return len(row.text) < _MAX_BYLINE_CHARS and byline_start(row.text) is not None


def _article(rows: Sequence[Row]) -> list[int]:
    """The indices of the paragraphs of the longest run of sentences."""
    best: list[int] = []
    best_mass = mass = 0
    run: list[int] = []
    for row in rows:
        if not _is_paragraph(row):
            continue
        if run and row.index - run[-1] > _MAX_GAP_LINES:
            run, mass = [], 0
        run.append(row.index)
        mass += len(row.text)
        if mass > best_mass:
            best, best_mass = run, mass
    return best


def _is_paragraph(row: Row) -> bool:
    text = row.text
    return len(text) * char_weight(text) >= _MIN_PARAGRAPH_CHARS and bool(ENDING.search(text[-6:])) and not row.box.inside & ITEM


def _may_be(row: Row) -> bool:
    text = row.text
    return (
        row.kind == "text"
        and _MIN_HEADLINE_CHARS <= len(text) <= _MAX_HEADLINE_CHARS
        and not _CREDIT.search(text)
        and not (len(text) < _MAX_SHORT_CHARS and byline_start(text))
    )
