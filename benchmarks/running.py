"""devparse over the corpus: page by page, in two processes, each page judged by weights that never saw its site."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

import corpus
import folds
from corpus import Gold
from scoring import Reply, Score, reply_of, score

from devparse import Parser

PROCESSES: Final = 2
_BATCH: Final = 20
PARSER: Final = Parser(sites=())
"""Without the built-in packs: what is measured is how it reads sites nobody wrote a pack for."""

Reads: TypeAlias = Callable[[bytes, Gold], Reply]
"""A way to answer a page."""


def read_html(data: bytes, gold: Gold) -> Reply:
    """What devparse says of a page's HTML."""
    began = time.perf_counter()
    page = PARSER.parse(data, url=gold.url)
    return reply_of(page, (time.perf_counter() - began) * 1000)


def run(path: Path, golds: Sequence[Gold], reads: Reads = read_html, *, out_of_fold: bool = True) -> list[Score]:
    """The scores of the pages, in the order of `golds`."""
    by_fold = sorted(golds, key=lambda gold: gold.fold)
    chunks = [chunk for fold in range(corpus.FOLDS) for chunk in _chunks([gold for gold in by_fold if gold.fold == fold])]
    work = partial(_read_chunk, path, reads, out_of_fold)
    if len(golds) <= _BATCH:
        found = [work(chunk) for chunk in chunks]
    else:
        with multiprocessing.Pool(PROCESSES) as pool:
            found = pool.map(work, chunks, chunksize=1)
    scores = {one.gold.id: one for some in found for one in some}
    return [scores[gold.id] for gold in golds]


def _chunks(golds: Sequence[Gold]) -> list[Sequence[Gold]]:
    return [golds[at : at + _BATCH] for at in range(0, len(golds), _BATCH)]


def _read_chunk(path: Path, reads: Reads, out_of_fold: bool, golds: Sequence[Gold]) -> list[Score]:
    if out_of_fold:
        folds.install(folds.weights_for(golds[0].fold))
    return [score(gold, reads(corpus.page(path, gold.id), gold)) for gold in golds]
