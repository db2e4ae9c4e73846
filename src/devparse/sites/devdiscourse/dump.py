"""A text dump of a Devdiscourse page: its article and its lists, without those of the article put behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

import attrs

from devparse.blocks import Block, Heading, Image, ListBlock, Paragraph, Table
from devparse.packs import Answer, DeclaredList, Document, Row, Site, caption_and_credit, declared_stories, extractor
from devparse.sections import Body, Metadata, StoryList, Trending
from devparse.sites.devdiscourse.byline import Byline, bylines
from devparse.sites.devdiscourse.dump_parts import Parts, countries_named, headline_above, read_parts
from devparse.sites.devdiscourse.printed import fields_of

_LIVE: Final = "LIVE "
"""The mark before the headline of a live blog."""


@attrs.frozen
class _Article:
    """The article of a dump; the next one, if the browser has put one behind it, has its byline in row `following`."""

    byline: Byline
    headline: str
    summary: str
    parts: Parts
    end: int
    following: int


@extractor(Metadata)
def dump_metadata(document: Document, site: Site) -> Answer[Metadata] | None:
    """The metadata of a dump that has the site's byline; None where there is none."""
    article = _article(document, site)
    if article is None:
        return None
    said = fields_of(article.byline, document)
    told: dict[str, Any] = said | {
        "headline": article.headline.removeprefix(_LIVE),
        "kind": "LiveBlogPosting" if article.headline.startswith(_LIVE) else "",
        "summary": article.summary,
        "countries": article.parts.countries or said["countries"],
        "keywords": article.parts.tags,
        "image": _image(article.parts.picture),
    }
    told = {field: value for field, value in told.items() if value}
    return Answer(Metadata(**told), dict.fromkeys(told, f"site:{site.name}"))


@extractor(Body)
def dump_body(document: Document, site: Site) -> Answer[Body] | None:
    """The story of a dump that has the site's byline; None where there is none."""
    article = _article(document, site)
    if article is None:
        return None
    found = Body(tuple(_blocks(article.parts.story)), article.parts.attribution)
    return Answer(found, dict.fromkeys(("blocks", "attribution"), f"site:{site.name}"))


@extractor(Trending)
def dump_lists(document: Document, site: Site) -> Answer[Trending] | None:
    """The lists of a dump in which the browser has put another article behind the first; None where it has not."""
    article = _article(document, site)
    if article is None or not article.following:
        return None
    lists = [
        _before(article.end, declared, listed)
        for declared, listed in declared_stories(document, site)
        if declared.first < article.end or (declared.kind != "related" and declared.first >= article.following)
    ]
    return Answer(Trending(tuple(lists)), {"lists": f"site:{site.name}"})


def _before(end: int, declared: DeclaredList, listed: StoryList) -> StoryList:
    """The list without what stands behind row `end`, where it begins before: it is another article's."""
    if not declared.first < end < declared.last:
        return listed
    own = {row.text for row in declared.rows if row.index < end}
    return attrs.evolve(listed, stories=tuple(story for story in listed.stories if story.title in own))


def _article(document: Document, site: Site) -> _Article | None:
    """The article's parts; None when the page is no dump or has no byline of the site."""
    if document.form != "text":
        return None
    rows = document.rows
    found = bylines(rows, site.timezone(), countries_named(rows, site))
    if not found or not found[0].first:
        return None
    byline = found[0]
    first, last = headline_above(rows, byline, 0)
    headline = rows[first].text
    summary = " ".join(row.text for row in rows[first + 1 : last])
    end = headline_above(rows, found[1], byline.last)[0] if found[1:] else len(rows)
    parts = read_parts(rows, site, byline, headline.removeprefix(_LIVE), end)
    return _Article(byline, headline, summary, parts, end, found[-1].last if found[1:] else 0)


def _image(lines: Sequence[str]) -> Image | None:
    """The lead picture by its text and its caption."""
    if not lines:
        return None
    caption, credit = caption_and_credit(" ".join(lines[1:]))
    return Image(alt=lines[0], caption=caption, credit=credit)


def _blocks(story: Sequence[Row]) -> Iterator[Block]:
    """The rows of the story as blocks: bullets that stand together are one list, lines with cells one table."""
    for kind, together in groupby(story, key=_kind):
        rows = list(together)
        texts = tuple(row.text for row in rows)
        if kind in ("ul", "ol"):
            yield ListBlock(texts, kind == "ol")
        elif kind == "table":
            yield Table(tuple(tuple(row.attributes["cells"].split("\t")) for row in rows))
        elif kind[0] == "h":
            yield from (Heading(text, int(kind[1])) for text in texts)
        else:
            yield from map(Paragraph, texts)


def _kind(row: Row) -> str:
    """What a line is part of: the tag of its list, "table", or its own tag."""
    if row.box.tag == "li" and row.box.parent is not None:
        return row.box.parent.tag
    return "table" if "cells" in row.attributes else row.box.tag
