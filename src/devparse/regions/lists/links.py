"""Which links of a page may lead to another story, and which of them stand together as one card."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from devparse.language.headings import announces, is_more, kind_of_heading
from devparse.language.story_paths import StoryLikelihood, is_likely, likelihood_of
from devparse.rows.document import Document
from devparse.rows.model import Attributes, Box, Row
from devparse.rows.roles import HEADER, HEADING, MENU, NAV

_TRACKING: Final = re.compile(
    r"(?:^|&)(?:utm_\w+|fbclid|gclid|itm_\w+|icid|cmpid|ref|src|ito|rel|itid|traffic_source|int_\w+|share|replytocom|print)=[^&]*"
)
_LONG_NUMBER: Final = re.compile(r"\d{4}")
_YEAR: Final = re.compile(r"/(?:19|20)\d\d[/-]")
_ELSEWHERE: Final = frozenset(
    "facebook.com twitter.com x.com instagram.com linkedin.com pinterest.com whatsapp.com wa.me t.me reddit.com threads.net tiktok.com "
    "telegram.me flipboard.com google.com apple.com bsky.app youtube.com youtu.be getpocket.com tumblr.com vk.com line.me hatena.ne.jp "
    "disqus.com wikipedia.org amazon.com amzn.to mastodon.social snapchat.com spotify.com weibo.com ok.ru wordpress.org".split()
)
"""Hosts of networks, shops and stores: a link to them offers no story."""
_SECOND_LEVEL: Final = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "in"})
MIN_TITLE_WORDS: Final = 4
MIN_TITLE_CHARS: Final = 25
WIDE: Final = "\u2e7f"
"""Ideographs and their like come after it."""
MIN_ADDRESS_CHARS: Final = 10
"""Characters that the address of a story has at least."""
MAX_TEASER_CHARS: Final = 60
"""Characters that a row may have besides its link and still be a card's."""
MAX_CARD_TEXT_CHARS: Final = 200
"""Characters of a text, few of them links, that no card goes on after."""
MAX_HEADING_CHARS: Final = 32
"""A link shorter than this that speaks like the heading of a list is one."""
MAX_CARD_ROWS: Final = 8
"""Rows that may stand between the links of one card."""


_NOWHERE: Final = ("", StoryLikelihood.NEVER)
"""What is told of an address that leads to no story."""


class LinkOccurrence(NamedTuple):
    """A link that may lead to a story: its row, attributes and text ("" for a picture or "read more")."""

    row: Row
    attributes: Attributes
    text: str


class CardLinks:
    """Links to one address that follow each other: a card's picture, title and "read more".

    `rows[first:last]` are the rows its links stand in; `box` is that of its title or, without one, of its first link;
    `length` is the title's, in characters, an ideograph counting for two. `likelihood` is that of its address, `is_foreign`
    says that it leads to another site.
    """

    __slots__ = ("box", "first", "is_foreign", "key", "last", "length", "likelihood", "links")

    def __init__(self, key: str, likelihood: StoryLikelihood, link: LinkOccurrence) -> None:
        self.key = key
        self.likelihood = likelihood
        self.is_foreign = key[:1] not in "/?"
        self.links = [link]
        self.first = link.row.index
        self.last = link.row.index + 1
        self.box: Box = link.row.box
        self.length = length_of(link.text)

    @property
    def titled(self) -> bool:
        """Whether a text stands there that can be a title."""
        return self.length >= MIN_TITLE_CHARS

    def add(self, link: LinkOccurrence) -> None:
        """Take in a further link to the same address."""
        self.links.append(link)
        self.last = link.row.index + 1
        if link.text:
            length = length_of(link.text)
            if length > self.length:
                if not self.titled:
                    self.box = link.row.box
                self.length = length


def length_of(text: str) -> int:
    """The length of a title in characters, an ideograph counting for two."""
    return len(text) * 2 if text and text[0] > WIDE and text[-1] > WIDE else len(text)


def is_title(text: str) -> bool:
    """Whether a text is long enough to be a story's title rather than the name of a section."""
    return length_of(text) >= MIN_TITLE_CHARS or text.count(" ") >= MIN_TITLE_WORDS - 1


