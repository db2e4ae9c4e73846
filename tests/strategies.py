"""What property tests draw from: sections by their own types, and pages of awkward known pieces.

Each piece is a shape of damage of its own; between them stands ordinary markup, so that they meet.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import attrs
from hypothesis import strategies as st

import devparse

_WORDS = (
    "the ferry left Alden harbour at dawn, said Meera Sandhu of the ports authority; tides were 4.2 m higher “than”"
)

texts = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from(_WORDS.split()), max_size=8).map(" ".join),
    st.sampled_from(["<b>x</b>", "# x", "1. x", "`x`", "[x](http://e.example)", "&lt;", "\x1b[31m", "a\nb", " "]),
)
zones = st.one_of(
    st.none(),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
times = st.datetimes(min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29), timezones=zones)  # noqa: DTZ001


def records(section: type[Any], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records of a type, each field drawn by its annotation."""
    return st.builds(section, **{**_drawn(section), **given})


def _drawn(section: type[Any]) -> dict[str, st.SearchStrategy[Any]]:
    return {field.name: st.from_type(hint) for field in attrs.fields(section) if (hint := _hint(section, field.name))}


def _hint(section: type[Any], name: str) -> Any:
    attrs.resolve_types(section)
    return getattr(attrs.fields(section), name).type


st.register_type_strategy(str, texts)
st.register_type_strategy(datetime, times)
for _name in (
    "Link Image Author Span Paragraph Heading ListBlock Quote Preformatted Table Figure Embed Story StoryList SocialLink "
    "LinkGroup Problem Metadata Body Trending Footer"
).split():
    _section = getattr(devparse, _name)
    st.register_type_strategy(_section, st.deferred(lambda section=_section: records(section)))


@attrs.frozen
class Spot:
    """A record inside a custom section."""

    name: str = ""
    depth: float | None = None


@attrs.frozen
class Buoy:
    """Another, so that a union of records has to be told apart."""

    name: str = ""
    lit: bool = False


@attrs.frozen
class Tides:
    """A custom section that holds one of everything a section may hold."""

    harbour: str = ""
    height: float = 0.0
    gates: int | None = None
    open: bool | None = None
    day: datetime | None = None
    marks: tuple[Spot | Buoy, ...] = ()
    range: tuple[int, int] = (0, 0)
    reading: int | str | None = None
    main: Spot | None = None


tides = st.builds(
    Tides,
    harbour=texts,
    height=st.floats(allow_nan=False, allow_infinity=False),
    gates=st.none() | st.integers(),
    open=st.none() | st.booleans(),
    day=st.none() | times,
    marks=st.lists(
        st.builds(Spot, name=texts, depth=st.none() | st.floats(0, 9)) | st.builds(Buoy, name=texts, lit=st.booleans()),
        max_size=3,
    ).map(tuple),
    range=st.tuples(st.integers(), st.integers()),
    reading=st.none() | st.integers() | texts,
    main=st.none() | st.builds(Spot, name=texts),
)

pages = st.builds(
    devparse.Page,
    url=texts,
    site=texts,
    form=st.sampled_from(["html", "text"]),
    metadata=st.from_type(devparse.Metadata),
    body=st.from_type(devparse.Body),
    trending=st.from_type(devparse.Trending),
    footer=st.from_type(devparse.Footer),
    extra=st.one_of(st.just(()), tides.map(lambda found: (found,))),
    problems=st.lists(st.from_type(devparse.Problem), max_size=3, unique=True).map(tuple),
    sources=st.dictionaries(texts, texts, max_size=3),
)

