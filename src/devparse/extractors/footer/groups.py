"""The links of the footer in groups, each under its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import starmap
from typing import Final, TypeAlias

from devparse.blocks import Link
from devparse.language.footer_words import invites_to_subscribe, invites_to_write, says_copyright
from devparse.rows.model import Box, Row, shown_text
from devparse.rows.roles import HEADING
from devparse.sections import LinkGroup
from devparse.site import Site

Place: TypeAlias = tuple[str, str]
"""The text and the address of a link."""

_MAX_HEADING_CHARS: Final = 60
_MAX_LABEL_CHARS: Final = 40
_UNSEEN: Final = re.compile(r"(?i)vis\w*-?hidden|sr-?only|screen-?reader|assistive")
"""Class names of headings that only screen readers say."""
_OPENING_SPACES: Final = 2
_MAX_NAME_CHARS: Final = 34
"""A longer link is a title and no heading of a group."""
_LISTS: Final = frozenset({"ul", "ol", "nav", "section", "dl", "menu"})
_NAMELESS: Final = ("footer", "menu", "nav", "pied", "fuß", "rodapé", "social", "legal")
"""Words in the label of a list that name its place, not what it holds."""


class LinkGroupBuilder:
    """Gathers links under their headings."""

    def __init__(self, rows: Sequence[Row], site: Site) -> None:
        self.rows = rows
        self.meaning = site.meaning
        self.found: list[tuple[str, dict[Place, None]]] = []
        self.end = 0
        self.open = False

    def enter(self, at: int, row: Row) -> None:
        """Begin a group when the row is a heading, end one when the row is out of its reach."""
        if self.open and row.index >= self.end:
            self.open = False
        if row.text and self._is_heading(at, row):
            self.found.append((row.text.rstrip(" :"), {}))
            self.end = self._reach(at, row)
            self.open = True
        elif len(row.links) > 1 and (before := _opening(row)):
            self.found.append((before, {}))
            self.end = row.index + 1
            self.open = True

    def add(self, row: Row, link: Place) -> None:
        """Put a link in the group that is open, or in one without a heading."""
        if not self.open:
            self.found.append((_list_label(row.box), {}))
            self.open = True
            self.end = self.rows[-1].index + 1
        self.found[-1][1].setdefault(link)

    def leftover(self, link: Place) -> None:
        """Put a link at the end, under no heading."""
        if not self.found or self.found[-1][0]:
            self.found.append(("", {}))
        self.found[-1][1].setdefault(link)

    def all(self, elsewhere: set[str]) -> tuple[LinkGroup, ...]:
        """The groups in page order, without links that stand elsewhere; a heading without links stays.

        Groups under one heading join, so a copy for small screens adds nothing.
        """
        kept: list[tuple[str, list[Place]]] = []
        by_heading: dict[str, list[Place]] = {}
        seen: set[Place] = set()
        for heading, links in self.found:
            fresh = [link for link in links if link[1] not in elsewhere and link not in seen]
            if heading.casefold() in by_heading:
                by_heading[heading.casefold()].extend(fresh)
            elif heading or fresh:
                kept.append((heading, fresh))
                if heading:
                    by_heading[heading.casefold()] = fresh
            seen.update(fresh)
        return tuple(LinkGroup(heading, tuple(starmap(Link, links))) for heading, links in kept)

    def _is_heading(self, at: int, row: Row) -> bool:
        text = row.text
        if len(text) > _MAX_HEADING_CHARS or "\n" in text:
            return False
        if meaning := self.meaning(text):
            return meaning == "footer"
        if row.box.flags & HEADING or row.box.tag == "summary":
            return self._is_head(at, row)
        if at + 1 >= len(self.rows) or row.links or not _may_be_label(text):
            return False
        return self._is_label(row, self.rows[at + 1])

    def _is_head(self, at: int, row: Row) -> bool:
        """Whether a heading element heads a group: it is shown, no story's title, and no link among links of its build."""
        text = row.text
        if any(len(shown) > _MAX_NAME_CHARS for _, shown in row.links) or _UNSEEN.search(row.box.attributes.get("class", "")):
            return False
        if row.links and any(following.links and following.box.tag == row.box.tag for following in self.rows[at + 1 : at + 2]):
            return False
        return not _says_otherwise(text)

    def _is_label(self, row: Row, following: Row) -> bool:
        """Whether a row without links stands over the list that follows it."""
        if row.box is following.box or not following.links or _UNSEEN.search(row.box.attributes.get("class", "")):
            return False
        if following.kind != "text":
            return False
        return following.link_chars * 5 >= len(following.text) * 4 and row.box.tag != "button"

    def _reach(self, at: int, row: Row) -> int:
        """The row up to which a heading goes: the end of the smallest box that holds it and the link after it."""
        following = next((other for other in self.rows[at + 1 : at + 4] if other.links), None)
        if following is None:
            return row.index + 1
        box = row.box
        while box.parent is not None and box.last <= following.index:
            box = box.parent
        return box.last


def _may_be_label(text: str) -> bool:
    """Whether a text is as short and plain as a label over links."""
    if len(text) > _MAX_LABEL_CHARS or text[-1] in ".!?…" or "@" in text:
        return False
    return not (says_copyright(text) or invites_to_subscribe(text))


def _says_otherwise(text: str) -> bool:
    """Whether a text in a heading is the copyright line or an invitation."""
    return bool(says_copyright(text) or invites_to_subscribe(text) or invites_to_write(text))


def _opening(row: Row) -> str:
    """The heading that stands in one row with its links, before them, where nothing else is in it; "" when none does."""
    before = row.text.partition(row.links[0][1])[0] if row.links[0][1] else ""
    if not before or before.count(" ") > _OPENING_SPACES or len(row.text) - row.link_chars > len(before) + len(row.links):
        return ""
    return "" if says_copyright(before) or before.rstrip()[-1:] in ".|•·©" else before.strip(" :\n")


def _list_label(box: Box) -> str:
    """The label that the list around a link bears for those who cannot see it; "" when it has none worth telling."""
    for around, _ in zip(box.around(), range(4), strict=False):
        if around.tag in _LISTS and (label := shown_text(around.attributes, "aria-label")):
            folded = label.casefold()
            return "" if len(label) > _MAX_LABEL_CHARS or any(word in folded for word in _NAMELESS) else label
    return ""
