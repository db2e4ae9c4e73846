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

    def spans(self) -> Sequence[Span]:
        """The inline elements with text, in the order of their ends; none in text whose lines are the author's."""
        if self.keeps_lines:
            return []
        bounds = _word_bounds(self.texts)
        found = []
        for tag, first, last, href in self.marks:
            last = min(last, len(bounds))  # what leads a heading to itself was taken out again
            if first < last and bounds[first][0] < bounds[last - 1][1]:
                found.append(Span(tag, bounds[first][0], bounds[last - 1][1], href))
        return found


class Spans(NamedTuple):
    """The inline elements of a row, counted already, as the native reader does."""

    found: Sequence[Span]

    def spans(self) -> Sequence[Span]:
        """As `Pieces.spans`."""
        return self.found


NO_SPANS: Final = Spans(())


def _word_bounds(pieces: Sequence[str]) -> list[tuple[int, int]]:
    """For each piece where its words begin and end in `spaced_text`; one without words begins where the next ones do."""
    bounds: list[tuple[int, int]] = []
    end = 0
    is_parted = False
    all_have_words = True
    for piece in pieces:
        is_plain = piece.isprintable() and "  " not in piece
        between = piece if is_plain else without_controls(" ".join(f"x{piece}x".split()))[1:-1]
        words = between.strip()
        start = -1
        if words:
            start = end + (end > 0 and (is_parted or between[0] == " "))
            end = start + len(words)
            is_parted = between[-1] == " "
        else:
            is_parted = is_parted or between == " "
            all_have_words = False
        bounds.append((start, end))
    return bounds if all_have_words else _with_all_starts(bounds)


def _with_all_starts(bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bounds, of which those without words (-1) begin where the next ones do."""
    following = bounds[-1][1] if bounds else 0
    for place in range(len(bounds) - 1, -1, -1):
        start, end = bounds[place]
        following = start if start >= 0 else following
        bounds[place] = (following, end)
    return bounds


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
