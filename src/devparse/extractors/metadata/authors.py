"""Who wrote the article: the people of the byline, and the desk or agency where there is one.

JSON-LD says it most surely, then links to authors and marked bylines near the headline, then the head's meta values, then
an unmarked line that begins with "By".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from devparse.extractors.metadata.author_sources import Voice, linked_authors, meta_authors
from devparse.extractors.metadata.signals import Evidence
from devparse.extractors.metadata.unmarked_names import lone_names
from devparse.language.names import Byline, byline_start, is_byline, is_joined, lone_people, read_byline
from devparse.language.titles import squeezed
from devparse.rows.model import Attributes, Row
from devparse.rows.roles import AUTHOR, BREADCRUMB, CAPTION, COMMENT, CREDIT, FIGURE, FOOTER, HEADER, NAV, STORIES
from devparse.sections import Author

_AUTHOR_PAGE: Final = re.compile(
    r"/(?:authors?|author[-_]profile|by|bylines?|profile|profiles|staff|staff_name|people|person|contributors?|reporters?|journalists?|"
    r"columnists?|writers?|autor|autoren|autores|autori|auteurs?|autore|team|redaktion|redaktor|editors?|toireporter|"
    r"skribent|forfatter|kirjoittaja|yazar|yazarlar|penulis|tac-gia)/(?!(?:19|20)\d\d/)[^/?#]+",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:this )?(?:article |post |story )?(?:was )?(?:written|posted) by\b|words by\b|authors?:|text:|autor(?:in|en)?(?:/autor(?:in)?)?[: ]|von:|door:|par :|"
    r"escrito por\b|rédigé par\b|geschrieben von\b|scritto da\b|автор:|penulis:|yazan:|작성자|執筆",
    re.IGNORECASE,
)
"""What a byline far from the headline begins with, to be taken for one."""
_LABELS: Final = (
    "this ", "article ", "post ", "story ", "was ", "written", "posted", "words by", "author", "text:", "autor", "von:", "door:", "par :",
    "escrito por", "rédigé par", "geschrieben von", "scritto da", "автор:", "penulis:", "yazan:", "작성자", "執筆",
)  # fmt: skip
"""The beginnings of what `_LABEL` matches: nearly every row is told apart by them at little cost."""
_FIRST: Final = {form(label[:2]) for label in _LABELS for form in (str, str.title, str.upper)}
_LABEL_START: Final = 16
_EDITED: Final = re.compile(r"(?:editor|edited by|redaktur|penyunting|bearbeitet von|redigert av|redigerad av)\s?[:：]", re.IGNORECASE)
"""What a line begins with that names the editor of the article."""
_BEFORE: Final = 8
_AFTER: Final = 24
"""A byline stands in this many rows before or after the headline."""
_CLOSE: Final = 8
"""In so many rows a link to an author's page is a byline though nothing else says so."""
_LINES: Final = 3
_ROWS: Final = 16
"""A byline, with the pictures and links of its people, has no more rows."""
_LONGEST: Final = 160
"""No row that is a byline has more characters."""
_SHORT: Final = 60
_WIDE_NAME: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{3,7}")
"""A Japanese or Chinese name has no space in it: in a row that is marked as a byline its length and script tell it."""
_PICTURE: Final = FIGURE | CAPTION | CREDIT
_NO_BYLINE: Final = _PICTURE | BREADCRUMB


class Writers(NamedTuple):
    """The people and the desk or agency, with the source of each."""

    authors: tuple[Author, ...]
    authors_source: str
    desk: str
    desk_source: str


def writers(evidence: Evidence, headline: int) -> Writers:
    """Hear the witnesses in order of trust; `headline` is the index of the headline's row, -1 when none shows it."""
    heard: list[Voice] = []
    for voice in _voices(evidence, headline, heard):
        if voice.far and any(other.desk for other in heard):
            break
        heard.append(voice)
        if voice.authors:
            break
    chosen = next((voice for voice in heard if voice.authors), None)
    desks = [voice for voice in heard if voice.desk]
    desk = next((voice for voice in desks if not _is_own(evidence, voice.desk)), next(iter(desks), None))
    return Writers(
        _with_pages(evidence, chosen.authors) if chosen else (),
        chosen.source if chosen else "",
        desk.desk if desk else "",
        desk.source if desk else "",
    )


