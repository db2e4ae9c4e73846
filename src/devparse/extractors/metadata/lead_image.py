"""The lead image of the article: the one the page offers for it, with the caption and credit it has on the page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Final

from devparse.blocks import Image
from devparse.extractors.metadata.headline import headlines
from devparse.extractors.metadata.signals import PageSignals, signals_of
from devparse.rows.document import Document, once
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
_MAX_FIGURE_LEVELS: Final = 6
"""A figure is so many boxes around its picture at the most."""
_MAX_FIGURE_ROWS: Final = 4
"""A box that is not called a figure is one when it has no more rows."""
_MAX_CAPTION_CHARS: Final = 1000
_MIN_PARAGRAPH_CHARS: Final = 100
_MAX_PARAGRAPHS_ABOVE: Final = 1
"""A lead figure stands behind no more paragraphs."""
_ROWS_BEFORE_HEADLINE: Final = 10
_ROWS_AFTER_HEADLINE: Final = 40
"""A lead figure stands within so many rows of the headline."""
_MIN_NAME_CHARS: Final = 4
_MAX_ADDRESS_CHARS: Final = 2000


def lead_image(signals: PageSignals) -> tuple[Image | None, str]:
    """The lead image and its source, looked for once for all who ask; None when the page offers none."""
    return _found(signals.document)


@once
def _found(document: Document) -> tuple[Image | None, str]:
    signals = signals_of(document)
    url, source = _offered(signals)
    shown = _shown(signals, headlines(signals).row, url)
    if shown is None:
        alt = document.meta.get("og:image:alt") or document.meta.get("twitter:image:alt", "")
        return (Image(url, alt), source) if url else (None, "")
    caption, credit = figure_words(signals.rows, shown)
    shown_url = url or picture_url(shown.attributes, document)
    image = Image(shown_url, shown_text(shown.attributes, "alt"), caption, credit)
    return (image, source or "figure") if image.url else (None, "")


def _offered(signals: PageSignals) -> tuple[str, str]:
    """The address of the picture the page offers to others."""
    document = signals.document
    for name in filter(document.meta.__contains__, _METAS):
        if url := document.absolute(document.meta[name]):
            return url, name
    addresses = (address for key in ("image", "thumbnailUrl") for address in _addresses(signals.article.get(key)))
    url = next(filter(None, map(document.absolute, addresses)), "")
    return url, "json-ld" if url else ""


def _addresses(value: object) -> Iterator[str]:
    """The addresses of pictures in a JSON-LD value: an address, an object, or a list of these."""
    for one in value if isinstance(value, list) else (value,):
        yield text_of((one.get("url") or one.get("contentUrl")) if isinstance(one, Mapping) else one)


def _shown(signals: PageSignals, headline: int, url: str) -> Row | None:
    """The picture on the page that is the offered one, else the first in a figure behind the headline."""
    start = max(0, headline)
    near = signals.rows[max(0, start - _ROWS_BEFORE_HEADLINE) : start + _ROWS_AFTER_HEADLINE]
    pictures = [row for row in near if row.kind == "image" and not row.box.inside & (STORIES | ASIDE)]
    wanted = picture_name(url)
    copies = (row for row in pictures if wanted and _is_copy(signals, row, wanted))
    return next(chain(copies, (row for row in pictures if _leads(signals, row, headline))), None)


def _is_copy(signals: PageSignals, picture: Row, name: str) -> bool:
    """Whether an attribute of a picture has the file name of the offered one, and it is no card of the page in a list of stories."""
    return any(name in value for value in picture.attributes.values()) and (not picture.links or signals.is_own(picture))


def _leads(signals: PageSignals, picture: Row, headline: int) -> bool:
    """Whether a picture without link stands in a figure behind the headline, and at most one paragraph above it."""
    if picture.links or not 0 <= headline < picture.index or _figure_of(picture.box) is None:
        return False
    above = signals.rows[headline + 1 : picture.index + 1]
    return sum(len(row.text) > _MIN_PARAGRAPH_CHARS for row in above) <= _MAX_PARAGRAPHS_ABOVE


def picture_name(address: str) -> str:
    """The file name of a picture without its size, which differs between its copies."""
    name = address[:_MAX_ADDRESS_CHARS].split("?", 1)[0].rstrip("/").rsplit("/", 1)[-1]
    stem = _SIZE.sub("", _SIZE.sub("", name))
    return stem if len(stem) >= _MIN_NAME_CHARS else ""


def figure_words(rows: Sequence[Row], picture: Row, elsewhere: Collection[int] = ()) -> tuple[str, str]:
    """The caption and the credit in the figure around a picture, without the rows with the indexes `elsewhere`."""
    figure = _figure_of(picture.box)
    if figure is None:
        return "", ""
    texts = [row for row in _captions(rows[figure.first : figure.last]) if row.index not in elsewhere]
    marked = [row for row in texts if row.box.flags & CREDIT][:1]
    # All words are the caption in a box of a line or two; in a figure those marked as such.
    least = CAPTION if figure.flags & FIGURE else 0
    caption = _joined([row for row in texts if row not in marked and row.box.inside & least == least])
    credit = _CREDIT.sub("", _joined(marked))
    return (caption, credit) if credit else caption_and_credit(caption)


def _joined(rows: Iterable[Row]) -> str:
    return " ".join(" ".join(row.text for row in rows).split())


def _captions(rows: Iterable[Row]) -> list[Row]:
    """The rows that may be captions or credits."""
    return [row for row in rows if row.kind == "text" and len(row.text) <= _MAX_CAPTION_CHARS]


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
    marked = next((around for around in islice(box.around(), _MAX_FIGURE_LEVELS) if around.flags & FIGURE), None)
    is_small = 1 < box.last - box.first <= _MAX_FIGURE_ROWS and not box.flags & (ARTICLE | MAIN | BODY)
    return marked or (box if is_small else None)
