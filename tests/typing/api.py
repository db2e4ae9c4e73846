"""The public types as a user's type checker sees them: checked by mypy, never run.

A line with `type: ignore` is a mistake that must be found: were it accepted, the comment would be reported as unused.
"""

from __future__ import annotations

from datetime import datetime
from typing import assert_type

import attrs

import devparse
from devparse.testing import Pages


@attrs.frozen
class Weather:
    """A section of a user's own."""

    city: str = ""
    high: float | None = None


@attrs.frozen
class Tides:
    """Another."""

    high: tuple[str, ...] = ()


@devparse.extractor(Weather)
def weather(document: devparse.Document, site: devparse.Site) -> Weather | None:
    """Finds the section."""
    return Weather(city=document.first_text(".weather .city"))


@devparse.extractor(Weather)
def weighed(document: devparse.Document, site: devparse.Site) -> devparse.Answer[Weather]:
    """Finds it and says where."""
    return devparse.Answer(Weather(city="Alden"), sources={"city": "weather box"})


@devparse.extractor(Weather)  # type: ignore[arg-type]
def wrong_section(document: devparse.Document, site: devparse.Site) -> Tides | None:
    """Tagged with one section, answers another."""
    return None


@devparse.extractor(Weather)  # type: ignore[arg-type]
def wrong_arguments(document: str, site: devparse.Site) -> Weather | None:
    """Takes something that is no document."""
    return None


page = devparse.Parser().with_extractors(weather, weighed).parse(b"<p>", url="https://news.example/")

assert_type(page, devparse.Page)
assert_type(page.get(Weather), Weather | None)
assert_type(page.get(devparse.Body), devparse.Body | None)
assert_type(page.metadata.headline, str)
assert_type(page.metadata.published, datetime | None)
assert_type(page.metadata.authors, tuple[devparse.Author, ...])
assert_type(page.body.blocks, tuple[devparse.Block, ...])
assert_type(page.trending.stories, tuple[devparse.Story, ...])
assert_type(page.sources, dict[str, str])
assert_type(devparse.to_json(page), str)
assert_type(devparse.to_json_ld(page), str)
assert_type(devparse.from_json("{}", sections=(Weather,)), devparse.Page)

devparse.parse(1)  # type: ignore[arg-type]
devparse.parse(b"<p>", "https://news.example/")  # type: ignore[call-arg]
devparse.parse_text(b"text")  # type: ignore[arg-type]
page.metadata.headline = "Another"  # type: ignore[misc]
page.get(Weather).city  # type: ignore[union-attr]  # noqa: B018
devparse.Story(rank="1")  # type: ignore[arg-type]
devparse.StoryList(kind="popular")  # type: ignore[arg-type]

site = devparse.Site(
    name="acme",
    hosts=("acme.example",),
    selectors=devparse.Selectors(headline="h1", body=("div.story", "article")),
    extractors=(weather,),
)
devparse.Selectors(headlines="h1")  # type: ignore[call-arg]
devparse.Selectors(headline=1)  # type: ignore[arg-type]
devparse.Parser(sites=(site,)).with_sites(weather)  # type: ignore[arg-type]
test_pages = Pages("pages", devparse.Parser().with_sites(site))
