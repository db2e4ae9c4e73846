"""Packs in each other's way are told, with the one that wins."""

from __future__ import annotations

import devparse
from devparse.authoring.clashes import clashes

WIDE = devparse.Site(name="acme", hosts=("acme.example", "acme-times.example"))
NARROW = devparse.Site(name="acme-blog", hosts=("blog.acme.example",))


def test_packs_of_different_hosts_do_not_clash() -> None:
    assert list(clashes((WIDE, devparse.Site(name="other", hosts=("notacme.example",))))) == []


def test_a_host_that_two_packs_claim_is_told_with_the_winner() -> None:
    again = devparse.Site(name="again", hosts=("acme.example",))
    assert list(clashes((WIDE, again))) == ["acme.example: claimed by acme, again; again wins"]
    assert devparse.Parser(sites=(WIDE, again)).parse("<p>Rain", url="https://acme.example/").site == "again"


def test_the_longest_host_wins_in_any_order_and_is_no_clash() -> None:
    for sites in ((WIDE, NARROW), (NARROW, WIDE)):
        assert list(clashes(sites)) == []
        assert devparse.Parser(sites=sites).parse("<p>Rain", url="https://blog.acme.example/").site == "acme-blog"


def test_two_packs_of_one_name_are_told() -> None:
    assert list(clashes((WIDE, devparse.Site(name="acme")))) == [
        "acme: 2 packs have this name; the last one is meant by it"
    ]
