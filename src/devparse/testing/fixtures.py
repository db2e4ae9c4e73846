"""Fixture folders: find them, parse them, write new ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs

from devparse.decoding.sniffing import dump_text, form_of
from devparse.errors import DevparseError
from devparse.page import Page
from devparse.parser import Parser
from devparse.testing.compare import Difference, compare, is_within
from devparse.writing.json import to_dict
from devparse.writing.safe import printable

_SOURCES: Final = {"html": "source.html", "text": "dump.txt"}
_RECORDED: Final = ("site", "form", "metadata", "body", "trending", "footer", "extra", "problems", "sources")
_OPTIONAL: Final = ("extra", "sources")
"""Written when there are any. Of the sources those that are the pack's: a selector that finds nothing any more is told
even where the standard extractors find the same."""


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

    def knows(self, path: str) -> bool:
        """Whether a path lies within a known difference."""
        return any(is_within(path, place) for place in self.known_differences)

    def parse(self, parser: Parser) -> Page:
        """The page, read as `devparse.parse` or `devparse.parse_text` would."""
        html = self.folder / _SOURCES["html"]
        if html.exists():
            return parser.parse(html.read_bytes(), url=self.url, captured=self.captured, site=self.site)
        text = dump_text((self.folder / _SOURCES["text"]).read_bytes())
        return parser.parse_text(text, url=self.url, captured=self.captured, site=self.site)

    def differences(self, parser: Parser) -> tuple[Difference, ...]:
        """Where the page and the expectation part, in the order of the expectation; then the known differences that are none.

        What lies within a known difference is left out. One where the page is as expected is told, so that it is taken
        off the list.
        """
        found = tuple(compare(_codes_only(self.expected), comparable(self.parse(parser))))
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
    """All fixtures below a folder, by name. Raises `BadFixture` naming the file that is missing or wrong."""
    abouts = sorted(Path(folder).rglob("about.json"))
    return tuple(_fixture(about.parent) for about in abouts)


def differences(fixture: Fixture, parser: Parser) -> list[str]:
    """Where page and expectation part, as lines for a reader; [] when nowhere."""
    return [printable(line) for found in fixture.differences(parser) for line in str(found).splitlines()]


def record(
    source: Path | str,
    folder: Path | str,
    *,
    url: str | None = None,
    captured: date | None = None,
    parser: Parser | None = None,
) -> Fixture:
    """Write a fixture of a saved page: the page itself, `about.json`, and as expectation what the parser finds now.

    Read the expectation before trusting it. A fixture that is there already is written again; what its `about.json`
    says is kept unless it is given, but for known differences: the new expectation has none.
    """
    data = Path(source).read_bytes()
    target = Path(folder)
    about = _about(target) if (target / "about.json").exists() else Fixture(target, None, None, None, "", {})
    blank = attrs.evolve(about, url=url or about.url, captured=captured or about.captured)
    target.mkdir(parents=True, exist_ok=True)
    (target / _SOURCES[form_of(data)]).write_bytes(data)
    page = blank.parse(parser or Parser().with_plugins())
    said = {"url": blank.url, "captured": blank.captured and blank.captured.isoformat(), "site": blank.site}
    _write(target / "about.json", said | {"why": blank.why})
    found = comparable(page)
    found["sources"] = {field: source for field, source in page.sources.items() if source.startswith("site:")}
    found = {name: found[name] for name in _RECORDED if name not in _OPTIONAL or found[name]}
    _write(target / "expected.json", found)
    return attrs.evolve(blank, expected=found, known_differences=())


def comparable(page: Page) -> dict[str, Any]:
    """The page as an expectation is written: `devparse.to_dict`, of the problems the codes only."""
    return _codes_only(to_dict(page))


def _codes_only(plain: Mapping[str, Any]) -> dict[str, Any]:
    if "problems" not in plain:
        return dict(plain)
    codes = {found["code"] if isinstance(found, Mapping) else found for found in plain["problems"]}
    return {**plain, "problems": sorted(codes)}


def _fixture(folder: Path) -> Fixture:
    about = _about(folder)
    expected = _json(folder / "expected.json")
    if not any((folder / name).exists() for name in _SOURCES.values()):
        raise BadFixture(f"{folder}: neither source.html nor dump.txt is there")
    return attrs.evolve(about, expected=expected)


def _about(folder: Path) -> Fixture:
    """A fixture without its expectation."""
    about = _json(folder / "about.json")
    captured = about.get("captured")
    try:
        day = date.fromisoformat(captured) if captured else None
    except (TypeError, ValueError) as error:
        raise BadFixture(f"{folder / 'about.json'}: captured: {error}") from error
    known = about.get("known_differences", [])
    if not isinstance(known, list) or not all(isinstance(place, str) for place in known):
        raise BadFixture(f"{folder / 'about.json'}: known_differences: expected a list of paths")
    return Fixture(folder, about.get("url"), day, about.get("site"), about.get("why", ""), {}, tuple(known))


def _json(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadFixture(f"{path}: {error}") from error
    if not isinstance(data, dict):
        raise BadFixture(f"{path}: expected an object")
    return data


def _write(path: Path, data: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
