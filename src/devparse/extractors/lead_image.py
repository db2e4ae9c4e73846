"""The lead image of the article: the one the page offers for it, with the caption and credit it has on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from devparse.extractors.evidence import Evidence
from devparse.reading.linked_data import text_of
from devparse.reading.rows import Attributes, Box, Row
from devparse.sections import Image
from devparse.values.marks import CAPTION, CREDIT, FIGURE, STORIES

_METAS: Final = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
    "thumbnail",
)
_SOURCES: Final = ("data-src", "data-lazy-src", "data-original", "src")
_SIZE: Final = re.compile(r"[-_]?\d{2,4}x\d{2,4}|[-_](?:scaled|large|medium|small|thumb(?:nail)?)$|\.\w{2,5}$")
_REACH: Final = 40
"""A lead figure stands within so many rows behind the headline."""


def lead_image(evidence: Evidence, headline: int) -> tuple[Image | None, str]:
    """The lead image and its source; None when the page offers none."""
    url, source = _offered(evidence)
    shown = _shown(evidence, headline, url)
    if shown is None:
        alt = evidence.document.meta.get("og:image:alt") or evidence.document.meta.get("twitter:image:alt", "")
        return (Image(url, alt), source) if url else (None, "")
    caption, credit = _words(evidence, shown)
    shown_url = url or evidence.document.absolute(_address(shown.attributes))
    image = Image(shown_url, " ".join(shown.attributes.get("alt", "").split()), caption, credit)
    return (image, source or "figure") if image.url else (None, "")


def _offered(evidence: Evidence) -> tuple[str, str]:
    """The address of the picture the page offers to others."""
    document = evidence.document
    for name in _METAS:
        if (value := document.meta.get(name)) and (url := document.absolute(value)):
            return url, name
    for key in ("image", "thumbnailUrl"):
        thing = evidence.article.get(key)
        for one in thing if isinstance(thing, list) else (thing,):
            address = text_of((one.get("url") or one.get("contentUrl")) if isinstance(one, Mapping) else one)
            if address and (url := document.absolute(address)):
                return url, "json-ld"
    return "", ""


def _shown(evidence: Evidence, headline: int, url: str) -> Row | None:
    """The picture on the page that is the offered one, else the first in a figure behind the headline."""
    start = max(0, headline)
    wanted = _stem(url)
    first = None
    for row in evidence.rows[max(0, start - 10) : start + _REACH]:
        if row.kind != "image" or row.box.inside & STORIES:
            continue
        if wanted and any(wanted in row.attributes.get(name, "") for name in _SOURCES):
            return row
        if first is None and row.index > headline >= 0 and row.box.inside & FIGURE:
            first = row
    return first


def _address(attributes: Attributes) -> str:
    return next(
        (value for name in _SOURCES if (value := attributes.get(name, "")) and not value.startswith("data:")), ""
    )


def _stem(address: str) -> str:
    """The file name of a picture without its size, which differs between its copies."""
    name = address[:2000].split("?", 1)[0].rstrip("/").rsplit("/", 1)[-1]
    stem = _SIZE.sub("", _SIZE.sub("", name))
    return stem if len(stem) > 3 else ""


def _words(evidence: Evidence, picture: Row) -> tuple[str, str]:
    """The caption and the credit in the figure around a picture."""
    figure = _figure_of(picture.box)
    if figure is None:
        return "", ""
    captions: list[str] = []
    credit = ""
    credited = {part.row for part in evidence.document.parts if part.flags & CREDIT}
    for row in evidence.rows[figure.first : figure.last]:
        if row.kind != "text" or len(row.text) > 1000:
            continue
        if row.box.marks.flags & CREDIT and not credit:
            credit = row.text
        elif row.box.inside & CAPTION:
            if row.index in credited and captions and not credit:
                credit = row.text
            else:
                captions.append(row.text)
    return " ".join(" ".join(captions).split()), " ".join(credit.split())


def _figure_of(box: Box) -> Box | None:
    return next((around for around in box.around() if around.marks.flags & FIGURE), None)
