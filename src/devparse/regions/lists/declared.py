"""Lists of stories that a site pack declares: under a heading it names, or in a container it names.

What stands there is the list, whatever its titles look like and however many stories it has, none and one included.
Only where it begins and ends is found here; `extractors.stories.declared` reads its stories by their build.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Final, cast, get_args

import attrs

from devparse.language.footer_words import invites_to_write, says_copyright
from devparse.language.headings import kind_of_heading
from devparse.regions.footer import Span, find_footer
from devparse.regions.footer_signs import begins_footer
from devparse.rows.boxes import is_heading, signature
from devparse.rows.document import Document
from devparse.rows.model import Box, Row
from devparse.rows.roles import HEADING
from devparse.sections import ListKind
from devparse.site import Site

_KINDS: Final = frozenset(get_args(ListKind))
_ENDS: Final = _KINDS | {"footer", "skip"}
"""What a heading of the site's own can mean that ends the list before it."""
_FOOTER: Final = ("footer", "brand", "legal")
_SECTIONING: Final = frozenset({"", "html", "body", "main", "section", "article", "aside", "nav"})
"""Elements out of which no heading reaches."""


@attrs.frozen(eq=False)
class DeclaredList:
    """A list: `heading` is the row that names it, None where its container has none; `rows` are those of its stories."""

    kind: ListKind
    title: str
    heading: Row | None
    rows: Sequence[Row]

    @property
    def first(self) -> int:
        """The index of its first row, the heading included."""
        return self.heading.index if self.heading is not None else self.rows[0].index

    @property
    def last(self) -> int:
        """The index of the row after it."""
        return self.rows[-1].index + 1 if self.rows else self.first + 1


def declares_lists(site: Site) -> bool:
    """Whether a pack says where lists of stories stand."""
    return bool(site.selectors.stories) or not _KINDS.isdisjoint(site.labels.values())


def declared_lists(document: Document, site: Site) -> tuple[DeclaredList, ...]:
    """The lists that the pack declares, in page order; asks `document.containers`, so `regions.label` comes first."""
    if not declares_lists(site):
        return ()
    found = _in_dump(document.rows, site) if document.form == "text" else _on_page(document, site)
    return tuple(sorted(found, key=lambda each: each.first))


def _on_page(document: Document, site: Site) -> Iterator[DeclaredList]:
    """The lists of an HTML page: under each of the site's headings, and in containers that hold none of them."""
    elsewhere = _places(document, "skip") | (_places(document, "footer") or _in_spans(find_footer(document)))
    marks = _headings(document.rows, site, elsewhere)
    for row, kind in marks:
        if kind in _KINDS:
            yield _under(document, row, kind, marks, elsewhere)
    for first, last in document.containers.get("stories", ()):
        inside = [row for row in document.rows[first:last] if row.index not in elsewhere]
        if inside and not any(first <= row.index < last for row, _ in marks):
            yield _contained(inside)


def _places(document: Document, kind: str) -> set[int]:
    return _in_spans(document.containers.get(kind, ()))


def _in_spans(spans: Iterable[Span]) -> set[int]:
    return {index for span in spans for index in range(*span)}


def _headings(rows: Sequence[Row], site: Site, elsewhere: AbstractSet[int]) -> list[tuple[Row, str]]:
    """The rows that the site's own words make the end of what is before them, with what they mean."""
    found = []
    for row in rows:
        meaning = site.meaning(row.text) if row.kind == "text" and row.index not in elsewhere else ""
        if meaning == "skip" or (meaning in _ENDS and _may_head(row)):
            found.append((row, meaning))
    return found


def _may_head(row: Row) -> bool:
    """Whether a row can be a heading: no item of a list, and a link in a heading element only."""
    return bool(row.box.inside & HEADING) or (not row.links and row.box.tag != "li")


def _under(
    document: Document, heading: Row, kind: str, marks: Sequence[tuple[Row, str]], elsewhere: AbstractSet[int]
) -> DeclaredList:
    """The list under a heading: up to the end of the block that they share, or to the next heading of its build."""
    first, last = heading.index + 1, _scope(document, heading).last
    last = min([last, *(row.index for row, _ in marks if row.index >= first)])
    last = next((row.index for row in document.rows[first:last] if _is_next(row, heading)), last)
    inside = [row for row in document.rows[first:last] if row.index not in elsewhere]
    return DeclaredList(cast("ListKind", kind), heading.text.rstrip(" :"), heading, inside)


def _scope(document: Document, heading: Row) -> Box:
    """The smallest block around a heading in which something follows it, be it an empty block."""
    box, boxes = heading.box, document.boxes
    place = bisect_right(boxes, heading.order, key=lambda other: other.order)
    following = boxes[place] if place < len(boxes) else None
    while box.parent is not None and box.tag not in _SECTIONING and box.last == heading.index + 1:
        if following is not None and box in following.around():
            break
        box = box.parent
    return box


