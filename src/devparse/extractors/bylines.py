"""Who wrote the article: the people of the byline, and the desk or agency where there is one.

JSON-LD says it most surely, then links to authors and marked bylines near the headline, then the head's meta values, then
an unmarked line that begins with "By".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from devparse.extractors.evidence import Evidence
from devparse.reading.linked_data import text_of
from devparse.reading.rows import Attributes, Row
from devparse.sections import Author
from devparse.values.marks import AUTHOR, CAPTION, COMMENT, CREDIT, FIGURE, FOOTER, HEADER, NAV, STORIES
from devparse.values.names import BYLINE, DATED_BYLINE, REPORTER, read_byline

_METAS: Final = (
    "author", "article:author", "articleauthor", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl",
    "cxenseparse:author", "og:article:author", "article:author_name", "author_name", "article.author", "shareaholic:article_author_name",
    "dcsext.author", "byline", "authors", "blog:author", "bt:author", "book:author",
)  # fmt: skip
_LABELLED: Final = re.compile(
    r"written|author|auteur|autor|verfasst|geschrieben|escrito|écrit|scritto|автор|door|von|par|por|yazan|by",
    re.IGNORECASE,
)
_AUTHOR_PAGE: Final = re.compile(
    r"/(?:authors?|author[-_]profile|by|bylines?|profile|profiles|staff|staff_name|people|person|contributors?|reporters?|journalists?|"
    r"columnists?|writers?|autor|autoren|autores|autori|auteurs?|autore|team|redaktion|redaktor|editors?|toireporter|"
    r"skribent|forfatter|kirjoittaja|yazar|yazarlar|penulis|tac-gia)/[^/?#]+",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:this )?(?:article |post |story )?(?:was )?written by\b|words by\b|authors?:|text:|autor(?:in|en)?(?:/autor(?:in)?)?[: ]|von:|door:|par :|"
    r"escrito por\b|rédigé par\b|geschrieben von\b|scritto da\b|автор:|penulis:|yazan:|작성자|執筆",
    re.IGNORECASE,
)
"""What a byline far from the headline begins with, to be taken for one."""
_BEFORE: Final = 6
_AFTER: Final = 24
"""A byline stands in this many rows before or after the headline."""
_CLOSE: Final = 8
"""In so many rows a link to an author's page is a byline though nothing else says so."""
_LINES: Final = 3
_LONGEST: Final = 160
"""No row that is a byline has more characters."""
_PICTURE: Final = FIGURE | CAPTION | CREDIT


class Writers(NamedTuple):
    """The people and the desk or agency, with the source of each."""

    authors: tuple[Author, ...]
    authors_source: str
    desk: str
    desk_source: str


class _Voice(NamedTuple):
    """What one witness says."""

    source: str
    authors: tuple[Author, ...]
    desk: str
    far: bool = False


def writers(evidence: Evidence, headline: int) -> Writers:
    """Hear the witnesses in order of trust; `headline` is the index of the headline's row, -1 when none shows it."""
    heard: list[_Voice] = []
    for voice in _voices(evidence, headline):
        if voice.far and any(other.desk for other in heard):
            break
        heard.append(voice)
        if voice.authors:
            break
    chosen = next((voice for voice in heard if voice.authors), None)
    desk = next((voice for voice in heard if voice.desk), None)
    return Writers(
        _with_pages(evidence, chosen.authors) if chosen else (),
        chosen.source if chosen else "",
        desk.desk if desk else "",
        desk.source if desk else "",
    )


def _with_pages(evidence: Evidence, authors: tuple[Author, ...]) -> tuple[Author, ...]:
    """The authors, each with the page that the first link of just that name leads to."""
    if all(author.url for author in authors):
        return authors
    wanted = {author.name for author in authors}
    found: dict[str, str] = {}
    for row in evidence.rows:
        for attributes, text in row.links:
            if text in wanted and text not in found:
                found[text] = evidence.document.absolute(attributes.get("href", ""))
    return tuple(author if author.url else Author(author.name, found.get(author.name, "")) for author in authors)


def _linked(evidence: Evidence) -> _Voice:
    """What the JSON-LD of the article says."""
    people: dict[str, Author] = {}
    desk = ""
    for thing in _each(evidence.article.get("author") or evidence.article.get("creator")):
        found = evidence.linked(thing)
        name = _full_name(found)
        byline = read_byline(name, evidence.names, trusted=True)
        if "Organization" in str(found.get("@type", "")) and "Person" not in str(found.get("@type", "")):
            desk = desk or name
            continue
        desk = desk or byline.desk
        address = found.get("url") or found.get("sameAs")
        url = (
            evidence.document.absolute(address)
            if isinstance(address, str) and address and len(byline.people) == 1
            else ""
        )
        for person in byline.people:
            people.setdefault(person.casefold(), Author(person, url))
    return _Voice("json-ld", tuple(people.values()), desk)


def _each(value: object) -> Iterator[Mapping[str, object]]:
    """The authors in a JSON-LD value, whatever its shape, each as an object."""
    todo, seen = [value], 0
    while todo and seen < 100:
        one, seen = todo.pop(0), seen + 1
        if isinstance(one, str):
            yield {"name": one}
        elif isinstance(one, Mapping):
            names = one.get("name")
            if isinstance(names, list):
                todo[:0] = [{**one, "name": name} for name in names[:50] if isinstance(name, str)]
            else:
                yield one
        elif isinstance(one, list):
            todo[:0] = one[:50]


