"""Facts about HTML elements: which are blocks, which words on them hide a text from readers, which sign is no text.

Blocks are those that browsers show as such by default (HTML standard, section 15.3, "Flow content"); an element that
neither HTML nor this table knows is inline, as CSS has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup legend li main menu nav ol optgroup p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin a box wherever they stand."""
PHRASING: Final = frozenset("p h1 h2 h3 h4 h5 h6 pre".split())
"""Blocks that hold text and inline elements only: what is unknown in them is inline."""
HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
OF_ARTICLES: Final = frozenset("p h1 h2 article main".split())
"""Elements that stand inside a drawing, a form's choices or a player only when its end is missing."""
PERMALINKS: Final = frozenset({"¶", "#", "§", "🔗", "⚓", "∞", "\u200b", "\u2060", "link", "edit", "link to this heading", "copy link"})
"""What links to a heading itself, or to its editing, show inside it, in lower case."""

_UNSEEN: Final = re.compile(
    r"(?i)(?<![a-z])(?:sr-?only|(?:is-)?vis(?:ual|ib)ly-?hidden|visually_hidden|screen-?reader(?:-?text|-?only)?|"
    r"element-invisible|assistive-?text|a11y-(?:hidden|only)|hidden-visually|offscreen)(?![a-z])"
)
_ICON_FONT: Final = re.compile(r"(?i)(?<![a-z])(?:material-(?:icons|symbols)|mat-icon|icon-font|glyphs?)(?![a-z])")
_EDITING: Final = re.compile(r"(?<![a-z])mw-editsection(?![a-z])")
_HIDING_STYLE: Final = re.compile(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_LINES_STYLE: Final = re.compile(r"(?i)white-space\s*:\s*(?:pre|break-spaces)")
PARTS_OF_UNSEEN: Final = ("only", "hidden", "screen", "invisible", "assistive")
PARTS_OF_NO_TEXT: Final = ("material-", "mat-icon", "icon-font", "glyph", "mw-editsection")
"""One of these is in every class that the patterns match, and to look for a part takes a tenth of what a pattern takes."""
_MAX_STYLE_CHARS: Final = 2_000


def is_for_screen_readers(classes: str) -> bool:
    """Whether an element is read aloud but not shown, by its class."""
    return _mentions(classes, PARTS_OF_UNSEEN) and _UNSEEN.search(classes) is not None


def is_no_text(classes: str) -> bool:
    """Whether an inline element holds no words: the name of an icon in an icon font, a wiki's link for editing."""
    if not _mentions(classes, PARTS_OF_NO_TEXT):
        return False
    return _ICON_FONT.search(classes) is not None or _EDITING.search(classes) is not None


def _mentions(classes: str, parts: tuple[str, ...]) -> bool:
    lowered = classes.lower()
    for part in parts:  # noqa: SIM110  (asked of every class: `any` takes twice the time)
        if part in lowered:
            return True
    return False


def hides_by_class(classes: str) -> bool:
    """Whether a block is not shown, by its class: it is for screen readers only."""
    return is_for_screen_readers(classes[:_MAX_STYLE_CHARS])


def hides_by_attributes(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether a block is not shown as the page stands, its class aside: `hidden`, a hiding style, a closed dialog."""
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    return hides_by_style(attributes.get("style", "")) or (tag == "dialog" and "open" not in attributes)


def hides_by_style(style: str) -> bool:
    """Whether a block is not shown, by its style."""
    return _HIDING_STYLE.search(style[:_MAX_STYLE_CHARS]) is not None


def keeps_lines(attributes: Mapping[str, str]) -> bool:
    """Whether line breaks in a block's text are shown as such, by its style."""
    style = attributes.get("style")
    return style is not None and _LINES_STYLE.search(style[:_MAX_STYLE_CHARS]) is not None
