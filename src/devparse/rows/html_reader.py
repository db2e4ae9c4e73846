"""The one reading of the page: the parser's events become rows.

No tree is built for them: the events cost less than a tree and a walk over it, and they come at any depth.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from devparse.language.controls import without_controls
from devparse.rows.model import NO_ATTRIBUTES, Attributes, Box, Part, Reading, Row, RowKind
from devparse.rows.roles import AUTHOR, CAPTION, CREDIT, DATE, PLACE, SOURCE, SUMMARY, TITLE, classify_element

_BREAK: Final = "\u2028"
"""Stands for `br` among the pieces of a row; `str.split` takes it for white space, so it never survives by accident."""
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff \n"
"""Site builders put such signs alone into paragraphs that are to look empty."""
_TELLING: Final = AUTHOR | CAPTION | CREDIT | DATE | PLACE | SOURCE | SUMMARY | TITLE
"""Marks worth remembering on an inline element."""
_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class Reader:
    """A parser target that makes rows: lxml calls `start`, `data` and `end` for what it meets, `close` at the end.

    Boxes nest `depth` levels at the most: at the bound, the innermost quarter of the open boxes ends ahead of time, and
    what follows stands in the box around them. `whole` reads also what is inside drawings, forms' choices and players.
    """

    __slots__ = (
        "anchor", "anchor_from", "anchor_row", "box", "boxes", "deepest", "elements", "folds", "found", "glue", "hides",
        "link_chars", "links", "parts", "pieces", "pres", "raw", "rows", "skipping", "whole",
    )  # fmt: skip

    def __init__(self, depth: int, *, whole: bool = False) -> None:
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
        self.skipping = self.pres = 0
        self.hides = 0
        self.whole = whole
        self.raw: list[str] | None = None
        self.anchor: Attributes | None = None
        self.anchor_from = self.anchor_row = self.glue = self.link_chars = 0
        self.links: list[tuple[Attributes, str]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        self.elements += 1
        if self.skipping:
            self.skipping += 1
            if self.hides and tag in _OF_ARTICLES:
                self.found.swallowed = max(self.hides, self.found.swallowed)
                self.hides += 1
            return
        enter = _ENTER.get(tag)
        if enter is not None:
            enter(self, tag, attributes)
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

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
            if not self.skipping and self.raw is not None:
                self.end_raw(tag)
        elif tag not in _ENTER:
            if self.pieces:
                self.flush()
            if tag == "pre":
                self.pres -= 1
            box = self.box
            if self.folds and box is self.folds[-1][0]:
                self.end_folded()
            elif box.parent is not None:
                box.last = len(self.rows)
                self.box = box.parent
        elif tag == "a":
            self.leave_anchor()

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
        elif self.pieces or not text.isspace():
            self.pieces.append(text)

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
        """End the row that the pieces so far make; most texts show at little cost that they are in order already."""
        pieces = self.pieces
        raw = pieces[0] if len(pieces) == 1 else "".join(pieces)
        text = raw.strip()
        if self.pres or "  " in text or not text.isprintable():
            text = _with_lines(raw) if self.pres else _spaced(text)
            if not text.strip(_UNSEEN):
                text = ""
        if text:
            rows = self.rows
            row = Row("text", text, self.box, len(rows), self.elements, NO_ATTRIBUTES)
            if self.anchor is not None:
                self.end_link(text if self.anchor_from == 0 else None)
            if self.links:
                row.links, row.link_chars = self.links, self.link_chars
                self.links, self.link_chars = [], 0
            rows.append(row)
        self.anchor_from = self.glue = 0
        pieces.clear()

    def end_link(self, text: str | None) -> None:
        """Note the text that the open link has in the current row; `text` when it is known already."""
        if text is None:
            text = "".join(self.pieces[self.anchor_from :]).strip()
            if "  " in text or not text.isprintable():
                text = without_controls(" ".join(text.split()))
        if text and self.anchor is not None:
            self.links.append((self.anchor, text))
            self.link_chars += len(text)

    def add_media(self, kind: RowKind, attributes: Attributes) -> None:
        """Add a row without text; the text row in progress goes on after it."""
        row = Row(kind, "", self.box, len(self.rows), self.elements, attributes)
        if self.anchor is not None:
            row.links = [(self.anchor, "")]
        self.rows.append(row)

    def inline(self, tag: str, attributes: Attributes) -> None:
        if attributes and "class" in attributes:
            flags = classify_element("", attributes["class"], "").flags & _TELLING
            if flags:
                self.parts.append(Part(tag, attributes, flags, len(self.rows), len(self.pieces)))

    def plain(self, tag: str, attributes: Attributes) -> None:
        pass

    def skip(self, tag: str, attributes: Attributes) -> None:
        self.skipping = 1
        self.hides = 0

    def hide(self, tag: str, attributes: Attributes) -> None:
        if not self.whole:
            self.skipping = 1
            self.hides = 1

    def enter_anchor(self, tag: str, attributes: Attributes) -> None:
        if self.anchor is not None:
            self.leave_anchor()
        if not attributes:
            return
        if "href" in attributes:
            if self.glue and self.glue == len(self.pieces):
                self.pieces.append(" ")
            self.anchor = attributes
            self.anchor_from = len(self.pieces)
            self.anchor_row = len(self.rows)
        if "class" in attributes or "rel" in attributes:
            flags = classify_element("", attributes.get("class", ""), attributes.get("rel", "")).flags & _TELLING
            if flags:
                self.parts.append(Part(tag, attributes, flags, len(self.rows), len(self.pieces)))

    def leave_anchor(self) -> None:
        anchor = self.anchor
        if anchor is None:
            return
        links = len(self.links)
        if self.anchor_from < len(self.pieces):
            self.end_link(None)
        if len(self.links) == links and self.anchor_row == len(self.rows):
            self.add_media("icon", anchor)
        self.anchor = None
        self.glue = len(self.pieces)

    def line_break(self, tag: str, attributes: Attributes) -> None:
        pieces = self.pieces
        if pieces:
            last = len(pieces) - 1
            while last and pieces[last] != _BREAK and pieces[last].isspace():
                last -= 1
            if pieces[last] == _BREAK:
                self.flush()
            else:
                pieces.append(_BREAK)

    def rule(self, tag: str, attributes: Attributes) -> None:
        if self.pieces:
            self.flush()

    def image(self, tag: str, attributes: Attributes) -> None:
        self.add_media("image", attributes)

    def embed(self, tag: str, attributes: Attributes) -> None:
        self.add_media("embed", attributes)
        self.hide(tag, attributes)

    def time(self, tag: str, attributes: Attributes) -> None:
        self.parts.append(Part(tag, attributes, 0, len(self.rows), len(self.pieces)))

    def abbreviation(self, tag: str, attributes: Attributes) -> None:
        """An `abbr` is remembered when it tells a time, as microformats have it."""
        if attributes and _ISO_DAY.match(attributes.get("title", "")):
            self.parts.append(Part(tag, attributes, 0, len(self.rows), len(self.pieces)))

    def script(self, tag: str, attributes: Attributes) -> None:
        self.skip(tag, attributes)
        if "json" in attributes.get("type", ""):
            self.found.scripts.append((attributes, ""))
            self.raw = []

    def title(self, tag: str, attributes: Attributes) -> None:
        self.skip(tag, attributes)
        if not self.found.title:
            self.raw = []

    def end_raw(self, tag: str) -> None:
        """Hand over the text of a script or title."""
        text, self.raw = "".join(self.raw or ()), None
        if tag == "title":
            self.found.title = without_controls(" ".join(text.split()))
        else:
            self.found.scripts[-1] = (self.found.scripts[-1][0], text)

    def meta(self, tag: str, attributes: Attributes) -> None:
        self.found.metas.append(attributes)

    def link_tag(self, tag: str, attributes: Attributes) -> None:
        self.found.link_tags.append(attributes)

    def base(self, tag: str, attributes: Attributes) -> None:
        self.found.base = self.found.base or attributes.get("href", "")

    def page(self, tag: str, attributes: Attributes) -> None:
        self.found.language = self.found.language or attributes.get("lang", "") or attributes.get("xml:lang", "")


def _spaced(text: str) -> str:
    """`text` with single spaces, a newline for each break, and no control characters."""
    if _BREAK in text:
        return without_controls("\n".join(filter(None, (" ".join(line.split()) for line in text.split(_BREAK)))))
    return without_controls(" ".join(text.split()))


def _with_lines(raw: str) -> str:
    """A text whose lines and spaces are the author's."""
    return without_controls(raw.replace(_BREAK, "\n").strip("\n"))


_ENTER: Final[dict[str, Callable[[Reader, str, Attributes], None]]] = {
    tag: method
    for method, tags in (
        (Reader.inline, "span font small strong b i em"),
        (
            Reader.plain,
            "acronym bdi bdo big center cite code data del dfn ins kbd mark nobr output picture q rb ruby s samp strike "
            "sub sup tt u var wbr math mi mn mo",
        ),
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
        (Reader.skip, "style noscript template textarea track rt rp noembed noframes"),
        (Reader.hide, "svg canvas select option datalist map progress meter"),
        (Reader.plain, "input source param area frame"),
        (Reader.title, "title"),
        (Reader.base, "base"),
        (Reader.page, "html"),
    )
    for tag in tags.split()
}
"""What is not in this table is a block."""

_OF_ARTICLES: Final = frozenset({"p", "h1", "h2", "article", "main"})
"""Elements that stand inside a drawing, a form's choices or a player only when its end is missing."""
