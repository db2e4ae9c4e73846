"""A page and its own dump agree on what both can say."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Final

import attrs
import pytest

import devparse
from devparse.rows.document import Document
from devparse.rows.model import Row
from devparse.site import Site
from devparse.testing import Fixture, collect

FIXTURES: Final = [
    fixture for fixture in collect(Path(__file__).parent.parent / "pages") if (fixture.folder / "source.html").exists()
]


@attrs.frozen
class Dump:
    """The page as a text extractor would dump it: a block a line, headings with `#`, items with bullets."""

    text: str = ""


@devparse.extractor(Dump)
def dump(document: Document, site: Site) -> Dump:
    return Dump("\n".join(line(row) for row in document.rows if row.text))


def line(row: Row) -> str:
    for box in row.box.around():
        if box.tag in ("h1", "h2", "h3"):
            return f"\n{'#' * int(box.tag[1])} {' '.join(row.text.split())}\n"
        if box.tag == "li":
            return f"• {' '.join(row.text.split())}"
    return f"\n{row.text}\n"


PARSER: Final = devparse.Parser(strict=True)
READER: Final = PARSER.with_extractors(dump)


@pytest.fixture(scope="module")
def pairs() -> dict[str, tuple[devparse.Page, devparse.Page]]:
    """Each page beside what its dump says, by the fixture's name."""
    return {fixture.name: _pair(fixture) for fixture in FIXTURES}


def _pair(fixture: Fixture) -> tuple[devparse.Page, devparse.Page]:
    page = fixture.parse(READER)
    found = page.get(Dump)
    assert found is not None
    return page, PARSER.parse_text(found.text, url=fixture.url, captured=fixture.captured, site=fixture.site)


Pairs = dict[str, tuple[devparse.Page, devparse.Page]]


def test_headlines(pairs: Pairs) -> None:
    """One holds the other in seven pages of eight: a dump knows no label from a title, nor which heading is the page's."""
    parted = []
    for name, found in pairs.items():
        page, dumped = (one.metadata.headline.casefold() for one in found)
        if not (dumped and page) or (dumped not in page and page not in dumped):
            parted.append((name, page, dumped))
    assert len(parted) <= len(pairs) / 8, parted


def test_days(pairs: Pairs) -> None:
    """The day is the same but for one page of fifteen: a dump shows some times only, and they may be of a change."""
    parted = []
    for name, found in pairs.items():
        times = [one.metadata.published.replace(tzinfo=None) for one in found if one.metadata.published]
        if len(times) == 2 and abs(times[0] - times[1]) > timedelta(days=1):
            parted.append((name, *times))
    assert len(parted) <= len(pairs) / 15, parted


@pytest.mark.parametrize(
    ("section", "field"),
    [("metadata", "place"), ("footer", "emails"), ("footer", "phones"), ("footer", "copyright_year")],
)
def test_what_is_printed_is_the_same(pairs: Pairs, section: str, field: str) -> None:
    said = {name: tuple(getattr(getattr(one, section), field) for one in found) for name, found in pairs.items()}
    both = {name: values for name, values in said.items() if all(values)}
    assert both
    assert not {name: values for name, values in both.items() if values[0] != values[1]}
