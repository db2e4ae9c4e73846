"""Fixture folders: find them, and parse the page in each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs

from devparse.decoding.opening import open_dump_file
from devparse.errors import DevparseError, UnreadableInput
from devparse.page import Page
from devparse.parser import Parser, Trace
from devparse.testing.compare import Difference, compare, is_within
from devparse.writing.json import to_dict
from devparse.writing.safe import printable

SOURCES: Final = {"html": "source.html", "text": "dump.txt"}
_FILES: Final = ("about.json", "expected.json", *SOURCES.values())
"""A folder with one of them is meant as a fixture, and has to have the others."""


class BadFixture(DevparseError):
    """A fixture's folder is not as it must be; the message names the file and the fault."""


@attrs.frozen
class Fixture:
    """A saved page with what is expected of it.

    `url`, `captured` and `site` are given to the parser; `why` says what the page is there to prove. `expected` has
    the keys of `devparse.to_dict`, as many as someone vouches for; `problems` are codes only. `known_differences` are
    places ("body.blocks[2].text") where the page is known to be read wrongly.
    """

    folder: Path
    url: str | None
    captured: date | None
    site: str | None
    why: str
    expected: Mapping[str, Any]
    known_differences: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Site and slug: "acme/story-1"."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def source(self) -> Path:
        """The file with the page."""
        html = self.folder / SOURCES["html"]
        return html if html.exists() else self.folder / SOURCES["text"]

    def knows(self, path: str) -> bool:
        """Whether a path lies within a known difference."""
        return any(is_within(path, place) for place in self.known_differences)

    def parse(self, parser: Parser) -> Page:
        """The page, read as `devparse.parse` or `devparse.parse_text` would."""
        return self.trace(parser).page

    def trace(self, parser: Parser, *, sections: Iterable[type] | None = None) -> Trace:
        """The page with what it was made of; `sections` limits the work to these section types."""
        form = "html" if self.source.name == SOURCES["html"] else "text"
        try:
            return self._traced(self.source.read_bytes(), form, parser, sections)
        except UnreadableInput as error:
            raise UnreadableInput(f"{self.source}: {error}") from error

    def read(self, data: bytes, form: str, parser: Parser) -> Page:
        """Other bytes in the place of the page: read with the fixture's address, day and site."""
        return self._traced(data, form, parser, None).page

    def _traced(self, data: bytes, form: str, parser: Parser, sections: Iterable[type] | None) -> Trace:
        if form == "html":
            return parser.trace(data, url=self.url, captured=self.captured, site=self.site, sections=sections)
        dump = open_dump_file(data, parser.limits.size)
        captured = self.captured or dump.captured
        return parser.trace_text(dump.text, url=self.url or dump.url, captured=captured, site=self.site, sections=sections)

    def differences(self, parser: Parser) -> tuple[Difference, ...]:
        """Where the page and the expectation part, in the order of the expectation; then the known differences that are none.

        What lies within a known difference is left out. One where the page is as expected is told, so that it is taken
        off the list.
        """
        found = tuple(compare(codes_only(self.expected), comparable(self.parse(parser))))
        rest = [one for one in found if not self.knows(one.path)]
        gone = [place for place in self.known_differences if not any(is_within(one.path, place) for one in found)]
        return (*rest, *(Difference(place, "one of known_differences", "as expected") for place in gone))


@attrs.frozen
class Pages:
    """A folder of fixtures as tests: assigned to a name in a test module, it is one test a section.

    Without `parser`, the fixtures are read with the standard one and what installed packages add.
    """

    folder: Path | str
    parser: Parser | None = None


def collect(folder: Path | str) -> tuple[Fixture, ...]:
    """All fixtures below a folder, by name.

    Raises `BadFixture` when there is none, and when one lacks a file or has a wrong one.
    """
    top = Path(folder)
    if not top.is_dir():
        raise BadFixture(f"{top}: no such folder")
    found = {path.parent for name in _FILES for path in top.rglob(name)}
    if not found:
        raise BadFixture(f"{top}: no fixture in it; `devparse record` writes one")
    return tuple(_fixture(each) for each in sorted(found))


def differences(fixture: Fixture, parser: Parser) -> list[str]:
    """Where page and expectation part, as lines for a reader; [] when nowhere."""
    return [printable(line) for found in fixture.differences(parser) for line in str(found).splitlines()]


def comparable(page: Page) -> dict[str, Any]:
    """The page as an expectation is written: `devparse.to_dict`, of the problems the codes only."""
    return codes_only(to_dict(page))


def codes_only(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Plain data of a page with the codes of its problems alone: messages may change."""
    if "problems" not in plain:
        return dict(plain)
    codes = {found["code"] if isinstance(found, Mapping) else found for found in plain["problems"]}
    return {**plain, "problems": sorted(codes)}


def _fixture(folder: Path) -> Fixture:
    described = read_about(folder)
    expected = json_object(folder / "expected.json")
    if not any((folder / name).exists() for name in SOURCES.values()):
        raise BadFixture(f"{folder}: neither source.html nor dump.txt is there")
    return attrs.evolve(described, expected=expected)


def read_about(folder: Path) -> Fixture:
    """A fixture without its expectation."""
    about = json_object(folder / "about.json")
    captured = about.get("captured")
    try:
        day = date.fromisoformat(captured) if captured else None
    except (TypeError, ValueError) as error:
        raise BadFixture(f"{folder / 'about.json'}: captured: {error}") from error
    known = about.get("known_differences", [])
    if not isinstance(known, list) or not all(isinstance(place, str) for place in known):
        raise BadFixture(f"{folder / 'about.json'}: known_differences: expected a list of paths")
    return Fixture(folder, about.get("url"), day, about.get("site"), about.get("why", ""), {}, tuple(known))


def json_object(path: Path) -> dict[str, Any]:
    """The object in a JSON file. Raises `BadFixture` when there is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadFixture(f"{path}: {error}") from error
    if not isinstance(data, dict):
        raise BadFixture(f"{path}: expected an object")
    return data
