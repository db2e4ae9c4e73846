"""What browsers and archives save a page in: gzip data, MHTML, one record of a WARC or WET file.

The page is taken out as it was sent, with what the file says of it: its address, the day it was saved, its encoding.
Formats: RFC 1952 (gzip), RFC 2557 (MHTML), ISO 28500 (WARC, of which WET files are made, too).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from devparse.errors import UnreadableInput
from devparse.language.urls import host_of
from devparse.sections import Problem

_GZIP: Final = b"\x1f\x8b"
_WARC: Final = b"WARC/"
_MAX_WRAPPINGS: Final = 3
"""Gzip data around a record around gzip data: what is wrapped deeper is no page that somebody saved."""
_MAIL_START: Final = re.compile(
    rb"(?:From|MIME-Version|Content-Type|Subject|Date|Message-ID|Snapshot-Content-Location|X-[\w-]+):", re.IGNORECASE
)
_MAIL_OF_HTML: Final = re.compile(rb"^Content-Type:\s*(?:multipart/|text/html)", re.IGNORECASE | re.MULTILINE)
_HEADER_END: Final = re.compile(rb"\r?\n\r?\n")
_MAIL_HEADER_BYTES: Final = 8192
_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,100}\r\n")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_PAGES: Final = ("response", "resource", "conversion")
"""Types of WARC records that hold a page."""


@attrs.frozen
class SavedFile:
    """The page in a saved file, and what the file says of it: "" and None where it says nothing.

    `is_text` tells that the page is a text dump, as WET records hold.
    """

    data: bytes
    url: str = ""
    captured: date | None = None
    charset: str = ""
    is_text: bool = False
    problems: tuple[Problem, ...] = ()


def is_wrapped(text: str) -> bool:
    """Whether a text is MHTML or a record of an archive, read from its file as text."""
    return text.startswith(_WARC.decode()) or _is_mail(text[:_MAIL_HEADER_BYTES].encode("utf-8", "replace"))


def _is_mail(data: bytes) -> bool:
    if not _MAIL_START.match(data):
        return False
    end = _HEADER_END.search(data, 0, _MAIL_HEADER_BYTES)
    return end is not None and _MAIL_OF_HTML.search(data, 0, end.start()) is not None


def unwrap(data: bytes, most: int) -> SavedFile:
    """The page in what a browser or an archive saved; plain HTML or text as it is.

    `most` is the number of bytes that the page may have. Raises `UnreadableInput` when it has more, when there is no
    page in the file, and when there are several.
    """
    saved = SavedFile(data)
    for _ in range(_MAX_WRAPPINGS):
        opened = _opened(saved.data, most)
        if opened is None:
            break
        saved = SavedFile(
            opened.data,
            opened.url or saved.url,
            opened.captured or saved.captured,
            opened.charset or saved.charset,
            opened.is_text or saved.is_text,
            (*saved.problems, *opened.problems),
        )
    return saved


def _opened(data: bytes, most: int) -> SavedFile | None:
    """What is in a file, one wrapping taken off; None when there is none that is known."""
    if data.startswith(_GZIP):
        return _inflated(data, most)
    if data.startswith(_WARC):
        return _recorded(data)
    return _mailed(data) if _is_mail(data) else None


def _inflated(data: bytes, most: int) -> SavedFile:
    """All members of gzip data; what there is of them where they end early or break off."""
    pieces: list[bytes] = []
    size, whole = 0, True
    while whole and size <= most and data.startswith(_GZIP):
        member = zlib.decompressobj(wbits=31)
        try:
            pieces.append(member.decompress(data, most + 1 - size))
        except zlib.error:
            whole = False
            break
        size, whole, data = size + len(pieces[-1]), member.eof, member.unused_data
    if size > most:
        raise UnreadableInput(f"the input has, decompressed, more than the limit of {most:,} bytes")
    if not size:
        raise UnreadableInput("the input looks like gzip data, but cannot be decompressed")
    return SavedFile(b"".join(pieces), problems=() if whole else (_CUT_OFF,))


_CUT_OFF: Final = Problem("page", "truncated", "The gzip data end early: what could be decompressed is read.")


def _recorded(data: bytes) -> SavedFile:
    pages = [record for record in _records(data) if record[0].get("warc-type") in _PAGES]
    if not pages:
        raise UnreadableInput("the input is a WARC file without a page: no response, resource or conversion record")
    if len(pages) > 1:
        raise UnreadableInput(f"the input is a WARC file of {len(pages)} pages: pass one record at a time")
    header, content = pages[0]
    saved = SavedFile(content, header.get("warc-target-uri", "").strip("<>"), _day(header.get("warc-date", "")))
    if header["warc-type"] == "conversion" or header.get("content-type", "").startswith("text/plain"):
        return attrs.evolve(saved, charset="utf-8", is_text=True)
    if content.startswith(b"HTTP/"):
        return _answered(saved)
    return attrs.evolve(saved, charset=_charset(header))


def _records(data: bytes) -> Iterator[tuple[dict[str, str], bytes]]:
    """The header and the content of every record; the last one may be cut off, or hold more than it says."""
    while data.startswith(_WARC):
        end = _HEADER_END.search(data)
        if end is None:
            return
        header = _fields(data[: end.start()])
        length = header.get("content-length", "")
        start = end.end()
        stop = start + int(length) if length.isdecimal() else len(data)
        following = data[stop:].lstrip(b"\r\n")
        if following and not following.startswith(_WARC):
            stop, following = len(data), b""
        yield header, data[start:stop]
        data = following


def _fields(header: bytes) -> dict[str, str]:
    """The fields of a header by their names in lower case; the first line says what it is a header of."""
    lines = header.decode("utf-8", "replace").splitlines()[1:]
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _answered(saved: SavedFile) -> SavedFile:
    """The page in the answer of a server."""
    end = _HEADER_END.search(saved.data)
    if end is None:
        return saved
    header, content = _fields(saved.data[: end.start()]), saved.data[end.end() :]
    if "chunked" in header.get("transfer-encoding", "").lower():
        content = _joined(content)
    return attrs.evolve(saved, data=content, charset=_charset(header))


def _joined(content: bytes) -> bytes:
    """The chunks of a body joined; as it is where it has none, for many archives join them and keep the header."""
    pieces: list[bytes] = []
    at = 0
    while chunk := _CHUNK.match(content, at):
        size = int(chunk[1], 16)
        pieces.append(content[chunk.end() : chunk.end() + size])
        at = chunk.end() + size + 2
        if not size:
            break
    return b"".join(pieces) if pieces else content


def _charset(header: dict[str, str]) -> str:
    found = _CHARSET.search(header.get("content-type", ""))
    return found[1] if found else ""


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _mailed(data: bytes) -> SavedFile:
    """The first HTML part of MHTML, or of a mail."""
    from email import message_from_bytes  # noqa: PLC0415 - slow to import, and few pages are saved so

    message = message_from_bytes(data)
    part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if part is None:
        raise UnreadableInput("the input is MHTML or a mail without an HTML part")
    places = (part["Content-Location"], message["Snapshot-Content-Location"], message["Content-Location"])
    url = next(filter(host_of, (str(place or "").strip() for place in places)), "")
    content = part.get_payload(decode=True)
    return SavedFile(content if isinstance(content, bytes) else b"", url, _day_of_mail(message["Date"]), part.get_content_charset() or "")


def _day_of_mail(written: object) -> date | None:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - slow to import, and few pages are saved so

    try:
        return parsedate_to_datetime(str(written)).date() if written else None
    except ValueError:
        return None


_COMMENT: Final = re.compile(rb"<!--(.{0,4000}?)-->", re.DOTALL)
_SAVED_FROM: Final = re.compile(r"saved from url=\(\d+\)(\S+)")
_SINGLE_FILE: Final = re.compile(r"Page saved with SingleFile\b.*?\burl:\s*(\S+)(?:.*?\bsaved date:\s*\w+ (\w+ \d+ \d+))?", re.DOTALL)
_TOP_BYTES: Final = 8192
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def saved_from(content: bytes) -> tuple[str, date | None]:
    """The address and the day in the comment that browsers and SingleFile write into a saved page; "" and None without."""
    near = content[:_TOP_BYTES]
    for comment in _COMMENT.findall(near) if b"aved " in near else ():
        text = comment.decode("utf-8", "replace")
        if found := _SAVED_FROM.search(text):
            return (found[1], None) if host_of(found[1]) else ("", None)
        if found := _SINGLE_FILE.search(text):
            return (found[1] if host_of(found[1]) else ""), _american_day(found[2] or "")
    return "", None


def _american_day(written: str) -> date | None:
    """The day of JavaScript's `Date.toString`: "Mar 04 2026"."""
    month, day, year = written.split() if written else ("", "0", "0")
    try:
        return date(int(year), _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
