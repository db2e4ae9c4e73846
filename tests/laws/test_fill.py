"""`fill`, which makes one section of two: a law, whatever the sections hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import tides

import devparse
from devparse.merging import empty_fields, fill

SECTIONS = [devparse.Metadata, devparse.Body, devparse.Trending, devparse.Footer]
sections = st.sampled_from(SECTIONS).flatmap(lambda section: st.tuples(*[st.from_type(section)] * 3)) | st.tuples(
    *[tides] * 3
)


@given(sections)
def test_an_empty_section_changes_nothing(triple: tuple[object, ...]) -> None:
    first = triple[0]
    blank = type(first)()
    assert fill(first, blank) == first == fill(blank, first)


@given(sections)
def test_filling_is_associative(triple: tuple[object, ...]) -> None:
    first, second, third = triple
    assert fill(fill(first, second), third) == fill(first, fill(second, third))


@given(sections)
def test_filling_twice_is_filling_once(triple: tuple[object, ...]) -> None:
    first, second, _ = triple
    once = fill(first, second)
    assert fill(once, second) == once == fill(once, first)


@given(sections)
def test_what_was_found_stays_and_only_gaps_are_filled(triple: tuple[object, ...]) -> None:
    first, second, _ = triple
    both = fill(first, second)
    assert empty_fields(both) == empty_fields(first) & empty_fields(second)


@pytest.mark.parametrize("free", [True, False])
def test_false_is_an_answer(free: bool) -> None:
    assert fill(devparse.Metadata(free=False), devparse.Metadata(free=free)).free is False
