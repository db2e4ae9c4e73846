"""Devdiscourse pages drawn from a model of what they say are read back, fact by fact, in every template and form."""

from __future__ import annotations

from random import Random

import pytest
from drawn.saying import FORMS, TEMPLATES, drawn, wrong
from hypothesis import given, settings
from hypothesis import strategies as st

_EXAMPLES = settings().max_examples // 5 + 1
"""Of each template in each form: some three hundred pages in all by default, thousands in a long run."""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("template", TEMPLATES)
@settings(max_examples=_EXAMPLES)
@given(random=st.randoms(use_true_random=False))
def test_every_fact_of_a_drawn_page_comes_back(template: str, form: str, random: Random) -> None:
    """Metadata field by field, body block by block, lists story by story, footer group by group."""
    assert wrong(drawn(random, template, form)) == {}
