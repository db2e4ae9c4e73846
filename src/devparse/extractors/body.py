"""To be written."""

from __future__ import annotations

from devparse.extractor import extractor
from devparse.reading.document import Document
from devparse.sections import Body
from devparse.site import Site


@extractor(Body)
def body(document: Document, site: Site) -> Body | None:
    """To be written."""
    return None
