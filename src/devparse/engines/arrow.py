"""Pages as Arrow tables: one schema, and one function from record batches of saved pages to record batches of rows.

The function is all that an engine needs: pyarrow calls it as it is, `devparse.engines.spark` hands it to
`DataFrame.mapInArrow` and `devparse.engines.ray` to `Dataset.map_batches`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs
import pyarrow as pa

from devparse.engines.items import COLUMNS, Reading, as_item, attempt, error_line
from devparse.engines.rows import Kind, Listing, RowShape, Scalar, row_shape
from devparse.language.surrogates import replace_surrogates
from devparse.parser import Parser
from devparse.writing.json import SCHEMA_VERSION

BATCH_ROWS: Final = 128
"""The most rows of a batch that is given out: some megabytes."""
_TYPES: Final[dict[str, pa.DataType]] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "truth": pa.bool_(),
    "day": pa.date32(),
    "moment": pa.timestamp("us", tz="UTC"),
}


def schema(parser: Parser | None = None) -> pa.Schema:
    """The Arrow schema of this parser's rows: that of the standard sections, and a column for each custom section.

    It depends on the section types alone, never on what is on a page, so all batches of all runs fit together. The
    shape is that of `devparse.engines.rows`; the version (`devparse.schema_version` in its metadata, `schema_version`
    in each row) is raised when a column is removed or changes its meaning, not for a new one.
    """
    return _schema(row_shape(parser))


def _schema(shape: RowShape) -> pa.Schema:
    fields = [pa.field(name, _type(kind)) for name, kind in shape.columns]
    return pa.schema(fields, metadata={"devparse.schema_version": str(SCHEMA_VERSION)})


def _type(kind: Kind) -> pa.DataType:
    if isinstance(kind, Scalar):
        return _TYPES[kind.name]
    if isinstance(kind, Listing):
        return pa.list_(_type(kind.of))
    return pa.struct([pa.field(name, _type(held)) for name, held in kind.fields])


SCHEMA: Final[pa.Schema] = schema()
"""The schema of what the standard parser reads."""


@attrs.frozen
class ArrowRows:
    """Rows as record batches of one schema."""

    shape: RowShape
    schema: pa.Schema

    @classmethod
    def of(cls, shape: RowShape) -> ArrowRows:
        """Those of this shape."""
        return cls(shape, _schema(shape))

    def batch(self, rows: list[dict[str, Any]]) -> pa.RecordBatch:
        """The rows as one batch; a row that Arrow cannot hold (an int of a custom section over 64 bits) is one with `error`."""
        try:
            return pa.RecordBatch.from_pylist(rows, schema=self.schema)
        except (pa.ArrowException, ValueError, OverflowError, TypeError):
            fit = [self._fit(row) for row in rows]
            return pa.RecordBatch.from_pylist(fit, schema=self.schema)

    def _fit(self, row: dict[str, Any]) -> dict[str, Any]:
        row = _without_surrogates(row)
        try:
            pa.RecordBatch.from_pylist([row], schema=self.schema)
        except (pa.ArrowException, ValueError, OverflowError, TypeError) as error:
            return self.shape.failed(error_line(error), id=row["id"], url=row["url"])
        return row


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return replace_surrogates(value)
    if isinstance(value, list):
        return [_without_surrogates(held) for held in value]
    if isinstance(value, dict):
        return {name: _without_surrogates(held) for name, held in value.items()}
    return value


def parse_batches(batches: Iterable[pa.RecordBatch], *, parser: Parser | None = None) -> Iterator[pa.RecordBatch]:
    """Read saved pages, one a row, into rows of `schema(parser)`: as many and in the same order.

    Of a batch (or table) the columns `url`, `html` (binary or string) or `text` (the dump of a page), `captured` and
    `charset` are used, and `id` and `error`, which come back as they are (a page with `error` is not read); others are
    ignored, and all but `html` and `text` may be missing. Whatever goes wrong with a page is said in the column `error` of its row. Raises ValueError when a batch
    has neither `html` nor `text`.
    """
    reading = Reading(parser=parser or Parser())
    out = ArrowRows.of(row_shape(parser))
    for batch in batches:
        pages = _saved(batch)
        for start in range(0, batch.num_rows, BATCH_ROWS):
            stop = min(start + BATCH_ROWS, batch.num_rows)
            yield out.batch([read_row(next(pages), reading, out.shape) for _ in range(start, stop)])


def read_row(saved: Mapping[str, Any], reading: Reading, shape: RowShape) -> dict[str, Any]:
    """The row of one saved page, with `error` set when it could not be read."""
    item = as_item(saved)
    page, error = attempt(lambda: reading.page(item))
    if page is not None:
        try:
            return shape.row(page, id=item.id)
        except Exception as fault:  # noqa: BLE001 - a custom section may hold what its type does not say
            error = error_line(fault)
    return shape.failed(error or "", id=item.id, url=item.url)


def _saved(batch: pa.RecordBatch | pa.Table) -> Iterator[dict[str, Any]]:
    """The rows of a batch, one at a time, so that a batch of large pages is not in memory twice."""
    names = [name for name in COLUMNS if name in batch.schema.names]
    if "html" not in names and "text" not in names:
        raise ValueError(f"a batch of pages needs a column html or text; it has: {', '.join(batch.schema.names)}")
    columns = [batch.column(name) for name in names]
    for place in range(batch.num_rows):
        yield {name: column[place].as_py() for name, column in zip(names, columns, strict=True)}
