"""The lead image of the article: the one the page offers for it, with the caption and credit it has on the page."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from typing import Final

from devparse.blocks import Image
from devparse.extractors.metadata.signals import PageSignals
from devparse.rows.images import picture_url
from devparse.rows.json_ld import text_of
from devparse.rows.model import Box, Row, shown_text
from devparse.rows.roles import ARTICLE, ASIDE, BODY, CAPTION, CREDIT, FIGURE, MAIN, STORIES

_METAS: Final = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
    "thumbnail",
)
_SIZE: Final = re.compile(r"[-_]?\d{2,4}x\d{2,4}|[-_](?:scaled|large|medium|small|thumb(?:nail)?)$|\.\w{2,5}$")
_CREDIT: Final = re.compile(
    r"(?:©|\b(?:foto|photo|picture|image|bild|fotograf|photograph|crédit|credit|fotoğraf|фото)s?(?:\s(?:by|credit))?\s?(?::|\.{3}|…))\s*",
    re.IGNORECASE,
)
"""What stands before the credit in a caption."""
_DEEP: Final = 6
_SMALL: Final = 4
_LONGEST: Final = 1000
_PROSE: Final = 2
"""A lead figure stands before so many paragraphs."""
_REACH: Final = 40
"""A lead figure stands within so many rows behind the headline."""


def lead_image(signals: PageSignals, headline: int) -> tuple[Image | None, str]:
    """The lead image and its source; None when the page offers none."""
    url, source = _offered(signals)
    shown = _shown(signals, headline, url)
    if shown is None:
        alt = signals.document.meta.get("og:image:alt") or signals.document.meta.get("twitter:image:alt", "")
        return (Image(url, alt), source) if url else (None, "")
    caption, credit = figure_words(signals.rows, shown)
    shown_url = url or picture_url(shown.attributes, signals.document)
    image = Image(shown_url, shown_text(shown.attributes, "alt"), caption, credit)
    return (image, source or "figure") if image.url else (None, "")


def _offered(signals: PageSignals) -> tuple[str, str]:
    """The address of the picture the page offers to others."""
    document = signals.document
    for name in _METAS:
        if (value := document.meta.get(name)) and (url := document.absolute(value)):
            return url, name
    for key in ("image", "thumbnailUrl"):
        thing = signals.article.get(key)
        for one in thing if isinstance(thing, list) else (thing,):
            address = text_of((one.get("url") or one.get("contentUrl")) if isinstance(one, Mapping) else one)
            if address and (url := document.absolute(address)):
                return url, "json-ld"
    return "", ""


def _shown(signals: PageSignals, headline: int, url: str) -> Row | None:
    """The picture on the page that is the offered one, else the first in a figure behind the headline."""
    start = max(0, headline)
    wanted = picture_name(url)
    first = None
    prose = 0
    for row in signals.rows[max(0, start - 10) : start + _REACH]:
        prose += row.index > headline and len(row.text) > 100
        if row.kind != "image" or row.box.inside & (STORIES | ASIDE):
            continue
        if wanted and any(wanted in value for value in row.attributes.values()):
            if row.links and not signals.is_own(row):
                continue  # the card of the page itself in a list of stories
            return row
        if first is None and row.index > headline >= 0 and not row.links and prose < _PROSE and _figure_of(row.box):
            first = row
    return first


def picture_name(address: str) -> str:
    """The file name of a picture without its size, which differs between its copies."""
    name = address[:2000].split("?", 1)[0].rstrip("/").rsplit("/", 1)[-1]
    stem = _SIZE.sub("", _SIZE.sub("", name))
    return stem if len(stem) > 3 else ""


def figure_words(rows: Sequence[Row], picture: Row, elsewhere: Collection[int] = ()) -> tuple[str, str]:
    """The caption and the credit in the figure around a picture, without the rows with the indexes `elsewhere`."""
    figure = _figure_of(picture.box)
    if figure is None:
        return "", ""
    is_marked = bool(figure.flags & FIGURE)
    captions: list[str] = []
    credit = ""
    for row in rows[figure.first : figure.last]:
        if row.kind != "text" or len(row.text) > _LONGEST or row.index in elsewhere:
            continue
        if row.box.flags & CREDIT and not credit:
            credit = _CREDIT.sub("", row.text).strip()
        elif row.box.inside & CAPTION or not is_marked:
            captions.append(row.text)
    caption = " ".join(" ".join(captions).split())
    return (caption, " ".join(credit.split())) if credit else caption_and_credit(caption)


def caption_and_credit(text: str) -> tuple[str, str]:
    """A caption in which the credit stands, in two: "The harbour. Photo: M. Roe"; the credit is "" where it has none."""
    mark = _CREDIT.search(text)
    if mark is None:
        return text, ""
    credit = text[mark.end() :].rstrip()
    while credit.endswith(")") and credit.count(")") > credit.count("("):
        credit = credit[:-1].rstrip()
    return text[: mark.start()].rstrip(" |(–—-/"), credit


def _figure_of(box: Box) -> Box | None:
    """The figure around a picture: a box that says it is one, else the box of the picture and a line or two."""
    marked = next((around for around in islice(box.around(), _DEEP) if around.flags & FIGURE), None)
    return marked or (
        box if 1 < box.last - box.first <= _SMALL and not box.flags & (ARTICLE | MAIN | BODY) else None
    )
