"""The table on a terminal: what people read of a page, at any width, with and without colour."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import attrs
import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner
from rich.cells import cell_len

import devparse
from devparse.cli.commands import command
from devparse.cli.table import parts, show

INDIA = timezone(timedelta(hours=5, minutes=30))
PAGE = devparse.Page(
    metadata=devparse.Metadata(headline="Gates shut", published=datetime(2026, 3, 4, 6, 40, tzinfo=INDIA)),
    body=devparse.Body((devparse.Paragraph("An hour before the tide."), devparse.Heading("What happens next"))),
    trending=devparse.Trending((
        devparse.StoryList("trending", "Most read", (devparse.Story("Eels return", rank=7, label="Coast"),)),
        devparse.StoryList("latest", "Latest"),
    )),
    footer=devparse.Footer(emails=("desk@h.example",), phones=("+912255501740",)),
    problems=(devparse.Problem("metadata", "json-ld-repaired", "A script is not valid JSON."),),
)  # fmt: skip


def on_terminal(columns: int, **environment: str) -> str:
    """What `devparse demo` prints on a terminal of so many columns."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    settings = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm-256color", **environment}
    for name in ("NO_COLOR", "FORCE_COLOR"):
        settings.pop(name, None) if name not in environment else None
    process = subprocess.Popen([sys.executable, "-m", "devparse", "--no-plugins", "demo"], stdout=theirs, env=settings)
    os.close(theirs)
    printed = b""
    while chunk := _read(ours):
        printed += chunk
    os.close(ours)
    assert process.wait() == 0
    return printed.decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


def test_every_section_stands_under_its_heading() -> None:
    """Times with their zone, lists with kind and ranks, contacts, problems in words with their code."""
    shown = {part.heading: (part.beside, part.lines) for part in parts(PAGE)}
    assert dict(shown["Article"][1]) == {"headline": "Gates shut", "published": "2026-03-04 06:40 +05:30"}
    assert shown["Body"] == ("2 blocks, 8 words", (("", "An hour before the tide.\n"), ("#", "What happens next")))
    assert shown['Stories: "Most read"'] == ("trending, 1", (("7.", "Eels return [Coast]"),))
    assert shown['Stories: "Latest"'] == ("latest, 0", ())
    assert dict(shown["Footer"][1]) == {"emails": "desk@h.example", "phones": "+912255501740"}
    assert shown["Problems"][1] == (("!", "A script is not valid JSON. (metadata: json-ld-repaired)"),)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (datetime(2026, 3, 4, 6, 40, tzinfo=UTC), "2026-03-04 06:40 UTC"),
        (datetime(2026, 3, 4, 6, 40), "2026-03-04 06:40 (no zone)"),  # noqa: DTZ001
        (datetime(2026, 3, 4, tzinfo=INDIA), "2026-03-04"),
    ],
)
def test_a_time_says_its_zone_and_a_day_is_a_day(value: datetime, shown: str) -> None:
    page = devparse.Page(metadata=devparse.Metadata(published=value), problems=(devparse.Problem("metadata", "date-only", ""),))
    assert dict(next(iter(parts(page))).lines)["published"] == shown


@pytest.mark.parametrize("columns", [20, 40, 59, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Wide letters count double; addresses are folded; on a narrow terminal values stand below their names."""
    monkeypatch.setenv("COLUMNS", str(columns))
    show(attrs.evolve(PAGE, metadata=devparse.Metadata(headline="潮が来る一時間前に水門が閉まった" * 4, canonical_url="https://h.example/" + "a" * 90)))
    lines = capsys.readouterr().out.splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert ("  headline" in lines) == (columns < 60)


def test_a_pipe_gets_no_wrapping_and_no_colour() -> None:
    result = CliRunner().invoke(command, ["--no-plugins", "demo"], env={"COLUMNS": None})
    assert "\x1b" not in result.stdout
    assert any(len(line) > 150 for line in result.stdout.splitlines())


def test_a_terminal_gets_colour_unless_it_is_unwanted() -> None:
    coloured = on_terminal(100)
    assert "\x1b[36m" in coloured
    plain = on_terminal(100, NO_COLOR="1")
    assert "\x1b" not in plain
    assert "Tidal Barrage Wins Narrow Vote" in plain
    assert "\x1b" not in on_terminal(100, TERM="dumb")


def test_a_narrow_terminal_is_honoured() -> None:
    assert max(map(cell_len, on_terminal(40, NO_COLOR="1").splitlines())) <= 40


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_is_told_how_to_complete(shell: str) -> None:
    """What docs/command-line.md says to put in the shell's start file is a script for that shell."""
    settings = {**os.environ, "_DEVPARSE_COMPLETE": f"{shell}_source"}
    found = subprocess.run([sys.executable, "-c", "import sys; sys.argv[0] = 'devparse'; from devparse.__main__ import main; main()"], env=settings, capture_output=True, text=True, check=True)
    assert "_DEVPARSE_COMPLETE" in found.stdout


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("devparse pa", "plain,parse"),
        ("devparse parse pa", "file,pa"),
        ("devparse parse page.html --format m", "plain,md"),
        ("devparse batch saved/ cr", "file,cr"),
        ("devparse batch saved/ -o o", "file,o"),
        ("devparse inspect --diff bef", "file,bef"),
        ("devparse explain pa", "file,pa"),
        ("devparse record page.html --o", "plain,--output"),
        ("devparse new-site acme.example pa", "file,pa"),
        ("devparse import-rules ru", "file,ru"),
        ("devparse check tes", "file,tes"),
    ],
)
def test_the_tab_key_completes(typed: str, completed: str) -> None:
    """Commands, options and choices by what there is; of a file the shell is told that it completes the name itself."""
    words = typed.split()
    completion = BashComplete(command, {}, "devparse", "_DEVPARSE_COMPLETE")
    found = completion.get_completions(words[1:-1], words[-1])
    assert completed in {completion.format_completion(each) for each in found}
