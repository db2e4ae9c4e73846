"""What the page is: its language, its own address, the page after it, its kind, and whether it is free to read."""

from __future__ import annotations

import re
from typing import Final

from devparse.extractors.metadata.signals import Evidence
from devparse.rows.json_ld import text_of

_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?\s*$")
_STEM: Final = re.compile(r"(?:[/_-](?:page[/_-]?)?\d{1,2})?(?:\.\w{2,5})?/?$")
"""What the addresses of an article's pages differ in: the number and the ending."""
_FREE: Final = {"free": True, "metered": None, "locked": False, "paid": False, "premium": False, "subscription": False}


def language(evidence: Evidence) -> tuple[str, str]:
    """The language the page declares, as a BCP 47 tag, and where."""
    document = evidence.document
    for source, value in (
        ("html", document.head.language),
        ("json-ld", text_of(evidence.article.get("inLanguage"))),
        ("og:locale", document.meta.get("og:locale", "")),
        ("meta:content-language", document.meta.get("content-language", "")),
        ("meta:language", document.meta.get("language", "")),
    ):
        if value and (match := _LANGUAGE.match(value.strip())):
            tongue, script, region = match.groups()
            parts = (tongue.lower(), script.title() if script else "", region.upper() if region else "")
            return "-".join(filter(None, parts)), source
    return "", ""


def canonical_url(evidence: Evidence) -> tuple[str, str]:
    """The address the page calls its own; the front page's is not that of a page known to stand elsewhere."""
    document = evidence.document
    for source, value in (("canonical", evidence.canonical), ("og:url", document.meta.get("og:url", ""))):
        if value and (url := document.absolute(value)) and (_has_path(url) or not _has_path(document.url)):
            return url, source
    return "", ""


def next_page(evidence: Evidence) -> tuple[str, str]:
    """The address of the article's next page; that of the next article, which some sites call so, is none."""
    own = _STEM.sub("", (evidence.canonical or evidence.document.url).split("?", 1)[0])
    for link in evidence.document.head.links.get("next", ()):
        url = evidence.document.absolute(link.get("href", ""))
        if url and (not own or url.startswith(own)):
            return url, "link:next"
    return "", ""


def is_free(evidence: Evidence) -> tuple[bool | None, str]:
    """The page's own claim that it can be read without paying."""
    claim = evidence.article.get("isAccessibleForFree")
    if isinstance(claim, bool):
        return claim, "json-ld"
    said = text_of(claim).rsplit("/", 1)[-1].lower()
    if said in ("true", "false"):
        return said == "true", "json-ld"
    tier = _FREE.get(evidence.document.meta.get("article:content_tier", "").lower())
    return tier, "meta:article:content_tier" if tier is not None else ""


def _has_path(url: str) -> bool:
    """Whether an address leads anywhere but to the front page."""
    return any(url.partition("://")[2].rstrip("/").partition("/")[1:])
