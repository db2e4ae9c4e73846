"""What holds of reading any bytes at all: a Page or one documented error, the same each time."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import damaged, markup

import devparse

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
URL = "https://www.harbourledger.example/world/2026/story"


def read(data: bytes | str, **given: object) -> devparse.Page | None:
    try:
        return devparse.Parser(strict=True).parse(data, **given)  # type: ignore[arg-type]
    except devparse.UnreadableInput:
        return None


@given(damaged)
@example(b"<!--")
@example(b"<?xml version='1.0' encoding='utf-16'?><p>x")
@example(b"\xff\xfe")
@example(b"\0")
@example(b"<table><td colspan=999999999999999999999>")
@example(b'<script type="application/ld+json">null</script>')
@example(b'<script type="application/ld+json">' + b"[" * 50_000)
@example(b"<div>" * 20_000)
@example(b"<a href='http://[::1/'>x</a><base href='http://['>")
def test_any_bytes_are_a_page_or_unreadable(data: bytes) -> None:
    for url in (None, URL, "not a url", "http://["):
        read(data, url=url)


@given(st.text() | markup)
@example("<?xml encoding='latin-1'?><p>x")
@example("\ud800<p>x</p>")
@example("\ufeff")
def test_any_text_is_a_page_or_unreadable(text: str) -> None:
    read(text)
    for parse in (devparse.parse_text, devparse.Parser(strict=True).parse_text):
        _or_unreadable(lambda parse=parse: parse(text, url=URL))  # type: ignore[misc]


@given(damaged, st.text(max_size=12))
def test_any_charset_is_taken(data: bytes, charset: str) -> None:
    read(data, charset=charset)


@given(damaged)
def test_the_same_bytes_are_the_same_page(data: bytes) -> None:
    assert read(data, url=URL) == read(data, url=URL)


@given(markup)
@example("\u2028")
def test_bytes_and_their_text_say_the_same(text: str) -> None:
    """Apart from `problems`: only bytes can leave their encoding in doubt."""
    text = text.replace("charset", "char-set").replace("encoding", "en-coding").replace("\ufeff", "").replace("\0", "")
    one, other = read(text.encode("utf-8", "replace"), charset="utf-8"), read(text)
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert attrs.evolve(one, problems=()) == attrs.evolve(other, problems=())


@given(damaged)
def test_every_address_is_absolute_or_empty(data: bytes) -> None:
    page = read(data, url=URL)
    for url in addresses(page) if page else ():
        parts = urlsplit(url)
        assert not url or (parts.scheme in ("http", "https") and parts.hostname), url


@given(damaged)
def test_every_text_is_clean(data: bytes) -> None:
    """One line where it should be, no lone surrogates, no control characters."""
    page = read(data, url=URL)
    for text in texts(page) if page else ():
        text.encode("utf-8")
        assert not CONTROLS.search(text), text
    for line in (page.metadata.headline, page.metadata.summary) if page else ():
        assert line == " ".join(line.split())


@given(damaged)
def test_every_page_can_be_written(data: bytes) -> None:
    page = read(data, url=URL)
    if page:
        assert "\x1b" not in devparse.to_markdown(page) + devparse.to_json(page)


small = st.integers(1, 40)


@given(damaged, st.builds(devparse.Limits, depth=small, elements=small, rows=small, links=small, table_cells=small, linked_data=small))
def test_any_limits_leave_a_page(data: bytes, limits: devparse.Limits) -> None:
    """Only the size is an error; what is left out is told."""
    whole = read(data, url=URL)
    try:
        page = devparse.Parser(limits=limits, strict=True).parse(data, url=URL)
    except devparse.UnreadableInput:
        assert whole is None
        return
    assert whole is not None
    if not {problem.code for problem in page.problems} & {"truncated", "too-deep"}:
        assert page == whole


@pytest.mark.parametrize("data", [1, None, ["<p>"], Path("page.html")])
def test_another_python_type_is_a_type_error(data: object) -> None:
    with pytest.raises(TypeError):
        devparse.parse(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_any_buffer_of_bytes_is_read(kind: type) -> None:
    """Whoever maps a file or fills a buffer need not copy it first."""
    assert devparse.parse(kind(b"<h1>Gates shut</h1>")) == devparse.parse(b"<h1>Gates shut</h1>")


@pytest.mark.parametrize("data", [b"", b"  \n", "", "\t"])
def test_nothing_is_unreadable(data: bytes | str) -> None:
    with pytest.raises(devparse.UnreadableInput):
        devparse.parse(data)


def _or_unreadable(action: Callable[[], object]) -> None:
    with contextlib.suppress(devparse.UnreadableInput):
        action()


def addresses(page: devparse.Page) -> Iterator[str]:
    metadata = page.metadata
    yield from (metadata.canonical_url, metadata.next_page)
    yield from (author.url for author in metadata.authors)
    yield from (link.url for link in metadata.breadcrumbs)
    for block in page.body.blocks:
        if isinstance(block, devparse.Paragraph):
            yield from (link.url for link in block.links)
        if isinstance(block, devparse.Embed):
            yield block.url
        if isinstance(block, devparse.Figure):
            yield block.image.url
    for found in page.trending.lists:
        yield from (story.url for story in found.stories)
        yield from (story.image.url for story in found.stories if story.image)
    footer = page.footer
    yield from (link.url for links in (footer.social, footer.legal) for link in links)
    yield from (link.url for group in footer.groups for link in group.links)
    if metadata.image:
        yield metadata.image.url


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from texts(getattr(value, field.name))
