"""Containers of a pack leave a trace: what they hold says whose it is, and a dead one is told."""

from __future__ import annotations

import pytest

import devparse

PAGE = "<body><main><h1>Quay shut</h1><div class=text><p>The quay was shut at four.</p></div></main><div class=foot><p>© Copyright 2026 Quay</p></div></body>"


def parsed(**selectors: str) -> devparse.Page:
    site = devparse.Site(name="quay", hosts="quay.example", selectors=devparse.Selectors(**selectors))
    return devparse.Parser(sites=(site,)).parse(PAGE, url="https://quay.example/1")


def test_what_a_container_holds_is_the_pack_s() -> None:
    """`sources` names the pack for body and footer that its containers found."""
    sources = parsed(body=".text", footer=".foot").sources
    assert (sources["body.blocks"], sources["footer.copyright"]) == ("site:quay", "site:quay")


@pytest.mark.parametrize(("kind", "section"), [("body", "body"), ("stories", "trending"), ("footer", "footer"), ("skip", "page")])
def test_a_container_that_finds_nothing_is_told(kind: str, section: str) -> None:
    """The problem names the pack, the field and its selectors."""
    (problem,) = (one for one in parsed(**{kind: ".gone"}).problems if one.code == "selector-found-nothing")
    assert problem.section == section
    assert all(word in problem.message for word in ("quay", f"selectors.{kind}", ".gone"))


def test_of_several_selectors_one_that_finds_something_is_enough() -> None:
    """Layouts drift: the older selector may stay in the pack."""
    site = devparse.Site(name="quay", hosts="quay.example", selectors=devparse.Selectors(body=(".gone", ".text")))
    page = devparse.Parser(sites=(site,)).parse(PAGE, url="https://quay.example/1")
    assert [one for one in page.problems if one.code == "selector-found-nothing"] == []
