"""A pack is right when it is made, or says at once which pack and which field is wrong; it claims its own hosts only."""

from __future__ import annotations

import pickle
from datetime import datetime, timedelta
from typing import Any

import pytest

import devparse
from devparse.selectors import compiled


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("hosts", {"hosts": "https://acme.example/"}),
        ("hosts", {"hosts": ("acme.example", "ACME example")}),
        ("signs", {"signs": "div["}),
        ("selectors.headline", {"selectors": devparse.Selectors(headline=("h1", "h1..title"))}),
        ("selectors.skip", {"selectors": devparse.Selectors(skip=".//div[")}),
        ("selectors.headlin", {"selectors": devparse.Selectors(headlin="h1")}),  # type: ignore[call-arg]
        ("hosts", {"hosts": "www.acme.example"}),
        ("text_signs", {"text_signs": ("Acme Times", " ")}),
        ("extractors", {"extractors": (print,)}),
        ("labels", {"labels": {"Also on the quay": "relatd"}}),
        ("final", {"final": "metadata.titel"}),
        ("final", {"final": ("body",)}),
        ("zone", {"zone": "Asia/Atlantis"}),
        ("name", {"name": ""}),
    ],
)
def test_a_wrong_pack_is_told_at_once_with_its_name_and_the_field(field: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(devparse.BadSite) as told:
        devparse.Site(**{"name": "acme", **wrong})

    assert str(told.value).startswith(f"site pack {wrong.get('name', 'acme')!r}: field {field}: ")


def test_a_misspelt_field_is_told_with_the_one_that_was_meant() -> None:
    with pytest.raises(devparse.BadSite, match="did you mean 'headline'"):
        devparse.Site(name="acme", selectors=devparse.Selectors(headlin="h1"))  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("acme.example", True),
        ("www.acme.example", True),
        ("live.news.acme.example", True),
        ("notacme.example", False),
        ("acme.example.org", False),
        ("example", False),
    ],
)
def test_a_host_claims_itself_and_its_subdomains(host: str, is_own: bool) -> None:
    assert devparse.Site(name="acme", hosts="acme.example").claims(host) is is_own


@pytest.mark.parametrize(("zone", "hours"), [("+05:30", 5.5), ("-03:00", -3), ("Asia/Kolkata", 5.5)])
def test_a_zone_is_an_offset_or_a_name(zone: str, hours: float) -> None:
    found = devparse.Site(name="acme", zone=zone).timezone()

    assert found is not None
    assert found.utcoffset(datetime(2026, 3, 4)) == timedelta(hours=hours)  # noqa: DTZ001 -- asked of the zone


def test_a_pack_without_a_zone_leaves_times_naive() -> None:
    assert devparse.Site(name="acme").timezone() is None


def test_of_packs_that_claim_one_host_the_later_wins() -> None:
    first, second = (devparse.Site(name=name, hosts="acme.example") for name in ("first", "second"))

    assert devparse.Parser().with_sites(first, second).parse("<p>Rain", url="https://acme.example/").site == "second"


def test_a_pack_can_be_asked_for_by_name_and_an_unknown_one_is_an_error() -> None:
    parser = devparse.Parser().with_sites(devparse.Site(name="acme"))

    assert parser.parse("<p>Rain", url="https://www.devdiscourse.com/", site="acme").site == "acme"
    assert parser.parse("<p>Rain", url="https://www.devdiscourse.com/", site="generic").site == "generic"
    with pytest.raises(devparse.UnknownSite, match="acme"):
        parser.parse("<p>Rain", site="acne")


def test_packs_and_parsers_pickle() -> None:
    parser = devparse.Parser().with_sites(devparse.Site(name="acme", labels={"From the quay": "related"}))

    assert pickle.loads(pickle.dumps(parser)) == parser


@pytest.mark.parametrize(
    ("selector", "names"),
    [
        ("div#menu .item", (b"menu", b"item")),
        ('.a > img[src*=".gif"]', (b"a", b"gif")),
        (".a, .b", ()),
        (".a:not(.b)", ()),
        (".//div[@id='menu']", ()),
    ],
)
def test_a_selector_knows_what_a_page_must_have_for_it(selector: str, names: tuple[bytes, ...]) -> None:
    """Only where all of it must be there: alternatives and negations name what may be missing."""
    assert compiled(selector).names == names
