"""How good the packs are that `devparse new-site` proposes: made from a publisher's pages but one, and tried on that one.

    python benchmarks/new_site.py [--every 4] [--write]

The publishers are those of the corpus with two pages or more. A body is verified when the page that was left out, read with the
proposed pack, has the text that gold says, or comes no further from it than without a pack.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from typing import Final

import attrs
import corpus
import measures

from devparse import Parser
from devparse.authoring.new_site import new_site
from devparse.errors import DevparseError

PAGE: Final = corpus.ROOT / "docs" / "new-site.md"
MARKS: Final = re.compile(r"(?<=<!-- measured: begin -->\n).*?(?=<!-- measured: end -->)", re.DOTALL)
FIELDS: Final = ("headline", "summary", "authors", "published", "image", "body", "stories", "footer")
GOAL: Final = 0.70
_MOST: Final = 4
"""Pages of a publisher that a pack is made from."""
_RIGHT: Final = 0.9
_SLACK: Final = 0.02
"""F1 that a pack may lose beside the reading without one."""


@attrs.frozen
class Trial:
    """What a publisher's pack proposes, and the F1 of the left-out page's body with it and without a pack."""

    host: str
    proposed: frozenset[str]
    declared: frozenset[str] = frozenset()
    """Fields that need no selector: linked data has them."""
    body: str = ""
    with_pack: float = 0.0
    without: float = 0.0

    @property
    def is_verified(self) -> bool:
        """Whether the body's container holds on the page that was left out."""
        return "body" in self.proposed and (self.with_pack >= _RIGHT or self.with_pack >= self.without - _SLACK)


def publishers(golds: Sequence[corpus.Gold]) -> list[tuple[str, list[corpus.Gold]]]:
    """The hosts with two pages or more whose text gold knows."""
    pages: dict[str, list[corpus.Gold]] = defaultdict(list)
    for gold in golds:
        if gold.texts and gold.url:
            pages[gold.site].append(gold)
    return sorted((host, found) for host, found in pages.items() if len(found) > 1)


def trial(host: str, pages: Sequence[corpus.Gold]) -> Trial:
    """A pack of all pages but the last, tried on that one; of no page that cannot be read."""
    *given, left_out = pages[: _MOST + 1]
    with tempfile.TemporaryDirectory() as place:
        files = []
        for gold in given:
            files.append(Path(place, f"{gold.id}.html"))
            files[-1].write_bytes(gold.page())
        try:
            pack = new_site(host, files, Path(place))
        except DevparseError as error:
            print(f"{host}: {error}", file=sys.stderr)
            return Trial(host, frozenset())
    parser, data = Parser(sites=(pack.site,)), left_out.page()
    texts = [parser.parse(data, url=left_out.url, site=name).body.text for name in (pack.site.name, "generic")]
    with_pack, without = (measures.best_body(left_out.texts, text).f1 for text in texts)
    proposed = frozenset(each.field for each in pack.proposals if each.sources)
    declared = frozenset(each.field for each in pack.proposals if each.remark.startswith("JSON-LD"))
    return Trial(host, proposed, declared, " | ".join(pack.site.selectors.body), with_pack, without)


def lines(trials: Sequence[Trial]) -> list[str]:
    """The figures as they stand in the documentation."""
    count = len(trials)
    found_by = Counter(field for one in trials for field in one.proposed | one.declared)
    bodies = [one for one in trials if "body" in one.proposed]
    verified = sum(one.is_verified for one in trials) / count
    found = [
        f"{count} publishers of the corpus with two pages or more; a pack of their pages but one, tried on that one:",
        "",
        f"- The container of the article is proposed for {len(bodies) / count:.0%}, and holds on the page that was left out for {verified:.0%} (goal {GOAL:.0%}).",
    ]
    if bodies:
        read = [fmean(values) for values in zip(*((one.with_pack, one.without) for one in bodies), strict=True)]
        found.append(f"- Read with it, the body of that page has an F1 of {read[0]:.3f}; without a pack {read[1]:.3f}.")
    shares = ", ".join(f"{field} {found_by[field] / count:.0%}" for field in FIELDS if field != "body")
    return [*found, f"- Of the other fields there is a selector, or JSON-LD that needs none, for: {shares}."]


def main(given: Sequence[str] | None = None) -> int:
    """Measure, and write the figures where that is asked for; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description="Packs that new-site proposes, tried on pages that they were not made from.")
    corpus.add_option(parser)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth publisher")
    parser.add_argument("--write", action="store_true", help=f"put the figures into {PAGE.relative_to(corpus.ROOT)}")
    options = parser.parse_args(given)
    trials = []
    for host, pages in publishers(corpus.golds(options.corpus or corpus.folder()))[:: options.every]:
        began = time.monotonic()
        one = trial(host, pages)
        trials.append(one)
        said = "verified" if one.is_verified else "fails" if one.body else "none"
        print(f"{host}: {said} {one.body} {one.with_pack:.3f} ({one.without:.3f} without) {time.monotonic() - began:.0f} s", flush=True)
    told = "\n".join(lines(trials))
    print(told)
    if options.write:
        PAGE.write_text(MARKS.sub(lambda _: f"{told}\n", PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return int(sum(one.is_verified for one in trials) < GOAL * len(trials))


if __name__ == "__main__":
    sys.exit(main())
