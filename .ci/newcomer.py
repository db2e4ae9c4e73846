"""Follows README and tutorials word by word, in an empty environment and an empty folder: no step may need a thought.

    python .ci/newcomer.py WHEEL README.md docs/tutorial.md …

Shell commands are run by a shell, Python blocks by one interpreter for each document, files are written as shown. The wheel
takes the place of the released package; `make` is left out, for there is no clone.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

BLOCK = re.compile(r"^```(python|toml|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# file: (\S+)\n")
INTERPRETER = """
import json, sys
names, answer = {"__name__": "newcomer"}, sys.stdout
sys.stdout = sys.stderr
sys.path.insert(0, "")
for line in sys.stdin:
    exec(compile(json.loads(line), "block", "exec"), names)
    print("done", file=answer, flush=True)
"""


class Newcomer:
    """Someone who has Python and nothing else, and does what a document says."""

    def __init__(self, wheel: Path, environment: Path) -> None:
        venv.create(environment, with_pip=True)
        self.wheel = wheel.resolve()
        self.python = environment / "bin" / "python"
        self.settings = {**os.environ, "PATH": f"{environment / 'bin'}:{os.environ['PATH']}", "PYTHONUTF8": "1"}

    def follow(self, document: Path, folder: Path) -> int:
        """Do every step of a document in a folder; the number of steps. Raises when one fails."""
        interpreter = subprocess.Popen(
            [self.python, "-c", INTERPRETER], cwd=folder, env=self.settings, text=True, encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        with interpreter:
            steps = [self._step(language, source, folder, interpreter) for language, source in BLOCK.findall(document.read_text(encoding="utf-8"))]
        return sum(steps)

    def _step(self, language: str, source: str, folder: Path, interpreter: subprocess.Popen[str]) -> int:
        if written := FILE.match(source):
            (folder / written[1]).parent.mkdir(parents=True, exist_ok=True)
            (folder / written[1]).write_text(source, encoding="utf-8")
        elif language == "console":
            commands = [line.removeprefix("$ ") for line in source.splitlines() if line.startswith("$ ")]
            return sum(self._run(command, folder) for command in commands)
        elif language == "python":
            assert interpreter.stdin
            assert interpreter.stdout
            interpreter.stdin.write(json.dumps(source) + "\n")
            interpreter.stdin.flush()
            assert interpreter.stdout.readline() == "done\n", source
        return 1

    def _run(self, command: str, folder: Path) -> int:
        if command.startswith("make "):
            return 0
        command = re.sub(r"(?<=')devparse(\[[\w,]+\])(?=')", rf"{self.wheel}\1", command)
        quiet = re.sub(r"^pip install", "pip install --quiet", command)
        subprocess.run(["bash", "-euo", "pipefail", "-c", quiet], cwd=folder, env=self.settings, check=True, stdout=subprocess.DEVNULL)
        return 1


def main() -> None:
    """Follow the documents, in this order, each in a folder of its own."""
    wheel, *documents = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as place:
        newcomer = Newcomer(wheel, Path(place, "environment"))
        for document in documents:
            folder = Path(place, document.stem)
            folder.mkdir()
            sys.stdout.write(f"{document}: {newcomer.follow(document, folder)} steps\n")


if __name__ == "__main__":
    main()
