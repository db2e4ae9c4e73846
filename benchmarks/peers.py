"""Other libraries on the same pages, each in an environment of its own, since they do not agree on an lxml."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Self

from corpus import ROOT, Gold
from scoring import Reply, Score, score

HERE: Final = Path(__file__).parent
CACHE: Final = ROOT / ".cache" / "peers"
PYTHON: Final[Mapping[str, tuple[str, ...]]] = {
    "trafilatura": ("trafilatura", "lxml_html_clean"),
    "newspaper4k": ("newspaper4k", "lxml_html_clean"),
    "readability-lxml": ("readability-lxml", "lxml_html_clean"),
    "resiliparse": ("resiliparse",),
    "goose3": ("goose3", "lxml_html_clean"),
}
"""What is installed for each."""
NODE: Final[Mapping[str, tuple[str, ...]]] = {"Readability.js": ("@mozilla/readability", "jsdom"), "defuddle": ("defuddle", "linkedom", "jsdom")}
NAMES: Final = (*PYTHON, *NODE)
_PATIENCE: Final = 3600
"""Seconds for all pages of one peer."""


def scores(golds: Sequence[Gold], names: Sequence[str]) -> Iterator[tuple[str, list[Score]]]:
    """The scores of each of the peers, of all when none is named; one that cannot be made to run is told and left out."""
    for name in names or NAMES:
        try:
            replies = {number: _reply(answer) for number, answer in answers(name, golds).items()}
        except (subprocess.SubprocessError, OSError) as error:
            print(f"{name} does not run here: {error}", file=sys.stderr)
            continue
        yield name, [score(gold, replies.get(gold.id, Reply(failed="no answer"))) for gold in golds]


class Running:
    """A peer that waits for pages in a process of its own, to be asked one at a time; used with `with`."""

    def __init__(self, name: str, path: Path, folder: str) -> None:
        self._path = path
        self._process = subprocess.Popen(
            _command(name), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=folder
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:
            pass

    def ask(self, number: str, url: str) -> Reply:
        """What the peer answers for the page of this id."""
        given, answered = self._process.stdin, self._process.stdout
        if given is None or answered is None:
            raise OSError("a peer has lost its pipes")
        print(json.dumps(_task(self._path, number, url)), file=given, flush=True)
        line = next((line for line in answered if line.startswith("{")), None)
        if line is None:
            raise OSError("a peer has ended")
        return _reply(json.loads(line))


def _task(path: Path, number: str, url: str) -> dict[str, str]:
    return {"id": number, "url": url, "path": str(path / "pages" / f"{number}.html.gz")}


def _command(name: str) -> list[str]:
    """How to start the runner of a peer; its environment is made when it is not there."""
    library = name.partition(":")[0]
    folder = CACHE / library
    if library in PYTHON:
        python = folder / "bin" / "python"
        if not _is_made(folder, PYTHON[library]):
            venv.create(folder, with_pip=True, clear=True, upgrade_deps=True)
            _install([str(python), "-m", "pip", "install", "--quiet"], folder, PYTHON[library])
        return [str(python), "-W", "ignore", str(HERE / "peer_runner.py"), name]
    if not (shutil.which("node") and shutil.which("npm")):
        raise OSError("node and npm are not installed")
    if not _is_made(folder, NODE[name]):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
        _install(["npm", "install", "--silent", "--prefix", str(folder)], folder, NODE[name])
    return ["node", str(HERE / "peer_runner.mjs"), name, str(folder)]


def _is_made(folder: Path, packages: Sequence[str]) -> bool:
    made = folder / "made"
    return made.is_file() and made.read_text(encoding="utf-8").split() == list(packages)


def _install(command: Sequence[str], folder: Path, packages: Sequence[str]) -> None:
    # The versions that this project is tested with would forbid what a peer asks for.
    free = {name: value for name, value in os.environ.items() if name != "PIP_CONSTRAINT"}
    subprocess.run([*command, *packages], check=True, capture_output=True, env=free)
    (folder / "made").write_text("\n".join(packages), encoding="utf-8")


def answers(name: str, golds: Sequence[Gold]) -> dict[str, dict[str, Any]]:
    """What a peer answers as it comes, by the ids of the pages; raises OSError or SubprocessError where it does not run.

    "trafilatura:blocks" is trafilatura with its lists, tables, code and quotations.
    """
    given = "".join(json.dumps(_task(gold.folder, gold.id, gold.url)) + "\n" for gold in golds)
    with tempfile.TemporaryDirectory() as elsewhere:
        done = subprocess.run(
            _command(name), input=given, capture_output=True, check=True, text=True, encoding="utf-8", cwd=elsewhere, timeout=_PATIENCE
        )
    return {one["id"]: one for one in map(json.loads, (line for line in done.stdout.splitlines() if line.startswith("{")))}


def _reply(answer: Mapping[str, Any]) -> Reply:
    return Reply(
        text=answer.get("text") or "",
        title=answer.get("title") or "",
        authors=tuple(name for name in answer.get("authors") or () if isinstance(name, str) and name),
        date=answer.get("date") or "",
        ms=answer["ms"],
        failed=answer.get("failed") or "",
    )
