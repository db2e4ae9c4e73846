"""To be written."""

from __future__ import annotations

from devparse.extractor import extractor
from devparse.reading.document import Document
from devparse.sections import Footer
from devparse.site import Site


@extractor(Footer)
def footer(document: Document, site: Site) -> Footer | None:
    """To be written."""
    return None
