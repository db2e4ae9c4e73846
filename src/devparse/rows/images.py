"""Which of the addresses an image element writes is the picture: lazy loading and placeholders seen through."""

from __future__ import annotations

import re
from typing import Final

from devparse.rows.document import Document
from devparse.rows.model import Attributes

_SETS: Final = ("data-srcset", "srcset", "data-lazy-srcset", "data-bgset")
_SINGLE: Final = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-image",
    "data-url",
    "data-img-src",
    "data-hi-res-src",
    "src",
)
_CANDIDATE: Final = re.compile(r"(?<![^\s,])([^\s,]\S++)(?<!,)\s+(\d{1,5}(?:\.\d{1,3})?)[wx](?=\s*(?:,|$))")
"""An address and its width or density. It begins where a word begins and is read in one piece: tried from each letter on,
the addresses of a long `srcset` took ten times as long."""
_PLACEHOLDER: Final = re.compile(
    r"placeholder|/(?:blank|spacer|pixel|transparent|loading|loader|lazy|empty|dummy|grey|gray|1x1|clear|trans|default)[\w-]*\.(?:gif|png|svg|jpe?g|webp)",
    re.IGNORECASE,
)
_LENGTH: Final = 20_000
"""A longer `srcset` is cut: no real one is, and a hostile one must cost no more."""


def picture_url(attributes: Attributes, document: Document) -> str:
    """The absolute address of the largest picture an image element offers; "" when there is only a placeholder.

    `srcset` and its lazy forms come first, then the attributes scripts load from, last `src`: where there are others,
    `src` is the picture shown until they load.
    """
    for name in _SETS:
        value = attributes.get(name)
        if value:
            url = document.absolute(_largest(value[:_LENGTH]))
            if url and not _PLACEHOLDER.search(url):
                return url
    for name in _SINGLE:
        value = attributes.get(name)
        if value and value[:5].lower() != "data:" and "{{" not in value:
            url = document.absolute(value)
            if url and not _PLACEHOLDER.search(url):
                return url
    return ""


def _largest(sources: str) -> str:
    found = _CANDIDATE.findall(sources)
    if found:
        return str(max(found, key=lambda candidate: float(candidate[1]))[0])
    first = sources.split(None, 1)
    return first[0].rstrip(",") if first and first[0][:5].lower() != "data:" else ""
