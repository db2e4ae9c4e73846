"""Where the page files its article: section, breadcrumbs, keywords and countries, as it marks them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
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
_MAX_KEYWORD_CHARS: Final = 49
_MAX_TAG_BOX_LEVELS: Final = 3
"""Tags stand in so many boxes, from within, below the one that is named for them."""
_MAX_KEYWORDS: Final = 60
"""More keywords than these are a list of everything."""
_MAX_KEYWORDS_CHARS: Final = 10_000
_MAX_STEPS: Final = 20
_OF_OTHERS: Final = NAV | ASIDE | COMMENT


def section(signals: PageSignals, path: tuple[Link, ...]) -> tuple[str, str]:
    """The article's section and the source of it."""
    return next(((text, source) for text, source in _sections(signals, path) if text and _files(text)), ("", ""))


def _sections(signals: PageSignals, path: tuple[Link, ...]) -> Iterator[tuple[str, str]]:
    """What may name the section, with the sources, the most trusted first."""
    for text in texts_of(signals.article.get("articleSection")):
        yield text, "json-ld"
    for name in _SECTIONS:
        yield signals.document.meta.get(name, ""), f"meta:{name}"
    for _, attributes, text in signals.filed:
        if "category" in attributes["rel"]:
            yield text, "category"
    for link in path[1:]:
        yield link.text, "breadcrumbs"


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
    """The path in the first of the JSON-LD's breadcrumbs."""
    lists = (thing.get("itemListElement") for thing in signals.document.linked_data if "BreadcrumbList" in types_of(thing))
    items = next(lists, None)
    steps = [item for item in items if isinstance(item, Mapping)] if isinstance(items, list) else []
    return tuple(link for step in steps[:_MAX_STEPS] if (link := _step(signals, step)).text)


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
    """The links that say they are tags, else those to pages of topics, else those in a box named for tags.

    Cards of other stories, menus and readers link to topics, too: most links are in such boxes, and are not looked at.
    """
    rows = [row for row in signals.linking if not row.box.inside & _OF_OTHERS]
    said = [(row, text) for row, told, text in signals.filed if told["rel"] == "tag" and not row.box.inside & _OF_OTHERS]
    found = _own(signals, said) or _own(signals, _topics(rows)) or _own(signals, _in_tag_box(rows))
    texts = (text.lstrip("#").strip() for text in found if 1 < len(text) <= _MAX_KEYWORD_CHARS)
    return tuple(dict.fromkeys(filter(None, texts)))[:_MAX_KEYWORDS]


def _own(signals: PageSignals, links: Iterable[tuple[Row, str]]) -> list[str]:
    """The texts of links that stand in no list of stories, and in a footer only where that is the article's."""
    own = (link for link in links if signals.is_own(link[0]))
    return [text for row, text in own if not row.box.inside & FOOTER or row.box.inside & ARTICLE]


def _topics(rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """The links to pages about topics, each with its row."""
    for row in rows:
        for attributes, text in row.links:
            parts = attributes.get("href", "").rstrip("/").rsplit("/", 2)
            if len(parts) == 3 and parts[1] in _TAG_PAGES:
                yield row, text


def _in_tag_box(rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """The links that a box named for tags stands close around."""
    for row in rows:
        if row.box.inside & TAGS and any(box.flags & TAGS for box in islice(row.box.around(), _MAX_TAG_BOX_LEVELS)):
            yield from ((row, text) for _, text in row.links)


def split_keywords(values: Iterable[str]) -> tuple[str, ...]:
    """The keywords in some values; one value may hold many, separated by commas or semicolons."""
    texts = list(values)
    if len(texts) == 1:
        texts = texts[0][:_MAX_KEYWORDS_CHARS].split(";" if ";" in texts[0] and "," not in texts[0] else ",")
    found = tuple(dict.fromkeys(text for text in map(str.strip, texts) if text and not _KEY.fullmatch(text)))
    return found if len(found) <= _MAX_KEYWORDS else ()


def countries(signals: PageSignals) -> tuple[tuple[str, ...], str]:
    """The countries the page marks its article with, as it names them."""
    for name in _COUNTRIES:
        if said := split_keywords(signals.document.head.values.get(name, ())):
            return said, f"meta:{name}"
    return (), ""
