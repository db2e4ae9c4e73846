"""The text of a row out of its pieces: white space as browsers show it, and where its inline elements begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from devparse.language.controls import without_controls

BREAK: Final = "\u2028"
"""Stands for `br` among the pieces of a row; `str.split` takes it for white space, so it never survives by accident."""


class Mark(NamedTuple):
    """An inline element: the pieces of the row from `first` up to `last` stand in it."""

    tag: str
    first: int
    last: int
    href: str


class Span(NamedTuple):
    """An inline element as characters of a row's text: `text[start:end]`; `href` is the address of a link, as written."""

    tag: str
    start: int
    end: int
    href: str


class Pieces(NamedTuple):
    """The pieces a row's text was made from, with the inline elements over them; spans are counted when asked for."""

    texts: tuple[str, ...]
    marks: tuple[Mark, ...]
    keeps_lines: bool

    def spans(self) -> list[Span]:
        """The inline elements with text, in the order of their ends."""
        make = lined_text if self.keeps_lines else spaced_text
        whole = make("".join(self.texts))
        found = []
        for tag, first, last, href in self.marks:
            start, end = self._length_before(first, whole), len(self._prefix(last))
            while start < end and whole[start].isspace():
                start += 1
            if start < end:
                found.append(Span(tag, start, end, href))
        return found

    def _prefix(self, count: int) -> str:
        make = lined_text if self.keeps_lines else spaced_text
        return make("".join(self.texts[:count]))

    def _length_before(self, count: int, whole: str) -> int:
        """Where in the text the piece after so many begins: behind the space that may part them."""
        before = len(self._prefix(count))
        return before + 1 if before < len(whole) and whole[before].isspace() else before


def row_text(pieces: Sequence[str], *, keeps_lines: bool) -> str:
    """The text that pieces make; most show at little cost that they are in order already."""
    raw = pieces[0] if len(pieces) == 1 else "".join(pieces)
    text = raw.strip()
    if keeps_lines:
        return lined_text(raw)
    if "  " in text or not text.isprintable():
        return spaced_text(text)
    return text


def spaced_text(text: str) -> str:
    """`text` with single spaces, a newline for each break, and no control characters."""
    if BREAK in text:
        return without_controls("\n".join(filter(None, (" ".join(line.split()) for line in text.split(BREAK)))))
    return without_controls(" ".join(text.split()))


def lined_text(raw: str) -> str:
    """A text whose lines and spaces are the author's."""
    return without_controls(raw.replace(BREAK, "\n").strip("\n"))
