"""Where on the page each item of a Page stands: the rows and the facts of the head that say what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
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
        if field.name in ("published", "modified"):
            return self._dated(item)
        if item.kind in ("Figure", "Embed") or field.name == "image":
            return self._pictured(item)
        if field.name == "phones":
            return self._numbered(item)
        if linking := [at for at, row in enumerate(self.rows) if field.name == "social" and _leads_to(row, item)]:
            return linking
        regions = _REGIONS.get(section.name, frozenset())
        parts = [part for part in re.split(r"[\n\t]+", item.text) if part.strip()]
        found = [self._row(_key(part), section.name, regions) for part in parts]
        if regions and not any(row is not None for row in found):
            found = [self._row(_key(part), "", frozenset()) for part in parts]
        return list(dict.fromkeys(row for row in found if row is not None))

    def _row(self, key: str, section: str, regions: frozenset[str]) -> int | None:
        """The row that is the text, else the first that holds it or its beginning; of several the first behind the last."""
        same = [row for row in self._same.get(key, ()) if not regions or self.rows[row].region in regions]
        found = _first_behind(same, self.last.get(section, -1))
        if found is None and len(key) >= MIN_PART_CHARS:
            holding = [row for row in self._among(regions) if key in self.keys[row] or _is_cut(self.keys[row], key)]
            found = _first_behind(holding, self.last.get(section, -1))
        if found is not None and regions:
            self.last[section] = found
        return found

    def _among(self, regions: frozenset[str]) -> Sequence[int]:
        if regions not in self._inside:
            self._inside[regions] = [at for at, row in enumerate(self.rows) if not regions or row.region in regions]
        return self._inside[regions]

    def _dated(self, item: Item) -> list[int]:
        """The short rows outside lists and footer that print the day."""
        day = datetime.fromisoformat(item.text).date()
        return [
            index
            for index, row in enumerate(self.rows)
            if row.kind == "text" and row.region not in ("stories", "footer", "comment") and _prints(row.text, day)
        ][:3]

    def _pictured(self, item: Item) -> list[int]:
        """The pictures with the same file, whatever their size."""
        name = _file(item.text)
        shown = (index for index, row in enumerate(self.rows) if row.kind != "text" and name and name in _SIZE.sub("", row.address))
        found = next(shown, None)
        words = [_key(part) for part in item.detail.split(" · ")] if item.detail else []
        captions = [index for index, key in enumerate(self.keys) if self.rows[index].region == "caption" and key in words]
        return [*([found] if found is not None else []), *captions[:2]]

    def _numbered(self, item: Item) -> list[int]:
        digits = re.sub(r"\D", "", item.text)[-10:]
        rows = [
            index
            for index, row in enumerate(self.rows)
            if row.region == "footer" and len(digits) >= MIN_PHONE_DIGITS and digits in re.sub(r"\D", "", row.text)
        ]
        return rows[:1]


def _is_cut(shown: str, key: str) -> bool:
    """Whether what is shown is the beginning of a text, cut with dots."""
    stem = shown.rstrip(".… ")
    return MIN_CUT_CHARS <= len(stem) < len(shown) and key.startswith(stem)


def _first_behind(rows: Sequence[int], last: int) -> int | None:
    """The first of some rows behind another; the first of them all when none is."""
    return next((row for row in rows if row > last), rows[0] if rows else None)


def _leads_to(row: LayoutRow, item: Item) -> bool:
    return any(url in item.detail for url in row.links)


def _key(text: str) -> str:
    """What two texts share that say the same: the words, in one case."""
    return " ".join(text.casefold().split())


def _file(address: str) -> str:
    return _SIZE.sub("", address.partition("?")[0].rstrip("/").rpartition("/")[2])


def _prints(text: str, day: object) -> bool:
    if not any(character.isdigit() for character in text) or len(text) > MAX_DATE_CHARS:
        return False
    moments = map(read_date, text.split("|"))
    return any(moment.value.date() == day for moment in moments if moment)


def _facts(head: Sequence[HeadFact], field: Field, item: Item) -> Iterator[int]:
    """The facts of the head that the field's source names, else those that are its text."""
    wanted = _PROPERTIES.get(field.name, field.name)
    key = _key(item.text)
    for index, fact in enumerate(head):
        said = _key(fact.value)
        named = fact.name.partition(" ")[2] or fact.name
        if field.source == "json-ld":
            if f".{wanted}" in fact.name and (said == key or field.name in ("published", "modified") or key in said):
                yield index
        elif named == field.source.removeprefix("meta:") or (field.source == "html" and fact.name == "html lang"):
            yield index


def list_kinds(sections: Iterable[Section], places: Places, rows: Sequence[LayoutRow]) -> Mapping[int, str]:
    """The kind of the list that each row of the region "stories" is in; rows that no item is in belong to the one before."""
    known: dict[int, tuple[str, str]] = {}
    for section in sections:
        for field in section.fields if section.name == "trending" else ():
            for item in field.items:
                known.update((int(place[1:]), (field.path, field.name)) for place in places.get(item.path, ()) if place[0] == "r")
    kinds: dict[int, str] = {}
    waiting: list[int] = []
    before = ("", "")
    for index, row in enumerate(rows):
        if row.region != "stories":
            kinds.update((place, before[1]) for place in waiting)
            waiting, before = [], ("", "")
        elif index in known:
            kinds.update((place, (before if before[0] else known[index])[1]) for place in waiting)
            kinds[index] = known[index][1]
            waiting, before = [], known[index]
        else:
            waiting.append(index)
    kinds.update((place, before[1]) for place in waiting)
    return kinds
