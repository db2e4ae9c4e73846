"""Where on the page each item of a Page stands: the rows and the facts of the head that say what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby, islice
from typing import Final

from devparse.inspector.layout import HeadFact, Layout, LayoutRow
from devparse.language.dates import read_date
from devparse.writing.outline import Field, Item, Section

MIN_PART_CHARS: Final = 3
"""Shorter texts are sought as whole rows only: inside others they stand by chance."""
MIN_CUT_CHARS: Final = 10
MAX_DATE_CHARS: Final = 150
"""Longer rows are read for no date: they are running text."""
MIN_PHONE_DIGITS: Final = 6
MAX_ROWS_SEARCHED: Final = 20_000_000
"""Of a huge page, when so many rows were looked into, texts are sought as whole rows only."""
MAX_PLACES: Final = 3
"""A day, a caption or a profile is lit at so many places."""
_NO_DATES: Final = frozenset({"stories", "footer", "comment"})
_REGIONS: Final[Mapping[str, frozenset[str]]] = {
    "body": frozenset({"body", "caption"}),
    "trending": frozenset({"stories"}),
    "footer": frozenset({"footer"}),
}
"""The regions that a section's items are sought in first; those of other sections anywhere."""
_PROPERTIES: Final[Mapping[str, str]] = {
    "published": "datePublished", "modified": "dateModified", "authors": "author", "section": "articleSection",
    "summary": "description", "language": "inLanguage", "free": "isAccessibleForFree", "kind": "@type",
    "site_name": "publisher.name", "breadcrumbs": "itemListElement",
}  # fmt: skip
"""The property of schema.org that says a field of the metadata, where its name is another."""
_SIZE: Final = re.compile(r"[-_]?\d{2,4}(?:x\d{2,4})?(?=\.\w+$)")

Places = Mapping[str, tuple[str, ...]]
"""By the path of an item the marks of what says it: "r12" for the row 12, "h3" for the fact 3 of the head."""


def find_places(sections: Iterable[Section], layout: Layout) -> Places:
    """The places of every item that is found; an item that nothing on the page says has none."""
    finder = _Finder(layout)
    return {
        item.path: places
        for section in sections
        for field in section.fields
        for item in field.items
        if (places := finder.places(section, field, item))
    }


class _Finder:
    """Seeks items in the rows of their section, each behind the one before it, so that repeated words find their own row."""

    def __init__(self, layout: Layout) -> None:
        self.rows = layout.rows
        self.head = layout.head
        self.keys = [_key(row.text) for row in layout.rows]
        self.last: dict[str, int] = {}
        self.patience = MAX_ROWS_SEARCHED
        self._same: dict[str, list[int]] = defaultdict(list)
        for index, key in enumerate(self.keys):
            self._same[key].append(index)
        self._inside: dict[frozenset[str], list[int]] = {}

    def places(self, section: Section, field: Field, item: Item) -> tuple[str, ...]:
        """The marks of the rows that show an item, then those of the head's facts that it was taken from."""
        rows = self._rows(section, field, item)
        facts = _facts(self.head, field, item) if section.name == "metadata" else ()
        return (*(f"r{row}" for row in rows), *(f"h{fact}" for fact in facts))

    def _rows(self, section: Section, field: Field, item: Item) -> Sequence[int]:
        """The rows by what the field holds: a time, a picture, a number, a profile; else, and where none is, by its words."""
        name = "image" if item.kind in ("Figure", "Embed") else field.name
        if name in ("published", "modified"):
            return self._dated(item)
        if name == "image":
            return self._pictured(item)
        found = self._numbered(item) if name == "phones" else self._linking(item) if name == "social" else []
        return found or self._saying(section.name, item)

    def _saying(self, section: str, item: Item) -> Sequence[int]:
        """The rows that say the words of an item, line by line and cell by cell; in its section's regions, else anywhere."""
        keys = [_key(part) for part in re.split(r"[\n\t]+", item.text) if part.strip()]
        return list(dict.fromkeys(self._rows_of(keys, section) or self._rows_of(keys, "")))

    def _rows_of(self, keys: Iterable[str], section: str) -> list[int]:
        return [row for key in keys if (row := self._row(key, section)) is not None]

    def _row(self, key: str, section: str) -> int | None:
        """The row that is the text, else the first that holds it or its beginning; of several the first behind the last."""
        regions = _REGIONS.get(section, frozenset())
        last = self.last.get(section, -1)
        whole = [row for row in self._same.get(key, ()) if _is_in(self.rows[row], regions)]
        found = _first_behind(whole or self._holding(key, regions), last)
        if found is not None and regions:
            self.last[section] = found
        return found

    def _holding(self, key: str, regions: frozenset[str]) -> list[int]:
        """The rows that hold a text or its beginning; none for a text too short, and none once patience has run out."""
        if len(key) < MIN_PART_CHARS or self.patience <= 0:
            return []
        searched = self._among(regions)
        self.patience -= len(searched)
        return [row for row in searched if _holds(self.keys[row], key)]

    def _among(self, regions: frozenset[str]) -> Sequence[int]:
        if regions not in self._inside:
            self._inside[regions] = [at for at, row in enumerate(self.rows) if _is_in(row, regions)]
        return self._inside[regions]

    def _dated(self, item: Item) -> list[int]:
        """The short rows outside lists and footer that print the day."""
        day = datetime.fromisoformat(item.text).date()
        found = (at for at, row in enumerate(self.rows) if row.kind == "text" and row.region not in _NO_DATES and _prints(row.text, day))
        return list(islice(found, MAX_PLACES))

    def _pictured(self, item: Item) -> list[int]:
        """The first picture with the same file, whatever its size, and the captions that are the item's."""
        shown = (at for at, row in enumerate(self.rows) if _shows_picture(row, _file(item.text)))
        words = {_key(part) for part in item.detail.split(" · ") if part}
        captions = (at for at in self._among(frozenset({"caption"})) if self.keys[at] in words)
        return [*islice(shown, 1), *islice(captions, MAX_PLACES)]

    def _numbered(self, item: Item) -> list[int]:
        digits = _digits(item.text)[-10:]
        found = (at for at in self._among(frozenset({"footer"})) if digits in _digits(self.rows[at].text))
        return list(islice(found, 1)) if len(digits) >= MIN_PHONE_DIGITS else []

    def _linking(self, item: Item) -> list[int]:
        found = (at for at, row in enumerate(self.rows) if any(url in item.detail for url in row.links))
        return list(islice(found, MAX_PLACES))


