"""When the article was published and last changed.

Asked in order of trust: the JSON-LD of the article, the head's meta values, microdata, `time` elements and dates printed
near the headline, and the page's address last. What only says when something else happened is not asked: copyright years,
expiry dates, comments, other stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final, NamedTuple

from devparse.extractors.metadata.printed_dates import (
    AFTER,
    BEFORE,
    CHANGED,
    LABEL,
    Clue,
    Reader,
    by_the_clock,
    is_sentence,
    is_universal,
    may_tell,
    printed,
    with_label,
)
from devparse.extractors.metadata.signals import Evidence
from devparse.language.dates import Moment, date_in_url
from devparse.rows.json_ld import texts_of
from devparse.rows.model import Attributes, Part, Row
from devparse.rows.roles import COMMENT, DATE, STORIES

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "article:published", "article.published", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished",
    "originalpublicationdate", "publish-date", "publish_date", "publishdate", "published_at", "pubdate", "pub_date", "publication_date",
    "citation_publication_date", "citation_online_date", "citation_date", "dcterms.issued", "dc.date.issued", "dc.date.created",
    "dcterms.created", "dcterms.date", "dc.date", "article_date_original", "date.created", "datecreated", "shareaholic:article_published_time",
    "article:create_time", "og:published_time", "published_time", "published", "published-date", "displaydate", "release_date", "weibo:article:create_at",
    "pdate", "ptime", "date",
)  # fmt: skip
_MODIFIED: Final = (
    "article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "date.modified", "lastmod", "last-modified", "last_modified", "revised", "article:updated_time", "moddate",
    "weibo:article:update_at", "shareaholic:article_modified_time",
)  # fmt: skip
_PUBLICATION: Final = re.compile(r"publi(?:sh|cation|cado|kation)\w*[-_.]?(?:date|time|at)\b", re.IGNORECASE)
"""What else a meta value is called that tells when a page was published: "w-published-date"."""

_TOLD: Final = {"time": "datetime", "abbr": "title"}
"""The elements that tell a time for machines, and the attribute it stands in."""
_MACHINES: Final = ("json-ld", "microdata")
"""The sources beside metas whose times only machines are told."""
_BARE: Final = 40
"""A row with no more characters that names a day says little else."""
_LONE: Final = 24
"""A row with no more characters that names a day says nothing else."""
_ZONES: Final = timedelta(days=1)
"""Clocks differ by no more."""


class Times(NamedTuple):
    """The two times with their sources; `day_only` tells whether the published one is a bare day."""

    published: datetime | None
    published_source: str
    day_only: bool
    modified: datetime | None
    modified_source: str
    candidates: tuple[tuple[str, object], ...]


def times(evidence: Evidence, headline: int, zone: tzinfo | None) -> Times:
    """When the article appeared and was changed; `headline` is the headline's row, -1 when none shows it."""
    document = evidence.document
    reader = Reader(zone, document.head.language, document.captured)
    told = list(_linked(evidence, reader))
    told.extend(_metas(evidence, reader, told))
    if not any(not clue.changed for clue in told) or all(clue.moment.precision == "day" for clue in told):
        told.extend(_shown(evidence, headline, reader))
    published = next((clue for clue in told if not clue.changed), None)
    if published is not None and published.moment.precision == "day":
        published = _finer(published, told)
    modified = next((clue for clue in told if clue.changed), None)
    if published is not None and _is_of_the_making(published, modified):
        published = _earlier(published, evidence, headline, reader)
    if published is not None and is_universal(published.moment):
        published = by_the_clock(published, evidence, headline, reader)
    published = published or _addressed(evidence) or _only(told)
    return Times(
        published.moment.value if published else None,
        published.source if published else "",
        published is not None and published.moment.precision == "day",
        modified.moment.value if modified else None,
        modified.source if modified else "",
        tuple((clue.source, clue.moment.value) for clue in told if clue is not published and not clue.changed),
    )


def _only(told: Iterable[Clue]) -> Clue | None:
    """The day of the last change where the page prints that and no other: as near as it lets a reader come."""
    return next((clue for clue in told if clue.source == "visible"), None)


def _finer(day: Clue, told: Iterable[Clue]) -> Clue:
    """A clue to the same day that knows the hour, too."""
    same = (clue for clue in told if not clue.changed and clue.moment.precision != "day")
    return next((clue for clue in same if clue.moment.value.date() == day.moment.value.date()), day)


def _is_of_the_making(published: Clue, modified: Clue | None) -> bool:
    """Whether a time told to machines may be that of the page's last building, for it is no earlier than the last change."""
    if published.source not in _MACHINES and not published.source.startswith("meta:"):
        return False
    return modified is None or modified.moment.value.date() <= published.moment.value.date()