def _is_own(evidence: Evidence, desk: str) -> bool:
    """Whether a desk is the site itself, or a part of its name."""
    own = squeezed(desk)
    return any(own in name for name in evidence.names)


def _with_pages(evidence: Evidence, authors: tuple[Author, ...]) -> tuple[Author, ...]:
    """The authors, each with the page that the first link of just that name leads to."""
    if all(author.url for author in authors):
        return authors
    wanted = {author.name for author in authors}
    found: dict[str, str] = {}
    for row in evidence.linking:
        for attributes, text in row.links:
            if text in wanted and text not in found:
                found[text] = evidence.document.absolute(attributes.get("href", ""))
    return tuple(author if author.url else Author(author.name, found.get(author.name, "")) for author in authors)


def _voices(evidence: Evidence, headline: int, heard: Sequence[Voice]) -> Iterator[Voice]:
    """The witnesses, the most trusted first; `heard` are those that have spoken."""
    near = [
        row
        for row in evidence.near(headline, _BEFORE, _AFTER)
        if len(row.text) <= _LONGEST and (not row.box.inside & _NO_BYLINE or _is_in_small_print(row))
    ]
    rows = [row for row in near if not _EDITED.match(row.text)]
    told = linked_authors(evidence)
    edited = len(rows) < len(near) and _only_edited(told, near)
    if not edited:
        yield _completed(told, evidence, rows)
    shown = _shown(evidence, rows, headline)
    if shown.authors and not any(" " in author.name for author in shown.authors):
        yield _full(meta_authors(evidence))
    yield shown
    if edited:
        yield told
    yield meta_authors(evidence)
    yield _unmarked(evidence, rows)
    yield lone_names(evidence, headline, any(voice.desk for voice in heard))
    yield _labelled(evidence)
    yield _far(evidence)


def _full(head: Voice) -> Voice:
    """What the head says where it gives full names, which go before single words of a byline: those may be no names."""
    return head if all(" " in author.name for author in head.authors) else Voice(head.source, (), "")


def _only_edited(told: Voice, rows: Sequence[Row]) -> bool:
    """Whether the page names as editors all whom JSON-LD names as authors."""
    edited = [row.text for row in rows if _EDITED.match(row.text)]
    return bool(told.authors) and all(any(author.name in text for text in edited) for author in told.authors)


def _completed(told: Voice, evidence: Evidence, rows: Sequence[Row]) -> Voice:
    """What JSON-LD says, or the byline where it names all its people and more, by links to authors or joined by "and"."""
    declared = {
        author.name: author
        for row in rows
        if row.links and any(map(_is_declared, row.links)) and _is_in_byline(row)
        for author in _linked_authors(evidence, row, False)
    }
    names = {author.name for author in told.authors}
    if told.authors and names < set(declared):
        return Voice("byline", tuple(declared.values()), told.desk)
    for row in rows if told.authors else ():
        if byline_start(row.text) and _is_in_byline(row) and any(is_joined(name, row.text) for name in names):
            people = read_byline(row.text, evidence.names).people
            if names < set(people):
                known = {author.name: author for author in told.authors}
                return Voice("byline", tuple(known.get(name, Author(name)) for name in people), told.desk)
    return told


def _is_declared(link: tuple[Attributes, str]) -> bool:
    """Whether a link says that it leads to the author."""
    return "author" in link[0].get("rel", "") or "author" in link[0].get("itemprop", "")


