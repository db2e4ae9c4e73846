"""The measures of the development corpus: pure functions from gold and answer to counts, and from counts to figures.

The body's measure is that of scrapinghub/article-extraction-benchmark (4-word shingles as a multiset), so that figures
can be held against published ones. Names and headlines are compared as their words, without case.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TRACKING = re.compile(
    r"utm_\w+|itm_\w+|fbclid|gclid|msclkid|mc_[ce]id|cmpid|icid|ito|ocid|ref|ref_src|referrer|src|source|intcmp|cid|ncid|"
    r"traffic_source|recirc|li_source|li_medium|int_\w+|pk_\w+|at_\w+|xtor|smid|partner|rel|click_?from|fromsource",
    re.IGNORECASE,
)
"""Query parameters that say where a click came from and not what is shown."""


class Counts(NamedTuple):
    """What was found rightly, what was found wrongly, and what was missed."""

    tp: float = 0.0
    fp: float = 0.0
    fn: float = 0.0

    @property
    def f1(self) -> float:
        """2·TP / (2·TP + FP + FN); 1 when there was nothing to find and nothing was found."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else 1.0


class Body(NamedTuple):
    """Mean precision and recall over pages, the F1 of the two, and the share of pages without any fault."""

    precision: float
    recall: float
    f1: float
    exact: float


def words(text: str) -> list[str]:
    """The words of a text, as written."""
    return _WORD.findall(text)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words; a shorter text is one run, an empty one none."""
    return shingles_of(words(text))


def shingles_of(found: Sequence[str]) -> Counter[tuple[str, ...]]:
    """The same of words already found."""
    if not found:
        return Counter()
    return Counter(tuple(found[at : at + _SHINGLE]) for at in range(max(1, len(found) - _SHINGLE + 1)))


def body_counts(gold: str, answer: str) -> Counts:
    """Shingles right, leaked and lost, divided by their sum, so that long pages weigh no more than short ones."""
    want, got = shingles(gold), shingles(answer)
    tp = (want & got).total()
    fp, fn = got.total() - tp, want.total() - tp
    total = tp + fp + fn
    return Counts(tp / total, fp / total, fn / total) if total else Counts()


def best_body(golds: Sequence[str], answer: str) -> Counts:
    """The counts against the gold text that fits the answer best."""
    return max((body_counts(gold, answer) for gold in golds), key=lambda counts: counts.f1)


def is_exact(counts: Counts) -> bool:
    """Whether the answer is the gold text, word by word."""
    return counts.tp > 0 and not counts.fp and not counts.fn


def body_figures(pages: Sequence[Counts]) -> Body:
    """Precision over pages with an answer, recall over pages with gold, the F1 of the two means."""
    precision = _mean(counts.tp / (counts.tp + counts.fp) for counts in pages if counts.tp + counts.fp)
    recall = _mean(counts.tp / (counts.tp + counts.fn) for counts in pages if counts.tp + counts.fn)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Body(precision, recall, f1, _mean(is_exact(counts) for counts in pages))


def plain(text: str) -> str:
    """A headline or name as compared: NFKC, without case, words only."""
    return " ".join(words(unicodedata.normalize("NFKC", text).casefold()))


def same_headline(gold: str, answer: str) -> bool:
    """Whether two headlines have the same words."""
    return plain(gold) == plain(answer)


def author_counts(gold: Iterable[str], people: Iterable[str], source: str) -> Counts:
    """Names found, wrong and missed; `source` (desk or agency) is the answer where no person is named."""
    want = {plain(name) for name in gold} - {""}
    got = {plain(name) for name in people} - {""} or {plain(source)} - {""}
    return set_counts(want, got)


def same_day(gold: str, answer: str) -> bool:
    """Whether two ISO dates or times name the same day, each in its own zone."""
    return bool(answer) and gold[:10] == answer[:10]


def set_counts(want: set[str], got: set[str]) -> Counts:
    """What two sets share, what only the answer has, and what only gold has."""
    return Counts(len(want & got), len(got - want), len(want - got))


def total(pages: Iterable[Counts]) -> Counts:
    """The sum of counts."""
    tp = fp = fn = 0.0
    for counts in pages:
        tp, fp, fn = tp + counts.tp, fp + counts.fp, fn + counts.fn
    return Counts(tp, fp, fn)


def same_place(url: str) -> str:
    """An address as compared: no fragment, no tracking parameters, no closing slash, host in lower case."""
    try:
        parts = urlsplit(url.strip())
        query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(name)]
    except ValueError:
        return url
    return urlunsplit(("https", parts.netloc.lower(), parts.path.rstrip("/"), urlencode(query), ""))


def places(urls: Iterable[str], page: str) -> set[str]:
    """The addresses as compared, without those of the page itself and those that lead nowhere."""
    return {same_place(url) for url in urls if url.startswith(("http:", "https:"))} - {same_place(page)}


def year_of(line: str) -> int | None:
    """The last year in a copyright line; None when it has none."""
    return max(map(int, _YEAR.findall(line)), default=None)


def same_copyright(golds: Sequence[str], line: str, year: int | None) -> bool:
    """Whether a line has the words and its year the year of one of the gold lines, or of all; right when both are empty."""
    if not golds or not line:
        return not golds and not line
    choices = [*golds, " ".join(golds)]
    return any(set(_line_words(line)) == set(_line_words(gold)) and year == year_of(gold) for gold in choices)


def _line_words(line: str) -> list[str]:
    return plain(line.replace("Â©", "©")).split()


def phone_key(number: str) -> str:
    """A phone number as compared: its last nine digits, so that it may be written with its country or without."""
    return "".join(char for char in number if char.isdigit())[-9:]


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return fmean(listed) if listed else 0.0
