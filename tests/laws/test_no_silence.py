"""Nothing is lost in silence: what comes out empty says why."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import damaged, markup

import devparse

SECTIONS = (devparse.Metadata, devparse.Body, devparse.Trending, devparse.Footer)


def assert_told(page: devparse.Page) -> None:
    """A page of which nothing was found, or no article, has a problem."""
    sections = (page.metadata, page.body, page.trending, page.footer)
    if all(section == type(section)() for section in sections) and not page.extra:
        assert page.problems, page


@given(damaged | st.binary(max_size=60), st.sampled_from([None, "https://h.example/1", "nowhere"]))
@example(b"<", None)
@example(b"<p>", None)
@example(b"<html><head><title></title></head></html>", None)
@example(b"\xff\xfe<\0p\0>\0", None)
@example(b"[]", None)
def test_an_empty_page_says_why(data: bytes, url: str | None) -> None:
    try:
        page = devparse.parse(data, url=url)
    except devparse.UnreadableInput:
        return
    assert_told(page)
    if not page.body.blocks:
        assert page.problems


@given(st.text() | markup)
@example("*")
@example("date 2026-01-17")
@example("﻿ ")
@example("# ")
def test_an_empty_dump_says_why(text: str) -> None:
    with contextlib.suppress(devparse.UnreadableInput):
        assert_told(devparse.parse_text(text))


@given(damaged, st.sets(st.sampled_from(SECTIONS), min_size=1).map(tuple))
def test_sections_that_were_asked_for_and_not_found_say_so(data: bytes, sections: tuple[type, ...]) -> None:
    with contextlib.suppress(devparse.UnreadableInput):
        assert_told(devparse.parse(data, sections=sections))


@pytest.mark.parametrize("answer", [None, devparse.Footer()])
def test_an_extractor_that_finds_nothing_leaves_a_page_that_says_so(answer: devparse.Footer | None) -> None:
    """None and an empty section are the same: nothing."""

    @devparse.extractor(devparse.Footer)
    def finds_nothing(document: devparse.Document, site: devparse.Site) -> devparse.Footer | None:
        return answer

    page = devparse.Parser((finds_nothing,)).parse("<p>Gates shut</p>")
    assert [problem.code for problem in page.problems] == ["nothing-found"]
