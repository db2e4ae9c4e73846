"""A parser tells at once what is wrong with the extractors it is given."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import devparse


def weather_of(name: str) -> devparse.Extractor[object]:
    """An extractor of a section type of its own, always of the same name."""

    @attrs.frozen
    class Weather:
        city: str = ""

    @devparse.extractor(Weather)
    def weather(document: devparse.Document, site: devparse.Site) -> Weather:
        return Weather(name)

    return weather


def test_an_untagged_function_is_refused() -> None:
    with pytest.raises(devparse.BadExtractor, match="no section type"):
        devparse.Parser().with_extractors(print)


def test_two_sections_of_one_name_are_refused() -> None:
    with pytest.raises(devparse.BadExtractor, match="two types have this name"):
        devparse.Parser().with_extractors(weather_of("Alden"), weather_of("Renn"))


def test_the_extractor_added_last_is_trusted_most() -> None:
    @devparse.extractor(devparse.Footer)
    def first(document: devparse.Document, site: devparse.Site) -> devparse.Footer:
        return devparse.Footer(brand="First", feedback="Write to us")

    @devparse.extractor(devparse.Footer)
    def last(document: devparse.Document, site: devparse.Site) -> devparse.Footer:
        return devparse.Footer(brand="Last")

    page = devparse.Parser().with_extractors(first).with_extractors(last).parse(b"<p>Boats</p>")
    assert (page.footer.brand, page.footer.feedback) == ("Last", "Write to us")
    assert (page.sources["footer.brand"], page.sources["footer.feedback"]) == ("last", "first")


@attrs.frozen
class Tides:
    height: str = ""


ACME = devparse.Site(name="acme", hosts=("acme.example",))


@pytest.mark.parametrize(
    ("action", "error", "words"),
    [
        (lambda parser: parser.with_sites([ACME]), devparse.BadSite, r"with_sites\(\*packs\)"),
        (lambda parser: parser.with_sites("acme"), devparse.BadSite, "site='acme'"),
        (lambda parser: parser.with_sites(None), devparse.BadSite, "NoneType"),
        (lambda _: devparse.Parser(sites=[ACME]), devparse.BadSite, "a tuple of devparse.Site, not list"),
        (lambda parser: parser.with_extractors([devparse.STANDARD[0]]), devparse.BadExtractor, r"with_extractors\(\*functions\)"),
        (lambda _: devparse.Parser(extractors=[devparse.STANDARD[0]]), devparse.BadExtractor, "a tuple of functions, not list"),
        (lambda _: devparse.Parser(extractors=(print,)), devparse.BadExtractor, "no section type"),
        (lambda parser: parser.parse("<p>", sections=devparse.Metadata), TypeError, r"sections=\(Metadata,\)"),
        (lambda parser: parser.parse("<p>", sections=3), TypeError, "a tuple of section types"),
        (lambda parser: parser.parse("<p>", sections="body"), TypeError, "a tuple of section types"),
        (lambda parser: parser.parse("<p>", sections=(Tides,)), devparse.BadExtractor, "no extractor of this parser finds it; there are Body"),
        (lambda parser: parser.parse("<p>", sections=(devparse.Story, devparse.Body)), devparse.BadExtractor, "section Story"),
        (lambda parser: parser.parse("<p>", site="devdiscours"), devparse.UnknownSite, "devdiscourse"),
        (lambda parser: parser.parse(b"<p>", charset=8), TypeError, "charset is str or None, not int"),
        (lambda parser: parser.parse("<p>", captured="2026-03-04"), TypeError, "captured is date or None, not str"),
        (lambda parser: parser.parse_text(b"Gates shut"), TypeError, "decode bytes first"),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_told_with_what_was_expected(action: Any, error: type[Exception], words: str) -> None:
    """One line names the argument and what to write."""
    with pytest.raises(error, match=words) as told:
        action(devparse.Parser())
    assert "\n" not in str(told.value)


def test_a_section_that_only_a_pack_finds_may_be_asked_for() -> None:
    """On pages of other sites it is simply not there."""

    @devparse.extractor(Tides)
    def tides(document: devparse.Document, site: devparse.Site) -> Tides:
        return Tides("4.2 m")

    parser = devparse.Parser().with_sites(devparse.Site(name="acme", hosts=("acme.example",), extractors=(tides,)))
    assert parser.parse("<p>Boats", sections=(Tides,)).get(Tides) is None
    assert parser.parse("<p>Boats", sections=(Tides,), url="https://acme.example/1").get(Tides) == Tides("4.2 m")
