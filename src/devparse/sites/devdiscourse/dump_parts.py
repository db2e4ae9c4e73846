"""The parts of a Devdiscourse article in a text dump, told by the site's own words and by which lines stand together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, get_args

import attrs

from devparse.packs import Box, Row, Site
from devparse.sections import ListKind
from devparse.sites.devdiscourse.byline import Byline
from devparse.sites.devdiscourse.places import countries_in

_COUNTRIES: Final = ("country:", "country :", "country")
_TAGS: Final = ("read more on:", "read more on :")
_FIRST: Final = ("first published in:", "first published in :")
_WORD: Final = re.compile(r"(READ MORE ON|COUNTRY|FIRST PUBLISHED IN) ?:\s*(.*)|(Country)", re.DOTALL | re.IGNORECASE)
_FURNITURE: Final = re.compile(
    r"key takeaways(?:\s?ai summary)?|ai summary|analyzing article\W*|advertisement|article|left menu.*|read article"
    r"|\d\d-\d\d-\d{4} \d\d:\d\d ist",
    re.IGNORECASE,
)
"""Lines above, in and below the story that are no text: menu, path, AI card, adverts, times of live entries."""
_SHARE: Final = re.compile(r"share:?", re.IGNORECASE)
_ATTRIBUTIONS: Final = ("(With inputs from", "(This story has not been edited by Devdiscourse")
_ENDINGS: Final = (".", "!", "?", "”", '"')
_CREDIT: Final = re.compile(r"\b(?:image|photo|picture)\s*(?:credits?|source|courtesy)\b|\bcredits?:", re.IGNORECASE)
_LIVE: Final = "LIVE "
"""The mark before the headline of a live blog."""
_MAX_ITEM_CHARS: Final = 60
_MAX_CAPTION_CHARS: Final = 300
_CLOSING: Final = ("skip", "related")
"""What the site's words mean behind which no more of the story stands, though tags and countries may."""
_ENDS: Final = frozenset({*get_args(ListKind), "footer"} - {"related"})
"""What they mean behind which nothing of the article stands."""


@attrs.define
class Parts:
    """What stands behind the byline; `picture` are the lines of the lead picture: its text, perhaps its caption."""

    picture: tuple[str, ...] = ()
    story: list[Row] = attrs.field(factory=list)
    attribution: str = ""
    countries: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def headline_above(rows: Sequence[Row], byline: Byline, start: int) -> tuple[int, int]:
    """The rows from the headline up to the byline; what precedes row `start` is another article's.

    Each of headline and sub-title is a line of its own. Two such lines behind another article may be its last paragraph
    and a headline: then the picture's text below the byline tells, or that a sub-title is a sentence and no headline is.
    """
    above = _lines_above(rows[start : byline.first])
    if not above:
        return max(byline.first - 1, start), byline.first
    repeated = {row.text for row in rows[byline.last : byline.last + 2]}
    known = next((row for row in above if not repeated.isdisjoint((row.text, row.text.removeprefix(_LIVE)))), None)
    if known is not None:
        return known.index, byline.first
    titled = not start or (above[0].text.endswith(_ENDINGS) and not above[-1].text.endswith(_ENDINGS))
    return (above[-1] if titled else above[0]).index, byline.first


def _lines_above(rows: Sequence[Row]) -> list[Row]:
    """The last two lines that stand alone, the last first: fewer where another part of the page stands before."""
    above: list[Row] = []
    for row in reversed(rows):
        if len(above) == 2 or not _stands_alone(row) or is_part(row):
            break
        above.append(row)
    return above


def is_part(row: Row) -> bool:
    """Whether a line is furniture, a closing line, or the word over tags or countries."""
    text = row.text
    return row.box.tag == "li" or _is_known(text)


def _is_known(text: str) -> bool:
    return not text or any(pattern.fullmatch(text) for pattern in (_FURNITURE, _SHARE, _WORD)) or text.startswith(_ATTRIBUTIONS)


def countries_named(rows: Sequence[Row], site: Site) -> tuple[str, ...]:
    """The countries that the first list of countries in the rows holds."""
    for at, row in enumerate(rows):
        if (match := _WORD.fullmatch(row.text)) and (match[3] or match[1].casefold() == "country"):
            return _items(rows, at, match[2] or "", site)[0]
    return ()


