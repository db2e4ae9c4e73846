"""Where the page files its article: section, breadcrumbs, keywords and countries, as it marks them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from typing import Final

from devparse.blocks import Link
from devparse.extractors.metadata.signals import PageSignals
from devparse.rows.json_ld import text_of, texts_of, types_of
from devparse.rows.model import Row
from devparse.rows.roles import ARTICLE, ASIDE, COMMENT, FOOTER, NAV, TAGS

_SECTIONS: Final = (
    "article:section",
    "og:article:section",
    "parsely-section",
    "cxenseparse:section",
    "section",
    "article.section",
    "category",
)
_KEYWORDS: Final = ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "cxenseparse:keywords", "keywords")
_COUNTRIES: Final = (
    "article:country",
    "country",
    "geo.country",
    "cxenseparse:country",
    "og:country-name",
    "geo.placename:country",
)
_TAG_PAGES: Final = frozenset(
    "tag tags topic topics tema temas etiqueta etiquetas etiket etiketler mot-cle mots-cles schlagwort schlagworte schlagwoerter "
    "theme themen argomento argomenti onderwerp onderwerpen emne emner amne stikord keyword keywords label labels teg tegi etikett".split()
)
"""What stands in an address before the name of a topic, as content systems of some fifteen languages call it."""
_NO_SECTIONS: Final = frozenset(
    ("uncategorized", "uncategorised", "sin categoría", "non classé", "senza categoria", "sem categoria", "без рубрики")
)
"""Where content systems file what nobody has filed."""
_KEY: Final = re.compile(r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)
"""A key of a database among the keywords."""
_LONGEST: Final = 50
_NEAR: Final = 3
"""Tags stand in so many boxes, from within, below the one that is named for them."""
_MOST: Final = 60
"""More keywords than these are a list of everything."""


def section(signals: PageSignals, path: tuple[Link, ...]) -> tuple[str, str]:
    """The article's section and the source of it."""
    if said := [text for text in texts_of(signals.article.get("articleSection")) if _files(text)]:
        return said[0], "json-ld"
    for name in _SECTIONS:
        if (value := signals.document.meta.get(name)) and _files(value):
            return value, f"meta:{name}"
    for _, attributes, text in signals.filed:
        if "category" in attributes["rel"]:
            return text, "category"
    inner = [link.text for link in path[1:] if link.text and _files(link.text)]
    return (inner[0], "breadcrumbs") if inner else ("", "")


def _files(section: str) -> bool:
    return section.casefold() not in _NO_SECTIONS


def breadcrumbs(signals: PageSignals, titles: Collection[str]) -> tuple[tuple[Link, ...], str]:
    """The path to the article, outermost first, without the article itself."""
    shown = _shown_path(signals)
    path, source = (shown, "breadcrumbs") if len(shown) > 1 else (_linked_path(signals), "json-ld")
    path = tuple(link for link in path if link.text not in titles and link.url != signals.canonical)
    return (path, source) if path else ((), "")


def _shown_path(signals: PageSignals) -> tuple[Link, ...]:
    links = (
        Link(text, url)
        for row in signals.path
        for attributes, text in row.links
        if text and (url := signals.document.absolute(attributes.get("href", "")))
    )
    return tuple(dict.fromkeys(links))


def _linked_path(signals: PageSignals) -> tuple[Link, ...]:
    for thing in signals.document.linked_data:
        if "BreadcrumbList" in types_of(thing):
            items = thing.get("itemListElement")
            steps = [item for item in items if isinstance(item, Mapping)] if isinstance(items, list) else []
            return tuple(link for step in steps[:20] if (link := _step(signals, step)).text)
    return ()


def _step(signals: PageSignals, step: Mapping[str, object]) -> Link:
    item = step.get("item")
    inside = item if isinstance(item, Mapping) else {}
    address = text_of(inside.get("@id") or inside.get("url") or (item if isinstance(item, str) else ""))
    return Link(text_of(step.get("name") or inside.get("name")), signals.document.absolute(address) if address else "")


def keywords(signals: PageSignals) -> tuple[tuple[str, ...], str]:
    """The article's topics in the page's order, and the source of them."""
    said = split_keywords(texts_of(signals.article.get("keywords")))
    if said:
        return said, "json-ld"
    for name in _KEYWORDS:
        if said := split_keywords(signals.document.head.values.get(name, ())):
            return said, f"meta:{name}"
    return _tagged(signals), "tags"


def _tagged(signals: PageSignals) -> tuple[str, ...]:
    """The links that say they are tags, else those to pages of topics, else those in a box named for tags."""
    found = [text for row, attributes, text in signals.filed if attributes["rel"] == "tag" and _may_hold_tags(signals, row)]
    for tags_of in (_topics, _tags) if not found else ():
        likely = ((row, tags) for row in signals.linking if (tags := tags_of(row)))
        found = found or [text for row, tags in likely if _may_hold_tags(signals, row) for text in tags]
    texts = (text.lstrip("#").strip() for text in found if 1 < len(text) < _LONGEST)
    return tuple(dict.fromkeys(filter(None, texts)))[:_MOST]


def _topics(row: Row) -> list[str]:
    """The texts of a row's links to pages about topics."""
    return [text for attributes, text in row.links if _leads_to_topic(attributes.get("href", ""))]


def _leads_to_topic(address: str) -> bool:
    parts = address.rstrip("/").rsplit("/", 2)
    return len(parts) == 3 and parts[1] in _TAG_PAGES


def _may_hold_tags(signals: PageSignals, row: Row) -> bool:
    """Whether a row can hold the article's tags: cards of other stories link to topics too."""
    inside = row.box.inside
    return not inside & (NAV | ASIDE | COMMENT) and not (inside & FOOTER and not inside & ARTICLE) and signals.is_own(row)


def _tags(row: Row) -> list[str]:
    """The texts of a row's links, where a box named for tags stands close around it."""
    is_among = row.box.inside & TAGS and any(box.flags & TAGS for box in islice(row.box.around(), _NEAR))
    return [text for _, text in row.links] if is_among else []


def split_keywords(values: Iterable[str]) -> tuple[str, ...]:
    """The keywords in some values; one value may hold many, separated by commas or semicolons."""
    texts = list(values)
    if len(texts) == 1:
        texts = texts[0][:10_000].split(";" if ";" in texts[0] and "," not in texts[0] else ",")
    found = tuple(dict.fromkeys(text.strip() for text in texts if text.strip() and not _KEY.fullmatch(text.strip())))
    return found if len(found) <= _MOST else ()


def countries(signals: PageSignals) -> tuple[tuple[str, ...], str]:
    """The countries the page marks its article with, as it names them."""
    for name in _COUNTRIES:
        if said := split_keywords(signals.document.head.values.get(name, ())):
            return said, f"meta:{name}"
    return (), ""
