"""The parts of a Devdiscourse article in a text dump, told by the site's own words and by which lines stand together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final, get_args

import attrs

from devparse.packs import Box, Row, Site
from devparse.sections import ListKind
from devparse.sites.devdiscourse.byline import Byline
from devparse.sites.devdiscourse.places import countries_in

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
"""What the site's words mean behind which no more of the story stands."""
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
    return (above[-1] if not start or _is_sentence_below_title(above) else above[0]).index, byline.first


def _is_sentence_below_title(above: Sequence[Row]) -> bool:
    """Whether of the lines above the byline, the last first, the lower is a sentence and the upper none, or a question as headlines are."""
    lower, upper = above[0].text, above[-1].text
    is_question = upper.endswith("?") and not lower.endswith("?")
    return lower.endswith(_ENDINGS) and (is_question or not upper.endswith(_ENDINGS))


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
        if (match := _WORD.fullmatch(row.text)) and _field_of(match) == "countries":
            return _items(rows, at, match, site)[0]
    return ()


def read_parts(rows: Sequence[Row], site: Site, byline: Byline, headline: str, end: int) -> Parts:
    """The parts of the article between its byline and row `end`."""
    parts, rows = Parts(), rows[:end]
    at = byline.last + _read_picture(rows[byline.last :], rows[byline.last - 1], headline, site, parts)
    is_closed = False
    while at < end:
        row, at = rows[at], at + 1
        meaning = _meaning(row, site)
        if meaning in _ENDS:
            break
        if match := _WORD.fullmatch(row.text):
            found, at = _items(rows, at - 1, match, site)
            _keep(parts, _field_of(match), found)
        elif row.text.startswith(_ATTRIBUTIONS):
            _keep(parts, "attribution", row.text)
        elif not _closes(row, meaning):
            parts.story += [] if is_closed or _FURNITURE.fullmatch(row.text) else [row]
            continue
        is_closed = bool(parts.story)
    return parts


def _closes(row: Row, meaning: str) -> bool:
    """Whether no more of the story stands behind a line, though tags and countries may."""
    return meaning in _CLOSING or _SHARE.fullmatch(row.text) is not None


def _meaning(row: Row, site: Site) -> str:
    """What the site's words mean where they stand alone: an item of a list is none of them."""
    return "" if row.box.tag == "li" else site.meaning(row.text)


def _field_of(match: re.Match[str]) -> str:
    """What is listed behind one of the words: the name of the part that holds it, "" where none does."""
    word = (match[1] or match[3]).casefold()
    return {"country": "countries", "read more on": "tags"}.get(word, "")


def _keep(parts: Parts, field: str, found: str | tuple[str, ...]) -> None:
    """Note a part unless it was found before."""
    if field and not getattr(parts, field):
        setattr(parts, field, found)


def _items(rows: Sequence[Row], at: int, match: re.Match[str], site: Site) -> tuple[tuple[str, ...], int]:
    """What is listed beside the word of row `at`, else below it, bullets of one list or short lines; and the row behind that."""
    if match[2]:
        is_country = _field_of(match) == "countries"
        return countries_in(match[2]) if is_country else tuple(filter(None, map(str.strip, match[2].split(",")))), at + 1
    below = (rows[place] for place in range(at + 1, len(rows)))
    listed = takewhile(lambda row: _may_be_item(row, rows[at], rows[at + 1]) and not is_word(row, site), below)
    found = tuple(row.text for row in listed)
    return found, at + 1 + len(found)


def _may_be_item(row: Row, heading: Row, first: Row) -> bool:
    """Whether a row below a heading may be listed there: a bullet beside the first, or a short line below a heading that is none."""
    if first.box.tag == "li":
        return row.box.tag == "li" and row.box.parent is first.box.parent
    return "li" not in (row.box.tag, heading.box.tag) and len(row.text) <= _MAX_ITEM_CHARS and not row.text.endswith(_ENDINGS)


def is_word(row: Row, site: Site) -> bool:
    """Whether a line is one of the site's own words, or furniture, and so ends a list of tags or countries."""
    return _meaning(row, site) not in ("", "brand", "legal", "badge") or _is_known(row.text)


def _read_picture(
    after: Sequence[Row], above: Row, headline: str, site: Site, parts: Parts
) -> int:
    """Note the lead picture's lines, the first behind the byline, whose last row is `above`; how many they are.

    Its text repeats the headline or stands together with the byline; a placeholder's stands twice. A caption stands
    together with it, or alone where the template writes it as a paragraph: then it has a credit or is no sentence.
    """
    lines = list(takewhile(lambda row: not is_part(row) and not is_word(row, site), after[:2]))
    if not lines or not _is_picture(lines[0], above, headline):
        return 0
    alt, *behind = lines
    if [row.text for row in behind] == [alt.text]:
        return 2
    parts.picture = (alt.text, *(row.text for row in behind if _is_caption(row, alt, above)))
    return len(parts.picture)


def _is_picture(row: Row, above: Row, headline: str) -> bool:
    """Whether the line behind the byline is the picture's text."""
    return row.text.removeprefix(_LIVE) == headline or _stand_together(above, row)


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
