"""Bylines on the page: links to authors' pages, rows marked for authors, and lines that begin as a byline does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from devparse.extractors.metadata.author_sources import AuthorClaim
from devparse.extractors.metadata.signals import PageSignals
from devparse.language.names import Byline, byline_start, is_byline, only_names, read_byline
from devparse.language.text import ENDING
from devparse.rows.model import Attributes, Row
from devparse.rows.roles import AUTHOR, CAPTION, COMMENT, CREDIT, FIGURE, FOOTER, HEADER, NAV, STORIES
from devparse.sections import Author

_AUTHOR_PAGE: Final = re.compile(
    r"/(?:authors?|author[-_]profile|by|bylines?|profile|profiles|staff|staff_name|people|person|contributors?|reporters?|journalists?|"
    r"columnists?|writers?|autor|autoren|autores|autori|auteurs?|autore|team|redaktion|redaktor|editors?|toireporter|"
    r"skribent|forfatter|kirjoittaja|yazar|yazarlar|penulis|tac-gia)/(?!(?:19|20)\d\d/)[^/?#]+",
    re.IGNORECASE,
)
"""The paths under which sites keep a page for each of their authors."""
_MAX_LINK_DISTANCE_ROWS: Final = 8
"""So close to the headline a link to an author's page is a byline though nothing else says so."""
_MAX_LINES: Final = 3
"""A byline opens a row, or stands in one of its first lines."""
_MAX_BYLINE_ROWS: Final = 16
"""A byline, with the pictures and links of its people, has no more rows."""
_MIN_SENTENCE_CHARS: Final = 20
_ENDING_CHARS: Final = 8
_MAX_SIGNATURE_CHARS: Final = 60
_WIDE_NAME: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{3,7}")
"""A Japanese or Chinese name has no space in it: in a row that is marked as a byline its length and script show it."""
_MAX_BYLINE_CHARS: Final = 160
_LABEL: Final = re.compile(
    r"(?:this )?(?:article |post |story )?(?:was )?(?:written|posted) by\b|words by\b|authors?:|text:|autor(?:in|en)?(?:/autor(?:in)?)?[: ]|von:|door:|par :|"
    r"escrito por\b|rédigé par\b|geschrieben von\b|scritto da\b|автор:|penulis:|yazan:|작성자|執筆",
    re.IGNORECASE,
)
"""What a byline far from the headline begins with, to be taken for one."""
_PICTURE: Final = FIGURE | CAPTION | CREDIT
_ELSEWHERE: Final = _PICTURE | COMMENT | STORIES | NAV | FOOTER


def marked_bylines(signals: PageSignals, rows: Sequence[Row], headline: int) -> AuthorClaim:
    """The people of links to authors' pages, and where there is none, of rows marked as bylines.

    Those above the first paragraph count alone, where there are any.
    """
    head = {row.index for row in signals.head_of_article(headline)}
    above = _marked_in([row for row in rows if row.index in head], signals, headline)
    if above.authors:
        return above
    rest = [row for row in rows if row.index not in head]
    below = _marked_in(rest, signals, headline)
    authors = () if _are_voices(rest, signals) else below.authors
    return below._replace(authors=authors, desk=above.desk or below.desk)


def _are_voices(rows: Sequence[Row], signals: PageSignals) -> bool:
    """Whether several boxes marked for authors stand below as much text each: testimonials, comments, quotations."""
    marked = sorted(_marked_places(rows, signals) & {row.index for row in rows})
    apart = [any(_is_sentence(row.text) for row in signals.rows[one + 1 : other]) for one, other in pairwise(marked)]
    return sum(apart) > 1


def _marked_in(rows: Sequence[Row], signals: PageSignals, headline: int) -> AuthorClaim:
    marked = _marked_places(rows, signals)
    linked = [author for row in rows for author in _linked_in(row, row.index in marked, signals, headline)]
    bylines = [
        (_read_marked(row, row.index in marked, signals), row.index in marked)
        for row in rows
        if row.index in marked or byline_start(row.text)
    ]
    named = (Author(person) for byline, is_marked in bylines if is_marked for person in _people(signals, byline))
    desk = next((byline.desk for byline, _ in bylines if byline.desk), "")
    return AuthorClaim("byline", _once_each(linked or named), desk)


def _is_sentence(text: str) -> bool:
    return len(text) >= _MIN_SENTENCE_CHARS and bool(ENDING.search(text[-_ENDING_CHARS:]))


def _marked_places(rows: Iterable[Row], signals: PageSignals) -> set[int]:
    """The indices of rows that elements or boxes mark as bylines."""
    places = {part.row for part in signals.document.parts if part.flags & AUTHOR}
    return places.union(row.index for row in rows if is_in_byline(row))


