"""New fixtures: what is found on a saved page now, written down to be read, corrected and compared with later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs

from devparse.decoding.opening import form_of_file
from devparse.page import Page
from devparse.parser import Parser
from devparse.testing.compare import Difference, compare
from devparse.testing.fixtures import SOURCES, BadFixture, Fixture, codes_only, comparable, json_object, read_about
from devparse.writing.json import DERIVED

_RECORDED: Final = ("site", "form", "metadata", "body", "trending", "footer", "extra", "problems", "sources")
_OPTIONAL: Final = ("extra", "sources")
"""Written when there are any. Of the sources those that are the pack's: a selector that finds nothing any more is told
even where the standard extractors find the same."""


class ExpectationDiffers(BadFixture):
    """`record` was to overwrite an `expected.json` that says otherwise than the page as it is read now.

    `differences` says where. Cure: correct what is wrong, the pack or the expectation, or record with `force`.
    """

    def __init__(self, folder: Path, differences: tuple[Difference, ...]) -> None:
        super().__init__(folder, differences)
        self.folder = folder
        self.differences = differences

    def __str__(self) -> str:
        return f"{self.folder / 'expected.json'}: is there, and says otherwise than the page is read now; force overwrites it"


def record(
    source: Path | str,
    folder: Path | str,
    *,
    url: str | None = None,
    captured: date | None = None,
    parser: Parser | None = None,
    force: bool = False,
) -> Fixture:
    """Write a fixture of a saved page: the page itself, `about.json`, and as expectation what the parser finds now.

    Read the expectation before trusting it. Of a fixture that is there already, what `about.json` says is kept unless
    it is given, and so is an expectation that the page still meets, with its known differences; one that it does not meet
    is written anew only with `force`. Nothing is written when the page cannot be read.

    Raises `ExpectationDiffers` for an expectation that is not met, `BadFixture` for a folder that is no fixture, and
    what `Parser.parse` raises.
    """
    data = Path(source).read_bytes()
    target = Path(folder)
    known = _known(target)
    blank = attrs.evolve(known, url=url or known.url, captured=captured or known.captured)
    reader = parser or Parser().with_plugins()
    form = form_of_file(data, reader.limits.size)
    found = _expectation(blank.read(data, form, reader))
    kept = {} if force else _kept(blank, found)
    fixture = attrs.evolve(blank, expected=kept or found, known_differences=blank.known_differences if kept else ())
    target.mkdir(parents=True, exist_ok=True)
    _write_source(target, form, data)
    _write(target / "about.json", _said(fixture))
    if not kept:
        _write(target / "expected.json", found)
    return fixture


def _write_source(target: Path, form: str, data: bytes) -> None:
    """Write the page in place of the one that was there, in whatever form."""
    for name in SOURCES.values():
        (target / name).unlink(missing_ok=True)
    (target / SOURCES[form]).write_bytes(data)


def _known(target: Path) -> Fixture:
    """What the fixture that is there says of its page; nothing where there is none."""
    return read_about(target) if (target / "about.json").exists() else Fixture(target, None, None, None, "", {})


def _expectation(page: Page) -> dict[str, Any]:
    """What is written as the expectation: all of the page that neither depends on where the fixture stands nor follows from the rest."""
    found = comparable(page)
    found["body"] = {name: value for name, value in found["body"].items() if name not in DERIVED}
    found["sources"] = {field: source for field, source in page.sources.items() if source.startswith("site:")}
    return {name: found[name] for name in _RECORDED if name not in _OPTIONAL or found[name]}


def _kept(fixture: Fixture, found: Mapping[str, Any]) -> dict[str, Any]:
    """The expectation that is there and is met, {} where there is none; `ExpectationDiffers` where it is not met."""
    path = fixture.folder / "expected.json"
    written = json_object(path) if path.exists() else {}
    different = tuple(one for one in compare(codes_only(written), found) if not fixture.knows(one.path))
    if different:
        raise ExpectationDiffers(fixture.folder, different)
    return written


def _said(fixture: Fixture) -> dict[str, Any]:
    """What `about.json` says."""
    day = fixture.captured and fixture.captured.isoformat()
    said: dict[str, Any] = {"url": fixture.url, "captured": day, "site": fixture.site, "why": fixture.why}
    return said | ({"known_differences": list(fixture.known_differences)} if fixture.known_differences else {})


def _write(path: Path, data: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
