"""Every row gets one region: header, body, caption, stories, footer, advert, comment, other."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from devparse.regions.article.classifier import article_rows, judge
from devparse.regions.article.copies import without_copies
from devparse.regions.article.layout import Layout
from devparse.regions.article.model import SHIPPED, Models
from devparse.regions.article.native_judge import judge_natively
from devparse.regions.article.repair import repair_selection
from devparse.regions.article.structured_text import structured_text
from devparse.regions.footer import Span, find_footer
from devparse.regions.lists.declared import declared_footer, declared_lists
from devparse.regions.lists.html import find_lists
from devparse.regions.site_containers import container_spans
from devparse.rows.document import Document
from devparse.rows.model import Region, Row
from devparse.rows.roles import ADVERT, CAPTION, COMMENT, CONSENT, EMBED, FIGURE, HEADER, MENU, NAV
from devparse.site import Site

_TELLING: Final = COMMENT | ADVERT | FIGURE | CAPTION | HEADER | NAV | MENU
"""What gives a row its region."""
_STRANGE: Final = EMBED | CONSENT
"""Posts of others and consent dialogues: never the article's, though they stand in its container."""


def label(document: Document, site: Site, models: Models = SHIPPED) -> None:
    """Set `region` of every row; containers that the site's selectors name come before all that is told of other pages."""
    document.containers = spans = container_spans(document, site)
    skipped = _places(spans["skip"])
    found_lists = () if "trending.lists" in site.final else find_lists(document, models.lists)
    listed = _places(spans["stories"]).union(
        *(found.rows() for found in found_lists),
        *(range(declared.first, declared.last) for declared in declared_lists(document, site)),
    )
    footer = _places(spans["footer"] or declared_footer(document, site) or find_footer(document)) - skipped
    for row in document.rows:
        if row.box.inside & _TELLING:
            row.region = region_around(row)
    for place in listed:
        document.rows[place].region = "stories"
    for place in skipped:
        document.rows[place].region = "other"
    for place in footer:
        document.rows[place].region = "footer"
    article = own_article(document, site) or _judged(document, listed | footer | skipped, models)
    for row in without_copies(article):
        row.region = "body"


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for first, last in spans for place in range(first, last)}


def region_around(row: Row) -> Region:
    """The region that the boxes around a row give it; "other" when they say nothing."""
    inside = row.box.inside
    if inside & COMMENT:
        return "comment"
    if inside & ADVERT:
        return "advert"
    if inside & (FIGURE | CAPTION) and row.kind == "text":
        return "caption"
    return "header" if inside & (HEADER | NAV | MENU) else "other"


def own_article(document: Document, site: Site) -> list[Row]:
    """The rows that the site's own container of the article holds, without lists, adverts, posts of others and words to skip."""
    inside = (document.rows[place] for first, last in document.containers["body"] for place in range(first, last))
    return [row for row in inside if row.region == "other" and not is_strange(row, site)]


def is_strange(row: Row, site: Site) -> bool:
    """Whether a row is never the article's, though it stands in the container: a post of others, a consent dialogue, words to skip."""
    return bool(row.box.inside & _STRANGE) or site.meaning(row.text) == "skip"


def _judged(document: Document, elsewhere: AbstractSet[int], models: Models) -> list[Row]:
    """The rows that are article by all that speaks for and against them; none of those known to be `elsewhere`."""
    said, model = structured_text(document), models.of(document.form)
    natively = judge_natively(document.rows, elsewhere, said, model)
    if natively is not None:
        return repair_selection(document, natively.rows)
    layout = Layout(document.rows, elsewhere)
    return repair_selection(document, article_rows(layout, judge(layout, said, model)))
