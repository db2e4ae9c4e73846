"""The ways in which a page of the corpus is given to devparse: as HTML, as a text dump, without dates, without authors."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, TypeAlias

import stripping
from corpus import Gold
from scoring import Reply, reply_of

from devparse import DevparseError, Page, Parser
from devparse.decoding.decoding import decode
from devparse.limits import Limits
from devparse.rows.document import Document
from devparse.rows.dump_reader import read_dump
from devparse.rows.html_parser import read

PARSER: Final = Parser(sites=())
"""Without the built-in packs: what is measured is how it reads sites nobody wrote a pack for."""

Reads: TypeAlias = Callable[[bytes, Gold, Parser], Reply]
"""A way to answer a page with a parser."""


def document(data: bytes, gold: Gold, form: str) -> Document:
    """A page, or its dump, read into rows."""
    if form == "text":
        reading, _ = read_dump(dumped(data), Limits())
        return Document(reading, url=gold.url, form="text", content=b"")
    content, _ = decode(data)
    return Document(read(content, Limits()), url=gold.url, form="html", content=content)


def html(data: bytes, gold: Gold, parser: Parser = PARSER) -> Reply:
    """What devparse says of a page's HTML."""
    return _timed(lambda: parser.parse(data, url=gold.url))


def dump(data: bytes, gold: Gold, parser: Parser = PARSER) -> Reply:
    """What devparse says of the page's text as Resiliparse dumps it."""
    text = dumped(data)
    return _timed(lambda: parser.parse_text(text, url=gold.url))


def _timed(read: Callable[[], Page]) -> Reply:
    """The reply and what it took; an input that is no page (a dump can be empty) is a failed reply."""
    began = time.perf_counter()
    try:
        page = read()
    except DevparseError as error:
        return Reply(failed=str(error))
    return reply_of(page, (time.perf_counter() - began) * 1000)


def dateless(data: bytes, gold: Gold, parser: Parser = PARSER) -> Reply:
    """What devparse says of the page when every date was taken out, of its address too."""
    stripped = stripping.without_dates(_text(data))
    return reply_of(parser.parse(stripped, url=stripping.without_url_date(gold.url)))


def authorless(data: bytes, gold: Gold, parser: Parser = PARSER) -> Reply:
    """What devparse says of the page when every author was taken out."""
    stripped = stripping.without_authors(_text(data), gold.authors or ())
    return reply_of(parser.parse(stripped, url=gold.url))


def dumped(data: bytes) -> str:
    """The kind of dump that text collections hold."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415  (only dumps need it)
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding  # noqa: PLC0415

    return str(
        extract_plain_text(
            bytes_to_str(data, detect_encoding(data) or "utf-8"),
            preserve_formatting=True,
            main_content=False,
            list_bullets=True,
            alt_texts=True,
            links=False,
            form_fields=False,
            noscript=False,
        )
    )


def _text(data: bytes) -> str:
    return decode(data)[0].decode("utf-8", "replace")
