"""What a site pack's own extractors build on, beside the types that `devparse` exports.

Rows and their boxes, the reading of dates, phone numbers and captions, and the lists that the pack declares. A pack that
is a package of its own imports from here and from `devparse` alone; so does the built-in one.
"""

from __future__ import annotations

from devparse.extraction import Answer, extractor
from devparse.extractors.metadata.lead_image import caption_and_credit
from devparse.extractors.stories.declared import declared_stories
from devparse.language.dates import Moment, read_date
from devparse.language.phones import phones_in
from devparse.regions.lists.declared import DeclaredList
from devparse.rows.document import Document
from devparse.rows.model import Attributes, Box, Row
from devparse.site import Selectors, Site

__all__ = [
    "Answer",
    "Attributes",
    "Box",
    "DeclaredList",
    "Document",
    "Moment",
    "Row",
    "Selectors",
    "Site",
    "caption_and_credit",
    "declared_stories",
    "extractor",
    "phones_in",
    "read_date",
]
