"""The one reading of the page: the parser's events become rows.

No tree is built for them: the events cost less than a tree and a walk over it, and they come at any depth.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from devparse.language.contacts import email_of
from devparse.rows.elements import (
    BLOCKS,
    HEADINGS,
    OF_ARTICLES,
    PERMALINKS,
    PHRASING,
    is_for_screen_readers,
    is_no_text,
    keeps_lines,
)
from devparse.rows.inline import BREAK, Mark, Pieces, row_text, spaced_text
from devparse.rows.model import NO_ATTRIBUTES, Attributes, Box, Part, Reading, Row, RowKind
from devparse.rows.roles import AUTHOR, CAPTION, CREDIT, DATE, PLACE, SOURCE, SUMMARY, TITLE, classify_element

_UNSEEN_SIGNS: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff \n"
"""Site builders put such signs alone into paragraphs that are to look empty."""
_REMEMBERED_ROLES: Final = AUTHOR | CAPTION | CREDIT | DATE | PLACE | SOURCE | SUMMARY | TITLE
"""Roles worth remembering of an inline element."""
_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_EMPTY_LINE: Final = re.compile(r"(?<=[.!?…。！？”\"»)])[ \t\r]*\n[ \t\r]*\n\s*(?=\S)")
_MIN_LINED_CHARS: Final = 120
"""A shorter text is not looked through for empty lines, which scripts show as the ends of paragraphs."""


class Reader:
    """A parser target that makes rows: lxml calls `start`, `data` and `end` for what it meets, `close` at the end.

    Boxes nest `depth` levels at the most: at the bound, the innermost quarter of the open boxes ends ahead of time, and
    what follows stands in the box around them. `whole` reads also what is inside drawings, forms' choices and players,
    `scriptless` what is shown where no scripts run.
    """

    __slots__ = (
        "anchor", "anchor_from", "anchor_row", "box", "boxes", "deepest", "elements", "folds", "found", "glue", "hides",
        "in_noscript", "inline_open", "lined", "link_chars", "links", "marks", "open_marks", "parts", "pieces", "pres", "raw",
        "raw_of", "rows", "scriptless", "skipping", "sources", "unseen", "whole",
    )  # fmt: skip

    def __init__(self, depth: int, *, whole: bool = False, scriptless: bool = False) -> None:
        self.found = found = Reading()
        self.rows = found.rows
        self.boxes = found.boxes
        self.parts = found.parts
        self.elements = 0
        self.box = Box("", NO_ATTRIBUTES, None, 0, 0)
        self.boxes.append(self.box)
        self.pieces: list[str] = []
        self.deepest = depth
        self.folds: list[tuple[Box, int]] = []
        self.inline_open: list[bool] = []
        """Of each open element that no table knows, whether it was read as inline."""
        self.open_marks: list[tuple[str, int, str]] = []
        self.marks: list[Mark] = []
        self.lined: list[Box] = []
        """The open boxes in which line breaks of the text are shown."""
        self.skipping = self.pres = self.hides = 0
        self.whole = whole
        self.scriptless = scriptless
        self.in_noscript = False
        self.raw: list[str] | None = None
        self.raw_of = ""
        self.unseen = ""
        self.sources: list[Attributes] = []
        self.anchor: Attributes | None = None
        self.anchor_from = self.anchor_row = self.glue = self.link_chars = 0
        self.links: list[tuple[Attributes, str]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        self.elements += 1
        if self.skipping:
            self.start_skipped(tag, attributes)
            return
        enter = _ENTER.get(tag)
        if enter is not None:
            enter(self, tag, attributes)
            return
        if tag not in BLOCKS:
            inline = bool(self.pieces) or self.box.tag in PHRASING
            self.inline_open.append(inline)
            if inline:
                return
        if self.pieces:
            self.flush()
        around = self.box
        if around.depth >= self.deepest:
            around = self.fold()
        self.box = box = Box(tag, attributes or NO_ATTRIBUTES, around, len(self.rows), self.elements)
        self.boxes.append(box)
        if tag == "pre":
            self.pres += 1
        elif attributes and "style" in attributes and keeps_lines(attributes):
            self.lined.append(box)

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

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
            if not self.skipping:
                self.end_skipped(tag)
        elif tag in _ENTER:
            leave = _LEAVE.get(tag)
            if leave is not None:
                leave(self, tag)
        elif tag in BLOCKS or not self.inline_open.pop():
            self.end_box(tag)

    def end_box(self, tag: str) -> None:
        if self.pieces:
            self.flush()
        if tag == "pre":
            self.pres -= 1
        box = self.box
        if self.lined and self.lined[-1] is box:
            self.lined.pop()
        if self.folds and box is self.folds[-1][0]:
            self.end_folded()
        elif box.parent is not None:
            box.last = len(self.rows)
            self.box = box.parent

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

    def fold(self) -> Box:
        """End the innermost open boxes ahead of time; the box around them."""
        box, levels = self.box, 0
        while box.depth > self.deepest * 3 // 4 and box.parent is not None:
            box.last = len(self.rows)
            box = box.parent
            levels += 1
        self.found.tell("too-deep", f"Boxes nest deeper than {self.deepest} levels; there some end early.")
        self.folds.append((box, levels))
        self.box = box
        return box

    def end_folded(self) -> None:
        """A box ends that was ended before."""
        box, levels = self.folds.pop()
        if levels > 1:
            self.folds.append((box, levels - 1))

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

    def add_lines(self, text: str) -> None:
        """Add a long text, its paragraphs apart: empty lines behind sentences, and any line where the style shows them."""
        if self.lined:
            text = text.strip("\n").replace("\n", BREAK)
            parts = [part for part in text.split(BREAK * 2) if part.strip()]
        else:
            parts = _EMPTY_LINE.split(text)
        for part in parts[:-1]:
            self.pieces.append(part)
            self.flush()
        self.pieces += parts[-1:]

    def close(self) -> Reading:
        """The finished reading; the reader lets go of it, since lxml keeps its targets until the next collection."""
        if self.pieces:
            self.flush()
        for box in self.box.around():
            box.last = len(self.rows)
        found, self.found = self.found, Reading()
        found.elements = self.elements
        found.classify_boxes()
        self.rows, self.boxes, self.parts, self.box, self.anchor = [], [], [], self.boxes[0], None
        return found

    def flush(self) -> None:
        """End the row that the pieces so far make."""
        pieces = self.pieces
        text = row_text(pieces, keeps_lines=bool(self.pres))
        if not text.isprintable() and not text.strip(_UNSEEN_SIGNS):
            text = ""
        if self.open_marks:
            self.close_marks()
        if text:
            rows = self.rows
            row = Row("text", text, self.box, len(rows), self.elements, NO_ATTRIBUTES)
            if self.anchor is not None:
                self.end_link(text if self.anchor_from == 0 else None)
            if self.links:
                row.links, row.link_chars = self.links, self.link_chars
                self.links, self.link_chars = [], 0
            if self.marks:
                row.pieces = Pieces(tuple(pieces), tuple(self.marks), bool(self.pres))
            rows.append(row)
        self.marks.clear()
        self.anchor_from = self.glue = 0
        pieces.clear()

    def close_marks(self) -> None:
        """Note the inline elements that reach to the end of the row; they go on in the next one."""
        count = len(self.pieces)
        self.marks += [Mark(tag, first, count, href) for tag, first, href in self.open_marks]
        self.open_marks = [(tag, 0, href) for tag, _, href in self.open_marks]

    def end_link(self, text: str | None) -> None:
        """Note the text that the open link has in the current row; `text` when it is known already."""
        if text is None:
            text = "".join(self.pieces[self.anchor_from :]).strip()
            if "  " in text or not text.isprintable():
                text = spaced_text(text)
        if text and self.anchor is not None:
            self.links.append((self.anchor, text))
            self.link_chars += len(text)

    def add_media(self, kind: RowKind, attributes: Attributes) -> None:
        """Add a row without text; the text row in progress goes on after it."""
        row = Row(kind, "", self.box, len(self.rows), self.elements, attributes)
        if self.anchor is not None:
            row.links = [(self.anchor, "")]
        self.rows.append(row)

    def marked(self, tag: str, attributes: Attributes) -> None:
        """An inline element that gives its text a meaning of its own."""
        self.open_marks.append((tag, len(self.pieces), ""))
        self.inline(tag, attributes)

    def end_marked(self, tag: str) -> None:
        """The innermost open element of this name ends; a stray end ends nothing."""
        for place in range(len(self.open_marks) - 1, -1, -1):
            if self.open_marks[place][0] == tag:
                _, first, href = self.open_marks.pop(place)
                if first < len(self.pieces):
                    self.marks.append(Mark(tag, first, len(self.pieces), href))
                return

    def quoted(self, tag: str, attributes: Attributes) -> None:
        self.pieces.append("“")

    def end_quoted(self, tag: str) -> None:
        self.pieces.append("”")

    def inline(self, tag: str, attributes: Attributes) -> None:
        if not attributes:
            return
        if "class" in attributes:
            classes = attributes["class"]
            flags = classify_element("", classes, "").flags & _REMEMBERED_ROLES
            if flags:
                self.parts.append(Part(tag, attributes, flags, len(self.rows)))
            if is_no_text(classes):
                self.skip(tag, attributes)
            elif is_for_screen_readers(classes):
                self.skip_unseen()
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
        if "href" in attributes:
            if self.glue and self.glue == len(self.pieces):
                self.pieces.append(" ")
            self.anchor = attributes
            self.anchor_from = len(self.pieces)
            self.anchor_row = len(self.rows)
            self.open_marks.append((tag, len(self.pieces), attributes["href"]))
        if "class" in attributes or "rel" in attributes:
            flags = classify_element("", attributes.get("class", ""), attributes.get("rel", "")).flags & _REMEMBERED_ROLES
            if flags:
                self.parts.append(Part(tag, attributes, flags, len(self.rows)))
        if "data-cfemail" in attributes or "email-protection#" in attributes.get("href", ""):
            self.pieces += email_of(attributes)
            self.skip(tag, attributes)

    def leave_anchor(self, tag: str) -> None:
        anchor = self.anchor
        if anchor is None:
            return
        unseen, self.unseen = self.unseen.strip(), ""
        links, from_here = len(self.links), self.anchor_row == len(self.rows)
        if unseen and self.anchor_from == len(self.pieces) and from_here:
            self.pieces.append(unseen)
        if self.anchor_from < len(self.pieces):
            if self.box.tag in HEADINGS and self.is_permalink():
                del self.pieces[self.anchor_from :]
                from_here = False
            else:
                self.end_link(None)
        self.end_marked("a")
        if len(self.links) == links and from_here:
            self.add_media("icon", anchor)
        self.anchor = None
        self.glue = len(self.pieces)

    def is_permalink(self) -> bool:
        """Whether the open link shows nothing but a sign that it leads to the heading it stands in."""
        return "".join(self.pieces[self.anchor_from :]).strip().casefold() in PERMALINKS

    def line_break(self, tag: str, attributes: Attributes) -> None:
        pieces = self.pieces
        if self.pres:
            pieces.append(BREAK)
        elif pieces:
            last = len(pieces) - 1
            while last and pieces[last] != BREAK and pieces[last].isspace():
                last -= 1
            if pieces[last] == BREAK:
                self.flush()
            else:
                pieces.append(BREAK)

    def rule(self, tag: str, attributes: Attributes) -> None:
        if self.pieces:
            self.flush()

    def picture(self, tag: str, attributes: Attributes) -> None:
        self.sources = []

    def source(self, tag: str, attributes: Attributes) -> None:
        if "srcset" in attributes or "data-srcset" in attributes:
            self.sources.append(attributes)

    def image(self, tag: str, attributes: Attributes) -> None:
        if self.sources:
            source, self.sources = self.sources[0], []
            attributes = {**{f"source-{name}": value for name, value in source.items()}, **attributes}
        self.add_media("image", attributes)

    def add_hidden_picture(self, attributes: Attributes) -> None:
        """A picture for readers without scripts: the addresses of the one before it, or a picture of its own."""
        last = self.rows[-1] if self.rows else None
        if last is not None and last.kind == "image" and self.box in (last.box, last.box.parent):
            last.attributes = {**{f"noscript-{name}": value for name, value in attributes.items()}, **last.attributes}
        else:
            self.add_media("image", attributes)

    def embed(self, tag: str, attributes: Attributes) -> None:
        self.add_media("embed", attributes)
        self.hide(tag, attributes)

    def time(self, tag: str, attributes: Attributes) -> None:
        self.parts.append(Part(tag, attributes, 0, len(self.rows)))

    def abbreviation(self, tag: str, attributes: Attributes) -> None:
        """An `abbr` is remembered when it tells a time, as microformats have it."""
        if attributes and _ISO_DAY.match(attributes.get("title", "")):
            self.parts.append(Part(tag, attributes, 0, len(self.rows)))

    def script(self, tag: str, attributes: Attributes) -> None:
        self.skip(tag, attributes)
        if "json" in attributes.get("type", ""):
            self.found.scripts.append((attributes, ""))
            self.raw, self.raw_of = [], "script"

    def title(self, tag: str, attributes: Attributes) -> None:
        self.skip(tag, attributes)
        if not self.found.title:
            self.raw, self.raw_of = [], "title"

    def meta(self, tag: str, attributes: Attributes) -> None:
        self.found.metas.append(attributes)

    def link_tag(self, tag: str, attributes: Attributes) -> None:
        self.found.link_tags.append(attributes)

    def base(self, tag: str, attributes: Attributes) -> None:
        self.found.base = self.found.base or attributes.get("href", "")

    def page(self, tag: str, attributes: Attributes) -> None:
        self.found.language = self.found.language or attributes.get("lang", "") or attributes.get("xml:lang", "")


_ENTER: Final[dict[str, Callable[[Reader, str, Attributes], None]]] = {
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
"""What is in no table is a block in a box of blocks, and inline among text."""
_LEAVE: Final[dict[str, Callable[[Reader, str], None]]] = {
    **dict.fromkeys("strong b i em code sub sup".split(), Reader.end_marked),
    "a": Reader.leave_anchor,
    "q": Reader.end_quoted,
}
