"""What the site of a page is called: by its own words, by others' and by its hosts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import Final

from devparse.language.titles import compare_key, words_of
from devparse.language.urls import host_of
from devparse.rows.document import Document
from devparse.rows.json_ld import text_of, types_of

_PUBLIC_SUFFIXES: Final = frozenset("com co org net gov edu ac or ne gob gouv www m amp de en news".split())
_NAMED: Final = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_HANDLES: Final = ("al:ios:app_name", "twitter:site")
"""What a site is called by its names elsewhere, which serve where it does not tell its own."""
_MIN_INITIALS: Final = 3


def site_name(document: Document, article: Mapping[str, object]) -> tuple[str, str]:
    """The name of the site and its source; ("", "") when the page tells none."""
    named = _said(document, _NAMED)
    if named[0]:
        return named
    linked = _linked_name(document, article)
    return (linked, "json-ld") if linked else _said(document, _HANDLES)


def _said(document: Document, metas: tuple[str, ...]) -> tuple[str, str]:
    """The first of some meta values that is there, and its name."""
    return next(((value, name) for name in metas if (value := document.meta.get(name, "").lstrip("@"))), ("", ""))


def _linked_name(document: Document, article: Mapping[str, object]) -> str:
    """The name that JSON-LD gives to the article's publisher, else to the site."""
    sites = (thing for thing in document.linked_data if "WebSite" in types_of(thing))
    things = chain((article.get("publisher"),), sites)
    return next((name for thing in things if isinstance(thing, Mapping) and (name := text_of(thing.get("name")))), "")


def site_names(document: Document, name: str, canonical: str) -> frozenset[str]:
    """All that the site is called, as compare keys; `name` is what `site_name` found, `canonical` the page's own address."""
    said = {name, *(document.meta.get(key, "") for key in (*_NAMED, *_HANDLES)), *_publishers(document)}
    hosts = {host_of(url) for url in {document.url, canonical, document.meta.get("og:url", "")}}
    names = chain(map(compare_key, said), map(_initials, said), chain.from_iterable(map(_host_names, hosts)))
    return frozenset(name for name in names if len(name) > 1)


def _publishers(document: Document) -> Iterator[str]:
    for thing in document.linked_data:
        if publisher := thing.get("publisher"):
            yield text_of(publisher.get("name") if isinstance(publisher, Mapping) else publisher)


def _initials(name: str) -> str:
    """The first letters of a name of several words: "The Daily World" is known as "tdw"."""
    words = words_of(name)
    return "".join(word[0] for word in words) if len(words) >= _MIN_INITIALS else ""


@lru_cache(maxsize=1024)
def _host_names(host: str) -> tuple[str, ...]:
    labels = [label for label in host.split(".")[:-1] if label not in _PUBLIC_SUFFIXES]
    return (*(label.replace("-", "") for label in labels), compare_key(host.removeprefix("www.")))
