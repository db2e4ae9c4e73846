"""What all tests share: the amounts of search that property tests may spend; more of it where `CI` is set."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

_CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile("fast", max_examples=60 if os.environ.get("CI") else 15, deadline=None, suppress_health_check=_CALM)
settings.register_profile("long", max_examples=5000, deadline=None, suppress_health_check=_CALM)
settings.load_profile("fast")


NOT_YET = {
    "generic/chinese-evening-paper[body]": "a caption whose class no list knows is read as a paragraph",
    "generic/dump-resiliparse[body]": "a heading of a dump that only its brevity tells is lost",
    "generic/dump-wet[body]": "a caption of a dump is read as a paragraph",
    "generic/french-weekly[body]": "a correction below the article is read as a paragraph of it",
    "generic/interview[body]": "a pull quote is read as a paragraph, the closing note is lost",
    "generic/old-table-layout[metadata]": "headline, byline and date in one row parted by `br` are not told apart",
    "generic/old-table-layout[body]": "in layout tables the row of headline and byline, and menus, are read as paragraphs",
    "generic/regional-appended[metadata]": "a standfirst that only its place and a class `sub` mark is not found",
    "generic/regional-appended[body]": "an invitation to write back is read as a paragraph",
    "generic/spanish-tabs[metadata]": "a kicker that only a class marks is no section",
}
"""What is known to be wrong, by the end of the test's name. Mending one fails its test until it is taken off this list."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for name, reason in NOT_YET.items():
            if item.nodeid.endswith(name):
                item.add_marker(pytest.mark.xfail(strict=True, reason=reason))