def _shows_picture(row: LayoutRow, name: str) -> bool:
    """Whether a row is a picture out of a file of this name, whatever its size."""
    return bool(name) and row.kind != "text" and name in _SIZE.sub("", row.address)


def _is_in(row: LayoutRow, regions: frozenset[str]) -> bool:
    return not regions or row.region in regions


def _holds(shown: str, key: str) -> bool:
    """Whether what is shown holds a text, or is its beginning, cut with dots."""
    stem = shown.rstrip(".… ")
    return key in shown or (MIN_CUT_CHARS <= len(stem) < len(shown) and key.startswith(stem))


def _first_behind(rows: Sequence[int], last: int) -> int | None:
    """The first of some rows behind another; the first of them all when none is."""
    return next((row for row in rows if row > last), rows[0] if rows else None)


def _key(text: str) -> str:
    """What two texts share that say the same: the words, in one case."""
    return " ".join(text.casefold().split())


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _file(address: str) -> str:
    return _SIZE.sub("", address.partition("?")[0].rstrip("/").rpartition("/")[2])


def _prints(text: str, day: object) -> bool:
    if not any(character.isdigit() for character in text) or len(text) > MAX_DATE_CHARS:
        return False
    moments = map(read_date, text.split("|"))
    return any(moment.value.date() == day for moment in moments if moment)


def _facts(head: Sequence[HeadFact], field: Field, item: Item) -> Iterator[int]:
    """The facts of the head that the field's source names."""
    says = _says_in_linked_data if field.source == "json-ld" else _is_named
    return (at for at, fact in enumerate(head) if says(fact, field, _key(item.text)))


def _says_in_linked_data(fact: HeadFact, field: Field, key: str) -> bool:
    """Whether a property of linked data is the field's, and says the item; times are written in many ways."""
    is_property = f".{_PROPERTIES.get(field.name, field.name)}" in fact.name
    return is_property and (field.name in ("published", "modified") or key in _key(fact.value))


def _is_named(fact: HeadFact, field: Field, key: str) -> bool:
    name = fact.name.partition(" ")[2] or fact.name
    return name == {"html": "lang"}.get(field.source, field.source.removeprefix("meta:"))


def list_kinds(sections: Iterable[Section], places: Places, rows: Sequence[LayoutRow]) -> Mapping[int, str]:
    """The kind of the list that each row of the region "stories" is in; rows that no item is in belong to the one before.

    Rows before the first item of all belong to its list.
    """
    known = _listed(sections, places)
    kinds: dict[int, str] = {}
    for is_list, group in groupby(range(len(rows)), key=lambda at: rows[at].region == "stories"):
        run = list(group)
        kind = next((known[at] for at in run if at in known), "") if is_list else ""
        for at in run if kind else ():
            kind = kinds[at] = known.get(at, kind)
    return kinds


def _listed(sections: Iterable[Section], places: Places) -> dict[int, str]:
    """The rows that items of story lists were found in, with the kinds of those lists."""
    return {
        int(place[1:]): field.name
        for section in sections
        if section.name == "trending"
        for field in section.fields
        for item in field.items
        for place in places.get(item.path, ())
        if place[0] == "r"
    }
