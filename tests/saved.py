"""Small saved pages for tests of many pages, each another one, and the containers they come in."""

from __future__ import annotations

import base64
import gzip
from datetime import date
from pathlib import Path

import attrs

import devparse

DAY = date(2026, 1, 18)


@attrs.frozen
class Ferry:
    """A custom section of these pages."""

    number: int | None = None


@devparse.extractor(Ferry)
def ferry(doc: devparse.Document, site: devparse.Site) -> Ferry | None:
    """The number in the headline."""
    words = doc.first_text("h1").split()
    return Ferry(int(words[1])) if len(words) > 1 else None


def html(number: int) -> bytes:
    """A small article; its headline says which."""
    sentences = " ".join(f"Sentence {place} of article {number} says what the harbour board decided." for place in range(6))
    day = number % 28 + 1
    return (
        f'<!doctype html><html lang="en"><head><title>Ferry {number} leaves late</title></head><body><main><article>'
        f"<h1>Ferry {number} leaves late</h1><p>By Meera Sandhu</p><time datetime='2026-01-{day:02}T09:30:00+05:30'></time>"
        f"<p>{sentences}</p><p>{sentences}</p></article></main></body></html>"
    ).encode()


def headline(number: int) -> str:
    """What it says."""
    return f"Ferry {number} leaves late"


def dump(number: int) -> str:
    """A text dump of such a page."""
    sentences = " ".join(f"Sentence {place} of article {number} says what the harbour board decided." for place in range(6))
    return f"{headline(number)}\n\nBy Meera Sandhu\n\n{sentences}\n\n{sentences}\n"


def folder(path: Path, count: int) -> list[str]:
    """A folder of that many pages; their paths in order."""
    path.mkdir(parents=True, exist_ok=True)
    names = [path / f"{number:05}.html" for number in range(count)]
    for number, name in enumerate(names):
        name.write_bytes(html(number))
    return [str(name) for name in names]


def record(kind: str, block: bytes, *, url: str = "", content_type: str = "application/http; msgtype=response") -> bytes:
    """One record of a web archive."""
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2026-01-17T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{abs(hash((kind, block, url))) % 10**12:012}>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(
    body: bytes,
    *,
    url: str,
    content_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: str = "",
) -> bytes:
    """A record of an HTTP response."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{headers}Content-Length: {len(body)}\r\n\r\n"
    return record("response", head.encode() + body, url=url)


def warc(path: Path, *records: bytes) -> Path:
    """A web archive of these records; each is a gzip member of its own where the name ends in .gz."""
    path.write_bytes(b"".join(map(gzip.compress, records) if path.suffix == ".gz" else records))
    return path


def conversion(text: str, *, url: str) -> bytes:
    """A record of a WET file."""
    return record("conversion", text.encode(), url=url, content_type="text/plain")


def mhtml(number: int, url: str) -> bytes:
    """A page as browsers save it with all it holds."""
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\nSubject: {headline(number)}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b--"\r\n\r\n'
        f"----b--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {url}\r\n\r\n"
    ).encode() + base64.encodebytes(html(number)) + b"\r\n----b----\r\n"
