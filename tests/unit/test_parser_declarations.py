"""A parser tells at once what is wrong with the extractors it is given."""

from __future__ import annotations

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
