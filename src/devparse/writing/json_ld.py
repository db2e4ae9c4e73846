"""A Page as linked data: a schema.org NewsArticle with its breadcrumbs, its lists of stories and its publisher.

The vocabulary is https://schema.org; the context is written out, so that no reader has to fetch it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from typing import Any, Final

from devparse.blocks import Embed, Figure, Image, Link
from devparse.page import Page, expect_page
from devparse.sections import Metadata, StoryList

CONTEXT: Final[Mapping[str, Any]] = {
    "@vocab": "https://schema.org/",
    **{name: {"@type": "@id"} for name in ("embedUrl", "item", "itemListOrder", "mainEntityOfPage", "sameAs", "url")},
}
"""What the names mean: all are schema.org's; the values of these are addresses, not texts."""
_ARTICLE: Final = re.compile(r"[A-Z][A-Za-z]*Article|Article|(?:[A-Z][A-Za-z]*)?Posting|Report")
"""The types of schema.org that are articles."""
_ACTIVE: Final = re.compile(r"[<>&\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json_ld(page: Page, *, indent: int | None = None) -> str:
    """The page as JSON-LD text, safe inside a `script` element of HTML.

    One `@graph`: first the article (`NewsArticle`, or the kind of article that the page calls itself; `WebPage` when it
    is none), with its publisher, an `Organization` named and reached as the footer says; then a `BreadcrumbList` and an
    `ItemList` for each list of stories. Read back with `devparse.parse`, the article's fields are those of the page.
    Custom sections, problems and sources have no place in schema.org and are left out. Raises TypeError for what is no Page.
    """
    expect_page(page, "to_json_ld")
    graph = [_article(page), *_breadcrumbs(page.metadata), *map(_item_list, page.trending.lists)]
    text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=indent)
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _thing(kind: str, **properties: object) -> dict[str, Any]:
    """An object of schema.org with the properties that say something."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value not in (None, "", [], ())}}


def _article(page: Page) -> dict[str, Any]:
    said, body, footer = page.metadata, page.body, page.footer
    kind, more = _kind(page)
    address = said.canonical_url or page.url
    return _thing(
        kind,
        additionalType=more,
        url=address,
        mainEntityOfPage=address if kind != "WebPage" else "",
        headline=said.headline,
        alternativeHeadline=said.alternative_headline,
        description=said.summary,
        author=_authors(said),
        dateline=said.place,
        datePublished=_time(said.published, page),
        dateModified=_time(said.modified, page),
        articleSection=said.section,
        keywords=list(said.keywords),
        contentLocation=[_thing("Country", name=name) for name in said.countries],
        inLanguage=said.language,
        isAccessibleForFree=said.free,
        image=_image(said.image),
        articleBody=body.text,
        wordCount=body.word_count or None,
        creditText=body.attribution,
        associatedMedia=list(_media(page)),
        publisher=_publisher(page),
        copyrightNotice=footer.copyright,
        copyrightYear=footer.copyright_year,
    )


def _kind(page: Page) -> tuple[str, str]:
    """The type of the page's main object, and the further one that the page calls itself."""
    kind = page.metadata.kind
    if any(problem.code == "not-an-article" for problem in page.problems):
        return "WebPage", ""
    if not kind or _ARTICLE.fullmatch(kind):
        return kind or "NewsArticle", ""
    return "NewsArticle", f"https://schema.org/{kind}" if kind.isidentifier() else ""


def _authors(said: Metadata) -> list[dict[str, Any]]:
    """The people of the byline, then the desk or agency."""
    people = [_thing("Person", name=author.name, url=author.url) for author in said.authors]
    return [*people, _thing("Organization", name=said.source)] if said.source else people


def _time(value: datetime | None, page: Page) -> str:
    """A time as ISO 8601; a bare day where the page writes no more than that."""
    if value is None:
        return ""
    is_day = value.time() == time() and any(problem.code == "date-only" for problem in page.problems)
    return value.date().isoformat() if is_day else value.isoformat()


def _image(image: Image | None) -> dict[str, Any] | None:
    if image is None:
        return None
    return _thing("ImageObject", url=image.url, description=image.alt, caption=image.caption, creditText=image.credit)


def _media(page: Page) -> Iterator[dict[str, Any]]:
    """The pictures and embeds inside the article."""
    for block in page.body.blocks:
        if isinstance(block, Figure) and (image := _image(block.image)):
            yield image
        elif isinstance(block, Embed):
            yield _thing("MediaObject", embedUrl=block.url, provider=_thing("Organization", name=block.provider))


def _publisher(page: Page) -> dict[str, Any] | None:
    """The publication, as the page and its footer name it, with the contacts of the footer."""
    footer, name = page.footer, page.metadata.site_name or page.footer.brand
    found = _thing(
        "Organization",
        name=name,
        alternateName=footer.brand if footer.brand != name else "",
        email=list(footer.emails),
        telephone=list(footer.phones),
        sameAs=[social.url for social in footer.social if social.url],
    )
    return found if len(found) > 1 else None


def _breadcrumbs(said: Metadata) -> Iterator[dict[str, Any]]:
    if said.breadcrumbs:
        yield _thing("BreadcrumbList", itemListElement=_steps(said.breadcrumbs))


def _steps(links: Sequence[Link]) -> list[dict[str, Any]]:
    return [_thing("ListItem", position=place, name=link.text, item=link.url) for place, link in enumerate(links, 1)]


def _item_list(found: StoryList) -> dict[str, Any]:
    """A list of stories; `additionalType` is its kind ("trending")."""
    ranked = any(story.rank is not None for story in found.stories)
    return _thing(
        "ItemList",
        name=found.heading,
        additionalType=found.kind,
        itemListOrder=f"https://schema.org/ItemList{'OrderAscending' if ranked else 'Unordered'}",
        numberOfItems=len(found.stories),
        itemListElement=[
            _thing(
                "ListItem",
                position=place if story.rank is None else story.rank,
                name=story.title,
                url=story.url,
                description=story.label,
                image=_image(story.image),
            )
            for place, story in enumerate(found.stories, 1)
        ],
    )
