"""What `devparse batch` is given: files, folders, globs and lists of them, as tasks in an order that is always the same."""

from __future__ import annotations

import glob
import gzip
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Final, Literal, TypeAlias, cast

import attrs

from devparse.batch.tasks import Fields, Line, SavedFile, Task
from devparse.engines.items import Item, error_line

Container: TypeAlias = Literal["page", "lines", "archive"]

_PAGES: Final = (".html", ".htm", ".xhtml", ".txt", ".mht", ".mhtml")
_LINES: Final = (".jsonl", ".ndjson")
_ARCHIVES: Final = (".warc", ".wet")
_MAGIC_CHARS: Final = frozenset("*?[")


@attrs.frozen
class Entry:
    """One task, and how many bytes of all sources are behind it when it is done."""

    task: Task
    position: int


def container_of(path: Path) -> Container | None:
    """What a file holds, by its name; None for one that is passed over in a folder."""
    suffixes = path.name.lower().removesuffix(".gz")
    if suffixes.endswith(_LINES):
        return "lines"
    if suffixes.endswith(_ARCHIVES):
        return "archive"
    return "page" if suffixes.endswith(_PAGES) or path.suffix.lower() == ".gz" else None


def paths_of(sources: Iterable[str]) -> Iterator[Path]:
    """The files of the sources in their order; those of folders and globs sorted by name, folders recursively.

    A source that is none of these is given as it is, so that reading it says what is wrong.
    """
    for source in sources:
        path = Path(source)
        if path.is_dir():
            yield from _below(path)
        elif not path.exists() and _MAGIC_CHARS.intersection(source):
            found = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 - patterns may be absolute
            yield from paths_of(found) if found else [path]
        else:
            yield path


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders.sort()
        found = (Path(parent, name) for name in sorted(files))
        yield from (path for path in found if container_of(path))


def total_bytes(sources: Sequence[str]) -> int:
    """The size of all files of the sources."""
    return sum(_size(path) for path in paths_of(sources))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def entries_of(sources: Sequence[str], fields: Fields) -> Iterator[Entry]:
    """The tasks of all sources; one that cannot be read, or not to its end, ends in an item that says so."""
    behind = 0
    for path in paths_of(sources):
        size = _size(path)
        try:
            for task, at in _tasks_of(path, fields):
                yield Entry(task, behind + min(at, size))
        except Exception as error:  # noqa: BLE001 - damaged archives raise what their reader's makers chose
            yield Entry(Item(id=str(path), error=error_line(error)), behind + size)
        behind += size


def _tasks_of(path: Path, fields: Fields) -> Iterator[tuple[Task, int]]:
    """The tasks of a file, each with the place in it."""
    match container_of(path):
        case "lines":
            yield from _lines_of(path, fields)
        case "archive":
            from devparse.engines.warc import records_of  # noqa: PLC0415 - fastwarc is loaded where archives are read

            with path.open("rb") as stream:
                yield from records_of(stream, str(path))
        case _:
            yield SavedFile(id=str(path)), _size(path)


def _lines_of(path: Path, fields: Fields) -> Iterator[tuple[Task, int]]:
    with path.open("rb") as raw:
        packed = path.name.lower().endswith(".gz")
        lines = cast("IO[bytes]", gzip.GzipFile(fileobj=raw)) if packed else raw
        for number, line in enumerate(lines, start=1):
            if not line.isspace():
                yield Line(id=f"{path}:{number}", line=line, fields=fields), raw.tell()
