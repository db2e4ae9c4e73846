"""When the article was published and last changed.

Asked in order of trust: the JSON-LD of the article, the head's meta values, microdata, `time` elements and dates printed
near the headline, and the page's address last. What only says when something else happened is not asked: copyright years,
expiry dates, comments, other stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta, tzinfo
from typing import Final, NamedTuple

from devparse.extractors.metadata.printed_dates import (
    ROWS_AFTER_HEADLINE,
    ROWS_BEFORE_HEADLINE,
    DateCandidate,
    DateReader,
    align_offset_to_printed_time,
    dates_in_row,
    is_exact_utc,
    is_sentence,
    may_contain_date,
)
from devparse.extractors.metadata.printed_day import is_of_something_else, printed_day
from devparse.extractors.metadata.signals import Evidence
from devparse.language.dates import Moment, date_in_url
from devparse.language.dates.labels import CHANGED, PUBLISHED
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

_TOLD: Final = {"time": "datetime", "abbr": "title"}
"""The elements that tell a time for machines, and the attribute it stands in."""
_SHOWN: Final = ("visible", "time", "abbr")
"""The sources that a reader sees."""
_MAX_CLOCK_DIFFERENCE: Final = timedelta(days=1)
"""The same moment is written with days no farther apart, whatever the zones."""
_TITLE_SEPARATOR: Final = re.compile(r"\s[-–—|·]\s")
_MAX_LABELLED_CHARS: Final = 60
_LONE: Final = 24
"""A row with no more characters that names a day says nothing else."""


class Times(NamedTuple):
    """The two times with their sources.

    `day_only` says whether the published one is a bare day, `disagree` whether the page prints another day than it declares.
    """

    published: datetime | None
    published_source: str
    day_only: bool
    modified: datetime | None
    modified_source: str
    disagree: bool
    candidates: tuple[tuple[str, object], ...]


def times(evidence: Evidence, headline: int, zone: tzinfo | None) -> Times:
    """When the article appeared and was changed; `headline` is the headline's row, -1 when none shows it."""
    document = evidence.document
    reader = DateReader(zone, document.head.language, document.captured)
    told = list(_linked(evidence, reader))
    told.extend(_metas(evidence, reader, told))
    if not any(not clue.changed for clue in told) or all(clue.moment.precision == "day" for clue in told):
        told.extend(_shown(evidence, headline, reader))
    published = next((clue for clue in told if not clue.changed), None)
    modified = next((clue for clue in told if clue.changed), None)
    shown = printed_day(evidence, headline, reader) if published and published.source not in _SHOWN else None
    disagrees = bool(published and shown and abs(published.day - shown.day) > _MAX_CLOCK_DIFFERENCE)
    if published and shown and disagrees and _may_be_build_time(published, modified, shown):
        published = shown
    if published is not None and is_exact_utc(published.moment):
        published = align_offset_to_printed_time(published, evidence, headline, reader)
    published = published or _addressed(evidence) or _fallback_to_modified(told)
    return Times(
        published.moment.value if published else None,
        published.source if published else "",
        published is not None and published.moment.precision == "day",
        modified.moment.value if modified else None,
        modified.source if modified else "",
        disagrees,
        tuple((clue.source, clue.moment.value) for clue in told if clue is not published and not clue.changed),
    )


def _may_be_build_time(published: DateCandidate, modified: DateCandidate | None, shown: DateCandidate) -> bool:
    """Whether a time for machines may be that of the page's last building: after the printed day, no earlier than the last change."""
    return shown.day < published.day and (modified is None or modified.day <= published.day)


def _fallback_to_modified(told: Iterable[DateCandidate]) -> DateCandidate | None:
    """The day of the last change where the page prints that and no other: as near as it lets a reader come."""
    return next((clue for clue in told if clue.source == "visible"), None)


def _linked(evidence: Evidence, reader: DateReader) -> Iterator[DateCandidate]:
    for name, changed in (("datePublished", False), ("dateCreated", False), ("dateModified", True)):
        for text in texts_of(evidence.article.get(name))[:1]:
            if moment := reader.read(text):
                yield DateCandidate("json-ld", moment, changed)


def _metas(evidence: Evidence, reader: DateReader, told: list[DateCandidate]) -> Iterator[DateCandidate]:
    """What the head says of the two times, as far as the linked data does not tell them to the minute."""
    meta: Mapping[str, str] = evidence.document.meta
    for names, changed in ((_PUBLISHED, False), (_MODIFIED, True)):
        if any(clue.changed == changed and clue.moment.precision != "day" for clue in told):
            continue
        for name in names:
            if (value := meta.get(name)) and (moment := reader.read(value)):
                yield DateCandidate(f"meta:{name}", moment, changed)
                if moment.precision != "day":
                    break


