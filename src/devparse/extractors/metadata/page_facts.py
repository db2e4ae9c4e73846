"""What the page is: its language, its own address, the page after it, its kind, and whether it is free to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from devparse.extractors.metadata.signals import PageSignals
from devparse.rows.json_ld import text_of
from devparse.rows.roles import COMMENT

_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?\s*$")
_PAGE: Final = re.compile(r"(?:(?:/|[/_-](?:page|seite|pagina|p)[/_-]?)(?P<number>\d{1,2}))?(?:\.\w{2,5})?/?$")
"""What the addresses of an article's pages differ in: the number and the ending. "-15" alone may count the parts of a series."""
_MAX_PAGE_CHARS: Final = 20
"""Those are no longer."""
_SECOND_PAGE: Final = re.compile(r"[_-]2(?:\.\w{2,5})?/?$")
_MAX_PAGE_LINK_CHARS: Final = 20
"""A link to a page of the same article is a number, an arrow or "Next page"; longer ones are titles."""
_PAGE_QUERY: Final = re.compile(r"(?:^|&)(?:page|paged|pg|seite|pagina)=(\d{1,2})(?:&|$)")
_FREE: Final = {"free": True, "metered": None, "locked": False, "paid": False, "premium": False, "subscription": False}


def language(signals: PageSignals) -> tuple[str, str]:
    """The language the page declares, as a BCP 47 tag, and where."""
    document = signals.document
    for source, value in (
        ("html", document.head.language),
        ("json-ld", text_of(signals.article.get("inLanguage"))),
        ("og:locale", document.meta.get("og:locale", "")),
        ("meta:content-language", document.meta.get("content-language", "")),
        ("meta:language", document.meta.get("language", "")),
    ):
        if value and (match := _LANGUAGE.match(value.strip())):
            tongue, script, region = match.groups()
            parts = (tongue.lower(), script.title() if script else "", region.upper() if region else "")
            return "-".join(filter(None, parts)), source
    return "", ""


def canonical_url(signals: PageSignals) -> tuple[str, str]:
    """The address the page calls its own; the front page's is not that of a page known to stand elsewhere."""
    document = signals.document
    for source, value in (("canonical", signals.canonical), ("og:url", document.meta.get("og:url", ""))):
        if value and (url := document.absolute(value)) and (_has_path(url) or not _has_path(document.url)):
            return url, source
    return "", ""


def next_page(signals: PageSignals) -> tuple[str, str]:
    """The address of the article's next page, from the head or from a link on the page.

    The next page has the address of this one but for the number, which is one higher; what sites call the next article has
    another address, and is none.
    """
    document = signals.document
    own, number = _stem_and_number(signals.canonical or document.url)
    declared = (document.absolute(link.get("href", "")) for link in document.head.links.get("next", ()))
    if url := next((url for url in declared if url and url.startswith(own)), ""):
        return url, "link:next"
    stem, shown = _stem_and_number(document.url)
    url = _linked_page(signals, own, 1 + (shown if stem == own else number))
    return url, "link" if url else ""


def _linked_page(signals: PageSignals, own: str, number: int) -> str:
    """The address of that page of the article, whose address begins with `own`, where the page links to it."""
    # What is escaped in an address may be written otherwise.
    slug = "" if "%" in own else own.rpartition("/")[2]
    links = _links_with(signals, str(number), slug) if _has_path(own) else ()
    return next((url.partition("#")[0] for url in links if url.startswith(own) and _is_page(url, own, number)), "")


def _links_with(signals: PageSignals, number: str, slug: str) -> Iterator[str]:
    """The addresses, with a number and a slug in them, of short links that no reader's comment holds.

    A relative address need not repeat the slug.
    """
    for row in signals.linking:
        if row.box.inside & COMMENT:
            continue
        for attributes, text in row.links:
            address = attributes.get("href", "") if len(text) <= _MAX_PAGE_LINK_CHARS else ""
            if number in address and (slug in address or not address.startswith(("/", "http"))):
                yield signals.document.absolute(address)


def _is_page(url: str, own: str, number: int) -> bool:
    """Whether an address is that of one page of the article."""
    if _stem_and_number(url) == (own, number):
        return True
    second = _SECOND_PAGE.search(url.partition("?")[0])
    return number == 2 and second is not None and url[: second.start()] == own


def _stem_and_number(url: str) -> tuple[str, int]:
    """An address without the number of its page, and that number; 1 when it has none."""
    address, _, query = url.partition("#")[0].partition("?")
    page = _PAGE.search(address, max(0, len(address) - _MAX_PAGE_CHARS))
    stem = address[: page.start()] if page else address
    asked = _PAGE_QUERY.search(query)
    return stem, int((asked and asked[1]) or (page and page["number"]) or 1)


def is_free(signals: PageSignals) -> tuple[bool | None, str]:
    """The page's own claim that it can be read without paying."""
    claim = signals.article.get("isAccessibleForFree")
    if isinstance(claim, bool):
        return claim, "json-ld"
    said = text_of(claim).rsplit("/", 1)[-1].lower()
    if said in ("true", "false"):
        return said == "true", "json-ld"
    tier = _FREE.get(signals.document.meta.get("article:content_tier", "").lower())
    return tier, "meta:article:content_tier" if tier is not None else ""


def _has_path(url: str) -> bool:
    """Whether an address leads anywhere but to the front page."""
    return any(url.partition("://")[2].rstrip("/").partition("/")[1:])