def site_of(host: str) -> str:
    """The part of a host name that its owner registered, by rule of thumb: "news.example.co.uk" → "example.co.uk"."""
    labels = host.split(".")
    size = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-size:])


class LinkClassifier:
    """What the addresses of one page's links promise; each address is classified once."""

    def __init__(self, document: Document) -> None:
        others = (document.canonical, document.absolute(document.meta.get("og:url", "")))
        own = document.url or others[0] or others[1]
        self._host, path = _split(own)
        self._site = site_of(self._host)
        self._selves = {_split(address)[1] for address in {own, *others} if address}
        self.own_shape = shape_of(path)
        self._known: dict[str, tuple[str, StoryLikelihood]] = {}
        self._root = own[: -len(own.partition("//")[2].partition("/")[2]) or None] if self._host else ""

    def classify(self, address: str) -> tuple[str, StoryLikelihood]:
        """A key that is the same for all ways to write the address, and how likely it leads to a story."""
        known = self._known.get(address)
        if known is None:
            known = self._known[address] = self._classify(address.strip())
        return known

    def _classify(self, address: str) -> tuple[str, StoryLikelihood]:
        if not address or "{{" in address or "#respond" in address or "#reply" in address:
            return _NOWHERE
        if self._root and address.startswith(self._root):
            return self._classify_path(_path(address[len(self._root) - 1 :]))
        if address[0] == "/" and address[1:2] != "/":
            return self._classify_path(_path(address))
        return self._classify_whole(address) if _may_name_page(address) else _NOWHERE

    def _classify_whole(self, address: str) -> tuple[str, StoryLikelihood]:
        """The same of an address that may begin with a host."""
        host, path = _split(address)
        if not host or host == self._host or (site := site_of(host)) == self._site:
            return self._classify_path(path)
        return (host + path, likelihood_of(path)) if site not in _ELSEWHERE else _NOWHERE

    def _classify_path(self, path: str) -> tuple[str, StoryLikelihood]:
        """The same of a path on the page's own site."""
        if path in self._selves:
            return path or "/", StoryLikelihood.OWN if len(path) > 1 else StoryLikelihood.NEVER
        return path if path[:1] in "/?" else f"/{path}", likelihood_of(path)


def _may_name_page(address: str) -> bool:
    """Whether an address is no place on the page, no template and of no scheme but that of pages."""
    return address[0] not in "#{" and (":" not in address[:12] or address[:4].lower() == "http")


def shape_of(path: str) -> str:
    """How an address is built: how many pieces it has, and whether the last has a slug, a number, an extension.

    The stories of a site are built like the page itself; its sections and rules are not. "" for a home page.
    """
    bare, asked, _ = path.partition("?")
    pieces = [piece for piece in bare.split("/") if piece]
    if not pieces:
        return ""
    dated = "d" if _YEAR.search(bare) else ""
    return f"{min(len(pieces), 6)}{dated}{'q' if asked else ''}{_shape_of_piece(pieces[-1])}"


def _shape_of_piece(piece: str) -> str:
    """How the last piece of an address is built: a slug or few words, a number, an extension."""
    stem, dot, extension = piece.rpartition(".")
    dashes = piece.count("-") + piece.count("_")
    slug = "s" if dashes > 2 else "w" if dashes else ""
    number = "n" if _LONG_NUMBER.search(piece) else ""
    return f"{slug}{number}{extension if dot and stem and len(extension) < 6 else ''}"


def _split(address: str) -> tuple[str, str]:
    """Host without `www.` ("" for a relative address), and path with the query that matters; never fails."""
    host = ""
    start = address.find("//", 0, 9)
    if start >= 0 and (start == 0 or address[start - 1] == ":"):
        host, slash, path = address[start + 2 :].partition("#")[0].partition("/")
        host = host.rpartition("@")[2].partition(":")[0].lower().removeprefix("www.")
        address = slash + path
    return host, _path(address)


