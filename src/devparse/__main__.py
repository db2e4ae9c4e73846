"""`python -m devparse` and the console script: the command line, when its extra is installed."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Run the command line; without the `cli` extra, say what to install and leave with status 2."""
    try:
        from devparse.cli.commands import command  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.stderr.write("devparse: the command line needs an extra: pip install 'devparse[cli]'\n")
        sys.exit(2)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    command()


if __name__ == "__main__":
    main()
