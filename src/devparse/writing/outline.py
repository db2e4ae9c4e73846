"""A Page as an outline: its sections, the fields that hold something, and each field's items with the path to each.

The views of any page, whatever its custom sections, are made from this: in notebooks, in the inspector, side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from devparse.blocks import Block, Figure, Image
from devparse.extraction import display_name
from devparse.page import Page
from devparse.sections import LinkGroup, StoryList
from devparse.writing.fields import value_as_text

_MAIN: Final = ("text", "title", "name", "label", "url")
"""The field of a record that is shown for it: the first of these that holds something."""


@attrs.frozen
class Item:
    """One value of a field.

    `path` leads to it from the page ("body.blocks[3]"); `text` is its words, with line breaks where the value has some;
    `kind` its class, where a field holds several; `detail` what else the record says, on one line.
    """

    path: str
    text: str
    kind: str = ""
    detail: str = ""


@attrs.frozen
class Field:
    """A field that holds something: its path, its name for people, its items, and the source that `Page.sources` gives."""

    path: str
    name: str
    items: tuple[Item, ...]
    source: str = ""


@attrs.frozen
class Section:
    """A section of which something was found; `name` is "metadata", "body" …, or a custom one's "package.Weather"."""

    name: str
    fields: tuple[Field, ...]


def outline(page: Page) -> tuple[Section, ...]:
    """The sections of a page that hold something: the standard ones, then the custom ones."""
    found = ((display_name(type(value)), value) for value in (page.metadata, page.body, page.trending, page.footer, *page.extra))
    sections = (Section(name, tuple(_fields(name, value, page.sources))) for name, value in found)
    return tuple(section for section in sections if section.fields)


def _fields(section: str, value: Any, sources: dict[str, str]) -> Iterator[Field]:
    for field in attrs.fields(type(value)):
        path, held = f"{section}.{field.name}", getattr(value, field.name)
        source = sources.get(path, "")
        if isinstance(held, tuple) and held and isinstance(held[0], (StoryList, LinkGroup)):
            for place, group in enumerate(held):
                yield _group(f"{path}[{place}]", group, source)
        elif items := tuple(_items(path, held)):
            yield Field(path, field.name, items, source)


def _group(path: str, group: StoryList | LinkGroup, source: str) -> Field:
    """A list of stories or links as a field of its own; its heading is its first item."""
    name, inside = ("stories", group.kind) if isinstance(group, StoryList) else ("links", "group")
    heading = (Item(f"{path}.heading", group.heading, "heading"),) if group.heading else ()
    return Field(path, inside, (*heading, *_items(f"{path}.{name}", getattr(group, name))), source)


def _items(path: str, held: Any) -> Iterator[Item]:
    if isinstance(held, tuple):
        yield from (_item(f"{path}[{place}]", value) for place, value in enumerate(held) if value_as_text(value))
    elif value_as_text(held):
        yield _item(path, held)


def _item(path: str, value: Any) -> Item:
    if not attrs.has(type(value)):
        return Item(path, value if isinstance(value, str) else value_as_text(value))
    kind = type(value).__name__ if isinstance(value, Block) else ""
    record = value.image if isinstance(value, Figure) else value
    main = next((name for name in _MAIN if getattr(record, name, "")), "")
    words = getattr(record, main, None)
    return Item(path, words, kind, _detail(record, main)) if isinstance(words, str) else Item(path, value_as_text(record), kind)


def _detail(record: Any, main: str) -> str:
    """What a record says beside its words: numbers by name, texts as they are."""
    parts = []
    for field in attrs.fields(type(record)):
        held = getattr(record, field.name)
        if isinstance(held, int) and held:
            parts.append(field.name if isinstance(held, bool) else f"{field.name} {held}")
        elif field.name != main and isinstance(held, (str, Image)) and held:
            parts.append(value_as_text(held))
    return " · ".join(parts)