def _shown(evidence: Evidence, rows: Sequence[Row], headline: int) -> Voice:
    """Links to authors' pages, and where there is none, rows marked as bylines."""
    marked = {part.row for part in evidence.document.parts if part.flags & AUTHOR}
    linked: dict[str, Author] = {}
    named: list[Byline] = []
    desk = ""
    for row in rows:
        close = -_CLOSE <= row.index - headline <= _CLOSE
        is_byline = row.index in marked or _is_in_byline(row)
        begins = byline_start(row.text) is not None
        if row.links and (is_byline or begins or (close and 2 * row.link_chars > len(row.text))):
            for author in _linked_authors(evidence, row, begins):
                if is_byline or begins or " " in author.name:
                    linked.setdefault(author.name.casefold(), author)
        if is_byline or begins:
            byline = read_byline(row.text, evidence.names, trusted=is_byline and bool(_WIDE_NAME.fullmatch(row.text)))
            desk = desk or byline.desk
            if is_byline:
                named.append(byline)
    for person in () if linked else (person for byline in named for person in _people(evidence, byline)):
        linked.setdefault(person.casefold(), Author(person))
    return Voice("byline", tuple(linked.values()), desk)


def _is_in_small_print(row: Row) -> bool:
    """Whether a row is a byline in what only its class calls a caption."""
    return row.box.inside & (_NO_BYLINE | AUTHOR) == CAPTION | AUTHOR and byline_start(row.text) is not None


def _is_in_byline(row: Row) -> bool:
    """Whether a box around a row is named for authors, and small enough to be a byline."""
    if not row.box.inside & AUTHOR:
        return False
    box = next(around for around in row.box.around() if around.flags & AUTHOR)
    return box.last - box.first <= _ROWS


def _people(evidence: Evidence, byline: Byline) -> list[str]:
    """The people of a byline whose names are no ordinary words of the page."""
    return [person for person in byline.people if not all(map(evidence.is_word, person.split()))]


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


def _labelled(evidence: Evidence) -> Voice:
    """A line anywhere that is labelled as a byline."""
    for row in evidence.rows:
        text = row.text
        if text[:2] not in _FIRST or len(text) > _LONGEST or not text[:_LABEL_START].lower().startswith(_LABELS):
            continue
        if _LABEL.match(text) and not row.box.inside & (_PICTURE | COMMENT | STORIES):
            byline = read_byline(text, evidence.names)
            if people := _people(evidence, byline):
                return Voice("byline", tuple(map(Author, people)), byline.desk)
    return Voice("byline", (), "")


def _far(evidence: Evidence) -> Voice:
    """The one person whose author's page the page links to from a byline far from the headline, else whom one names."""
    linked: dict[str, Author] = {}
    named: dict[str, Author] = {}
    elsewhere = _PICTURE | COMMENT | STORIES | NAV | FOOTER
    for row in evidence.rows:
        if row.box.inside & AUTHOR and len(row.text) < _SHORT and not row.box.inside & elsewhere:
            for author in _linked_authors(evidence, row, False) if not row.box.inside & HEADER else ():
                if " " in author.name:
                    linked.setdefault(author.name.casefold(), author)
            if _is_name(evidence, row.text) and _is_in_byline(row):
                named.setdefault(row.text.casefold(), Author(row.text))
    people = linked or named
    return Voice("byline", tuple(people.values()) if len(people) == 1 else (), "", True)


def _is_name(evidence: Evidence, text: str) -> bool:
    """Whether a text is one full name, and no words of the page."""
    return lone_people(text, evidence.names) == (text,) and not any(map(evidence.is_word, text.split()))


def _is_author_link(attributes: Attributes) -> bool:
    return (
        "author" in attributes.get("rel", "")
        or attributes.get("itemprop") == "author"
        or bool(_AUTHOR_PAGE.search(attributes.get("href", "")))
    )


def _unmarked(evidence: Evidence, rows: Sequence[Row]) -> Voice:
    """A line near the headline that begins as a byline does, though nothing marks it."""
    for row in rows:
        for line in row.text.split("\n")[:_LINES]:
            if len(line) > _SHORT and line[-1] == "." and not _LABEL.match(line):
                continue
            if is_byline(line):
                byline = read_byline(line, evidence.names)
                if people := _people(evidence, byline):
                    return Voice("byline", tuple(map(Author, people)), byline.desk)
    return Voice("byline", (), "")
