"""Fixtures as a tool: found, compared in part, told readably, run by pytest."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import devparse
from devparse.testing import BadFixture, check, collect, compare, differences, record, unused_selectors

pytest_plugins = ["pytester"]
HTML = "<!doctype html><title>x</title><h1>Gates shut</h1><p>At four.</p>"


def write(folder: Path, expected: object, about: object = None) -> Path:
    folder.mkdir(parents=True)
    (folder / "source.html").write_text(HTML, encoding="utf-8")
    (folder / "about.json").write_text(
        json.dumps(about or {"url": "https://h.example/", "why": "One."}), encoding="utf-8"
    )
    (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("expected", "got", "paths"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, []),
        ({"a": {"b": [1, 2]}}, {"a": {"b": [1, 3]}}, ["a.b[1]"]),
        ({"a": [1]}, {"a": []}, ["a"]),
        ({"a": [{"t": "x"}]}, {"a": [{"t": "x", "u": ""}]}, []),
        ({"a": 1}, {}, ["a"]),
        ({"a": 1}, {"a": True}, ["a"]),
        ({"a": None}, {"a": ""}, ["a"]),
    ],
)
def test_only_what_is_expected_is_compared(expected: object, got: object, paths: list[str]) -> None:
    assert [found.path for found in compare(expected, got)] == paths


def test_differences_are_lines_for_a_reader(tmp_path: Path) -> None:
    write(tmp_path / "acme" / "one", {"site": "acme", "problems": ["too-deep"]})
    (fixture,) = collect(tmp_path)
    lines = differences(fixture, devparse.Parser())
    assert lines[:3] == ["site:", '    - "acme"', '    + "generic"']
    assert any("too-deep" in line for line in lines)


@pytest.mark.parametrize("broken", ["about.json", "expected.json", "source.html"])
def test_a_folder_that_lacks_a_file_is_told(tmp_path: Path, broken: str) -> None:
    folder = write(tmp_path / "acme" / "one", {})
    path = folder / broken
    path.unlink() if broken != "about.json" else path.write_text("[]")
    with pytest.raises(BadFixture, match=r"acme.one"):
        collect(tmp_path)


def test_one_line_makes_a_test_of_every_section(pytester: pytest.Pytester) -> None:
    write(pytester.path / "pages" / "acme" / "one", {"site": "generic", "metadata": {"source": "Nobody"}})
    pytester.makepyfile("import devparse.testing\ntest_pages = devparse.testing.Pages('pages')")
    result = pytester.runpytest("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*acme/one: One.*", "*metadata.source*", '*- "Nobody"*'])


def test_a_misspelt_folder_is_an_error_of_the_run(pytester: pytest.Pytester) -> None:
    """No fixtures where some are promised is a failure, not a run without tests."""
    pytester.makepyfile("import devparse.testing\ntest_pages = devparse.testing.Pages('misspelt')")
    result = pytester.runpytest("-p", "no:cacheprovider")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*misspelt: no such folder*"])


def test_a_run_without_page_fixtures_does_not_load_devparse(pytester: pytest.Pytester) -> None:
    """The plug-in costs those who have devparse installed nothing in their other tests."""
    pytester.makepyfile("import sys\ndef test_it(): assert 'devparse' not in sys.modules")
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_a_long_text_is_shown_where_it_differs() -> None:
    before = "The gates were shut before the tide. " * 10
    (found,) = compare({"text": before + "At four."}, {"text": before + "At five."})
    lost, won = str(found).splitlines()[1:]
    assert "At four." in lost
    assert "At five." in won
    assert max(len(lost), len(won)) < 200


def test_a_list_shows_the_items_it_lost_and_won_and_no_others() -> None:
    expected = [{"text": "One."}, {"text": "Two."}, {"text": "Three."}]
    got = [{"type": "Paragraph", "text": text, "links": []} for text in ("One.", "2.", "Three.", "Four.")]
    (found,) = compare({"blocks": expected}, {"blocks": got})
    assert str(found).splitlines() == [
        "blocks: 3 items expected, 4 found",
        '    - {"text": "Two."}',
        '    + {"text": "2."}',
        '    + {"type": "Paragraph", "text": "Four."}',
    ]


def test_recording_again_keeps_what_is_said_about_the_page(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "acme" / "one", {}, {"url": "https://h.example/1", "captured": "2026-03-04", "why": "One."}
    )
    again = record(folder / "source.html", folder)
    (fixture,) = collect(tmp_path)
    assert (again.url, again.captured, again.why) == ("https://h.example/1", date(2026, 3, 4), "One.")
    assert fixture == again
    assert fixture.expected["metadata"]["headline"] == "Gates shut"


def test_a_day_that_is_none_is_told_with_its_file(tmp_path: Path) -> None:
    write(tmp_path / "acme" / "one", {}, {"captured": "yesterday"})
    with pytest.raises(BadFixture, match=r"about\.json: captured: "):
        collect(tmp_path)


def test_a_selector_that_finds_nothing_any_more_is_told_though_the_field_is_filled(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(HTML, encoding="utf-8")
    packs = [
        devparse.Site(name="acme", selectors=devparse.Selectors(headline=name), signs="h1") for name in ("h1", "h2")
    ]
    record(page, tmp_path / "pages" / "acme" / "one", parser=devparse.Parser().with_sites(packs[0]))
    assert check(tmp_path / "pages", devparse.Parser().with_sites(packs[0])) == ()
    (drift,) = check(tmp_path / "pages", devparse.Parser().with_sites(packs[1]))
    assert (drift.field, drift.change) == ("sources.metadata.headline", "changed")


def test_a_known_difference_hides_that_place_and_no_other(tmp_path: Path) -> None:
    """The rest of the section is still compared."""
    about = {"url": "https://h.example/", "why": "One.", "known_differences": ["metadata.headline"]}
    write(tmp_path / "acme" / "one", {"metadata": {"headline": "Other", "summary": "None"}}, about)
    (fixture,) = collect(tmp_path)
    assert [found.path for found in fixture.differences(devparse.Parser())] == ["metadata.summary"]
    assert [drift.field for drift in check(tmp_path)] == ["metadata.summary"]


def test_a_known_difference_that_is_none_any_more_is_told(tmp_path: Path) -> None:
    about = {"url": "https://h.example/", "why": "One.", "known_differences": ["metadata.headline", "metadata.source"]}
    write(tmp_path / "acme" / "one", {"metadata": {"headline": "Gates shut", "source": ""}}, about)
    (fixture,) = collect(tmp_path)
    assert [found.path for found in fixture.differences(devparse.Parser())] == ["metadata.headline", "metadata.source"]


def test_known_differences_are_a_list_of_paths(tmp_path: Path) -> None:
    write(tmp_path / "acme" / "one", {}, {"why": "One.", "known_differences": "body"})
    with pytest.raises(BadFixture, match="known_differences"):
        collect(tmp_path)


def test_pytest_imports_devparse_only_for_those_who_have_pages(pytester: pytest.Pytester) -> None:
    """Users who have devparse installed do not pay for it in every test run."""
    pytester.makepyfile(
        """
        import sys

        def test_nothing_of_devparse_is_loaded():
            assert not [name for name in sys.modules if name.split(".")[0] == "devparse"]
        """
    )
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_a_selector_that_no_page_has_is_told(tmp_path: Path) -> None:
    """One that finds nothing on some page is nothing strange; one that finds nothing on any may be misspelt, or gone."""
    write(tmp_path / "acme" / "one", {}, {"url": "https://acme.example/1"})
    write(tmp_path / "acme" / "two", {}, {"url": "https://acme.example/2"})
    (tmp_path / "acme" / "two" / "source.html").write_text(f"{HTML}<img class=lead src=a.jpg><p class=teaser>Read also", encoding="utf-8")
    selectors = devparse.Selectors(headline=("h1", "h1.old"), image=".lead", skip=(".teaser", ".gone"), summary="//p/@title", section="json-ld:x")
    parser = devparse.Parser().with_sites(devparse.Site(name="acme", hosts="acme.example", selectors=selectors))
    assert set(unused_selectors(tmp_path, parser)) == {
        "acme: selectors.headline: h1.old", "acme: selectors.skip: .gone", "acme: selectors.summary: //p/@title",
    }  # fmt: skip
    assert unused_selectors(tmp_path, devparse.Parser()) == ()
