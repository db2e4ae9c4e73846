"""The seeds of the guided search, and what it must not find in them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from fuzz.contract import check

HERE: Final = Path(__file__).parent
SEEDS: Final = sorted((HERE / "corpus").iterdir())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
@pytest.mark.parametrize("choice", range(16))
def test_seeds_keep_the_contract(seed: Path, choice: int) -> None:
    """Whole, and cut off anywhere."""
    data = bytes([choice]) + seed.read_bytes()
    check(data)
    for end in range(1, len(data), max(1, len(data) // 12)):
        check(data[:end])


def test_the_harness_runs_or_says_why_not(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, HERE / "harness.py", "-runs=50", "-seed=1", tmp_path, HERE / "corpus"],
        capture_output=True, check=False, text=True, timeout=100, cwd=tmp_path,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr[-2000:]
