"""Why a field has its value, and why a row is in the body or is not."""

from __future__ import annotations

import pickle
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner

import devparse
from devparse.cli.commands import command
from devparse.explaining import explain_trace
from devparse.testing import collect

FIXTURES = sorted(path for name in ("source.html", "dump.txt") for path in (Path(__file__).parents[2] / "pages").glob(f"*/*/{name}"))
HTML = """<html><head><title>Gates shut before dawn</title><meta property="og:title" content="Barrage closes for the eel run">
<meta name="author" content="Harbour Web Desk"><meta property="article:published_time" content="2026-03-04T06:40:00+05:30"></head><body>
<nav class=menu><a href=/a>World</a> <a href=/b>Coast</a></nav><article class=story><h1>Gates shut before dawn</h1><p class=byline>By Meera Sandhu</p>
<p id=lead>The gates of the barrage were shut at four in the morning, an hour before the tide, the harbour office said on Wednesday.</p>
<p>They will open again on Thursday, once the eels have passed and the pumps have been looked at by an engineer from the city.</p></article>
<div class="newsletter promo"><p>Sign up for our newsletter</p></div><footer><p>© 2026 The Harbour Ledger</p></footer></body></html>"""
URL = "https://harbour.example/world/2026/gates-shut-before-dawn"


def explained(field: str, **given: object) -> devparse.Explanation:
    return devparse.explain(HTML, field, url=URL, **given)  # type: ignore[arg-type]


def row(text: str, found: devparse.Explanation) -> devparse.RowExplanation:
    (one,) = [each for each in found.rows if text in each.text]
    return one


def test_a_field_has_its_value_and_source_as_on_the_page() -> None:
    """Explaining reads no other page than parsing."""
    page = devparse.parse(HTML, url=URL)
    for field in ("headline", "published", "summary", "authors"):
        found = explained(f"metadata.{field}")
        assert found.value == getattr(page.metadata, field)
        assert found.source == page.sources.get(f"metadata.{field}", "")


def test_what_lost_is_told_with_its_source() -> None:
    """Of several titles one was taken; the others stand behind it with the reason."""
    found = explained("metadata.headline")
    assert [(offer.outcome, offer.value) for offer in found.offers[:1]] == [("taken", found.value)]
    lost = {offer.source: offer for offer in found.offers if offer.outcome == "lost"}
    assert lost["meta og:title"].value == "Barrage closes for the eel run"
    assert all(offer.reason for offer in lost.values())


def test_what_the_page_declares_and_is_not_believed_is_told() -> None:
    """A desk in the head is no author of the article."""
    assert ("meta author", "Harbour Web Desk", "lost") in [(offer.source, offer.value, offer.outcome) for offer in explained("metadata.authors").offers]


def test_a_pack_that_answers_alone_refuses_the_others() -> None:
    """A field that is `final` says that the standard extractors were kept out, and of what."""
    site = devparse.Site(name="acme", hosts=("harbour.example",), final=("metadata.authors",), selectors=devparse.Selectors(headline="title"))
    parser = devparse.Parser().with_sites(site)
    authors = explained("metadata.authors", parser=parser)
    assert authors.value == ()
    assert [offer.outcome for offer in authors.offers][:1] == ["refused"]
    assert "final" in authors.offers[0].reason
    headline = explained("metadata.headline", parser=parser)
    assert (headline.source, headline.offers[0].outcome) == ("site:acme", "taken")
    assert "selected_metadata is trusted more than metadata" in {offer.reason for offer in headline.offers}


@attrs.frozen
class Weather:
    city: str = ""


@devparse.extractor(Weather)
def broken(document: devparse.Document, site: devparse.Site) -> Weather:
    raise ValueError("no such box")


@devparse.extractor(Weather)
def weather(document: devparse.Document, site: devparse.Site) -> devparse.Answer[Weather]:
    return devparse.Answer(Weather("Alden"), {"city": "board"}, candidates={"city": (("sign", "Renn"),)})


def test_custom_sections_are_explained_too() -> None:
    """An extractor that raised, the answer that was taken, and the candidates it weighed."""
    found = explained(f"{__name__.partition('.')[0]}.Weather.city", parser=devparse.Parser().with_extractors(weather, broken))
    assert (found.value, found.source) == ("Alden", "board")
    assert [(offer.source, offer.outcome) for offer in found.offers] == [("broken", "refused"), ("board", "taken"), ("sign", "lost")]
    assert "no such box" in found.offers[0].reason


def test_why_a_block_is_in_the_body() -> None:
    """Its place, its score, and what weighed most."""
    found = row("shut at four", explained("body"))
    assert found.region == "body"
    assert found.place.endswith("article.story > p#lead")
    assert found.score is not None
    assert found.score > 0
    assert "rather article" in found.reason
    assert found.evidence == tuple(sorted(found.evidence, key=lambda each: -abs(each[1])))


def test_why_a_paragraph_is_not() -> None:
    """A row that scored as no article, one of the footer, and one that another field has."""
    body = explained("body.blocks")
    assert body.value == devparse.parse(HTML, url=URL).body.blocks
    assert row("Sign up", body).region != "body"
    assert row("Sign up", body).reason
    assert "footer" in row("©", body).reason
    assert row("shut before dawn", body).reason


