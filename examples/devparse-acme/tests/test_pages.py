"""The saved pages say what their fixtures say, read as an installed plug-in reads them."""

from devparse.testing import Pages

test_pages = Pages("pages")
