"""How good the story lists and footers are, on the pages of the corpus that were labelled by hand.

    python benchmarks/sections.py [--worst 5 --what stories] [--json FILE] [--check]

Each file of labels has a column of its own; the last column is that of all pages, and the one that is held to what was accepted.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from statistics import fmean
from typing import Any, Final

import accepted
import attrs
import corpus
import folds
import held_out_words
import measures
from measures import Counts

from devparse import Page
from devparse.language.urls import host_of

FILES: Final = ("sections", "sections-more")
"""The files of labels in the corpus."""
SETS: Final = ("stories", "trending", "social", "legal", "links")
"""What is compared as sets of addresses."""
WHOLE: Final = ("copyright", "emails", "phones", "contacts", "newsletter")
"""What a page has right or wrong as a whole."""
TOP: Final = "top stories"
TASTE: Final = frozenset({"trending", "other"})
"""Both are right for a list with this heading."""


@attrs.frozen
class Sections:
    """Story lists and footer as compared: addresses, the kinds and headings of the lists each story is in, the footer's texts."""

    kinds: Mapping[str, frozenset[str]]
    headings: Mapping[str, frozenset[str]]
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
    file: str
    gold: Sections
    answer: Sections

    def counts(self, what: str) -> Counts:
        """Addresses right, wrong and missed of one of `SETS`; what is matter of taste in gold is neither."""
        gold, answer = self.gold.places(what), self.answer.places(what)
        if what == "trending":
            tastes = {url for url, kinds in self.gold.kinds.items() if kinds >= TASTE}
            gold, answer = gold - tastes, answer - tastes
        return measures.set_counts(gold, answer)

    def kinds(self) -> list[bool]:
        """For each matched story, whether a list of the right kind has it."""
        gold, answer = self.gold.kinds, self.answer.kinds
        return [bool(gold[url] & answer[url]) for url in gold if url in answer]

    def headings(self) -> list[bool]:
        """For each matched story of a list with a heading, whether a list under that heading has it."""
        gold, answer = self.gold.headings, self.answer.headings
        return [bool(gold[url] & answer[url]) for url in gold if url in answer and gold[url] != {""}]

    def right(self, what: str) -> bool:
        """Whether one of `WHOLE` is right."""
        if what == "copyright":
            line = " ".join(self.answer.copyright)
            return measures.same_copyright(self.gold.copyright, line, self.answer.year)
        if what == "contacts":
            return self.right("emails") and self.right("phones")
        return bool(getattr(self.gold, what) == getattr(self.answer, what))

    def badness(self, what: str) -> float:
        """How many faults of this sort there are."""
        if what == "kind":
            return self.kinds().count(False)
        if what == "heading":
            return self.headings().count(False)
        if what in WHOLE:
            return float(not self.right(what))
        counts = self.counts(what)
        return counts.fp + counts.fn


def from_gold(record: Mapping[str, Any]) -> Sections:
    """The sections as people labelled them."""
    footer = record["footer"]
    lists = [
        (_kinds_of(found), found["heading"] or "", [(story["text"], story["url"]) for story in found["stories"]])
        for found in record["lists"]
    ]
    parts = {name: [(link["text"], link["url"]) for link in footer[name]] for name in ("social", "legal", "links")}
    return _sections(record["url"], lists, parts, tuple(footer["copyright"]), None, footer["emails"], footer["phones"], footer["newsletter"])


def _kinds_of(found: Mapping[str, Any]) -> frozenset[str]:
    """The kinds that are right for a labelled list: "Top stories" may be what is most read or what editors chose."""
    top = measures.plain(found["heading"] or "").startswith(TOP)
    return TASTE if top and found["kind"] in TASTE else frozenset({found["kind"]})


def from_page(page: Page) -> Sections:
    """The sections as devparse answers."""
    footer = page.footer
    lists = [
        (frozenset({found.kind}), found.heading, [(story.title, story.url) for story in found.stories])
        for found in page.trending.lists
    ]
    parts = {
        "social": [(link.label or link.network, link.url) for link in footer.social],
        "legal": [(link.text, link.url) for link in footer.legal],
        "links": [(link.text, link.url) for group in footer.groups for link in group.links],
    }
    line = (footer.copyright,) if footer.copyright else ()
    return _sections(page.url, lists, parts, line, footer.copyright_year, footer.emails, footer.phones, bool(footer.newsletter))


def _sections(
    page: str,
    lists: Sequence[tuple[AbstractSet[str], str, Sequence[tuple[str, str]]]],
    parts: Mapping[str, Sequence[tuple[str, str]]],
    lines: tuple[str, ...],
    year: int | None,
    emails: Sequence[str],
    phones: Sequence[str],
    newsletter: bool,
) -> Sections:
    kinds: dict[str, set[str]] = {}
    headings: dict[str, set[str]] = {}
    titles: dict[str, str] = {}
    for of_list, heading, stories in lists:
        for url in measures.places((url for _, url in stories), page):
            kinds.setdefault(url, set()).update(of_list)
            headings.setdefault(url, set()).add(measures.plain(heading))
    for text, url in [*(story for _, _, stories in lists for story in stories), *(link for some in parts.values() for link in some)]:
        titles.setdefault(measures.same_place(url), text)
    return Sections(
        kinds={url: frozenset(found) for url, found in kinds.items()},
        headings={url: frozenset(found) for url, found in headings.items()},
        **{name: frozenset(measures.places((url for _, url in links), page)) for name, links in parts.items()},
        copyright=lines,
        year=year,
        emails=frozenset(address.lower() for address in emails),
        phones=frozenset(map(measures.phone_key, phones)),
        newsletter=newsletter,
        titles=titles,
    )


