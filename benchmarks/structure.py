"""How much of an article's structure becomes blocks: lists, tables, code, quotations and terms of the pages of the corpus.

    python benchmarks/structure.py [--set wcxb] [--limit N] [--worst 10 --kind table] [--peers]

Gold is text only, so the page's own HTML says what is a list: of each such element of which gold holds most, `text` is the
share that the body's text holds, `block` the share that blocks of its kind hold, and `precision` the share of the answer's
blocks of a kind of which gold holds most. With `--peers`, trafilatura is asked for its XML, where it can be installed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import corpus
import folds
import measures
import peers
import showing
from corpus import Gold
from lxml import etree

import devparse
from devparse import ListBlock, Preformatted, Quote, Table
from devparse.decoding.decoding import decode
from devparse.rows.html_parser import build_tree

KINDS: Final[Mapping[str, str]] = {
    "ul": "list", "ol": "list", "dl": "list", "table": "table", "pre": "pre", "blockquote": "quote",
}  # fmt: skip
"""The elements that are looked for, and the kind of block each is to become."""
_TYPES: Final[Mapping[type, str]] = {ListBlock: "list", Table: "table", Preformatted: "pre", Quote: "quote"}
_SHINGLE: Final = 3
_MOST: Final = 0.7
"""A text holds an element, or an answer a block, when it has so much of it."""
_WHOLE_ARTICLE: Final = 0.5
"""An element with more of gold's words lays out the page."""
_MIN_WORDS: Final = 3

Shingles = Counter[tuple[str, ...]]


class Answer(NamedTuple):
    """A body's text, and its blocks that are no paragraphs or headings: kind and text."""

    text: str
    blocks: Sequence[tuple[str, str]]


class Element(NamedTuple):
    """An element of a page that belongs to the article: its name and its text."""

    name: str
    text: str


def elements(gold: Gold) -> Iterator[Element]:
    """The outermost elements of each kind in the page that gold holds most of."""
    gold_text = _shingles(" ".join(gold.texts))
    size = max((len(measures.words(text)) for text in gold.texts), default=0)
    for element in build_tree(decode(gold.page())[0]).iter(*KINDS):
        name = str(element.tag)
        if any(KINDS.get(str(around.tag)) == KINDS[name] for around in element.iterancestors()):
            continue
        text = " ".join(piece for piece in _pieces(element) if piece)
        count = len(measures.words(text))
        if _MIN_WORDS <= count <= _WHOLE_ARTICLE * size and _share(text, gold_text) >= _MOST:
            yield Element(name, text)


def _pieces(element: etree._Element) -> Iterator[str]:
    for one in element.iter():
        if isinstance(one.tag, str) and one.tag not in ("script", "style", "noscript", "template"):
            yield one.text or ""
        yield one.tail or "" if one is not element else ""


def answer(page: devparse.Page) -> Answer:
    """What a page of devparse has."""
    return Answer(page.body.text, [(_TYPES[type(block)], block.text) for block in page.body.blocks if type(block) in _TYPES])


def measured(found: Iterable[tuple[Gold, Answer]], kind_shown: str = "", show: int = 0) -> dict[str, dict[str, float]]:
    """The figures of each element name, with the pages' answers; the first misses of one are printed."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in KINDS}
    blocks: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS.values()}
    for gold, one in found:
        text = _shingles(one.text)
        of_kind = {kind: _shingles("\n".join(text for name, text in one.blocks if name == kind)) for kind in blocks}
        for element in elements(gold):
            count = counts[element.name]
            in_block = _share(element.text, of_kind[KINDS[element.name]]) >= _MOST
            count.update(elements=1, text=_share(element.text, text) >= _MOST, block=in_block)
            if not in_block and element.name == kind_shown and show > 0:
                show -= 1
                print(f"{gold.id}  text {_share(element.text, text):.2f}  {' '.join(element.text.split())[:200]}")
        gold_text = _shingles(" ".join(gold.texts))
        for kind, text_of_block in one.blocks:
            if len(measures.words(text_of_block)) >= _MIN_WORDS:
                blocks[kind].update(blocks=1, right=_share(text_of_block, gold_text) >= _MOST)
    return {
        name: {
            "elements": count["elements"],
            "text": count["text"] / max(1, count["elements"]),
            "block": count["block"] / max(1, count["elements"]),
            "precision": blocks[KINDS[name]]["right"] / max(1, blocks[KINDS[name]]["blocks"]),
        }
        for name, count in counts.items()
    }


def _shingles(text: str) -> Shingles:
    words = measures.words(text.casefold())
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def _share(text: str, within: Shingles) -> float:
    """How much of a text another holds, as its runs of three words."""
    own = _shingles(text)
    return sum((own & within).values()) / max(1, sum(own.values()))


def _ours(golds: Sequence[Gold]) -> Iterator[tuple[Gold, Answer]]:
    parsers = {fold: folds.parser(fold) for fold in range(corpus.FOLDS)}
    for gold in golds:
        yield gold, answer(parsers[gold.fold].parse(gold.page(), url=gold.url, sections=(devparse.Body,)))


def _theirs(golds: Sequence[Gold], name: str) -> Iterator[tuple[Gold, Answer]]:
    replies = peers.answers(name, golds)
    for gold in golds:
        reply = replies.get(gold.id, {})
        yield gold, Answer(reply.get("text") or "", [(kind, text) for kind, text in reply.get("blocks") or ()])


def main(given: Sequence[str] | None = None) -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description="How much of an article's structure becomes blocks.")
    corpus.add_option(parser)
    parser.add_argument("--set", nargs="+", choices=corpus.NAMES, default=("wcxb",), metavar="NAME", help="only these sets")
    parser.add_argument("--only", default="", metavar="ID", help="only pages whose id contains this")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="only the first N pages of each set")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show N elements that are no block")
    parser.add_argument("--kind", choices=KINDS, default="ul", help="of this name")
    parser.add_argument("--peers", action="store_true", help="ask trafilatura too")
    options = parser.parse_args(given)
    golds = corpus.golds(options.corpus, only=options.only, chosen=options.set, limit=options.limit, more=True)
    golds = [gold for gold in golds if gold.texts]
    print(folds.state())
    print(showing.table("devparse", measured(_ours(golds), options.kind, options.worst)))
    if options.peers:
        try:
            print(showing.table("trafilatura", measured(_theirs(golds, "trafilatura:blocks"))))
        except (subprocess.SubprocessError, OSError) as error:
            print(f"trafilatura does not run here: {error}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
