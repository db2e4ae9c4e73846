"""The page as it was read: every row with its region, and the facts of the head. An extractor like any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from devparse.extraction import extractor
from devparse.rows.document import Document
from devparse.rows.json_ld import text_of, texts_of, types_of
from devparse.rows.model import Box, Row
from devparse.site import Site

MAX_FACT_CHARS: Final = 1_000
"""Longer values of the head (an `articleBody`) are cut."""
MAX_FACTS: Final = 500
_LINKS: Final = ("canonical", "next", "amphtml", "author")
_PICTURES: Final = ("src", "data-src", "srcset", "data-srcset", "poster")


@attrs.frozen
class LayoutRow:
    """One row.

    `kind` is "text", "image", "embed" or "icon"; `address` that of a picture, as the page writes it; `links` those of its
    links, absolute; `path` the elements around it, outermost first.
    """

    text: str = ""
    region: str = "other"
    kind: str = "text"
    address: str = ""
    links: tuple[str, ...] = ()
    path: str = ""


@attrs.frozen
class HeadFact:
    """Something the page says for machines: "title", "meta og:title", "NewsArticle.headline", "link canonical"."""

    name: str = ""
    value: str = ""


@attrs.frozen
class Layout:
    """All rows in reading order, and what the head says."""

    rows: tuple[LayoutRow, ...] = ()
    head: tuple[HeadFact, ...] = ()


@extractor(Layout)
def layout(document: Document, site: Site) -> Layout:
    """The rows with the regions they were given, as the other extractors see them."""
    paths: dict[int, str] = {}
    rows = tuple(_row(document, row, paths) for row in document.rows)
    facts = (HeadFact(name, value[:MAX_FACT_CHARS]) for name, value in _head(document) if value)
    return Layout(rows, tuple(fact for fact, _ in zip(facts, range(MAX_FACTS), strict=False)))


def _row(document: Document, row: Row, paths: dict[int, str]) -> LayoutRow:
    text, address = row.text, ""
    if row.kind != "text":
        text = text or row.attributes.get("alt", "") or row.attributes.get("title", "")
        address = next((value for name in _PICTURES if (value := row.attributes.get(name, ""))), "")
    links = tuple(url for link, _ in row.links if (url := document.absolute(link.get("href", ""))))
    return LayoutRow(text, row.region, row.kind, address, links, _path(row.box, paths))


def _path(box: Box, known: dict[int, str]) -> str:
    """The elements around a row, "main > article#story > p.lead"; made once for each box."""
    if box.order not in known:
        known[box.order] = " > ".join(reversed([_name(around) for around in box.around() if around.parent is not None]))
    return known[box.order]


def _name(box: Box) -> str:
    anchor, words = box.attributes.get("id", ""), box.attributes.get("class", "").split()
    return box.tag + (f"#{anchor}" if anchor else "") + (f".{words[0]}" if words else "")


def _head(document: Document) -> Iterator[tuple[str, str]]:
    head = document.head
    yield "title", head.title
    yield "html lang", head.language
    for name, value in head.meta.items():
        yield f"meta {name}", value
    for relation in _LINKS:
        for link in head.links.get(relation, ()):
            yield f"link {relation}", link.get("href", "")
    for thing in document.linked_data:
        kind = next(iter(types_of(thing)), "Thing")
        yield f"{kind}.@type", kind
        for name, said in _own_properties(thing):
            yield from _property(f"{kind}.{name}", said)


def _own_properties(thing: Mapping[str, object]) -> list[tuple[str, object]]:
    """The properties of an object of linked data without the words of JSON-LD itself."""
    return [(name, said) for name, said in thing.items() if not name.startswith("@")]


def _property(name: str, value: object) -> Iterator[tuple[str, str]]:
    """A property of linked data as facts: its texts, or those of the object's own properties, one level down."""
    values: Iterable[object] = value if isinstance(value, list) else (value,)
    for one in values:
        if isinstance(one, Mapping) and "@value" not in one:
            yield from ((f"{name}.{inner}", text_of(held)) for inner, held in _own_properties(one))
        elif isinstance(one, bool):
            yield name, str(one).lower()
        else:
            yield from ((name, text) for text in texts_of(one))
