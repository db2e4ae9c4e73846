"""To be written."""

from __future__ import annotations

from devparse.extractor import extractor
from devparse.reading.document import Document
from devparse.sections import Trending
from devparse.site import Site


@extractor(Trending)
def stories(document: Document, site: Site) -> Trending | None:
    """To be written."""
    return None
