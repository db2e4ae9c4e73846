"""The container of the article: of all that a selector can name, the one that reads most like what is known of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

import attrs

from devparse.authoring.candidates import Ranked, candidates
from devparse.authoring.containers import strays
from devparse.authoring.places import UNSEEN
from devparse.authoring.saved import Saved
from devparse.selectors import compiled, text_of
from devparse.site import Selectors, Site

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORD: Final = re.compile(r"\w+")
_MIN_MEAN: Final = 0.9
_MIN_PAGE: Final = 0.7
"""F1 of words that a container reaches over all pages, and on each of them."""
_MIN_SHARE, _MAX_SHARE = 0.4, 4.0
"""How much text an element may have, beside the article, to be looked at."""
_MAX_ELEMENTS: Final = 6
_MAX_SELECTORS: Final = 200
_MAX_READ_SELECTORS: Final = 6
"""So many selectors are tried by reading the pages with them: the best by the text of what they find."""
_LOSS_BY_SKIPPING: Final = 0.001
_MAX_ROWS: Final = 3
_MAX_CHARS: Final = 60


@attrs.frozen
class BodyOffer:
    """A container of the article with what stands in it and is none of it, and how well the pages are read with it.

    `added` and `lost` are rows that come out more and less than known, at the most three of each.
    """

    selectors: Selectors
    mean: float
    lowest: float
    added: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether it is worth proposing."""
        return self.mean >= _MIN_MEAN and self.lowest >= _MIN_PAGE

    def __str__(self) -> str:
        """The F1 of the words, and the rows by which it falls short."""
        said = [f"F1 {self.mean:.3f}"]
        said += [f"{name} {' / '.join(rows)}" for name, rows in (("adds", self.added), ("loses", self.lost)) if rows]
        return "; ".join(said)


def best_body(pages: Sequence[Saved], site: Site) -> BodyOffer | None:
    """The container with the highest F1 of words over all pages that have an article; None when there is none at all.

    Of two that are alike the one that a person would write wins; what leaks into it is skipped where that helps.
    """
    known = [saved for saved in pages if saved.page.body.blocks]
    if not known:
        return None
    truths = [_words(saved.page.body.text) for saved in known]
    offers = [
        (round(offer.mean, 3) - loss, -place, offer)
        for place, selector in enumerate(_promising(known, truths))
        for loss, offer in _offers(known, truths, site, selector)
    ]
    return max(offers, key=lambda each: each[:2])[2] if offers else None


def _offers(pages: Sequence[Saved], truths: Sequence[Counter[str]], site: Site, selector: str) -> Iterator[tuple[float, BodyOffer]]:
    """A container as it is, and without what leaks into it, which has to be a little better to be worth it."""
    yield 0, _offer(pages, truths, site, Selectors(body=(selector,)))
    lists, rest = strays(pages, selector)
    if lists or rest:
        yield _LOSS_BY_SKIPPING, _offer(pages, truths, site, Selectors(body=(selector,), stories=lists, skip=rest))


def _promising(pages: Sequence[Saved], truths: Sequence[Counter[str]]) -> list[str]:
    """The selectors whose elements have the text most like the articles, the best first."""
    ranked: set[Ranked] = set()
    for element in chain.from_iterable(map(_likely, pages, truths)):
        ranked.update(candidates(element), candidates(element, fingerprints=True))
    scored = []
    for parts, length, selector in sorted(ranked)[:_MAX_SELECTORS]:
        mean = sum(_raw_f1(saved, truth, selector) for saved, truth in zip(pages, truths, strict=True)) / len(pages)
        scored.append((-round(mean, 2), parts, length, selector))
    return [selector for *_, selector in sorted(scored)[:_MAX_READ_SELECTORS]]


def _likely(saved: Saved, truth: Counter[str]) -> list[_Element]:
    """The elements whose text is most like the article's."""
    size = sum(truth.values())
    found: list[tuple[float, int, _Element]] = []
    for element in saved.document.root.iter("*"):
        if element.tag not in UNSEEN and len(element):
            words = _words(text_of(element)) if _has_text(element, size) else Counter()
            if _MIN_SHARE * size <= sum(words.values()) <= _MAX_SHARE * size:
                found.append((-_f1(words, truth), len(found), element))
    return [element for *_, element in sorted(found)[:_MAX_ELEMENTS]]


def _has_text(element: _Element, size: int) -> bool:
    """Whether an element can hold enough words, as far as its characters say."""
    return sum(map(len, element.itertext())) >= _MIN_SHARE * size


def _raw_f1(saved: Saved, truth: Counter[str], selector: str) -> float:
    elements = compiled(selector).elements(saved.document.root)
    outer = [each for each in elements if not any(around in elements for around in each.iterancestors())]
    return _f1(_words(" ".join(map(text_of, islice(outer, _MAX_SELECTORS)))), truth)


def _offer(pages: Sequence[Saved], truths: Sequence[Counter[str]], site: Site, selectors: Selectors) -> BodyOffer:
    """How well the pages are read with these selectors."""
    pack = attrs.evolve(site, selectors=selectors)
    scores: list[float] = []
    added: list[str] = []
    lost: list[str] = []
    for saved, truth in zip(pages, truths, strict=True):
        body = saved.read_by(pack).body
        scores.append(_f1(_words(body.text), truth))
        added += _missing(body.text, saved.page.body.text)
        lost += _missing(saved.page.body.text, body.text)
    mean = sum(scores) / len(scores)
    return BodyOffer(selectors, mean, min(scores), tuple(added[:_MAX_ROWS]), tuple(lost[:_MAX_ROWS]))


def _missing(text: str, other: str) -> Iterator[str]:
    """The rows of a text that another does not have, cut to be shown."""
    return (row[:_MAX_CHARS] for row in filter(None, text.split("\n\n")) if row not in other)


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _f1(found: Counter[str], truth: Counter[str]) -> float:
    total = sum(found.values()) + sum(truth.values())
    return 2 * sum((found & truth).values()) / total if total else 0.0
