"""Which line of a text dump is the headline: nothing marks it, but where it stands and what it says betray it.

A dump is menus, headline, byline, article, lists, foot, a line each. The article is the densest run of sentences; the
headline is a line before it that shares its words, most often followed by a byline or a date.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
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
_PARAGRAPH: Final = 90
_GAP: Final = 15
"""So many lines that are no sentences may stand between two paragraphs of an article."""
_REACH: Final = 80
"""So many lines may hold the headline of a dump without paragraphs."""
_FARTHEST: Final = 450
"""A headline stands in so many lines before the first paragraph."""
_UNSURE: Final = 2
"""So many of the first paragraphs may be of something else, a notice above the headline."""
_SHORTEST: Final = 8
_LONGEST: Final = 260
_SHORT: Final = 30
_USUAL: Final = 60
_LINE: Final = 120
"""A line that tells a date or names the author is shorter."""
_STANDFIRST: Final = (80, 350)
_BYLINE: Final = 80
_READ: Final = 30
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
    body = _article(rows)
    first = body[0] if body else min(len(rows), _REACH)
    last = body[min(_UNSURE, len(body) - 1)] if body else first
    article_words = {word for index in body[:_READ] for word in content_of(rows[index].text)}
    address = words_in_address(url)
    repeated = Counter(row.text for row in rows if len(row.text) <= _LONGEST)
    near = _Near(rows)
    for row in rows[max(0, first - _FARTHEST) : last]:
        if _may_be(row):
            facts = _facts(row, article_words, address, near)
            facts["repeated"] = float(repeated[row.text] > 1)
            facts["after"] = float(row.index >= first)
            yield row.index, {name: value for name, value in facts.items() if value}


class _Near:
    """What stands behind the lines of a dump, asked of each line once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.dated = [len(row.text) < _LINE and _DATED.search(row.text) is not None for row in rows]
        self.signed = [len(row.text) < _LINE and byline_start(row.text) is not None for row in rows]


def _facts(row: Row, article_words: set[str], address: frozenset[str], near: _Near) -> dict[str, float]:
    """What a line is like, and what stands around it."""
    text, rows, index = row.text, near.rows, row.index
    content, words = content_of(text), words_of(text)
    length = len(text) * char_weight(text)
    shared = len(address & spellings(words)) if address else 0
    behind = rows[index + 1 : index + 3]
    following = behind[0].text if behind else ""
    return {
        "body": len(content & article_words) / (len(content) + 2),
        "address": shared / (len(address) + 1),
        "address whole": float(bool(address) and shared >= 0.8 * len(address)),
        "length": min(length, _USUAL) / _USUAL,
        "long": float(length > 2 * _USUAL),
        "few words": float(len(words) < 4 and length == len(text)),
        "item": float(bool(row.box.inside & ITEM)),
        "heading": float(bool(row.box.inside & HEADING)),
        "first heading": float(row.box.tag == "h1"),
        "stop": float(text[-1] in ".。"),
        "colon": float(text[-1] in ":："),
        "bar": float("|" in text or "»" in text),
        "dated": float(_DATED.search(text) is not None and len(text) < _LINE),
        "date behind": float(any(near.dated[index + 1 : index + 7])),
        "byline behind": float(any(near.signed[index + 1 : index + 7])),
        "repeats behind": float(any(_SHORTEST < len(other.text) < len(text) and text.endswith(other.text) for other in behind)),
        "standfirst behind": float(_STANDFIRST[0] < len(following) < _STANDFIRST[1]),
        "short before": float(not index or len(rows[index - 1].text) < _SHORT),
    }


def dump_standfirst(rows: Sequence[Row], headline: int) -> str:
    """The line between a headline and its byline or date; "" when there is none."""
    for row in rows[headline + 1 : headline + 3]:
        behind = rows[row.index + 1 : row.index + 4]
        if len(row.text) < _SHORT or _CREDIT.search(row.text) or _is_byline(row):
            continue
        if any(_is_byline(one) or (len(one.text) < _BYLINE and _DATED.search(one.text)) for one in behind):
            return row.text.strip("_* ")
    return ""


def _is_byline(row: Row) -> bool:
    return len(row.text) < _BYLINE and byline_start(row.text) is not None


def _article(rows: Sequence[Row]) -> list[int]:
    """The indices of the paragraphs of the longest run of sentences."""
    best: list[int] = []
    best_mass = mass = 0
    run: list[int] = []
    for row in rows:
        if not _is_paragraph(row):
            continue
        if run and row.index - run[-1] > _GAP:
            run, mass = [], 0
        run.append(row.index)
        mass += len(row.text)
        if mass > best_mass:
            best, best_mass = run, mass
    return best


def _is_paragraph(row: Row) -> bool:
    text = row.text
    return len(text) * char_weight(text) >= _PARAGRAPH and bool(ENDING.search(text[-6:])) and not row.box.inside & ITEM


def _may_be(row: Row) -> bool:
    text = row.text
    return (
        row.kind == "text"
        and _SHORTEST <= len(text) <= _LONGEST
        and not _CREDIT.search(text)
        and not (len(text) < _SHORT and byline_start(text))
    )
