"""How far a run is, on a terminal and elsewhere."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from devparse.batch.run import Tally
from devparse.cli import progress as module


class _Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Clock]:
    made = _Clock()
    monkeypatch.setattr("time.monotonic", made.monotonic)
    return made


def test_plain_lines_now_and_then(clock: _Clock, capsys: pytest.CaptureFixture[str]) -> None:
    """Not one for each page: every ten seconds, with rate, failures, share and time left."""
    tally = Tally(began=clock.now)
    with module.progress(1000) as report:
        for _ in range(60):
            clock.now += 0.5
            tally.pages += 10
            tally.failures += 1
            tally.position += 15
            report(tally)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert lines[0] == "devparse: 200 pages, 20 a second, 20 failed, 30%, 0:00:25 left"


def test_what_an_earlier_run_did_is_no_speed(clock: _Clock, capsys: pytest.CaptureFixture[str]) -> None:
    """The rate and the time left are those of this run."""
    tally = Tally(began=clock.now, pages=1000, earlier=1000, position=500)
    with module.progress(1000) as report:
        report(tally)
        clock.now += 20
        tally.pages += 100
        tally.position += 100
        report(tally)
    assert capsys.readouterr().err == "devparse: 1,100 pages, 5 a second, 0 failed, 60%, 0:01:20 left\n"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same counts beside it; it is gone when the run is over."""
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(module, "_BAR_SECONDS", 0.0)
    with module.progress(1000) as report:
        report(Tally(pages=1200, failures=3, position=400))
    shown = terminal.getvalue()
    assert "1,200 pages" in shown
    assert "3 failed" in shown
    assert "40%" in shown
    assert shown.endswith("\x1b[2K")
