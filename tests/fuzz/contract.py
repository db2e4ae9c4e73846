"""What must hold of any bytes: a Page or `UnreadableInput`, and all that is promised of the Page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

import attrs

import devparse

PARSER: Final = devparse.Parser(strict=True)
URL: Final = "https://www.harbourledger.example/world/2026/tidal-barrage-vote"
ACTIVE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ADDRESSES: Final = ("url", "canonical_url", "next_page")


def check(data: bytes) -> None:
    """Read bytes as a page and as a dump, in every way the first of them chooses, and assert the promises."""
    choice = data[0] if data else 0
    url = URL if choice & 1 else None
    charset = "windows-1252" if choice & 2 else None
    try:
        if choice & 4:
            page = PARSER.parse_text(data.decode("utf-8", "surrogateescape"), url=url)
        elif choice & 8:
            page = PARSER.parse(data.decode("utf-8", "surrogateescape"), url=url)
        else:
            page = PARSER.parse(data, url=url, charset=charset)
    except devparse.UnreadableInput:
        return
    assert devparse.from_json(devparse.to_json(page)) == page
    assert not ACTIVE.search(devparse.to_markdown(page))
    for name, text in texts(page):
        text.encode()
        assert name not in ADDRESSES or _leads_somewhere(text, relative=url is None), (name, text)


def texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a record, with the name of its field."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, name)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from texts(getattr(value, field.name), field.name)


def _leads_somewhere(url: str, *, relative: bool) -> bool:
    """An address is absolute, or "", or as it is written where nobody says where the page is from."""
    parts = urlsplit(url)
    return not url or (parts.scheme in ("http", "https") and bool(parts.hostname)) or (relative and not parts.scheme)
