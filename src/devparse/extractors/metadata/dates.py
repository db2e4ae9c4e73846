"""When the article was published and last changed.

Asked in order of trust: the JSON-LD of the article, the head's meta values, microdata, `time` elements and dates printed
near the headline, and the page's address last. What only says when something else happened is not asked: copyright years,
expiry dates, comments, other stories.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta, tzinfo
from functools import partial
from itertools import islice
from typing import Final, NamedTuple

from devparse.extractors.metadata.printed_dates import (
    DateCandidate,
    DateReader,
    align_offset_to_printed_time,
    dates_in_row,
    is_exact_utc,
    is_sentence,
    may_contain_date,
)
from devparse.extractors.metadata.printed_day import is_of_something_else, printed_day
from devparse.extractors.metadata.signals import PageSignals
from devparse.language.dates import Moment, date_in_url
from devparse.language.dates.labels import CHANGED, PUBLISHED
from devparse.rows.json_ld import texts_of
from devparse.rows.model import Box, Part, Row
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

_MACHINE_TIMES: Final = ("datetime", "data-timestamp", "data-datetime", "data-date", "data-published", "title")
"""The attributes in which elements give a time to machines."""
_DECLARED: Final = ("json-ld", "meta:", "microdata")
"""The sources that only machines read; all others are elements and rows that a reader sees."""
_MAX_CLOCK_DIFFERENCE: Final = timedelta(days=1)
"""The same moment is written with days no farther apart, whatever the zones."""
_DIGIT: Final = re.compile(r"\d")
_YEAR_CHARS: Final = 4
_MICRODATA: Final = ("datePublished", "dateModified", "dateCreated")
_OF_OTHERS: Final = COMMENT | STORIES
_MAX_LABELLED_CHARS: Final = 60
_MAX_BARE_DATE_CHARS: Final = 24


class Dates(NamedTuple):
    """The two times; `candidates` are all that were read, `disagree` says whether the page prints another day than it declares."""

    published: DateCandidate | None
    modified: DateCandidate | None
    disagree: bool
    candidates: tuple[DateCandidate, ...]

    @property
    def others(self) -> tuple[tuple[str, datetime], ...]:
        """The candidates for the day of publication that were not taken, as sources and times."""
        return tuple((one.source, one.moment.value) for one in self.candidates if not one.changed and one is not self.published)


def dates_of(signals: PageSignals, headline: int, zone: tzinfo | None) -> Dates:
    """When the article appeared and was changed; `headline` is the headline's row, -1 when none shows it."""
    document = signals.document
    reader = DateReader(zone, document.head.language, document.captured)
    found = _candidates(signals, headline, reader)
    published = _published(found)
    modified = next((candidate for candidate in found if candidate.changed), None)
    if published is None:
        return Dates(_addressed(signals) or _fallback_to_modified(found), modified, False, found)
    shown = _printed_otherwise(published, signals, headline, reader)
    if shown and _may_be_build_time(published, modified, shown):
        return Dates(shown, modified, True, found)
    if is_exact_utc(published.moment):
        published = align_offset_to_printed_time(published, signals, headline, reader)
    return Dates(published, modified, shown is not None, found)


def _candidates(signals: PageSignals, headline: int, reader: DateReader) -> tuple[DateCandidate, ...]:
    """What the page says of the two times, the most trusted first; what it shows only where nothing tells the hour of publication."""
    found = [*_structured(signals, reader)]
    found += _metas(signals, reader, found)
    if not any(map(_tells_hour, found)):
        found += _shown(signals, headline, reader)
    return tuple(found)


def _tells_hour(candidate: DateCandidate, changed: bool = False) -> bool:
    """Whether a candidate gives the time of publication (or of the change), and not the day alone."""
    return candidate.changed == changed and candidate.moment.precision != "day"


def _published(found: Sequence[DateCandidate]) -> DateCandidate | None:
    """The first candidate for the day of publication, or the first that knows the hour of that day."""
    days = [candidate for candidate in found if not candidate.changed]
    return next((one for one in days if _tells_hour(one) and one.day == days[0].day), next(iter(days), None))


