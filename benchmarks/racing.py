"""Other libraries against the clock: each page goes to the bare parse, to devparse and to each peer, turn by turn."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Final

import attrs
import peers
from timing import Saved, bare, clocked, parsed

OURS: Final = "devparse"


@attrs.frozen
class Runner:
    """What one library takes for a page: medians over pages."""

    name: str
    ms: float
    ratio: float
    """In bare parses of the same page, of the same turn."""


def race(path: Path, pages: Sequence[Saved], names: Sequence[str], rounds: int) -> Iterator[Runner]:
    """How fast each peer is, and devparse beside them; a first round warms up and is not counted."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in (OURS, *names)}
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        running = {name: stack.enter_context(peers.Running(name, path, folder)) for name in names}
        for turn in range(rounds + 1):
            for page in pages:
                base = clocked(bare, page.data)
                times = {OURS: clocked(parsed, page)}
                times |= {name: peer.ask(page.id, page.url).ms for name, peer in running.items()}
                if turn:
                    for name, ms in times.items():
                        taken[name].append((ms, ms / base))
    for name, turns in taken.items():
        yield Runner(name, median(ms for ms, _ in turns), median(ratio for _, ratio in turns))