def _earlier(told: Clue, evidence: Evidence, headline: int, reader: Reader) -> Clue:
    """The one day that rows near the headline print as a date and nothing else, where it is before the one told."""
    found: dict[date, Clue] = {}
    for row in evidence.near(headline, BEFORE, AFTER):
        if len(row.text) <= _BARE and may_tell(row, reader):
            for clue in printed(with_label(row, evidence.rows), reader):
                if not clue.changed:
                    found.setdefault(clue.moment.value.date(), clue)
    if len(found) != 1:
        return told
    day, clue = found.popitem()
    return clue if told.moment.value.date() - day > _ZONES else told


def _linked(evidence: Evidence, reader: Reader) -> Iterator[Clue]:
    for name, changed in (("datePublished", False), ("dateCreated", False), ("dateModified", True)):
        for text in texts_of(evidence.article.get(name))[:1]:
            if moment := reader.read(text):
                yield Clue("json-ld", moment, changed)


def _metas(evidence: Evidence, reader: Reader, told: list[Clue]) -> Iterator[Clue]:
    """What the head says of the two times, as far as the linked data does not tell them to the minute."""
    meta: Mapping[str, str] = evidence.document.meta
    for names, changed in ((_PUBLISHED, False), (_MODIFIED, True)):
        if any(clue.changed == changed and clue.moment.precision != "day" for clue in told):
            continue
        for name in names:
            if (value := meta.get(name)) and (moment := reader.read(value)):
                yield Clue(f"meta:{name}", moment, changed)
                if moment.precision != "day":
                    break
    if not told and (name := next(filter(_PUBLICATION.search, meta), "")) and (moment := reader.read(meta[name])):
        yield Clue(f"meta:{name}", moment, False)


def _shown(evidence: Evidence, headline: int, reader: Reader) -> Iterator[Clue]:
    """The dates in microdata, in `time` elements and in print near the headline, else farther off."""
    rows = evidence.near(headline, BEFORE, AFTER)
    near = {row.index: row for row in rows}
    parts = [part for part in evidence.document.parts if part.row in near]
    clues = [*_marked(rows, parts, reader)]
    for part in sorted(parts, key=lambda part: part.row < headline):
        if (name := _TOLD.get(part.tag)) and (value := part.attributes.get(name, "")) and (moment := reader.read(value)):
            text = near[part.row].text
            clues.append(Clue(part.tag, moment, len(text) < 60 and bool(CHANGED.search(text))))
    dated = {part.row for part in parts if part.flags & DATE or part.tag in _TOLD}
    dated.update(row.index for row in rows if row.box.inside & DATE)
    lines = [row for row in rows if may_tell(row, reader) and (row.index in dated or not is_sentence(row.text))]
    for row in sorted(lines, key=lambda row: (row.index not in dated, row.index < headline)):
        clues.extend(printed(with_label(row, evidence.rows), reader))
    yield from clues or _far(evidence, reader)


def _far(evidence: Evidence, reader: Reader) -> Iterator[Clue]:
    """A date far from the headline: one that is labelled, or the only one that rows marked as dates tell, or rows that are dates."""
    labelled: list[Clue] = []
    marked: list[Clue] = []
    bare: list[Clue] = []
    for row in evidence.rows:
        if row.box.inside & (COMMENT | STORIES) or not may_tell(row, reader):
            continue
        text = with_label(row, evidence.rows)
        if LABEL.match(text):
            labelled.extend(printed(text, reader))
        elif row.box.inside & DATE:
            marked.extend(printed(text, reader))
        elif len(text) <= _LONE:
            bare.extend(printed(text, reader))
    if labelled:
        yield labelled[0]
    elif len({clue.moment.value.date() for clue in marked or bare}) == 1:
        yield (marked or bare)[0]


def _marked(rows: Iterable[Row], parts: Iterable[Part], reader: Reader) -> Iterator[Clue]:
    """The dates in the microdata of the boxes around rows, and of the elements in them."""
    boxes: dict[int, Attributes] = {}
    for row in rows:
        for box in row.box.around():
            if box.order in boxes:
                break
            boxes[box.order] = box.attributes
    for attributes in (*(boxes[order] for order in sorted(boxes)), *(part.attributes for part in parts)):
        name = attributes.get("itemprop")
        if name in ("datePublished", "dateModified", "dateCreated"):
            value = attributes.get("datetime") or attributes.get("content") or ""
            if value and (moment := reader.read(value)):
                yield Clue("microdata", moment, name == "dateModified")


def _addressed(evidence: Evidence) -> Clue | None:
    document = evidence.document
    for url in (document.url, evidence.canonical, document.meta.get("og:url", "")):
        if day := date_in_url(url):
            return Clue("url", Moment(datetime.combine(day, time()), "day", False), False)
    return None
