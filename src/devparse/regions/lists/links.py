"""Which links of a page may lead to another story, and which of them stand together as one card."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from devparse.language.headings import announces, is_more, kind_of_heading
from devparse.language.story_paths import NEVER, STORY, is_likely, worth_of
from devparse.rows.document import Document
from devparse.rows.model import Attributes, Box, Row
from devparse.rows.roles import HEADING

OWN: Final = STORY + 1
"""The page itself: lists of what is most read often hold the story they stand beside."""

_TRACKING: Final = re.compile(
    r"(?:^|&)(?:utm_\w+|fbclid|gclid|itm_\w+|icid|cmpid|ref|src|ito|rel|itid|traffic_source|int_\w+|share|replytocom|print)=[^&]*"
)
_REPLY: Final = re.compile(r"#(?:respond|reply)")
_ELSEWHERE: Final = frozenset(
    "facebook.com twitter.com x.com instagram.com linkedin.com pinterest.com whatsapp.com wa.me t.me reddit.com threads.net tiktok.com "
    "telegram.me flipboard.com google.com apple.com bsky.app youtube.com youtu.be getpocket.com tumblr.com vk.com line.me hatena.ne.jp "
    "disqus.com wikipedia.org amazon.com amzn.to mastodon.social snapchat.com spotify.com weibo.com ok.ru wordpress.org".split()
)
"""Hosts of networks, shops and stores: a link to them offers no story."""
_SECOND_LEVEL: Final = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "in"})
_TITLE_WORDS: Final = 4
_TITLE_LENGTH: Final = 25
_SLATE: Final = 18
_WIDE: Final = "\u2e7f"
"""Ideographs and their like come after it."""
_SHORTEST: Final = 10
"""Characters that the address of a story has at least."""
_TEASER: Final = 60
"""Characters that a row may have besides its link and still be a card's."""
_PROSE: Final = 200
"""Characters of a text, few of them links, that no card goes on after."""
_HEADING: Final = 32
"""A link shorter than this that speaks like the heading of a list is one."""
_CARD: Final = 8
"""Rows that may stand between the links of one card."""
_BESIDE: Final = 3
"""The same where the further link stands in running text, as a teaser's does."""


class Hit(NamedTuple):
    """A link that may lead to a story: its row, attributes and text ("" for a picture or "read more")."""

    row: Row
    attributes: Attributes
    text: str


class Run:
    """Links to one address that follow each other: a card's picture, title and "read more".

    `rows[first:last]` are the rows its links stand in; `box` is that of its title or, without one, of its first link;
    `length` is the title's, in characters, an ideograph counting for two. `worth` is that of its address, `foreign`
    says that it leads to another site.
    """

    __slots__ = ("box", "first", "foreign", "hits", "key", "last", "length", "worth")

    def __init__(self, key: str, worth: int, hit: Hit) -> None:
        self.key = key
        self.worth = worth
        self.foreign = key[:1] not in "/?"
        self.hits = [hit]
        self.first = hit.row.index
        self.last = hit.row.index + 1
        self.box: Box = hit.row.box
        self.length = length_of(hit.text)

    @property
    def titled(self) -> bool:
        """Whether a text stands there that can be a title."""
        return self.length >= _TITLE_LENGTH

    def add(self, hit: Hit) -> None:
        """Take in a further link to the same address."""
        self.hits.append(hit)
        self.last = hit.row.index + 1
        if hit.text:
            length = length_of(hit.text)
            if length > self.length:
                if not self.titled:
                    self.box = hit.row.box
                self.length = length


def length_of(text: str) -> int:
    """The length of a title in characters, an ideograph counting for two."""
    return len(text) * 2 if text and text[0] > _WIDE and text[-1] > _WIDE else len(text)


def is_title(text: str) -> bool:
    """Whether a text is long enough to be a story's title rather than the name of a section."""
    return length_of(text) >= _TITLE_LENGTH or text.count(" ") >= _TITLE_WORDS - 1


def site_of(host: str) -> str:
    """The part of a host name that its owner registered, by rule of thumb: "news.example.co.uk" → "example.co.uk"."""
    labels = host.split(".")
    size = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-size:])


