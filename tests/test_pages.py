"""Every saved page under `pages` says what its `expected.json` says."""

from devparse.testing import Pages

test_pages = Pages("pages")
