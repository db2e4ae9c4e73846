"""Which rows of a page are its article according to gold: those that bring the answer nearer to gold when taken."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from functools import partial
from multiprocessing import Pool
from typing import Any, Final

import corpus
import measures
import readers
from corpus import Gold

from devparse.rows.document import Document

CACHE: Final = corpus.ROOT / ".cache" / "labels"
_REACH: Final = 3
"""A shingle of four words reaches three words into the rows beside it."""
_MOST: Final = 400
"""So many rows of a page are tried one by one."""


def labels(golds: Sequence[Gold], form: str) -> dict[str, list[int]]:
    """For each page the indexes of the rows that are article; kept in a cache, since finding them takes minutes.

    A page whose rows or gold have changed since is labelled anew.
    """
    file = CACHE / f"{form}.json"
    known: dict[str, list[Any]] = json.loads(file.read_text()) if file.is_file() else {}
    with Pool(2) as pool:
        found = pool.map(partial(_labelled, form), [(gold, known.get(gold.id)) for gold in golds], chunksize=8)
    known |= {gold.id: entry for gold, entry in zip(golds, found, strict=True)}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(known))
    return {gold.id: known[gold.id][1] for gold in golds}


def _labelled(form: str, given: tuple[Gold, list[Any] | None]) -> list[Any]:
    """What a page's labels were found from, as a digest, and the labels."""
    gold, known = given
    document = readers.document(gold.page(), gold, form)
    parts = [*gold.texts[:1], *(row.text for row in document.rows)]
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
    return known if known is not None and known[0] == digest else [digest, label(document, gold)]


def label(document: Document, gold: Gold) -> list[int]:
    """The rows that are article: first those half of whose shingles gold has left, then what betters the F1, one by one."""
    words = [measures.words(row.text) for row in document.rows]
    want = measures.shingles(gold.texts[0])
    text = f" {' '.join(measures.words(gold.texts[0]))} "
    taken = [False] * len(words)
    doubtful: list[int] = []
    used: Counter[tuple[str, ...]] = Counter()
    for at, row in enumerate(words):
        if not row:
            continue
        if len(row) < 4:
            if f" {' '.join(row)} " in text:
                doubtful.append(at)
            continue
        own = measures.shingles_of(row)
        if any(shingle in want for shingle in own):
            doubtful.append(at)
        if (own & (want - used)).total() * 2 >= own.total():
            taken[at] = True
            used += own
    answer = _Answer(words, taken, want)
    best = answer.f1()
    for at in doubtful[:_MOST] * 2:
        answer.toggle(at)
        now = answer.f1()
        if now > best + 1e-9:
            best = now
        else:
            answer.toggle(at)
    return [at for at, chosen in enumerate(taken) if chosen]


class _Answer:
    """The rows taken so far and their shingles held against gold; taking or leaving one more costs no more than its length."""

    def __init__(self, words: Sequence[Sequence[str]], taken: list[bool], want: Counter[tuple[str, ...]]) -> None:
        self.words = words
        self.taken = taken
        self.want = want
        self.wanted = want.total()
        self.got = measures.shingles_of([word for row, chosen in zip(words, taken, strict=True) if chosen for word in row])
        self.count = self.got.total()
        self.right = (self.got & want).total()

    def toggle(self, at: int) -> None:
        """Take a row that was not taken, or leave one that was."""
        before, after = self._beside(at, -1), self._beside(at, 1)
        with_row = _whole_shingles([*before, *self.words[at], *after])
        without = _whole_shingles([*before, *after])
        old, new = (with_row, without) if self.taken[at] else (without, with_row)
        self._add(old, -1)
        self._add(new, 1)
        self.taken[at] = not self.taken[at]

    def f1(self) -> float:
        """The F1 of the rows taken."""
        total = self.count + self.wanted
        return 2 * self.right / total if total else 0.0

    def _beside(self, at: int, step: int) -> list[str]:
        """The last three words of the rows taken before a row, or the first three of those behind it."""
        found: list[str] = []
        place = at + step
        while len(found) < _REACH and 0 <= place < len(self.words):
            if self.taken[place]:
                row = list(self.words[place])
                found = [*row, *found] if step < 0 else [*found, *row]
            place += step
        return found[-_REACH:] if step < 0 else found[:_REACH]

    def _add(self, shingles: Counter[tuple[str, ...]], sign: int) -> None:
        for shingle, times in shingles.items():
            had = self.got[shingle]
            self.got[shingle] = had + sign * times
            want = self.want[shingle]
            self.right += min(max(had + sign * times, 0), want) - min(max(had, 0), want)
            self.count += sign * times


def _whole_shingles(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    """The shingles of four words; none in a shorter text."""
    return measures.shingles_of(words) if len(words) > _REACH else Counter()
