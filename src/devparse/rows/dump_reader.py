"""A text dump of a whole page becomes the same rows as its HTML would.

Dumps come from text extractors (Resiliparse, html2text, WET records, trafilatura): one line a block, list items
bulleted or numbered, blank lines between blocks or none, sometimes Markdown headings and links, sometimes wrapped at
some eighty characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from devparse.limits import Limits
from devparse.rows.dump_lists import with_bullets
from devparse.rows.dump_marks import is_markdown, without_marks
from devparse.rows.model import NO_ATTRIBUTES, Attributes, Box, Reading, Row

_SAVED: Final = re.compile(r"\s*date (\d{4})-(\d\d)-(\d\d)\b[ \t]*")
_BULLET: Final = re.compile(r"[•◦▪‣·●○*+-][ \t]+(?=\S)")
_NUMBER: Final = re.compile(r"(\d{1,3})[.)][ \t]+(?=\S)")
_DASH: Final = re.compile(r"[+*-][ \t]")
"""Opens an item of a list, or what somebody says."""
CELLS: Final = "cells"
"""The attribute of a row that is a line with tabs between its cells: the cells, so parted."""
_MAX_LINES_APART: Final = 12
"""Items of an ordered list follow each other within so many lines."""
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_QUOTE: Final = re.compile(r"(?:>[ \t]?)+(?=\S)")
_PICTURE: Final = re.compile(r"!\[([^\[\]\n]{0,500})\]\(\s*+([^()\s]{0,2000}+)[^()\n]{0,500}+\)")
_LINK: Final = re.compile(r"\[([^\[\]\n]{1,500})\]\(\s*+<?+([^()\s>]{1,2000}+)>?+[^()\n]{0,500}+\)")
"""Neither label nor address may hold the bracket that begins one: so no piece of a line is read twice."""
_MIN_WRAPPED_CHARS: Final = 60
_MAX_WRAPPED_CHARS: Final = 82
_FEW_LINES: Final = 8
"""A dump whose lines are all shorter than the one, though more than a few are longer than the other, has been wrapped."""


def read_dump(text: str, limits: Limits) -> tuple[Reading, date | None]:
    """The rows of a dump, and the day it was saved where its first line says so ("date 2026-01-17 …").

    Rows and links beyond the limits are left out and told.
    """
    saved = None
    if match := _SAVED.match(text):
        try:
            saved = date(*map(int, match.groups()))
            text = text[match.end() :]
        except ValueError:
            pass
    text = text.replace("\xad", "")  # a soft hyphen is no letter
    lines = with_bullets(text.splitlines())
    page = _DumpPage(limits, marked=is_markdown(text), numbered=_numbered_items(lines))
    wrapped = _is_wrapped(lines)
    for group in _groups(lines):
        if not page.add_group(_unwrapped(group, marked=page.marked) if wrapped else group):
            break
    return page.close(), saved


def _groups(lines: list[str]) -> list[list[str]]:
    """The runs of lines between blank ones."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return groups


def _numbered_items(lines: list[str]) -> set[str]:
    """The lines that are items of an ordered list: the number before or after theirs begins a line nearby.

    A number that stands alone is part of the text: "24. Dezember war …", "1. FC Köln gewinnt".
    """
    found: set[str] = set()
    recent: dict[int, tuple[int, str]] = {}
    for place, line in enumerate(map(str.strip, lines)):
        match = _NUMBER.match(line)
        if match is None:
            continue
        number = int(match[1])
        before = recent.get(number - 1)
        if before is not None and place - before[0] <= _MAX_LINES_APART:
            found |= {before[1], line}
        recent[number] = place, line
    return found


def _is_wrapped(lines: list[str]) -> bool:
    longest = max(map(len, lines), default=0)
    return _MIN_WRAPPED_CHARS < longest < _MAX_WRAPPED_CHARS and sum(len(line) > _MIN_WRAPPED_CHARS for line in lines) > _FEW_LINES


