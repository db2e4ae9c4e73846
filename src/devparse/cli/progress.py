"""How far a long run is: a bar on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from devparse.batch.run import Tally
from devparse.cli.app import say

_LINE_SECONDS: Final = 10.0
_BAR_SECONDS: Final = 0.1


@contextmanager
def progress(total: int) -> Iterator[Callable[[Tally], None]]:
    """A function to be called with each new count; `total` is the size of all sources, in the unit of `Tally.position`."""
    if not sys.stderr.isatty():
        yield _Lines(total)
        return
    with Progress(
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[said]}"),
        TimeRemainingColumn(elapsed_when_finished=True),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task("pages", total=total, said="")
        seldom = _Seldom(_BAR_SECONDS)

        def show(tally: Tally) -> None:
            if seldom():
                bar.update(task, completed=tally.position, said=_counts(tally))

        yield show


class _Seldom:
    """True when called, but not again before so many seconds are over."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._next = time.monotonic() + seconds

    def __call__(self) -> bool:
        if time.monotonic() < self._next:
            return False
        self._next = time.monotonic() + self._seconds
        return True


class _Lines:
    """A line every few seconds."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._first: int | None = None
        self._seldom = _Seldom(_LINE_SECONDS)

    def __call__(self, tally: Tally) -> None:
        if self._first is None:
            self._first = tally.position
        if not self._seldom():
            return
        done = tally.position - self._first
        share = tally.position / self._total if self._total else 1.0
        left = (self._total - tally.position) * tally.seconds / done if done else 0.0
        say(f"{_counts(tally)}, {share:.0%}, {_minutes(left)} left")


def _counts(tally: Tally) -> str:
    return f"{tally.pages:,} pages, {tally.rate:.0f} a second, {tally.failures:,} failed"


def _minutes(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
