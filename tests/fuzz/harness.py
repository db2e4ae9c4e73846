"""Coverage-guided search for bytes that break the contract; the arguments are libFuzzer's.

`make guided` runs it. Where atheris is not installed this is told, and nothing is searched. What it finds becomes a
numbered case in tests/test_crashes.py.
"""

from __future__ import annotations

import sys


def main() -> None:
    try:
        import atheris
    except ImportError:
        print("atheris is not installed here: no guided search")  # noqa: T201
        return
    with atheris.instrument_imports(include=["devparse", "contract"]):
        from contract import check
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
