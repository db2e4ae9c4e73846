"""Every crash, hang and silent loss ever found, kept for ever under a number.

A new one gets the next number: the smallest input that shows it, and what must come out.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import Final

import pytest

import devparse
from devparse.rows.document import Document
from devparse.site import Site

PARSER: Final = devparse.Parser(strict=True)
STORY: Final = (
    "<article><h1>Gates shut before dawn</h1><p>The gates of the barrage were shut at four in the morning, an hour before "
    "the tide, said the harbour office, which looks after them.</p></article>"
)


def headline(data: bytes | str, **given: object) -> str:
    return PARSER.parse(data, **given).metadata.headline  # type: ignore[arg-type]


@devparse.extractor(devparse.Metadata)
def by_selector(document: Document, site: Site) -> devparse.Metadata:
    return devparse.Metadata(headline=document.first_text("h1"))


def _within(seconds: float, action: Callable[[], object]) -> None:
    start = time.process_time()
    action()
    assert time.process_time() - start < seconds


def test_001_a_page_that_is_one_open_comment() -> None:
    """lxml: "Document is empty"."""
    assert PARSER.parse(b"<!--").metadata == devparse.Metadata()


def test_002_an_xml_declaration_in_a_str() -> None:
    """lxml: "Unicode strings with encoding declaration are not supported"."""
    assert headline(f"<?xml version='1.0' encoding='utf-16'?>{STORY}") == "Gates shut before dawn"


def test_003_a_lone_surrogate_in_a_str() -> None:
    """It ended the text where it stood."""
    assert headline("<h1>Gates \ud800 shut</h1>" + STORY.replace("h1", "h2")) == "Gates \ufffd shut"


def test_004_data_that_is_null() -> None:
    assert headline(f'<script type="application/ld+json">null</script>{STORY}') == "Gates shut before dawn"


@pytest.mark.parametrize("levels", [2_100, 50_000])
def test_005_selectors_on_a_page_nested_deeper_than_lxml_goes(levels: int) -> None:
    """Its trees end at some 2,000 levels without a word."""
    parser = devparse.Parser(extractors=(by_selector,), strict=True)
    assert parser.parse("<div>" * levels + STORY).metadata.headline == "Gates shut before dawn"


@pytest.mark.parametrize("tag", ["svg", "select", "canvas"])
def test_006_the_article_after_a_drawing_that_never_ends(tag: str) -> None:
    page = PARSER.parse(f"<body><{tag}><g>{STORY}{STORY.replace('h1', 'h2')}")
    assert page.metadata.headline == "Gates shut before dawn"


def test_007_a_day_before_the_first() -> None:
    """OverflowError from `captured - 3 days`."""
    page = PARSER.parse_text("Gates shut before dawn\n\n3 days ago\n\nThe gates were shut.", captured=date.min)
    assert page.metadata.published is None


@pytest.mark.parametrize("code", ["&#27;", "&#x1b;", "&#0027;", "&#8;", "&#x7f;"])
def test_008_control_characters_written_as_references(code: str) -> None:
    """They came through to the headline, title and meta values."""
    page = PARSER.parse(
        f"<title>Gates {code}[2J shut</title><meta name=description content='Gates {code} are shut for the night today.'>"
        f"<h1>Gates {code}[2J shut</h1>"
    )
    assert (page.metadata.headline, page.metadata.summary) == ("Gates [2J shut", "Gates are shut for the night today.")


def test_009_control_characters_written_as_json_escapes() -> None:
    script = r'{"@type": "NewsArticle", "headline": "Gates \u0000\u001b[2J shut"}'
    assert headline(f'<script type="application/ld+json">{script}</script><p>x') == "Gates [2J shut"


def test_010_control_characters_and_surrogates_in_a_dump() -> None:
    """A dump was read as it came."""
    assert PARSER.parse_text("Gates \x1b[2J\0 shut \ud800 now\n\nText.").metadata.headline == "Gates [2J shut \ufffd now"


def test_011_a_file_filled_up_with_nuls() -> None:
    """It was refused as binary."""
    assert headline(STORY.encode() + b"\0" * 4096) == "Gates shut before dawn"


@pytest.mark.parametrize("text", [" ", "\0\0", "\ufeff\n"])
def test_012_a_dump_of_nothing(text: str) -> None:
    with pytest.raises(devparse.UnreadableInput):
        PARSER.parse_text(text)


@pytest.mark.parametrize(
    "url", ["https://evil.example\\.ledger.example/", "https://evil.example\\@ledger.example/", "javascript://ledger.example/%0ax"]
)
def test_013_hosts_that_only_a_python_url_has(url: str) -> None:
    """Browsers take a backslash for a slash: the host is evil.example."""
    parser = PARSER.with_sites(Site(name="ledger", hosts=("ledger.example",)))
    assert parser.parse(STORY, url="https://www.ledger.example/a").site == "ledger"
    assert parser.parse(STORY, url=url).site == "generic"


def test_014_a_lone_surrogate_in_an_address() -> None:
    script = r'{"@type": "NewsArticle", "headline": "Gates shut", "image": "https://h.example/\ud800.jpg"}'
    page = PARSER.parse(f'<script type="application/ld+json">{script}</script>{STORY}')
    assert page.metadata.image is not None
    page.metadata.image.url.encode()


def test_015_a_declaration_after_a_false_one() -> None:
    """The first declaration, UTF-8, was false, and the second one not heard."""
    page = f"<meta charset=utf-8><meta charset=windows-1251><h1>Ворота закрыты</h1>{STORY.replace('h1', 'h2')}"
    assert headline(page.encode("cp1251")) == "Ворота закрыты"


def test_016_data_nested_so_deep_that_printing_it_fails() -> None:
    script = '{"@type": "NewsArticle", "author": {"name": "Ann Reed", "@type": ' + "[" * 900 + "]" * 900 + "}}"
    page = PARSER.parse(f'<script type="application/ld+json">{script}</script>{STORY}')
    assert [author.name for author in page.metadata.authors] == ["Ann Reed"]


@pytest.mark.parametrize(
    "piece",
    ["<time datetime=2026-03-04>4 March</time> ", "<footer>© 2026 Ledger <a href=/privacy>Privacy</a></footer>"],
)
def test_017_thousands_of_times_and_of_footers(piece: str) -> None:
    """Minutes: each was compared with all rows."""
    _within(10, lambda: PARSER.parse(f"<body>{STORY}{piece * 20_000}"))


@pytest.mark.parametrize("piece", ["[", "![", "[a](b", "date "])
def test_018_thousands_of_brackets_and_of_legal_words_in_a_dump(piece: str) -> None:
    """Minutes: each was looked at from each."""
    _within(10, lambda: PARSER.parse_text("x " + piece * 40_000))


@pytest.mark.parametrize(
    "given", [{"url": 5}, {"url": b"x"}, {"charset": 5}, {"captured": "2026-03-04"}, {"site": 5}, {"sections": "Body"}]
)
def test_019_arguments_of_a_wrong_type(given: dict[str, object]) -> None:
    """AttributeError from deep inside, or no error at all."""
    with pytest.raises(TypeError):
        headline(STORY.encode() + b"\xff", **given)


def test_020_bytes_given_as_a_dump() -> None:
    with pytest.raises(TypeError, match="a dump is str"):
        PARSER.parse_text(b"Gates shut")  # type: ignore[arg-type]


def test_021_control_characters_in_attributes_that_are_shown() -> None:
    """They came through in the texts of pictures and of links that show none."""
    page = PARSER.parse(
        f"<body>{STORY.replace('</h1>', '</h1><figure><img src=/a.jpg alt=&#27;[2J><figcaption>Gates</figcaption></figure>')}"
        "<footer><a href=https://twitter.com/ledger aria-label='&#27;[2J'></a><a href=/privacy>Privacy</a>© 2026 L</footer>",
        url="https://ledger.example/a",
    )
    assert page.metadata.image is not None
    assert (page.metadata.image.alt, page.footer.social[0].label) == ("[2J", "[2J")


def test_022_rows_that_cannot_be_labelled(monkeypatch: pytest.MonkeyPatch) -> None:
    """The labelling raised, and with it the whole parser; a strict one still does."""

    def broken(*_: object) -> None:
        raise IndexError("no weights")

    monkeypatch.setattr("devparse.parser.label", broken)
    page = devparse.parse(STORY)
    assert page.metadata.headline == "Gates shut before dawn"
    assert [problem.code for problem in page.problems] == ["extractor-failed"]
    with pytest.raises(IndexError):
        PARSER.parse(STORY)
