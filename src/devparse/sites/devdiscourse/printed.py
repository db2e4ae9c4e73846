"""What an HTML page of Devdiscourse says that selectors cannot take apart: byline, label, live mark."""

from __future__ import annotations

from typing import Any, Final

from devparse.packs import Answer, Document, Site, extractor
from devparse.sections import Author, Metadata
from devparse.sites.devdiscourse.byline import Byline, bylines
from devparse.sites.devdiscourse.places import country_at_end

_META: Final = './/div[contains(@class, "news-meta")][not(contains(., "|"))][not(ancestor::div[@id="NewsNews"])]'
"""The byline of 2018 to 2021, whose names nothing but their elements parts."""
_MAX_LABEL_CHARS: Final = 30


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
    if document.first_text(_META):
        told |= _run_together(document)
    if any(map(document.first_text, site.selectors.countries)):
        told["countries"] = ()
    told = {field: value for field, value in told.items() if value}
    return Answer(Metadata(**told), dict.fromkeys(told, f"site:{site.name}"))


def _run_together(document: Document) -> dict[str, Any]:
    """Source, place and country of a byline without bars; a span without a class holds the country, or today a place."""
    source = document.first_text(f'{_META}/descendant::a[1][not(contains(@href, "AuthorArticles"))]')
    place = document.first_text(f'{_META}//span[contains(@class, "text-capitalize")]')
    bare = document.texts(f"{_META}/span[not(@class)]")
    country = next((text for text in bare if country_at_end(text, ()) == text), "")
    place = place or next((text for text in bare if text != country), "")
    return {
        "source": source,
        "place": place.title() if place.islower() else place,
        "countries": (country,) if country else (),
    }


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
    return label if bar and len(label) <= _MAX_LABEL_CHARS else ""
