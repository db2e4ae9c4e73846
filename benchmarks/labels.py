"""Which rows of a page are its article according to gold: those that bring the answer nearer to gold when taken."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Final

import corpus
import measures
import readers
from corpus import Gold

from devparse.rows.document import Document

CACHE: Final = corpus.ROOT / ".cache" / "labels"
_MOST: Final = 400
"""So many rows of a page are tried one by one."""


def labels(path: Path, golds: Sequence[Gold], form: str) -> dict[str, list[int]]:
    """For each page the indexes of the rows that are article; kept in a cache, since finding them takes minutes."""
    file = CACHE / f"{form}.json"
    if not file.is_file():
        with Pool(2) as pool:
            found = pool.map(partial(_labelled, path, form), golds, chunksize=8)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({gold.id: rows for gold, rows in zip(golds, found, strict=True)}))
    told: dict[str, list[int]] = json.loads(file.read_text())
    return told


def _labelled(path: Path, form: str, gold: Gold) -> list[int]:
    return label(readers.document(corpus.page(path, gold.id), gold, form), gold)


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
    best = _f1(words, taken, want)
    for at in doubtful[:_MOST] * 2:
        taken[at] = not taken[at]
        now = _f1(words, taken, want)
        if now > best + 1e-9:
            best = now
        else:
            taken[at] = not taken[at]
    return [at for at, chosen in enumerate(taken) if chosen]


def _f1(words: Sequence[Sequence[str]], taken: Sequence[bool], want: Counter[tuple[str, ...]]) -> float:
    got = measures.shingles_of([word for row, chosen in zip(words, taken, strict=True) if chosen for word in row])
    total = got.total() + want.total()
    return 2 * (got & want).total() / total if total else 0.0
