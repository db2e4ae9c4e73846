"""The sections of a page and the values in them: frozen, slotted, comparable, picklable, free of lxml.

Names follow schema.org's NewsArticle and the newsroom's own words. Every field has an empty default, and the empty
value always means the same: the page does not say, or nothing trustworthy was found. A text is one line with single
spaces, entities decoded, unless its field says otherwise; a URL is absolute when the page's address is known.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, TypeAlias

import attrs

from devparse.blocks import Block, Image, Link

ListKind: TypeAlias = Literal["trending", "latest", "related", "opinion", "video", "sponsored", "other"]
"""What a list of stories offers: "trending" is most read, most shared or popular; "other" is none of the rest."""


@attrs.frozen
class Author:
    """A person who wrote the article: the name without "By", role or desk, and the page about them."""

    name: str = ""
    url: str = ""


@attrs.frozen
class Metadata:
    """What the page says about its article.

    Times keep the offset the page writes; where it writes none, the site pack's zone is used, else they are naive. A
    bare day is midnight of that day, and the page's problems then hold `date-only`.
    """

    headline: str = ""
    """The headline a reader sees, without the site's name."""
    alternative_headline: str = ""
    """The headline given to search engines and feeds (`og:title`, JSON-LD), when it says something else."""
    summary: str = ""
    """The standfirst or dek; else the page's own description."""
    authors: tuple[Author, ...] = ()
    """The people in the byline, in order; desks and agencies are `source`."""
    source: str = ""
    """The desk or agency the article is by ("Devdiscourse News Desk", "PTI"); never a person."""
    place: str = ""
    """The place the article is filed from: the dateline ("Beijing")."""
    published: datetime | None = None
    """When the article first appeared (schema.org `datePublished`)."""
    modified: datetime | None = None
    """When it was last changed (schema.org `dateModified`)."""
    captured: date | None = None
    """The day the page was saved, as the caller or the dump's first line says."""
    section: str = ""
    """The part of the newspaper (schema.org `articleSection`): "Politics"."""
    breadcrumbs: tuple[Link, ...] = ()
    """The path from the home page to the article as the page shows it, outermost first."""
    keywords: tuple[str, ...] = ()
    """Topics and tags, in the page's order, each once."""
    countries: tuple[str, ...] = ()
    """The countries the page files the article under, as it names them."""
    language: str = ""
    """BCP 47 tag as the page declares it: "en", "pt-BR"."""
    canonical_url: str = ""
    """The address the page calls its own (`link[rel=canonical]`, else `og:url`)."""
    next_page: str = ""
    """The address of the article's next page, where it is split."""
    site_name: str = ""
    """The publication's name."""
    image: Image | None = None
    """The lead image."""
    kind: str = ""
    """The schema.org type of the article: "NewsArticle", "OpinionNewsArticle", "LiveBlogPosting" …"""
    free: bool | None = None
    """The page's own claim that it can be read without paying (`isAccessibleForFree`); None when it makes none."""


@attrs.frozen
class Body:
    """The article itself. The standfirst is `Metadata.summary`, the lead image `Metadata.image`: neither is a block."""

    blocks: tuple[Block, ...] = ()
    attribution: str = ""
    """The closing line that says whose text it is: "(With inputs from agencies.)"."""

    @property
    def text(self) -> str:
        """The text of all blocks that have one, separated by blank lines."""
        return "\n\n".join(text for block in self.blocks if (text := block.text))

    @property
    def word_count(self) -> int:
        """How many words separated by white space `text` has."""
        return len(self.text.split())


@attrs.frozen
class Story:
    """One story offered in a list: the full title, never the one cut for display.

    `rank` is the number shown or implied by a ranked list, from 1; `label` a category or country beside the title.
    """

    title: str = ""
    url: str = ""
    rank: int | None = None
    label: str = ""
    image: Image | None = None


@attrs.frozen
class StoryList:
    """A box of links to other stories, with the heading it stands under; a headed box left empty is kept."""

    kind: ListKind = "other"
    heading: str = ""
    stories: tuple[Story, ...] = ()


@attrs.frozen
class Trending:
    """Every list of stories on the page, in page order."""

    lists: tuple[StoryList, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories of the first list of kind "trending"; () when there is none."""
        return next((found.stories for found in self.lists if found.kind == "trending"), ())


@attrs.frozen
class SocialLink:
    """A profile or channel of the publication; `network` in lower case, x.com being "twitter"."""

    network: str = ""
    url: str = ""
    label: str = ""


@attrs.frozen
class LinkGroup:
    """Footer links under one heading; "" when they stand under none. A heading without links is kept."""

    heading: str = ""
    links: tuple[Link, ...] = ()


@attrs.frozen
class Footer:
    """The footer of the page. A link is in one place only: social, legal, or a group."""

    brand: str = ""
    """The publication's name as the footer shows it."""
    social: tuple[SocialLink, ...] = ()
    groups: tuple[LinkGroup, ...] = ()
    legal: tuple[Link, ...] = ()
    """Privacy, terms, cookies, imprint, disclaimer and the like."""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    """E.164 ("+917206444012") where the number says its country; else the digits as written."""
    newsletter: str = ""
    """The text that invites to subscribe."""
    feedback: str = ""
    """The text that invites to write back."""
    copyright: str = ""
    """The copyright line."""
    copyright_year: int | None = None
    """The year in it; of a range the last."""


@attrs.frozen
class Problem:
    """Something a caller may want to know about how the page was read.

    `section` is the field of the page it touches ("metadata", "body", a custom section's name, "page" for all);
    `code` is one of the documented words in `docs/problems.md`; `message` says it in a sentence.
    """

    section: str = ""
    code: str = ""
    message: str = ""