def _shown(evidence: Evidence, headline: int, reader: DateReader) -> Iterator[DateCandidate]:
    """The dates in microdata, then in the head of the article, then elsewhere near the headline, else farther off."""
    rows = evidence.near(headline, ROWS_BEFORE_HEADLINE, ROWS_AFTER_HEADLINE)
    near = {row.index for row in rows}
    parts = [part for part in evidence.document.parts if part.row in near]
    head = {row.index for row in evidence.head_of_article(headline)}
    found = [*_marked(rows, parts, reader)]
    for places in (head, near - head):
        inside = [part for part in parts if part.row in places]
        found.extend(_timed(evidence, sorted(inside, key=lambda part: part.row < headline), reader))
        dated = {part.row for part in inside if part.flags & DATE or part.tag in _TOLD}
        dated.update(row.index for row in rows if row.box.inside & DATE)
        lines = [row for row in rows if row.index in places and (row.index in dated or not is_sentence(row.text))]
        for row in sorted(lines, key=lambda row: (row.index not in dated, row.index < headline)):
            if may_contain_date(row, reader) and (row.index in dated or not is_of_something_else(row.text, reader)):
                found.extend(dates_in_row(row.text, reader))
    yield from found or _titled(evidence, reader) or _far(evidence, reader)


def _titled(evidence: Evidence, reader: DateReader) -> list[DateCandidate]:
    """The day that the `title` element or the title for sharing ends with: "… | 28.04.2031"."""
    found = []
    for title in (evidence.document.head.title, evidence.document.meta.get("og:title", "")):
        *_, last = _TITLE_SEPARATOR.split(title)
        if last != title and len(last) <= _LONE and (moment := reader.read(last)):
            found.append(DateCandidate("title", moment, False))
    return found


def _far(evidence: Evidence, reader: DateReader) -> Iterator[DateCandidate]:
    """A date far from the headline: one with a label, or the only one in `time` elements, in rows marked as dates, or in rows that are dates."""
    labelled: list[DateCandidate] = []
    marked: list[DateCandidate] = []
    bare: list[DateCandidate] = []
    for row in evidence.rows:
        if not _may_be_own(row) or not may_contain_date(row, reader):
            continue
        if PUBLISHED.match(row.text) or _is_below_label(evidence.rows, row):
            labelled.extend(dates_in_row(row.text, reader))
        elif row.box.inside & DATE:
            marked.extend(dates_in_row(row.text, reader))
        elif len(row.text) <= _LONE and not is_of_something_else(row.text, reader):
            bare.extend(dates_in_row(row.text, reader))
    if labelled:
        yield labelled[0]
        return
    own = [part for part in evidence.document.parts if part.row < len(evidence.rows) and _may_be_own(evidence.rows[part.row])]
    for found in (list(_timed(evidence, own, reader)), marked, bare):
        if len({candidate.day for candidate in found}) == 1:
            yield found[0]
            return


def _is_below_label(rows: Sequence[Row], row: Row) -> bool:
    """Whether one of the two rows above is "Published" or the like, and nothing else."""
    above = (other.text.rstrip(" :：") for other in rows[max(0, row.index - 2) : row.index])
    return any(PUBLISHED.fullmatch(text) for text in above)


def _may_be_own(row: Row) -> bool:
    """Whether a row is neither a reader's comment nor about another story."""
    return not row.box.inside & (COMMENT | STORIES) and row.region != "stories"


def _timed(evidence: Evidence, parts: Iterable[Part], reader: DateReader) -> Iterator[DateCandidate]:
    """The dates that elements give for machines."""
    for part in parts:
        if (name := _TOLD.get(part.tag)) and (moment := reader.read(part.attributes.get(name, ""))):
            text = evidence.rows[part.row].text
            yield DateCandidate(part.tag, moment, len(text) < _MAX_LABELLED_CHARS and bool(CHANGED.search(text)))


def _marked(rows: Iterable[Row], parts: Iterable[Part], reader: DateReader) -> Iterator[DateCandidate]:
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
                yield DateCandidate("microdata", moment, name == "dateModified")


def _addressed(evidence: Evidence) -> DateCandidate | None:
    document = evidence.document
    for url in (document.url, evidence.canonical, document.meta.get("og:url", "")):
        if day := date_in_url(url):
            return DateCandidate("url", Moment(datetime.combine(day, time()), "day", False), False)
    return None
