from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest

from devparse.rows.roles import ADVERT, BODY, COMMENT, HEADING, NAV, STORIES, judge, use, words_of
from devparse.rows.weights import WEIGHTS, Weights


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("story-body  lead2", ["story", "body", "lead"]),
        ("articleBody", ["article", "body"]),
        ("HTMLBlock wideAd", ["html", "block", "wide", "ad"]),
        ("größe_box", ["gr", "e", "box"]),
        ("123", []),
        ("", []),
    ],
)
def test_names_fall_into_words_at_signs_and_capitals(name: str, words: list[str]) -> None:
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("classes", "flag"),
    [("articlebody", BODY), ("article-body", BODY), ("articleBody", BODY), ("most-read", STORIES), ("comments", COMMENT)],
)
def test_compounds_are_known_written_together_and_apart(classes: str, flag: int) -> None:
    assert judge("div", classes, "").flags & flag
    assert judge("div", "", classes).flags & flag


def test_letters_of_a_hash_make_no_word() -> None:
    """`x8a2d4` holds an a before a d, which is no advert."""
    assert not judge("div", "x8a2d4", "").flags & ADVERT
    assert judge("div", "x8ad4", "").flags & ADVERT


def test_tag_class_and_id_all_speak() -> None:
    assert judge("h2", "comment", "nav").flags == HEADING | COMMENT | NAV


def test_the_classes_of_the_whole_page_say_nothing_of_its_parts() -> None:
    assert judge("body", "has-comments nav-open", "").flags == 0


@pytest.fixture
def weights() -> Iterator[Weights]:
    """Weights of a test's own, in use until it ends."""
    yield (own := attrs.evolve(WEIGHTS, near={"<p>": 1.0, "story": 0.5}, mid={"story": -0.25}, far={"story": 2.0, "nav": -4.0}))
    use(WEIGHTS)
    assert own is not WEIGHTS


def test_each_word_counts_once_and_the_tag_with_them(weights: Weights) -> None:
    use(weights)
    assert judge("p", "story story-nav", "")[1:] == (1.5, -0.25, -2.0)


def test_other_weights_hold_at_once_for_names_seen_before(weights: Weights) -> None:
    before = judge("p", "story", "")
    use(weights)
    assert judge("p", "story", "") != before
