"""Words over lists are held out for a site when no other site has them."""

from __future__ import annotations

import held_out_words

from devparse.language.headings import kind_of_heading


def test_a_phrase_is_held_out_where_no_other_site_has_it() -> None:
    """What another site prints over links as well stays; what stands in no labelled heading is not touched."""
    assert "related posts" not in held_out_words.held_out(["Related posts"], ["Related posts today"])
    assert "related posts" in held_out_words.held_out(["Related posts"], ["Tides"])
    assert "most read" not in held_out_words.held_out(["Related posts"], ["Tides"])


def test_held_out_words_tell_nothing_while_they_are_out() -> None:
    """The table is whole again afterwards."""
    assert kind_of_heading("Buzzing") == "trending"
    with held_out_words.without(frozenset({"buzzing"})):
        assert kind_of_heading("Buzzing") is None
    assert kind_of_heading("Buzzing") == "trending"
