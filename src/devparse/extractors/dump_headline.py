"""Which line of a text dump is the headline: nothing marks it, but where it stands and what it says betray it.

A dump is menus, headline, byline, article, lists, foot, a line each. The article is the densest run of sentences; the
headline is a line before it that shares its words, most often followed by a byline or a date.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from devparse.reading.rows import Row
from devparse.values.marks import HEADING, ITEM
from devparse.values.names import BYLINE
from devparse.values.titles import content_of, words_of

_SENTENCE: Final = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\d{4}年|\bago\b")
_CREDIT: Final = re.compile(
    r"[©@]|^(?:photo|foto|image|bild|credit|file)\b|\((?:photo|foto|ap|afp|reuters|getty)\b|\b(?:photo|foto|credit|image|quelle|picture|photographer)s?\s*:|getty images",
    re.IGNORECASE,
)
_PARAGRAPH: Final = 90
_GAP: Final = 15
"""So many lines that are no sentences may stand between two paragraphs of an article."""
_REACH: Final = 80
_UNSURE: Final = 1
"""So many of the first paragraphs may be of something else, a notice above the headline."""
_SHORTEST: Final = 12
_LONGEST: Final = 220
_BYLINE: Final = 80
_READ: Final = 30
"""Paragraphs of the article whose words are compared with a line's."""


def dump_headline(rows: Sequence[Row]) -> int:
    """The index of the headline's row; -1 when there is none."""
    body = _article(rows)
    if not body:
        return next((row.index for row in rows[:_REACH] if _may_be(row)), -1)
    first = body[0]
    told = {word for index in body[:_READ] for word in content_of(rows[index].text)}
    repeated = Counter(row.text for row in rows if len(row.text) <= _LONGEST)
    best, best_score = -1, -9.0
    last = body[min(_UNSURE, len(body) - 1)]
    for index in range(max(0, first - _REACH), last):
        row = rows[index]
        if _may_be(row):
            score = _score(rows, index, first, told, repeated)
            if score > best_score:
                best, best_score = index, score
    return best


def dump_standfirst(rows: Sequence[Row], headline: int) -> str:
    """The line between a headline and its byline or date; "" when there is none."""
    for row in rows[headline + 1 : headline + 3]:
        behind = rows[row.index + 1 : row.index + 4]
        if len(row.text) < 2 * _SHORTEST or _CREDIT.search(row.text) or _is_byline(row):
            continue
        if any(_is_byline(one) or (len(one.text) < _BYLINE and _DATED.search(one.text)) for one in behind):
            return row.text.strip("_* ")
    return ""


def _is_byline(row: Row) -> bool:
    return len(row.text) < _BYLINE and BYLINE.match(row.text) is not None


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
    least = _PARAGRAPH / 2.5 if _WIDE.search(text[:20]) else _PARAGRAPH
    return len(text) >= least and bool(_SENTENCE.search(text[-6:])) and not row.box.inside & ITEM


def _may_be(row: Row) -> bool:
    text = row.text
    shortest = _SHORTEST / 2 if _WIDE.search(text[:20]) else _SHORTEST
    return (
        shortest <= len(text) <= _LONGEST
        and row.kind == "text"
        and not row.box.inside & ITEM
        and text[-1] not in ".。:"
        and not _CREDIT.search(text)
        and not BYLINE.match(text)
        and (len(words_of(text)) > 2 or bool(_WIDE.search(text[:20])))
    )


def _score(rows: Sequence[Row], index: int, first: int, told: set[str], repeated: Counter[str]) -> float:
    """How much speaks for a line being the headline."""
    text = rows[index].text
    content = content_of(text)
    score = 3.0 * len(content & told) / (len(content) + 2)
    score += min(len(text), 60) / 60
    score += 0.5 if repeated[text] > 1 else 0.0
    score += 1.5 if rows[index].box.tag == "h1" else 0.5 if rows[index].box.inside & HEADING else 0.0
    behind = rows[index + 1 : index + 7]
    if any(len(row.text) < 120 and (_DATED.search(row.text) or BYLINE.match(row.text)) for row in behind):
        score += 1.2
    if any(map(_is_byline, rows[max(0, index - 4) : index])):
        score -= 1.0
    before = rows[index - 1].text if index else ""
    if _may_be(rows[index - 1]) and len(before) > 25 and content_of(before) & told:
        score -= 0.8
    elif len(before) < 30:
        score += 0.4
    if len(text) < 100 and _DATED.search(text):
        score -= 0.6
    if any(
        len(row.text) > _SHORTEST and row.text != text and text.endswith(row.text)
        for row in rows[index + 1 : index + 3]
    ):
        score -= 1.5
    return score - 0.01 * abs(first - index)
