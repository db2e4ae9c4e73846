"""Networks by host, by name, on one line."""

from __future__ import annotations

import pytest

from devparse.language.networks import SHARE, is_feed, named, names_in, network_of_url


@pytest.mark.parametrize(
    ("url", "network"),
    [
        ("https://m.facebook.com/gazette", "facebook"),
        ("https://x.com/gazette", "twitter"),
        ("https://T.me/gazette", "telegram"),
        ("https://whatsapp.com/channel/0029", "whatsapp"),
        ("https://twitter.com/intent/tweet?text=a", SHARE),
        ("https://www.linkedin.com/shareArticle?url=a", SHARE),
        ("https://api.whatsapp.com/send?text=a", SHARE),
        ("https://www.youtube.com/t/terms", ""),
        ("https://notfacebook.com/gazette", ""),
        ("https://facebook.com.evil.example/", ""),
    ],
)
def test_networks_by_address(url, network):
    assert network_of_url(url) == network


def test_networks_by_name():
    assert (named("X"), named("You Tube"), named("Contact")) == ("twitter", "youtube", "")


def test_a_line_of_a_dump_lists_networks_or_none():
    assert names_in("LinkedIn Quora Youtube RSS") == (
        ("linkedin", "LinkedIn"),
        ("quora", "Quora"),
        ("youtube", "Youtube"),
        ("rss", "RSS"),
    )
    assert names_in("Facebook shares fell on Monday") == ()
    assert names_in("Line") == ()
    assert names_in("") == ()


@pytest.mark.parametrize(
    ("url", "feed"),
    [("https://a.example/rss/", True), ("https://a.example/feed", True), ("https://a.example/feedback", False)],
)
def test_feeds(url, feed):
    assert is_feed(url) is feed
