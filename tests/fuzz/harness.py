"""Coverage-guided search for bytes that break the contract; the arguments are libFuzzer's.

Where the native module is built every page is read by both readers, which have to agree. `make guided` runs it. Where
atheris is not installed this is told, and nothing is searched. What it finds becomes a numbered case in
tests/test_crashes.py.
"""

from __future__ import annotations

import sys
from pathlib import Path


def compare_readers() -> None:
    """Let every page that is read natively be read in Python too, and fail where they differ."""
    sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
    from alike import compared

    from devparse.rows import html_parser

    html_parser.read_natively = compared(html_parser.read_natively)


def main() -> None:
    try:
        import atheris
    except ImportError:
        print("atheris is not installed here: no guided search")  # noqa: T201
        return
    with atheris.instrument_imports(include=["devparse", "contract"]):
        from contract import check
    compare_readers()
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
