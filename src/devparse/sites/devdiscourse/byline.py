"""The byline of a Devdiscourse page, which has the same parts in every form: "PTI | Delhi | Updated: … | Created: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

import attrs

from devparse.language.dates import read_date
from devparse.rows.model import Attributes, Row

_TIME: Final = re.compile(r"\b(Updated|Created):\s*(\d[^|\n]{6,40})")
_TWICE: Final = re.compile(r"(.{3,80}?)\s?\1")
"""An author as dumps keep one: the picture's text and the name, glued. A source stands once."""
_AUTHOR_PAGE: Final = "AuthorArticles?fl="
_LONGEST: Final = 300


@attrs.frozen
class Byline:
    """What the byline says. `rows[first:last]` are the byline's; `author_link` is as the page writes it."""

    first: int
    last: int
    author: str = ""
    author_link: str = ""
    source: str = ""
    place: str = ""
    country: str = ""
    created: datetime | None = None
    updated: datetime | None = None


def bylines(rows: Sequence[Row], zone: tzinfo | None) -> list[Byline]:
    """The bylines in the rows, in page order: the first is the article's, others are of articles put behind it."""
    found: list[Byline] = []
    for row in rows:
        if "ated:" not in row.text or len(row.text) > _LONGEST or (found and row.index < found[-1].last):
            continue
        if _TIME.search(row.text):
            found.append(_byline(rows, row.index, found[-1].last if found else 0, zone))
    return found


def _byline(rows: Sequence[Row], index: int, start: int, zone: tzinfo | None) -> Byline:
    """The byline whose times stand in row `index`; names stand before them, or in the row before."""
    last = index + 1
    times = dict(_TIME.findall(rows[index].text))
    if len(times) == 1 and last < len(rows) and (more := dict(_TIME.findall(rows[last].text))):
        times, last = more | times, last + 1
    names = rows[index]
    parts = _parts(names.text[: match.start()] if (match := _TIME.search(names.text)) else "")
    if not parts and index > start and "|" in rows[index - 1].text and len(rows[index - 1].text) <= _LONGEST:
        names = rows[index - 1]
        parts = _parts(names.text)
    link = next((_author_link(attributes) for attributes, _ in names.links if _author_link(attributes)), "")
    first, author = names.index, ""
    twice = parts and first > start and rows[first - 1].text == parts[0]
    if parts and (link or twice or _TWICE.fullmatch(parts[0])):
        first -= bool(twice)
        author = parts.pop(0) if link or twice else _TWICE.sub(r"\1", parts.pop(0))
    source = parts.pop(0) if parts and not author else ""
    place, country = (*parts, "", "")[:2]
    moments = {name: read_date(text, zone=zone, day_first=True) for name, text in times.items()}
    created, updated = moments.get("Created"), moments.get("Updated")
    return Byline(
        first,
        last,
        author,
        link,
        source,
        place.title() if place.islower() else place,
        country,
        created.value if created else None,
        updated.value if updated else None,
    )


def _parts(text: str) -> list[str]:
    return [part for piece in text.split("|") if (part := piece.strip())]


def _author_link(attributes: Attributes) -> str:
    address = attributes.get("href", "")
    return address if _AUTHOR_PAGE in address else ""
