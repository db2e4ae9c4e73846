"""The footer of the page: which spans of rows it is, told without regions.

First by what the page itself calls a footer; else by what stands there: the copyright line and the legal links, and the
smallest box at the end of the page that holds them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, TypeAlias

from devparse.language.footer_words import says_copyright
from devparse.language.legal import is_legal
from devparse.language.text import char_weight
from devparse.regions.dump_footer import dump_footer_spans
from devparse.rows.document import Document, once
from devparse.rows.model import Attributes, Box, Row
from devparse.rows.roles import (
    ARTICLE,
    AUTHOR,
    BREADCRUMB,
    COMMENT,
    FIGURE,
    FOOTER,
    HEADER,
    HEADING,
    MAIN,
    SHARE,
    STORIES,
    TAGS,
)

Span: TypeAlias = tuple[int, int]
"""The rows from the first index up to the second."""

_WHOLE: Final = frozenset({"", "html", "body", "main"})
"""Elements that hold the page; their class names speak of all of it."""
_OWNED: Final = re.compile(
    r"(?:^|[\s_-])(?:article|post|entry|story|card|comments?|modal|popup|dialog|author|teaser|item|quote|figure|caption|table|player|"
    r"video|quiz|poll|recipe|review|product|thread|message|gallery|widget|box|ad|block|content)(?:[\s_-]+\w+)?[_-]{0,2}footer"
    r"|footer[_-]?(?:teaser|ad|ads|banner|advert|recirc|related|promo|stories|slider|carousel|video|sticky)(?:s|block|slot|unit|box)?(?![a-z])"
    r"|modal|popup|dialog|lightbox|cookie|consent|gdpr|onetrust"
)
"""Class names that say that a footer is the article's, a card's or a pop-up's own."""
_OPEN: Final = re.compile(r"(?:site|page|main|global|sub|layout|wrapper|location)[_-]*footer|colophon")
"""Class names that say that it is the page's all the same."""
_NAME_CHARS: Final = 300
_MAX_BOXES_AROUND: Final = 7
"""How many boxes around a footer are asked whose it is."""
_TAIL_ROWS: Final = 90
"""How far from the end evidence is looked for when the page names no footer."""
_MAX_ROWS_BELOW: Final = 10
"""How many rows below an unsigned footer its copyright line may stand."""
_MIN_PROSE_CHARS: Final = 140
"""A row with few links that says as much as so many characters of an alphabet is running text."""
_MAX_PROSE_ROWS: Final = 8
"""More paragraphs than this are an article, whatever the box is called."""
_MIN_PROSE_ROWS_BEHIND: Final = 3
"""So many paragraphs behind a box show that the page goes on; fewer may be notices and dialogues."""
_MAP: Final = re.compile(r"footer|site-?map")
_ELSEWHERE: Final = ARTICLE | HEADER | STORIES | BREADCRUMB | TAGS | SHARE | COMMENT
_MIN_NAVIGATION_LINKS: Final = 5
"""So few links a navigation above the footer has at least."""
_MIN_TITLE_CHARS: Final = 45
"""A row with one link this long is the title of a story."""


@once
def find_footer(document: Document) -> tuple[Span, ...]:
    """The spans of rows that are the page's footer, in page order and disjoint; () when the page has none.

    Two footers both count; the article's own footer, a card's and a pop-up's do not. In a dump the footer begins with the
    first line of the tail that only a footer has. Found once for each document.
    """
    rows, boxes = document.rows, document.boxes
    if document.form == "text":
        return dump_footer_spans(document)
    text_end = _text_end(rows)
    spans = _named(rows, boxes, text_end)
    if not any(_has_evidence(rows, span) for span in spans):
        spans += _unnamed(rows, text_end)
    return tuple(_with_signature(_joined([*spans, *_right_above(rows, spans)]), rows))


def _named(rows: Sequence[Row], boxes: Sequence[Box], text_end: int) -> list[Span]:
    """The spans of the boxes that the page calls footers."""
    named = [box for box in boxes if box.flags & FOOTER]
    named = named or [box for box in boxes if box.attributes.get("role") == "contentinfo"]
    found: list[Box] = []
    end = 0
    for box in named:
        if box.last > end and _is_page_footer(box, rows, text_end):
            found.append(box)
            end = box.last
    kept = _beside_the_main(found, rows) if len(found) > 1 else found
    return [(box.first, box.last) for box in kept]


