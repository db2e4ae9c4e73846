"""The document as extractors ask it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

import devparse

LINKS = "<article><p>Gates shut. <a href='{0}'>Tides</a> come in, the harbour office said, an hour before dawn on Thursday.</p></article>"


def link(address: str, head: str = "", url: str | None = None) -> str:
    """The address of a page's only link as an extractor is given it."""
    found: list[str] = []

    @devparse.extractor(devparse.Metadata)
    def asks(document: devparse.Document, site: devparse.Site) -> None:
        found.extend(each.url for each in document.links("a"))

    devparse.Parser((asks,)).parse(f"<head>{head}</head>" + LINKS.format(address), url=url)
    return found[0]


@pytest.mark.parametrize("address", ["/tides", "tides/2", "../tides?day=4", "//h.example/tides", "?page=2"])
def test_relative_addresses_stay_as_they_are_where_no_base_is_known(address: str) -> None:
    """Nothing is lost of a link, though nobody says where the page is from."""
    assert link(address) == address
    assert link(address, url="https://harbour.example/a/b").startswith("https://")


@pytest.mark.parametrize("address", ["", "javascript:void(0)", "mailto:desk@h.example", "data:text/plain,x", "http://["])
def test_what_leads_nowhere_is_empty_with_a_base_and_without(address: str) -> None:
    """An address that nobody can go to is none."""
    assert link(address) == ""
    assert link(address, url="https://harbour.example/a/b") == ""


def test_a_fragment_is_no_place_where_the_page_has_none() -> None:
    """What leads to the page itself leads nowhere without its address."""
    assert link("#top") == ""


def test_a_base_that_comes_late_is_the_base_of_all_links() -> None:
    """A relative canonical address before the absolute one takes nothing from the links."""
    head = "<link rel=canonical href='/tides'><link rel=canonical href='https://h.example/gates'>"
    assert link("/tides", head) == "https://h.example/tides"


TABLE = (
    "<p>Gates <a href='/gates'>shut</a></p><table class=events><tr class=event><td><a href='/regatta'>Regatta</a></td>"
    "<td><time datetime='2026-03-04'>Wednesday</time></td></tr><tr class=event data-full='yes'><td>Fair</td><td></td></tr></table>"
)


def asked(question: Callable[[devparse.Document], object], page: str = TABLE) -> Any:
    """What a document answers."""
    found: list[object] = []

    @devparse.extractor(devparse.Metadata)
    def asks(document: devparse.Document, site: devparse.Site) -> None:
        found.append(question(document))

    devparse.Parser((asks,)).parse(page, url="https://harbour.example/")
    return found[0]


def test_an_element_is_asked_for_what_is_inside_it() -> None:
    """Texts, links and attributes of one line of a table, and of no other."""

    def question(document: devparse.Document) -> object:
        return [
            (each.tag, each.text, each.first_text("td"), each.texts("td"), each.links(), each.first_text("time @datetime"), each.attribute("data-full"))
            for each in document.select(".events .event")
        ]

    assert asked(question) == [
        ("tr", "Regatta Wednesday", "Regatta", ("Regatta", "Wednesday"), (devparse.Link("Regatta", "https://harbour.example/regatta"),), "2026-03-04", ""),
        ("tr", "Fair", "Fair", ("Fair",), (), "", "yes"),
    ]  # fmt: skip


@pytest.mark.parametrize("selector", [".event", "//tr", ".//tr", "tr"])
def test_css_and_xpath_look_inside_alone(selector: str) -> None:
    """XPath from the root begins at the element, and no element is inside itself."""

    def question(document: devparse.Document) -> object:
        (table,) = document.select("table")
        return len(table.select(selector)), len(table.select(selector)[0].select(selector)), len(table.select("//p"))

    assert asked(question) == (2, 0, 0)


def test_a_dump_has_no_elements() -> None:
    """As with every selector."""
    found: list[object] = []

    @devparse.extractor(devparse.Metadata)
    def asks(document: devparse.Document, site: devparse.Site) -> None:
        found.append(document.select("p"))

    devparse.Parser((asks,)).parse_text("Gates shut")
    assert found == [()]


def test_every_row_has_a_region() -> None:
    """One of the documented words."""
    regions = asked(lambda document: {row.region for row in document.rows})
    assert regions <= set(get_args(devparse.Region))
