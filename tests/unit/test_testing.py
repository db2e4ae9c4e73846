"""Fixtures as a tool: found, compared in part, told readably, run by pytest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import devparse
from devparse.testing import BadFixture, collect, compare, differences

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
