"""Who wrote the article: the people of the byline, and the desk or agency where there is one.

JSON-LD says it most surely, then links to authors and marked bylines near the headline, then the head's meta values, then
an unmarked line that begins with "By".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from devparse.extractors.metadata.author_sources import AuthorClaim, meta_authors, structured_authors
from devparse.extractors.metadata.bylines import (
    distant_byline,
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

_ROWS_AFTER_HEADLINE: Final = 24
"""A byline stands in this many rows behind the headline."""
_MAX_BYLINE_CHARS: Final = 160
_NO_BYLINE: Final = FIGURE | CAPTION | CREDIT | BREADCRUMB
_NOBODY: Final = AuthorClaim("", (), "")


class Authorship(NamedTuple):
    """The people and the desk or agency, with the source of each."""

    authors: tuple[Author, ...]
    authors_source: str
    desk: str
    desk_source: str


def authorship(signals: PageSignals, headline: int) -> Authorship:
    """Ask the sources in order of trust until one names people; `headline` is the headline's row, -1 when none shows it."""
    heard: list[AuthorClaim] = []
    for claim in _claims(signals, headline, heard):
        heard.append(claim)
        if claim.authors:
            break
    chosen = next((claim for claim in heard if claim.authors), _NOBODY)
    desk = _desk(signals, heard)
    return Authorship(_with_pages(signals, chosen.authors), chosen.source, desk.desk, desk.source)


def _desk(signals: PageSignals, claims: Sequence[AuthorClaim]) -> AuthorClaim:
    """The first claim that names a desk or agency other than the site's own, else the first that names any."""
    desks = [claim for claim in claims if claim.desk]
    return next((claim for claim in desks if not _is_own(signals, claim.desk)), next(iter(desks), _NOBODY))


def _is_own(signals: PageSignals, desk: str) -> bool:
    """Whether a desk is the site itself, or a part of its name."""
    own = compare_key(desk)
    return any(own in name for name in signals.names)


def _with_pages(signals: PageSignals, authors: tuple[Author, ...]) -> tuple[Author, ...]:
    """The authors, each with the page that the first link of just that name leads to."""
    wanted = {author.name for author in authors if not author.url}
    if not wanted:
        return authors
    pages = _first_pages(signals, wanted)
    return tuple(Author(author.name, author.url or pages.get(author.name, "")) for author in authors)


def _first_pages(signals: PageSignals, names: Collection[str]) -> dict[str, str]:
    """The addresses of the pages that links of just these names lead to."""
    links = [link for row in signals.linking for link in row.links if link[1] in names]
    return {name: signals.document.absolute(attributes.get("href", "")) for attributes, name in reversed(links)}


def _claims(signals: PageSignals, headline: int, heard: Sequence[AuthorClaim]) -> Iterator[AuthorClaim]:
    """What each source says, the most trusted first; `heard` are the claims already made."""
    rows = _byline_rows(signals, headline)
    structured = structured_authors(signals)
    if structured.authors and not _names_accounts(structured):
        yield _completed(structured, signals, rows)
    shown = marked_bylines(signals, rows, headline)
    # An account of the content system that the page does not name anywhere is not who signs it.
    if structured.authors and _has_whole_names(shown) and not _is_printed(signals, structured):
        yield shown
    yield structured
    yield from _shown_and_head(shown, meta_authors(signals))
    yield unmarked_byline(signals, rows)
    yield unmarked_names(signals, headline, any(claim.desk for claim in heard))
    yield labelled_byline(signals)
    # Far from the headline a page that names its own desk speaks of the authors of other stories.
    if not any(claim.desk for claim in heard):
        yield distant_byline(signals)


def _byline_rows(signals: PageSignals, headline: int) -> list[Row]:
    """The rows near the headline that can be a byline."""
    last = max(0, headline) + _ROWS_AFTER_HEADLINE
    near = [row for row in signals.around(headline).near if row.index < last]
    return [row for row in near if len(row.text) <= _MAX_BYLINE_CHARS and not row.box.inside & _NO_BYLINE]


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


def _shown_and_head(shown: AuthorClaim, head: AuthorClaim) -> tuple[AuthorClaim, AuthorClaim]:
    """What marked bylines say, then the head; full names in the head go before single words, which may be no names."""
    is_whole = not shown.authors or any(" " in author.name for author in shown.authors)
    return (shown, head) if is_whole or not _has_whole_names(head) else (head, shown)


def _completed(structured: AuthorClaim, signals: PageSignals, rows: Sequence[Row]) -> AuthorClaim:
    """What JSON-LD says, or the byline where it names all its people and more, by links to authors or joined by "and"."""
    known = {author.name: author for author in structured.authors}
    declared = {author.name: author for row in filter(_is_declared, rows) for author in linked_people(signals, row, False)}
    if known.keys() < declared.keys():
        return structured._replace(source="byline", authors=tuple(declared.values()))
    signed = next((people for people in _joined_people(known, rows, signals) if known.keys() < set(people)), ())
    joined = tuple(known.get(name, Author(name)) for name in signed)
    return structured._replace(source="byline", authors=joined) if joined else structured


def _is_declared(row: Row) -> bool:
    """Whether a row is a byline with a link that says it leads to the author."""
    return any("author" in told.get("rel", "") or "author" in told.get("itemprop", "") for told, _ in row.links) and is_in_byline(row)


def _joined_people(names: Collection[str], rows: Iterable[Row], signals: PageSignals) -> Iterator[tuple[str, ...]]:
    """All whom each byline names that goes on behind one of the names with "and" and another."""
    for row in rows:
        if byline_start(row.text) and is_in_byline(row) and any(is_joined(name, row.text) for name in names):
            yield read_byline(row.text, signals.names).people
