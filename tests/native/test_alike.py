"""Both readers make the same rows and boxes of every page, to the letter."""

from __future__ import annotations

import gzip
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from alike import difference, read_both
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from native.awkward import DEEP, PAGES, PIECES

import devparse
from devparse.decoding.opening import open_page
from devparse.limits import Limits
from devparse.native import NATIVE
from devparse.rows.native_reader import read_natively, tables

pytestmark = [
    pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it"),
    pytest.mark.skipif(etree.LIBXML_VERSION[:2] != (2, 14), reason="the native module reads as libxml2 2.14 does"),
]
TESTS: Final = Path(__file__).parent.parent
SAVED: Final = sorted([*TESTS.glob("pages/**/source.html"), *TESTS.glob("fuzz/corpus/*.html"), *TESTS.parent.glob("src/devparse/data/*.html")])
CASES: Final = sorted((TESTS.parent.parent / "shared" / "cases" / "inputs").glob("*.html*"))
TAGS: Final = (
    "a abbr address article b base blockquote body br button canvas caption center col colgroup data dd details dialog dir div dl "
    "dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 head header hr html i iframe img input label "
    "legend li link listing main map menu meta nav noembed noframes noscript object ol optgroup option p param picture plaintext "
    "pre q rt ruby s samp script select small source span strong style summary svg table tbody td template textarea tfoot th thead "
    "title tr track tt u ul video wbr xmp x-a"
).split()
UNBOUND: Final = Limits()


def opened(data: bytes) -> bytes:
    return open_page(data, url=None, charset=None, captured=None, most=1 << 30).content


def check(content: bytes, limits: Limits = UNBOUND, *, whole: bool = False, scriptless: bool = False) -> None:
    assert not difference(*read_both(content, limits, whole=whole, scriptless=scriptless))


@pytest.mark.parametrize("path", SAVED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_saved_pages(path: Path) -> None:
    content = opened(path.read_bytes())
    check(content)
    check(content, whole=True)
    check(content, scriptless=True)


@pytest.mark.skipif(not CASES, reason="the hand-made cases are not here")
def test_hand_made_cases() -> None:
    for path in CASES:
        data = path.read_bytes()
        try:
            content = opened(gzip.decompress(data) if path.suffix == ".gz" else data)
        except devparse.UnreadableInput:
            continue
        check(content)


@pytest.mark.parametrize("page", PAGES)
def test_awkward_pages(page: str) -> None:
    """As they are, inside a document, cut off at every place, and in capital letters."""
    check(page.encode())
    check(f"<!doctype html><title>a</title><body><div>{page}</div><p>after".encode(), whole=True)
    check(page.upper().encode(), scriptless=True)
    for end in range(min(len(page), 120)):
        check(page[:end].encode())


def test_every_element_in_every_other() -> None:
    """Which tags end which elements, which hold nothing, and which hold text alone."""
    for outer, inner in product(TAGS, TAGS):
        check(f"<body><section>a<{outer} class=x href=y src=z>b<{inner} class=d href=k>c</{inner}>d</{outer}>e</section>f".encode())


def test_wide_references() -> None:
    """Each named reference, with and without its semicolon, in text and in an attribute."""
    from html.entities import html5

    for names in (sorted(html5)[at : at + 100] for at in range(0, len(html5), 100)):
        check("".join(f"<a href='&{name}' title='&{name}=&{name}x'>&{name}.&{name}x</a>" for name in names).encode())


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """A saved page, an awkward one or nothing, with pieces put in, taken out and doubled."""
    base = draw(st.sampled_from(["", *PAGES, *SAVED]))
    if isinstance(base, Path):
        text = base.read_bytes().decode("utf-8", "replace")
        at = draw(st.integers(0, max(0, len(text) - 1500)))
        base = text[at : at + 1500]
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(base)))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)))
        base = base[:at] + piece + base[at + draw(st.sampled_from([0, 0, 1, 3, 20])) :]
    return base


LIMITS: Final = st.builds(
    Limits, depth=st.integers(1, 6), rows=st.integers(1, 9), links=st.integers(1, 4), elements=st.integers(1, 30)
)  # fmt: skip


@settings(max_examples=2000)
@given(mutants(), st.booleans(), st.booleans(), st.one_of(st.just(UNBOUND), st.just(UNBOUND), LIMITS))
def test_mutants(page: str, whole: bool, scriptless: bool, limits: Limits) -> None:
    check(page.encode("utf-8", "replace").replace(b"\0", b""), limits, whole=whole, scriptless=scriptless)


@pytest.mark.parametrize("piece", DEEP)
def test_deep_and_long_pages_in_linear_time(piece: str) -> None:
    """As many levels as a page may have bytes for; the reader in Python is asked for fewer, for it takes its time."""
    check((piece * 600).encode(), Limits(depth=40))
    start = time.process_time()
    for _ in range(3):
        assert read_natively((piece * 100_000 + "<p>end").encode(), UNBOUND, is_bounded=True, whole=False, scriptless=False)
    assert time.process_time() - start < 6


def test_any_bytes_are_read_or_declined() -> None:
    """What is no UTF-8 goes to the reader in Python; nothing ends the process."""
    source = random.Random(18)
    for size in (1, 2, 3, 7, 40, 400):
        for _ in range(60):
            content = source.randbytes(size)
            found = read_natively(content, UNBOUND, is_bounded=False, whole=False, scriptless=False)
            try:
                sound = b"\0" not in content and content.decode() is not None
            except UnicodeDecodeError:
                sound = False
            assert (found is not None) == sound


def test_what_a_judgement_raises_comes_through() -> None:
    """An exception in a function that Python handed in ends the reading, and leaves nothing behind."""

    def broken(classes: str) -> bool:
        raise MemoryError(classes)

    assert NATIVE is not None
    page = b"<span class=material-icons-never-seen-before>a</span><p>b"
    NATIVE.set_up({**tables(), "is_no_text": broken})
    try:
        for _ in range(3):
            with pytest.raises(MemoryError, match="never-seen-before"):
                read_natively(page, UNBOUND, is_bounded=False, whole=False, scriptless=False)
    finally:
        NATIVE.set_up(tables())
    check(page)


def test_many_threads_read_at_once() -> None:
    """The judgements that Python makes let other threads in; what is remembered of names is theirs, too."""
    pages = [f"<body><p class=n{number}>{PAGES[number % len(PAGES)]}<span class=x{number}-only>a".encode() for number in range(400)]

    def told(content: bytes) -> list[tuple[str, int]]:
        found = read_natively(content, UNBOUND, is_bounded=False, whole=False, scriptless=False)
        assert found is not None
        return [(row.text, row.box.inside) for row in found.rows]

    alone = list(map(told, pages))
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            for together in pool.map(lambda _: list(map(told, pages)), range(8)):
                assert together == alone
    finally:
        sys.setswitchinterval(interval)
