"""What the input is: HTML, a text dump, or no page at all."""

from __future__ import annotations

import json
import re
from typing import Final, Literal

from devparse.errors import UnreadableInput
from devparse.sections import Problem

_UNPACK: Final = "decompress it first"
_PICK: Final = "pass the HTML of the page"
_MAGIC: Final = (
    (b"%PDF-", "a PDF", _PICK), (b"\x89PNG", "a PNG image", _PICK), (b"\xff\xd8\xff", "a JPEG image", _PICK),
    (b"GIF87a", "a GIF image", _PICK), (b"GIF89a", "a GIF image", _PICK), (b"wOFF", "a font", _PICK), (b"wOF2", "a font", _PICK), (b"\x7fELF", "a program", _PICK),
    (b"SQLite format 3\0", "an SQLite database", _PICK), (b"OggS", "an Ogg recording", _PICK), (b"ID3\x03", "an MP3 recording", _PICK),
    (b"\xd0\xcf\x11\xe0", "an Office document", _PICK), (b"{\\rtf", "an RTF document", _PICK),
    (b"\x1f\x8b", "gzip data", _UNPACK), (b"PK\x03\x04", "a zip archive", _UNPACK), (b"PK\x05\x06", "a zip archive", _UNPACK),
    (b"\xfd7zXZ\0", "xz data", _UNPACK), (b"\x28\xb5\x2f\xfd", "Zstandard data", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK), (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"bplist00", "a web archive of Safari", "save the page as HTML"),
)  # fmt: skip
"""First bytes of what is no page, from the formats' own specifications, with the cure."""
_STRANGE: Final = (
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "a WebP image", _PICK),
    (re.compile(rb"....ftyp", re.DOTALL), "an MP4 or similar recording", _PICK),
    (re.compile(rb"BZh[1-9]1AY&SY"), "bzip2 data", _UNPACK),
)
_BINARY: Final = "the input is not a page: it looks like binary data; pass the HTML of the page, decompressed"
_NOISE: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffd]")
"""Characters that no text has, or that stand where none could be decoded."""
_MAX_NOISE_SHARE: Final = 0.05
"""The share of noise from which on what has next to no tags is no text; of bytes at random a tenth are control codes."""

_MAX_STRAY_NOISE: Final = 10
"""Characters of noise that a short text may have."""

_PAGE_TAG: Final = re.compile(
    rb"<(?:!doctype|html|head|body|meta|title|link|script|article|main|div|section|table|span|h[1-6]|p|ul|a)\b[^<]*>",
    re.IGNORECASE,
)
_LOOKED_AT_BYTES: Final = 65_536
_TAG: Final = re.compile(r"</?[a-z][^\s<>]*(?:\s[^<>]*)?(?:>|\Z)|<!doctype\s", re.IGNORECASE)
_MIN_TAGS_SHARE: Final = 0.05
"""Tags that make up less of a text than this stand there by chance, where the rest is noise."""
_START_BYTES: Final = 8192
_FEED: Final = re.compile(
    rb"(?:<\?xml[^>]{0,300}>\s{0,99}|(?><!--.{0,4000}?-->)\s{0,99}|<!doctype[^>]{0,500}>\s{0,99}){0,9}"
    rb"<(rss|feed|urlset|sitemapindex|svg|rdf:RDF|opml|plist|xsl:stylesheet)\b",
    re.DOTALL | re.IGNORECASE,
)
"""How XML begins that is no page; a comment ends at its first end."""
_HTML: Final = re.compile(
    r"\s{0,999}(?:<!--.{0,4000}?-->\s{0,99}|<\?xml[^>]{0,300}>\s{0,99}){0,9}<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|article|main|div|"
    r"section|header|nav|table|p|h[1-6])\b[^<]*>",
    re.DOTALL | re.IGNORECASE,
)
"""How HTML begins, and no text does."""

