"""The command line: what each command prints, and how it says that something is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import devparse
from devparse.cli.commands import command

HTML = (
    "<!doctype html><html><head><title>Gates shut before dawn</title></head><body><article><h1>Gates shut before dawn</h1>"
    "<p>The gates of the barrage were shut at four in the morning, an hour before the tide, the harbour office said.</p>"
    "<p>They will open again on Thursday, once the eels have passed and the pumps have been looked at by an engineer.</p>"
    "</article></body></html>"
)


def run(*arguments: str, input: bytes | None = None) -> Result:
    return CliRunner().invoke(command, [*arguments], input=input)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(HTML, encoding="utf-8")
    return path


def test_json_is_json_alone(saved: Path) -> None:
    result = run("parse", str(saved), "--format", "json", "--url", "https://h.example/1")
    assert result.exit_code == 0
    page = devparse.from_json(result.stdout)
    assert page.url == "https://h.example/1"
    assert page == devparse.Parser().with_plugins().parse(HTML.encode(), url="https://h.example/1")


def test_a_page_may_come_from_standard_input() -> None:
    assert json.loads(run("parse", "-", "--format", "json", input=HTML.encode()).stdout)["form"] == "html"


def test_the_form_is_found_out_unless_given(tmp_path: Path) -> None:
    dump = tmp_path / "page.txt"
    dump.write_text("Gates shut before dawn\n\nThe gates were shut at 4 < 5.\n", encoding="utf-8")
    assert json.loads(run("parse", str(dump)).stdout)["form"] == "text"
    assert json.loads(run("parse", str(dump), "--form", "text").stdout)["form"] == "text"
    assert json.loads(run("parse", "-", input=HTML.encode("utf-16")).stdout)["form"] == "html"


@pytest.mark.parametrize("style", ["table", "json", "md", "text"])
def test_every_format_can_be_asked_for(saved: Path, style: str) -> None:
    result = run("parse", str(saved), "--format", style)
    assert result.exit_code == 0
    assert result.stderr == ""


def test_the_demo_names_the_field_of_every_row() -> None:
    result = run("demo")
    assert result.exit_code == 0
    assert result.stdout.startswith("Article  site generic")
    assert all(line == line.rstrip() for line in result.stdout.splitlines())


def test_nothing_of_a_page_acts_on_the_terminal() -> None:
    hostile = HTML.replace("Gates", "\x1b[2J\x9b0m[red]Gates[/red]").encode()
    for style in ("table", "json", "md", "text"):
        result = run("parse", "-", "--format", style, input=hostile)
        assert result.exit_code == 0
        assert not {"\x1b", "\x9b"} & set(result.stdout)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "No such file"),
        (b"", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" * 20, "PDF"),
        (b'{"headline": "Gates shut", "body": "At four."}', "JSON"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel><title>Gates</title></channel></rss>', "rss"),
        (bytes(range(256)) * 4, "binary"),
    ],
    ids=["missing", "empty", "pdf", "json", "feed", "binary"],
)
def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path, content: bytes | None, told: str) -> None:
    path = tmp_path / "page.html"
    if content is not None:
        path.write_bytes(content)
    result = run("parse", str(path))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"devparse: {path}: ")
    assert len(result.stderr.splitlines()) == 1
    assert told in result.stderr


@pytest.mark.parametrize("command", [("parse",), ("record", "-o", "fixture"), ("new-site", "acme.example"), ("inspect", "-o", "r.html"), ("batch", "-o", "out.jsonl")])
def test_an_address_is_told_that_nothing_is_fetched(command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who types an address where a file is meant is told what to do, in one line, and nothing is left behind."""
    monkeypatch.chdir(tmp_path)
    result = run(*command, "https://harbour.example/gates")
    assert result.exit_code == 2
    assert "https://harbour.example/gates: devparse fetches nothing" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("form", "content"), [("html", "Gates shut before dawn.\n"), ("text", HTML)])
def test_the_wrong_form_is_told(tmp_path: Path, form: str, content: str) -> None:
    """`--form` cannot make a page of what is none."""
    path = tmp_path / "page"
    path.write_text(content, encoding="utf-8")
    result = run("parse", str(path), "--form", form)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"devparse: {path}: ")


def test_a_record_of_an_archive_may_be_piped_in() -> None:
    """Address and day of a WET record are the page's."""
    record = b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://h.example/1\r\nWARC-Date: 2026-03-04T05:06:07Z\r\n\r\nGates shut\n"
    page = json.loads(run("parse", "-", input=record).stdout)
    assert (page["form"], page["url"], page["metadata"]["captured"]) == ("text", "https://h.example/1", "2026-03-04")


def test_the_demo_page_can_be_saved_and_read(tmp_path: Path) -> None:
    """What README and tutorial read is one command away, and overwrites nothing."""
    path = tmp_path / "page.html"
    assert run("demo", "--save", str(path)).exit_code == 0
    assert run("parse", str(path), "--format", "table").stdout.splitlines()[1].split()[0] == "headline"
    path.write_text("mine", encoding="utf-8")
    assert run("demo", "--save", str(path)).exit_code == 2
    assert path.read_text(encoding="utf-8") == "mine"


PACK = """
import devparse
ACME = devparse.Site(name="acme", hosts=("acme.example",), selectors=devparse.Selectors(headline="p"))
"""


