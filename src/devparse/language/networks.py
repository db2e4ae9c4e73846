"""Social networks and channels: by the host of an address, and by the name on a link.

Hosts and names are in `data/networks.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from devparse.language.data import phrases_in, table

SHARE: Final = "share"

_WORD: Final = re.compile(r"[a-z]+")

_SHARE: Final = re.compile(
    r"(?i)/(?:sharer?|sharer\.php|share\.php|sharearticle|share-offsite|sharing|share_channel|intent|dialog|submit|submitlink|bookmarklet|bookmark|"
    r"addtoany|pin/create|cws|widgets|send|entry|r/msg|plugins|offer|status)(?:[/?]|$)"
)
_SHARE_QUERY: Final = re.compile(r"(?i)(?:^|&)(?:u|url|text|body|link|canonicalurl|share_url|media|status|st\._surl)=")
_NO_PROFILE: Final = re.compile(
    r"(?i)^/(?:watch|embed|t/|intl/|policies|privacy|legal|help|terms|about/(?:policies|privacy)|playlist\b.*index)"
)
_FEED: Final = re.compile(
    r"(?i)(?:^|[/._-])(?:rss(?:feeds?|\.xml|\.php|-feeds?|-info|xml)?|feeds?(?:\.html?|\.xml)?|atom(?:\.xml)?)(?:[/?#.]|$)"
)


_MAX_HOST_CHARS: Final = 300
"""No host name is longer, with a user before it and a port after it."""
_MAX_WORDS_OF_NAMES: Final = 16
_BETWEEN_NAMES: Final = ("|", "•", "·", "/", "-", "&", "and")


@cache
def _network_of() -> Mapping[str, str]:
    """The network of each host."""
    return {host: network for network, hosts in table("networks")["hosts"].items() for host in phrases_in(hosts)}


@cache
def _names() -> Mapping[str, str]:
    """The network of each name."""
    networks = table("networks")
    own = {network: network for network in (*networks["hosts"], *networks["names"])}
    return own | {name: network for network, names in networks["names"].items() for name in phrases_in(names)}


@cache
def _of_kind(kind: str) -> frozenset[str]:
    """The names or networks that `data/networks.toml` calls weak, telling or common."""
    return frozenset(phrases_in(table("networks")["kinds"][kind]))


def network_of_url(url: str) -> str:
    """The network whose profile, channel or invitation an absolute address is; "" for other addresses.

    `SHARE` for one that hands a page to a network instead of leading to a profile.
    """
    place = url.split("/", 3)
    network = _network_of_host(place[2]) if len(place) > 2 and len(place[2]) < _MAX_HOST_CHARS else ""
    if not network:
        return ""
    path, _, query = place[3].partition("?") if len(place) > 3 else ("", "", "")
    path = f"/{path}"
    if _SHARE.search(path) or _SHARE_QUERY.search(query):
        return SHARE
    return "" if _NO_PROFILE.match(path) else network


@lru_cache(maxsize=4096)
def _network_of_host(host: str) -> str:
    host = host.lower().rpartition("@")[2].partition(":")[0].rstrip(".")
    while host:
        network = _network_of().get(host)
        if network:
            return network
        host = host.partition(".")[2]
    return ""


def is_weak(network: str) -> bool:
    """Whether a network's links are social only among others."""
    return network in _of_kind("weak")


def is_feed(url: str) -> bool:
    """Whether an address is a feed or the page that lists feeds."""
    url = url.lower()
    return ("rss" in url or "feed" in url or "atom" in url) and _FEED.search(url) is not None


def named(label: str) -> str:
    """The network whose name a label is, whole: "Facebook", "X (Twitter)"; "" when it is something else."""
    return _names().get(label.casefold().strip(" .,:!()\u00a0"), "")


def hinted(words: str) -> str:
    """The network that a label or class name speaks of somewhere: "Find us on Facebook", "icon-facebook"."""
    for word in _WORD.findall(words.lower()):
        if word in _of_kind("telling"):
            return _names()[word]
    return ""


def names_in(line: str) -> tuple[tuple[str, str], ...]:
    """The networks a line of a dump lists, each with the words used; () when it holds anything else.

    "LinkedIn Quora Youtube RSS" gives four; one common word alone ("line") gives none.
    """
    words = line.split()
    if len(words) > _MAX_WORDS_OF_NAMES:
        return ()
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(words):
        two = " ".join(words[at : at + 2])
        name = two if named(two) else words[at]
        if network := named(name):
            found.append((network, name))
        elif name not in _BETWEEN_NAMES:
            return ()
        at += name.count(" ") + 1
    return () if all(name.casefold() in _of_kind("common") for _, name in found) else tuple(found)
