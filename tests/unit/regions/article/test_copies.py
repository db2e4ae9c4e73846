"""A second copy of the text is taken out; what is said twice on purpose stays."""

from __future__ import annotations

import pytest

from devparse.limits import Limits
from devparse.regions.article.copies import without_copies
from devparse.rows.html_parser import read

ONE = "The harbour board agreed on Monday to lengthen the northern quay by forty metres."
TWO = "Engineers will sink nine caissons of concrete behind the old wall, and the dredger returns."
THREE = "The islanders had asked for the work since the storm, when the ferry lay outside for six days."
REFRAIN = "And still the mail boat lay outside, and nobody came to the quay in the evening to wait."


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        ([ONE, TWO, THREE, ONE, TWO, THREE], [ONE, TWO, THREE]),
        ([ONE, ONE], [ONE]),
        ([ONE, "Engineers", TWO, ONE, "Engineers", TWO], [ONE, "Engineers", TWO]),
        ([ONE, REFRAIN, TWO, REFRAIN, THREE, REFRAIN], [ONE, REFRAIN, TWO, REFRAIN, THREE, REFRAIN]),
        (["Yes.", ONE, "Yes.", TWO], ["Yes.", ONE, "Yes.", TWO]),
    ],
)
def test_runs_said_again_are_copies_and_refrains_are_not(texts: list[str], kept: list[str]) -> None:
    rows = read("".join(f"<p>{text}</p>" for text in texts).encode(), Limits()).rows
    assert [row.text for row in without_copies(rows)] == kept


def test_of_a_summary_above_the_text_the_paragraph_stays() -> None:
    """It is the standfirst that says the first paragraph beforehand."""
    rows = read(f"<div class=summary><p>{ONE}</p></div><p>{ONE}</p><p>{TWO}</p>".encode(), Limits()).rows
    assert [row.text for row in without_copies(rows)] == [ONE, ONE, TWO]
