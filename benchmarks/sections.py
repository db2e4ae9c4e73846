"""How good the story lists and footers are, on the pages of the corpus that were labelled by hand.

    python benchmarks/sections.py [--worst 5 --what stories] [--json FILE] [--check]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, Final

import accepted
import attrs
import corpus
import folds
import measures
from measures import Counts

from devparse import Page
from devparse.language.urls import host_of

SETS: Final = ("stories", "trending", "social", "legal", "links")
"""What is compared as sets of addresses."""
WHOLE: Final = ("copyright", "emails", "phones", "newsletter")
"""What a page has right or wrong as a whole."""


@attrs.frozen
class Sections:
    """Story lists and footer as compared: addresses, the kinds of list each story is in, and the footer's texts."""

    kinds: Mapping[str, frozenset[str]]
    social: frozenset[str]
    legal: frozenset[str]
    links: frozenset[str]
    copyright: tuple[str, ...]
    year: int | None
    emails: frozenset[str]
    phones: frozenset[str]
    newsletter: bool
    titles: Mapping[str, str]
    """A text for each address, to show."""

    def places(self, what: str) -> set[str]:
        """The addresses of one of `SETS`."""
        if what == "stories":
            return set(self.kinds)
        if what == "trending":
            return {url for url, kinds in self.kinds.items() if "trending" in kinds}
        return set(getattr(self, what))


@attrs.frozen
class Compared:
    """The sections of one page: gold, answer."""

    id: str
    url: str
    gold: Sections
    answer: Sections

    def counts(self, what: str) -> Counts:
        """Addresses right, wrong and missed of one of `SETS`."""
        return measures.set_counts(self.gold.places(what), self.answer.places(what))

    def kinds(self) -> list[bool]:
        """For each matched story, whether a list of the right kind has it."""
        gold, answer = self.gold.kinds, self.answer.kinds
        return [bool(gold[url] & answer[url]) for url in gold if url in answer]

    def right(self, what: str) -> bool:
        """Whether one of `WHOLE` is right."""
        if what == "copyright":
            line = " ".join(self.answer.copyright)
            return measures.same_copyright(self.gold.copyright, line, self.answer.year)
        return bool(getattr(self.gold, what) == getattr(self.answer, what))

    def badness(self, what: str) -> float:
        """How many faults of this sort there are."""
        if what == "kind":
            return self.kinds().count(False)
        if what in WHOLE:
            return float(not self.right(what))
        counts = self.counts(what)
        return counts.fp + counts.fn


def from_gold(record: Mapping[str, Any]) -> Sections:
    """The sections as people labelled them."""
    foot = record["footer"]
    lists = [(found["kind"], [(story["text"], story["url"]) for story in found["stories"]]) for found in record["lists"]]
    parts = {name: [(link["text"], link["url"]) for link in foot[name]] for name in ("social", "legal", "links")}
    return _sections(record["url"], lists, parts, tuple(foot["copyright"]), None, foot["emails"], foot["phones"], foot["newsletter"])


def from_page(page: Page) -> Sections:
    """The sections as devparse answers."""
    foot = page.footer
    lists = [(found.kind, [(story.title, story.url) for story in found.stories]) for found in page.trending.lists]
    parts = {
        "social": [(link.label or link.network, link.url) for link in foot.social],
        "legal": [(link.text, link.url) for link in foot.legal],
        "links": [(link.text, link.url) for group in foot.groups for link in group.links],
    }
    line = (foot.copyright,) if foot.copyright else ()
    return _sections(page.url, lists, parts, line, foot.copyright_year, foot.emails, foot.phones, bool(foot.newsletter))


