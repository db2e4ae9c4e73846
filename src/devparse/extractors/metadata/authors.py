"""Who wrote the article: the people of the byline, and the desk or agency where there is one.

JSON-LD says it most surely, then links to authors and marked bylines near the headline, then the head's meta values, then
an unmarked line that begins with "By".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from devparse.extractors.metadata.author_sources import AuthorClaim, meta_authors, structured_authors
from devparse.extractors.metadata.bylines import (
    distant_byline,
    is_declared,
    is_in_byline,
    labelled_byline,
    linked_people,
    marked_bylines,
    unmarked_byline,
)
from devparse.extractors.metadata.signals import PageSignals
from devparse.extractors.metadata.unmarked_names import unmarked_names
from devparse.language.name_words import is_particle
from devparse.language.names import byline_start, is_joined, read_byline
from devparse.language.text import UNSPACED
from devparse.language.titles import compare_key
from devparse.rows.model import Row
from devparse.rows.roles import BREADCRUMB, CAPTION, CREDIT, FIGURE
from devparse.sections import Author

_ROWS_BEFORE_HEADLINE: Final = 8
_ROWS_AFTER_HEADLINE: Final = 24
"""A byline stands in this many rows before or after the headline."""
_MAX_BYLINE_CHARS: Final = 160
_NO_BYLINE: Final = FIGURE | CAPTION | CREDIT | BREADCRUMB


class Authorship(NamedTuple):
    """The people and the desk or agency, with the source of each."""

    authors: tuple[Author, ...]
    authors_source: str
    desk: str
    desk_source: str


def authorship(signals: PageSignals, headline: int) -> Authorship:
    """Ask the sources in order of trust until one names people; `headline` is the headline's row, -1 when none shows it."""
    earlier: list[AuthorClaim] = []
    for claim in _claims(signals, headline, earlier):
        if claim.distant and any(other.desk for other in earlier):
            break
        earlier.append(claim)
        if claim.authors:
            break
    chosen = next((claim for claim in earlier if claim.authors), None)
    desk = _desk(signals, earlier)
    return Authorship(
        _with_pages(signals, chosen.authors) if chosen else (),
        chosen.source if chosen else "",
        desk.desk if desk else "",
        desk.source if desk else "",
    )


def _desk(signals: PageSignals, claims: Sequence[AuthorClaim]) -> AuthorClaim | None:
    """The first claim that names a desk or agency other than the site's own, else the first that names any."""
    desks = [claim for claim in claims if claim.desk]
    return next((claim for claim in desks if not _is_own(signals, claim.desk)), next(iter(desks), None))


def _is_own(signals: PageSignals, desk: str) -> bool:
    """Whether a desk is the site itself, or a part of its name."""
    own = compare_key(desk)
    return any(own in name for name in signals.names)


def _with_pages(signals: PageSignals, authors: tuple[Author, ...]) -> tuple[Author, ...]:
    """The authors, each with the page that the first link of just that name leads to."""
    if all(author.url for author in authors):
        return authors
    wanted = {author.name for author in authors}
    found: dict[str, str] = {}
    for row in signals.linking:
        for attributes, text in row.links:
            if text in wanted and text not in found:
                found[text] = signals.document.absolute(attributes.get("href", ""))
    return tuple(author if author.url else Author(author.name, found.get(author.name, "")) for author in authors)


def _claims(signals: PageSignals, headline: int, earlier: Sequence[AuthorClaim]) -> Iterator[AuthorClaim]:
    """What each source says, the most trusted first; `earlier` are the claims already made."""
    rows = [
        row
        for row in signals.near(headline, _ROWS_BEFORE_HEADLINE, _ROWS_AFTER_HEADLINE)
        if len(row.text) <= _MAX_BYLINE_CHARS and not row.box.inside & _NO_BYLINE
    ]
    structured = structured_authors(signals)
    shown = marked_bylines(signals, rows, headline)
    if _names_accounts(structured) and _has_whole_names(shown) and not _is_printed(signals, structured):
        # An account of the content system that the page does not name anywhere is not who signs it.
        yield shown
    yield _completed(structured, signals, rows)
    if shown.authors and not any(" " in author.name for author in shown.authors):
        yield _with_whole_names(meta_authors(signals))
    yield shown
    yield meta_authors(signals)
    yield unmarked_byline(signals, rows)
    yield unmarked_names(signals, headline, any(claim.desk for claim in earlier))
    yield labelled_byline(signals)
    yield distant_byline(signals)


def _names_accounts(claim: AuthorClaim) -> bool:
    """Whether none of the names is written as a whole name is: "katies", "Wire import"."""
    return bool(claim.authors) and not any(
        UNSPACED.match(author.name)
        or (" " in author.name and all(part[0].isupper() or is_particle(part) for part in author.name.split()))
        for author in claim.authors
    )


def _is_printed(signals: PageSignals, claim: AuthorClaim) -> bool:
    """Whether a row shows one of the names."""
    names = [author.name.casefold() for author in claim.authors]
    return any(name in text for text in (row.text.casefold() for row in signals.rows) for name in names)


def _has_whole_names(claim: AuthorClaim) -> bool:
    return bool(claim.authors) and all(" " in author.name for author in claim.authors)


def _with_whole_names(head: AuthorClaim) -> AuthorClaim:
    """What the head says where it gives full names, which go before single words of a byline: those may be no names."""
    return head if _has_whole_names(head) else AuthorClaim(head.source, (), "")


def _completed(structured: AuthorClaim, signals: PageSignals, rows: Sequence[Row]) -> AuthorClaim:
    """What JSON-LD says, or the byline where it names all its people and more, by links to authors or joined by "and"."""
    if not structured.authors:
        return structured
    names = {author.name for author in structured.authors}
    declared = {
        author.name: author
        for row in rows
        if row.links and any(map(is_declared, row.links)) and is_in_byline(row)
        for author in linked_people(signals, row, False)
    }
    if names < set(declared):
        return AuthorClaim("byline", tuple(declared.values()), structured.desk)
    people = next((found for row in rows if names < set(found := _joined_people(names, row, signals))), ())
    known = {author.name: author for author in structured.authors}
    signed = tuple(known.get(name, Author(name)) for name in people)
    return AuthorClaim("byline", signed, structured.desk) if signed else structured


def _joined_people(names: Collection[str], row: Row, signals: PageSignals) -> tuple[str, ...]:
    """All whom a byline names, where it goes on behind one of the names with "and" and another."""
    if byline_start(row.text) and is_in_byline(row) and any(is_joined(name, row.text) for name in names):
        return read_byline(row.text, signals.names).people
    return ()