def test_what_a_pack_skips_and_names_is_told() -> None:
    """A container of a pack decides before any score."""
    selectors = devparse.Selectors(body="article", skip="#lead")
    body = explained("body", parser=devparse.Parser().with_sites(devparse.Site(name="acme", hosts=("harbour.example",), selectors=selectors)))
    assert "pack skips it" in row("shut at four", body).reason
    assert "pack names its container" in row("They will open", body).reason
    assert "outside the container" in row("Sign up", body).reason


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parts[-3]}/{path.parts[-2]}")
def test_the_reason_leads_to_the_region(path: Path) -> None:
    """Of every row of every saved page: the last word of its reason is that it came in, when and only when it is body."""
    known = collect(path.parent)[0]
    read = devparse.Parser().trace_text if path.name == "dump.txt" else devparse.Parser().trace
    source = path.read_text(encoding="utf-8") if path.name == "dump.txt" else path.read_bytes()
    trace = read(source, url=known.url, captured=known.captured, site=known.site)  # type: ignore[arg-type]
    for one in explain_trace(trace, "body").rows:
        said = one.reason.partition("; no block")[0].partition("; the body's blocks")[0]
        last = said.rpartition("; ")[2]
        came_in = last.startswith("taken in") or last.endswith((": rather article", "and taken, for much of the page is", "as the article"))
        assert came_in or "the bar lies at" in last or one.region != "body", one
        assert not came_in or one.region == "body", one


def paragraphs(*words: str) -> str:
    return "".join(f"<p>The {word} gate was shut at four in the morning, an hour before the tide, the harbour office said.</p>" for word in words)


def reason(text: str, body: str) -> tuple[str, str]:
    """The region of a row and why it has it, on a page with this article."""
    page = f"<!doctype html><html><body><main><article><h1>Gates shut before dawn</h1>{body}</article></main></body></html>"
    found = row(text, devparse.explain(page, "body"))
    return found.region, found.reason


@pytest.mark.parametrize(
    ("text", "region", "why", "body"),
    [
        ("Rye", "body", "as part of a list of 3 rows it is judged", f"{paragraphs('north', 'south')}<ul><li>Rye, and what the mill needs of it</li><li>Oat for the horses</li><li>Wheat.</li></ul>{paragraphs('east')}"),
        ("It rang", "body", "taken in: a heading, a quotation", f"{paragraphs('north', 'south')}<blockquote><p>It rang</p></blockquote>{paragraphs('east', 'west')}"),
        ("Read more", "other", "taken out: only leads on", f"{paragraphs('north', 'south')}<p>Read more: <a href=/b>Why eels matter so much to the four towns of the river</a></p>{paragraphs('east', 'west')}"),
        ("© 2026", "other", "taken out: a notice of rights", f"{paragraphs('north', 'south', 'east', 'west')}<p>© 2026 The Harbour Ledger, all rights are reserved by the paper and its writers.</p>"),
    ],
)  # fmt: skip
def test_what_decided_beside_the_score_is_told(text: str, region: str, why: str, body: str) -> None:
    """A row judged as part of its list, one that the repair put in, and those that it took out."""
    assert reason(text, body)[0] == region
    assert why in reason(text, body)[1]


def test_copies_are_told() -> None:
    """Text that the page says twice is in the body once, and the second time says why it is not."""
    twice = paragraphs("north", "south", "east") * 2
    page = f"<!doctype html><html><body><main><article><h1>Gates shut before dawn</h1>{twice}</article></main></body></html>"
    rows = [each for each in devparse.explain(page, "body").rows if "south gate" in each.text]
    assert [each.region for each in rows] == ["body", "other"]
    assert "taken out: says again what stands before it" in rows[1].reason


def test_a_dump_is_explained_too() -> None:
    """It has rows and scores like any page."""
    text = "Gates shut before dawn\n\nThe gates of the barrage were shut at four in the morning, an hour before the tide, the office said.\n"
    found = devparse.explain(text, "body", form="text")
    assert [each.region for each in found.rows if "at four" in each.text] == ["body"]


@pytest.mark.parametrize(("field", "meant"), [("metadata.publshed", "metadata.published"), ("bdy", "body"), ("metadata.headlines", "metadata.headline")])
def test_a_misspelt_field_is_told(field: str, meant: str) -> None:
    """With what was probably meant."""
    with pytest.raises(ValueError, match=f"did you mean '{meant}'"):
        explained(field)


def test_an_explanation_is_a_value() -> None:
    """It can be kept, compared and sent to another process."""
    found = explained("body")
    assert pickle.loads(pickle.dumps(found)) == found == explained("body")


def test_the_command_line_says_the_same(tmp_path: Path) -> None:
    """Value, source and offers; with `--about` one row and all that weighed in it."""
    path = tmp_path / "page.html"
    path.write_text(HTML, encoding="utf-8")
    run = CliRunner().invoke
    field = run(command, ["explain", str(path), "metadata.headline", "--url", URL])
    assert field.stdout.startswith("metadata.headline: Gates shut before dawn\nsource: ")
    about = run(command, ["explain", str(path), "body", "--about", "shut at four"])
    assert "article.story > p#lead" in about.stdout
    wrong = run(command, ["explain", str(path), "metadata.nothing"])
    assert (wrong.exit_code, wrong.stdout) == (2, "")
