"""The custom section: found on the site's pages, absent elsewhere, and not lost in JSON."""

from pathlib import Path

from devparse_acme import Weather

import devparse

PAGE = Path(__file__).parent / "pages" / "acme" / "gates" / "source.html"


def test_weather_is_found_and_comes_back() -> None:
    page = devparse.Parser().with_plugins().parse(PAGE.read_bytes())
    assert page.site == "acme"
    assert page.get(Weather) == Weather("Alden", 21.0)
    assert devparse.from_json(devparse.to_json(page), sections=(Weather,)) == page


def test_other_sites_have_none() -> None:
    page = devparse.Parser().with_plugins().parse(PAGE.read_bytes(), url="https://other.example/", site="generic")
    assert page.get(Weather) is None
