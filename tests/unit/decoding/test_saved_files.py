"""What browsers and archives save a page in: the page comes out as it was sent, with its address and day."""

from __future__ import annotations

import base64
import gzip
import quopri
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import devparse
from devparse.decoding.saved_files import unwrap

HTML = (
    "<html><head><title>Gates shut</title></head><body><h1>Gates shut before dawn in Købmagergade</h1>"
    "<p>The gates of the barrage were shut at four in the morning, an hour before the tide, the harbour office said.</p>"
    "<a href='/tides'>Tides</a></body></html>"
)
URL = "https://www.harbour.example/gates"
MOST = 1_000_000


def mhtml(encoding: str, charset: str = "utf-8", part: str = f"Content-Location: {URL}\r\n", head: str = "") -> bytes:
    encode = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes, "8bit": bytes}[encoding]
    return (
        f"From: <Saved by Blink>\r\n{head}Subject: Gates shut\r\nDate: Wed, 4 Mar 2026 06:40:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n'
        f"----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
        f"----b--\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n{part}\r\n"
    ).encode() + encode(HTML.encode(charset)) + b"\r\n----b----\r\n"


def warc(content: bytes, kind: str = "response", form: str = "application/http; msgtype=response") -> bytes:
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2026-03-04T06:40:00Z\r\n"
        f"Content-Type: {form}\r\nContent-Length: {len(content)}\r\n\r\n"
    ).encode() + content + b"\r\n\r\n"


HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n"
CHUNKED = HTTP + b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(
    f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in (HTML[:80].encode("cp1252"), HTML[80:].encode("cp1252"), b"")
)
SAVED = {
    "gzip": (gzip.compress(HTML.encode()), None),
    "gzip in two members": (gzip.compress(HTML[:60].encode()) + gzip.compress(HTML[60:].encode()), None),
    "mhtml": (mhtml("quoted-printable"), URL),
    "mhtml in base64": (mhtml("base64", "iso-8859-1"), URL),
    "mhtml as it is": (mhtml("8bit"), URL),
    "mhtml with the address in its header": (mhtml("base64", part="", head=f"Snapshot-Content-Location: {URL}\r\n"), URL),
    "warc": (warc(HTTP + b"\r\n" + HTML.encode("cp1252")), URL),
    "warc in chunks": (warc(CHUNKED), URL),
    "warc of compressed html": (warc(HTTP.replace(b"windows-1252", b"utf-8") + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(HTML.encode())), URL),
    "warc in gzip": (gzip.compress(warc(HTTP + b"\r\n" + HTML.encode("cp1252"))), URL),
    "warc with its request": (warc(b"GET / HTTP/1.1\r\n\r\n", "request") + warc(HTTP + b"\r\n" + HTML.encode("cp1252")), URL),
    "resource": (warc(HTML.encode(), "resource", "text/html"), URL),
    "comment of a browser": (f"<!-- saved from url=({len(URL):04}){URL} -->\r\n{HTML}".encode(), URL),
    "comment of SingleFile": (
        f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {URL} \n saved date: Wed Mar 04 2026 07:40:00 GMT+0100\n-->{HTML}".encode(),
        URL,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAVED)
def test_the_page_comes_out_as_it_was_sent(name: str) -> None:
    """The same sections as of the page itself, and the address that the file names."""
    data, url = SAVED[name]
    page, plain = devparse.parse(data), devparse.parse(HTML.encode(), url=url)
    assert (page.url, page.metadata.headline, page.body, page.footer) == (url or "", plain.metadata.headline, plain.body, plain.footer)
    assert page.metadata.captured == (None if "gzip" in name[:4] or name == "comment of a browser" else date(2026, 3, 4))
    assert page.problems == plain.problems


@pytest.mark.parametrize("name", SAVED)
def test_what_the_caller_says_counts_before_the_file(name: str) -> None:
    """An address and a day that are given are not taken out of the file."""
    page = devparse.parse(SAVED[name][0], url="https://other.example/1", captured=date(2020, 1, 1))
    assert (page.url, page.metadata.captured) == ("https://other.example/1", date(2020, 1, 1))


def test_a_saved_file_may_be_read_as_text() -> None:
    """MHTML and records are text to those who open them so."""
    assert devparse.parse(mhtml("quoted-printable").decode()).url == URL
    assert devparse.parse(warc(HTML.encode(), "resource", "text/html").decode()).url == URL


def test_a_wet_record_is_a_dump() -> None:
    """Its header says address and day, and is no line of the page."""
    record = warc(b"Gates shut before dawn\n\nThe gates were shut at four.\n", "conversion", "text/plain").decode()
    page = devparse.parse_text(record)
    assert (page.url, page.metadata.captured, page.metadata.headline) == (URL, date(2026, 3, 4), "Gates shut before dawn")
    assert "not-html" in {problem.code for problem in devparse.parse(record).problems}


def test_gzip_data_that_end_early_are_read_as_far_as_they_go() -> None:
    """What is lost is told."""
    data = gzip.compress((HTML + "<p>Tides and gates.</p>" * 500).encode(), 0)
    page = devparse.parse(data[:-4000])
    assert page.metadata.headline.startswith("Gates shut")
    assert "truncated" in {problem.code for problem in page.problems}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(b"<p>" + b"x" * 20_000), "limit of 10,000"),
        (b"\x1f\x8b\x08\x00\0\0\0\0\0\0\xff\xff\xff", "cannot be decompressed"),
        (warc(b"software: x", "warcinfo", "application/warc-fields"), "without a page"),
        (warc(HTML.encode(), "resource", "text/html") * 3, "3 pages"),
        (mhtml("base64").replace(b"text/html; charset", b"text/css; charset"), "without an HTML part"),
    ],
)
def test_what_has_no_page_or_too_much_is_refused(data: bytes, words: str) -> None:
    """An error names what is wrong with the file."""
    with pytest.raises(devparse.UnreadableInput, match=words):
        unwrap(data, 10_000)


pieces = st.sampled_from(
    [b"WARC/1.0\r\n", b"WARC-Type: response\r\n", b"Content-Length: 9\r\n", b"\r\n\r\n", b"HTTP/1.1 200 OK\r\n", b"5\r\nabcde\r\n",
     b"Transfer-Encoding: chunked\r\n", b"MIME-Version: 1.0\r\n", b"Content-Type: multipart/related; boundary=b\r\n", b"--b\r\n",
     b'Content-Type: text/html; charset="x\r\n', b"Content-Transfer-Encoding: base64\r\n", b"Date: never\r\n", b"\xff\xfe", b"<p>x", b"\x1f\x8b\x08",
     b"WARC-Date: x\r\n", b"WARC-Type: conversion\r\n", b"<!-- saved from url=(1)x -->", b"From: x\r\n", gzip.compress(b"WARC/1.0\r\n\r\n")]
)  # fmt: skip


@given(st.lists(pieces, max_size=12).map(b"".join))
def test_any_damage_is_a_page_or_unreadable(data: bytes) -> None:
    """Broken headers and lengths are never another error."""
    try:
        unwrap(data, MOST)
        devparse.Parser(strict=True).parse(data)
    except devparse.UnreadableInput:
        return
