"""The rows of a page with what their neighbourhood needs, measured once: lengths, links, running text, boxes built alike."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import accumulate, compress
from typing import Final

from devparse.language.headings import heads_others
from devparse.language.text import ENDING, char_weight
from devparse.rows import roles
from devparse.rows.model import Box, Row

SENTENCE_END: Final = 0
"""The number in `Layout.endings` of a row that ends like a sentence."""
LINK: Final = 4
"""The number in `Layout.links` of a row that is links and hardly anything else."""
_ENDINGS: Final = {":": 1, ",": 2, ";": 2}
_OPEN: Final = 4
LENGTHS: Final = (12, 25, 45, 80, 140, 260, 500)
GAPS: Final = (1, 2, 3, 4, 7, 12, 25)
_AFAR: Final = GAPS[-1]
"""All gaps from this on are alike."""
_GAP_BUCKETS: Final = tuple(bisect_right(GAPS, gap) for gap in range(_AFAR + 1))
SHARES: Final = (1e-9, 0.03, 0.1, 0.25, 0.5, 0.75, 0.92)
NO_ARTICLE: Final = roles.EMBED | roles.CONSENT | roles.FOOTER | roles.FORM | roles.COMMENT | roles.ASIDE
"""Running text in such boxes counts for less."""
_MAX_PICTURE_ROWS: Final = 3
"""A picture, its caption and its credit."""
HOLDERS: Final = frozenset({"div", "section", "article", "main"})
_MAX_ROW_CHARS: Final = 800
"""A row has no more running text than this, so that one long row is not all."""


class Layout:
    """The text rows of a page and, by place in `rows`, what was measured.

    The rows `elsewhere` (indexes: the footer, lists of stories) are left out, and so are the words over such lists, so that the
    article does not hang on them. `count` is the number of all rows of the page. `flow` is how much
    running text a row is, `share` the sum of it up to a row index; `siblings` says for each row how many rows of boxes built
    alike have running text and how many there are, as buckets; `repeated_containers` how many boxes built like one of the boxes around
    it, with running text too, stand before that; `under_picture` whether a row stands where captions do. `around` keeps what `evidence` says of boxes, by their order.
    """

    __slots__ = (
        "after",
        "around",
        "before",
        "buckets",
        "copies",
        "count",
        "endings",
        "first_title",
        "flow",
        "lengths",
        "links",
        "main",
        "repeated_containers",
        "rows",
        "share",
        "siblings",
        "signature_ids",
        "total",
        "under_picture",
    )  # fmt: skip

    def __init__(self, rows: list[Row], elsewhere: Collection[int]) -> None:
        self.around: dict[int, tuple[int, int, int, int]] = {}
        self.count = len(rows)
        self.rows: list[Row] = []
        self.lengths: list[int] = []
        self.buckets: list[int] = []
        self.links: list[int] = []
        self.endings: list[int] = []
        self.flow: list[float] = []
        self.under_picture: list[bool] = []
        for row in rows:
            if row.kind == "text" and row.index not in elsewhere and not heads_others(row.text):
                self._measure(row)
                self.under_picture.append(row.index > 0 and _is_under_picture(rows[row.index - 1], row))
        share = [0.0] * (self.count + 1)
        for row, flow in zip(self.rows, self.flow, strict=True):
            share[row.index + 1] = flow
        self.share = list(accumulate(share))
        self.total = self.share[-1] or 1.0
        self.main = self._main_box()
        self.before, self.after = _gaps(self.flow)
        self.signature_ids = self._signature_ids()
        self.siblings = self._siblings()
        self.copies = _copies([row.text for row in self.rows])
        self.repeated_containers = self._repeated_containers()
        self.first_title = next((at for at, row in enumerate(self.rows) if is_title(row.box)), -1)

    def _measure(self, row: Row) -> None:
        """Take a row in: how long it is, how much of it links, how it ends, and how much running text it is."""
        chars = len(row.text)
        share = row.link_chars / chars if row.link_chars else 0.0
        length = int(chars * char_weight(row.text))
        ending = ending_of(row.text)
        flow = _running_chars(length, ending, share)
        if flow and row.box.inside & NO_ARTICLE:
            flow *= 0.3
        self.rows.append(row)
        self.lengths.append(length)
        self.buckets.append(bisect_right(LENGTHS, length))
        self.links.append(_link_bucket(share))
        self.endings.append(ending)
        self.flow.append(flow)

    def mass(self, box: Box | None) -> float:
        """The share of the page's running text that a box holds."""
        return 0.0 if box is None else (self.share[box.last] - self.share[box.first]) / self.total

    def rows_in(self, box: Box) -> list[Row]:
        """The rows of text in a box."""
        first = bisect_left(self.rows, box.first, key=_index_of)
        return self.rows[first : bisect_left(self.rows, box.last, lo=first, key=_index_of)]

    def _main_box(self) -> Box | None:
        """The deepest box with three fifths of the running text."""
        best: Box | None = None
        for row, flow in zip(self.rows, self.flow, strict=True):
            if flow:
                for box in row.box.around():
                    if self.mass(box) >= 0.6:
                        if best is None or box.depth > best.depth:
                            best = box
                        break
                if best is not None and row.index >= best.last:
                    break
        return best

    def _signature_ids(self) -> list[int]:
        """A number for what rows of one kind share: how their box and the one around it are built."""
        numbers: dict[tuple[str, str, str, str], int] = {}
        signature_ids = []
        for row in self.rows:
            box = row.box
            outer = box.parent
            if outer is None:
                kind = (box.tag, "", "", "")
            else:
                kind = (box.tag, box.attributes.get("class", ""), outer.tag, outer.attributes.get("class", ""))
            signature_ids.append(numbers.setdefault(kind, len(numbers)))
        return signature_ids

    def _siblings(self) -> list[tuple[int, int]]:
        count = Counter(self.signature_ids)
        running = Counter(compress(self.signature_ids, self.flow))
        told = {
            kind: (bisect_right(SHARES, running[kind] / many), bisect_right(GAPS, many)) for kind, many in count.items()
        }
        return [told[kind] for kind in self.signature_ids]

    def _repeated_containers(self) -> dict[int, int]:
        """By the order of a box, when there are any: how many boxes like it, with running text, stand before it."""
        holders: dict[int, Box] = {}
        for row, flow in zip(self.rows, self.flow, strict=True):
            if flow:
                box: Box | None = row.box
                while box is not None and box.order not in holders:
                    holders[box.order] = box
                    box = box.parent
        count: dict[tuple[str, str, int], int] = {}
        found: dict[int, int] = {}
        for order in sorted(holders):
            box = holders[order]
            if box.tag in HOLDERS and self.mass(box) > 0.04:
                key = (box.tag, box.attributes.get("class", ""), box.depth)
                before = count.get(key, 0)
                count[key] = before + 1
                if before:
                    found[order] = min(before, 3)
        return found

    def twin_of(self, box: Box) -> int:
        """The number of repeated_containers before the innermost box around that has any."""
        if not self.repeated_containers:
            return 0
        around: Box | None = box
        while around is not None:
            if around.order in self.repeated_containers:
                return self.repeated_containers[around.order]
            around = around.parent
        return 0


