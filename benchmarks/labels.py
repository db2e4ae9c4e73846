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