class Targets:
    """What the addresses of one page's links are worth; each address is judged once."""

    def __init__(self, document: Document) -> None:
        own = document.url or document.canonical or document.absolute(document.meta.get("og:url", ""))
        self._host = _split(own)[0]
        self._site = site_of(self._host)
        self._selves = {
            _split(address)[1]
            for address in (own, document.canonical, document.absolute(document.meta.get("og:url", "")))
            if address
        }
        self._known: dict[str, tuple[str, int]] = {}
        self._root = own[: -len(own.partition("//")[2].partition("/")[2]) or None] if self._host else ""

    def judge(self, address: str) -> tuple[str, int]:
        """A key that is the same for all ways to write the address, and what it is worth."""
        known = self._known.get(address)
        if known is None:
            known = self._known[address] = self._judge(address.strip())
        return known

    def _judge(self, address: str) -> tuple[str, int]:
        if not address or "{{" in address or _REPLY.search(address):
            return "", NEVER
        if self._root and address.startswith(self._root):
            return self._judge_path(_path(address[len(self._root) - 1 :]))
        if address[0] == "/" and address[1:2] != "/":
            return self._judge_path(_path(address))
        if address[0] in "#{" or (":" in address[:12] and address[:4].lower() != "http"):
            return "", NEVER
        host, path = _split(address)
        if not host or host == self._host or (site := site_of(host)) == self._site:
            return self._judge_path(path)
        return (host + path, worth_of(path)) if site not in _ELSEWHERE else ("", NEVER)

    def _judge_path(self, path: str) -> tuple[str, int]:
        """The same of a path on the page's own site."""
        if path in self._selves:
            return path or "/", OWN if len(path) > 1 else NEVER
        return path if path[:1] in "/?" else f"/{path}", worth_of(path)


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


def _heads(text: str, row: Row) -> bool:
    """Whether a link that need not lead to a story is the heading of a list."""
    return (len(text) < _HEADING or bool(row.box.inside & HEADING)) and kind_of_heading(text) is not None


def _leads(text: str) -> bool:
    """Whether a link's words head a list wherever the link leads, even to its first story."""
    return 0 < len(text) < _HEADING and announces(text) and not is_more(text)


def find_runs(targets: Targets, rows: Sequence[Row]) -> list[Run]:
    """The links of these rows that may lead to stories, those to one address that follow each other as one run."""
    runs: list[Run] = []
    last: Run | None = None
    before = ""
    judge = targets.judge
    for at, row in enumerate(rows):
        length = len(row.text)
        if length > _PROSE and row.link_chars * 2 < length:
            last = None
            continue
        if not row.links:
            continue
        inline = length - row.link_chars > _TEASER and _is_inline(row)
        for attributes, text in row.links:
            address = attributes.get("href", "")
            if inline and address != before:
                continue
            title = len(text) >= _TITLE_LENGTH or (not text and "alt" in row.attributes and _is_slate(rows, at))
            if not title and (address != before or last is None):
                title = text.count(" ") >= _TITLE_WORDS - 1 or (text[:1] > _WIDE and is_title(text))
                if not title and (len(address) < _SHORTEST or not is_likely(address)):
                    continue
            key, worth = judge(address)
            if last is not None and key == last.key and row.index - last.last < (_BESIDE if inline else _CARD):
                last.add(Hit(row, attributes, "" if text and is_more(text) else text))
            elif (
                worth
                and (not _leads(text) if worth == STORY else title and not _heads(text, row))
                and not inline
                and "{{" not in text
            ):
                last = Run(key, worth, Hit(row, attributes, "" if text and is_more(text) else text))
                runs.append(last)
                before = address
    return runs


def _is_slate(rows: Sequence[Row], at: int) -> bool:
    """Whether a linked picture with a title for those who cannot see it stands beside another in one block, without words."""
    row = rows[at]
    if len(row.attributes.get("alt", "")) < _SLATE:
        return False
    beside = [*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2]]
    return any(other.kind == "image" and other.links and other.box is row.box for other in beside)


def _is_inline(row: Row) -> bool:
    """Whether the links of a row, which has much text besides, stand in running text."""
    return row.kind == "text" and len(row.text) > 2 * row.link_chars
