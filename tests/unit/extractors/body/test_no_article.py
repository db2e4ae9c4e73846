"""Pages that plainly are no article are told, and none that has one is."""

from __future__ import annotations

import pytest

import devparse
from devparse import Body

STORIES = "".join(
    f"<li><a href='/town/story-number-{number}-of-the-day'>Story number {number} of the day in the town</a></li>"
    for number in range(14)
)
FRONT = f"<h1>Town</h1><section><h2>Latest news</h2><ul>{STORIES}</ul></section>"
PROSE = "".join(
    f"<p>Paragraph {number} tells at some length what the council said about the harbour bell, and who heard it ring.</p>"
    for number in range(12)
)


def told(body: str, head: str = "", title: str = "Town | Harbour Post") -> list[str]:
    page = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    found = devparse.parse(page, url="https://harbour-post.example/town/").problems
    return [problem.message for problem in found if problem.code == "not-an-article" and problem.section == "page"]


@pytest.mark.parametrize(
    "title",
    [
        "404 Not Found", "404", "Error 404", "Page not found | Harbour Post", "Seite nicht gefunden", "Página no encontrada",
        "Page introuvable - Le Port", "Страница не найдена", "ページが見つかりません", "403 Forbidden", "502 Bad Gateway", "Access Denied",
    ],
)  # fmt: skip
def test_error_pages_are_told(title: str) -> None:
    assert told("<h1>Sorry</h1><p>We looked everywhere for what you asked, but it is not here.</p>", title=title) == [
        "The page is an error page."
    ]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Just a moment...", "<p>harbour-post.example needs to review the security of your connection.</p>"),
        ("harbour-post.example", "<h2>Please verify you are a human</h2><button>Press and hold</button>"),
        ("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1>"),
    ],
)
def test_checks_for_robots_are_told(title: str, body: str) -> None:
    assert told(body, title=title) == ["The page asks whether a robot reads it."]


@pytest.mark.parametrize(
    "shell",
    [
        "<div id='root'></div>",
        "<div id='__next'></div><script id='__NEXT_DATA__' type='application/json'>{\"a\": 1}</script>",
    ],
)
def test_shells_that_scripts_would_fill_are_told(shell: str) -> None:
    assert told(shell) == ["The page shows no article: scripts would fill it, or it is empty."]


def test_section_fronts_are_told() -> None:
    assert told(FRONT) == ["The page leads to stories and has none of its own: a section front."]


@pytest.mark.parametrize("title", ["404 Not Found", "Just a moment...", "Access denied: how the harbour was closed"])
def test_a_page_with_an_article_is_one_whatever_its_title(title: str) -> None:
    assert told(f"<h1>{title}</h1><article>{PROSE}</article>{FRONT}", title=title) == []


@pytest.mark.parametrize(
    "title", ["404 people were on the ferry", "410 new homes for the harbour", "Just a moment in the life of a bell"]
)
def test_short_articles_under_titles_with_such_words_are_articles(title: str) -> None:
    assert told(f"<h1>{title}</h1><article>{PROSE[:400]}</article>", title=title) == []


def test_a_brief_that_says_it_is_an_article_is_one() -> None:
    head = "<meta property='og:type' content='article'>"
    assert told(f"<h1>Bell rings</h1><p>The bell rang at noon.</p>{FRONT}", head) == []


def test_the_sections_are_the_same_as_without_the_word() -> None:
    page = devparse.parse(f"<html><body>{FRONT}</body></html>", url="https://harbour-post.example/town/")
    assert page.body == Body()
    assert "body.blocks" not in page.sources