def _beside_the_main(found: list[Box], rows: Sequence[Row]) -> list[Box]:
    """Several footers, without those that end the article, or that running text parts from the main one."""
    legal = [box for box in found if _has_evidence(rows, (box.first, box.last))]
    main = _main_of(found, legal, rows)
    prose = [row.index for row in rows[found[0].first : found[-1].last] if _is_prose(row)]
    return [box for box in found if not _is_parted(box, main, prose) and (box in legal or not _ends_the_article(box, main))]


def _main_of(found: list[Box], legal: list[Box], rows: Sequence[Row]) -> Box:
    """The longest of several footers with a copyright line, else of those with evidence, else of all."""
    signed = [box for box in found if _is_signed(rows[box.first : box.last])]
    return max(signed or legal or found, key=lambda box: box.last - box.first)


def _is_parted(box: Box, main: Box, prose: Sequence[int]) -> bool:
    """Whether one of these rows of running text stands between two footers."""
    first, last = (box.last, main.first) if box.first < main.first else (main.last, box.first)
    return last > first and bisect_left(prose, first) != bisect_left(prose, last)


def _ends_the_article(box: Box, main: Box) -> bool:
    """Whether a footer stands inside the main part of a page whose main footer stands outside."""
    return bool(box.inside & MAIN) and not main.inside & MAIN


def _is_page_footer(box: Box, rows: Sequence[Row], text_end: int) -> bool:
    """Whether a box called footer is the page's, whose running text ends before the row `text_end`."""
    if _cannot_be_footer(box):
        return False
    if _is_owned(box):
        # A footer inside a card or a pop-up is the page's only where it is signed and names the law.
        inside = rows[box.first : box.last]
        return _is_signed(inside) and any(is_legal(text) for row in inside for _, text in row.links)
    if _is_in_doubt(box, rows, text_end) and not _has_evidence(rows, (box.first, box.last)):
        return False
    return not _holds_article(rows[box.first : box.last], titled=box.tag != "footer")


def _cannot_be_footer(box: Box) -> bool:
    """Whether a box is empty, holds the page or an article, is a heading, or stands among comments."""
    is_whole = box.tag in _WHOLE or box.tag == "article"
    return box.first == box.last or is_whole or bool(box.flags & HEADING or box.inside & COMMENT)


def _is_owned(box: Box) -> bool:
    """Whether a box close around says that a footer in it is not the page's."""
    return any(_says_owned(near.attributes) for near in _near(box) if near.attributes)


def _says_owned(attributes: Attributes) -> bool:
    return _owned(attributes.get("class", "")[:_NAME_CHARS], attributes.get("id", "")[:_NAME_CHARS])


