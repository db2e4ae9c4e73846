"""Every measure on an example small enough to be counted by hand."""

from __future__ import annotations

import measures
import pytest
from measures import Counts

LONG = "The ferry left the harbour at dawn."  # seven words, four shingles


def test_a_text_of_seven_words_has_four_shingles() -> None:
    assert measures.shingles(LONG).total() == 4


def test_a_text_shorter_than_a_shingle_is_one() -> None:
    assert measures.shingles("Two words.").total() == 1


def test_an_empty_text_has_no_shingle() -> None:
    assert measures.shingles(" … ").total() == 0


def test_punctuation_and_line_breaks_do_not_count() -> None:
    assert measures.shingles("The ferry\nleft – the harbour, at dawn") == measures.shingles(LONG)


def test_a_lost_last_word_costs_one_shingle() -> None:
    assert measures.body_counts(LONG, "The ferry left the harbour at") == Counts(0.75, 0, 0.25)


def test_a_text_given_twice_leaks() -> None:
    counts = measures.body_counts("a b c d", "a b c d a b c d")
    assert counts == Counts(1 / 5, 4 / 5, 0)


def test_an_answer_with_or_without_the_standfirst_is_right() -> None:
    golds = ("A dek of five words. " + LONG, LONG)
    assert all(measures.is_exact(measures.best_body(golds, answer)) for answer in golds)


def test_an_empty_answer_to_an_empty_gold_is_not_exact() -> None:
    assert not measures.is_exact(measures.body_counts("", ""))


def test_precision_leaves_out_pages_without_an_answer() -> None:
    figures = measures.body_figures([measures.body_counts(LONG, LONG), measures.body_counts(LONG, "")])
    assert (figures.precision, figures.recall, figures.exact) == (1.0, 0.5, 0.5)
    assert figures.f1 == pytest.approx(2 / 3)


def test_recall_leaves_out_pages_without_gold() -> None:
    figures = measures.body_figures([measures.body_counts(LONG, LONG), measures.body_counts("", LONG)])
    assert (figures.precision, figures.recall) == (0.5, 1.0)


@pytest.mark.parametrize("answer", ["Ferry Lost at Sea", "ferry lost—at sea!", "Ｆerry  lost at sea"])
def test_headlines_are_compared_by_words_without_case(answer: str) -> None:
    assert measures.same_headline("Ferry lost at sea", answer)


def test_a_headline_with_the_site_behind_it_is_wrong() -> None:
    assert not measures.same_headline("Ferry lost at sea", "Ferry lost at sea | The Gull")


def test_authors_are_sets_of_names() -> None:
    assert measures.author_counts(["Ada Moor", "Ben Tide"], ["BEN TIDE", "Cy Reef"], "") == Counts(1, 1, 1)


def test_the_source_answers_where_no_person_does() -> None:
    assert measures.author_counts(["Gull Desk"], [], "Gull desk") == Counts(1, 0, 0)


def test_the_source_does_not_count_beside_a_person() -> None:
    assert measures.author_counts(["Ada Moor"], ["Ada Moor"], "Gull Desk") == Counts(1, 0, 0)


def test_a_day_is_the_first_ten_characters() -> None:
    assert measures.same_day("2031-05-06 23:30:00+02:00", "2031-05-06T00:00:00")
    assert not measures.same_day("2031-05-06", "2031-05-07")
    assert not measures.same_day("2031-05-06", "")


def test_counts_give_f1() -> None:
    assert Counts(2, 1, 1).f1 == pytest.approx(2 / 3)
    assert Counts().f1 == 1.0
    assert measures.total([Counts(1, 0, 2), Counts(1, 1, 0)]) == Counts(2, 1, 2)


def test_addresses_are_compared_without_fragment_and_tracking() -> None:
    assert measures.same_place("https://Gull.example/a/?utm_source=box&id=7#top") == "https://gull.example/a?id=7"


def test_links_to_the_page_itself_and_to_nowhere_are_no_places() -> None:
    urls = ["https://gull.example/a#comments", "javascript:void(0)", "mailto:a@gull.example", "https://gull.example/b"]
    assert measures.places(urls, "https://gull.example/a") == {"https://gull.example/b"}


def test_a_copyright_line_agrees_in_its_last_year_and_its_words() -> None:
    gold = ["© 2019-2031 The Gull. All rights reserved."]
    assert measures.same_copyright(gold, "All rights reserved. © 2019–2031 The Gull", 2031)
    assert not measures.same_copyright(gold, "© 2019-2031 The Gull. All rights reserved.", 2019)
    assert not measures.same_copyright(gold, "", None)
    assert measures.same_copyright([], "", None)


def test_a_postcode_is_no_year() -> None:
    assert measures.year_of("© 2031 The Gull, Harbour Town 20302") == 2031


def test_a_phone_is_the_same_with_its_country_or_without() -> None:
    assert measures.phone_key("+44 20 7946 0018") == measures.phone_key("020 7946 0018")
