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
    assert json.loads(run("parse", str(dump), "--form", "html").stdout)["form"] == "html"
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
    [(None, "No such file"), (b"", "empty"), (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" * 20, "PDF")],
    ids=["missing", "empty", "pdf"],
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


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = run("check", str(tmp_path / "none"))
    assert (result.exit_code, result.stderr) == (2, f"devparse: {tmp_path / 'none'}: no such folder\n")


def test_python_dash_m_runs_it() -> None:
    found = subprocess.run([sys.executable, "-m", "devparse", "--version"], capture_output=True, text=True, check=True)
    assert "devparse" in found.stdout
