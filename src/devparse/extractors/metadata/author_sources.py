"""Who wrote the article as the page tells machines: its JSON-LD and the meta values of its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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


_KOREAN_REPORTER: Final = re.compile(r"(?<=[\uac00-\ud7af])\s?(?:기자|특파원)$")


class AuthorClaim(NamedTuple):
    """What one source says: the people, and the desk ("" when it names none); `distant` when it stands far from the headline."""

    source: str
    authors: tuple[Author, ...]
    desk: str
    distant: bool = False


def structured_authors(signals: PageSignals) -> AuthorClaim:
    """What the JSON-LD of the article says."""
    people: dict[str, Author] = {}
    desk = ""
    for thing in _each(signals.article.get("author") or signals.article.get("creator")):
        found = signals.linked(thing)
        name = _full_name(found)
        byline = person_names(name, signals.names)
        if "Organization" in str(found.get("@type", "")) and "Person" not in str(found.get("@type", "")):
            desk = desk or name
            continue
        desk = desk or byline.desk
        address = found.get("url") or found.get("sameAs")
        url = (
            signals.document.absolute(address)
            if isinstance(address, str) and address and len(byline.people) == 1
            else ""
        )
        for person in byline.people:
            people.setdefault(person.casefold(), Author(person, url))
    return AuthorClaim("json-ld", tuple(people.values()), desk)


def _each(value: object) -> Iterator[Mapping[str, object]]:
    """The authors in a JSON-LD value, whatever its shape, each as an object."""
    todo, seen = [value], 0
    while todo and seen < 100:
        one, seen = todo.pop(0), seen + 1
        if isinstance(one, str):
            yield {"name": one}
        elif isinstance(one, Mapping) and "@list" in one:
            todo.insert(0, one["@list"])
        elif isinstance(one, Mapping):
            names = one.get("name")
            if isinstance(names, Mapping) and "@value" not in names:
                todo.insert(0, {**one, **names})
            elif isinstance(names, list):
                todo[:0] = [{**one, "name": name} for name in names[:50] if isinstance(name, str)]
            else:
                yield one
        elif isinstance(one, list):
            todo[:0] = one[:50]


def _full_name(thing: Mapping[str, object]) -> str:
    return text_of(thing.get("name")) or f"{text_of(thing.get('givenName'))} {text_of(thing.get('familyName'))}".strip()


def meta_authors(signals: PageSignals) -> AuthorClaim:
    """What the head's meta values say."""
    values = signals.document.head.values
    desk = ""
    for name in _METAS:
        people: dict[str, Author] = {}
        for value in values.get(name, ()):
            if "://" in value or value.startswith("@"):
                continue
            byline = person_names(_KOREAN_REPORTER.sub("", value), signals.names)
            desk = desk or byline.desk
            for person in byline.people:
                people.setdefault(person.casefold(), Author(person))
        if people:
            return AuthorClaim(f"meta:{name}", tuple(people.values()), desk)
    meta = signals.document.meta
    for number in ("1", "2"):
        if _LABELLED.match(meta.get(f"twitter:label{number}", "")):
            byline = person_names(meta.get(f"twitter:data{number}", ""), signals.names)
            # A word in small letters is the name of an account.
            written = tuple(Author(person) for person in byline.people if " " in person or not person[0].islower())
            if written:
                return AuthorClaim("twitter:data", written, desk)
            desk = desk or byline.desk
    return AuthorClaim("meta:author", (), desk)
