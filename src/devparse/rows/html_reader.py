"""The one reading of the page: the parser's events become rows.

No tree is built for them: the events cost less than a tree and a walk over it, and they come at any depth.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from devparse.language.contacts import email_of
from devparse.rows.elements import BLOCKS, HEADINGS, OF_ARTICLES, PERMALINKS, PHRASING
from devparse.rows.media_reader import MediaReader
from devparse.rows.model import Attributes, Part
from devparse.rows.roles import ROLES_OF_INLINE
from devparse.rows.state_json import STATE_IDS

_TIME_ATTRIBUTES: Final = frozenset(("datetime", "data-timestamp", "data-datetime", "data-date", "data-published", "property"))
"""The attributes in which elements of any name give a time to scripts, and RDFa a property."""
_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MIN_LINED_CHARS: Final = 120
"""A shorter text is not looked through for empty lines, which scripts show as the ends of paragraphs."""


def is_iso_day(title: str) -> bool:
    """Whether a `title` begins with a day as in 2026-01-31, as microformats have it."""
    return _ISO_DAY.match(title) is not None


class Reader(MediaReader):
    """A parser target that makes rows: lxml calls `start`, `data` and `end` for what it meets, `close` at the end.

    `whole` reads also what is inside drawings, forms' choices and players, `scriptless` what is shown where no scripts run.
    """

    __slots__ = (
        "anchor_row", "hides", "in_noscript", "inline_open", "raw", "raw_of", "scriptless", "skipping", "unseen", "whole",
    )  # fmt: skip

    def __init__(self, depth: int, *, whole: bool = False, scriptless: bool = False) -> None:
        super().__init__(depth)
        self.inline_open: list[bool] = []
        """Of each open element that no table knows, whether it was read as inline."""
        self.skipping = self.hides = self.anchor_row = 0
        self.whole = whole
        self.scriptless = scriptless
        self.in_noscript = False
        self.raw: list[str] | None = None
        self.raw_of = ""
        self.unseen = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        self.elements += 1
        if self.skipping:
            self.start_skipped(tag, attributes)
        elif (enter := _START.get(tag)) is not None:
            enter(self, tag, attributes)
        else:
            self.start_unknown(tag, attributes)

    def start_skipped(self, tag: str, attributes: Attributes) -> None:
        """An element begins inside one that is passed over: what it shows of pictures, players and articles is noted."""
        self.skipping += 1
        if self.hides and tag in OF_ARTICLES:
            self.found.swallowed = max(self.hides, self.found.swallowed)
            self.hides += 1
        elif tag == "img" and self.in_noscript:
            self.add_hidden_picture(attributes)
        elif tag == "source" and self.rows and self.rows[-1].kind == "embed" and "src" not in self.rows[-1].attributes:
            self.rows[-1].attributes = {**self.rows[-1].attributes, **attributes}

    def start_unknown(self, tag: str, attributes: Attributes) -> None:
        """What is in no table is a block in a box of blocks, and inline among text."""
        inline = bool(self.pieces) or self.box.tag in PHRASING
        self.inline_open.append(inline)
        if not inline:
            self.open_box(tag, attributes)

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
            if not self.skipping:
                self.end_skipped(tag)
        elif (leave := _END.get(tag, _end_unknown)) is not None:
            leave(self, tag)

    def end_unknown(self, tag: str) -> None:
        """An element of `start_unknown` ends."""
        if not self.inline_open.pop():
            self.end_box(tag)

    def end_skipped(self, tag: str) -> None:
        """What was passed over has ended: hand over its text where that was kept."""
        self.in_noscript = False
        if self.raw is not None:
            text, self.raw = "".join(self.raw), None
            self.found.add_raw(self.raw_of, text)
            if self.raw_of == "unseen":
                self.unseen += text
        if tag == "a":
            self.leave_anchor(tag)

    def data(self, text: str) -> None:
        if self.skipping:
            if self.raw is not None:
                self.raw.append(text)
            elif self.in_noscript:
                self.found.scriptless_chars += len(text.strip())
        elif self.pieces or not text.isspace():
            if len(text) > _MIN_LINED_CHARS and "\n" in text and not self.pres:
                self.add_lines(text)
            else:
                self.pieces.append(text)

    def marked(self, tag: str, attributes: Attributes) -> None:
        """An inline element that gives its text a meaning of its own."""
        self.open_marks.append((tag, len(self.pieces), ""))
        self.inline(tag, attributes)

    def quoted(self, tag: str, attributes: Attributes) -> None:
        self.pieces.append("“")

    def end_quoted(self, tag: str) -> None:
        self.pieces.append("”")

    def inline(self, tag: str, attributes: Attributes) -> None:
        if not attributes:
            return
        if "class" in attributes:
            flags, is_no_text, is_unseen = ROLES_OF_INLINE[attributes["class"], ""]
            if flags:
                self.parts.append(Part(tag, attributes, flags, len(self.rows)))
            if is_no_text:
                self.skip(tag, attributes)
            elif is_unseen:
                self.skip_unseen()
        if not _TIME_ATTRIBUTES.isdisjoint(attributes) or ("title" in attributes and is_iso_day(attributes["title"])):
            self.parts.append(Part(tag, attributes, 0, len(self.rows)))
        if "data-cfemail" in attributes:
            self.pieces += email_of(attributes)
            self.skip(tag, attributes)

    def skip_unseen(self) -> None:
        """Pass over what only screen readers read; in a link it is kept for where the link shows no other word."""
        self.skipping, self.hides = 1, 0
        if self.anchor is not None:
            self.raw, self.raw_of = [], "unseen"

    def plain(self, tag: str, attributes: Attributes) -> None:
        pass

    def skip(self, tag: str, attributes: Attributes) -> None:
        self.skipping = 1
        self.hides = 0

    def hide(self, tag: str, attributes: Attributes) -> None:
        if not self.whole:
            self.skipping = 1
            self.hides = 1

    def template(self, tag: str, attributes: Attributes) -> None:
        """What a script may show is passed over, but not the shadow tree of an element, which browsers show."""
        if not attributes or not ("shadowrootmode" in attributes or "shadowroot" in attributes):
            self.skip(tag, attributes)

    def noscript(self, tag: str, attributes: Attributes) -> None:
        if not self.scriptless:
            self.skip(tag, attributes)
            self.in_noscript = True

    def enter_anchor(self, tag: str, attributes: Attributes) -> None:
        if self.anchor is not None:
            self.leave_anchor(tag)
        if not attributes:
            return
        href = attributes.get("href")
        if href is not None:
            pieces = self.pieces
            if self.glue and self.glue == len(pieces):
                pieces.append(" ")
            self.anchor = attributes
            self.anchor_from = len(pieces)
            self.anchor_row = len(self.rows)
            self.open_marks.append((tag, len(pieces), href))
        if "class" in attributes or "rel" in attributes:
            flags, _, _ = ROLES_OF_INLINE[attributes.get("class", ""), attributes.get("rel", "")]
            if flags:
                self.parts.append(Part(tag, attributes, flags, len(self.rows)))
        if "data-cfemail" in attributes or (href is not None and "email-protection#" in href):
            self.pieces += email_of(attributes)
            self.skip(tag, attributes)

    def leave_anchor(self, tag: str) -> None:
        anchor = self.anchor
        if anchor is None:
            return
        pieces = self.pieces
        links, from_here = len(self.links), self.anchor_row == len(self.rows)
        if self.unseen:
            unseen, self.unseen = self.unseen.strip(), ""
            if unseen and self.anchor_from == len(pieces) and from_here:
                pieces.append(unseen)
        if self.anchor_from < len(pieces):
            if self.box.tag in HEADINGS and self.is_permalink():
                del pieces[self.anchor_from :]
                from_here = False
            else:
                self.end_link(None)
        self.end_mark("a")
        if from_here and len(self.links) == links:
            self.add_media("icon", anchor)
        self.anchor = None
        self.glue = len(pieces)

    def is_permalink(self) -> bool:
        """Whether the open link shows nothing but a sign that it leads to the heading it stands in."""
        return "".join(self.pieces[self.anchor_from :]).strip().casefold() in PERMALINKS

    def rule(self, tag: str, attributes: Attributes) -> None:
        if self.pieces:
            self.flush()

    def embed(self, tag: str, attributes: Attributes) -> None:
        self.add_media("embed", attributes)
        self.hide(tag, attributes)

    def time(self, tag: str, attributes: Attributes) -> None:
        self.parts.append(Part(tag, attributes, 0, len(self.rows)))

    def abbreviation(self, tag: str, attributes: Attributes) -> None:
        """An `abbr` is remembered when it tells a time, as microformats have it."""
        if attributes and is_iso_day(attributes.get("title", "")):
            self.parts.append(Part(tag, attributes, 0, len(self.rows)))

    def script(self, tag: str, attributes: Attributes) -> None:
        self.skip(tag, attributes)
        if attributes.get("id", "").lower() in STATE_IDS:
            self.raw, self.raw_of = [], "state"
        elif "json" in attributes.get("type", ""):
            self.found.scripts.append((attributes, ""))
            self.raw, self.raw_of = [], "script"

    def title(self, tag: str, attributes: Attributes) -> None:
        self.skip(tag, attributes)
        if not self.found.title:
            self.raw, self.raw_of = [], "title"


ENTER: Final[dict[str, Callable[[Reader, str, Attributes], None]]] = {
    tag: method
    for method, tags in (
        (Reader.marked, "strong b i em code sub sup"),
        (Reader.inline, "span font small"),
        (
            Reader.plain,
            "acronym bdi bdo big cite data del dfn ins kbd mark nobr output rb ruby s samp strike "
            "tt u var wbr math mi mn mo",
        ),
        (Reader.quoted, "q"),
        (Reader.picture, "picture"),
        (Reader.source, "source"),
        (Reader.time, "time"),
        (Reader.abbreviation, "abbr"),
        (Reader.enter_anchor, "a"),
        (Reader.line_break, "br"),
        (Reader.rule, "hr"),
        (Reader.image, "img amp-img"),
        (Reader.embed, "iframe video audio embed object amp-youtube amp-video amp-iframe amp-twitter amp-instagram"),
        (Reader.script, "script"),
        (Reader.meta, "meta"),
        (Reader.link_tag, "link"),
        (Reader.template, "template"),
        (Reader.noscript, "noscript"),
        (Reader.skip, "style textarea track rt rp noembed noframes"),
        (Reader.hide, "svg canvas select option datalist map progress meter"),
        (Reader.plain, "input param area frame"),
        (Reader.title, "title"),
        (Reader.base, "base"),
        (Reader.page, "html"),
    )
    for tag in tags.split()
}
"""What is no block and no element of unknown kind."""
_START: Final[Mapping[str, Callable[[Reader, str, Attributes], None]]] = {
    **dict.fromkeys(BLOCKS, Reader.open_box),
    "pre": Reader.open_pre,
    **ENTER,
}
_END: Final[Mapping[str, Callable[[Reader, str], None] | None]] = {
    **dict.fromkeys(BLOCKS, Reader.end_box),
    "pre": Reader.end_pre,
    **dict.fromkeys(ENTER, None),
    **dict.fromkeys("strong b i em code sub sup".split(), Reader.end_mark),
    "a": Reader.leave_anchor,
    "q": Reader.end_quoted,
}
_end_unknown: Final = Reader.end_unknown
