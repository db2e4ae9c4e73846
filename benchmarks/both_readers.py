"""Whether the native module reads and judges every page of the corpus as the code in Python does, and what each takes.

    python benchmarks/both_readers.py [--every 9] [--check]

With `--check` a page that is read or judged otherwise fails, and more than a few that are left to the reader in Python. Without the
native module, or with another libxml2 than the one whose ways it has, nothing is compared, and this is told.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

import corpus
from alike import cards_differ, difference, judged_in_python, text_read_otherwise
from lxml import etree

from devparse.decoding.decoding import decode
from devparse.errors import UnreadableInput
from devparse.limits import Limits
from devparse.native import NATIVE
from devparse.regions.article.model import shipped_model
from devparse.regions.article.native_judge import judge_natively
from devparse.regions.article.structured_text import structured_text
from devparse.rows.bounded_reader import may_reach_limits
from devparse.rows.document import Document
from devparse.rows.html_parser import read_by_events
from devparse.rows.native_reader import read_natively

_LIMITS: Final = Limits()
_MOST_DECLINED: Final = 0.03
"""The share of pages that may be left to the reader in Python."""


def clocked(work: Callable[[], object]) -> float:
    """How long it takes, letting go of what it made included."""
    began = time.thread_time()
    work()
    return time.thread_time() - began


def main(given: Sequence[str] | None = None) -> int:
    """Compare; the exit code is 1 where `--check` finds a page that is read otherwise."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    corpus.add_option(parser)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="compare every N-th page")
    parser.add_argument("--check", action="store_true", help="fail when a page is read otherwise")
    options = parser.parse_args(given)
    if NATIVE is None or etree.LIBXML_VERSION[:2] != (2, 14):
        print("nothing to compare: the native module is not built, or libxml2 is not 2.14")
        return 0
    times = dict.fromkeys(("bare", "python", "native", "judged in python", "judged natively"), 0.0)
    pages = declined = 0
    wrong = []
    for gold in sorted(corpus.golds(options.corpus), key=lambda gold: gold.id)[:: options.every]:
        try:
            content, _ = decode(gold.page())
        except UnreadableInput:
            continue
        pages += 1
        bounded = may_reach_limits(len(content), _LIMITS)
        natively = lambda: read_natively(content, _LIMITS, is_bounded=bounded, whole=False, scriptless=False)  # noqa: B023, E731
        found = natively()
        if found is None:
            declined += 1
        elif told := difference(read_by_events(content, _LIMITS), found):
            wrong.append(gold.id)
            print(f"{gold.id}: {told[:200]}")
        else:
            document = Document(found, url=gold.url, form="html", content=content)
            judging = document.rows, frozenset[int](), structured_text(document), shipped_model("html")
            if judge_natively(*judging) != judged_in_python(*judging):
                wrong.append(gold.id)
                print(f"{gold.id}: judged otherwise")
            if told := text_read_otherwise(document.rows, NATIVE) or cards_differ(document):
                wrong.append(gold.id)
                print(f"{gold.id}: {told}")
            times["judged in python"] += clocked(lambda: judged_in_python(*judging))  # noqa: B023
            times["judged natively"] += clocked(lambda: judge_natively(*judging))  # noqa: B023
            del document, judging
        del found
        times["bare"] += clocked(lambda: etree.fromstring(content, etree.HTMLParser(huge_tree=True)))  # noqa: B023
        times["python"] += clocked(lambda: read_by_events(content, _LIMITS))  # noqa: B023
        times["native"] += clocked(natively)
    print(f"{pages} pages: {len(wrong)} read or judged otherwise, {declined} left to the reader in Python")
    shares = {name: spent / times["bare"] for name, spent in times.items()}
    print(f"in bare parses: reading {shares['python']:.2f} in Python, {shares['native']:.2f} natively;", end=" ")
    print(f"judging {shares['judged in python']:.2f} in Python, {shares['judged natively']:.2f} natively")
    return int(options.check and (bool(wrong) or declined > _MOST_DECLINED * pages))


if __name__ == "__main__":
    sys.exit(main())
