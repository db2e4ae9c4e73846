"""Who wrote the article as the page tells machines: its JSON-LD and the meta values of its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from devparse.extractors.metadata.signals import PageSignals
from devparse.language.person_names import person_names
from devparse.rows.json_ld import text_of
from devparse.sections import Author

_METAS: Final = (
    "author", "article:author", "articleauthor", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl",
    "cxenseparse:author", "og:article:author", "article:author_name", "author_name", "article.author", "shareaholic:article_author_name",
    "dcsext.author", "byline", "authors", "blog:author", "bt:author", "book:author",
)  # fmt: skip
_LABELLED: Final = re.compile(
    r"written|author|auteur|autor|verfasst|geschrieben|escrito|écrit|scritto|автор|door|von|par|por|yazan|by",
    re.IGNORECASE,
)
"""What a page calls the author that it tells the makers of cards for sharing."""
_KOREAN_REPORTER: Final = re.compile(r"(?<=[\uac00-\ud7af])\s?(?:기자|특파원)$")
_MAX_OPENED: Final = 200
"""So many lists and objects are opened in search of authors, however deep they nest."""
_MAX_LISTED: Final = 50


class AuthorClaim(NamedTuple):
    """What one source says: the people, and the desk ("" when it names none)."""

    source: str
    authors: tuple[Author, ...]
    desk: str


def structured_authors(signals: PageSignals) -> AuthorClaim:
    """What the JSON-LD of the article says."""
    people: dict[str, Author] = {}
    desks: list[str] = []
    for thing in _each(signals.article.get("author") or signals.article.get("creator")):
        found = signals.linked(thing)
        name, kind = _full_name(found), str(found.get("@type", ""))
        if "Organization" in kind and "Person" not in kind:
            desks.append(name)
            continue
        byline = person_names(name, signals.names)
        desks.append(byline.desk)
        # The page of an object that names several people is that of none of them.
        url = _own_page(signals, found) if len(byline.people) == 1 else ""
        for person in byline.people:
            people.setdefault(person.casefold(), Author(person, url))
    return AuthorClaim("json-ld", tuple(people.values()), next(filter(None, desks), ""))


def _own_page(signals: PageSignals, thing: Mapping[str, object]) -> str:
    address = thing.get("url") or thing.get("sameAs")
    return signals.document.absolute(address) if isinstance(address, str) and address else ""


def _each(value: object) -> Iterator[Mapping[str, object]]:
    """The authors in a JSON-LD value, whatever its shape, each as an object."""
    todo = [value]
    for _ in range(_MAX_OPENED):
        if not todo:
            return
        one = todo.pop(0)
        inside = _opened(one)
        if inside is not None:
            todo[:0] = inside
        elif isinstance(one, Mapping):
            yield one


def _opened(value: object) -> Sequence[object] | None:
    """The values that an author's value is made of; None when it is one author."""
    match value:
        case list():
            return value[:_MAX_LISTED]
        case str():
            return [{"name": value}]
        case {"@list": inside}:
            return [inside]
        case {"name": list() as names, **others}:
            return [{**others, "name": name} for name in names[:_MAX_LISTED] if isinstance(name, str)]
        case {"name": Mapping() as name, **others} if "@value" not in name:
            return [{**others, **name}]
    return None


def _full_name(thing: Mapping[str, object]) -> str:
    return text_of(thing.get("name")) or f"{text_of(thing.get('givenName'))} {text_of(thing.get('familyName'))}".strip()


def meta_authors(signals: PageSignals) -> AuthorClaim:
    """What the head's meta values say."""
    desks: list[str] = []
    for source, values in _in_head(signals):
        people: dict[str, Author] = {}
        for value in values:
            byline = person_names(_KOREAN_REPORTER.sub("", value), signals.names)
            desks.append(byline.desk)
            for person in byline.people:
                people.setdefault(person.casefold(), Author(person))
        if people:
            return AuthorClaim(source, tuple(people.values()), next(filter(None, desks), ""))
    return AuthorClaim("meta:author", (), next(filter(None, desks), ""))


def _in_head(signals: PageSignals) -> Iterator[tuple[str, Sequence[str]]]:
    """The values of the head that name authors, with their sources."""
    values, meta = signals.document.head.values, signals.document.meta
    for name in filter(values.__contains__, _METAS):
        yield f"meta:{name}", [value for value in values[name] if not _is_account(value)]
    for number in ("1", "2"):
        said = meta.get(f"twitter:data{number}", "")
        # A word in small letters is the name of an account.
        if _LABELLED.match(meta.get(f"twitter:label{number}", "")) and (" " in said or not said[:1].islower()):
            yield "twitter:data", (said,)


def _is_account(value: str) -> bool:
    """Whether a value is the address of a profile, or the handle of a network."""
    return "://" in value or value.startswith("@")
