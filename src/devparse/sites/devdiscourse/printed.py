"""What an HTML page of Devdiscourse says that selectors cannot take apart: byline, label, live mark."""

from __future__ import annotations

from typing import Any, Final

from devparse.extraction import Answer, extractor
from devparse.rows.document import Document
from devparse.sections import Author, Metadata
from devparse.site import Site
from devparse.sites.devdiscourse.byline import Byline, bylines

_LONGEST_LABEL: Final = 30


@extractor(Metadata)
def printed(document: Document, site: Site) -> Answer[Metadata] | None:
    """The metadata that the byline, the title and the live mark of an HTML page tell; None on a dump."""
    if document.form != "html":
        return None
    told: dict[str, Any] = {"section": _label(document)}
    if document.first_text("h1 em.live"):
        told["kind"] = "LiveBlogPosting"
    if found := bylines(document.rows, site.timezone()):
        told |= fields_of(found[0], document)
    told = {field: value for field, value in told.items() if value}
    return Answer(Metadata(**told), dict.fromkeys(told, f"site:{site.name}"))


def fields_of(byline: Byline, document: Document) -> dict[str, Any]:
    """The fields of the metadata that a byline fills."""
    return {
        "authors": (Author(byline.author, document.absolute(byline.author_link)),) if byline.author else (),
        "source": byline.source,
        "place": byline.place,
        "countries": (byline.country,) if byline.country else (),
        "published": byline.created,
        "modified": byline.updated,
    }


def _label(document: Document) -> str:
    """The label that the title carries behind the headline: "… | Politics"."""
    _, bar, label = document.head.title.rpartition(" | ")
    return label if bar and len(label) <= _LONGEST_LABEL else ""
