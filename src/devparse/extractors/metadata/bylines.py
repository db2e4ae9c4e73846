"""Bylines on the page: links to authors' pages, rows marked for authors, and lines that begin as a byline does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

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
_OF_OTHERS: Final = _PICTURE | COMMENT | STORIES
_ELSEWHERE: Final = _OF_OTHERS | NAV | FOOTER


class _Line(NamedTuple):
    """A row that may be a byline: `is_marked` when elements or boxes say that it is one, `begins` when it begins as one does."""

    row: Row
    is_marked: bool
    begins: bool


def marked_bylines(signals: PageSignals, rows: Sequence[Row], headline: int) -> AuthorClaim:
    """The people of links to authors' pages, and where there is none, of rows marked as bylines.

    Those above the first paragraph count alone, where there are any.
    """
    lines = _lines(signals, rows)
    head = {row.index for row in signals.around(headline).head}
    above = _named_in([line for line in lines if line.row.index in head], signals, headline)
    if above.authors:
        return above
    rest = [line for line in lines if line.row.index not in head]
    below = _named_in(rest, signals, headline)
    return AuthorClaim("byline", () if _are_voices(rest, signals) else below.authors, above.desk or below.desk)


def _lines(signals: PageSignals, rows: Sequence[Row]) -> list[_Line]:
    """The rows that may be bylines, each with what says that it is one."""
    marked = {part.row for part in signals.document.parts if part.flags & AUTHOR}
    lines = [_Line(row, row.index in marked or is_in_byline(row), byline_start(row.text) is not None) for row in rows]
    return [line for line in lines if line.is_marked or line.begins or line.row.links]


def _are_voices(lines: Sequence[_Line], signals: PageSignals) -> bool:
    """Whether several boxes marked for authors stand below as much text each: testimonials, comments, quotations."""
    marked = [line.row.index for line in lines if line.is_marked]
    apart = [any(_is_sentence(row.text) for row in signals.rows[one + 1 : other]) for one, other in pairwise(marked)]
    return sum(apart) > 1


def _named_in(lines: Sequence[_Line], signals: PageSignals, headline: int) -> AuthorClaim:
    """The people whom some rows link to, else those whom the marked ones name; and the desk in any of them."""
    linked = [author for line in lines for author in _linked_in(line, signals, headline)]
    marked = [_read_marked(line, signals) for line in lines if line.is_marked]
    named = [Author(person) for byline in marked for person in _people(signals, byline)]
    return AuthorClaim("byline", _once_each(linked or named), _desk_in(lines, signals))


def _desk_in(lines: Iterable[_Line], signals: PageSignals) -> str:
    bylines = (_read_marked(line, signals) for line in lines if line.is_marked or line.begins)
    return next((byline.desk for byline in bylines if byline.desk), "")


def _is_sentence(text: str) -> bool:
    return len(text) >= _MIN_SENTENCE_CHARS and bool(ENDING.search(text[-_ENDING_CHARS:]))


def _once_each(authors: Iterable[Author]) -> tuple[Author, ...]:
    """The authors without those of the same name, whatever its case."""
    people: dict[str, Author] = {}
    for author in authors:
        people.setdefault(author.name.casefold(), author)
    return tuple(people.values())


def _linked_in(line: _Line, signals: PageSignals, headline: int) -> list[Author]:
    """The people to whose pages a row links, where the row is a byline, or close to the headline and little but that link."""
    row = line.row
    if not row.links:
        return []
    if line.is_marked or line.begins:
        return linked_people(signals, row, line.begins)
    if abs(row.index - headline) > _MAX_LINK_DISTANCE_ROWS or 2 * row.link_chars <= len(row.text):
        return []
    return [author for author in linked_people(signals, row, False) if " " in author.name]


def _read_marked(line: _Line, signals: PageSignals) -> Byline:
    text = line.row.text
    return read_byline(text, signals.names, trusted=line.is_marked and bool(_WIDE_NAME.fullmatch(text)))


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
    links = [(told, text) for told, text in row.links if _is_author_link(told)]
    found = [author for told, text in links for author in _linked(signals, told, text)]
    if not found or not begins:
        return found
    people = read_byline(row.text, signals.names).people
    return [_known_as(person, found) for person in people] or found


def _known_as(person: str, linked: Iterable[Author]) -> Author:
    """The linked author that a name of a byline is, though more stands behind it; one without a page where none is."""
    return next((author for author in linked if person.startswith(author.name)), Author(person))


def _linked(signals: PageSignals, attributes: Attributes, text: str) -> Iterator[Author]:
    """The people whom the text of a link names, each with the page that it leads to."""
    for person in read_byline(text, signals.names, trusted=True).people:
        yield Author(person, signals.document.absolute(attributes.get("href", "")))


def _is_author_link(attributes: Attributes) -> bool:
    return (
        "author" in attributes.get("rel", "")
        or attributes.get("itemprop") == "author"
        or bool(_AUTHOR_PAGE.search(attributes.get("href", "")))
    )


def unmarked_byline(signals: PageSignals, rows: Iterable[Row]) -> AuthorClaim:
    """A line near the headline that begins as a byline does, though nothing marks it."""
    lines = (line for row in rows for line in row.text.split("\n")[:_MAX_LINES])
    return _first_to_name(signals, (line for line in lines if is_byline(line) and not _is_long_sentence(line)))


def _is_long_sentence(line: str) -> bool:
    """Whether a line is too long for a byline, ends as a sentence does and has no label: "By the time the tide came …"."""
    return len(line) > _MAX_SIGNATURE_CHARS and line[-1] == "." and not _LABEL.match(line)


def labelled_byline(signals: PageSignals) -> AuthorClaim:
    """A line anywhere on the page that is labelled as a byline: "Written by …"."""
    texts = [row.text for row in signals.rows if len(row.text) <= _MAX_BYLINE_CHARS and not row.box.inside & _OF_OTHERS]
    return _first_to_name(signals, filter(_LABEL.match, texts))


def _first_to_name(signals: PageSignals, lines: Iterable[str]) -> AuthorClaim:
    """What the first of some lines says that names people; nothing when none does."""
    for line in lines:
        byline = read_byline(line, signals.names)
        if people := _people(signals, byline):
            return AuthorClaim("byline", tuple(map(Author, people)), byline.desk)
    return AuthorClaim("byline", (), "")


def distant_byline(signals: PageSignals) -> AuthorClaim:
    """The one person to whose page bylines far from the headline link, else whom they name; nobody where they name several."""
    bylines = [row for row in signals.rows if row.box.inside & AUTHOR and _may_be_distant(row)]
    linked = [author for row in bylines for author in _linked_far_off(row, signals)]
    people = _once_each(linked or _signatures(bylines, signals))
    return AuthorClaim("byline", people if len(people) == 1 else (), "")


def _linked_far_off(row: Row, signals: PageSignals) -> list[Author]:
    """The people of full names to whose pages a row links; the header of a site links to all who write for it."""
    if row.box.inside & HEADER:
        return []
    return [author for author in linked_people(signals, row, False) if " " in author.name]


def _may_be_distant(row: Row) -> bool:
    return len(row.text) < _MAX_SIGNATURE_CHARS and not row.box.inside & _ELSEWHERE


def _signatures(rows: Iterable[Row], signals: PageSignals) -> Iterator[Author]:
    """The people whose names rows are."""
    return (Author(row.text) for row in rows if _is_signature(signals, row))


def _is_signature(signals: PageSignals, row: Row) -> bool:
    """Whether a marked row is one full name, and no words of the page."""
    names = only_names(row.text, signals.names) if is_in_byline(row) else ()
    return names == (row.text,) and not any(map(signals.is_word, row.text.split()))