def _is_in_doubt(box: Box, rows: Sequence[Row], text_end: int) -> bool:
    """Whether a footer is called one of stories or of an author, stands in an article, or early on the page."""
    is_early = box.last < max(len(rows) // 2, text_end)
    return is_early or bool(box.flags & (STORIES | AUTHOR) or box.inside & ARTICLE)


def _text_end(rows: Sequence[Row]) -> int:
    """The row from which on the page has no running text to speak of."""
    paragraphs = (row.index + 1 for row in reversed(rows) if _is_prose(row) and not says_copyright(row.text))
    return next(islice(paragraphs, _MIN_PROSE_ROWS_BEHIND - 1, None), 0)


def _near(box: Box) -> list[Box]:
    """The box and the few around it, up to what holds the page."""
    found = [box]
    while box.parent is not None and len(found) < _MAX_BOXES_AROUND and box.parent.tag not in _WHOLE:
        box = box.parent
        found.append(box)
    return found


@lru_cache(maxsize=4096)
def _owned(classes: str, identifier: str) -> bool:
    """Whether the words of a box say that a footer in it is not the page's."""
    words = f"{classes} {identifier}"[:_NAME_CHARS].lower()
    return _OWNED.search(words) is not None and _OPEN.search(words) is None


def _is_prose(row: Row) -> bool:
    return row.link_chars * 4 < len(row.text) and len(row.text) * char_weight(row.text) > _MIN_PROSE_CHARS


def _holds_article(rows: Sequence[Row], titled: bool) -> bool:
    """Whether rows are more than a footer: many paragraphs or, where `titled` tells, the headline."""
    prose = 0
    for row in rows:
        if titled and row.box.tag == "h1" and row.text:
            return True
        prose += _is_prose(row)
    return prose > _MAX_PROSE_ROWS


def sureness(row: Row) -> int:
    """How sure it is that a row is a copyright line, as `says_copyright` tells; a mere link is none without the sign."""
    text = row.text
    return says_copyright(text) if text and (row.link_chars < len(text) or "©" in text) else 0


def _is_signed(rows: Sequence[Row]) -> bool:
    """Whether a copyright line stands among the rows."""
    return any(sureness(row) > 1 for row in rows)


def _has_evidence(rows: Sequence[Row], span: Span) -> bool:
    """Whether a span holds a copyright line or a legal link."""
    return any(map(_is_evidence, rows[span[0] : span[1]]))


def _is_evidence(row: Row) -> bool:
    return sureness(row) > 1 or any(text and is_legal(text) for _, text in row.links)


def _unnamed(rows: Sequence[Row], text_end: int) -> list[Span]:
    """The smallest box at the end of the page that holds what a footer has, and what is around it as long as it fits."""
    start = max(len(rows) // 3, len(rows) - _TAIL_ROWS, text_end)
    found = [row for row in rows[start:] if _is_late_evidence(row)]
    if len(found) == 1 and says_copyright(found[0].text) <= 1 and len(found[0].links) <= 1:
        return []
    spans: list[Span] = []
    for row in found:
        if (not spans or row.box.first >= spans[-1][1]) and _fits(rows, row.box, start):
            box = _widest(rows, row.box, start)
            spans.append((box.first, box.last))
    return spans


def _is_late_evidence(row: Row) -> bool:
    return not row.box.inside & (ARTICLE | COMMENT | FIGURE) and _is_evidence(row)


def _widest(rows: Sequence[Row], box: Box, start: int) -> Box:
    """The widest block around a block that can be in the footer as well."""
    while box.parent is not None and box.parent.tag not in _WHOLE and _fits(rows, box.parent, start):
        box = box.parent
    return box


def _fits(rows: Sequence[Row], box: Box, start: int) -> bool:
    """Whether a box can be in the footer: late on the page, no running text but its notices, no list of stories."""
    if _says_owned(box.attributes) or box.first < start:
        return False
    titles = 0
    for row in rows[box.first : box.last]:
        if _is_prose(row) and not says_copyright(row.text):
            return False
        titles += row.link_chars > _MIN_TITLE_CHARS and len(row.links) == 1
    return titles < 3


def _joined(spans: list[Span]) -> list[Span]:
    """The spans in page order, those that touch or overlap made one."""
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _right_above(rows: Sequence[Row], spans: list[Span]) -> list[Span]:
    """The navigation that ends where the footer begins: a site map, or what its class or test id calls a footer as well."""
    first = min((span[0] for span in spans), default=0)
    if not first:
        return []
    widest: Box | None = None
    for box in rows[first - 1].box.around():
        if box.last != first or box.tag in _WHOLE or box.inside & _ELSEWHERE:
            break
        if _is_navigation(box, rows) and _fits(rows, box, len(rows) // 3):
            widest = box
    return [(widest.first, first)] if widest is not None else []


def _is_navigation(box: Box, rows: Sequence[Row]) -> bool:
    """Whether a box has links and is called a footer or site map, or is a navigation of several."""
    attributes = box.attributes
    names = f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('data-testid', '')}"
    least = _MIN_NAVIGATION_LINKS if _MAP.search(names[:_NAME_CHARS].lower()) is None else 1
    return (box.tag == "nav" or least == 1) and sum(len(row.links) for row in rows[box.first : box.last]) >= least


def _with_signature(spans: list[Span], rows: Sequence[Row]) -> list[Span]:
    """The spans, with the copyright line that stands just below an unsigned footer."""
    if not spans or any(_is_signed(rows[first:last]) for first, last in spans):
        return spans
    end = spans[-1][1]
    for row in rows[end : end + _MAX_ROWS_BELOW]:
        if says_copyright(row.text) > 1 and not _is_prose(row):
            return _joined([*spans, (row.index, row.index + 1)])
    return spans
