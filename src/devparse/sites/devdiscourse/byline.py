"""The byline of a Devdiscourse page: by whom, from where and when, in the way of each template.

"PTI | Delhi | Updated: … | Created: …" is one line today, or two; from 2021 to 2024 each part was an item of a list, from
2018 to 2021 names ran together without a bar ("PTINew DelhiIndia") over a line of times.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import datetime, tzinfo
from typing import Final

import attrs

from devparse.packs import Row, read_date
from devparse.sites.devdiscourse.places import country_at_end

_TIME: Final = re.compile(r"(?:\b|(?<=IST))(Updated|Created):\s*(\d(?:(?!Created:|Updated:)[^|\n]){6,40})")
_TWICE: Final = re.compile(r"(.{3,80}?)\s?\1(?![a-z])")
"""An author as dumps keep one: the picture's text and the name, glued. A source stands once."""
_SOURCES: Final = re.compile(r"Devdiscourse News Desk|PTI|Reuters|IANS|ANI|UN News|PR Newswire|PRNewswire|Devdiscourse")
"""Sources that the site has sections of, at the beginning of names that run together."""
_GLUED: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_AUTHOR_PAGE: Final = "AuthorArticles?fl="
_MAX_NAMES_CHARS: Final = 120
_MAX_TIMES_CHARS: Final = 300
_MAX_TIME_ROWS: Final = 4
"""Rows of the times at the most: two, with a bar between, and one more."""


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


def bylines(rows: Sequence[Row], zone: tzinfo | None, countries: Collection[str] = ()) -> list[Byline]:
    """The bylines in the rows, in page order: the first is the article's, others are of articles put behind it.

    `countries` are those that the page files its story under; they part names that run together.
    """
    found: list[Byline] = []
    for row in rows:
        start = found[-1].last if found else 0
        if row.index >= start and len(row.text) <= _MAX_TIMES_CHARS and _TIME.search(row.text):
            found.append(_byline(rows, row.index, start, zone, countries))
    return found


def _byline(rows: Sequence[Row], index: int, start: int, zone: tzinfo | None, countries: Collection[str]) -> Byline:
    """The byline whose times begin in row `index`; its names stand in that row before them, or in rows above."""
    times, last = _times(rows, index)
    first, names = _names(rows, index, start)
    above = first < index
    link, linked = _linked_author(rows[first : index + 1])
    parts = list(filter(None, map(str.strip, names.split("|"))))
    if above and "|" not in names and parts:
        parts = _parted(parts[0], linked, countries)
    author, first = _author(parts, linked, rows, first, start)
    place, country = _where(parts[1:], in_amp=above and rows[index].box.tag != "li" and _ends_with_name(names))
    source = "" if author else next(iter(parts), "")
    return Byline(first, last, author, link, source, place, country, *_moments(times, zone))


def _author(parts: Sequence[str], linked: str, rows: Sequence[Row], first: int, start: int) -> tuple[str, int]:
    """The author that the first part names, "" where it names a source, and the row in which the byline begins."""
    if parts and first > start and rows[first - 1].text == parts[0]:
        return linked or parts[0], first - 1
    if linked or not parts:
        return linked, first
    return (_TWICE.sub(r"\1", parts[0]) if _TWICE.fullmatch(parts[0]) else ""), first


def _times(rows: Sequence[Row], index: int) -> tuple[dict[str, str], int]:
    """The times in the rows from `index` on, by their words, and the index of the row after them."""
    times: dict[str, str] = {}
    last = index
    for row in rows[index : index + _MAX_TIME_ROWS]:
        here = dict(_TIME.findall(row.text))
        if len(times) == 2 or (not here and row.text != "|"):
            break
        times |= here
        last = row.index + 1 if here else last
    return times, last


def _names(rows: Sequence[Row], index: int, start: int) -> tuple[int, str]:
    """The names, with bars between them where the page parts them, and the row in which they begin."""
    match = _TIME.search(rows[index].text)
    names = rows[index].text[: match.start()] if match else ""
    if names.strip(" |"):
        return index, names
    return _names_above(rows, index, start)


def _names_above(rows: Sequence[Row], index: int, start: int) -> tuple[int, str]:
    """The same where they stand above the times: in a line, or in items of a list."""
    at = next((row.index for row in reversed(rows[start:index]) if row.kind == "text"), -1)
    if at < 0 or len(rows[at].text) > _MAX_NAMES_CHARS:
        return index, ""
    items = rows[at].box.parent
    if rows[at].box.tag != "li" or items is None:
        return at, rows[at].text
    first = max(items.first, start)
    return first, "|".join(filter(None, (row.text for row in rows[first:index])))


def _parted(names: str, author: str, countries: Collection[str]) -> list[str]:
    """Names that run together, apart: author or source, place, country."""
    names = " ".join(names.split())
    country = country_at_end(names, countries)
    before = names.removesuffix(country).strip()
    match = _TWICE.match(before) or _SOURCES.match(before)
    if author and before.startswith(author):
        end = len(author)
    elif match is not None:
        end = match.end()
    else:
        glued = _GLUED.search(before)
        end = glued.start() if glued else len(before)
    place = before[end:].strip()
    if not end:
        return [names]
    return [before[:end], place, country]


def _ends_with_name(names: str) -> bool:
    """Whether bars part the names, and none stands between them and the times: so it is in the AMP page."""
    return "|" in names and not names.rstrip().endswith("|")


def _where(parts: Sequence[str], *, in_amp: bool) -> tuple[str, str]:
    """The place and the country that stand behind the source; in the AMP page a country may stand alone."""
    if in_amp and len(parts) == 1 and country_at_end(parts[0], ()) == parts[0]:
        return "", parts[0]
    place, country = (*parts, "", "")[:2]
    return place.title() if place.islower() else place, country


def _moments(times: dict[str, str], zone: tzinfo | None) -> tuple[datetime | None, datetime | None]:
    """When the story was created and updated."""
    moments = {name: read_date(text, zone=zone, day_first=True) for name, text in times.items()}
    created, updated = moments.get("Created"), moments.get("Updated")
    return created.value if created else None, updated.value if updated else None


def _linked_author(rows: Sequence[Row]) -> tuple[str, str]:
    """Where the link to an author's page leads, and whose name it shows."""
    links = [(attributes.get("href", ""), text) for row in rows for attributes, text in row.links]
    found = [(address, text) for address, text in links if _AUTHOR_PAGE in address]
    return found[0][0] if found else "", next((text for _, text in found if text), "")
