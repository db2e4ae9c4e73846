"""When the article was published and last changed.

Asked in order of trust: the JSON-LD of the article, the head's meta values, microdata, `time` elements and dates printed
near the headline, and the page's address last. What only says when something else happened is not asked: copyright years,
expiry dates, comments, other stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final, NamedTuple

import attrs

from devparse.extractors.evidence import Evidence
from devparse.reading.linked_data import texts_of
from devparse.reading.rows import Row
from devparse.values.dates import Moment, date_in_url, read_date
from devparse.values.days import may_name_day
from devparse.values.marks import COMMENT, DATE, STORIES
from devparse.values.text import ENDING

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
_CHANGED: Final = re.compile(
    r"updat|modifi|revis|edited|aktualisier|geändert|stand:|mis à jour|maj |modificad|actualiz|atualizad|aggiornat|modificat|"
    r"bijgewerkt|gewijzigd|uppdatera|oppdater|opdater|päivitet|aktualiz|zaktualiz|frissít|обновл|изменен|оновлен|ενημερ|güncel|"
    r"تحديث|عדכון|עודכן|अपडेट|diperbarui|cập nhật|อัป|更新|수정|update",
    re.IGNORECASE,
)
"""What stands before the time of a change, in some thirty languages."""
_OTHER: Final = re.compile(
    r"©|\(c\)|copyright|expire|valid (?:until|through)|deadline|next review|event|join(?:ed)? |since |est\.|born|"
    r"all rights|until |gültig bis|läuft ab",
    re.IGNORECASE,
)
"""What makes a date the date of something else."""
_LABEL: Final = re.compile(
    r"(?:this (?:article|story|post) was )?(?:originally |first |date )?(?:published|posted|page last|last (?:updated|modified)|updated|date)\b|veröffentlicht|erschienen|publié|"
    r"publicado|pubblicato|gepubliceerd|publicerad|publisert|julkaistu|opublikowano|publikováno|közzétéve|publicat|опубликовано|"
    r"опубліковано|objavljeno|δημοσ|yayın|نشر|פורסם|प्रकाशित|đăng|발행|입력|掲載|公開|发布|發布|datum",
    re.IGNORECASE,
)
"""What a line that tells when a page was published begins with."""
_GLUED: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where two pieces that stood in elements of their own are run together: "PoliticsMay 12, 2031"."""
_BEFORE: Final = 8
_AFTER: Final = 30
"""The rows before and after the headline in which its date stands."""
_LONGEST: Final = 140
_QUARTER: Final = timedelta(minutes=15)
_FARTHEST: Final = timedelta(hours=14)
"""Offsets are whole quarters of an hour, and no larger."""
_TAIL: Final = 8
_PROSE: Final = 60
"""A row with more characters that ends as a sentence does is prose."""


class Times(NamedTuple):
    """The two times with their sources; `day_only` tells whether the published one is a bare day."""

    published: datetime | None
    published_source: str
    day_only: bool
    modified: datetime | None
    modified_source: str
    candidates: tuple[tuple[str, object], ...]


class _Clue(NamedTuple):
    """A moment, who told it, and whether it is one of change."""

    source: str
    moment: Moment
    changed: bool


class _Reader:
    """Reads texts as dates, each text once; `counts` tells whether it reads "3 days ago" too."""

    def __init__(self, zone: tzinfo | None, language: str, captured: date | None) -> None:
        self.counts = captured is not None
        self._known: dict[str, Moment | None] = {}
        self._zone, self._language, self._captured = zone, language, captured

    def read(self, text: str) -> Moment | None:
        """The moment a text names."""
        if text not in self._known:
            self._known[text] = read_date(text, zone=self._zone, language=self._language, captured=self._captured)
        return self._known[text]


def times(evidence: Evidence, headline: int, zone: tzinfo | None) -> Times:
    """When the article appeared and was changed; `headline` is the headline's row, -1 when none shows it."""
    document = evidence.document
    reader = _Reader(zone, document.head.language, document.captured)
    told = list(_linked(evidence, reader))
    told.extend(_metas(evidence, reader, told))
    if not any(not clue.changed for clue in told) or all(clue.moment.precision == "day" for clue in told):
        told.extend(_shown(evidence, headline, reader))
    published = next((clue for clue in told if not clue.changed), None)
    if published is not None and published.moment.precision == "day":
        published = _finer(published, told)
    if published is not None and _is_universal(published.moment):
        published = _by_the_clock(published, evidence, headline, reader)
    modified = next((clue for clue in told if clue.changed), None)
    published = published or _addressed(evidence) or _only(told)
    return Times(
        published.moment.value if published else None,
        published.source if published else "",
        published is not None and published.moment.precision == "day",
        modified.moment.value if modified else None,
        modified.source if modified else "",
        tuple((clue.source, clue.moment.value) for clue in told if clue is not published and not clue.changed),
    )


def _only(told: Iterable[_Clue]) -> _Clue | None:
    """The day of the last change where the page prints that and no other: as near as it lets a reader come."""
    return next((clue for clue in told if clue.source == "visible"), None)


def _finer(day: _Clue, told: Iterable[_Clue]) -> _Clue:
    """A clue to the same day that knows the hour, too."""
    same = (clue for clue in told if not clue.changed and clue.moment.precision != "day")
    return next((clue for clue in same if clue.moment.value.date() == day.moment.value.date()), day)


def _is_universal(moment: Moment) -> bool:
    return moment.precision != "day" and moment.value.utcoffset() == timedelta()


