"""What pytest loads in every run where devparse is installed: it imports nothing of devparse before a page is asked for.

It stands beside the package because whatever is in `devparse` imports all of it. A module that holds `Pages` has imported
devparse by itself.
"""

from __future__ import annotations

import sys

import pytest


def pytest_pycollect_makeitem(collector: pytest.Collector, name: str, obj: object) -> pytest.Collector | None:
    """Hand a module's `devparse.testing.Pages` to devparse, which makes tests of them."""
    fixtures = sys.modules.get("devparse.testing.fixtures")
    if fixtures is None or not isinstance(obj, fixtures.Pages):
        return None
    from devparse.testing.plugin import pytest_pycollect_makeitem as make_item  # noqa: PLC0415  (only who has pages pays)

    return make_item(collector, name, obj)