def _sections(
    page: str,
    lists: Sequence[tuple[str, Sequence[tuple[str, str]]]],
    parts: Mapping[str, Sequence[tuple[str, str]]],
    lines: tuple[str, ...],
    year: int | None,
    emails: Sequence[str],
    phones: Sequence[str],
    newsletter: bool,
) -> Sections:
    kinds: dict[str, set[str]] = {}
    titles: dict[str, str] = {}
    for kind, stories in lists:
        for url in measures.places((url for _, url in stories), page):
            kinds.setdefault(url, set()).add(kind)
    for text, url in [*(story for _, stories in lists for story in stories), *(link for some in parts.values() for link in some)]:
        titles.setdefault(measures.same_place(url), text)
    return Sections(
        kinds={url: frozenset(found) for url, found in kinds.items()},
        **{name: frozenset(measures.places((url for _, url in links), page)) for name, links in parts.items()},
        copyright=lines,
        year=year,
        emails=frozenset(address.lower() for address in emails),
        phones=frozenset(map(measures.phone_key, phones)),
        newsletter=newsletter,
        titles=titles,
    )


def compare(path: Path, only: str = "") -> list[Compared]:
    """Every labelled page, read by devparse."""
    found = []
    for record in corpus.records(path / "sections.jsonl"):
        if only in record["id"]:
            page = folds.parser(corpus.fold_of(record["url"])).parse(corpus.page(path, record["id"]), url=record["url"])
            found.append(Compared(record["id"], record["url"], from_gold(record), from_page(page)))
    return found


def figures(pages: Sequence[Compared]) -> dict[str, float]:
    """F1 of what is compared as sets, shares of the rest."""
    kinds = [right for page in pages for right in page.kinds()]
    found = {what: measures.total(page.counts(what) for page in pages).f1 for what in SETS[:2]}
    found["kind"] = fmean(kinds) if kinds else 0.0
    found |= {what: measures.total(page.counts(what) for page in pages).f1 for what in SETS[2:]}
    return found | {what: fmean(page.right(what) for page in pages) for what in WHOLE}


def worst(pages: Sequence[Compared], what: str, count: int) -> Iterator[str]:
    """The pages with most faults of one sort: what is missing (-) and what is too much (+)."""
    for page in sorted(pages, key=lambda page: -page.badness(what))[:count]:
        if page.badness(what):
            yield f"\n{page.id}  {page.url}"
            yield from _differences(page, what)


def _differences(page: Compared, what: str) -> Iterator[str]:
    gold, answer = page.gold, page.answer
    if what == "kind":
        for url, kinds in gold.kinds.items():
            if url in answer.kinds and not kinds & answer.kinds[url]:
                yield f"  {'/'.join(sorted(kinds))} not {'/'.join(sorted(answer.kinds[url]))}: {gold.titles[url][:80]}"
    elif what in WHOLE:
        yield f"  - {getattr(gold, what)}"
        yield f"  + {getattr(answer, what)}"
    else:
        want, got = gold.places(what), answer.places(what)
        yield from (f"  - {text[:70]:<70} {url[:90]}" for url, text in gold.titles.items() if url in want - got)
        yield from (f"  + {text[:70]:<70} {url[:90]}" for url, text in answer.titles.items() if url in got - want)


def main(given: Sequence[str] | None = None) -> int:
    """Run the bench; the exit code is 0 unless a figure does not hold."""
    parser = argparse.ArgumentParser(description="How good story lists and footers are.")
    corpus.add_option(parser)
    parser.add_argument("--only", default="", metavar="ID", help="only pages whose id contains this")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N worst pages")
    parser.add_argument("--what", choices=(*SETS, "kind", *WHOLE), default="stories", help="worst in what")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures and each page's faults there")
    accepted.add_options(parser)
    options = parser.parse_args(given)
    path = options.corpus
    pages = compare(path, options.only)
    print("\n".join(worst(pages, options.what, options.worst)))
    found = figures(pages)
    print("\n".join(f"{name:<12}{value:.3f}" for name, value in found.items()))
    if options.json:
        every = {page.id: {what: page.badness(what) for what in (*SETS, "kind", *WHOLE)} for page in pages}
        options.json.write_text(json.dumps({"figures": found, "faults": every}, indent=1), encoding="utf-8")
    return accepted.settle(
        "sections", found, options, lambda: accepted.tolerances(pages, lambda page: host_of(page.url) or page.id, figures)
    )


if __name__ == "__main__":
    sys.exit(main())
