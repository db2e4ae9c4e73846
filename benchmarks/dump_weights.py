"""Learns the table of `devparse.extractors.metadata.dump_headline`: how much each fact speaks for a line being the headline.

    python benchmarks/dump_weights.py [--corpus FOLDER]

Prints how many headlines are right out of fold, by set, then the weights learned from all pages. A page is one choice
among its candidate lines: the weights maximise the likelihood of those that gold names (softmax, full batches, Adam).
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from typing import NamedTuple

import corpus
import measures
import readers
from corpus import Gold

from devparse.extractors.metadata.dump_headline import WEIGHTS, candidates
from devparse.limits import Limits
from devparse.rows.dump_reader import read_dump

_HAND = ("heading", "first heading")
"""Set by hand: the dumps of the corpus mark no headings."""
_ROUNDS = 150
_RATE = 0.1
_DECAY = 0.001


class Choice(NamedTuple):
    """The candidates of a page, and which of them are right."""

    gold: Gold
    facts: list[dict[str, float]]
    right: list[bool]


def choice(path: corpus.Path, gold: Gold) -> Choice:
    """What there is to choose from on a page."""
    reading, _ = read_dump(readers.dumped(corpus.page(path, gold.id)), Limits())
    found = list(candidates(reading.rows, gold.url))
    right = [measures.same_headline(gold.title or "", reading.rows[index].text) for index, _ in found]
    return Choice(gold, [facts for _, facts in found], right)


def learned(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights under which the right lines are the likeliest."""
    names = [name for name in WEIGHTS if name not in _HAND]
    weights, mean, square = (dict.fromkeys(WEIGHTS, 0.0) for _ in range(3))
    for turn in range(1, _ROUNDS + 1):
        slope = dict.fromkeys(WEIGHTS, 0.0)
        for one in choices:
            scores = [math.exp(min(score(facts, weights), 500)) for facts in one.facts]
            whole = sum(scores)
            hit = sum(value for value, right in zip(scores, one.right, strict=True) if right)
            for facts, value, right in zip(one.facts, scores, one.right, strict=True):
                pull = value / whole - (value / hit if right else 0)
                for name, amount in facts.items():
                    slope[name] += pull * amount
        for name in names:
            step = slope[name] / len(choices) + _DECAY * weights[name]
            mean[name] = 0.9 * mean[name] + 0.1 * step
            square[name] = 0.99 * square[name] + 0.01 * step * step
            weights[name] -= _RATE * mean[name] / (1 - 0.9**turn) / (math.sqrt(square[name] / (1 - 0.99**turn)) + 1e-8)
    return weights


def score(facts: dict[str, float], weights: dict[str, float]) -> float:
    """How much speaks for a line."""
    return sum(weights[name] * amount for name, amount in facts.items())


def is_right(one: Choice, weights: dict[str, float]) -> bool:
    """Whether the line that most speaks for is a right one."""
    best = max(range(len(one.facts)), key=lambda place: score(one.facts[place], weights), default=None)
    return best is not None and one.right[best]


def main() -> None:
    """Learn, and print."""
    parser = argparse.ArgumentParser(description="Learns the weights of dump headlines.")
    corpus.add_option(parser)
    path = parser.parse_args().corpus
    choices = [choice(path, gold) for gold in corpus.golds(path) if gold.title]
    usable = [one for one in choices if any(one.right)]
    hits: dict[str, int] = dict.fromkeys(corpus.SETS, 0)
    for fold in range(corpus.FOLDS):
        weights = learned([one for one in usable if one.gold.fold != fold])
        for one in choices:
            hits[one.gold.set] += one.gold.fold == fold and is_right(one, weights)
    for name in corpus.SETS:
        count = sum(one.gold.set == name for one in choices)
        print(f"{name:9}{hits[name] / max(1, count):.3f} right out of fold, of {count}")
    print({name: round(value, 1) for name, value in learned(usable).items() if name not in _HAND})


if __name__ == "__main__":
    main()