def _printed_otherwise(declared: DateCandidate, signals: PageSignals, headline: int, reader: DateReader) -> DateCandidate | None:
    """The day that the head of the article prints, where it is not the one the page declares to machines."""
    shown = printed_day(signals, headline, reader) if declared.source.startswith(_DECLARED) else None
    return shown if shown and abs(declared.day - shown.day) > _MAX_CLOCK_DIFFERENCE else None


def _may_be_build_time(published: DateCandidate, modified: DateCandidate | None, shown: DateCandidate) -> bool:
    """Whether a time for machines may be that of the page's last building: after the printed day, no earlier than the last change."""
    return shown.day < published.day and (modified is None or modified.day <= published.day)


def _fallback_to_modified(found: Iterable[DateCandidate]) -> DateCandidate | None:
    """The day of the last change where the page prints that and no other: as near as it lets a reader come."""
    return next((candidate for candidate in found if not candidate.source.startswith(_DECLARED)), None)


def _structured(signals: PageSignals, reader: DateReader) -> Iterator[DateCandidate]:
    for name, changed in (("datePublished", False), ("dateCreated", False), ("dateModified", True)):
        for text in texts_of(signals.article.get(name))[:1]:
            if moment := reader.read(text):
                yield DateCandidate("json-ld", moment, changed)


def _metas(signals: PageSignals, reader: DateReader, found: Sequence[DateCandidate]) -> Iterator[DateCandidate]:
    """What the head says of the two times, as far as the linked data does not tell them to the minute."""
    meta: Mapping[str, str] = signals.document.meta
    for names, changed in ((_PUBLISHED, False), (_MODIFIED, True)):
        if any(_tells_hour(candidate, changed) for candidate in found):
            continue
        for name in filter(meta.__contains__, names):
            if moment := reader.read(meta[name]):
                yield DateCandidate(f"meta:{name}", moment, changed)
                if moment.precision != "day":
                    break


def _shown(signals: PageSignals, headline: int, reader: DateReader) -> list[DateCandidate]:
    """The dates in microdata, then in the head of the article, then elsewhere near the headline, else farther off."""
    around = signals.around(headline)
    head = {row.index for row in around.head}
    rest = [row for row in around.near if row.index not in head]
    found = [*_marked(around.near, _parts_in(signals, around.near), reader)]
    found.extend(_dates_in(around.head, signals, headline, reader))
    found.extend(_dates_in(rest, signals, headline, reader))
    return found or _far(signals, reader)


def _parts_in(signals: PageSignals, rows: Iterable[Row]) -> list[Part]:
    """The inline elements in rows."""
    places = {row.index for row in rows}
    return [part for part in signals.document.parts if part.row in places]


def _dates_in(rows: Sequence[Row], signals: PageSignals, headline: int, reader: DateReader) -> Iterator[DateCandidate]:
    """The dates that elements in rows give for machines, then those printed: in rows marked as dates first, and behind the headline."""
    elements = _parts_in(signals, rows)
    elements += (Part(row.box.tag, row.box.attributes, row.box.inside & DATE, row.index) for row in rows)
    parts = sorted(elements, key=lambda part: part.row < headline)
    yield from _timed(signals, parts, reader)
    dated = {part.row for part in parts if part.flags & DATE or _machine_time(part)}
    ordered = sorted(rows, key=lambda row: (row.index not in dated, row.index < headline))
    yield from _dates_of_rows(ordered, reader, lambda row: row.index in dated or _is_date_line(row.text, reader))


def _is_date_line(text: str, reader: DateReader) -> bool:
    """Whether a line that nothing marks as a date may give that of the article."""
    return not is_sentence(text) and not is_of_something_else(text, reader)


