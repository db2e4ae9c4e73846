"""What an element's tag, class and id say about it, as flags.

Words of classes and ids are facts of the field: the names that content systems and page builders give to the parts of
a news page. Each distinct (tag, class, id) is judged once and remembered in a bounded cache.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from devparse.values.weights import WEIGHTS

HEADING: Final = 1 << 0
ITEM: Final = 1 << 1
LIST: Final = 1 << 2
CELL: Final = 1 << 3
TABLE: Final = 1 << 4
FIGURE: Final = 1 << 5
CAPTION: Final = 1 << 6
QUOTE: Final = 1 << 7
PRE: Final = 1 << 8
NAV: Final = 1 << 9
HEADER: Final = 1 << 10
FOOTER: Final = 1 << 11
ASIDE: Final = 1 << 12
FORM: Final = 1 << 13
ARTICLE: Final = 1 << 14
MAIN: Final = 1 << 15
ADVERT: Final = 1 << 16
COMMENT: Final = 1 << 17
SHARE: Final = 1 << 18
STORIES: Final = 1 << 19
NEWSLETTER: Final = 1 << 20
AUTHOR: Final = 1 << 21
SUMMARY: Final = 1 << 22
DATE: Final = 1 << 23
BODY: Final = 1 << 24
TAGS: Final = 1 << 25
CREDIT: Final = 1 << 26
TITLE: Final = 1 << 27
SOURCE: Final = 1 << 28
PLACE: Final = 1 << 29
SOCIAL: Final = 1 << 30
BREADCRUMB: Final = 1 << 31
COPYRIGHT: Final = 1 << 32
PAYWALL: Final = 1 << 33
MENU: Final = 1 << 34
EMBED: Final = 1 << 35
CONSENT: Final = 1 << 36

_TAGS: Final = {
    "h1": HEADING, "h2": HEADING, "h3": HEADING, "h4": HEADING, "h5": HEADING, "h6": HEADING,
    "li": ITEM, "dt": ITEM, "dd": ITEM, "ul": LIST, "ol": LIST, "dl": LIST,
    "td": CELL, "th": CELL, "table": TABLE, "figure": FIGURE, "figcaption": CAPTION,
    "blockquote": QUOTE, "pre": PRE, "nav": NAV, "header": HEADER, "footer": FOOTER, "aside": ASIDE,
    "form": FORM, "button": FORM, "fieldset": FORM, "label": FORM, "article": ARTICLE, "main": MAIN,
    "address": AUTHOR, "time": DATE, "menu": NAV,
}  # fmt: skip

_WORDS: Final = {
    NAV: "nav navbar navigation topbar sitemap pagination pager paging breadcrumb breadcrumbs skip",
    MENU: "menu submenu dropdown hamburger offcanvas drawer",
    FOOTER: "footer colophon",
    HEADER: "masthead sitehead",
    ASIDE: "sidebar aside rail",
    CAPTION: "caption figcaption cutline legend",
    CREDIT: "credit credits photographer copyrightholder photocredit",
    ADVERT: "ad ads advert adverts advertisement advertising sponsor sponsored promo promoted dfp gpt adslot banner",
    COMMENT: "comment comments disqus discussion respond replies coral spotim viafoura",
    SHARE: "share shares sharing sharebar sharedaddy addthis addtoany socialshare a2a",
    SOCIAL: "social socials follow",
    STORIES: "related recommended recommendations recommendation recirc recirculation trending popular mostread mostpopular "
    "mostviewed taboola outbrain readmore more latest teaser teasers promos suggestions alsoread also-read also linkedposts",
    NEWSLETTER: "newsletter newsletters subscribe subscription signup mailchimp optin",
    AUTHOR: "author authors byline bylines byl writer contributor contributors reporter autor autore auteur",
    SUMMARY: "summary subtitle subhead subheadline subheading standfirst dek deck lead lede intro teasertext abstract "
    "excerpt kicker-text chapo vorspann synopsis description sapo",
    DATE: "date dates dateline datetime time timestamp published publish pubdate updated posted datum fecha",
    BODY: "articlebody entrycontent postcontent articlecontent storybody postbody bodycopy articletext storycontent",
    TAGS: "tag tags tagcloud topics keywords taglist",
    TITLE: "headline title heading",
    SOURCE: "source agency desk",
    PLACE: "location place",
    BREADCRUMB: "breadcrumb breadcrumbs crumbs",
    COPYRIGHT: "copyright",
    PAYWALL: "paywall piano regwall premium",
    EMBED: "twittertweet instagrammedia tiktokembed fbpost redditembed redditcard blueskyembed mastodonembed telegrampost "
    "imgurembedpub",
    CONSENT: "cookie cookies consent gdpr onetrust didomi cookiebot usercentrics cybotcookiebot",
}
_FLAGS_OF: Final[dict[str, int]] = {}
for _flag, _words in _WORDS.items():
    for _word in _words.split():
        _FLAGS_OF[_word] = _FLAGS_OF.get(_word, 0) | _flag

_TOKEN: Final = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_WHOLE_PAGE: Final = ("html", "body")
"""Their classes speak of the page as a whole ("has-sidebar", "cookies-accepted"), not of what they hold."""
_NAME_LENGTH: Final = 400
"""Longer attribute values are cut: no real class list is longer, and a hostile one must cost no more."""

_REMEMBERED: Final = 4000
"""Longer names are not kept with others, so that hostile pages cannot fill the memory."""


class Marks(NamedTuple):
    """The verdict on one (tag, class, id): flags, and the learned weights of its words for a row in the box itself,
    in a box right inside it, and further in.
    """

    flags: int
    near: float
    mid: float
    far: float


def words_of(name: str) -> list[str]:
    """The words of a class or id, in lower case: "articleBody-main col2" → article, body, main, col."""
    return [word.lower() for word in _TOKEN.findall(name[:_NAME_LENGTH])]


@lru_cache(maxsize=16384)
def judge(tag: str, classes: str, identifier: str) -> Marks:
    """What an element with this tag, `class` and `id` is, as far as its own words say."""
    if len(classes) + len(identifier) > _REMEMBERED:
        judge.cache_clear()
    flags = _TAGS.get(tag, 0)
    if tag in _WHOLE_PAGE:
        return Marks(flags, 0.0, 0.0, 0.0)
    words = words_of(f"{classes} {identifier}") if classes or identifier else []
    for word in words:
        flags |= _FLAGS_OF.get(word, 0)
    for first, second in zip(words, words[1:], strict=False):
        flags |= _FLAGS_OF.get(first + second, 0)
    told = evidence_words(tag, words)
    near, mid, far = (sum(table.get(word, 0.0) for word in told) for table in (WEIGHTS.near, WEIGHTS.mid, WEIGHTS.far))
    return Marks(flags, near, mid, far)


def evidence_words(tag: str, words: list[str]) -> set[str]:
    """The words of a box that weights are learned for: those of its class and id, and its tag."""
    return {f"<{tag}>", *words}
