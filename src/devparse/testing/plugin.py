"""The pytest plug-in: `test_pages = devparse.testing.Pages("pages")` becomes one test per fixture and section."""

from __future__ import annotations
