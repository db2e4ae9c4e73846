"""The words over lists without those that only a page's own site would have told.

A phrase of `language/data/list_headings.toml` that stands in a labelled heading, and in no heading over links on any other
site of the corpus, may have come from that site: `sections.py --held-out-words` takes it out while it reads the site's pages.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing import Pool
from pathlib import Path
from typing import Any, Final

import corpus
import readers
from corpus import Gold

from devparse.language import heading_kinds, heading_words, headings
from devparse.language.data import phrases_in
from devparse.language.urls import host_of
from devparse.native import NATIVE
from devparse.regions.lists.html import candidates_of

CACHE: Final = corpus.ROOT / ".cache" / "headings.json"
_MAX_HEADING_CHARS: Final = 70


def headings_by_site(path: Path) -> dict[str, list[str]]:
    """The headings over links on each site of the corpus; kept in a cache, since reading all pages takes minutes."""
    if not CACHE.is_file():
        found: defaultdict[str, set[str]] = defaultdict(set)
        golds = corpus.golds(path)
        with Pool(2) as pool:
            for gold, titles in zip(golds, pool.starmap(_titles, [(path, gold) for gold in golds], chunksize=16), strict=True):
                found[host_of(gold.url)].update(titles)
        CACHE.parent.mkdir(parents=True, exist_ok=True)
        CACHE.write_text(json.dumps({host: sorted(titles) for host, titles in found.items()}), encoding="utf-8")
    known: dict[str, list[str]] = json.loads(CACHE.read_text(encoding="utf-8"))
    return known


def _titles(path: Path, gold: Gold) -> list[str]:
    _, candidates = candidates_of(readers.document(corpus.page(path, gold.id), gold, "html"))
    return [one.title for one in candidates if 0 < len(one.title) <= _MAX_HEADING_CHARS]


def held_out(labelled: Sequence[str], elsewhere: Sequence[str]) -> frozenset[str]:
    """The phrases of the table that stand in one of the labelled headings and in none of those of other sites."""
    mine, others = (["\n".join(" " + " ".join(heading_words.folded(one)) + " " for one in some)] for some in (labelled, elsewhere))
    return frozenset(phrase for phrase in _phrases() if _stands(phrase, mine[0]) and not _stands(phrase, others[0]))


def _phrases() -> Iterator[str]:
    for languages in heading_words.heading_table()["phrases"].values():
        for text in languages.values():
            yield from phrases_in(text)


def _stands(phrase: str, text: str) -> bool:
    words = " ".join(heading_words.pattern_of(phrase))
    return f" {words.removesuffix('*')}" in text if words.endswith("*") else f" {words} " in text or phrase in text


@contextmanager
def without(phrases: frozenset[str]) -> Iterator[None]:
    """While it lasts, headings are read without these phrases, in this process."""
    if not phrases:
        yield
        return
    known = heading_words.heading_table
    table = known()
    kept = {kind: {language: _without(text, phrases) for language, text in words.items()} for kind, words in table["phrases"].items()}

    def shortened() -> Mapping[str, Any]:
        return {**table, "phrases": kept}

    heading_words.heading_table = shortened  # type: ignore[assignment]
    _forget()
    try:
        yield
    finally:
        heading_words.heading_table = known
        _forget()


def _without(text: str, phrases: frozenset[str]) -> str:
    return ", ".join(phrase for phrase in phrases_in(text) if phrase not in phrases)


def _forget() -> None:
    heading_kinds._tables.cache_clear()  # noqa: SLF001
    heading_kinds._kind_of.cache_clear()  # noqa: SLF001
    heading_kinds._heads_others.cache_clear()  # noqa: SLF001
    heading_kinds._is_more.cache_clear()  # noqa: SLF001
    if NATIVE is not None:
        NATIVE.set_up_headings(headings.tables)