_MAX_NAME_CHARS: Final = 2000
_ADDRESS: Final = re.compile(r"(?:https?|ftp|file)://\S+|www\.[\w-]+\.\S+", re.IGNORECASE)
_PATH: Final = re.compile(
    r"(?:~|\.{0,2})[/\\](?:\S+|[^\n<>]+\.\w{2,6})|[A-Za-z]:[/\\][^\n<>]+|\S+\.(?:x?html?|mht(?:ml)?|txt|md|json|xml|pdf|w?arc|wet|gz|zip|php|aspx?)",
    re.IGNORECASE,
)


def refuse_other_formats(data: bytes) -> None:
    """Raise `UnreadableInput` for what is plainly another format than HTML or text, with the cure."""
    start = data[:32].lstrip()
    for magic, name, cure in _MAGIC:
        if start.startswith(magic):
            raise UnreadableInput(f"the input is not a page: it looks like {name}; {cure}")
    for shape, name, cure in _STRANGE:
        if shape.match(start):
            raise UnreadableInput(f"the input is not a page: it looks like {name}; {cure}")


def detect_form(data: bytes) -> Literal["html", "text"]:
    """Whether a tag that pages are made of stands near the beginning ("html") or none does ("text")."""
    start = data[:_LOOKED_AT_BYTES].replace(b"\0", b"")
    return "html" if _PAGE_TAG.search(start) else "text"


def not_html(content: bytes) -> Problem | None:
    """What is wrong with a page in UTF-8 that is no HTML: text without a tag, JSON, a feed; None for HTML.

    Raises `UnreadableInput` for the name of a page instead of the page, and for binary data.
    """
    start = content[:_START_BYTES].lstrip()
    if found := _FEED.match(start):
        return _problem(f"it is XML ({found[1].decode()})")
    if start[:1] in (b"{", b"[") and _is_json(content.decode("utf-8", "replace")):
        return _problem("it is JSON; pass the HTML that is in it, if there is any")
    if _PAGE_TAG.search(content, 0, _LOOKED_AT_BYTES):
        return None
    text = content.decode("utf-8", "replace")
    if not _TAG.search(text):
        refuse_names(text)
        refuse_noise(text)
        return _problem("there is no tag in it; the text of a whole page is read by `parse_text`")
    return None


def refuse_what_is_no_dump(text: str) -> None:
    """Raise `UnreadableInput` for what is no text of a page: its name, HTML, JSON, binary data."""
    if _HTML.match(text):
        raise UnreadableInput("the input is HTML, not the text of a page: read it with `parse`")
    if _is_json(text):
        raise UnreadableInput("the input is JSON, not the text of a page")
    refuse_names(text)
    refuse_noise(text)


def refuse_names(text: str) -> None:
    """Raise `UnreadableInput` when a text is the address or the path of a page, not the page."""
    name = text.strip() if len(text) <= _MAX_NAME_CHARS else ""
    if _ADDRESS.fullmatch(name):
        raise UnreadableInput(f"the input is an address: devparse fetches nothing; give the page's bytes, and url={name!r:.200}")
    if _PATH.fullmatch(name):
        raise UnreadableInput(f"the input is the path of a file: give the page's bytes, Path({name!r:.200}).read_bytes()")


def refuse_noise(text: str) -> None:
    """Raise `UnreadableInput` when so much of a text is noise that it is none."""
    if len(_NOISE.findall(text)) > max(_MAX_NOISE_SHARE * len(text), _MAX_STRAY_NOISE):
        raise UnreadableInput(_BINARY)


def refuse_noise_in_html(content: bytes) -> None:
    """The same for a page in UTF-8; one that has tags is damaged HTML."""
    if sum(len(tag[0]) for tag in _PAGE_TAG.finditer(content)) < _MIN_TAGS_SHARE * len(content):
        refuse_noise(content.decode("utf-8", "replace"))


def _is_json(text: str) -> bool:
    """Whether a text is one value of JSON, or an object after another, a line each."""
    start = text.lstrip()
    if start[:1] not in ("{", "["):
        return False
    try:
        value, end = json.JSONDecoder().raw_decode(start)
    except (ValueError, RecursionError):
        return False
    rest = start[end:].lstrip()
    return not rest or (isinstance(value, dict) and rest.startswith("{"))


def _problem(fault: str) -> Problem:
    return Problem("page", "not-html", f"The input is no HTML page: {fault}.")
