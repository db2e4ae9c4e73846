"""A page as linked data: what a JSON-LD processor makes of it, and what comes back when it is read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib import resources
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld

import devparse
from devparse.writing.json_ld import to_json_ld

SCHEMA = "https://schema.org/"
ADDRESS = "https://www.harbourledger.example/world/2026/tidal-barrage-vote"
FULL = devparse.Metadata(
    headline="Gates Shut an Hour Before the Tide",
    alternative_headline="Barrage: gates shut",
    summary="A long night for the river towns.",
    authors=(devparse.Author("Meera Sandhu", "https://h.example/people/meera"), devparse.Author("Tobias Renn")),
    source="Harbour Desk",
    place="Alden",
    published=datetime(2026, 3, 4, 6, 40, tzinfo=UTC),
    modified=datetime(2026, 3, 4, 9, 15, tzinfo=UTC),
    section="World",
    breadcrumbs=(devparse.Link("Home", "https://h.example/"), devparse.Link("World", "https://h.example/world")),
    keywords=("tides", "eels"),
    countries=("India",),
    language="en",
    site_name="The Harbour Ledger",
    image=devparse.Image("https://h.example/gates-1200.jpg"),
    kind="ReportageNewsArticle",
    free=False,
)


def _no_network(url: str, options: object = None) -> Any:
    raise AssertionError(f"the context of {url} was asked for")


def expanded(page: devparse.Page) -> list[dict[str, Any]]:
    """The objects of a page's linked data as a JSON-LD processor expands them, without any network."""
    return list(jsonld.expand(json.loads(to_json_ld(page)), {"documentLoader": _no_network}))


def only(node: dict[str, Any], name: str) -> Any:
    (value,) = node[SCHEMA + name]
    return value.get("@value", value.get("@id", value))


def demo() -> devparse.Page:
    return devparse.parse(resources.files("devparse").joinpath("data", "demo.html").read_bytes(), url=ADDRESS)


def embedded(text: str) -> devparse.Page:
    """The page that is read from linked data alone."""
    return devparse.parse(f"<!doctype html><script type='application/ld+json'>{text}</script>")


def test_a_processor_finds_article_publisher_and_lists_without_the_network() -> None:
    article, *lists = expanded(demo())
    assert article["@type"] == [SCHEMA + "NewsArticle"]
    assert only(article, "headline") == "Tidal Barrage Wins Narrow Vote After Night of Amendments"
    assert only(article, "url") == ADDRESS
    assert only(article, "datePublished") == "2026-03-04T06:40:00+05:30"
    publisher = article[SCHEMA + "publisher"][0]
    assert publisher["@type"] == [SCHEMA + "Organization"]
    assert only(publisher, "name") == "The Harbour Ledger"
    assert only(publisher, "email") == "desk@harbourledger.example"
    assert [one["@id"] for one in publisher[SCHEMA + "sameAs"]][:1] == ["https://www.facebook.com/harbourledger"]
    assert [(only(one, "name"), one["@type"]) for one in lists] == [
        ("Trending", [SCHEMA + "ItemList"]),
        ("Opinion", [SCHEMA + "ItemList"]),
    ]
    first = lists[0][SCHEMA + "itemListElement"][0]
    assert (only(first, "position"), only(first, "description")) == (1, "Weather")


def test_what_the_page_says_of_its_article_comes_back() -> None:
    """Each field of the metadata, read again from the linked data, but for two that are not read from such data."""
    body = devparse.Body((devparse.Paragraph("The gates of the barrage were shut at four in the morning."),))
    page = devparse.Page(url=ADDRESS, metadata=FULL, body=body)
    back = embedded(to_json_ld(page)).metadata
    lost = {"alternative_headline", "countries"}
    for field in attrs.fields(devparse.Metadata):
        if field.name not in lost:
            assert getattr(back, field.name) == getattr(FULL, field.name), field.name


def test_a_bare_day_stays_a_bare_day() -> None:
    page = devparse.Page(
        metadata=devparse.Metadata(headline="Gates shut", published=datetime(2026, 3, 4)),  # noqa: DTZ001
        problems=(devparse.Problem("metadata", "date-only", ""),),
    )
    assert only(expanded(page)[0], "datePublished") == "2026-03-04"


@pytest.mark.parametrize(
    ("kind", "written", "further"),
    [("", "NewsArticle", None), ("BlogPosting", "BlogPosting", None), ("Recipe", "NewsArticle", SCHEMA + "Recipe")],
)
def test_the_type_is_one_of_an_article(kind: str, written: str, further: str | None) -> None:
    article = expanded(devparse.Page(metadata=devparse.Metadata(headline="Gates shut", kind=kind)))[0]
    assert article["@type"] == [SCHEMA + written]
    assert article.get(SCHEMA + "additionalType") == (further and [{"@value": further}])


def test_a_page_without_an_article_is_a_web_page() -> None:
    page = devparse.Page(problems=(devparse.Problem("page", "not-an-article", ""),))
    assert json.loads(to_json_ld(page))["@graph"] == [{"@type": "WebPage"}]


def test_nothing_ends_the_script_it_stands_in() -> None:
    page = devparse.Page(metadata=devparse.Metadata(headline="</script><script>alert(1)<!-- \u202e"))
    text = to_json_ld(page)
    assert not set("<>&\u202e") & set(text)
    assert json.loads(text)["@graph"][0]["headline"] == page.metadata.headline


@given(st.builds(devparse.Page, metadata=..., body=..., trending=..., footer=...))
def test_every_page_is_linked_data_of_schema_org(page: devparse.Page) -> None:
    """Whatever is in the fields: a processor takes it, every property is schema.org's, every list of stories is there."""
    nodes = expanded(page)
    assert {name for node in nodes for name in node if not name.startswith((SCHEMA, "@"))} == set()
    kinds = [node["@type"] for node in nodes]
    assert kinds.count([SCHEMA + "ItemList"]) == len(page.trending.lists)
