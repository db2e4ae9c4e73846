"""Rows and boxes in the making: texts are gathered until a block or two line breaks end the row."""

from __future__ import annotations

import re
from typing import Final

from devparse.rows.elements import keeps_lines
from devparse.rows.inline import BREAK, Mark, Pieces, row_text, spaced_text
from devparse.rows.model import NO_ATTRIBUTES, Attributes, Box, Part, Reading, Row, RowKind

_UNSEEN_SIGNS: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff \n"
"""Site builders put such signs alone into paragraphs that are to look empty."""
_EMPTY_LINE: Final = re.compile(r"(?<=[.!?…。！？”\"»)])[ \t\r]*\n[ \t\r]*\n\s*(?=\S)")

_made: Final = tuple.__new__
"""Makes a named tuple of its values in half the time that calling it by its name takes."""


class RowMaker:
    """The rows and boxes so far, the open box, and the pieces of the row in progress.

    Boxes nest `depth` levels at the most: at the bound, the innermost quarter of the open boxes ends ahead of time, and
    what follows stands in the box around them.
    """

    __slots__ = (
        "anchor", "anchor_from", "box", "boxes", "deepest", "elements", "folds", "found", "glue", "lined", "link_chars",
        "links", "marks", "open_marks", "parts", "pieces", "pres", "rows",
    )  # fmt: skip

    def __init__(self, depth: int) -> None:
        self.found = found = Reading()
        self.rows = found.rows
        self.boxes = found.boxes
        self.parts: list[Part] = found.parts
        self.elements = 0
        self.box = Box("", NO_ATTRIBUTES, None, 0, 0)
        self.boxes.append(self.box)
        self.pieces: list[str] = []
        self.deepest = depth
        self.folds: list[tuple[Box, int]] = []
        self.open_marks: list[tuple[str, int, str]] = []
        """Of each open inline element with a meaning: its tag, the piece it begins with, the address it leads to."""
        self.marks: list[Mark] = []
        self.lined: list[Box] = []
        """The open boxes in which line breaks of the text are shown."""
        self.pres = 0
        self.anchor: Attributes | None = None
        self.anchor_from = self.glue = self.link_chars = 0
        self.links: list[tuple[Attributes, str]] = []

    def open_box(self, tag: str, attributes: Attributes) -> None:
        """A block begins: it ends the row in progress."""
        if self.pieces:
            self.flush()
        around = self.box
        if around.depth >= self.deepest:
            around = self.fold()
        self.box = box = Box(tag, attributes or NO_ATTRIBUTES, around, len(self.rows), self.elements)
        self.boxes.append(box)
        if "style" in attributes and tag != "pre" and keeps_lines(attributes):
            self.lined.append(box)

    def open_pre(self, tag: str, attributes: Attributes) -> None:
        """A block begins whose text has its own lines."""
        self.open_box(tag, attributes)
        self.pres += 1

    def end_pre(self, tag: str) -> None:
        self.end_box(tag)
        self.pres -= 1

    def end_box(self, tag: str) -> None:
        if self.pieces:
            self.flush()
        box = self.box
        if self.lined and self.lined[-1] is box:
            self.lined.pop()
        if self.folds and box is self.folds[-1][0]:
            self.end_folded()
        elif box.parent is not None:
            box.last = len(self.rows)
            self.box = box.parent

    def fold(self) -> Box:
        """End the innermost open boxes ahead of time; the box around them."""
        box, levels = self.box, 0
        while box.depth > self.deepest * 3 // 4 and box.parent is not None:
            box.last = len(self.rows)
            box = box.parent
            levels += 1
        self.found.tell_limit("depth", self.deepest)
        self.folds.append((box, levels))
        self.box = box
        return box

    def end_folded(self) -> None:
        """A box ends that was ended before."""
        box, levels = self.folds.pop()
        if levels > 1:
            self.folds.append((box, levels - 1))

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
                row.pieces = _made(Pieces, (tuple(pieces), tuple(self.marks), self.pres > 0))
            rows.append(row)
        self.marks.clear()
        self.anchor_from = self.glue = 0
        pieces.clear()

    def close_marks(self) -> None:
        """Note the inline elements that reach to the end of the row; they go on in the next one."""
        count = len(self.pieces)
        self.marks += [_made(Mark, (tag, first, count, href)) for tag, first, href in self.open_marks]
        self.open_marks = [(tag, 0, href) for tag, _, href in self.open_marks]

    def end_mark(self, tag: str) -> None:
        """The innermost open element of this name ends; a stray end ends nothing."""
        open_marks = self.open_marks
        for place in range(len(open_marks) - 1, -1, -1):
            name, first, href = open_marks[place]
            if name == tag:
                del open_marks[place]
                count = len(self.pieces)
                if first < count:
                    self.marks.append(_made(Mark, (tag, first, count, href)))
                return

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