def _path(address: str) -> str:
    """The path of an address without a host, with the query that matters."""
    if "#" in address:
        address = address.partition("#")[0]
    if "?" not in address:
        return address.rstrip("/")
    path, _, query = address.partition("?")
    query = _TRACKING.sub("", query).lstrip("&")
    path = path.rstrip("/")
    return f"{path}?{query}" if query else path


class _CardFinder:
    """Goes through the rows of a page and puts links to one address that follow each other together."""

    def __init__(self, classifier: LinkClassifier) -> None:
        self.classifier = classifier
        self.cards: list[CardLinks] = []
        self.last: CardLinks | None = None
        self.before_prose: CardLinks | None = None
        self.address = ""

    def enter(self, row: Row) -> None:
        """Take in the links of a row; running text parts the cards before it from those behind it."""
        if len(row.text) > MAX_TEASER_CHARS:
            if _parts_cards(row):
                self.before_prose, self.last = self.last or self.before_prose, None
                return
            if _is_running_text(row):
                return
        for attributes, text in row.links:
            address = attributes.get("href", "")
            if self._may_lead(address, text or row.attributes.get("alt", "")):
                self._take(row, attributes, address, text)

    def _may_lead(self, address: str, text: str) -> bool:
        """A cheap look: whether a link goes on with the last card, or has a title or an address that a story may have."""
        if len(text) >= MIN_TITLE_CHARS or (address == self.address and self.last is not None):
            return True
        if text.count(" ") >= MIN_TITLE_WORDS - 1 or (text[:1] > WIDE and is_title(text)):
            return True
        return len(address) >= MIN_ADDRESS_CHARS and is_likely(address)

    def _take(self, row: Row, attributes: Attributes, address: str, text: str) -> None:
        key, likelihood = self.classifier.classify(address)
        leads_on = bool(text) and is_more(text)
        shown = "" if leads_on else text
        card = self.last
        if card is None and leads_on:
            card = self.before_prose  # the "read more" of a card whose summary is long
        if card is not None and key == card.key and row.index - card.last < MAX_CARD_ROWS:
            self.last = card
            card.add(LinkOccurrence(row, attributes, shown))
        elif likelihood and _may_be_title(row, text, likelihood):
            self.last = CardLinks(key, likelihood, LinkOccurrence(row, attributes, shown))
            self.cards.append(self.last)
            self.address = address


def _parts_cards(row: Row) -> bool:
    """Whether a row is so long a text, few of it links, that no card goes on after it."""
    length = len(row.text)
    limit = MAX_TEASER_CHARS if row.box.tag == "p" else MAX_CARD_TEXT_CHARS
    return length > limit and row.link_chars * 2 < length


def find_cards(classifier: LinkClassifier, rows: Sequence[Row]) -> list[CardLinks]:
    """The links of these rows that may lead to stories, those to one address that follow each other as one card."""
    finder = _CardFinder(classifier)
    for row in rows:
        # Most rows have no links and are too short to part cards.
        if row.links or len(row.text) > MAX_TEASER_CHARS:
            inside = row.box.inside
            # A menu of the header holds no stories, however long the names in it are.
            if not (inside & HEADER and inside & (NAV | MENU)):
                finder.enter(row)
    return finder.cards


def _may_be_title(row: Row, text: str, likelihood: StoryLikelihood) -> bool:
    """Whether the text of a link, else that of its picture, may be a title: no template and no heading of a list."""
    return "{{" not in text and not _is_heading(row, text or row.attributes.get("alt", ""), likelihood)


def _is_heading(row: Row, text: str, likelihood: StoryLikelihood) -> bool:
    """Whether a link is the heading of a list: by its words alone, or because nothing says that it leads to a story."""
    if likelihood == StoryLikelihood.STORY:
        return 0 < len(text) < MAX_HEADING_CHARS and announces(text) and not is_more(text)
    if not is_title(text):
        return True
    return (len(text) < MAX_HEADING_CHARS or bool(row.box.inside & HEADING)) and kind_of_heading(text) is not None


def _is_running_text(row: Row) -> bool:
    """Whether the links of a row stand in a text of which they are the lesser part."""
    return row.kind == "text" and len(row.text) - row.link_chars > MAX_TEASER_CHARS and len(row.text) > 2 * row.link_chars