def compare(path: Path, only: str = "", *, own_words: bool = True) -> list[Compared]:
    """Every labelled page, read by devparse; without `own_words`, by heading words that other sites have as well."""
    wanted = [
        (file, record)
        for file in FILES
        if (path / f"{file}.jsonl").is_file()
        for record in corpus.records(path / f"{file}.jsonl")
        if only in record["id"]
    ]
    taken = {} if own_words else _words_of_one_site(path, [record for _, record in wanted])
    with Pool(2) as pool:
        return pool.starmap(partial(_compared, path, taken), wanted, chunksize=4)


def _words_of_one_site(path: Path, records: Sequence[Mapping[str, Any]]) -> dict[str, frozenset[str]]:
    """By host the heading words that only its own labels would have told."""
    known = held_out_words.headings_by_site(path)
    labelled: dict[str, list[str]] = {}
    for record in records:
        labelled.setdefault(host_of(record["url"]), []).extend(found["heading"] or "" for found in record["lists"])
    return {
        host: held_out_words.held_out(titles, [title for other, some in known.items() if other != host for title in some])
        for host, titles in labelled.items()
    }


def _compared(path: Path, taken: Mapping[str, frozenset[str]], file: str, record: Mapping[str, Any]) -> Compared:
    with held_out_words.without(taken.get(host_of(record["url"]), frozenset())):
        return _read(path, file, record)


def _read(path: Path, file: str, record: Mapping[str, Any]) -> Compared:
    page = folds.parser(corpus.fold_of(record["url"])).parse(corpus.page(path, record["id"]), url=record["url"])
    return Compared(record["id"], record["url"], file, from_gold(record), from_page(page))


def figures(pages: Sequence[Compared]) -> dict[str, float]:
    """F1 of what is compared as sets, shares of the rest."""
    kinds = [right for page in pages for right in page.kinds()]
    found = {what: measures.total(page.counts(what) for page in pages).f1 for what in SETS[:2]}
    found["kind"] = fmean(kinds) if kinds else 0.0
    headings = [right for page in pages for right in page.headings()]
    found["heading"] = fmean(headings) if headings else 0.0
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
    elif what == "heading":
        for url, headings in gold.headings.items():
            if url in answer.headings and headings != {""} and not headings & answer.headings[url]:
                yield f"  {'/'.join(sorted(headings))} not {'/'.join(sorted(answer.headings[url]))}: {gold.titles[url][:80]}"
    elif what in WHOLE:
        for name in ("emails", "phones") if what == "contacts" else (what,):
            yield f"  - {_shown(getattr(gold, name))}"
            yield f"  + {_shown(getattr(answer, name))}"
    else:
        want, got = gold.places(what), answer.places(what)
        yield from (f"  - {text[:70]:<70} {url[:90]}" for url, text in gold.titles.items() if url in want - got)
        yield from (f"  + {text[:70]:<70} {url[:90]}" for url, text in answer.titles.items() if url in got - want)


def _shown(value: object) -> str:
    return ", ".join(sorted(value)) if isinstance(value, frozenset) else str(value)


def table(pages: Sequence[Compared]) -> Iterator[str]:
    """The figures of each file and of all pages, one row a figure."""
    groups = [[page for page in pages if page.file == file] for file in FILES]
    columns = [figures(group) if group else {} for group in (*groups, pages)]
    names = [f"{name} ({len(group)})" for name, group in zip((*FILES, "all"), (*groups, pages), strict=True)]
    yield f"{'':<12}" + "".join(f"{name:>22}" for name in names)
    for name in columns[-1]:
        yield f"{name:<12}" + "".join(f"{column[name]:>22.4f}" if name in column else f"{'':>22}" for column in columns)


def main(given: Sequence[str] | None = None) -> int:
    """Run the bench; the exit code is 0 unless a figure does not hold."""
    parser = argparse.ArgumentParser(description="How good story lists and footers are.")
    corpus.add_option(parser)
    parser.add_argument("--only", default="", metavar="ID", help="only pages whose id contains this")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N worst pages")
    parser.add_argument("--what", choices=(*SETS, "kind", "heading", *WHOLE), default="stories", help="worst in what")
    parser.add_argument("--held-out-words", action="store_true", help="read headings without words that no other site has")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures and each page's faults there")
    accepted.add_options(parser)
    options = parser.parse_args(given)
    path = options.corpus
    pages = compare(path, options.only, own_words=not options.held_out_words)
    print(folds.state())
    print("\n".join(worst(pages, options.what, options.worst)))
    found = figures(pages)
    print("\n".join(table(pages)))
    if options.json:
        every = {page.id: {what: page.badness(what) for what in (*SETS, "kind", "heading", *WHOLE)} for page in pages}
        options.json.write_text(json.dumps({"figures": found, "faults": every}, indent=1), encoding="utf-8")
    return accepted.settle(
        "sections", found, options, lambda: accepted.tolerances(pages, lambda page: host_of(page.url) or page.id, figures)
    )


if __name__ == "__main__":
    sys.exit(main())
