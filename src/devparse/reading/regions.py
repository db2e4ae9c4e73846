"""Every row gets one region: header, body, caption, stories, footer, advert, comment, other."""

from __future__ import annotations

from typing import Final

from devparse.reading.document import Document
from devparse.reading.evidence import Scene, Testimony
from devparse.reading.foot import find_foot
from devparse.reading.linked_data import is_article, text_of
from devparse.reading.lists import find_lists
from devparse.reading.verdict import article_rows
from devparse.site import Site
from devparse.values.marks import ADVERT, CAPTION, COMMENT, FIGURE, HEADER, MENU, NAV

_COPY: Final = 60
"""A row of the article at least this long that says again what one before said is a copy for another screen."""


def label(document: Document, site: Site) -> None:
    """Set `region` of every row."""
    listed: set[int] = set()
    for found in find_lists(document):
        listed.update(range(found.first, found.last))
    feet = find_foot(document)
    for first, last in feet:
        for row in document.rows[first:last]:
            row.region = "footer"
    for row in document.rows:
        if row.region != "other":
            continue
        inside = row.box.inside
        if row.index in listed:
            row.region = "stories"
        elif inside & COMMENT:
            row.region = "comment"
        elif inside & ADVERT:
            row.region = "advert"
        elif inside & (FIGURE | CAPTION) and row.kind == "text":
            row.region = "caption"
        elif inside & (HEADER | NAV | MENU):
            row.region = "header"
    said: set[str] = set()
    for row in article_rows(Scene(document.rows, listed), testimony(document), document.form):
        text = row.text
        if len(text) >= _COPY:
            if text in said:
                continue
            said.add(text)
        row.region = "body"


def testimony(document: Document) -> Testimony:
    """What the page itself says its article is."""
    meta = document.meta
    bodies = [text_of(thing.get("articleBody")) for thing in document.linked_data if is_article(thing)]
    return Testimony(
        max(bodies, key=len, default=""),
        meta.get("og:title") or document.head.title,
        meta.get("og:description") or meta.get("description", ""),
    )
