"""On how many pages body and metadata stay the same when the elements of lists and footer are taken out of the page.

    python benchmarks/without_lists.py [--every N] [--check]

A list's heading stays where it stands outside the block around its stories.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from statistics import fmean
from typing import Final

import accepted
import corpus
import readers
from corpus import Gold
from lxml import etree
from readers import PARSER

from devparse import Document
from devparse.regions.footer import find_footer
from devparse.regions.lists.html import find_lists
from devparse.rows.model import Box

_DROPPED: Final = "devparse-dropped"
_UTF8: Final = b"\xef\xbb\xbf"


def stays(path: Path, gold: Gold) -> tuple[bool, bool] | None:
    """Whether the text of the body and whether the metadata are the same without the lists and the footer.

    None for a page whose tree lost elements that the reader saw, so that they cannot be taken out.
    """
    data = corpus.page(path, gold.id)
    document = readers.document(data, gold, "html")
    whole = without(document, ())  # written anew as well: what that changes is no matter of the lists
    rest = without(document, beside_article(document))
    if whole is None or rest is None:
        return None
    before, after = PARSER.parse(whole, url=gold.url), PARSER.parse(rest, url=gold.url)
    return after.body.text == before.body.text, after.metadata == before.metadata


def beside_article(document: Document) -> Iterator[Box]:
    """The blocks that hold stories of a list, or the footer, and nothing else."""
    for found in find_lists(document):
        if found.first <= found.box.first and found.box.last <= found.last:
            yield found.box
    for span in find_footer(document):
        yield from [box for box in document.boxes if (box.first, box.last) == span][:1]


def without(document: Document, boxes: Iterable[Box]) -> bytes | None:
    """The page without some of its blocks, as UTF-8 with the mark that says so; None when its tree lacks one of them."""
    elements = [element for element in document.root.iter() if isinstance(element.tag, str)]
    for box in boxes:
        element = elements[box.order - 1] if box.order <= len(elements) else None
        if element is None or element.tag not in (box.tag, _DROPPED):
            return None
        element.attrib.clear()
        element.tag = _DROPPED
    etree.strip_elements(document.root, _DROPPED, with_tail=False)
    return _UTF8 + etree.tostring(document.root, encoding="utf-8", method="html", doctype="<!doctype html>")


def main(given: Sequence[str] | None = None) -> int:
    """Run the bench; the exit code is 0 unless a figure does not hold."""
    parser = argparse.ArgumentParser(description="On how many pages the article stays without lists and footer.")
    corpus.add_option(parser)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    accepted.add_options(parser)
    options = parser.parse_args(given)
    path = options.corpus
    golds = corpus.golds(path)[:: options.every]
    with Pool(2) as pool:
        answers = pool.map(partial(stays, path), golds, chunksize=8)
    found = [(gold.site, same) for gold, same in zip(golds, answers, strict=True) if same is not None]
    print(f"{len(found)} pages of {len(golds)}")
    print("\n".join(f"{name:<12}{value:.3f}" for name, value in figures(found).items()))
    return accepted.settle(
        "without lists", figures(found), options, lambda: accepted.tolerances(found, lambda page: page[0], figures)
    )


def figures(pages: Sequence[tuple[str, tuple[bool, bool]]]) -> dict[str, float]:
    """The shares of pages whose body and whose metadata stay the same, from site and answer of each page."""
    return {
        "body": fmean(body for _, (body, _) in pages),
        "metadata": fmean(metadata for _, (_, metadata) in pages),
    }


if __name__ == "__main__":
    sys.exit(main())
