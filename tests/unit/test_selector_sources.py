"""What a pack's selectors can find beyond texts on the page, and how wrong declarations are told."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import devparse

PAGE = """<html lang="en"><body><script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false,
"publisher": {"@type": "Organization", "name": "Quay Times"}, "author": [{"name": "Ada Fell"}, {"name": "Bo Lind"}]}</script>
<nav class="path"><a href="/">Home</a><a href="/coast">Coast</a></nav><h1>Quay shut</h1><h2>Why the quay was shut</h2>
<p class="part">In Coast</p><figure><img src="/quay.jpg" alt="Quay"><b class="by">M. Roe</b></figure><a class="next" href="/1?page=2">2</a></body></html>"""


def metadata(**selectors: Any) -> devparse.Metadata:
    site = devparse.Site(name="quay", hosts="quay.example", selectors=devparse.Selectors(**selectors))
    page = devparse.Parser(sites=(site,)).parse(PAGE, url="https://quay.example/1")
    assert all(page.sources[f"metadata.{name}"] == "site:quay" for name in selectors if name in ("section", "kind", "free"))
    return page.metadata


@pytest.mark.parametrize(
    ("field", "source", "value"),
    [
        ("alternative_headline", "h2", "Why the quay was shut"),
        ("site_name", "json-ld:publisher.name", "Quay Times"),
        ("site_name", ("json-ld:provider.name", "json-ld:NewsArticle.publisher.name"), "Quay Times"),
        ("language", "html @lang", "en"),
        ("kind", "json-ld:@type", "NewsArticle"),
        ("free", "json-ld:isAccessibleForFree", False),
        ("next_page", "a.next", "https://quay.example/1?page=2"),
        ("next_page", "a.next @href", "https://quay.example/1?page=2"),
        (
            "breadcrumbs",
            "nav.path a",
            (devparse.Link("Home", "https://quay.example/"), devparse.Link("Coast", "https://quay.example/coast")),
        ),
        ("authors", "json-ld:author.name", (devparse.Author("Ada Fell"), devparse.Author("Bo Lind"))),
    ],
)
def test_a_field_of_the_metadata_is_found(field: str, source: Any, value: object) -> None:
    """By selector, by attribute, and by a path in the page's linked data."""
    assert getattr(metadata(**{field: source}), field) == value


def test_words_that_the_site_puts_before_its_values_are_cut() -> None:
    """At the front and at the end of every text that the selectors find."""
    assert metadata(section=".part", cut="In ").section == "Coast"


def test_a_credit_has_a_place_of_its_own() -> None:
    """Beside the caption of the picture."""
    image = metadata(image="figure img", credit=".by").image
    assert image == devparse.Image("https://quay.example/quay.jpg", "Quay", "", "M. Roe")


def test_help_and_completion_show_the_fields() -> None:
    """Each field is a parameter of its own."""
    assert {"headline", "breadcrumbs", "free", "next_page", "cut"} <= set(inspect.signature(devparse.Selectors).parameters)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"selectors": {"headline": "h1"}}, "field selectors: expected devparse.Selectors"),
        ({"selectors": devparse.Selectors(headline=None)}, "field selectors.headline: expected a str or a tuple of them, not None"),  # type: ignore[arg-type]
        ({"selectors": devparse.Selectors(body=("p", 1))}, "field selectors.body: expected a str or a tuple of them, not int"),  # type: ignore[arg-type]
        ({"selectors": devparse.Selectors(kind="json-ld:a b")}, "field selectors.kind: 'json-ld:a b' is no selector"),
        ({"hosts": None}, "field hosts: expected a str or a tuple of them, not None"),
        ({"labels": ["Most read"]}, "field labels: expected a dict of words"),
        ({"labels": {"Most read": "trendig"}}, "did you mean 'trending'?"),
        ({"final": "metadata.author"}, "did you mean 'metadata.authors'?"),
        ({"zone": 5}, "field zone: expected an IANA name or an offset"),
        ({"zone": "Asia/Kolkatta"}, "did you mean 'Asia/Kolkata'?"),
    ],
)
def test_a_wrong_declaration_says_what_was_expected(wrong: dict[str, Any], message: str) -> None:
    """With the pack, the field, and what was probably meant."""
    with pytest.raises(devparse.BadSite) as raised:
        devparse.Site(**{"name": "quay", **wrong})
    assert str(raised.value).startswith("site pack 'quay': field ")
    assert message in str(raised.value)


@pytest.mark.parametrize("wrong", [["a"], "devdiscourse", None])
def test_only_packs_are_taken_as_packs(wrong: Any) -> None:
    """A list of packs, or a name, is told at once."""
    with pytest.raises(devparse.BadSite, match="expected site packs"):
        devparse.Parser().with_sites(wrong)
