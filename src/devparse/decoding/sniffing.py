"""Whether a saved file is the HTML of a page or a text dump of it."""

from __future__ import annotations

import re
from typing import Final, Literal

from devparse.decoding.decoding import decode

_TAG: Final = re.compile(
    rb"<(?:!doctype|html|head|body|meta|title|link|script|article|main|div|section|table|span|h[1-6]|p|ul|a)\b[^<]*>",
    re.IGNORECASE,
)
_LOOKED_AT: Final = 65_536


def form_of(data: bytes) -> Literal["html", "text"]:
    """Whether a tag that pages are made of stands near the beginning ("html") or none does ("text")."""
    start = data[:_LOOKED_AT].replace(b"\0", b"")
    return "html" if _TAG.search(start) else "text"


def dump_text(data: bytes) -> str:
    """The text of a dump's bytes, whatever its encoding."""
    content, _ = decode(data, None)
    return content.decode("utf-8", "replace")
