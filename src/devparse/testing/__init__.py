"""Fixtures: a saved page, what a reader says stands on it, and the tests and reports made of the two.

A fixture is a folder `<site>/<slug>/` with the page (`source.html` or `dump.txt`), `about.json` and `expected.json`.
In a test module of a site pack, one line makes a test of every section of every fixture:

    test_pages = devparse.testing.Pages(Path(__file__).parent / "pages")
"""

from devparse.testing.compare import Difference, compare
from devparse.testing.drift import Drift, check, unused_selectors
from devparse.testing.fixtures import BadFixture, Fixture, Pages, collect, differences
from devparse.testing.recording import ExpectationDiffers, record

__all__ = [
    "BadFixture",
    "Difference",
    "Drift",
    "ExpectationDiffers",
    "Fixture",
    "Pages",
    "check",
    "collect",
    "compare",
    "differences",
    "record",
    "unused_selectors",
]
