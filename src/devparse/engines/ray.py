"""Pages of a Ray Data dataset: `parse_dataset`. Needs `devparse[ray]` on every node."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pyarrow as pa
from ray.data import Dataset

from devparse.engines.arrow import BATCH_ROWS, parse_batches
from devparse.parser import Parser


def parse_dataset(ds: Dataset, *, parser: Parser | None = None) -> Dataset:
    """A dataset of saved pages, one a row, as a dataset of the rows that `devparse.engines.arrow.parse_batches` gives."""
    return ds.map_batches(partial(_parse, parser=parser), batch_format="pyarrow", batch_size=BATCH_ROWS)


def _parse(table: pa.Table, parser: Parser | None) -> Iterator[pa.Table]:
    for batch in parse_batches([table], parser=parser):
        yield pa.Table.from_batches([batch])