PIECES = (
    "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-16'?>", "<!doctype html>", "<?php", "\0", "\ufeff",
    "\x1b[2J", "\u2028", "&#0;", "&#xD800;", "&#99999999;", "&nbsp;" * 3, "&", "&amp;amp;", "<", ">", "</", "<>", "< p>",
    "<html>", "</html>", "<head>", "</head>", "<body>", "</body>", "<base href='javascript:alert(1)'>", "<base href='//['>",
    "<plaintext>", "<textarea>", "<title>", "</title>", "<noscript>", "</noscript>", "<template>", "<frameset>", "<svg>",
    "<script>", "</script>", "<style>", "</style>", "<script type='application/ld+json'>", "null", "[", "{", "[[]]", "true",
    '{"@type": "NewsArticle", "headline": "Gates shut", "datePublished": "2026-13-45"}', '{"@graph": [null, 1, {"@type": []}]}',
    '{"@type": "NewsArticle", "author": {"name": ["A", null, 3]}, "description": Not quoted at all',
    "<article>", "</article>", "<main>", "<div class='article-body'>", "</div>", "<section>", "</section>", "<aside>",
    "<h1>Barrage wins vote</h1>", "<h2>Most read</h2>", "<h7>", "<p>", "</p>", "<p>" + _WORDS + ".</p>", "<br>" * 3,
    "<ul><li>", "<ol start='-5'><li>", "<li>", "</ul>", "<dl><dt>", "<a href='javascript:void(0)'>x</a>", "<a href='data:,x'>y</a>",
    "<a href='http://[::1'>z</a>", "<a href='http://h.example:99999/'>port</a>", "<a href='/story/1'>Story one about tides</a>",
    "<a href='//evil.example/a b'>A story with a space</a>", "<a name=x>", "<a>", "</a>", "<img src='x.jpg' width='9e9' alt>",
    "<img srcset=', , 1x'>", "<figure><figcaption>", "<table><tr><td colspan='99999999'>", "<td rowspan='-1'>", "</table>",
    "<blockquote cite='\x00'>", "<pre>\n\n  x", "<iframe src='about:blank'>", "<embed>", "<time datetime='0000-00-00T99:99'>",
    "<time datetime='2026-03-04T06:40:00+05:30'>4 March</time>", "<meta charset='utf-7'>", "<meta charset='bogus'>",
    "<meta property='og:title' content>", "<meta name='date' content='20261399'>", "<link rel='canonical' href='http://'>",
    "<footer>", "</footer>", "<p>Phone: +91-7027739813, 14, 15</p>", "<p>Email: a@b@c.example</p>", "© 99999999999 Nobody",
    "<div style='display:none'>", "<b><i></b></i>", "<table><p>", "<select><option>", "<form><form>", "<font>" * 40,
    "<div>" * 300, "</div>" * 300, "TRENDING", "\n\n1\n", "READ MORE ON:", "• Country:", "SHARE", "date 2026-01-17 Left Menu",
    "Updated: 99-99-9999 25:61 IST | Created: 17-01-2026 16:15 IST", "（記者）", "العربية", "e\u0301", "😀", "\u202e",
    "&#27;[31m", "&#8;", "&#x7f;", "&#xFFFF;", "\x1b$B", "<img alt='&#27;]0;x&#7;' src='/a&#1;.jpg'>", "<svg><g><p>" * 5,
    "<select><option><article><h1>In a choice</h1>", "<canvas><main>", "<object><p>", "<video><p>", "<map><p>", "<datalist><p>",
    "<a href='https://evil.example\\@h.example/story-that-is-told-of-tides'>A story that is told of the tides</a>",
    "<a href='https:h.example/x'>One colon</a>", "<link rel='canonical' href='https://h.example\\.evil.example/'>",
    "<meta charset='utf-8'><meta charset='windows-1251'>", "<html lang='ja'>", "<meta property='og:url' content='javascript:1'>",
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A \\u0000\\u001b[2J \\ud800 b", "image": "data:,x"}</script>',
    '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"url": "javascript:1", "name": "Ann Reed"}}</script>',
    '{"@type": "NewsArticle", "a": ' * 250, "[" * 250 + "]" * 250, "9" * 400, "<table><tr><td>" * 100, "<p class='byline date title'>",
    "<time datetime='9999-12-31T23:59:59-23:59'>", "5000 days ago", "2 hours ago", "By \u2028 Ann Reed", "[a](b", "![", "date ",
    "<tr><td>" * 30, "<br><br>x" * 20, "<li><a href='/news/a-b-c-d-e-f'>Tides</a>" * 20,
)  # fmt: skip

markup = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), min_size=1, max_size=40).map("".join)
"""HTML or a dump, more or less."""
damaged = st.one_of(
    markup.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.tuples(
        markup,
        st.sampled_from(
            "utf-16 utf-16-be utf-32 utf-7 cp1252 shift_jis euc_jp iso2022_jp euc_kr gb18030 big5 cp1251 koi8-r cp1256 utf-8-sig".split()
        ),
    ).map(lambda pair: pair[0].encode(pair[1], "replace")),
    st.tuples(markup, st.binary(max_size=20), markup).map(
        lambda parts: parts[0].encode() + parts[1] + parts[2].encode()
    ),
    st.binary(max_size=200),
)
"""Bytes that claim to be a page."""
