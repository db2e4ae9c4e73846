"""Nothing is quadratic: a page four times as large takes about four times as long, whatever it is made of.

A quadratic step shows as sixteen times. The bound is wide, so that a busy machine fails no one.
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from typing import Final

import pytest

import devparse

URL: Final = "https://www.ledger.example/news/the-tide-that-came-in-and-stayed"
SENTENCE: Final = (
    "The gates of the barrage were shut at four in the morning, an hour before the tide, said the harbour office. "
)
STORY: Final = f"<h1>The tide that came in and stayed</h1><p>{SENTENCE * 2}</p><p>{SENTENCE * 3}</p>"
LINK: Final = "<a href='/news/gates-of-the-barrage-shut-{0}'>Gates of the barrage shut for the night number {0}</a>"
BOUND: Final = 9
SOON: Final = 0.02
"""Seconds below which a time says nothing."""


def many(piece: str, count: int) -> str:
    return "".join(piece.format(number) for number in range(count))


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>The tide that came in</title>{head}</head><body><article>{STORY}</article>{body}</body></html>"


def data(value: str) -> str:
    return f'<script type="application/ld+json">{value}</script>'


def deep(value: str, count: int) -> str:
    return data('{"@type": "NewsArticle", "author": ' * count + value)


PAGES: Final[dict[str, tuple[int, Callable[[int], str]]]] = {
    "body": (2_500, lambda n: f"<body><article>{STORY}{f'<p>{SENTENCE}</p>' * n}</article>"),
    "one text": (300_000, lambda n: page(f"<p>{'word ' * n}</p>")),
    "one word": (2_000_000, lambda n: page(f"<p>{'w' * n}</p>")),
    "links in a row": (1_000, lambda n: page(f"<p>{many(LINK, n)}</p>")),
    "links in a list": (1_000, lambda n: page(f"<h2>Most read</h2><ul>{many(f'<li>{LINK}</li>', n)}</ul>")),
    "cards": (600, lambda n: page(many(f"<div class=card><img src=/{{0}}.jpg><h3>{LINK}</h3><p>Mar 4, 2026</p></div>", n))),
    "cards without words": (
        4_000,
        lambda n: "<h1>Tides</h1>" + many("<a href=/news/gates-of-the-barrage-shut-{0}><img src=/{0}.jpg alt='The gates of the barrage at night'></a>", n),
    ),
    "lists": (500, lambda n: page(many(f"<h2>Latest news {{0}}</h2><ul>{f'<li>{LINK}</li>' * 4}</ul>", n))),
    "lists of one": (500, lambda n: page(many(f"<h2>Also read</h2><p>{LINK}</p><p>{SENTENCE}</p>", n))),
    "footers": (1_200, lambda n: page("<footer>© 2026 Ledger <a href=/privacy>Privacy</a></footer>" * n)),
    "links of a footer": (1_500, lambda n: page(f"<footer><ul>{many('<li><a href=/a{0}>Page {0}</a>', n)}</ul>© 2026 L</footer>")),
    "a footer's text": (40_000, lambda n: page(f"<footer>{'+91 702 773 9813, a@b.example ' * n}</footer>")),
    "table": (1_500, lambda n: page(f"<table>{many('<tr><td>{0}<td>cell {0}<td>value', n)}</table>")),
    "tables": (1_000, lambda n: page(many("<table><tr><td>{0}<td>{0}</table>", n))),
    "huge spans": (2_000, lambda n: page(f"<table>{'<tr><td colspan=9007199254740991 rowspan=99999>x' * n}</table>")),
    "attributes": (20_000, lambda n: page(f"<p {many('a{0}=1 ', n)}>x</p>")),
    "attributes of many": (7_000, lambda n: page("<p a=1 b=2 c=3>x</p>" * n)),
    "classes": (3_000, lambda n: page(many("<div class='c{0} byline'>By Ann Reed {0}</div>", n))),
    "one class": (300_000, lambda n: page(f"<div class='{'author ' * n}'>x</div>")),
    "divs": (10_000, lambda n: page("<div>" * n + "x")),
    "links in divs": (800, lambda n: page(many(f"<div>{LINK}", n))),
    "footers in footers": (800, lambda n: page("<footer>© 2026 Ledger <a href=/privacy>Privacy</a>" * n)),
    "articles in articles": (800, lambda n: page(f"<article><h2>A story of it</h2><p>{SENTENCE}</p>" * n)),
    "spans": (40_000, lambda n: page("<span>x" * n)),
    "misnested": (12_000, lambda n: page("<b><i>x</b></i>" * n)),
    "links with blocks": (4_000, lambda n: page("<a href=/x><p>x" * n)),
    "line breaks": (40_000, lambda n: page(f"<p>{'x<br>' * n}</p>")),
    "spaces before breaks": (20_000, lambda n: page(f"<p>x{'<b> </b>' * n}<br>{'<b> </b>' * n}<br>y")),
    "entities": (60_000, lambda n: page(f"<p>{'&amp;&lt;&nbsp;' * n}</p>")),
    "end tags": (100_000, lambda n: page("</div></p></b>" * n)),
    "open brackets": (80_000, lambda n: page("<" * n)),
    "open comments": (300_000, lambda n: page("<!--" * n)),
    "drawings": (6_000, lambda n: page("<svg><p>x" * n)),
    "times": (5_000, lambda n: page("<time datetime=2026-03-04>4 March 2026</time> " * n)),
    "dates": (3_000, lambda n: page(many("<p class=date>Published 4 March 2026 10:0{0}</p>", n))),
    "pictures": (8_000, lambda n: page("<figure><img src=/a.jpg><figcaption>The tide</figcaption></figure>" * n)),
    "players": (8_000, lambda n: page("<iframe src=https://www.youtube.com/embed/x></iframe>" * n)),
    "headings": (4_000, lambda n: page(many("<h1>Gates shut {0}</h1>", n))),
    "bylines": (3_000, lambda n: page(many("<p class=byline>By Ann Reed{0} and Bob Hall</p>", n))),
    "one byline": (40_000, lambda n: page(f"<p class=byline>By {'Ann Reed and ' * n}</p>")),
    "breadcrumbs": (4_000, lambda n: page(f"<nav class=breadcrumb>{'<a href=/a>Home</a> &gt; ' * n}</nav>")),
    "metas": (8_000, lambda n: page("", "<meta name=author content='Ann Reed'>" * n)),
    "a title": (60_000, lambda n: page("", f"<meta property=og:title content='{'word - ' * n}'>")),
    "keywords": (40_000, lambda n: page("", f"<meta name=keywords content='{many('k{0},', n)}'>")),
    "nested data": (6_000, lambda n: page("", deep("{}", n))),
    "nested lists of data": (40_000, lambda n: page("", data("[" * n + "]" * n))),
    "a text in data": (600_000, lambda n: page("", data(json.dumps({"@type": "NewsArticle", "articleBody": "word " * n})))),
    "rows sought in data": (
        2_500,
        lambda n: page(many(f"<p>{'tide ' * 14}dawn {{0}}.</p>", n), data(json.dumps({"@type": "NewsArticle", "articleBody": "tide " * 40 * n}))),
    ),
    "quotes in data": (60_000, lambda n: page("", data('{"@type": "NewsArticle", "articleBody": "' + 'wo"rd ' * n + '"'))),
    "digits in data": (100_000, lambda n: page("", data('{"@type": "NewsArticle", "wordCount": ' + "9" * n + "}"))),
    "objects of data": (4_000, lambda n: page("", data('{"@type": "NewsArticle", "author": "Ann Reed"}') * n)),
    "authors in data": (
        8_000,
        lambda n: page("", data('{"@type": "NewsArticle", "author": [' + many('{{"name": "Ann Reed{0}"}},', n) + "]}")),
    ),
}  # fmt: skip
DUMPS: Final[dict[str, tuple[int, Callable[[int], str]]]] = {
    "lines": (1_500, lambda n: many(SENTENCE + "{0}\n\n", n)),
    "one line": (300_000, lambda n: "word " * n),
    "a legal word": (30_000, lambda n: "x " + "date " * n),
    "short lines": (5_000, lambda n: many("Line {0}\n", n)),
    "bullets": (2_500, lambda n: "Most read\n\n" + many("• Gates of the barrage shut for the night number {0}\n", n)),
    "links": (3_000, lambda n: many("[Gates of the barrage shut {0}](/news/gates-shut-{0})\n", n)),
    "open brackets": (100_000, lambda n: "[" * n + "](" * n),
    "open pictures": (100_000, lambda n: "![" * n),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_take_a_time_linear_in_their_size(name: str) -> None:
    size, make = PAGES[name]
    holds(devparse.Parser(strict=True).parse, make(size), make(4 * size))


@pytest.mark.parametrize("name", DUMPS)
def test_dumps_take_a_time_linear_in_their_size(name: str) -> None:
    size, make = DUMPS[name]
    holds(devparse.Parser(strict=True).parse_text, make(size), make(4 * size))


def holds(parse: Callable[..., devparse.Page], small: str, large: str) -> None:
    """Assert that the large page takes no more than `BOUND` times as long; measured again when it seems to."""
    for _ in range(3):
        once, four = seconds(parse, small), seconds(parse, large)
        if four <= BOUND * max(once, SOON):
            return
    pytest.fail(f"{once:.3f} s for one, {four:.3f} s for four times as much")


def seconds(parse: Callable[..., devparse.Page], text: str) -> float:
    gc.collect()
    start = time.process_time()
    parse(text, url=URL)
    return time.process_time() - start
