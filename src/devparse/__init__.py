"""devparse: one saved news page in, one typed `Page` out.

`parse` reads HTML, `parse_text` a text dump of a whole page; both give a `Page` of four sections (`metadata`, `body`,
`trending`, `footer`) and whatever custom ones a parser's extractors add.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from devparse.blocks import (
    Block,
    Embed,
    Figure,
    Heading,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Preformatted,
    Quote,
    Span,
    SpanKind,
    Table,
)
from devparse.errors import BadExtractor, BadSite, DevparseError, InvalidPage, UnknownSite, UnreadableInput
from devparse.explaining import Explanation, Offer, explain
from devparse.explaining.rows import RowExplanation
from devparse.extraction import Answer, Extractor, extractor
from devparse.limits import Limits
from devparse.native import NATIVE as _NATIVE
from devparse.page import Page
from devparse.parser import STANDARD, Parser
from devparse.plugins import PluginWarning
from devparse.rows.document import Document
from devparse.rows.element import Element
from devparse.rows.model import Box, Region, Row
from devparse.sections import (
    Author,
    Body,
    Footer,
    LinkGroup,
    ListKind,
    Metadata,
    Problem,
    SocialLink,
    Story,
    StoryList,
    Trending,
)
from devparse.site import Selectors, Site
from devparse.sites import BUILTIN
from devparse.writing.json import from_dict, from_json, to_dict, to_json
from devparse.writing.json_ld import to_json_ld
from devparse.writing.markdown import to_markdown
from devparse.writing.record import to_record
from devparse.writing.schema import json_schema

__all__ = [
    "BUILTIN",
    "STANDARD",
    "Answer",
    "Author",
    "BadExtractor",
    "BadSite",
    "Block",
    "Body",
    "Box",
    "DevparseError",
    "Document",
    "Element",
    "Embed",
    "Explanation",
    "Extractor",
    "Figure",
    "Footer",
    "Heading",
    "Image",
    "InvalidPage",
    "Limits",
    "Link",
    "LinkGroup",
    "ListBlock",
    "ListKind",
    "Metadata",
    "Offer",
    "Page",
    "Paragraph",
    "Parser",
    "PluginWarning",
    "Preformatted",
    "Problem",
    "Quote",
    "Region",
    "Row",
    "RowExplanation",
    "Selectors",
    "Site",
    "SocialLink",
    "Span",
    "SpanKind",
    "Story",
    "StoryList",
    "Table",
    "Trending",
    "UnknownSite",
    "UnreadableInput",
    "explain",
    "extractor",
    "from_dict",
    "from_json",
    "json_schema",
    "parse",
    "parse_text",
    "to_dict",
    "to_json",
    "to_json_ld",
    "to_markdown",
    "to_record",
]

__native__: Final = _NATIVE is not None
"""Whether the native module reads the pages; the answers are the same without it."""
_DEFAULT: Final = Parser()

if TYPE_CHECKING:
    __version__: str


def __getattr__(name: str) -> str:
    """The version that is installed, looked up when it is asked for: that is slow."""
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415

        return version("devparse")
    raise AttributeError(f"module 'devparse' has no attribute {name!r}")


def parse(
    data: bytes | bytearray | memoryview | str,
    *,
    url: str | None = None,
    charset: str | None = None,
    captured: date | None = None,
    site: str | None = None,
    sections: Iterable[type] | None = None,
) -> Page:
    """Read one HTML page with the built-in sites and the standard extractors.

    `data` is the page as saved; bytes are best, for their encoding is found out here. `url` is the address it was
    saved from: it makes links absolute and chooses the site. `charset` is the one of the HTTP header, if there was
    one. `captured` is the day the page was saved: times such as "2 hours ago" count from it. `site` forces a site pack
    by name. `sections` limits the work to these section types; the others stay empty.

    However damaged the page, the answer is a `Page`: what could not be read is empty, and `Page.problems` says why.
    Raises `UnreadableInput` when `data` is plainly no page (empty, an image, a PDF, an archive) or larger than
    `Limits.size`, `UnknownSite` when no pack has the name `site`, and TypeError when `data` is neither bytes nor str.
    """
    return _DEFAULT.parse(data, url=url, charset=charset, captured=captured, site=site, sections=sections)


def parse_text(
    text: str,
    *,
    url: str | None = None,
    captured: date | None = None,
    site: str | None = None,
    sections: Iterable[type] | None = None,
) -> Page:
    """Read one text dump of a whole page (WET, Resiliparse, html2text and the like), not of its article alone.

    The arguments are those of `parse`; where `captured` is not given, a first line "date 2026-01-17" says it. A dump
    keeps few addresses or none, so most URLs are "". Raises as `parse` does.
    """
    return _DEFAULT.parse_text(text, url=url, captured=captured, site=site, sections=sections)
