"""Killed at any moment, the batch or a worker of it: no page is lost, none is there twice."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.dataset
import pyarrow.json
import pytest
import saved

KILLS = 20
PAGES = 1500


def _start(source: Path, output: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "devparse", "batch", str(source), "-o", str(output), "--resume", "--jobs", "2", *options]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def _workers(process: int) -> list[int]:
    """The processes that it has started."""
    try:
        threads = list(Path(f"/proc/{process}/task").iterdir())
        return [int(number) for thread in threads for number in (thread / "children").read_text().split()]
    except OSError:
        return []


def _kill(number: int) -> bool:
    try:
        os.kill(number, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


pytestmark = [pytest.mark.engines, pytest.mark.timeout(600)]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="workers are found in /proc")
@pytest.mark.parametrize(("name", "options"), [("shards", ("--shard-rows", "40")), ("out.jsonl", ())])
def test_killed_again_and_again(tmp_path: Path, name: str, options: tuple[str, ...]) -> None:
    """Every page is in the output once, in order; only those that a killed worker was at say `error`."""
    chance = random.Random(name)
    pages = saved.folder(tmp_path / "in", PAGES)
    output = tmp_path / name
    process = _start(tmp_path / "in", output, *options)
    killed_workers = 0
    for _ in range(KILLS // 2):
        time.sleep(chance.uniform(0.1, 1.6))
        if chance.random() < 0.5:
            workers = _workers(process.pid)
            killed_workers += bool(workers) and _kill(chance.choice(workers))
            time.sleep(chance.uniform(0.0, 0.3))
        _kill(process.pid)
        process.wait()
        assert output.name == "shards" or not output.exists() or _ids(output) == pages
        process = _start(tmp_path / "in", output, *options)
    for _ in range(KILLS // 2):
        time.sleep(chance.uniform(0.0, 0.2))
        workers = _workers(process.pid)
        killed_workers += bool(workers) and _kill(chance.choice(workers))
    assert process.wait(300) == 0
    assert _ids(output) == pages
    assert len(_errors(output)) <= killed_workers
    assert all(error.startswith("WorkerDied") for error in _errors(output))


def _table(output: Path) -> pyarrow.Table:
    if output.is_dir():
        return pyarrow.dataset.dataset(sorted(map(str, output.glob("part-*.parquet")))).to_table(columns=["id", "error"])
    return pyarrow.json.read_json(output, pyarrow.json.ReadOptions(block_size=64 << 20)).select(["id", "error"])


def _ids(output: Path) -> list[str]:
    return list(_table(output)["id"].to_pylist())


def _errors(output: Path) -> list[str]:
    return [error for error in _table(output)["error"].to_pylist() if error is not None]
