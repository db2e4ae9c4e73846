"""The pytest plug-in: `test_pages = devparse.testing.Pages("pages")` becomes one test per fixture and section."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from devparse.parser import Parser
from devparse.testing.fixtures import BadFixture, Fixture, Pages, collect
from devparse.writing.safe import printable


def pytest_pycollect_makeitem(collector: pytest.Collector, name: str, obj: object) -> PageCollector | None:
    """Take a module's `Pages` for what they are: tests."""
    return PageCollector.from_parent(collector, name=name, pages=obj) if isinstance(obj, Pages) else None


class Mismatch(AssertionError):
    """A page says something else than its fixture expects; shown without a traceback."""


class PageCollector(pytest.Collector):
    """The tests of one folder of fixtures; each fixture is parsed once."""

    def __init__(self, *, pages: Pages, **rest: Any) -> None:
        super().__init__(**rest)
        self.folder = self.path.parent / Path(pages.folder)
        self.parser = pages.parser or Parser().with_plugins()
        self._found: dict[Path, dict[str, list[str]]] = {}

    def collect(self) -> Iterator[pytest.Item]:
        """One item for each section that a fixture makes a statement about."""
        try:
            fixtures = collect(self.folder)
        except BadFixture as error:
            raise self.CollectError(str(error)) from error
        for fixture in fixtures:
            for section in fixture.expected:
                yield PageItem.from_parent(self, name=f"{fixture.name}[{section}]", fixture=fixture, section=section)

    def mismatches(self, fixture: Fixture, section: str) -> list[str]:
        """The differences of one section, from the fixture's only parse."""
        if fixture.folder not in self._found:
            by_section: dict[str, list[str]] = {}
            for difference in fixture.differences(self.parser):
                by_section.setdefault(difference.path.partition(".")[0].partition("[")[0], []).append(str(difference))
            self._found[fixture.folder] = by_section
        return self._found[fixture.folder].get(section, [])


class PageItem(pytest.Item):
    """One section of one fixture."""

    parent: PageCollector

    def __init__(self, *, fixture: Fixture, section: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.fixture = fixture
        self.section = section

    def runtest(self) -> None:
        """Fail with the differences, if there are any."""
        if found := self.parent.mismatches(self.fixture, self.section):
            raise Mismatch(printable("\n".join([f"{self.fixture.name}: {self.fixture.why}", *found])))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The differences alone; anything else in full."""
        if isinstance(excinfo.value, Mismatch):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The fixture's folder and what of it is tested."""
        return self.fixture.folder, 0, f"{self.fixture.name}: {self.section}"
