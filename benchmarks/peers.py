"""Other libraries on the same pages, each in an environment of its own, since they do not agree on an lxml."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from corpus import ROOT, Gold
from scoring import Reply, Score, score

HERE: Final = Path(__file__).parent
CACHE: Final = ROOT / ".cache" / "peers"
PYTHON: Final[Mapping[str, tuple[str, ...]]] = {
    "trafilatura": ("trafilatura",),
    "newspaper4k": ("newspaper4k", "lxml_html_clean"),
    "readability-lxml": ("readability-lxml", "lxml_html_clean"),
    "resiliparse": ("resiliparse",),
    "goose3": ("goose3", "lxml_html_clean"),
}
"""What is installed for each."""
NODE: Final[Mapping[str, tuple[str, ...]]] = {"Readability.js": ("@mozilla/readability", "jsdom"), "defuddle": ("defuddle", "jsdom")}
NAMES: Final = (*PYTHON, *NODE)
_HOURS: Final = 3600


def scores(path: Path, golds: Sequence[Gold], names: Sequence[str]) -> Iterator[tuple[str, list[Score]]]:
    """The scores of each of the peers, of all when none is named; one that cannot be made to run is told and left out."""
    for name in names or NAMES:
        try:
            replies = _ask(_command(name), path, golds)
        except (subprocess.SubprocessError, OSError) as error:
            print(f"{name} does not run here: {error}", file=sys.stderr)
            continue
        yield name, [score(gold, replies.get(gold.id, Reply(failed="no answer"))) for gold in golds]


def _command(name: str) -> list[str]:
    """How to start the runner of a peer; its environment is made when it is not there."""
    folder = CACHE / name
    if name in PYTHON:
        python = folder / "bin" / "python"
        if not (folder / "made").is_file():
            venv.create(folder, with_pip=True, clear=True)
            _quietly([str(python), "-m", "pip", "install", "--quiet", *PYTHON[name]])
            (folder / "made").touch()
        return [str(python), "-W", "ignore", str(HERE / "peer_runner.py"), name]
    if not (shutil.which("node") and shutil.which("npm")):
        raise OSError("node and npm are not installed")
    if not (folder / "made").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
        _quietly(["npm", "install", "--silent", "--prefix", str(folder), *NODE[name]])
        (folder / "made").touch()
    return ["node", str(HERE / "peer_runner.mjs"), name, str(folder)]


def _quietly(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _ask(command: Sequence[str], path: Path, golds: Sequence[Gold]) -> dict[str, Reply]:
    tasks = [{"id": gold.id, "url": gold.url, "path": str(path / "pages" / f"{gold.id}.html.gz")} for gold in golds]
    given = "".join(json.dumps(task) + "\n" for task in tasks)
    with tempfile.TemporaryDirectory() as elsewhere:
        done = subprocess.run(
            command, input=given, capture_output=True, check=True, text=True, encoding="utf-8", cwd=elsewhere, timeout=_HOURS
        )
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {answer["id"]: _reply(answer) for answer in answers}


def _reply(answer: Mapping[str, Any]) -> Reply:
    return Reply(
        text=answer.get("text") or "",
        title=answer.get("title") or "",
        authors=tuple(name for name in answer.get("authors") or () if name),
        date=answer.get("date") or "",
        ms=answer["ms"],
        failed=answer.get("failed") or "",
    )
