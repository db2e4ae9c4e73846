"""Containers that a pack names are found in the tree and become spans of the rows that the events made."""

from __future__ import annotations

from pathlib import Path

import pytest

import devparse
from devparse.regions.site_containers import container_spans
from devparse.rows import document as document_module

SAVED = sorted((Path(__file__).parents[2] / "pages").rglob("source.html"))
PAGE = """<title>Gates</title><h1>Gates shut</h1>
<div class=text><p>One.</p><div class=ad>Buy.</div><p>Two with <span class=note>a note</span> in it.</p>
<ul class=more><li>Three</li><li>Four</li></ul><p class=end>From our wires.</p></div>
<aside><p>Five</p></aside><footer><p>Six</p></footer>"""


def document_of(page: str | bytes) -> devparse.Document:
    """The document that extractors are given for a page."""
    given: list[devparse.Document] = []

    @devparse.extractor(devparse.Metadata)
    def take(document: devparse.Document, site: devparse.Site) -> None:
        given.append(document)

    devparse.Parser(extractors=(take,)).parse(page, site="generic")
    return given[0]


def rows_in(page: str, **selectors: str | tuple[str, ...]) -> dict[str, list[str]]:
    """The rows in each kind of container: their texts, or what they are where they have none."""
    document = document_of(page)
    spans = container_spans(document, devparse.Site(name="acme", selectors=devparse.Selectors(**selectors)))
    return {
        kind: [row.text or row.kind for first, last in found for row in document.rows[first:last]]
        for kind, found in spans.items()
    }


def test_a_container_holds_the_rows_of_its_element() -> None:
    found = rows_in(PAGE, body=".text", stories="aside", footer="footer")

    assert found["body"] == ["One.", "Buy.", "Two with a note in it.", "Three", "Four", "From our wires."]
    assert (found["stories"], found["footer"], found["skip"]) == (["Five"], ["Six"], [])


def test_what_is_skipped_is_in_no_other_container() -> None:
    found = rows_in(PAGE, body=".text", skip=(".ad", ".more"))

    assert found["body"] == ["One.", "Two with a note in it.", "From our wires."]
    assert found["skip"] == ["Buy.", "Three", "Four"]


def test_the_attribution_is_skipped() -> None:
    found = rows_in(PAGE, body=".text", attribution="p.end")

    assert found["skip"] == ["From our wires."]
    assert "From our wires." not in found["body"]


def test_of_body_the_first_selector_that_finds_anything_counts() -> None:
    assert rows_in(PAGE, body=(".missing", "aside", "footer"))["body"] == ["Five"]


def test_a_paragraph_that_holds_an_inline_element_is_not_of_it() -> None:
    assert rows_in(PAGE, skip=".note")["skip"] == []


def test_an_inline_element_holds_the_rows_that_stand_whole_in_it() -> None:
    page = "<p>Before <span class=box>One<p>Two</p><img src=a.jpg alt=a>Three</span></p><p>After</p>"

    assert rows_in(page, skip=".box")["skip"][-3:] == ["Two", "image", "Three"]
    assert "After" not in rows_in(page, skip=".box")["skip"]


def test_a_picture_can_be_skipped_alone() -> None:
    assert rows_in("<p>One</p><p><img class=pixel src=p.gif>Two</p>", skip=".pixel")["skip"] == ["image"]


@pytest.mark.parametrize("source", SAVED, ids=lambda path: path.parent.name)
def test_events_and_tree_count_the_elements_alike(source: Path) -> None:
    """A box's `order` is the place of its element in the tree, `html` and `body` counted where no tag says them."""
    check_places(document_of(source.read_bytes()))


@pytest.mark.parametrize(
    "page",
    ["<p>One", "One<div>Two", "<title>A</title><table><td>One<td>Two", "<body><br><p>One<body><p>Two"],
)
def test_implied_elements_are_counted(page: str) -> None:
    check_places(document_of(page))


def check_places(document: devparse.Document) -> None:
    elements = list(document.root.iter("*"))

    assert len(document.boxes) > 1
    for box in document.boxes[1:]:
        assert box.tag == elements[box.order - 1].tag


def test_where_the_tree_has_lost_elements_no_rows_are_taken_for_those_of_others() -> None:
    """A tree ends at its greatest depth, the events go on; what stands behind such a place is left to the generic rules."""
    page = f"{'<div>' * 5000}<i>deep</i>{'</div>' * 5000}<div class=text id=a><p>One</p></div><div class=text><p>Two</p></div>"

    assert rows_in(page, body="#a")["body"] in ([], ["One"])


def test_a_pack_without_containers_makes_no_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_module, "build_tree", lambda content: pytest.fail("a tree was made"))

    assert not any(rows_in(PAGE, headline="h1").values())


def test_a_dump_has_no_containers() -> None:
    given: list[dict[str, list[tuple[int, int]]]] = []

    @devparse.extractor(devparse.Metadata)
    def ask(document: devparse.Document, site: devparse.Site) -> None:
        given.append(container_spans(document, site))

    acme = devparse.Site(name="acme", selectors=devparse.Selectors(body="p", skip="div"))
    devparse.Parser(extractors=(ask,), sites=(acme,)).parse_text("Gates shut\n\nThe gates were shut.", site="acme")
    assert not any(given[0].values())


def read_with(page: str, **selectors: str | tuple[str, ...]) -> devparse.Page:
    acme = devparse.Site(name="acme", hosts="acme.example", selectors=devparse.Selectors(**selectors))
    return devparse.Parser(strict=True).with_sites(acme).parse(page, url="https://acme.example/gates")


def test_the_article_is_what_its_container_holds_and_nothing_else() -> None:
    """Short rows that no general rule would take are in it, long ones outside are not."""
    outside = (
        "<div><p>A paragraph beside the article, as long as one of its own and written in whole sentences.</p></div>"
    )
    page = read_with(
        PAGE.replace("<aside>", f"{outside}<aside>"), body=".text", skip=(".ad", ".more"), attribution=".end"
    )

    assert page.body.text == "One.\n\nTwo with a note in it."
    assert page.body.attribution == "From our wires."


def test_a_first_paragraph_that_the_description_repeats_stays_in_a_container_of_the_article() -> None:
    said = "The gates of the barrage were shut at four in the morning, the harbour office said."
    page = read_with(
        f'<meta name="description" content="{said}"><h1>Gates shut</h1><div class=text><p>{said}</p><p>More on Friday.</p></div>',
        body=".text",
    )

    assert page.body.text == f"{said}\n\nMore on Friday."


def test_what_is_skipped_is_not_of_the_article_without_a_container_of_it() -> None:
    long = (
        "The gates of the barrage were shut at four in the morning, an hour before the tide, the harbour office said."
    )
    offer = (
        "Subscribers read the whole story of the gates tonight, with drawings of the pumps and a map of the estuary."
    )
    page = read_with(
        f"<article><h1>Gates shut</h1><p>{long}</p><p class=offer>{offer}</p><p>{long[::-1]}</p></article>",
        skip=".offer",
    )

    assert offer not in page.body.text
    assert long in page.body.text


def test_the_footer_is_what_its_container_holds() -> None:
    page = read_with(
        "<p>One</p><div class=legal><a href=/p>Privacy Policy</a><p>© 2026 Acme</p></div>", footer=".legal"
    )

    assert [link.text for link in page.footer.legal] == ["Privacy Policy"]
    assert page.footer.copyright_year == 2026
