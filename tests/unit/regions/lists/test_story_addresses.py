"""Stories are found by their list, whatever words their addresses hold."""

from __future__ import annotations

import pytest

from devparse import parse

TEXT = "The ferry left the harbour at dawn, and those who had waited all night went aboard without a word to each other. "
TITLES = (
    "Fishermen fear for the herring after a warm spring",
    "Old lighthouse to open its stairs to visitors again",
    "Council votes for a second bridge over the narrows",
    "School choir sings for the crew of the lost trawler",
    "Storm takes the roof off the market hall at night",
)


def found(addresses: list[str], heading: str = "Most read") -> list[str]:
    """The addresses of all stories in lists on a page that has such links under a heading beside its article."""
    items = "".join(f'<li><a href="{url}">{title}</a></li>' for url, title in zip(addresses, TITLES, strict=True))
    page = parse(
        f"<!doctype html><title>Ferry leaves</title><main><article><h1>Ferry leaves</h1><p>{TEXT * 3}</p><p>{TEXT * 2}</p></article>"
        f"<section><h2>{heading}</h2><ul>{items}</ul></section></main>",
        url="https://gull.example/news/ferry-leaves-at-dawn",
    )
    return [story.url for stories in page.trending.lists for story in stories.stories]


SLUGS = ("herring-after-warm-spring", "lighthouse-opens-its-stairs", "second-bridge-over-narrows", "choir-sings-for-crew", "storm-takes-market-roof")


def shelf(name: str) -> list[str]:
    return [f"https://gull.example/{name}/{slug}-2031-05-0{place}/" for place, slug in enumerate(SLUGS, 1)]


@pytest.mark.parametrize(
    "name",
    [
        "news",
        "hub",
        "channel",
        "label",
        "legal",
        "people",
        "jobs",
        "help",
        "careers",
        "world/legal",
    ],
)
def test_stories_on_a_shelf_named_like_a_service_are_stories(name: str) -> None:
    """Newsrooms have desks for law, people and jobs."""
    assert found(shelf(name)) == shelf(name)


@pytest.mark.parametrize(
    "slug", ["about-face-on-tolls", "contact-tracing-ends", "privacy-law-passes", "cookie-recipe-wins", "terms-of-trade-fall"]
)
def test_a_slug_that_begins_as_a_rule_does_is_a_story(slug: str) -> None:
    """About, contact, privacy, cookie and terms begin titles too."""
    addresses = [f"https://gull.example/news/{slug}", *shelf("news")[1:]]
    assert found(addresses) == addresses


@pytest.mark.parametrize(
    "addresses",
    [
        [f"https://gull.example/a/{number}" for number in range(100231, 100236)],
        [f"https://gull.example/{slug}.html" for slug in SLUGS],
        [f"https://gull.example/index.php?id={number}" for number in range(71231, 71236)],
        [f"https://gull.example/{number}/{slug}" for number, slug in enumerate(SLUGS, 2031)],
        [f"https://gull.example/%E6%96%B0%E8%81%9E/{number}" for number in range(51231, 51236)],
        [f"https://gull.example/news/article{number}.ece" for number in range(61231, 61236)],
    ],
    ids=["number", "slug.html", "query", "short number and slug", "encoded", "article number"],
)
def test_addresses_of_all_builds_are_stories(addresses: list[str]) -> None:
    """Content systems name stories by slug, number, query or day."""
    assert found(addresses) == addresses


@pytest.mark.parametrize(
    "addresses",
    [
        [f"https://gull.example/{name}" for name in ("privacy", "terms", "contact", "about", "login")],
        [f"https://gull.example/author/{name}" for name in ("a-lund", "b-moor", "c-reef", "d-tide", "e-vale")],
    ],
    ids=["service pages", "authors"],
)
def test_places_of_rules_and_people_are_no_stories(addresses: list[str]) -> None:
    """A menu is not a list of stories, also where its heading says so."""
    assert found(addresses) == []
