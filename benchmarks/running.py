"""One reader over the corpus: page by page, in two processes, each page judged by weights that never saw its site."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from functools import partial
from typing import Final

import corpus
import folds
import readers
from corpus import Gold
from readers import Reads
from scoring import Score, score

PROCESSES: Final = 2
_BATCH: Final = 20


def run(golds: Sequence[Gold], reads: Reads = readers.html, *, out_of_fold: bool = True) -> list[Score]:
    """The scores of the pages, in the order of `golds`."""
    by_fold = sorted(golds, key=lambda gold: gold.fold)
    chunks = [chunk for fold in range(corpus.FOLDS) for chunk in _chunks([gold for gold in by_fold if gold.fold == fold])]
    work = partial(_read_chunk, reads, out_of_fold)
    if len(golds) <= _BATCH:
        found = [work(chunk) for chunk in chunks]
    else:
        with multiprocessing.Pool(PROCESSES) as pool:
            found = pool.map(work, chunks, chunksize=1)
    scores = {one.gold.id: one for some in found for one in some}
    return [scores[gold.id] for gold in golds]


def _chunks(golds: Sequence[Gold]) -> list[Sequence[Gold]]:
    return [golds[at : at + _BATCH] for at in range(0, len(golds), _BATCH)]


def _read_chunk(reads: Reads, out_of_fold: bool, golds: Sequence[Gold]) -> list[Score]:
    parser = folds.parser(golds[0].fold) if out_of_fold else readers.PARSER
    return [score(gold, reads(gold.page(), gold, parser)) for gold in golds]
