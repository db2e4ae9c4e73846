"""A stripped page has no date and no author left, and keeps the rest."""

from __future__ import annotations

import pytest
import stripping


@pytest.mark.parametrize(
    "written",
    [
        "2031-05-06T07:08:09+02:00",
        "6 May 2031",
        "May 6, 2031",
        "6. März 2031",
        "6 de mayo de 2031",
        "2031年5月6日",
        "06.05.2031",
        "5/6/31",
        "<span>6</span> <span>May</span> <span>2031</span>",
        "/2031/may/6/",
        '<time datetime="today">6 hours ago</time>',
        '<meta property="article:published_time" content="Tuesday">',
        '"datePublished": "Tue, 6 May 2031 10:00"',
    ],
)
def test_dates_are_taken_out(written: str) -> None:
    html = stripping.without_dates(f"<p>The ferry left.</p> {written} <p>© The Gull</p>")
    assert "<p>The ferry left.</p>" in html
    assert not any(trace in html for trace in ("31", "Tuesday", "hours", "today"))


def test_the_address_keeps_its_host_only() -> None:
    assert stripping.without_url_date("https://gull.example/2031/05/06/ferry") == "https://gull.example/"


@pytest.mark.parametrize(
    "written",
    [
        '<meta name="author" content="Cy Reef">',
        '<p class="post-byline">Cy Reef</p>',
        '<a rel="author" href="/x">Cy Reef</a>',
        "<p>By Cy Reef</p>",
        '<script type="application/ld+json">{"@type": "Article", "author": {"name": "Cy Reef"}}</script>',
        "<p>said Ada&nbsp;Moor of the harbour</p>",
    ],
)
def test_authors_are_taken_out(written: str) -> None:
    html = stripping.without_authors(f"<body><p>The ferry left.</p>{written}</body>", ["Ada Moor"])
    assert "The ferry left." in html
    assert "Cy Reef" not in html
    assert "Moor" not in html
