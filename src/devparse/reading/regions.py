"""Every row gets one region: header, body, caption, stories, footer, advert, comment, other.

What a site's pack says comes first; then the foot and the lists of stories, as they are found without regions; then the
article, by what was learned; last what tags and class names say of the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from devparse.reading.containers import container_spans
from devparse.reading.document import Document
from devparse.reading.evidence import Scene, Testimony
from devparse.reading.foot import find_foot
from devparse.reading.linked_data import is_article, text_of
from devparse.reading.lists import find_lists
from devparse.reading.rows import Row
from devparse.reading.verdict import article_rows
from devparse.site import Site
from devparse.values.marks import ADVERT, CAPTION, COMMENT, FIGURE, HEADER, MENU, NAV

_COPY: Final = 60
"""A row of the article at least this long that says again what one before said is a copy for another screen."""


def label(document: Document, site: Site) -> None:
    """Set `region` of every row."""
    rows = document.rows
    listed = {index for found in find_lists(document) for index in range(found.first, found.last)}
    for first, last in find_foot(document):
        _set(rows[first:last], "footer")
    for row in rows:
        if row.region == "other":
            row.region = "stories" if row.index in listed else _told_by_marks(row)
    spans = container_spans(document, site)
    if spans["body"]:
        article: Iterable[Row] = (
            row for first, last in spans["body"] for row in rows[first:last] if row.kind == "text" and row.region != "caption"
        )
    else:
        article = article_rows(Scene(rows, listed), testimony(document), document.form)
    for row in _without_copies(article):
        row.region = "body"
    for kind, region in (("stories", "stories"), ("footer", "footer"), ("skip", "other")):
        for first, last in spans[kind]:
            _set(rows[first:last], region)


def _set(rows: Sequence[Row], region: str) -> None:
    for row in rows:
        row.region = region


def _told_by_marks(row: Row) -> str:
    """The region that the boxes around a row name."""
    inside = row.box.inside
    if inside & COMMENT:
        return "comment"
    if inside & ADVERT:
        return "advert"
    if inside & (FIGURE | CAPTION) and row.kind == "text":
        return "caption"
    return "header" if inside & (HEADER | NAV | MENU) else "other"


def _without_copies(rows: Iterable[Row]) -> Iterable[Row]:
    said: set[str] = set()
    for row in rows:
        text = row.text
        if len(text) >= _COPY:
            if text in said:
                continue
            said.add(text)
        yield row


def testimony(document: Document) -> Testimony:
    """What the page itself says its article is."""
    meta = document.meta
    bodies = [text_of(thing.get("articleBody")) for thing in document.linked_data if is_article(thing)]
    return Testimony(
        max(bodies, key=len, default=""),
        meta.get("og:title") or document.head.title,
        meta.get("og:description") or meta.get("description", ""),
    )
