"""Every row gets one region: header, body, caption, stories, footer, advert, comment, other."""

from __future__ import annotations

from devparse.reading.document import Document
from devparse.site import Site


def label(document: Document, site: Site) -> None:
    """Set `region` of every row."""
