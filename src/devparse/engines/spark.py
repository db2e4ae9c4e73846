"""Pages of a Spark DataFrame: `parse_frame`. Needs `devparse[spark]` on the driver and on every executor."""

from __future__ import annotations

from functools import partial

from pyspark.sql import DataFrame
from pyspark.sql.pandas.types import from_arrow_schema

from devparse.engines.arrow import parse_batches, schema
from devparse.parser import Parser


def parse_frame(df: DataFrame, *, parser: Parser | None = None) -> DataFrame:
    """A frame of saved pages, one a row, as a frame of the rows that `devparse.engines.arrow.parse_batches` gives.

    It is a `mapInArrow`: lazy, without a shuffle, in the partitions and the order of `df`.
    """
    return df.mapInArrow(partial(parse_batches, parser=parser), from_arrow_schema(schema(parser)))