def _is_next(row: Row, heading: Row) -> bool:
    """Whether a row is a heading beside another one: of its build, or of no lower level and not a story's title."""
    if not row.text or not row.box.inside & HEADING:
        return False
    mine, other = _heading_around(heading), _heading_around(row)
    if mine is None or other is None:
        return False
    return signature(other) == signature(mine) and other.depth <= mine.depth if row.links else other.tag <= mine.tag


def _heading_around(row: Row) -> Box | None:
    return next(filter(is_heading, row.box.around()), None)


def _contained(rows: Sequence[Row]) -> DeclaredList:
    """The list of a container in which no heading of the site's own stands."""
    head = next((row for row in rows if row.text), None)
    if head is None or not head.box.inside & HEADING or head.links:
        return DeclaredList("other", "", None, rows)
    inside = [row for row in rows if row.index > head.index]
    return DeclaredList(kind_of_heading(head.text) or "other", head.text.rstrip(" :"), head, inside)


def _in_dump(rows: Sequence[Row], site: Site) -> Iterator[DeclaredList]:
    """The lists of a dump: each up to the next of the site's own words, the last up to where the footer begins."""
    marks, footer = _marks_of_dump(rows, site)
    ends = [*(row.index for row, _ in marks[1:]), footer][: len(marks)]
    for (heading, kind), end in zip(marks, ends, strict=True):
        if kind in _KINDS:
            inside = _of_one_build([row for row in rows[heading.index + 1 : end] if row.text])
            inside = _above_footer(inside, is_tail=footer == len(rows)) if end == footer else inside
            yield DeclaredList(cast("ListKind", kind), heading.text.rstrip(" :"), heading, inside)


def _of_one_build(rows: Sequence[Row]) -> list[Row]:
    """The rows up to where bullets begin or end: a list has them or has not."""
    bulleted = bool(rows) and rows[0].box.tag == "li"
    return list(takewhile(lambda row: (row.box.tag == "li") is bulleted, rows))


def _above_footer(rows: Sequence[Row], *, is_tail: bool) -> list[Row]:
    """The rows of the last list of a dump, without those of the footer that follow where no word of the site's parts them.

    Bullets of one word are the footer's pages, not titles. `is_tail` says that the rows reach to the end of the dump.
    """
    if any(row.box.tag == "li" and " " not in row.text for row in rows):
        return []
    kept = list(takewhile(lambda row: "@" not in row.text and "©" not in row.text, rows))
    while kept and (invites_to_write(kept[-1].text) or (is_tail and says_copyright(kept[-1].text) > 1)):
        kept.pop()
    return kept


def _marks_of_dump(rows: Sequence[Row], site: Site) -> tuple[list[tuple[Row, str]], int]:
    """The rows that head or end lists with what they mean, and the row of the footer's first heading, which ends them all.

    A heading stands first in its group of lines where such a one is on the page: the others are links of menus. Behind a
    heading of the footer the same words are links too.
    """
    meanings = [(row, site.meaning(row.text)) for row in rows if row.box.tag != "li"]
    sure = _sure_headings(meanings)
    marks: list[tuple[Row, str]] = []
    for row, meaning in meanings:
        if meaning in _FOOTER and marks and _begins_group(row):
            return marks, row.index
        if meaning == "skip" or (meaning in _KINDS and _heads(row, sure)):
            marks.append((row, meaning))
    return marks, len(rows)


def _sure_headings(meanings: Iterable[tuple[Row, str]]) -> AbstractSet[str]:
    return {row.text for row, meaning in meanings if meaning in _KINDS and _begins_group(row)}


def _heads(row: Row, sure: AbstractSet[str]) -> bool:
    return row.text not in sure or _begins_group(row)


def declared_footer(document: Document, site: Site) -> list[tuple[int, int]]:
    """The rows of a dump behind the last list that the pack declares, where the pack's words for the footer follow it."""
    rows = document.rows
    lists = [declared for declared in declared_lists(document, site) if document.form == "text"]
    if not lists:
        return []
    last = lists[-1].last
    known = any(site.meaning(row.text) in _FOOTER or begins_footer(row.text) for row in rows[last:])
    return [(last, len(rows))] if known else []


def _begins_group(row: Row) -> bool:
    """Whether a line of a dump is no bullet and the first of its group, where the dump has blank lines at all."""
    if row.box.tag == "li" or row.box.parent is None:
        return False
    group = row.box.parent
    page = group.parent
    return row.index == group.first or (page is not None and group.last - group.first == page.last - page.first)
