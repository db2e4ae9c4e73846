"""A text dump of a Devdiscourse page: where its parts begin and end, told by the site's own words.

Above the byline stand headline and sub-title; below it the picture's text and caption, the countries, the AI card, the
story, its closing line, tags and related stories. Behind them the browser may have put the next article without any
mark: only its byline gives it away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, takewhile
from typing import Any, Final

import attrs

from devparse.extraction import Answer, extractor
from devparse.extractors.metadata.lead_image import caption_and_credit
from devparse.extractors.stories import stories
from devparse.rows.document import Document
from devparse.rows.model import Row
from devparse.sections import Block, Body, Heading, Image, ListBlock, Metadata, Paragraph, StoryList, Trending
from devparse.site import Site
from devparse.sites.devdiscourse.byline import Byline, bylines
from devparse.sites.devdiscourse.printed import fields_of

_COUNTRY: Final = ("country:", "country :")
_TAGS: Final = ("read more on:", "read more on :")
_BEHIND: Final = frozenset({*_COUNTRY, *_TAGS, "first published in:", "first published in :", "post / read comments"})
"""Lines behind the story; the headings of the lists and of the footer are others."""
_FURNITURE: Final = re.compile(
    r"key takeaways(?:\s?ai summary)?|ai summary|analyzing article\W*|advertisement|share|article|left menu.*"
    r"|\d\d-\d\d-\d{4} \d\d:\d\d ist",
    re.IGNORECASE,
)
"""Lines above, in and below the story that are no text: menu, path, AI card, adverts, times of live entries."""
_ATTRIBUTIONS: Final = ("(With inputs from", "(This story has not been edited by Devdiscourse")
_LIVE: Final = "LIVE "
"""The mark before the headline of a live blog."""
_ENDINGS: Final = (".", "!", "?", "”", '"')
_LONGEST_ITEM: Final = 60
"""No country and no tag is longer."""
_CAPTION: Final = 80
"""No paragraph that opens a story is shorter."""
_PICTURE: Final = 8
"""The countries stand within so many rows behind the byline, with a picture between."""


@attrs.frozen
class _Parts:
    """The article of a dump: the rows of its parts, in page order."""

    byline: Byline
    headline: Row
    summary: str
    picture: Sequence[Row]
    countries: tuple[str, ...]
    rest: Sequence[Row]
    """The story, and what stands behind it up to the next article."""
    others: Sequence[Row]
    """The next article, and all that follows it."""


@extractor(Metadata)
def dump_metadata(document: Document, site: Site) -> Answer[Metadata] | None:
    """The metadata of a dump that has the site's byline; None where there is none."""
    parts = _parts(document, site)
    if parts is None:
        return None
    said = fields_of(parts.byline, document)
    headline = parts.headline.text
    told: dict[str, Any] = said | {
        "headline": headline.removeprefix(_LIVE),
        "kind": "LiveBlogPosting" if headline.startswith(_LIVE) else "",
        "summary": parts.summary,
        "countries": parts.countries or said["countries"],
        "keywords": _items(parts.rest, _first(parts.rest, _TAGS), _behind(site)),
        "image": _image([row.text for row in parts.picture]),
    }
    told = {field: value for field, value in told.items() if value}
    return Answer(Metadata(**told), dict.fromkeys(told, f"site:{site.name}"))


@extractor(Body)
def dump_body(document: Document, site: Site) -> Answer[Body] | None:
    """The story of a dump that has the site's byline; None where there is none."""
    parts = _parts(document, site)
    if parts is None:
        return None
    behind = _behind(site)
    story: list[Row] = []
    attribution = ""
    for row in parts.rest:
        if row.text.startswith(_ATTRIBUTIONS):
            attribution = row.text
        if attribution or row.text.casefold() in behind:
            break
        if not _FURNITURE.fullmatch(row.text):
            story.append(row)
    return Answer(Body(_blocks(story), attribution), dict.fromkeys(("blocks", "attribution"), f"site:{site.name}"))


@extractor(Trending)
def dump_lists(document: Document, site: Site) -> Answer[Trending] | None:
    """The lists of stories of a dump that has the site's byline; None where there is none.

    Lists right behind the story end where the button for comments or the next article follows, which look like stories
    of theirs where a dump keeps no bullets.
    """
    parts = _parts(document, site)
    found = stories(document, site) if parts else None
    if parts is None or not isinstance(found, Trending):
        return None
    own = {row.text.casefold() for row in parts.rest}
    foreign = _BEHIND | {row.text.casefold() for row in parts.others} - own
    lists = (_until(one, foreign) if one.heading.casefold() in own else one for one in found.lists)
    return Answer(Trending(tuple(lists)), {"lists": f"site:{site.name}"})


