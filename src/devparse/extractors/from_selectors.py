"""What a site's selectors find: they are asked before the standard extractors, and each field says which pack it is from."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final

from devparse.blocks import Image
from devparse.extraction import Answer, extractor
from devparse.extractors.metadata import DAY_ONLY
from devparse.extractors.metadata.lead_image import caption_and_credit
from devparse.extractors.metadata.taxonomy import split_keywords
from devparse.extractors.stories import placed_stories
from devparse.extractors.stories.declared import declared_stories
from devparse.language.dates import Moment, read_date
from devparse.language.names import read_byline
from devparse.regions.lists.declared import declares_lists
from devparse.rows.document import Document
from devparse.rows.images import own_address, picture_url
from devparse.sections import Author, Body, Metadata, StoryList, Trending
from devparse.selectors import compiled
from devparse.site import Selectors, Site

_NONE: Final = Selectors()
_TEXTS: Final = (
    "headline", "alternative_headline", "summary", "source", "place", "section", "language", "site_name", "kind",
)  # fmt: skip
_CLAIMS: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@extractor(Metadata)
def selected_metadata(document: Document, site: Site) -> Answer[Metadata] | None:
    """The fields of the article's metadata that the site's selectors find; None when they find none."""
    if document.form != "html" or site.selectors == _NONE:
        return None
    moments = _moments(document, site)
    found = _values(document, site.selectors) | {field: moment.value for field, moment in moments.items()}
    if not found:
        return None
    is_day = "published" in moments and moments["published"].precision == "day"
    return Answer(Metadata(**found), dict.fromkeys(found, f"site:{site.name}"), (DAY_ONLY,) if is_day else ())


def _values(document: Document, selectors: Selectors) -> dict[str, Any]:
    """What is found of the fields that are no times."""
    found: dict[str, Any] = {field: _first(document, selectors, field) for field in _TEXTS}
    found |= {
        "authors": _authors(document, selectors),
        "keywords": split_keywords(_all(document, selectors, "keywords")),
        "countries": split_keywords(_all(document, selectors, "countries")),
        "breadcrumbs": next((links for source in selectors.breadcrumbs if (links := document.links(source))), ()),
        "next_page": document.absolute(_next_page(document, selectors)),
        "free": _CLAIMS.get(_first(document, selectors, "free").casefold()),
        "image": _image(document, selectors),
    }
    return {field: value for field, value in found.items() if value or value is False}


@extractor(Body)
def selected_body(document: Document, site: Site) -> Answer[Body] | None:
    """The closing line that says whose text the article is; None when the site's selectors find none."""
    attribution = _first(document, site.selectors, "attribution")
    return Answer(Body(attribution=attribution), {"attribution": f"site:{site.name}"}) if attribution else None


@extractor(Trending)
def declared_lists(document: Document, site: Site) -> Answer[Trending] | None:
    """The lists that the site's labels and containers declare; None when it declares none or the page has none of them.

    Unless the pack says that it alone knows the page's lists (`final`), others that the page shows are among them.
    """
    declared = declared_stories(document, site) if declares_lists(site) else []
    if not declared:
        return None
    placed = [(each.first, listed) for each, listed in declared]
    if "trending.lists" not in site.final:
        placed += _placed_outside(document, site, {place for each, _ in declared for place in range(each.first, each.last)})
    lists = tuple(listed for _, listed in sorted(placed, key=lambda pair: pair[0]))
    return Answer(Trending(lists), {"lists": f"site:{site.name}"})


def _placed_outside(document: Document, site: Site, taken: AbstractSet[int]) -> list[tuple[int, StoryList]]:
    """The lists that the page shows and the site does not declare: those that begin at no row that is taken."""
    return [(first, listed) for first, listed in placed_stories(document, site) if first not in taken]


SELECTED: Final = (selected_metadata, selected_body, declared_lists)
"""The extractors that ask the selectors and labels of the page's site."""


def _first(document: Document, selectors: Selectors, field: str) -> str:
    return next(iter(_all(document, selectors, field)), "")


def _all(document: Document, selectors: Selectors, field: str) -> tuple[str, ...]:
    """The texts that the field's first selector to find any finds, without what the pack cuts."""
    for source in getattr(selectors, field):
        if texts := tuple(text for found in document.texts(source) if (text := _without(found, selectors.cut))):
            return texts
    return ()


def _without(text: str, cuts: Sequence[str]) -> str:
    """A text without the words that the pack cuts from the front and the end of what it finds."""
    for cut in cuts:
        text = text.removeprefix(cut).removesuffix(cut).strip()
    return text


def _next_page(document: Document, selectors: Selectors) -> str:
    """The address that an attribute or text holds, or that of a link element."""
    for source in selectors.next_page:
        if not compiled(source).attribute and (links := document.links(source)):
            return links[0].url
    return _first(document, selectors, "next_page")


def _moments(document: Document, site: Site) -> dict[str, Moment]:
    """What is found of the fields that are times."""
    sources = {"published": site.selectors.published, "modified": site.selectors.modified}
    return {field: moment for field, source in sources.items() if (moment := _moment(document, site, source))}


def _moment(document: Document, site: Site, sources: Sequence[str]) -> Moment | None:
    """The first moment that a text or attribute names; times without a zone are in the site's."""
    zone, language, captured = site.timezone(), document.head.language, document.captured
    for source in sources:
        for text in document.texts(source):
            if moment := read_date(text, zone=zone, language=language, captured=captured):
                return moment
    return None


def _authors(document: Document, selectors: Selectors) -> tuple[Author, ...]:
    """The people that the first selector to find any names, each with the page that the link in or around it leads to."""
    for source in selectors.authors:
        found: dict[str, Author] = {}
        for text, address in _linked_texts(document, source):
            people = read_byline(_without(text, selectors.cut), trusted=True).people
            url = document.absolute(address) if len(people) == 1 else ""
            found.update((person, Author(person, url)) for person in people if person not in found)
        if found:
            return tuple(found.values())
    return ()


def _linked_texts(document: Document, source: str) -> list[tuple[str, str]]:
    """The texts that a selector finds, each with the address of the link in or around it; linked data have no links."""
    selector = compiled(source)
    return [(text, "") for text in document.texts(source)] if selector.path else selector.linked(document.root)


def _image(document: Document, selectors: Selectors) -> Image | None:
    """The lead image, with the caption and the credit that selectors of their own find."""
    caption, credit = caption_and_credit(_first(document, selectors, "caption"))
    credit = _first(document, selectors, "credit") or credit
    found = next((found for source in selectors.image if (found := _picture(document, source))), None)
    return None if found is None else Image(*found, caption, credit)


def _picture(document: Document, source: str) -> tuple[str, str] | None:
    """The address and the alternative text of the first picture element in what a selector finds, or the address that it says."""
    selector = compiled(source)
    if selector.attribute or not selector.elements(document.root):
        url = next(filter(None, map(document.absolute, document.texts(source))), "")
        return (own_address(url), "") if url else None
    pictures = selector.pictures(document.root)
    return (picture_url(pictures[0], document), " ".join(pictures[0].get("alt", "").split())) if pictures else None
