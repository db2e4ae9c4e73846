"""What an element's tag, class and id say about it, as flags.

Words of classes and ids are facts of the field: the names that content systems and page builders give to the parts of
a news page. Each distinct (tag, class, id) is judged once and remembered in a bounded cache.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import concat
from typing import Final, NamedTuple

from devparse.rows.weights import WEIGHTS, Weights

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
    CAPTION: "caption figcaption cutline legend picdesc photodesc imagedesc imgdesc",
    CREDIT: "credit credits photographer copyrightholder photocredit",
    ADVERT: "ad ads advert adverts advertisement advertising sponsor sponsored promo promoted dfp gpt adslot banner",
    COMMENT: "comment comments disqus discussion respond replies coral spotim viafoura",
    SHARE: "share shares sharing sharebar sharedaddy addthis addtoany socialshare a2a",
    SOCIAL: "social socials follow",
    STORIES: "related recommended recommendations recommendation recirc recirculation trending popular mostread mostpopular "
    "mostviewed taboola outbrain readmore more latest teaser teasers promos suggestions alsoread also-read also linkedposts",
    NEWSLETTER: "newsletter newsletters subscribe subscription signup mailchimp optin",
    AUTHOR: "author authors byline bylines byl writer contributor contributors reporter autor autore auteur kisha",
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
    PAYWALL: "paywall piano regwall premium bezahlschranke paymentwall subscriptionwall",
    EMBED: "twittertweet instagrammedia tiktokembed fbpost redditembed redditcard blueskyembed mastodonembed telegrampost "
    "imgurembedpub",
    CONSENT: "cookie cookies consent gdpr onetrust otsdk otpc otmain didomi cookiebot usercentrics cybotcookiebot",
}
_TOKEN: Final = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_LETTERS: Final = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz" else 32 for code in range(256))
"""Takes all but small letters for spaces."""
_WHOLE_PAGE: Final = ("html", "body")
"""Their classes speak of the page as a whole ("has-sidebar", "cookies-accepted"), not of what they hold."""
_NAME_LENGTH: Final = 400
"""Longer attribute values are cut: no real class list is longer, and a hostile one must cost no more."""
_GRAIN: Final = 1 << 20
"""Weights are read in parts of this, so that their sum is exact, and the same in any order."""

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


def _flags_of_words() -> dict[str, int]:
    flags: dict[str, int] = {}
    for flag, words in _WORDS.items():
        for word in words.split():
            flags[word] = flags.get(word, 0) | flag
    return flags


NOTHING: Final = Marks(0, 0.0, 0.0, 0.0)
_FLAGS_OF: Final = _flags_of_words()
_COMPOUNDS: Final = _FLAGS_OF.keys()
_BEGINS: Final = 1 << 63
"""On words that may begin a compound: only after one of those are two words tried as one."""
_TOLD_BY_TAG: Final[dict[str, Marks]] = {}
_TOLD_BY_WORD: Final[dict[str, tuple[int, float, float, float]]] = {}
"""Plain tuples, which are taken apart faster than named ones."""
_TELLING_WORDS: Final = _TOLD_BY_WORD.keys()


def use(weights: Weights) -> None:
    """Judge by these weights from now on."""
    begins = {word[:end] for word in _FLAGS_OF for end in range(2, len(word) - 1)}
    learned = weights.near.keys() | weights.mid.keys() | weights.far.keys()
    _TOLD_BY_TAG.clear()
    for tag in (_TAGS.keys() | {word[1:-1] for word in learned if word.startswith("<")}).difference(_WHOLE_PAGE):
        _TOLD_BY_TAG[tag] = _told(f"<{tag}>", _TAGS.get(tag, 0), weights)
    _TOLD_BY_WORD.clear()
    for word in begins | _FLAGS_OF.keys() | learned:
        flags, near, mid, far = _told(word, _FLAGS_OF.get(word, 0) | (_BEGINS if word in begins else 0), weights)
        _TOLD_BY_WORD[word] = flags, near, mid, far
    judge.cache_clear()


def _told(word: str, flags: int, weights: Weights) -> Marks:
    near, mid, far = (table.get(word, 0.0) for table in (weights.near, weights.mid, weights.far))
    return Marks(flags, round(near * _GRAIN) / _GRAIN, round(mid * _GRAIN) / _GRAIN, round(far * _GRAIN) / _GRAIN)


def words_of(name: str) -> list[str]:
    """The words of a class or id, in lower case: "articleBody-main col2" → article, body, main, col."""
    letters = name[:_NAME_LENGTH].encode("ascii", "replace")
    if letters.islower():
        return letters.translate(_LETTERS).decode().split()
    return [word.lower() for word in _TOKEN.findall(letters.decode())]


@lru_cache(maxsize=4096)
def judge(tag: str, classes: str, identifier: str) -> Marks:
    """What an element with this tag, `class` and `id` is, as far as its own words say."""
    marks = _TOLD_BY_TAG.get(tag, NOTHING)
    if not (classes or identifier) or tag in _WHOLE_PAGE:
        return marks
    if len(classes) + len(identifier) > _REMEMBERED:
        judge.cache_clear()
    words = words_of(f"{classes} {identifier}")
    telling = _TELLING_WORDS & words
    if not telling:
        return marks
    flags, near, mid, far = marks
    for word in telling:
        told, nearly, midway, farther = _TOLD_BY_WORD[word]
        flags |= told
        near += nearly
        mid += midway
        far += farther
    if flags & _BEGINS:
        flags ^= _BEGINS
        for word in _COMPOUNDS & map(concat, words, words[1:]):
            flags |= _FLAGS_OF[word]
    return Marks(flags, near, mid, far)


def evidence_words(tag: str, words: list[str]) -> set[str]:
    """The words of a box that weights are learned for: those of its class and id, and its tag."""
    return {f"<{tag}>", *words}


use(WEIGHTS)
