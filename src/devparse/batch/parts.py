"""Output in parts, each complete or absent, with a manifest: what a run that was killed has done, to the row.

A part is written under another name, renamed when it is whole, and then entered into the manifest, which is replaced as
a whole too. So at any moment the manifest names only parts that are there, and a part that it does not name is written anew.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import cattrs

from devparse.errors import DevparseError

MANIFEST: Final = "_manifest.json"
"""Readers of folders pass over names that begin with an underscore."""


class UnfinishedBatch(DevparseError):
    """A folder holds the parts of another run than the one asked for, or of one that was not asked to go on.

    Cure: `--resume` with the same sources and options as before; `--force` to begin anew.
    """


@attrs.frozen
class PartEntry:
    """A part that is whole."""

    name: str
    rows: int
    failures: int
    last: str
    """The id of its last row's task."""


@attrs.define
class Parts:
    """The parts of one run, in a folder."""

    folder: Path
    settings: dict[str, Any]
    """What must be the same for the run to go on."""
    entries: list[PartEntry] = attrs.field(factory=list)
    complete: bool = False

    @classmethod
    def begin(cls, folder: Path, settings: Mapping[str, Any]) -> Parts:
        """No parts yet; those of an earlier run go."""
        discard(folder)
        folder.mkdir(parents=True, exist_ok=True)
        parts = cls(folder, dict(settings))
        parts.save()
        return parts

    @classmethod
    def resume(cls, folder: Path, settings: Mapping[str, Any]) -> Parts:
        """The parts that an earlier run has made; raises `UnfinishedBatch` when it was another run."""
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        different = [name for name in settings if told["settings"].get(name) != settings[name]]
        if different:
            raise UnfinishedBatch(f"{folder}: begun with other {' and '.join(different)}; give the same, or --force")
        entries = cattrs.structure(told["parts"], list[PartEntry])
        return cls(folder, dict(settings), entries, told["complete"])

    @property
    def rows(self) -> int:
        """The rows in all parts."""
        return sum(entry.rows for entry in self.entries)

    @property
    def failures(self) -> int:
        """Those of them that say `error`."""
        return sum(entry.failures for entry in self.entries)

    def paths(self) -> Iterator[Path]:
        """The files, in order."""
        return (self.folder / entry.name for entry in self.entries)

    def next_path(self, suffix: str) -> Path:
        """Under which name the next part is written."""
        return self.folder / f".part-{len(self.entries):05}{suffix}"

    def add(self, written: Path, rows: int, failures: int, last: str) -> None:
        """Take in the part that was written."""
        name = written.name.removeprefix(".")
        replace(written, self.folder / name)
        self.entries.append(PartEntry(name, rows, failures, last))
        self.save()

    def finish(self) -> None:
        """Say that there will be no more parts."""
        self.complete = True
        self.save()

    def save(self) -> None:
        """Replace the manifest."""
        told = {
            "settings": self.settings,
            "rows": self.rows,
            "failures": self.failures,
            "complete": self.complete,
            "parts": [attrs.asdict(entry) for entry in self.entries],
        }
        draft = self.folder / f".{MANIFEST}"
        draft.write_text(json.dumps(told, indent=1), encoding="utf-8")
        replace(draft, self.folder / MANIFEST)


def replace(written: Path, final: Path) -> None:
    """Give a file that is written its name, when all of it is on the disk."""
    with written.open("rb") as file:
        os.fsync(file.fileno())
    written.replace(final)


def has_parts(folder: Path) -> bool:
    """Whether a run has left parts there."""
    return (folder / MANIFEST).is_file()


def discard(folder: Path) -> None:
    """Remove the parts and the manifest: that first, since it must name nothing that is gone."""
    if has_parts(folder):
        (folder / MANIFEST).unlink()
        for path in folder.iterdir():
            if path.name.removeprefix(".").startswith(("part-", MANIFEST)):
                path.unlink()
        if not any(folder.iterdir()):
            shutil.rmtree(folder)
