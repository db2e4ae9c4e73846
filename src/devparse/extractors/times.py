"""When the article was published and last changed.

Asked in order of trust: the JSON-LD of the article, the head's meta values, microdata, `time` elements and dates printed
near the headline, and the page's address last. What only says when something else happened is not asked: copyright years,
expiry dates, comments, other stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, tzinfo
from typing import Final, NamedTuple

from devparse.extractors.evidence import Evidence
from devparse.reading.linked_data import texts_of
from devparse.reading.rows import Row
from devparse.values.dates import Moment, date_in_url, read_date
from devparse.values.marks import COMMENT, DATE, STORIES

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "article:published", "article.published", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished",
    "originalpublicationdate", "publish-date", "publish_date", "publishdate", "published_at", "pubdate", "pub_date", "publication_date",
    "citation_publication_date", "citation_online_date", "citation_date", "dcterms.issued", "dc.date.issued", "dc.date.created",
    "dcterms.created", "dcterms.date", "dc.date", "article_date_original", "date.created", "datecreated", "shareaholic:article_published_time",
    "article:create_time", "og:published_time", "published_time", "published", "displaydate", "release_date", "weibo:article:create_at",
    "pdate", "ptime", "date",
)  # fmt: skip
_MODIFIED: Final = (
    "article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "date.modified", "lastmod", "last-modified", "last_modified", "revised", "article:updated_time", "moddate",
    "weibo:article:update_at", "shareaholic:article_modified_time",
)  # fmt: skip
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
    r"(?:originally |first |date )?(?:published|posted|page last|last (?:updated|modified)|updated|date)\b|veröffentlicht|erschienen|publié|"
    r"publicado|pubblicato|gepubliceerd|publicerad|publisert|julkaistu|opublikowano|publikováno|közzétéve|publicat|опубликовано|"
    r"опубліковано|objavljeno|δημοσ|yayın|نشر|פורסם|प्रकाशित|đăng|발행|입력|掲載|公開|发布|發布|datum",
    re.IGNORECASE,
)
"""What a line that tells when a page was published begins with."""
_DIGIT: Final = re.compile(r"\d")
_BEFORE: Final = 8
_AFTER: Final = 30
"""The rows before and after the headline in which its date stands."""
_LONGEST: Final = 140


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
    """Reads texts as dates, each text once."""

    def __init__(self, zone: tzinfo | None, language: str, captured: date | None) -> None:
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


def _shown(evidence: Evidence, headline: int, reader: _Reader) -> Iterator[_Clue]:
    """The dates in microdata, in `time` elements and in print near the headline, else farther off."""
    clues = [*_marked(evidence, reader)]
    rows = evidence.near(headline, _BEFORE, _AFTER)
    near = {row.index: row for row in rows}
    parts = [part for part in evidence.document.parts if part.row in near]
    for part in parts:
        if part.tag == "time" and (value := part.attributes.get("datetime", "")) and (moment := reader.read(value)):
            text = near[part.row].text
            clues.append(_Clue("time", moment, len(text) < 60 and bool(_CHANGED.search(text))))
    dated = {part.row for part in parts if part.flags & DATE or part.tag == "time"}
    dated.update(row.index for row in rows if row.box.inside & DATE)
    printed = [row for row in rows if _may_tell(row)]
    for row in sorted(printed, key=lambda row: row.index not in dated):
        clues.extend(_printed(row, reader))
    yield from clues or _far(evidence, reader)


def _may_tell(row: Row) -> bool:
    return 5 < len(row.text) <= _LONGEST and bool(_DIGIT.search(row.text)) and not _OTHER.search(row.text)


def _far(evidence: Evidence, reader: _Reader) -> Iterator[_Clue]:
    """A date far from the headline: one that is labelled, or the only one that rows marked as dates tell."""
    labelled: list[_Clue] = []
    marked: list[_Clue] = []
    for row in evidence.rows:
        if len(row.text) > _LONGEST or row.box.inside & (COMMENT | STORIES):
            continue
        if _LABEL.match(row.text):
            if _may_tell(row):
                labelled.extend(_printed(row, reader))
        elif row.box.inside & DATE and _may_tell(row):
            marked.extend(_printed(row, reader))
    if labelled:
        yield labelled[0]
    elif len({clue.moment.value.date() for clue in marked}) == 1:
        yield marked[0]


def _printed(row: Row, reader: _Reader) -> Iterator[_Clue]:
    """The dates in the lines of a row: what stands before the date tells whether it is of a change."""
    for line in row.text.split("\n"):
        moment = reader.read(line)
        if moment is None:
            continue
        change = _CHANGED.search(line)
        yield _Clue("visible", moment, bool(change and change.start() < len(line) / 3))


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
    for url in (document.url, document.canonical, document.meta.get("og:url", "")):
        if day := date_in_url(url):
            return _Clue("url", Moment(datetime.combine(day, time()), "day", False), False)
    return None