def _is_under_picture(before: Row, row: Row) -> bool:
    """Whether a row stands right behind a picture in a small box of both, as captions do."""
    if before.kind != "image":
        return False
    around = next((box for box in row.box.around() if box.first <= before.index), None)
    return around is not None and around.last - around.first <= _MAX_PICTURE_ROWS


def ending_of(text: str) -> int:
    """How a text ends: like a sentence, with a colon, with a comma, or open."""
    last = text[-1]
    if last == ".":
        return SENTENCE_END
    if last.isalnum():
        return _OPEN
    return SENTENCE_END if ENDING.search(text[-4:]) else _ENDINGS.get(last, _OPEN)


def _running_chars(length: int, ending: int, link_share: float) -> float:
    """How much running text a row is: all of a sentence, less of what is only long."""
    if length >= 80 and ending == SENTENCE_END and link_share < 0.4:
        return min(length, _MAX_ROW_CHARS)
    if length >= 140 and link_share < 0.3:
        return min(length * 0.4, _MAX_ROW_CHARS)
    return 0.0


def _link_bucket(share: float) -> int:
    if not share:
        return 0
    return 1 if share < 0.2 else 2 if share < 0.5 else 3 if share < 0.8 else LINK


def is_title(box: Box) -> bool:
    """Whether a box is the page's first-level heading or right inside it."""
    return box.tag == "h1" or (box.parent is not None and box.parent.tag == "h1")


def _copies(texts: list[str]) -> list[int]:
    """For each text 0 when it stands once, 1 when it is the first of several, 2 when a later one."""
    seen: dict[str, int] = {}
    found = [0] * len(texts)
    for at, text in enumerate(texts):
        first = seen.setdefault(text, at)
        if first != at:
            found[first] = 1
            found[at] = 2
    return found


def _gaps(flow: list[float]) -> tuple[list[int], list[int]]:
    """How many rows back, and ahead, the nearest row of running text is, as buckets."""

    def buckets(values: Iterable[float]) -> list[int]:
        gap, found = _AFAR, []
        for value in values:
            found.append(_GAP_BUCKETS[gap])
            gap = 1 if value else gap + 1 if gap < _AFAR else gap
        return found

    return buckets(flow), buckets(reversed(flow))[::-1]


def _index_of(row: Row) -> int:
    return row.index
