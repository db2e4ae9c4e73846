"""Which fields of recorded pages come out differently now, and which went empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import attrs

from devparse.page import Page
from devparse.parser import Parser
from devparse.rows.document import Document
from devparse.selectors import compiled
from devparse.site import Selectors
from devparse.testing.compare import EMPTY, compare
from devparse.testing.fixtures import Fixture, collect, comparable


@attrs.frozen
class Drift:
    """One field of one fixture that is not what was recorded; `details` says where, line by line."""

    fixture: str
    field: str
    change: Literal["went empty", "appeared", "changed"]
    details: tuple[str, ...] = ()


def check(folder: Path | str, parser: Parser | None = None) -> tuple[Drift, ...]:
    """Read all fixtures below a folder again; what drifted, by fixture and field.

    Without `parser`, the standard one is used with what installed packages add. Raises `BadFixture` as `collect` does,
    and when a fixture's page cannot be read.
    """
    reader = parser or Parser().with_plugins()
    return tuple(
        drift for fixture in collect(folder) for drift in _of(fixture, fixture.parse(reader))
    )


def unused_selectors(folder: Path | str, parser: Parser | None = None) -> tuple[str, ...]:
    """The selectors of packs that find nothing on any page of their fixtures: "acme: selectors.skip: .teaser".

    On one page that is nothing strange; what no page has may be misspelt, or gone from the site. Raises as `check` does.
    """
    reader = parser or Parser().with_plugins()
    found: dict[tuple[str, str, str], bool] = {}
    for fixture in collect(folder):
        trace = fixture.trace(reader, sections=())
        if trace.document.form == "html":
            for field, source in _selectors(trace.site.selectors):
                key = (trace.site.name, field, source)
                found[key] = found.get(key, False) or _finds(trace.document, source)
    return tuple(f"{site}: selectors.{field}: {source}" for (site, field, source), is_used in found.items() if not is_used)


def _finds(document: Document, source: str) -> bool:
    return bool(compiled(source).elements(document.root) or compiled(source).values(document.root))


def _selectors(selectors: Selectors) -> Iterator[tuple[str, str]]:
    """Every selector for elements of a pack, with its field."""
    for field in attrs.fields(Selectors):
        if field.init and field.name != "cut":
            yield from ((field.name, source) for source in getattr(selectors, field.name) if not compiled(source).path)


def _of(fixture: Fixture, page: Page) -> list[Drift]:
    got = comparable(page)
    found = []
    for field, before, after in _fields(fixture.expected, got):
        parted = [one for one in compare(before, after, field) if not fixture.knows(one.path)]
        if lines := [line for difference in parted for line in str(difference).splitlines()]:
            found.append(Drift(fixture.name, field, _change(before, after), tuple(lines)))
    return found


def _fields(expected: Mapping[str, Any], got: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    fields = []
    for section, value in expected.items():
        now = got.get(section)
        if isinstance(value, Mapping):
            held = now if isinstance(now, Mapping) else {}
            fields += [(f"{section}.{name}", before, held.get(name)) for name, before in value.items()]
        else:
            fields.append((section, value, now))
    return fields


def _change(before: object, after: object) -> Literal["went empty", "appeared", "changed"]:
    if after in EMPTY:
        return "went empty"
    return "appeared" if before in EMPTY else "changed"
