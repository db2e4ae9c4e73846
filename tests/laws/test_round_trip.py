"""Whatever a Page holds, it comes back equal: from a dictionary, from JSON, from a pickle."""

from __future__ import annotations

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Tides, damaged, pages

import devparse


@given(pages)
def test_a_page_comes_back_from_its_dictionary(page: devparse.Page) -> None:
    assert devparse.from_dict(devparse.to_dict(page), sections=(Tides,)) == page


@given(pages)
def test_a_page_comes_back_from_its_json(page: devparse.Page) -> None:
    text = devparse.to_json(page)
    assert devparse.from_json(text, sections=(Tides,)) == page
    assert json.loads(text) == json.loads(json.dumps(devparse.to_dict(page)))


@given(pages)
def test_a_page_comes_back_from_a_pickle_and_a_copy(page: devparse.Page) -> None:
    assert pickle.loads(pickle.dumps(page)) == page == copy.deepcopy(page)


@given(damaged)
def test_what_is_read_comes_back(data: bytes) -> None:
    try:
        page = devparse.parse(data)
    except devparse.UnreadableInput:
        return
    assert devparse.from_json(devparse.to_json(page)) == page == pickle.loads(pickle.dumps(page))


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(pages, st.data())
def test_a_changed_dictionary_is_a_page_or_an_invalid_page(page: devparse.Page, data: st.DataObject) -> None:
    """One value anywhere replaced by another: it is read, or `InvalidPage` says where the fault is."""
    document = devparse.to_dict(page)
    here: object = document
    while isinstance(here, (dict, list)) and here:
        place = data.draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
        if data.draw(st.booleans()) or not isinstance(here[place], (dict, list)):  # type: ignore[index,call-overload]
            here[place] = data.draw(plain)  # type: ignore[index,call-overload]
            break
        here = here[place]  # type: ignore[index,call-overload]
    try:
        devparse.from_dict(document, sections=(Tides,))
    except devparse.InvalidPage as error:
        assert str(error).startswith("$")  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "1", '"page"', "{}", "[" * 100_000, '{"schema_version": 2}', "9" * 5000]
)
def test_other_json_is_an_invalid_page(text: str) -> None:
    with pytest.raises(devparse.InvalidPage, match=r"^\$"):
        devparse.from_json(text)
