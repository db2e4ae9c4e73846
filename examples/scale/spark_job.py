"""Common Crawl on Spark: a list of WARC paths in, Parquet out.

    spark-submit spark_job.py warc.paths.gz s3a://bucket/pages [PREFIX]

The list is Common Crawl's own (`crawl-data/CC-MAIN-…/warc.paths.gz`); PREFIX stands before each path and is "s3://commoncrawl/" when
not given. Each executor needs `pip install 'devparse[batch,spark]' s3fs`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import fsspec
import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from devparse.engines.spark import parse_frame
from devparse.engines.warc import SAVED, read_batches


def read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The pages of the archives, streamed: an archive is never in memory as a whole."""
    return read_batches(batches, column="value", open=lambda name: fsspec.open(name, "rb").open())


def main(paths: str, output: str, prefix: str = "s3://commoncrawl/") -> None:
    """Run the job."""
    spark = (
        SparkSession.builder.appName("devparse")
        # A page may have megabytes: few rows a batch, so that a worker's memory stays small.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .getOrCreate()
    )
    archives = spark.read.text(paths).selectExpr(f"concat('{prefix}', value) as value")
    # A task an archive: one of a gigabyte takes minutes, so a task that is lost costs no more than that.
    archives = archives.repartition(archives.count())
    pages = archives.mapInArrow(read, from_arrow_schema(SAVED))
    parse_frame(pages).write.mode("overwrite").parquet(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
