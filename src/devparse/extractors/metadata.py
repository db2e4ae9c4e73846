"""To be written."""

from __future__ import annotations

from devparse.extractor import extractor
from devparse.reading.document import Document
from devparse.sections import Metadata
from devparse.site import Site


@extractor(Metadata)
def metadata(document: Document, site: Site) -> Metadata | None:
    """To be written."""
    return None
