"""Every row gets one region: header, body, caption, stories, footer, advert, comment, other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from devparse.language.text import density
from devparse.regions.article.classifier import article_rows
from devparse.regions.article.features import StructuredText
from devparse.regions.article.layout import Layout
from devparse.regions.article.model import SHIPPED, Models
from devparse.regions.article.repair import repair_selection
from devparse.regions.footer import Span, find_foot
from devparse.regions.lists.declared import declared_foot, declared_lists
from devparse.regions.lists.html import find_lists
from devparse.regions.site_containers import container_spans
from devparse.rows.document import Document
from devparse.rows.json_ld import is_article, text_of
from devparse.rows.model import Row
from devparse.rows.roles import ADVERT, CAPTION, COMMENT, CONSENT, EMBED, FIGURE, HEADER, MENU, NAV
from devparse.site import Site

_TELLING: Final = COMMENT | ADVERT | FIGURE | CAPTION | HEADER | NAV | MENU
"""What gives a row its region."""
_STRANGE: Final = EMBED | CONSENT
"""Posts of others and consent dialogues: never the article's, though they stand in its container."""
_COPY: Final = 60
"""A row of the article at least this long that says again what one before said is a copy for another screen."""


def label(document: Document, site: Site, models: Models = SHIPPED) -> None:
    """Set `region` of every row; containers that the site's selectors name come before all that is told of other pages."""
    document.containers = spans = container_spans(document, site)
    skipped = _places(spans["skip"])
    listed = _places(spans["stories"])
    for found in () if "trending.lists" in site.final else find_lists(document):
        listed.update(found.rows())
    for declared in declared_lists(document, site):
        listed.update(range(declared.first, declared.last))
    feet = _places(spans["footer"] or declared_foot(document, site) or find_foot(document)) - skipped
    for place in feet:
        document.rows[place].region = "footer"
    for row in document.rows:
        if row.region == "other" and row.index not in skipped:
            if row.index in listed:
                row.region = "stories"
            elif row.box.inside & _TELLING:
                row.region = _region(row)
    judged = _own(document, site, spans["body"])
    if not judged:
        judged = _once(repair_selection(document, _judged(document, listed | feet | skipped, models)))
    for row in judged:
        row.region = "body"


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for first, last in spans for place in range(first, last)}


def _region(row: Row) -> str:
    """The region that the boxes around a row give it; "other" when they say nothing."""
    inside = row.box.inside
    if inside & COMMENT:
        return "comment"
    if inside & ADVERT:
        return "advert"
    if inside & (FIGURE | CAPTION) and row.kind == "text":
        return "caption"
    return "header" if inside & (HEADER | NAV | MENU) else "other"


def _own(document: Document, site: Site, spans: Iterable[Span]) -> list[Row]:
    """The rows that the site's own container of the article holds, without lists, adverts, posts of others and words to skip."""
    inside = (document.rows[place] for first, last in spans for place in range(first, last))
    rows = (row for row in inside if row.region == "other" and not row.box.inside & _STRANGE)
    return [row for row in rows if site.meaning(row.text) != "skip"]


def _judged(document: Document, elsewhere: AbstractSet[int], models: Models) -> list[Row]:
    """The rows that are article by all that speaks for and against them; none of those known to be `elsewhere`."""
    return article_rows(Layout(document.rows, elsewhere), structured_text(document), models.of(document.form))


def _once(rows: Sequence[Row]) -> list[Row]:
    """The rows without copies: long ones that were said before, and beside these also short ones that were."""
    said: set[str] = set()
    again = []
    for row in rows:
        again.append(row.text in said)
        said.add(row.text)
    copied = [repeated and _is_long(row.text) for row, repeated in zip(rows, again, strict=True)]
    for places, beside in ((range(1, len(rows)), -1), (range(len(rows) - 2, -1, -1), 1)):
        for at in places:
            copied[at] = copied[at] or (again[at] and copied[at + beside])
    return [row for row, copy in zip(rows, copied, strict=True) if not copy]


def _is_long(text: str) -> bool:
    return len(text) * density(text) >= _COPY


def structured_text(document: Document) -> StructuredText:
    """What the page itself says its article is."""
    meta = document.meta
    bodies = [text_of(thing.get("articleBody")) for thing in document.linked_data if is_article(thing)]
    return StructuredText(
        max(bodies, key=len, default=""),
        meta.get("og:description") or meta.get("description", ""),
    )
