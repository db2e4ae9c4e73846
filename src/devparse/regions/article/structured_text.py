"""What the page itself says its article is: the text in its JSON-LD, and its description."""

from __future__ import annotations

import re
from typing import Final

from devparse.regions.article.layout import Layout
from devparse.rows.document import Document
from devparse.rows.json_ld import is_article, text_of

_SIGNS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
_NO_LETTERS: Final = re.compile(r"[\W_]+")
_MAX_UNTELLING_CHARS: Final = 20
"""Rows with no more characters say nothing that could be found in the page's structured_text."""
_MAX_SHORT_DESCRIPTION_CHARS: Final = 40
_OPENING_CHARS: Final = 60
"""A row that begins with so much of a description longer than that is what it was cut from."""
_MAX_BODY_CHARS: Final = 300_000
"""No article is longer; each row of a page is sought in it."""
_SAID_CHARS: Final = 80
"""So many squeezed characters of a row are looked for in the page's structured_text."""


class StructuredText:
    """What the page itself says its article is: JSON-LD `articleBody` and description, squeezed to words."""

    __slots__ = ("body", "description", "opening", "said")

    def __init__(self, body: str, description: str) -> None:
        self.body = squeeze(body)
        self.description = squeeze(description)
        self.opening = self.description[:_OPENING_CHARS] if len(self.description) > _MAX_SHORT_DESCRIPTION_CHARS else ""
        self.said = bool(self.body or self.description)

    def match(self, layout: Layout, at: int) -> tuple[int, int]:
        """Whether the row at a place is in the page's own words, as two numbers.

        Of the body 0 when the page has none or the row is too short to tell, 1 for not, 2 for in it; of the description 0
        for not, 1 when it has the row, 2 when the row begins with it.
        """
        if not self.said or layout.lengths[at] <= _MAX_UNTELLING_CHARS:
            return 0, 0
        body, opening = self.body, self.opening
        words = squeeze(layout.rows[at].text[: _SAID_CHARS * 2])
        in_body = 0 if not body else 2 if words[:_SAID_CHARS] in body else 1
        in_description = 0 if not words else 1 if words in self.description else 2 if opening and opening in words else 0
        return in_body, in_description


def squeeze(text: str) -> str:
    """Letters and digits only, case folded: what is left to compare when marks and spaces differ."""
    letters = text.lower().encode("utf-8", "surrogatepass").translate(None, _SIGNS).decode("utf-8", "surrogatepass")
    return letters if letters.isalnum() else _NO_LETTERS.sub("", letters)


def structured_text(document: Document) -> StructuredText:
    """What the page itself says its article is."""
    meta = document.meta
    bodies = [text_of(thing["articleBody"]) for thing in document.linked_data if "articleBody" in thing and is_article(thing)]
    return StructuredText(
        max(bodies, key=len, default="")[:_MAX_BODY_CHARS],
        meta.get("og:description") or meta.get("description", ""),
    )
