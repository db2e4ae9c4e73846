"""The benches are scripts that import one another by name: their folder is put on the path for their tests."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[3] / "benchmarks"))
