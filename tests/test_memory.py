"""A parser keeps nothing of the pages it has read, and a Page nothing of the parser."""

from __future__ import annotations

import gc
import tracemalloc
from types import FunctionType, ModuleType
from typing import Final

import devparse

PAGE: Final = """<html><head><title>The tide {0}</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "The tide {0}", "author": "Ann Reed {0}"}}</script>
</head><body class=page-{0}><nav><a href=/home>Home</a></nav><article id=story-{0} class="story s{0}"><h1>The tide {0}</h1>
<p class=byline>By Ann Reed {0}</p><p>The gates of the barrage were shut at {0} in the morning, an hour before the tide.</p>
</article><h2>Most read</h2><ul><li><a href=/news/herring-prices-halve-{0}>Herring prices halve in the {0} ports</a></ul>
<footer>© 2026 Ledger {0} <a href=/privacy>Privacy</a></footer></body></html>"""
WARM: Final = 300
MORE: Final = 600


def parse(number: int) -> devparse.Page:
    return devparse.parse(PAGE.format(number), url=f"https://www.ledger.example/news/the-tide-{number}")


def test_memory_does_not_grow_with_the_number_of_pages_read() -> None:
    """Every page is new to the caches, which are to hold a bounded number of short texts and no more."""
    for number in range(WARM):
        parse(number)
    gc.collect()
    tracemalloc.start()
    try:
        for number in range(WARM, WARM + MORE):
            parse(number)
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert grown / MORE < 6_000, "more than the names, dates and addresses of a page are kept"


def test_a_page_read_holds_nothing_of_the_parser() -> None:
    """Neither the tree nor rows nor boxes can be reached from a Page."""
    seen: set[int] = set()
    waiting: list[object] = [parse(1)]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, (type, ModuleType, FunctionType)):
            continue
        seen.add(id(thing))
        assert not type(thing).__module__.startswith(("lxml", "devparse.rows"))
        waiting.extend(gc.get_referents(thing))


def test_what_was_read_dies_without_the_collector() -> None:
    """Rows and boxes stand in no circle: once the page is there, they are gone."""
    gc.collect()
    gc.disable()
    try:
        parse(2)
        left = [type(thing).__qualname__ for thing in gc.get_objects() if type(thing).__module__ == "devparse.rows.model"]
    finally:
        gc.enable()
    assert sorted(left) in ([], ["Box", "Reading"]), "no more than an empty reading may wait with the parser's target"
