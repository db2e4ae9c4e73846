"""Words by which a site speaks of itself."""

from __future__ import annotations

from devparse.language.service_words import service_words


def test_different_words_count_once_each() -> None:
    assert service_words("Subscribe to our Newsletter! The newsletter comes by email.") == 3


def test_a_sentence_about_the_world_has_none() -> None:
    assert service_words("The ferry left the quay at dawn with eleven sheep aboard.") == 0


def test_no_more_than_six_count_and_only_at_the_beginning() -> None:
    assert service_words("subscribe newsletter inbox email cookies privacy consent terms") == 6
    assert service_words("sheep " * 120 + "newsletter") == 0
