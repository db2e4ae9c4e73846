"""A pack's selectors answer before the standard extractors, field by field, and every answer says whose it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import attrs
import pytest

import devparse
from devparse.rows import document as document_module

INDIA = timezone(timedelta(hours=5, minutes=30))
PAGE = """<!doctype html><html lang="en"><head><title>Gates shut</title><meta name="topics" content="tides, locks">
<meta property="og:image" content="/small.jpg"></head><body>
<div class="top"><h1>The Ledger</h1></div>
<h2 class="story">Gates shut<br>before the tide</h2><p class="dek">The office gave an hour's notice.</p>
<p class="who">By <a href="/staff/ada">Ada Brook</a> and <a href="/staff/olu">Olu Vance</a></p>
<p class="desk">Harbour Desk</p><p class="from">Port Ellis</p><b class="part">Coast</b>
<p class="first">04-03-2026 06:40</p><p class="last">04-03-2026 09:15</p>
<ul class="lands"><li>Ghana</li><li>Togo</li></ul>
<figure class="lead"><img src="/wait.gif" data-src="/gates.jpg" alt="Two gates"><figcaption>The gates. Photo: M. Roe</figcaption></figure>
<div class="text"><p>The gates of the barrage were shut at four in the morning, the harbour office said.</p>
<p>They will open again on Thursday, once the eels have passed into the upper river.</p><p class="from-whom">From our wires.</p></div>
</body></html>"""
SELECTORS = devparse.Selectors(
    headline="h2.story",
    summary=".dek",
    authors=".who a",
    source=".desk",
    place=".from",
    published=".first",
    modified=".last",
    section=".part",
    keywords='meta[name="topics"] @content',
    countries=".lands li",
    image=".lead",
    caption=".lead figcaption",
    attribution=".from-whom",
)


def read(
    page: str = PAGE,
    url: str = "https://acme.example/gates",
    final: tuple[str, ...] = (),
    **selectors: str | tuple[str, ...],
) -> devparse.Page:
    """The page as a parser with a pack of these selectors reads it."""
    chosen = devparse.Selectors(**selectors) if selectors else SELECTORS
    acme = devparse.Site(name="acme", hosts="acme.example", selectors=chosen, zone="+05:30", final=final)
    return devparse.Parser(strict=True).with_sites(acme).parse(page, url=url)


def test_every_field_of_the_metadata_is_what_its_selector_finds() -> None:
    metadata = read().metadata

    assert metadata.headline == "Gates shut before the tide"
    assert metadata.summary == "The office gave an hour's notice."
    assert (metadata.source, metadata.place, metadata.section) == ("Harbour Desk", "Port Ellis", "Coast")
    assert metadata.keywords == ("tides", "locks")
    assert metadata.countries == ("Ghana", "Togo")


def test_authors_are_people_each_with_the_page_its_link_leads_to() -> None:
    expected = (
        devparse.Author("Ada Brook", "https://acme.example/staff/ada"),
        devparse.Author("Olu Vance", "https://acme.example/staff/olu"),
    )

    assert expected == read().metadata.authors


def test_authors_in_one_text_are_taken_apart_and_have_no_page() -> None:
    people = read(
        PAGE.replace(' and <a href="/staff/olu">Olu Vance</a>', " and Olu Vance"), authors=".who"
    ).metadata.authors

    assert [(author.name, author.url) for author in people] == [("Ada Brook", ""), ("Olu Vance", "")]


def test_times_written_without_a_zone_are_in_the_zone_of_the_pack() -> None:
    metadata = read().metadata

    assert datetime(2026, 3, 4, 6, 40, tzinfo=INDIA) == metadata.published
    assert metadata.published is not None
    assert timedelta(hours=5, minutes=30) == metadata.published.utcoffset()
    assert datetime(2026, 3, 4, 3, 45, tzinfo=UTC) == metadata.modified


def test_a_bare_day_is_told_as_a_problem() -> None:
    page = read(PAGE.replace("04-03-2026 06:40", "04-03-2026"), published=".first")

    assert [problem.code for problem in page.problems] == ["date-only"]


def test_the_picture_is_the_one_a_lazy_page_would_load_with_its_credit_apart() -> None:
    assert (
        devparse.Image("https://acme.example/gates.jpg", "Two gates", "The gates.", "M. Roe") == read().metadata.image
    )


@pytest.mark.parametrize("selector", ['meta[property="og:image"] @content', './/meta[@property="og:image"]/@content'])
def test_the_picture_may_be_an_attribute_that_holds_its_address(selector: str) -> None:
    assert devparse.Image("https://acme.example/small.jpg") == read(image=selector).metadata.image


def test_the_closing_line_is_the_attribution_of_the_body() -> None:
    page = read()

    assert page.body.attribution == "From our wires."
    assert page.sources["body.attribution"] == "site:acme"


def test_each_field_that_a_selector_found_says_which_pack_it_is_from() -> None:
    page = read()

    found = {field for field, source in page.sources.items() if source == "site:acme"}
    asked = {field for field, value in attrs.asdict(SELECTORS).items() if value} - {"caption", "attribution"}
    assert {f"metadata.{field}" for field in asked} | {"body.attribution"} == found


def test_of_several_selectors_the_first_that_finds_a_text_answers() -> None:
    assert read(section=(".missing", "ul.empty", ".part", ".desk")).metadata.section == "Coast"


def test_what_no_selector_finds_is_left_to_the_standard_extractors() -> None:
    page = read(headline=".missing", source=".desk")

    assert page.metadata.headline != ""
    assert page.sources["metadata.headline"] != "site:acme"


def test_a_final_field_stays_empty_where_the_selectors_find_nothing() -> None:
    page = read(authors=".missing", source=".desk", final=("metadata.authors",))

    assert page.metadata.authors == ()


def test_scripts_and_styles_are_no_text() -> None:
    page = read(PAGE.replace("Harbour Desk", "Harbour<script>track()</script><style>p{}</style> Desk"))

    assert page.metadata.source == "Harbour Desk"


def test_on_a_dump_selectors_find_nothing() -> None:
    acme = devparse.Site(name="acme", selectors=devparse.Selectors(headline="p"))
    page = (
        devparse.Parser(strict=True)
        .with_sites(acme)
        .parse_text("Gates shut\n\nThe gates were shut at four.", site="acme")
    )

    assert "site:acme" not in page.sources.values()


def test_a_page_of_another_site_is_read_without_a_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packs cost nothing on pages that are not theirs, whether the page has an address or not."""
    monkeypatch.setattr(document_module, "build_tree", lambda content: pytest.fail("a tree was made"))
    acme = devparse.Site(name="acme", hosts="acme.example", signs=("#acme-menu",), selectors=SELECTORS)
    parser = devparse.Parser().with_sites(acme)

    assert parser.parse(PAGE, url="https://ledger.example/gates").site == "generic"
    assert parser.parse(PAGE).site == "generic"
    assert (
        parser.parse(PAGE.replace("<title>", '<link rel="canonical" href="https://ledger.example/"><title>')).site
        == "generic"
    )
