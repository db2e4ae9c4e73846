"""How addresses are made absolute and compared."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devparse.language.urls import host_of, resolve

BASE = "https://www.news.example/world/story?page=1"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://other.example/a?b=c#d", "https://other.example/a?b=c#d"),
        ("HTTPS://Other.example/A", "https://Other.example/A"),
        ("/sport/", "https://www.news.example/sport/"),
        ("/a/../b", "https://www.news.example/b"),
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("next.html", "https://www.news.example/world/next.html"),
        ("?page=2", "https://www.news.example/world/story?page=2"),
        ("#top", "https://www.news.example/world/story?page=1#top"),
        (" /a\n/b c\t", "https://www.news.example/a/b%20c"),
        ("/a%20b%2Fc", "https://www.news.example/a%20b%2Fc"),
        ("\\\\cdn.example\\a", "https://cdn.example/a"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("https://bücher.example/ü", "https://bücher.example/ü"),
    ],
)
def test_resolve(address: str, expected: str) -> None:
    """An address becomes absolute as in a browser, and keeps its percent forms as written."""
    assert resolve(BASE, address) == expected


@pytest.mark.parametrize(
    "address",
    [
        "", "  ", "javascript:void(0)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "mailto:a@news.example",
        "tel:+1", "about:blank", "http://", "https://?a", "http://[::1", "http://[x]/", "https://a.example:99999/", "https://a.example:8a/",
        "http://a b.example/", "http://a<b>.example/",
    ],
)  # fmt: skip
def test_nowhere(address: str) -> None:
    """What is no http(s) address, or a malformed one, leads nowhere."""
    assert resolve(BASE, address) == ""


@pytest.mark.parametrize("base", ["", "javascript:alert(1)", "data:,x", "http://[", "story.html"])
def test_harmless_base(base: str) -> None:
    """A base that is no web address makes relative addresses lead nowhere; absolute ones do not need it."""
    assert {resolve(base, address) for address in ("/a", "a", "?a", "#a", "//cdn.example/a", "")} == {""}
    assert resolve(base, "https://a.example/") == "https://a.example/"


@given(st.text(st.sampled_from("abc/.?#:%[]@\\ \nhtps"), max_size=30))
def test_any_address(address: str) -> None:
    """Any text resolves to "" or to an absolute address that resolves to itself."""
    found = resolve(BASE, address)
    assert found == "" or (found.startswith(("http://", "https://")) and resolve("", found) == found)


@given(st.lists(st.sampled_from(["a", "news", "story-1.html", "..", ".", "x=1"]), min_size=1, max_size=6))
def test_agrees_with_the_standard_library(parts: list[str]) -> None:
    """The short ways give what `urllib.parse.urljoin` gives."""
    for address in ("/" + "/".join(parts), "/".join(parts)):
        assert resolve(BASE, address) == urljoin(BASE, address)


def test_host_of() -> None:
    """The host comes in lower case without `www.`; a malformed address has none."""
    assert [host_of(url) for url in (BASE, "https://WWW.A.example.:80/", "http://[", "", "a")] == [
        "news.example",
        "a.example",
        "",
        "",
        "",
    ]
