"""Social networks and channels: by the host of an address, and by the name on a link.

Hosts are the ones under which the networks hand out profiles, channels and invitations; short hosts are their own link
shorteners. Names are those that icons, class names and labels use.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

SHARE: Final = "share"

_HOSTS: Final = {
    "facebook": "facebook.com fb.com fb.me m.me messenger.com",
    "twitter": "twitter.com x.com t.co",
    "instagram": "instagram.com instagr.am",
    "youtube": "youtube.com youtu.be",
    "linkedin": "linkedin.com lnkd.in",
    "tiktok": "tiktok.com",
    "whatsapp": "whatsapp.com wa.me",
    "telegram": "t.me telegram.me telegram.org tele.gs",
    "threads": "threads.net threads.com",
    "bluesky": "bsky.app bsky.social",
    "mastodon": "mastodon.social mastodon.online mastodon.world mstdn.social mstdn.jp mas.to journa.home.host newsie.social "
    "social.network.europa.eu fosstodon.org",
    "pinterest": "pinterest.com pin.it",
    "reddit": "reddit.com",
    "snapchat": "snapchat.com",
    "discord": "discord.com discord.gg",
    "twitch": "twitch.tv",
    "vimeo": "vimeo.com",
    "dailymotion": "dailymotion.com",
    "tumblr": "tumblr.com",
    "flickr": "flickr.com",
    "quora": "quora.com",
    "medium": "medium.com",
    "truth social": "truthsocial.com",
    "gettr": "gettr.com",
    "gab": "gab.com",
    "parler": "parler.com",
    "rumble": "rumble.com",
    "odysee": "odysee.com",
    "bitchute": "bitchute.com",
    "minds": "minds.com",
    "mewe": "mewe.com",
    "vk": "vk.com vk.ru vkontakte.ru",
    "ok": "ok.ru odnoklassniki.ru",
    "max": "max.ru",
    "rutube": "rutube.ru",
    "dzen": "dzen.ru zen.yandex.ru",
    "viber": "viber.com",
    "line": "line.me lin.ee",
    "weibo": "weibo.com weibo.cn",
    "wechat": "wechat.com weixin.qq.com",
    "douyin": "douyin.com",
    "bilibili": "bilibili.com",
    "zhihu": "zhihu.com",
    "zalo": "zalo.me",
    "kakaotalk": "pf.kakao.com kakao.com",
    "naver": "tv.naver.com post.naver.com blog.naver.com",
    "koo": "kooapp.com",
    "sharechat": "sharechat.com",
    "xing": "xing.com",
    "github": "github.com",
    "slideshare": "slideshare.net",
    "soundcloud": "soundcloud.com",
    "flipboard": "flipboard.com flip.it",
    "feedly": "feedly.com",
    "nextdoor": "nextdoor.com",
    "linktree": "linktr.ee",
    "substack": "substack.com",
    "patreon": "patreon.com",
    "google news": "news.google.com",
    "google plus": "plus.google.com",
    "spotify": "spotify.com spoti.fi",
    "apple podcasts": "podcasts.apple.com",
    "apple news": "apple.news",
}
_WEAK: Final = frozenset(
    {
        "google news",
        "apple news",
        "apple podcasts",
        "spotify",
        "medium",
        "github",
        "substack",
        "patreon",
        "flipboard",
        "feedly",
        "vimeo",
        "kakaotalk",
        "naver",
    }
)
"""Channels that are social where they stand among profiles, and plain links where they do not."""
_NETWORK_OF: Final = {host: network for network, hosts in _HOSTS.items() for host in hosts.split()}

_NAMES: Final = {
    **{network: network for network in _HOSTS},
    "fb": "facebook", "x": "twitter", "x-twitter": "twitter", "you tube": "youtube", "yt": "youtube", "insta": "instagram", "ig": "instagram",
    "linked in": "linkedin", "whats app": "whatsapp", "odnoklassniki": "ok", "vkontakte": "vk", "vkontakt": "vk", "googlenews": "google news",
    "google+": "google plus", "googleplus": "google plus", "applepodcasts": "apple podcasts", "applenews": "apple news",
    "truthsocial": "truth social", "kakao": "kakaotalk", "facebook-f": "facebook", "rss": "rss", "rss feed": "rss", "rss feeds": "rss", "feed": "rss",
    "rss-feed": "rss", "rss-feeds": "rss", "kwai": "kwai", "фейсбук": "facebook", "вконтакте": "vk", "одноклассники": "ok", "телеграм": "telegram",
    "твиттер": "twitter", "ютуб": "youtube", "инстаграм": "instagram", "дзен": "dzen", "вайбер": "viber", "フェイスブック": "facebook",
    "微博": "weibo", "微信": "wechat", "抖音": "douyin", "페이스북": "facebook", "유튜브": "youtube", "فيسبوك": "facebook", "تويتر": "twitter",
    "يوتيوب": "youtube", "انستغرام": "instagram",
}  # fmt: skip
_IN_WORDS: Final = frozenset(
    "facebook twitter instagram youtube linkedin tiktok whatsapp telegram threads bluesky mastodon pinterest snapchat discord twitch viber "
    "vkontakte odnoklassniki weibo wechat truthsocial gettr rumble flipboard googleplus rss".split()
)
"""Names so telling that they count inside a class name or a longer label."""
_COMMON: Final = frozenset(
    {"line", "medium", "threads", "minds", "max", "ok", "x", "koo", "feed", "gab", "quora", "signal"}
)
"""Names that are also words: they count alone, and only beside an address of the network or among other networks."""
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


_HOST_LENGTH: Final = 300
"""No host name is longer, with a user before it and a port after it."""


def network_of_url(url: str) -> str:
    """The network whose profile, channel or invitation an absolute address is; "" for other addresses.

    `SHARE` for one that hands a page to a network instead of leading to a profile.
    """
    place = url.split("/", 3)
    network = _network_of_host(place[2]) if len(place) > 2 and len(place[2]) < _HOST_LENGTH else ""
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
        network = _NETWORK_OF.get(host)
        if network:
            return network
        host = host.partition(".")[2]
    return ""


def is_weak(network: str) -> bool:
    """Whether a network's links are social only among others."""
    return network in _WEAK


def is_feed(url: str) -> bool:
    """Whether an address is a feed or the page that lists feeds."""
    url = url.lower()
    return ("rss" in url or "feed" in url or "atom" in url) and _FEED.search(url) is not None


def named(label: str) -> str:
    """The network whose name a label is, whole: "Facebook", "X (Twitter)"; "" when it is something else."""
    return _NAMES.get(label.casefold().strip(" .,:!()\u00a0"), "")


def hinted(words: str) -> str:
    """The network that a label or class name speaks of somewhere: "Find us on Facebook", "icon-facebook"."""
    for word in _WORD.findall(words.lower()):
        if word in _IN_WORDS:
            return _NAMES[word]
    return ""


def names_in(line: str) -> tuple[tuple[str, str], ...]:
    """The networks a line of a dump lists, each with the words used; () when it holds anything else.

    "LinkedIn Quora Youtube RSS" gives four; one common word alone ("line") gives none.
    """
    words = line.split()
    if len(words) > 16:
        return ()
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(words):
        two = " ".join(words[at : at + 2])
        width = 2 if len(words) > at + 1 and named(two) else 1
        network = named(two if width == 2 else words[at])
        if not network and words[at] not in ("|", "•", "·", "/", "-", "&", "and"):
            return ()
        if network:
            found.append((network, two if width == 2 else words[at]))
        at += width
    return () if all(name.casefold() in _COMMON for _, name in found) else tuple(found)
