"""Pages made to cost more than they may: what each takes, and how that grows with its size; and a page dense with cards."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Final

import attrs
from timing import Saved, bare, clocked, parsed

TIMES: Final = 4
"""How many times as large the whole page is as the part it is held against."""
_URL: Final = "https://www.ledger.example/news/the-tide-that-came-in"
_SENTENCE: Final = "The gates of the barrage were shut at four in the morning, an hour before the tide, said the harbour office. "
_LINK: Final = "<li><a href='/news/gates-of-the-barrage-shut-{0}'>Gates of the barrage shut for the night number {0}</a>"

_CARD: Final = (
    "<div class='card'><a href='/news/2026/05/gates-of-the-barrage-shut-{0}'><img src='/pictures/{0}.jpg' alt='gates'></a><h3>"
    "<a href='/news/2026/05/gates-of-the-barrage-shut-{0}'>Gates of the barrage shut for the night number {0}</a></h3>"
    "<p>What the harbour office said of tide number {0}</p><time>May 5, 2026</time></div>"
)
DENSE: Final = 4_000
"""So many paragraphs, and as many cards, the dense page has."""
_TURNS: Final = 5


def _page(body: str) -> str:
    return f"<html><head><title>The tide that came in</title></head><body><h1>The tide that came in</h1>{body}</body></html>"


def _many(piece: str, count: int) -> str:
    return "".join(piece.format(number) for number in range(count))


PAGES: Final[dict[str, tuple[int, Callable[[int], str]]]] = {
    "a body of 10 MB": (85_000, lambda n: _page(f"<article>{f'<p>{_SENTENCE}</p>' * n}</article>")),
    "100,000 links": (100_000, lambda n: _page(f"<h2>Most read</h2><ul>{_many(_LINK, n)}</ul>")),
    "a table of 20,000 rows": (20_000, lambda n: _page(f"<table>{_many('<tr><td>{0}<td>cell {0}<td>value', n)}</table>")),
    "a text of 5 MB in one node": (45_000, lambda n: _page(f"<p>{_SENTENCE * n}</p>")),
    "300,000 attributes": (300_000, lambda n: _page(f"<p {_many('a{0}=1 ', n)}>x</p>")),
    "JSON-LD nested 50,000 deep": (
        50_000,
        lambda n: _page(f"<script type='application/ld+json'>{'[' * n}{']' * n}</script>"),
    ),
}
"""How many pieces each has, and what makes it of a number of pieces."""


@attrs.frozen
class Hostile:
    """What a hostile page costs."""

    name: str
    size: int
    seconds: float
    growth: float
    """How many times as long it takes as its quarter."""


def costs() -> Iterator[Hostile]:
    """The cost of each; the better of two, since growth is what is asked for."""
    for name, (count, make) in PAGES.items():
        part, whole = (Saved(name, _URL, make(number).encode()) for number in (count // TIMES, count))
        once, full = min(_taken(part), _taken(part)), min(_taken(whole), _taken(whole))
        yield Hostile(name, len(whole.data), full / 1000, full / once)


def dense_ratio() -> float:
    """What a page of nothing but paragraphs and cards costs, in bare parses: the best turn of each."""
    paragraphs = _many(f"<p>Night {{0}}. {_SENTENCE}</p>", DENSE)
    page = Saved("dense", _URL, _page(f"<article>{paragraphs}</article><h2>Latest</h2>{_many(_CARD, DENSE)}").encode())
    turns = [(clocked(bare, page.data), clocked(parsed, page)) for _ in range(_TURNS)]
    return min(whole for _, whole in turns) / min(base for base, _ in turns)


def _taken(page: Saved) -> float:
    gc.collect()
    return clocked(parsed, page)