def _full_name(thing: Mapping[str, object]) -> str:
    return text_of(thing.get("name")) or f"{text_of(thing.get('givenName'))} {text_of(thing.get('familyName'))}".strip()


def _voices(evidence: Evidence, headline: int) -> Iterator[_Voice]:
    yield _linked(evidence)
    rows = [
        row
        for row in evidence.near(headline, _BEFORE, _AFTER)
        if len(row.text) <= _LONGEST and not row.box.inside & _PICTURE
    ]
    yield _shown(evidence, rows, headline)
    yield _told(evidence)
    yield _unmarked(evidence, rows)
    yield _far(evidence)


def _shown(evidence: Evidence, rows: Sequence[Row], headline: int) -> _Voice:
    """Links to authors' pages, and where there is none, rows marked as bylines."""
    marked = {part.row for part in evidence.document.parts if part.flags & AUTHOR}
    linked: dict[str, Author] = {}
    named: dict[str, Author] = {}
    desk = ""
    for row in rows:
        close = -_CLOSE <= row.index - headline <= _CLOSE
        is_byline = bool(row.box.inside & AUTHOR) or row.index in marked
        begins = BYLINE.match(row.text) is not None
        if row.links and (is_byline or begins or (close and 2 * row.link_chars > len(row.text))):
            for author in _linked_authors(evidence, row, begins):
                if is_byline or begins or " " in author.name:
                    linked.setdefault(author.name.casefold(), author)
        if is_byline:
            byline = read_byline(row.text, evidence.names)
            desk = desk or byline.desk
            for person in byline.people:
                named.setdefault(person.casefold(), Author(person))
    return _Voice("byline", tuple((linked or named).values()), desk)


def _linked_authors(evidence: Evidence, row: Row, begins: bool) -> list[Author]:
    """The people whose pages a row links to; of a row that begins as a byline all whom it names as writers."""
    found = [
        Author(person, evidence.document.absolute(attributes.get("href", "")))
        for attributes, text in row.links
        if _is_author_link(attributes)
        for person in read_byline(text, evidence.names, trusted=True).people
    ]
    if not found or not begins:
        return found
    whole = read_byline(row.text, evidence.names).people
    return [
        next((author for author in found if person.startswith(author.name)), Author(person)) for person in whole
    ] or found


def _far(evidence: Evidence) -> _Voice:
    """A byline far from the headline: a line labelled as one, or the one person whose author's page the page links to."""
    linked: dict[str, Author] = {}
    for row in evidence.rows:
        if len(row.text) > _LONGEST or row.box.inside & (_PICTURE | COMMENT | STORIES):
            continue
        if _LABEL.match(row.text):
            byline = read_byline(row.text, evidence.names)
            if byline.people:
                return _Voice("byline", tuple(map(Author, byline.people)), byline.desk, True)
        if (
            row.links
            and row.box.inside & AUTHOR
            and len(row.text) < 60
            and not row.box.inside & (NAV | HEADER | FOOTER)
        ):
            for author in _linked_authors(evidence, row, False):
                if " " in author.name:
                    linked.setdefault(author.name.casefold(), author)
    return _Voice("byline", tuple(linked.values()) if len(linked) == 1 else (), "", True)


def _is_author_link(attributes: Attributes) -> bool:
    return (
        "author" in attributes.get("rel", "")
        or attributes.get("itemprop") == "author"
        or bool(_AUTHOR_PAGE.search(attributes.get("href", "")))
    )


def _told(evidence: Evidence) -> _Voice:
    """What the head's meta values say."""
    values = evidence.document.head.values
    desk = ""
    for name in _METAS:
        people: dict[str, Author] = {}
        for value in values.get(name, ()):
            if "://" in value or value.startswith("@"):
                continue
            byline = read_byline(value, evidence.names, trusted=True)
            desk = desk or byline.desk
            for person in byline.people:
                people.setdefault(person.casefold(), Author(person))
        if people:
            return _Voice(f"meta:{name}", tuple(people.values()), desk)
    meta = evidence.document.meta
    for number in ("1", "2"):
        if _LABELLED.match(meta.get(f"twitter:label{number}", "")):
            byline = read_byline(meta.get(f"twitter:data{number}", ""), evidence.names, trusted=True)
            if byline.people:
                return _Voice("twitter:data", tuple(map(Author, byline.people)), desk)
            desk = desk or byline.desk
    return _Voice("meta:author", (), desk)


def _unmarked(evidence: Evidence, rows: Sequence[Row]) -> _Voice:
    """A line near the headline that begins as a byline does, though nothing marks it."""
    for row in rows:
        for line in row.text.split("\n")[:_LINES]:
            if BYLINE.match(line) or DATED_BYLINE.match(line) or REPORTER.search(line):
                byline = read_byline(line, evidence.names)
                if byline.people:
                    return _Voice("byline", tuple(map(Author, byline.people)), byline.desk)
    return _Voice("byline", (), "")
