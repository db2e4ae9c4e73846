"""The report of a page: every row by region, every value with its place, nothing of the page acting in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import devparse
from devparse.cli.commands import command
from devparse.inspector import report
from devparse.inspector.layout import HeadFact, Layout, LayoutRow, layout
from devparse.inspector.places import find_places
from devparse.inspector.weighed import Weighed
from devparse.writing.outline import outline

ADDRESS = "https://www.harbourledger.example/world/2026/tidal-barrage-vote"
DEMO = resources.files("devparse").joinpath("data", "demo.html").read_bytes()
PAGES = sorted((Path(__file__).parents[2] / "pages").glob("*/*/source.html"))
ELSEWHERE = {"language", "canonical_url", "alternative_headline", "site_name", "free", "captured", "next_page", "kind", "image"}
"""Fields that pages say for machines only."""

texts = st.one_of(st.text(max_size=30), st.sampled_from(["</script><script>alert(1)</script>", '" onclick="x', "<img src=x>", "&lt;"]))
rows = st.builds(LayoutRow, texts, st.sampled_from(["body", "stories", "other"]), st.sampled_from(["text", "image"]), texts, st.tuples(texts), texts)
layouts = st.builds(Layout, st.lists(rows, max_size=5).map(tuple), st.lists(st.builds(HeadFact, texts, texts), max_size=3).map(tuple))


class Elements(HTMLParser):
    """Collects the elements of a document, and every attribute with its value."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        self.attributes += attrs


def read(data: bytes, url: str = ADDRESS) -> devparse.Page:
    return devparse.Parser().with_extractors(layout).parse(data, url=url)


def placed(page: devparse.Page) -> dict[str, list[str]]:
    """The texts of the rows and facts that each item was found in."""
    found = page.get(Layout)
    assert found
    texts = {f"r{at}": row.text for at, row in enumerate(found.rows)} | {f"h{at}": fact.name for at, fact in enumerate(found.head)}
    return {path: [texts[place] for place in places] for path, places in find_places(outline(page), found).items()}


def test_values_are_found_where_the_page_says_them() -> None:
    """A headline in its heading, a time in print and in linked data, a cut title by its beginning, a phone by its digits."""
    found = placed(read(DEMO))
    assert found["metadata.headline"][0] == "Tidal Barrage Wins Narrow Vote After Night of Amendments"
    assert "NewsArticle.datePublished" in found["metadata.published"]
    assert found["trending.lists[0].stories[0]"][0].endswith("Sea...")
    assert found["trending.lists[0].stories[2]"] == ["Last Lightship Comes Home Under Its Own Sail"]
    assert "2255501740" in re.sub(r"\D", "", found["footer.phones[0]"][0])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parts[-3]}/{path.parts[-2]}")
def test_nearly_every_value_of_a_saved_page_has_a_place(path: Path) -> None:
    """Of what is shown to readers nine values in ten are found again: the rest are put together from several rows."""
    page = read(path.read_bytes())
    found = placed(page)
    items = [item.path for section in outline(page) for field in section.fields if field.name not in ELSEWHERE for item in field.items]
    items = [path for path in items if not path.startswith("devparse.")]
    assert sum(path in found for path in items) >= 0.9 * len(items)


def test_equal_texts_are_found_each_at_its_own_place() -> None:
    """A paragraph that is said twice is lit where it stands, not twice at the first."""
    lines = [f"<p>The {word} gates were shut at four in the morning, an hour before the tide.</p>" for word in ("north", "south", "north")]
    page = read(f"<!doctype html><article><h1>Gates shut</h1>{''.join(lines)}</article>".encode())
    found = page.get(Layout)
    assert found
    places = find_places(outline(page), found)
    assert len({places[f"body.blocks[{at}]"] for at in range(len(page.body.blocks))}) == len(page.body.blocks)


def test_a_text_dump_is_shown_too() -> None:
    page = devparse.Parser().with_extractors(layout).parse_text("Gates shut\n\nThe gates of the barrage were shut at four in the morning.\n")
    assert "The gates of the barrage" in report(page)


def test_story_rows_are_called_by_the_kind_of_their_list() -> None:
    shown = report(read(DEMO))
    assert "<b>stories: trending</b>" in shown
    assert "<b>stories: opinion</b>" in shown


@given(st.builds(devparse.Page, metadata=..., body=..., trending=..., footer=...), layouts, texts)
def test_nothing_of_the_page_acts_in_the_report(page: devparse.Page, laid_out: Layout, words: str) -> None:
    """Whatever rows, fields and what was offered for them hold: one script, no handler, no address that a browser would fetch."""
    offers = {path: (devparse.Offer(words, words, "lost", words),) for path in ("metadata.headline", "metadata.authors", "body.blocks")}
    why = Weighed(offers, {at: devparse.RowExplanation(words, "other", words, words, 1.0, ((words, 1.0),)) for at in range(5)})
    found = devparse.Page(metadata=page.metadata, body=page.body, trending=page.trending, footer=page.footer, extra=(laid_out,))
    elements = Elements()
    elements.feed(report(found, why))
    assert elements.found.count("script") == 1
    assert not {"img", "a", "link", "iframe", "form", "base", "object"} & set(elements.found)
    assert not {name for name, _ in elements.attributes if name.startswith("on") or name in ("src", "href", "style", "srcset")}


def test_the_command_writes_one_file(tmp_path: Path) -> None:
    source, target = tmp_path / "page.html", tmp_path / "report.html"
    source.write_bytes(DEMO)
    result = CliRunner().invoke(command, ["inspect", str(source), "--url", ADDRESS, "-o", str(target)])
    assert result.exit_code == 0, result.output
    written = target.read_text(encoding="utf-8")
    assert ADDRESS in written
    assert "weighed: " in written
    assert "the linear stage said" in written


def test_a_field_that_holds_nothing_says_what_was_offered(tmp_path: Path) -> None:
    """A desk in the head is no author: there is none, and the report says what was weighed."""
    source, target = tmp_path / "page.html", tmp_path / "report.html"
    source.write_text("<title>Gates</title><meta name=author content='Harbour Web Desk'><h1>Gates shut</h1><p>At four in the morning, an hour early.</p>")
    result = CliRunner().invoke(command, ["inspect", str(source), "-o", str(target)])
    assert result.exit_code == 0, result.output
    field = target.read_text(encoding="utf-8").partition('<th scope="row">authors')[2].partition("</tr>")[0]
    assert re.sub("<[^>]+>", " ", field).split() == "weighed: 1 lost meta author Harbour Web Desk declared by the page, and not taken".split()


def test_the_command_says_what_it_needs(tmp_path: Path) -> None:
    source = tmp_path / "page.html"
    source.write_bytes(DEMO)
    result = CliRunner().invoke(command, ["inspect", str(source)])
    assert result.exit_code == 2
    assert "-o report.html, or --open" in result.output


def test_the_command_opens_what_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("devparse.cli.inspect.webbrowser.open", opened.append)
    source = tmp_path / "page.html"
    source.write_bytes(DEMO)
    result = CliRunner().invoke(command, ["inspect", str(source), "--open"])
    assert result.exit_code == 0, result.output
    assert Path(opened[0].removeprefix("file://")).read_text(encoding="utf-8").startswith("<!doctype html>")