def _until(listed: StoryList, foreign: AbstractSet[str]) -> StoryList:
    kept = takewhile(lambda story: story.title.casefold() not in foreign, listed.stories)
    return attrs.evolve(listed, stories=tuple(kept))


def _behind(site: Site) -> frozenset[str]:
    return _BEHIND | {heading.casefold() for heading in site.labels}


def _parts(document: Document, site: Site) -> _Parts | None:
    """The article's parts; None when the page is no dump or has no byline of the site."""
    found = bylines(document.rows, site.timezone()) if document.form == "text" else []
    if not found or not found[0].first:
        return None
    byline = found[0]
    rows = [row for row in document.rows if row.text]
    places = {row.index: place for place, row in enumerate(rows)}
    first, last = places[byline.first], places[byline.last - 1] + 1
    headline = _headline(rows, first, last)
    end = _headline(rows, places[found[1].first], places[found[1].last - 1] + 1, last) if found[1:] else len(rows)
    after = rows[last:end]
    heading = _first(after, _COUNTRY)
    countries = _items(after, heading, _behind(site))
    if heading is not None and heading <= _PICTURE:
        picture, rest = after[:heading], after[heading + 1 + len(countries) :]
    else:
        captions = next((at for at, row in enumerate(after[:2]) if len(row.text) >= _CAPTION), 2)
        picture, rest = after[:captions], after[captions:]
    summary = " ".join(row.text for row in rows[headline + 1 : first])
    return _Parts(byline, rows[headline], summary, picture, countries, rest, rows[end:])


def _headline(rows: Sequence[Row], first: int, last: int, behind: int = 0) -> int:
    """The place of the headline above the byline in `rows[first:last]`; what precedes `behind` is another article.

    It is the line that the picture below the byline repeats; else the second one above where a sub-title can stand
    between.
    """
    repeated = {row.text for row in rows[last : last + 2]}
    above = [place for place in range(max(behind, first - 2), first) if _may_be_headline(rows[place])]
    for place in above:
        if rows[place].text in repeated:
            return place
    if not above:
        return max(behind, first - 1)
    return above[0] if not behind or rows[above[-1]].text.endswith(_ENDINGS) else above[-1]


def _may_be_headline(row: Row) -> bool:
    return row.box.tag != "li" and not _FURNITURE.fullmatch(row.text)


def _first(rows: Sequence[Row], words: Sequence[str]) -> int | None:
    return next((at for at, row in enumerate(rows) if row.text.casefold() in words), None)


def _items(rows: Sequence[Row], heading: int | None, behind: AbstractSet[str]) -> tuple[str, ...]:
    """The items of the list under a heading: short lines of its group, up to the next heading or the share buttons."""
    if heading is None:
        return ()
    group = next((box.last for box in rows[heading].box.around() if box.depth == 1), 0)
    items: list[str] = []
    for row in rows[heading + 1 :]:
        text = row.text
        if row.index >= group or len(text) > _LONGEST_ITEM or text.endswith((*_ENDINGS, ":")):
            break
        if text.casefold() in behind or _FURNITURE.fullmatch(text):
            break
        items.append(text)
    return tuple(items)


def _image(lines: Sequence[str]) -> Image | None:
    """The lead picture by its text and its caption; a placeholder's text stands twice."""
    if not lines or lines[0] in lines[1:]:
        return None
    caption, credit = caption_and_credit(" ".join(lines[1:]))
    return Image(alt=lines[0], caption=caption, credit=credit)


def _blocks(story: Sequence[Row]) -> tuple[Block, ...]:
    """The rows of the story as blocks; bullets that stand together are one list."""
    blocks: list[Block] = []
    for box, together in groupby(story, key=lambda row: row.box.parent if row.box.tag == "li" else row.box):
        texts = [row.text for row in together]
        if box is not None and box.tag in ("ul", "ol"):
            blocks.append(ListBlock(tuple(texts), box.tag == "ol"))
        elif box is not None and box.tag[0] == "h":
            blocks.append(Heading(texts[0], int(box.tag[1])))
        else:
            blocks.extend(map(Paragraph, texts))
    return tuple(blocks)
