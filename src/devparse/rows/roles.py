"""What an element's tag, class and id say about it, as role flags.

Words of classes and ids are facts of the field: the names that content systems and page builders give to the parts of
a news page. What distinct names say is found out once and remembered in bounded caches.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import concat
from typing import Final, TypeVar

from devparse.rows.elements import hides_by_class, is_for_screen_readers, is_no_text

K = TypeVar("K", bound=tuple[str, ...])
V = TypeVar("V")

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
HIDDEN: Final = 1 << 37
"""Not shown as the page stands; told by attributes, see `rows.elements`."""

OF_PARTS: Final = (
    NAV | HEADER | FOOTER | ASIDE | FORM | ADVERT | COMMENT | SHARE | STORIES | NEWSLETTER | AUTHOR | SUMMARY | DATE | TAGS
    | CREDIT | CAPTION | FIGURE | SOURCE | PLACE | SOCIAL | BREADCRUMB | PAYWALL | MENU | EMBED | CONSENT
)  # fmt: skip
"""Roles that only parts of a page have: on a box around most of its text they say nothing about what is inside."""
REMEMBERED: Final = AUTHOR | CAPTION | CREDIT | DATE | PLACE | SOURCE | SUMMARY | TITLE
"""Roles worth remembering of an inline element."""

TAG_FLAGS: Final = {
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
    COMMENT: "comment comments commentlist commentaire commentaires comentario comentarios comentários commenti kommentar "
    "kommentare kommentarer komentarz komentarze komentáře reactie reacties yorum yorumlar usercomments articlecomments "
    "disqus discussion respond replies coral spotim viafoura",
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
WHOLE_PAGE: Final = ("html", "body")
"""Their classes speak of the page as a whole ("has-sidebar", "cookies-accepted"), not of what they hold."""
NAME_LENGTH: Final = 400
"""Longer attribute values are cut: no real class list is longer, and a hostile one must cost no more."""
_MOST_REMEMBERED: Final = 2048
_MAX_REMEMBERED_CHARS: Final = 4000
"""Longer names are not kept with others, so that hostile pages cannot fill the memory."""


class ElementRoles:
    """What a tag, a `class` and an `id` say: role flags, and the words that models may weigh, each once.

    Equal names share one object, which is compared by identity. The words are a tuple, since the collector of garbage
    passes over tuples of strings, and thousands of these are remembered.
    """

    __slots__ = ("flags", "tag", "words")

    def __init__(self, tag: str, flags: int, words: tuple[str, ...]) -> None:
        self.tag = tag
        self.flags = flags
        self.words = words


def _flags_of_words() -> dict[str, int]:
    flags: dict[str, int] = {}
    for flag, words in _WORDS.items():
        for word in words.split():
            flags[word] = flags.get(word, 0) | flag
    return flags


NO_ROLES: Final = ElementRoles("", 0, ())
FLAGS_OF: Final = _flags_of_words()
_KNOWN: Final = frozenset(FLAGS_OF)
BEGINNINGS: Final = frozenset(word[:end] for word in FLAGS_OF for end in range(2, len(word) - 1))
"""Only behind a word that may begin a compound are two words tried as one."""


def words_of(name: str) -> list[str]:
    """The words of a class or id, in lower case: "articleBody-main col2" → article, body, main, col."""
    letters = name[:NAME_LENGTH].encode("ascii", "replace")
    if letters.islower():
        return letters.translate(_LETTERS).decode().split()
    return [word.lower() for word in _TOKEN.findall(letters.decode())]


def classify_element(tag: str, classes: str, identifier: str) -> ElementRoles:
    """What an element with this tag, `class` and `id` is, as far as its own names say."""
    flags = TAG_FLAGS.get(tag, 0)
    if tag in WHOLE_PAGE or not (classes or identifier):
        return ElementRoles(tag, flags, ())
    ordered = words_of(f"{classes} {identifier}")
    words = frozenset(ordered)
    for word in _KNOWN & words:
        flags |= FLAGS_OF[word]
    if not BEGINNINGS.isdisjoint(words):
        for word in _KNOWN.intersection(map(concat, ordered, ordered[1:])):
            flags |= FLAGS_OF[word]
    return ElementRoles(tag, flags, tuple(words))


class _Remembered(dict[K, V]):
    """What names say, found out when first asked for, and kept while it is asked for.

    So many new names turn those that are there into older ones, and the older ones that nobody has asked for since go: what
    was asked for lately stays one object, in which boxes inside each other are compared.
    """

    __slots__ = ("_find", "_older")

    def __init__(self, find: Callable[[K], V]) -> None:
        super().__init__()
        self._find = find
        self._older: dict[K, V] = {}

    def __missing__(self, names: K) -> V:
        found = self._older.get(names)
        if found is None:
            if len(self) >= _MOST_REMEMBERED or len(names[-1]) + len(names[-2]) > _MAX_REMEMBERED_CHARS:
                self._older = dict(self)
                self.clear()
            found = self._find(names)
        self[names] = found
        return found


def _roles_of_block(names: tuple[str, str, str]) -> tuple[ElementRoles, int]:
    told = classify_element(*names)
    return told, told.flags | HIDDEN if hides_by_class(names[1]) else told.flags


def _roles_of_inline(names: tuple[str, str]) -> tuple[int, bool, bool]:
    classes, _ = names
    return classify_element("", *names).flags & REMEMBERED, is_no_text(classes), is_for_screen_readers(classes)


ROLES_OF_BLOCKS: Final = _Remembered(_roles_of_block)
"""By the tag, class and id of a block what they say, and its flags, with `HIDDEN` where the class hides it."""
ROLES_OF_INLINE: Final = _Remembered(_roles_of_inline)
"""By the class and `rel` of an inline element the flags of `REMEMBERED`, whether it holds no words, whether it is for screen readers only."""