def _far(signals: PageSignals, reader: DateReader) -> list[DateCandidate]:
    """A date far from the headline: one with a label, or the only one in `time` elements, in rows marked as dates, or in rows that are dates."""
    own = [row for row in signals.rows if not row.box.inside & _OF_OTHERS and row.region != "stories"]
    numbered = [row for row in own if reader.reads_relative or _DIGIT.search(row.text)]
    labelled = _dates_of_rows(filter(partial(_is_labelled, signals.rows), numbered), reader)
    timed = _timed(signals, _parts_in(signals, own), reader)
    marked = _dates_of_rows((row for row in numbered if row.box.inside & DATE), reader)
    bare = _dates_of_rows(filter(_is_short, numbered), reader, partial(_says_its_day, reader))
    return list(islice(labelled, 1)) or next(filter(None, map(_only_day, (timed, marked, bare))), [])


def _is_short(row: Row) -> bool:
    """Whether a row that names a day says nothing else."""
    return len(row.text) <= _MAX_BARE_DATE_CHARS


def _says_its_day(reader: DateReader, row: Row) -> bool:
    return not is_of_something_else(row.text, reader)


def _only_day(found: Iterable[DateCandidate]) -> list[DateCandidate]:
    """The first of some dates where all are of one day; none else."""
    candidates = list(found)
    return candidates[:1] if len({candidate.day for candidate in candidates}) == 1 else []


def _dates_of_rows(rows: Iterable[Row], reader: DateReader, may_be: Callable[[Row], bool] = bool) -> Iterator[DateCandidate]:
    """The dates printed in rows that may be the article's, as far as these are short."""
    dated = (row for row in rows if may_contain_date(row, reader) and may_be(row))
    return (candidate for row in dated for candidate in dates_in_row(row.text, reader))


def _is_labelled(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row begins with "Published" or the like, or one of the two rows above is that and nothing else."""
    if PUBLISHED.match(row.text):
        return True
    for other in rows[max(0, row.index - 2) : row.index]:
        if len(other.text) < _MAX_LABELLED_CHARS and PUBLISHED.fullmatch(other.text.rstrip(" :：")):
            return True
    return False


def _timed(signals: PageSignals, parts: Iterable[Part], reader: DateReader) -> Iterator[DateCandidate]:
    """The dates that elements give for machines."""
    for part in parts:
        value = _machine_time(part)
        if value and (moment := reader.read(value)):
            text = signals.rows[part.row].text
            yield DateCandidate(part.tag, moment, len(text) < _MAX_LABELLED_CHARS and bool(CHANGED.search(text)))


def _machine_time(part: Part) -> str:
    """The time that an element gives to machines; "" when it gives none."""
    value = next((part.attributes[name] for name in _MACHINE_TIMES if name in part.attributes), "")
    return value if part.tag == "time" or value[:_YEAR_CHARS].isdecimal() else ""


def _marked(rows: Iterable[Row], parts: Iterable[Part], reader: DateReader) -> Iterator[DateCandidate]:
    """The dates in the microdata of the boxes around rows, and of the elements in them."""
    for attributes in (*(box.attributes for box in _boxes_around(rows)), *(part.attributes for part in parts)):
        name = attributes.get("itemprop") or attributes.get("property", "").rpartition(":")[2]
        if name in _MICRODATA:
            value = attributes.get("datetime") or attributes.get("content") or ""
            if moment := reader.read(value):
                yield DateCandidate("microdata", moment, name == "dateModified")


def _boxes_around(rows: Iterable[Row]) -> list[Box]:
    """The boxes around rows that have attributes, each once, in page order."""
    found: dict[int, Box] = {}
    for row in rows:
        for box in row.box.around():
            if box.order in found:
                break
            found[box.order] = box
    return [found[order] for order in sorted(found) if found[order].attributes]


def _addressed(signals: PageSignals) -> DateCandidate | None:
    document = signals.document
    for url in (document.url, signals.canonical, document.meta.get("og:url", "")):
        if day := date_in_url(url):
            return DateCandidate("url", Moment(datetime.combine(day, time()), "day", False), False)
    return None
