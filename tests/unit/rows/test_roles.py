from __future__ import annotations

import pytest

from devparse.rows.roles import (
    ADVERT,
    BODY,
    COMMENT,
    HEADING,
    NAV,
    ROLES_OF_BLOCKS,
    STORIES,
    classify_element,
    words_of,
)


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
    assert classify_element("div", classes, "").flags & flag
    assert classify_element("div", "", classes).flags & flag


def test_letters_of_a_hash_make_no_word() -> None:
    """`x8a2d4` holds an a before a d, which is no advert."""
    assert not classify_element("div", "x8a2d4", "").flags & ADVERT
    assert classify_element("div", "x8ad4", "").flags & ADVERT


def test_tag_class_and_id_all_speak() -> None:
    assert classify_element("h2", "comment", "nav").flags == HEADING | COMMENT | NAV


def test_the_classes_of_the_whole_page_say_nothing_of_its_parts() -> None:
    assert classify_element("body", "has-comments nav-open", "").flags == 0


def test_names_asked_for_lately_keep_their_object_however_many_others_come() -> None:
    names = "div", "story", "lead"
    first = ROLES_OF_BLOCKS[names]
    for number in range(10_000):
        ROLES_OF_BLOCKS["p", f"c{number}", ""]
        if number % 1000 == 0:
            assert ROLES_OF_BLOCKS[names] is first
    assert len(ROLES_OF_BLOCKS) < 5_000
