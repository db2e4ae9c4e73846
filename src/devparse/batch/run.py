"""A batch from its sources to its output: what `devparse batch` does between reading its options and saying how it went."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from itertools import islice
from pathlib import Path
from typing import Any, Final, Self

import attrs

from devparse.batch.formats import Format, Part
from devparse.batch.pages import in_order
from devparse.batch.parts import Parts, UnfinishedBatch, discard, has_parts, replace
from devparse.batch.pool import Pool, TaskFailed
from devparse.batch.sources import Entry, entries_of
from devparse.batch.tasks import Fields, Task, item_of, size_of
from devparse.engines.items import Reading, error_line

PART_ROWS: Final = 1000
"""The rows of a part of a single file: no more are done again after a kill."""


@attrs.frozen
class Row:
    """A row as the bytes of its format, and why it is one without a page."""

    data: bytes
    error: str | None = None


@attrs.frozen
class ReadTask:
    """What a worker does with a task; it never fails for what is wrong with the page."""

    reading: Reading
    format: Format

    def __call__(self, task: Task) -> Row:
        item: Task = task
        try:
            item = item_of(task, self.reading.parser.limits)
            return Row(self.format.read(self.reading.page(item), item.id))
        except Exception as error:  # noqa: BLE001 - MemoryError, or whatever a strict extractor raises
            return self.failed(item, error_line(error))

    def failed(self, task: Task, error: str) -> Row:
        """The row of a task that came to nothing."""
        return Row(self.format.failed(error, task.id, task.url), error)


@attrs.frozen(kw_only=True)
class Batch:
    """One run: what goes in, how it is read, what comes out."""

    sources: tuple[str, ...]
    output: Path
    format: Format
    reading: Reading
    fields: Fields = Fields()
    jobs: int | None = None
    timeout: float | None = None
    shard_rows: int | None = None
    """The rows of each file of a folder; None for a single file."""
    settings: dict[str, Any]
    """What must be the same for a run to be resumed."""

    @property
    def folder(self) -> Path:
        """Where the parts are written."""
        return self.output if self.shard_rows else self.output.with_name(f"{self.output.name}.parts")


@attrs.define
class Tally:
    """How far a run is."""

    pages: int = 0
    failures: int = 0
    earlier: int = 0
    """Those of `pages` that an earlier run has read."""
    position: int = 0
    """Bytes of the sources that are done."""
    kinds: Counter[str] = attrs.field(factory=Counter)
    """Failures of this run by the first word of their error."""
    examples: list[str] = attrs.field(factory=list)
    began: float = attrs.field(factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return time.monotonic() - self.began

    @property
    def rate(self) -> float:
        """Pages a second."""
        return (self.pages - self.earlier) / max(self.seconds, 1e-6)

    def add(self, entry: Entry, row: Row) -> None:
        """Count one more page."""
        self.pages += 1
        self.position = entry.position
        if row.error is not None:
            self.failures += 1
            self.kinds[row.error.partition(":")[0]] += 1
            if len(self.examples) < 10:
                self.examples.append(f"{entry.task.id}: {row.error}")


def run(batch: Batch, *, resume: bool = False, force: bool = False, report: Callable[[Tally], None]) -> Tally | None:
    """Do the batch, calling `report` after each page; with `resume` what an earlier run has done is kept.

    None when an earlier run has done all of it. Without pages in the sources nothing is written. Raises `UnfinishedBatch` when the output or parts of it are there
    already and it was not said what to do with them, or when they are of another run.
    """
    if resume and batch.output.is_file() and not has_parts(batch.folder):
        return None
    tally = Tally()
    parts = _parts(batch, resume=resume, force=force)
    if parts.complete and batch.shard_rows:
        return None
    tally.pages = tally.earlier = parts.rows
    tally.failures = parts.failures
    if not parts.complete:
        _write_parts(batch, parts, tally, report)
    if parts.rows == 0:
        discard(batch.folder)
    elif batch.shard_rows is None:
        draft = batch.output.with_name(f".{batch.output.name}.draft")
        batch.format.join(parts.paths(), draft)
        replace(draft, batch.output)
        discard(batch.folder)
    return tally


def _parts(batch: Batch, *, resume: bool, force: bool) -> Parts:
    unfinished = has_parts(batch.folder)
    if resume and unfinished:
        return Parts.resume(batch.folder, batch.settings)
    if not force:
        if unfinished:
            raise UnfinishedBatch(f"{batch.folder}: parts of a run are there; --resume goes on with it, --force begins anew")
        if batch.output.is_file() or (batch.output.is_dir() and any(batch.output.iterdir())):
            raise UnfinishedBatch(f"{batch.output}: is there already; --force replaces it")
    return Parts.begin(batch.folder, batch.settings)


def _write_parts(batch: Batch, parts: Parts, tally: Tally, report: Callable[[Tally], None]) -> None:
    entries = _not_done(entries_of(batch.sources, batch.fields), parts)
    read = ReadTask(batch.reading, batch.format)
    with Pool(read, jobs=batch.jobs, timeout=batch.timeout) as pool, _OpenPart(batch, parts) as part:
        for entry, future in in_order(
            entries, lambda entry: pool.submit(entry.task), jobs=pool.jobs, size=lambda entry: size_of(entry.task)
        ):
            row = _row(read, entry.task, future)
            part.add(entry, row)
            tally.add(entry, row)
            report(tally)
    parts.finish()


def _row(read: ReadTask, task: Task, done: Future[Row]) -> Row:
    try:
        return done.result()
    except TaskFailed as fault:
        return read.failed(task, str(fault))


def _not_done(entries: Iterator[Entry], parts: Parts) -> Iterator[Entry]:
    """The entries behind those that are in parts; raises `UnfinishedBatch` when the sources are not what they were."""
    if parts.rows:
        last = next(islice(entries, parts.rows - 1, None), None)
        if last is None or last.task.id != parts.entries[-1].last:
            raise UnfinishedBatch(f"{parts.folder}: the sources have changed since the run began; --force begins anew")
    return entries


class _OpenPart:
    """The part that is being written, and the next one when it is full."""

    def __init__(self, batch: Batch, parts: Parts) -> None:
        self._format = batch.format
        self._parts = parts
        self._most = batch.shard_rows or PART_ROWS
        self._part: Part | None = None
        self._path = Path()
        self._rows = self._failures = 0
        self._last = ""

    def add(self, entry: Entry, row: Row) -> None:
        if self._part is None:
            self._path = self._parts.next_path(self._format.suffix)
            self._part = self._format.begin(self._path)
        self._part.add(row.data)
        self._rows += 1
        self._failures += row.error is not None
        self._last = entry.task.id or ""
        if self._rows == self._most:
            self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._close()
        elif self._part is not None:
            self._part.close()
            self._path.unlink()

    def _close(self) -> None:
        """End the part, if there is one."""
        if self._part is not None:
            self._part.close()
            self._parts.add(self._path, self._rows, self._failures, self._last)
            self._part = None
            self._rows = self._failures = 0