def _by_the_clock(clue: _Clue, evidence: Evidence, headline: int, reader: _Reader) -> _Clue:
    """A time told in UTC, with the offset of the newsroom's clock where the page prints the same moment by that."""
    value = clue.moment.value
    quarters = tuple(f"{(value.minute + add) % 60:02d}" for add in (0, 15, 30, 45))
    for row in evidence.near(headline, _BEFORE, _AFTER):
        if len(row.text) > _LONGEST or not any(quarter in row.text for quarter in quarters) or not _may_tell(row, reader):
            continue
        for printed in _printed(row, reader):
            if printed.changed or printed.moment.precision == "day":
                continue
            local = printed.moment.value.replace(tzinfo=UTC, second=0)
            ahead = local - value.replace(second=0, microsecond=0)
            if ahead and not ahead % _QUARTER and abs(ahead) <= _FARTHEST:
                return clue._replace(moment=attrs.evolve(clue.moment, value=value.astimezone(timezone(ahead))))
    return clue


def _linked(evidence: Evidence, reader: _Reader) -> Iterator[_Clue]:
    for name, changed in (("datePublished", False), ("dateCreated", False), ("dateModified", True)):
        for text in texts_of(evidence.article.get(name))[:1]:
            if moment := reader.read(text):
                yield _Clue("json-ld", moment, changed)


def _metas(evidence: Evidence, reader: _Reader, told: list[_Clue]) -> Iterator[_Clue]:
    """What the head says of the two times, as far as the linked data does not tell them to the minute."""
    meta: Mapping[str, str] = evidence.document.meta
    for names, changed in ((_PUBLISHED, False), (_MODIFIED, True)):
        if any(clue.changed == changed and clue.moment.precision != "day" for clue in told):
            continue
        for name in names:
            if (value := meta.get(name)) and (moment := reader.read(value)):
                yield _Clue(f"meta:{name}", moment, changed)
                if moment.precision != "day":
                    break
    if not told and (name := next(filter(_PUBLICATION.search, meta), "")) and (moment := reader.read(meta[name])):
        yield _Clue(f"meta:{name}", moment, False)


def _shown(evidence: Evidence, headline: int, reader: _Reader) -> Iterator[_Clue]:
    """The dates in microdata, in `time` elements and in print near the headline, else farther off."""
    clues = [*_marked(evidence, reader)]
    rows = evidence.near(headline, _BEFORE, _AFTER)
    near = {row.index: row for row in rows}
    parts = [part for part in evidence.document.parts if part.row in near]
    for part in sorted(parts, key=lambda part: part.row < headline):
        if part.tag == "time" and (value := part.attributes.get("datetime", "")) and (moment := reader.read(value)):
            text = near[part.row].text
            clues.append(_Clue("time", moment, bool(_CHANGED.search(text)) and len(text) < 60))
    dated = {part.row for part in parts if part.flags & DATE or part.tag == "time"}
    dated.update(row.index for row in rows if row.box.inside & DATE)
    printed = [row for row in rows if _may_tell(row, reader) and (row.index in dated or not _is_sentence(row.text))]
    for row in sorted(printed, key=lambda row: (row.index not in dated, row.index < headline)):
        clues.extend(_printed(row, reader))
    yield from clues or _far(evidence, reader)


def _may_tell(row: Row, reader: _Reader) -> bool:
    text = row.text
    return 5 < len(text) <= _LONGEST and (reader.counts or may_name_day(text)) and not _OTHER.search(text)


def _is_sentence(text: str) -> bool:
    """Whether a text is prose that names a day, and no line that tells when the page appeared."""
    return len(text) > _PROSE and bool(ENDING.search(text[-_TAIL:])) and not _LABEL.match(text)


def _far(evidence: Evidence, reader: _Reader) -> Iterator[_Clue]:
    """A date far from the headline: one that is labelled, or the only one that rows marked as dates tell."""
    labelled: list[_Clue] = []
    marked: list[_Clue] = []
    for row in evidence.rows:
        if row.box.inside & (COMMENT | STORIES) or not _may_tell(row, reader):
            continue
        if _LABEL.match(row.text):
            labelled.extend(_printed(row, reader))
        elif row.box.inside & DATE:
            marked.extend(_printed(row, reader))
    if labelled:
        yield labelled[0]
    elif len({clue.moment.value.date() for clue in marked}) == 1:
        yield marked[0]


def _printed(row: Row, reader: _Reader) -> Iterator[_Clue]:
    """The dates in the lines of a row: one behind a word for change is of a change."""
    for line in row.text.split("\n"):
        change = _CHANGED.search(line)
        start = change.start() if change else len(line)
        before = line[:start]
        if before and (moment := reader.read(before) or reader.read(_GLUED.sub(" ", before))):
            yield _Clue("visible", moment, False)
        if change and (moment := reader.read(line[start:])):
            yield _Clue("visible", moment, True)


def _marked(evidence: Evidence, reader: _Reader) -> Iterator[_Clue]:
    """The dates in microdata."""
    for attributes in evidence.marked:
        name = attributes["itemprop"]
        if name in ("datePublished", "dateModified", "dateCreated"):
            value = attributes.get("datetime") or attributes.get("content") or ""
            if value and (moment := reader.read(value)):
                yield _Clue("microdata", moment, name == "dateModified")


def _addressed(evidence: Evidence) -> _Clue | None:
    document = evidence.document
    for url in (document.url, evidence.canonical, document.meta.get("og:url", "")):
        if day := date_in_url(url):
            return _Clue("url", Moment(datetime.combine(day, time()), "day", False), False)
    return None
