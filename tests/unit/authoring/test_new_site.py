"""A new pack: the selectors a person would write, proved on all pages, in a folder whose tests run."""

from __future__ import annotations

import gzip
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner

import devparse
from devparse.authoring.body import best_body
from devparse.authoring.candidates import lasting
from devparse.authoring.containers import changes, story_selectors
from devparse.authoring.new_site import new_site
from devparse.authoring.saved import NoPack, Saved, opened
from devparse.cli.commands import command
from devparse.testing import check, collect

HOST = "acme-times.co.uk"
SECTIONS = ("metadata", "body", "trending", "footer")
BLANK = devparse.Site(name="acme-times", hosts=HOST)


def written(folder: Path) -> devparse.Site:
    """The pack that the module in a folder holds."""
    spec = importlib.util.spec_from_file_location("written_pack", folder / "devparse_acme_times.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    site: devparse.Site = module.ACME_TIMES
    return site


def test_the_shortest_selectors_of_lasting_names_are_proposed(saved: list[Path], tmp_path: Path) -> None:
    pack = new_site(HOST, saved, tmp_path)
    selectors = pack.site.selectors
    assert selectors.headline == ("h1",)
    assert selectors.authors == (".story__byline",)
    assert selectors.published == (".story__date @datetime",)
    assert selectors.footer == ("footer",)
    assert ".popular" in selectors.stories


def test_the_module_holds_the_pack_and_finds_what_was_found_without_it(saved: list[Path], tmp_path: Path) -> None:
    pack = new_site(HOST, saved, tmp_path)
    site = written(pack.folder)
    assert site == pack.site
    for path in saved:
        page = devparse.Parser().with_sites(site).parse(path.read_bytes())
        generic = devparse.parse(path.read_bytes(), url=page.metadata.canonical_url, site="generic")
        assert page.site == "acme-times"
        assert page.sources["metadata.authors"] == "site:acme-times"
        assert page.metadata == generic.metadata
        assert page.trending == generic.trending


def test_the_folder_s_own_tests_pass_as_they_are(saved: list[Path], tmp_path: Path) -> None:
    folder = new_site(HOST, saved, tmp_path).folder
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    result = subprocess.run(run, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    assert "passed" in result.stdout


def test_a_fixture_of_every_page_is_recorded(saved: list[Path], tmp_path: Path) -> None:
    pack = new_site(HOST, saved, tmp_path)
    pages = pack.folder / "tests" / "pages"
    assert sorted(path.name for path in (pages / "acme-times").iterdir()) == ["fog", "gates", "quay"]
    assert check(pages, devparse.Parser().with_sites(pack.site)) == ()
    lost = {drift.field for drift in check(pages, devparse.Parser())}
    assert lost >= {
        "site",
        "sources.metadata.authors",
        "sources.metadata.headline",
        "sources.metadata.published",
        "sources.body.blocks",
        "sources.trending.lists",
        "sources.footer.groups",
    }
    assert all(field == "site" or field.startswith("sources.") for field in lost)


def test_a_field_whose_place_differs_from_page_to_page_gets_a_selector_for_each(
    saved: list[Path], tmp_path: Path
) -> None:
    moved = saved[0].read_text(encoding="utf-8").replace("story__byline", "signature")
    saved[0].write_text(moved, encoding="utf-8")
    pack = new_site(HOST, [saved[0], saved[1]], tmp_path)
    texts = devparse.Parser(sites=(pack.site,))
    assert [texts.parse(path.read_bytes()).metadata.authors[0].name for path in saved[:2]] == [
        "Mara Quill",
        "Tom Ansel",
    ]
    assert all(texts.parse(path.read_bytes()).sources["metadata.authors"] == "site:acme-times" for path in saved[:2])


def test_what_no_selector_finds_is_said_in_the_pack(saved: list[Path], tmp_path: Path) -> None:
    """As where both times of an article stand only in what says when it was changed: the same now, others on the next page."""
    for path in saved:
        path.write_text(path.read_text(encoding="utf-8").replace("story__date", "story__modified"), encoding="utf-8")
    pack = new_site(HOST, saved, tmp_path)
    assert not any("modif" in selector for selector in pack.site.selectors.published)
    if not pack.site.selectors.published:
        source = (pack.folder / "devparse_acme_times.py").read_text(encoding="utf-8")
        assert "# published: no selector finds this alone on all pages" in source


def with_body(path: Path, paragraphs: str = ".story__body > p") -> Saved:
    """A page of which the generic extractors found the three paragraphs and nothing else as the body."""
    saved = opened(path, BLANK)
    wanted = [text for text in saved.document.texts(paragraphs) if text]
    body = devparse.Body(blocks=tuple(devparse.Paragraph(text=text) for text in wanted))
    return attrs.evolve(saved, page=attrs.evolve(saved.page, body=body))


def test_the_article_s_container_is_proposed_with_what_in_it_is_none_of_it(saved: list[Path]) -> None:
    """The best of all that can be named, and what leaks into it is skipped."""
    offer = best_body([with_body(path) for path in saved], BLANK)
    assert offer is not None
    assert offer.selectors.body == (".story__body",)
    assert offer.is_good
    assert ".promo-box" in (*offer.selectors.skip, *offer.selectors.stories, ".promo-box" if not offer.added else "")


def test_a_container_may_be_deeper_on_one_page_than_on_another(saved: list[Path]) -> None:
    """It is known by its name, not by how many boxes are in it."""
    nested = saved[0].read_text(encoding="utf-8").replace('"story__body">', '"story__body"><div>')
    saved[0].write_text(nested.replace("</article>", "</div></article>"), encoding="utf-8")
    pages = [with_body(path, ".story__body p") for path in saved]
    offers = [best_body(pages, BLANK), best_body(pages[::-1], BLANK)]
    assert [offer.selectors.body for offer in offers if offer] == [(".story__body",), (".story__body",)]


def test_a_page_without_an_article_says_nothing_about_its_container(saved: list[Path]) -> None:
    """A gallery among the pages does not spoil the pack."""
    pages = [with_body(path) for path in saved]
    video = attrs.evolve(pages[2], page=attrs.evolve(pages[2].page, body=devparse.Body()))
    offer = best_body([*pages[:2], video], BLANK)
    assert offer is not None
    assert offer.selectors.body == (".story__body",)
    assert best_body([video], BLANK) is None


def test_a_container_that_is_not_exact_is_proposed_with_the_rows_it_adds_and_loses(saved: list[Path]) -> None:
    """What is known of a page need not be right to the letter: the F1 decides, and the rows are shown."""
    pages = [with_body(path) for path in saved]
    known = pages[0].page.body.blocks
    body = devparse.Body((*known[:-1], devparse.Paragraph("A line that stands nowhere.")))
    pages[0] = attrs.evolve(pages[0], page=attrs.evolve(pages[0].page, body=body))
    offer = best_body(pages, BLANK)
    assert offer is not None
    assert offer.selectors.body == (".story__body",)
    assert offer.lost[0] == "A line that stands nowhere."
    assert known[-1].text.startswith(offer.added[0][:40])
    assert "loses A line that stands nowhere." in str(offer)


def test_a_corrected_fixture_is_the_truth_when_run_again(saved: list[Path], tmp_path: Path) -> None:
    """With `force` the pack is written anew by what somebody corrected, which itself is kept."""
    pack = new_site(HOST, saved, tmp_path)
    expected = pack.folder / "tests" / "pages" / "acme-times" / "gates" / "expected.json"
    (gates,) = [path for path in saved if path.stem == "gates"]
    plain = json.loads(expected.read_text(encoding="utf-8"))
    plain["metadata"]["headline"] = opened(gates, BLANK).document.first_text(".story__byline")
    expected.write_text(json.dumps(plain), encoding="utf-8")
    again = new_site(HOST, [gates], tmp_path, force=True)
    assert again.site.selectors.headline == (".story__byline",)
    assert json.loads(expected.read_text(encoding="utf-8"))["metadata"]["headline"] == plain["metadata"]["headline"]


def test_what_json_ld_has_needs_no_selector(saved: list[Path], tmp_path: Path) -> None:
    """The most certain source is named, and no selector competes with it."""
    for path in saved:
        linked = '<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": "Tidelands"}</script></head>'
        path.write_text(path.read_text(encoding="utf-8").replace("</head>", linked), encoding="utf-8")
    pack = new_site(HOST, saved, tmp_path)
    (section,) = [each for each in pack.proposals if each.field == "section"]
    assert (section.sources, section.remark, section.shows) == ((), "JSON-LD has it, no selector needed", "Tidelands")


def test_a_change_is_told_by_its_first_field(saved: list[Path]) -> None:
    page = opened(saved[0], BLANK)
    assert changes(page, BLANK, SECTIONS) == ""
    skipping = attrs.evolve(BLANK, selectors=devparse.Selectors(stories=tuple(next(story_selectors([page])).stories)))
    assert changes(page, skipping, SECTIONS) == ""
    assert changes(page, attrs.evolve(BLANK, selectors=devparse.Selectors(headline=".logo")), SECTIONS) == "metadata.headline"


@pytest.mark.parametrize("name", ["headline", "story__title", "storyBody", "entry-content", "title2", "BBCNews"])
def test_names_that_people_give_last(name: str) -> None:
    assert lasting(name)


@pytest.mark.parametrize(
    "name", ["css-1ab2c", "sc-ZyCDH", "Story_title__aBcDe", "haEcbw", "cCFLM", "col-md-8", "post-12345", "active", "g_kk", "b_lt", ""]
)
def test_names_that_machines_give_and_states_do_not_last(name: str) -> None:
    assert not lasting(name)


def test_pages_may_be_packed(saved: list[Path], tmp_path: Path) -> None:
    """What `parse` opens is opened here too: a page packed by gzip gives the pack that it gives unpacked."""
    plain = new_site(HOST, saved, tmp_path / "plain")
    for path in saved:
        path.write_bytes(gzip.compress(path.read_bytes()))
    packed = new_site(HOST, saved, tmp_path / "packed")
    assert packed.proposals == plain.proposals
    assert [fixture.url for fixture in collect(packed.folder / "tests")] == [fixture.url for fixture in collect(plain.folder / "tests")]


def test_nothing_is_overwritten(saved: list[Path], tmp_path: Path) -> None:
    new_site(HOST, saved[:1], tmp_path)
    with pytest.raises(NoPack, match="is there already"):
        new_site(HOST, saved[:1], tmp_path)


def test_the_command_prints_each_field_with_its_selector_and_what_it_finds(saved: list[Path], tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["new-site", f"WWW.{HOST}", *map(str, saved), "-o", str(tmp_path / "new")])
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[lines.index("headline   h1") + 1].strip() == "Gates Shut an Hour Before the Tide"
    assert result.stderr.endswith(f"pytest {tmp_path / 'new' / 'devparse-acme-times'}\n")


@pytest.mark.parametrize(
    ("host", "content", "told"),
    [
        ("acme", "<p>Boats", "no host name"),
        ("https://acme.example/", "<p>Boats", "no host name"),
        (HOST, "Gates shut\n\nAt four.\n", "not HTML"),
    ],
)
def test_what_makes_no_pack_is_told_in_one_line(tmp_path: Path, host: str, content: str, told: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(content, encoding="utf-8")
    result = CliRunner().invoke(command, ["new-site", host, str(page), "-o", str(tmp_path)])
    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