def read_parts(rows: Sequence[Row], site: Site, byline: Byline, headline: str, end: int) -> Parts:
    """The parts of the article between its byline and row `end`."""
    parts = Parts()
    at = byline.last + _read_picture(rows[byline.last : end], rows[byline.last - 1], headline, site, parts)
    is_closed = False
    while at < end:
        row, at = rows[at], at + 1
        meaning = site.meaning(row.text) if row.box.tag != "li" else ""
        if meaning in _ENDS:
            break
        if match := _WORD.fullmatch(row.text):
            found, at = _items(rows[:end], at - 1, match[2] or "", site)
            _keep(parts, match, found)
        elif row.text.startswith(_ATTRIBUTIONS):
            parts.attribution = parts.attribution or row.text
        elif not (meaning in _CLOSING or _SHARE.fullmatch(row.text)):
            parts.story += [] if is_closed or _FURNITURE.fullmatch(row.text) else [row]
            continue
        is_closed = bool(parts.story)
    return parts


def _keep(parts: Parts, match: re.Match[str], found: tuple[str, ...]) -> None:
    word = (match[1] or match[3]).casefold()
    if word == "country":
        parts.countries = parts.countries or found
    elif word == "read more on":
        parts.tags = parts.tags or found


def _items(rows: Sequence[Row], at: int, beside: str, site: Site) -> tuple[tuple[str, ...], int]:
    """What is listed beside or below a word, and the index of the row after it: bullets of one list, else short lines."""
    if beside:
        is_country = rows[at].text.casefold().startswith("country")
        return countries_in(beside) if is_country else tuple(filter(None, map(str.strip, beside.split(",")))), at + 1
    heading, items = rows[at], list[str]()
    at += 1
    bulleted = at < len(rows) and rows[at].box.tag == "li"
    around = rows[at].box.parent if bulleted else None
    while at < len(rows):
        row = rows[at]
        if bulleted != (row.box.tag == "li") or (bulleted and row.box.parent is not around) or is_word(row, site):
            break
        if not bulleted and (len(row.text) > _MAX_ITEM_CHARS or row.text.endswith(_ENDINGS) or heading.box.tag == "li"):
            break
        items.append(row.text)
        at += 1
    return tuple(items), at


def is_word(row: Row, site: Site) -> bool:
    """Whether a line is one of the site's own words, or furniture, and so ends a list of tags or countries."""
    text = row.text
    ends = site.meaning(text) not in ("", "brand", "legal", "badge") and row.box.tag != "li"
    return ends or _is_known(text)


def _read_picture(
    after: Sequence[Row], above: Row, headline: str, site: Site, parts: Parts
) -> int:
    """Note the lead picture's lines, the first behind the byline, whose last row is `above`; how many they are.

    Its text repeats the headline or stands together with the byline; a placeholder's stands twice. A caption stands
    together with it, or alone where the template writes it as a paragraph: then it has a credit or is no sentence.
    """
    known = [is_part(row) or is_word(row, site) for row in after[:2]]
    if not known or known[0]:
        return 0
    alt = after[0]
    if alt.text.removeprefix(_LIVE) != headline and not _stand_together(above, alt):
        return 0
    second = after[1] if known[1:] == [False] else None
    if second is not None and second.text == alt.text:
        return 2
    has_caption = second is not None and _is_caption(second, alt, above)
    parts.picture = tuple(row.text for row in after[: 1 + has_caption])
    return 1 + has_caption


def _is_caption(row: Row, alt: Row, above: Row) -> bool:
    """Whether the line behind a picture's text is its caption; `above` is the end of the byline."""
    if _stand_together(alt, row):
        return True
    return _may_be_caption(row.text) and not (_is_one_line(above) and _group(above) is not None)


def _is_one_line(row: Row) -> bool:
    """Whether the byline is one line, as today's desktop page has it, where pictures and captions stand together."""
    return "|" in row.text.partition("dated:")[0] and len(row.text) > 3


def _may_be_caption(text: str) -> bool:
    return len(text) <= _MAX_CAPTION_CHARS and (_CREDIT.search(text) is not None or not text.endswith(_ENDINGS))


def _group(row: Row) -> Box | None:
    """The group of lines between blank ones that a row stands in; None where the dump has no blank lines."""
    group = next((box for box in row.box.around() if box.depth == 1), None)
    page = group.parent if group is not None else None
    if group is None or page is None or group.last - group.first == page.last - page.first:
        return None
    return group


def _stand_together(first: Row, second: Row) -> bool:
    group = _group(first)
    return group is not None and group is _group(second)


def _stands_alone(row: Row) -> bool:
    """Whether a line has blank ones around it, in a dump that has any."""
    group = _group(row)
    return group is None or group.last - group.first == 1
