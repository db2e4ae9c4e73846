"""The forms of output: how a worker writes a row, and how the rows become files.

Workers make the bytes of a row; this process only puts them together.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import shutil
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Protocol, cast

import attrs

from devparse.engines.rows import RowShape
from devparse.page import Page
from devparse.writing.record import to_record

if TYPE_CHECKING:
    import pyarrow as pa

ROW_GROUP_ROWS: Final = 1000
_ROW_GROUP_BYTES: Final = 128 * 1024 * 1024
_UNPRINTABLE: Final = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What some readers take for the end of a line, what a terminal may obey, and what is no Unicode text."""


class Part(Protocol):
    """A file that is being written."""

    def add(self, row: bytes) -> None:
        """Put one more row at its end."""

    def close(self) -> None:
        """Write what is held back, and close it."""


class Format(Protocol):
    """One form of output; picklable, for it writes rows in the workers."""

    @property
    def suffix(self) -> str:
        """What the names of its files end in."""

    def read(self, page: Page, id: str | None) -> bytes:
        """The row of a page."""

    def failed(self, error: str, id: str | None, url: str | None) -> bytes:
        """The row of a page that could not be read."""

    def begin(self, path: Path) -> Part:
        """A file for some of the rows."""

    def join(self, parts: Iterable[Path], path: Path) -> None:
        """One file of the rows of all parts, in order."""


@attrs.frozen
class JsonLines:
    """One JSON object a line, with the columns of the Arrow schema."""

    shape: RowShape
    packed: bool = False

    @property
    def suffix(self) -> str:
        return ".jsonl.gz" if self.packed else ".jsonl"

    def read(self, page: Page, id: str | None) -> bytes:
        return json_line(self.shape.row(page, id=id))

    def failed(self, error: str, id: str | None, url: str | None) -> bytes:
        return json_line(self.shape.failed(error, id=id, url=url))

    def begin(self, path: Path) -> Part:
        return _Lines(cast("IO[bytes]", gzip.open(path, "wb", compresslevel=6)) if self.packed else path.open("wb"))

    def join(self, parts: Iterable[Path], path: Path) -> None:
        # Members of gzip one after the other are gzip.
        _join_bytes(b"", parts, path)


def json_line(row: dict[str, Any]) -> bytes:
    """A row as one line of JSON, ending in a newline."""
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=_time)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode() + b"\n"


def _time(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


@attrs.frozen
class Csv:
    """The flat record of `devparse.to_record`, between `id` and `error`; the first line has the names."""

    suffix: str = ".csv"

    def read(self, page: Page, id: str | None) -> bytes:
        return _csv_line([id, *to_record(page).values(), None])

    def failed(self, error: str, id: str | None, url: str | None) -> bytes:
        blank = {**dict.fromkeys(to_record(Page())), "url": url}
        return _csv_line([id, *blank.values(), error])

    def begin(self, path: Path) -> Part:
        return _Lines(path.open("wb"))

    def join(self, parts: Iterable[Path], path: Path) -> None:
        _join_bytes(_csv_line(["id", *to_record(Page()), "error"]), parts, path)


def _csv_line(values: Iterable[object]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue().encode("utf-8", "replace")


@attrs.frozen
class _Lines:
    """Rows that are bytes one after the other."""

    file: IO[bytes]

    def add(self, row: bytes) -> None:
        self.file.write(row)

    def close(self) -> None:
        self.file.close()


def _join_bytes(head: bytes, parts: Iterable[Path], path: Path) -> None:
    with path.open("wb") as whole:
        whole.write(head)
        for part in parts:
            with part.open("rb") as file:
                shutil.copyfileobj(file, whole, 1 << 20)


class Parquet:
    """Parquet of the Arrow schema, in row groups, compressed with Zstandard. Needs pyarrow."""

    suffix = ".parquet"

    def __init__(self, shape: RowShape) -> None:
        from devparse.engines.arrow import ArrowRows  # noqa: PLC0415 - pyarrow is loaded where Parquet is asked for

        self.shape = shape
        self._rows = ArrowRows.of(shape)

    def __reduce__(self) -> tuple[Callable[[RowShape], Parquet], tuple[RowShape]]:
        return type(self), (self.shape,)

    def read(self, page: Page, id: str | None) -> bytes:
        return self._bytes(self.shape.row(page, id=id))

    def failed(self, error: str, id: str | None, url: str | None) -> bytes:
        return self._bytes(self.shape.failed(error, id=id, url=url))

    def _bytes(self, row: dict[str, Any]) -> bytes:
        return cast("bytes", self._rows.batch([row]).serialize().to_pybytes())

    def begin(self, path: Path) -> Part:
        return _RowGroups(self._rows.schema, self._parquet(path))

    def join(self, parts: Iterable[Path], path: Path) -> None:
        raise NotImplementedError("shards stay apart")

    def _parquet(self, path: Path) -> Any:
        import pyarrow.parquet as pq  # noqa: PLC0415

        return pq.ParquetWriter(path, self._rows.schema, compression="zstd")


class WholeParquet(Parquet):
    """One file of Parquet. Its parts are Arrow files, since reading Parquet back costs more than writing it."""

    suffix = ".arrow"

    def begin(self, path: Path) -> Part:
        import pyarrow as pa  # noqa: PLC0415

        options = pa.ipc.IpcWriteOptions(compression="lz4")
        return _RowGroups(self._rows.schema, pa.ipc.new_file(path, self._rows.schema, options=options))

    def join(self, parts: Iterable[Path], path: Path) -> None:
        import pyarrow as pa  # noqa: PLC0415

        with self._parquet(path) as whole:
            for part in parts:
                with pa.ipc.open_file(part) as file:
                    for place in range(file.num_record_batches):
                        whole.write_batch(file.get_batch(place))


class _RowGroups:
    """Rows that are Arrow messages, held back until they make a row group."""

    def __init__(self, schema: pa.Schema, writer: Any) -> None:
        import pyarrow as pa  # noqa: PLC0415

        self._read = pa.ipc.read_record_batch
        self._table = pa.Table.from_batches
        self._schema = schema
        self._writer = writer
        self._held: list[bytes] = []
        self._size = 0

    def add(self, row: bytes) -> None:
        self._held.append(row)
        self._size += len(row)
        if len(self._held) >= ROW_GROUP_ROWS or self._size > _ROW_GROUP_BYTES:
            self._write()

    def _write(self) -> None:
        batches = [self._read(row, self._schema) for row in self._held]
        self._writer.write_table(self._table(batches, self._schema).combine_chunks())
        self._held.clear()
        self._size = 0

    def close(self) -> None:
        if self._held:
            self._write()
        self._writer.close()