def _once_each(authors: Iterable[Author]) -> tuple[Author, ...]:
    """The authors without those of the same name, whatever its case."""
    people: dict[str, Author] = {}
    for author in authors:
        people.setdefault(author.name.casefold(), author)
    return tuple(people.values())


def _linked_in(row: Row, is_marked: bool, signals: PageSignals, headline: int) -> Iterator[Author]:
    """The people to whose pages a row links, where the row is a byline, or close to the headline and little but that link."""
    begins = byline_start(row.text) is not None
    is_near = abs(row.index - headline) <= _MAX_LINK_DISTANCE_ROWS
    if row.links and (is_marked or begins or (is_near and 2 * row.link_chars > len(row.text))):
        for author in linked_people(signals, row, begins):
            if is_marked or begins or " " in author.name:
                yield author


def _read_marked(row: Row, is_marked: bool, signals: PageSignals) -> Byline:
    return read_byline(row.text, signals.names, trusted=is_marked and bool(_WIDE_NAME.fullmatch(row.text)))


def is_in_byline(row: Row) -> bool:
    """Whether a box around a row is named for authors, and small enough to be a byline."""
    if not row.box.inside & AUTHOR:
        return False
    box = next(around for around in row.box.around() if around.flags & AUTHOR)
    return box.last - box.first <= _MAX_BYLINE_ROWS


def _people(signals: PageSignals, byline: Byline) -> list[str]:
    """The people of a byline whose names are no ordinary words of the page."""
    return [person for person in byline.people if not all(map(signals.is_word, person.split()))]


def linked_people(signals: PageSignals, row: Row, begins: bool) -> list[Author]:
    """The people whose pages a row links to; of a row that begins as a byline all whom it names as writers."""
    found = [
        Author(person, signals.document.absolute(attributes.get("href", "")))
        for attributes, text in row.links
        if _is_author_link(attributes)
        for person in read_byline(text, signals.names, trusted=True).people
    ]
    if not found or not begins:
        return found
    whole = read_byline(row.text, signals.names).people
    return [
        next((author for author in found if person.startswith(author.name)), Author(person)) for person in whole
    ] or found


def is_declared(link: tuple[Attributes, str]) -> bool:
    """Whether a link says that it leads to the author."""
    return "author" in link[0].get("rel", "") or "author" in link[0].get("itemprop", "")


def _is_author_link(attributes: Attributes) -> bool:
    return (
        "author" in attributes.get("rel", "")
        or attributes.get("itemprop") == "author"
        or bool(_AUTHOR_PAGE.search(attributes.get("href", "")))
    )


def unmarked_byline(signals: PageSignals, rows: Sequence[Row]) -> AuthorClaim:
    """A line near the headline that begins as a byline does, though nothing marks it."""
    for row in rows:
        for line in row.text.split("\n")[:_MAX_LINES]:
            if len(line) > _MAX_SIGNATURE_CHARS and line[-1] == "." and not _LABEL.match(line):
                continue
            if is_byline(line):
                byline = read_byline(line, signals.names)
                if people := _people(signals, byline):
                    return AuthorClaim("byline", tuple(map(Author, people)), byline.desk)
    return AuthorClaim("byline", (), "")


def labelled_byline(signals: PageSignals) -> AuthorClaim:
    """A line anywhere on the page that is labelled as a byline: "Written by …"."""
    for row in signals.rows:
        if len(row.text) > _MAX_BYLINE_CHARS or row.box.inside & (_PICTURE | COMMENT | STORIES) or not _LABEL.match(row.text):
            continue
        byline = read_byline(row.text, signals.names)
        if people := _people(signals, byline):
            return AuthorClaim("byline", tuple(map(Author, people)), byline.desk)
    return AuthorClaim("byline", (), "")


def distant_byline(signals: PageSignals) -> AuthorClaim:
    """The one person to whose page bylines far from the headline link, else whom they name; nobody where they name several."""
    linked: dict[str, Author] = {}
    named: dict[str, Author] = {}
    for row in signals.rows:
        if row.box.inside & AUTHOR and len(row.text) < _MAX_SIGNATURE_CHARS and not row.box.inside & _ELSEWHERE:
            for author in linked_people(signals, row, False) if not row.box.inside & HEADER else ():
                if " " in author.name:
                    linked.setdefault(author.name.casefold(), author)
            if _is_name(signals, row.text) and is_in_byline(row):
                named.setdefault(row.text.casefold(), Author(row.text))
    people = linked or named
    return AuthorClaim("byline", tuple(people.values()) if len(people) == 1 else (), "", True)


def _is_name(signals: PageSignals, text: str) -> bool:
    """Whether a text is one full name, and no words of the page."""
    return only_names(text, signals.names) == (text,) and not any(map(signals.is_word, text.split()))
