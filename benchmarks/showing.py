"""What a bench prints: tables of figures, and what an answer lost and leaked."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import measures
from scoring import Score

_WIDTH: Final = 160
_LINES: Final = 40
"""Lines of difference shown of one page."""


def table(name: str, rows: Mapping[str, Mapping[str, float]]) -> str:
    """One line a row: counts as whole numbers, times with two places, shares with three, a dash for what is not known."""
    columns = list(max(rows.values(), key=len, default={}))
    width = max([len(name), *map(len, rows)])
    lines = [f"{name:<{width}}" + "".join(f"{column:>10}" for column in columns)]
    lines += [
        f"{row:<{width}}" + "".join(_number(column, values.get(column)) for column in columns) for row, values in rows.items()
    ]
    return "\n".join(lines)


def _number(column: str, value: float | None) -> str:
    if value is None:
        return f"{'–':>10}"
    if column == "pages":
        return f"{value:>10.0f}"
    return f"{value:>10.2f}" if column == "ms" else f"{value:>10.3f}"


def badness(score: Score, what: str) -> float:
    """How wrong one thing (body, headline, authors, day) is: 0 is right, or unknown to gold."""
    if what == "body":
        return 0.0 if score.body is None else 1 - score.body.f1
    if what == "authors":
        return 0.0 if score.authors is None else score.authors.fp + score.authors.fn
    return float((score.headline if what == "headline" else score.day) is False)


def worst(scores: Sequence[Score], what: str, count: int) -> Iterator[str]:
    """The pages with the worst body, headline, authors or day, readable."""
    ranked = sorted(scores, key=lambda score: -badness(score, what))
    for score in ranked[:count]:
        if badness(score, what):
            yield f"\n{score.gold.id}  {score.gold.url}"
            if score.reply.failed:
                yield f"  failed: {score.reply.failed}"
            yield from _body(score) if what == "body" else _short(score, what)


def _short(score: Score, what: str) -> Iterator[str]:
    gold, reply = score.gold, score.reply
    want, got = {
        "headline": (gold.title, reply.title),
        "authors": (gold.authors, reply.authors or reply.source),
        "day": (gold.date, reply.date),
    }[what]
    yield f"  - {want}"
    yield f"  + {got}"


def _body(score: Score) -> Iterator[str]:
    counts = score.body
    if counts is None:
        return
    yield f"  F1 {counts.f1:.3f}  lost {counts.fn:.3f}  leaked {counts.fp:.3f}"
    gold = max(score.gold.texts, key=lambda text: measures.body_counts(text, score.reply.text).f1)
    lines = list(diff(gold, score.reply.text))
    yield from lines[:_LINES]
    if len(lines) > _LINES:
        yield f"  … and {len(lines) - _LINES} lines more"


def diff(gold: str, answer: str) -> Iterator[str]:
    """Lines that were lost (-) and that leaked (+), in the order of the texts, cut to the width of a screen."""
    want, got = _lines(gold), _lines(answer)
    for tag, first, last, start, stop in difflib.SequenceMatcher(None, list(want), list(got), False).get_opcodes():
        if tag != "equal":
            yield from (f"  - {line[:_WIDTH]}" for line in list(want.values())[first:last])
            yield from (f"  + {line[:_WIDTH]}" for line in list(got.values())[start:stop])


def _lines(text: str) -> dict[str, str]:
    """The lines with words in them, each once, by their words."""
    return {key: line.strip() for line in text.splitlines() if (key := " ".join(measures.words(line)))}