def _unwrapped(group: list[str], *, marked: bool) -> list[str]:
    """The lines of a wrapped group joined to one a block; a line that begins a list item or heading stays apart.

    In Markdown each line of a quotation has its mark again.
    """
    joined: list[str] = []
    for line in group:
        stripped = line.strip()
        if marked and joined and _QUOTE.match(joined[-1]):
            stripped = _QUOTE.sub("", stripped, count=1)
        if joined and not any(mark.match(stripped) for mark in (_BULLET, _NUMBER, _HEADING)):
            joined[-1] += f" {stripped}"
        else:
            joined.append(stripped)
    return joined


def _of_table(lines: Sequence[str]) -> list[bool]:
    """Which lines of a run are of a table: those with a tab between cells, where another such line stands beside."""
    has_cells = ["\t" in line.strip() for line in lines]
    beside = zip([False, *has_cells], has_cells, [*has_cells[1:], False], strict=False)
    return [here and (before or after) for before, here, after in beside]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


class _Item:
    """The last item of a list: its box, how far its mark is indented, and how many further lines it has."""

    __slots__ = ("box", "indent", "lines")

    def __init__(self, box: Box, indent: int) -> None:
        self.box = box
        self.indent = indent
        self.lines = 0


class _DumpPage:
    """The reading under construction; `marked` says that the lines are Markdown, `numbered` are the items of ordered lists."""

    def __init__(self, limits: Limits, *, marked: bool, numbered: set[str]) -> None:
        self.limits = limits
        self.marked = marked
        self.numbered = numbered
        self.links = 0
        self.found = Reading()
        self.item: _Item | None = None
        self.page = Box("", NO_ATTRIBUTES, None, 0, 0)
        self.found.boxes.append(self.page)

    def add_group(self, lines: list[str]) -> bool:
        """Add the rows of one run of lines: a box of its own, its bullets in lists and its quotations inside; whether more may come."""
        lines = self._continued(lines)
        if not lines:
            return True
        group = self._open("div", self.page)
        inside: Box | None = None
        # A dash alone among paragraphs opens what somebody says, as newspapers of the north print it.
        dashed = self.marked or sum(_DASH.match(line.strip()) is not None for line in lines) > 1
        for line, has_cells in zip(lines, _of_table(lines), strict=True):
            if len(self.found.rows) >= self.limits.rows:
                self.found.tell("truncated", f"Only the first {self.limits.rows:,} rows are read.")
                return False
            inside = self._add_line_of_table(line, inside, group) if has_cells else self._add_line(line, inside, group, dashed)
        return True

    def _add_line_of_table(self, line: str, inside: Box | None, group: Box) -> Box:
        """Add a line to the table that is open, else to a new one; the table."""
        self.item = None
        table = self._within("table", inside, group)
        self._add("tr", line.strip(), table)
        return table

    def _add_line(self, line: str, inside: Box | None, group: Box, dashed: bool) -> Box | None:
        """Add a line of text; the list or quotation that it is of, None when it is of none."""
        mark, tag, part = self._opening(line.strip(), dashed)
        if mark is not None:
            inside = self._within(tag, inside, group)
            self._add_item(line, mark, part, inside)
            return inside
        if inside is not None and self._add_to_item(line):
            return inside
        self.item = None
        self._add_paragraph(line.strip(), group)
        return None

    def _within(self, tag: str, inside: Box | None, group: Box) -> Box:
        """The box that is open, where it is one of this name, else a new one."""
        return inside if inside is not None and inside.tag == tag else self._open(tag, group)

    def _add_to_item(self, line: str) -> bool:
        """Add a line that is indented deeper than the mark of the last item to this item; whether it is."""
        if self.item is None or _indent(line) <= self.item.indent:
            return False
        self._add("p", line.strip(), self.item.box)
        self.item.lines += 1
        return True

    def _add_paragraph(self, line: str, group: Box) -> None:
        """Add a line that stands for itself: a heading of Markdown, or a paragraph."""
        if heading := _HEADING.match(line):
            self._add(f"h{len(heading[1])}", line[heading.end() :].rstrip("# "), group)
        else:
            self._add("p", line, group)

    def _opening(self, line: str, dashed: bool) -> tuple[re.Match[str] | None, str, str]:
        """How a line begins that is of a list or a quotation: its mark, the tag around such lines and the one of each; else None.

        Only Markdown quotes with a bracket.
        """
        if line in self.numbered and (ordered := _NUMBER.match(line)):
            return ordered, "ol", "li"
        if (bullet := _BULLET.match(line)) and (dashed or not _DASH.match(line)):
            return bullet, "ul", "li"
        return (_QUOTE.match(line) if self.marked else None), "blockquote", "p"

    def _add_item(self, line: str, mark: re.Match[str], tag: str, inside: Box) -> None:
        """Add a line of a list or quotation, without its mark."""
        box = self._add(tag, line.strip()[mark.end() :], inside)
        # A bullet at the margin, such as one put in for indentation, does not tell how deep its item stands.
        self.item = _Item(box, _indent(line)) if tag == "li" and _indent(line) else None

    def _continued(self, lines: list[str]) -> list[str]:
        """The lines of a run without those that go on with the list before it: further lines of its last item, then further items.

        Lines indented deeper than the mark of an item are of the item ("1. Coast", a blank line, the title below it).
        """
        at = 0
        while at < len(lines) and len(self.found.rows) < self.limits.rows and self._goes_on(lines[at]):
            at += 1
        if at < len(lines):
            self.item = None
        return lines[at:]

    def _goes_on(self, line: str) -> bool:
        """Add a line to the last item, or, behind further lines of that one, to its list as the next; whether it is either."""
        mark, tag, part = self._opening(line.strip(), dashed=True)
        if mark is None:
            return self._add_to_item(line)
        around = None if self.item is None or _indent(line) != self.item.indent or not self.item.lines else self.item.box.parent
        if around is None or around.tag != tag:
            return False
        self._add_item(line, mark, part, around)
        return True

    def close(self) -> Reading:
        self.found.classify_boxes()
        return self.found

    def _open(self, tag: str, parent: Box) -> Box:
        box = Box(tag, NO_ATTRIBUTES, parent, len(self.found.rows), len(self.found.boxes))
        self.found.boxes.append(box)
        return box

    def _add(self, tag: str, text: str, parent: Box) -> Box:
        box = self._open(tag, parent)
        rows = self.found.rows
        for match in _PICTURE.finditer(text):
            picture = {"alt": match[1], "src": match[2]}
            rows.append(Row("image", "", box, len(rows), len(self.found.boxes), picture))
        self._add_text(_PICTURE.sub("", text), box)
        for around in box.around():
            around.last = len(rows)
        return box

    def _add_text(self, line: str, box: Box) -> None:
        """Add the row of a line that has a text: with its cells where tabs part it, and its links."""
        text, links = self._without_markup(line)
        if not text:
            return
        cells = [" ".join(cell.split()) for cell in line.split("\t") if cell.strip()]
        attributes = {CELLS: "\t".join(cells)} if len(cells) > 1 else NO_ATTRIBUTES
        row = Row("text", text, box, len(self.found.rows), len(self.found.boxes), attributes)
        if links:
            row.links, row.link_chars = self._counted(links), sum(len(shown) for _, shown in links)
        self.found.rows.append(row)

    def _without_markup(self, line: str) -> tuple[str, list[tuple[Attributes, str]]]:
        """The text of a line, and the links that Markdown has written into it."""
        links: list[tuple[Attributes, str]] = [({"href": match[2]}, match[1]) for match in _LINK.finditer(line)]
        text = " ".join(_LINK.sub(r"\1", line).split())
        return (without_marks(text), [(to, without_marks(shown)) for to, shown in links]) if self.marked else (text, links)

    def _counted(self, links: list[tuple[Attributes, str]]) -> list[tuple[Attributes, str]]:
        """As many of the links as the page may still have."""
        left = self.limits.links - self.links
        self.links += len(links)
        if len(links) > left:
            self.found.tell("truncated", f"Only the first {self.limits.links:,} links are read as links.")
        return links[: max(0, left)]