def test_a_pack_can_be_named(saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--pack` serves a pack that is not installed, to `parse`, `record` and `check` alike."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.path", [*sys.path])
    Path("acme_by_name.py").write_text(PACK, encoding="utf-8")
    given = ("--pack", "acme_by_name:ACME")
    assert json.loads(run("parse", str(saved), "--url", "https://acme.example/1", *given).stdout)["site"] == "acme"
    assert run("record", str(saved), "--url", "https://acme.example/1", "-o", "pages/acme/1", *given).exit_code == 0
    assert run("check", "pages", *given).stdout == "no drift\n"
    assert run("check", "pages").exit_code == 1


@pytest.mark.parametrize("named", ["acme", "no_such_module:ACME", "devparse:Parser", "devparse:ACME"])
def test_a_pack_that_is_none_is_told(saved: Path, named: str) -> None:
    """A wrong `--pack` is the call's fault: one line, status 2."""
    result = run("parse", str(saved), "--pack", named)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"devparse: --pack {named}: ")
    assert len(result.stderr.splitlines()) == 1


def test_sites_lists_the_packs_and_tells_clashes() -> None:
    assert run("sites", "--no-plugins").exit_code == 0
    assert run("--no-plugins", "sites", "--check").exit_code == 0


def test_a_host_that_two_packs_claim_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    packs = tuple(devparse.Site(name=name, hosts=("acme.example",)) for name in ("acme", "acme-again"))
    monkeypatch.setattr("devparse.parser.installed_sites", lambda: packs)
    result = run("sites", "--check")
    assert result.exit_code == 1
    assert result.stdout == "acme.example: claimed by acme, acme-again; acme-again wins\n"


def test_schema_is_the_library_s_own() -> None:
    assert json.loads(run("schema").stdout) == devparse.json_schema()


def test_a_recorded_page_has_not_drifted_until_it_has(saved: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pages" / "acme" / "story-1"
    assert run("record", str(saved), "--url", "https://h.example/1", "-o", str(folder)).exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["about.json", "expected.json", "source.html"]
    assert run("check", str(tmp_path / "pages")).stdout == "no drift\n"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    expected["metadata"]["source"] = "Harbour Desk"
    (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    result = run("check", str(tmp_path / "pages"))
    assert result.exit_code == 1
    assert result.stdout.startswith("acme/story-1: metadata.source went empty\n")


def test_recording_never_overwrites_what_was_corrected(saved: Path, tmp_path: Path) -> None:
    """A second `record` shows where the page and the expectation part, and leaves both as they are."""
    folder = tmp_path / "pages" / "acme" / "story-1"
    assert run("record", str(saved), "-o", str(folder)).exit_code == 0
    expected = folder / "expected.json"
    corrected = expected.read_text(encoding="utf-8").replace('"headline": "Gates', '"headline": "Sluices')
    expected.write_text(corrected, encoding="utf-8")
    result = run("record", str(saved), "-o", str(folder))
    assert result.exit_code == 2
    assert "Sluices" in result.stdout
    assert "--force" in result.stderr
    assert expected.read_text(encoding="utf-8") == corrected
    assert run("record", str(saved), "-o", str(folder), "--force").exit_code == 0
    assert "Sluices" not in expected.read_text(encoding="utf-8")


def test_an_expectation_that_holds_stays_as_it_is_written(saved: Path, tmp_path: Path) -> None:
    """Fields that somebody left out of an expectation do not come back."""
    assert run("record", str(saved), "-o", str(tmp_path / "a" / "b")).exit_code == 0
    expected = tmp_path / "a" / "b" / "expected.json"
    expected.write_text('{"site": "generic"}', encoding="utf-8")
    assert run("record", str(saved), "-o", str(tmp_path / "a" / "b")).exit_code == 0
    assert expected.read_text(encoding="utf-8") == '{"site": "generic"}'


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b'{"a": 1}'])
def test_recording_what_is_no_page_leaves_nothing_behind(tmp_path: Path, content: bytes) -> None:
    """The page is read before anything is written."""
    path = tmp_path / "page"
    path.write_bytes(content)
    result = run("record", str(path), "-o", str(tmp_path / "pages" / "acme" / "story-1"))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"devparse: {path}: ")
    assert list(tmp_path.iterdir()) == [path]


def test_imported_rules_overwrite_nothing(tmp_path: Path) -> None:
    """A module that is there is kept, unless `--force` is given."""
    (tmp_path / "acme.example.txt").write_text("body: //article\n", encoding="utf-8")
    module = tmp_path / "packs.py"
    module.write_text("mine", encoding="utf-8")
    assert run("import-rules", str(tmp_path), "-o", str(module)).exit_code == 2
    assert module.read_text(encoding="utf-8") == "mine"
    assert run("import-rules", str(tmp_path), "-o", str(module), "--force").exit_code == 0
    assert "acme.example" in module.read_text(encoding="utf-8")


def test_a_folder_without_fixtures_is_told(tmp_path: Path) -> None:
    """Nothing to check is not the same as nothing wrong."""
    result = run("check", str(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no fixture" in result.stderr


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = run("check", str(tmp_path / "none"))
    assert (result.exit_code, result.stderr) == (2, f"devparse: {tmp_path / 'none'}: no such folder\n")


def test_python_dash_m_runs_it() -> None:
    found = subprocess.run([sys.executable, "-m", "devparse", "--version"], capture_output=True, text=True, check=True)
    assert "devparse" in found.stdout
