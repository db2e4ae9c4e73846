"""Input that is no page: said so, with what to do, never read in silence."""

from __future__ import annotations

import random

import pytest

import devparse

DUMP = "Gates shut before dawn\n\nThe gates of the barrage were shut at four in the morning, the harbour office said.\n" * 3
EMPTY = (devparse.Metadata(), devparse.Body(), devparse.Trending(), devparse.Footer())


def sections(page: devparse.Page) -> tuple[object, ...]:
    return page.metadata, page.body, page.trending, page.footer


@pytest.mark.parametrize("kind", [str, bytes])
@pytest.mark.parametrize("read", ["parse", "parse_text"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("https://harbour.example/gates?x=1", "fetches nothing"), ("www.harbour.example/gates", "fetches nothing"),
        ("file:///home/me/page.html", "fetches nothing"), ("page.html", "read_bytes"), ("./saved pages/gates shut.htm", "read_bytes"),
        ("/home/me/page", "read_bytes"), (r"C:\Users\me\page.mht", "read_bytes"), ("~/pages/gates.txt", "read_bytes"), ("dump.txt\n", "read_bytes"),
    ],
)  # fmt: skip
def test_the_name_of_a_page_is_no_page(kind: type, read: str, name: str, words: str) -> None:
    """An address or a path in the place of the page is an error that says what to give instead."""
    if kind is bytes and read == "parse_text":
        return
    with pytest.raises(devparse.UnreadableInput, match=words):
        getattr(devparse, read)(name if kind is str else name.encode())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (DUMP, "parse_text"), ("The gates were shut, see notes.", "parse_text"), ('{"title": "Gates", "body": "<p>At four.</p>"}', "JSON"),
        ('[{"title": "Gates"}, {"title": "Tides"}]', "JSON"), ('{"title": "Gates"}\n{"title": "Tides"}\n', "JSON"),
        ('<?xml version="1.0"?>\n<!-- x --><rss><channel><title>Gates</title></channel></rss>', "rss"), ("<svg xmlns='x'><text>x</text></svg>", "svg"),
        ("body { margin: 0 }", "no tag"), ("if (a < b && c > d) return;", "no tag"),
    ],
)  # fmt: skip
def test_what_is_no_html_is_a_problem_and_no_section(text: str, words: str) -> None:
    """Text, JSON and feeds leave an empty page that says why."""
    for data in (text, text.encode()):
        page = devparse.parse(data)
        (problem,) = [problem for problem in page.problems if problem.code == "not-html"]
        assert words in problem.message
        assert sections(page) == EMPTY


@pytest.mark.parametrize("data", ["<p>Gates shut", "Gates <b>shut</b>", "</p>Gates", "{ <div>Gates</div> }", "[<a href=/>Gates</a>]", "<p"])
def test_a_single_tag_makes_it_html(data: str) -> None:
    """Damage is no reason to refuse."""
    assert "not-html" not in {problem.code for problem in devparse.parse(data).problems}


def test_a_page_is_no_drawing_that_a_later_comment_stands_before() -> None:
    """What comes first on the page tells what it is, not what follows any of its comments."""
    page = devparse.parse("<!DOCTYPE html><!-- made by hand --><p>Gates shut</p><!-- the logo --><svg></svg>")
    assert "not-html" not in {problem.code for problem in page.problems}


@pytest.mark.parametrize(
    "text",
    ["<html><body><h1>Gates shut</h1></body></html>", "<!DOCTYPE html>\n<title>Gates", "\n<!-- saved --><div class=x>Gates shut</div>", '{"title": "Gates"}'],
)
def test_html_and_json_are_no_dump(text: str) -> None:
    """`parse_text` is for text; what is for `parse` is an error."""
    with pytest.raises(devparse.UnreadableInput, match=r"`parse`|JSON"):
        devparse.parse_text(text)


@pytest.mark.parametrize("text", ["The tag <p> begins a paragraph.\n\n<html> is the root.", "[1] The gates\n\n[2] The tides", "{gates} shut"])
def test_a_dump_may_speak_of_markup(text: str) -> None:
    """Tags and brackets inside a text do not make it HTML or JSON."""
    assert devparse.parse_text(text).form == "text"


@pytest.mark.parametrize("size", [200, 2_000, 70_000])
@pytest.mark.parametrize("seed", range(5))
def test_bytes_at_random_have_no_headline(size: int, seed: int) -> None:
    """Noise is refused, or read as nothing with a problem, as HTML and as a dump alike."""
    data = random.Random(seed).randbytes(size)
    for read, noise in (
        (devparse.parse, data), (devparse.parse_text, data.decode("latin-1")), (devparse.parse_text, data.decode("utf-8", "replace")),
        (devparse.parse_text, data.decode("utf-8", "surrogateescape")),
    ):  # fmt: skip
        try:
            page = read(noise)  # type: ignore[operator]
        except devparse.UnreadableInput:
            continue
        assert page.problems
        assert not page.metadata.headline


def test_an_unknown_encoding_is_told() -> None:
    """What the caller says wrongly is not passed over."""
    page = devparse.parse("<p>Grüße</p>".encode(), charset="klingon")
    assert [(problem.code, "klingon" in problem.message) for problem in page.problems if problem.code == "encoding-guessed"] == [("encoding-guessed", True)]


@pytest.mark.parametrize("url", ["not a url", "harbour.example/gates", "http://[", "ftp://h.example/x"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    """It is kept as it was given, and a problem says what it does not do."""
    for page in (devparse.parse("<a href='/x'>Gates</a>", url=url), devparse.parse_text("Gates shut", url=url)):
        assert page.url == url
        assert "unusable-url" in {problem.code for problem in page.problems}
