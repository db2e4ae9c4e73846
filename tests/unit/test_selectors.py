"""Selectors: CSS and XPath find elements, texts and attributes; what cannot be answered is told when they are made."""

from __future__ import annotations

import pytest

import devparse

HTML = (
    "<!doctype html><html><head><meta name=author content='Mara Quill'></head><body id=top>"
    "<p class='by line'>By Mara Quill</p><div id=story><p>The gates were shut.</p><p>They opened  again.</p></div></body></html>"
)


def found(selector: str) -> tuple[str, ...]:
    """What a selector finds on the page, seen as a user's extractor sees it."""

    @devparse.extractor(devparse.Footer)
    def ask(document: devparse.Document, site: devparse.Site) -> devparse.Footer:
        return devparse.Footer(emails=document.texts(selector))

    return devparse.Parser(extractors=(ask,), strict=True).parse(HTML).footer.emails


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        ("p.by", ("By Mara Quill",)),
        ("meta[name=author] @content", ("Mara Quill",)),
        ("//p[@class='by line'] | //div/p[2]", ("By Mara Quill", "They opened again.")),
        ("(//div/p)[last()]", ("They opened again.",)),
        ("//meta[@name='author']/@content", ("Mara Quill",)),
        ("substring-after(//p[contains(@class, 'by')], 'By ')", ("Mara Quill",)),
        ("id('story')/p[1]/text()", ("The gates were shut.",)),
        (".//p[contains(concat(' ', normalize-space(@class), ' '), ' line ')]", ("By Mara Quill",)),
        ("//p[@class='nothing (of that)']", ()),
    ],
)
def test_css_and_xpath_find_texts_and_attributes(selector: str, texts: tuple[str, ...]) -> None:
    assert found(selector) == texts


@pytest.mark.parametrize(
    ("selector", "told"),
    [
        ("h1..title", "Expected ident"),
        ("//p[", "Invalid expression"),
        ("//p[lower-case(@class) = 'by']", "no function lower-case()"),
        ("//p[re:test(@class, 'by')]", "no prefix re:"),
        ("//p[@class = $wanted]", "no variable $wanted"),
        ("count(//p)", "neither elements nor text"),
        ("count('p')", "Invalid type"),
        ("", "Expected selector"),
    ],
)
def test_a_selector_that_no_page_can_answer_is_refused_with_the_pack_and_the_field(selector: str, told: str) -> None:
    with pytest.raises(devparse.BadSite) as caught:
        devparse.Site(name="acme", selectors=devparse.Selectors(body=("article", selector)))
    assert str(caught.value).startswith("site pack 'acme': field selectors.body: ")
    assert told in str(caught.value)
