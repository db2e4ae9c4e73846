"""The engines themselves, on this machine: each gives, row by row, what plain parsing gives."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet as pq
import pytest
import saved

import devparse
from devparse.engines.arrow import SCHEMA, parse_batches, schema

pytestmark = [pytest.mark.engines, pytest.mark.filterwarnings("default"), pytest.mark.timeout(600)]

COUNT = 300
BAD = {7: b"", 8: b"%PDF-1.7 not a page", 211: b"\x89PNG\r\n"}
PARSER = devparse.Parser().with_extractors(saved.ferry)
PATH = str(Path(saved.__file__).parent)


def _columns() -> dict[str, list[Any]]:
    numbers = range(COUNT)
    return {
        "id": [f"{number:04}" for number in numbers],
        "url": [f"https://news.example/{number}" for number in numbers],
        "html": [BAD.get(number, saved.html(number)) for number in numbers],
        "captured": ["2026-01-17"] * COUNT,
    }


@pytest.fixture(scope="module")
def plain() -> dict[str, dict[str, Any]]:
    """The rows of plain parsing, by id."""
    rows = pa.Table.from_batches(parse_batches([pa.record_batch(_columns())], parser=PARSER)).to_pylist()
    assert sum(row["error"] is not None for row in rows) == len(BAD)
    assert rows[5]["saved.Ferry"] == {"number": 5}
    return {row["id"]: row for row in rows}


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Spark in this process's Java, with two Python workers."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java 17")
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .appName("devparse")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "1g")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .config("spark.executorEnv.PYTHONPATH", PATH)
        .getOrCreate()
    )
    yield session
    session.stop()


def test_spark_gives_the_same_rows(spark: Any, plain: dict[str, Any], tmp_path: Path) -> None:
    """`parse_frame` through four partitions into Parquet: every row, bad pages and a custom section among them."""
    from devparse.engines.spark import parse_frame

    frame = spark.createDataFrame(pa.table(_columns())).repartition(4)
    parse_frame(frame, parser=PARSER).write.parquet(str(tmp_path / "out"))
    table = pyarrow.dataset.dataset(tmp_path / "out").to_table().cast(schema(PARSER))
    assert {row["id"]: row for row in table.to_pylist()} == plain


def test_spark_reads_into_rows_and_columns(spark: Any, plain: dict[str, Any]) -> None:
    """Nested columns are reached by their names, times are times, and errors are counted."""
    from devparse.engines.spark import parse_frame

    frame = parse_frame(spark.createDataFrame(pa.table(_columns())))
    assert frame.where("error is not null").count() == len(BAD)
    rows = frame.selectExpr("id", "metadata.headline", "year(metadata.published_utc) year", "size(body.blocks) blocks")
    first = rows.orderBy("id").first()
    body = plain["0000"]["body"]
    assert (first.headline, first.year, first.blocks) == (saved.headline(0), 2026, len(body["blocks"]))


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    """Ray on this machine, with two workers and a small store."""
    import ray

    ray.init(
        num_cpus=2,
        include_dashboard=False,
        object_store_memory=200 * 1024 * 1024,
        log_to_driver=False,
        runtime_env={"env_vars": {"PYTHONPATH": PATH}},
    )
    yield ray
    ray.shutdown()


def test_ray_gives_the_same_rows(ray: Any, plain: dict[str, Any], tmp_path: Path) -> None:
    """`parse_dataset` over four blocks into Parquet: every row, bad pages and a custom section among them."""
    from devparse.engines.ray import parse_dataset

    dataset = ray.data.from_arrow(pa.table(_columns())).repartition(4)
    parse_dataset(dataset, parser=PARSER).write_parquet(str(tmp_path / "out"))
    table = pyarrow.dataset.dataset(tmp_path / "out").to_table()
    assert {row["id"]: row for row in table.to_pylist()} == plain
    assert table.schema.equals(schema(PARSER))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand pages in ten files, each of a run of its own, some of them without a single good page."""
    folder = tmp_path_factory.mktemp("thousand")
    for run in range(10):
        numbers = range(run * 100, run * 100 + 100)
        pages = [b"" if run == 4 or number in BAD else saved.html(number) for number in numbers]
        batch = pa.record_batch({"id": [f"{number:04}" for number in numbers], "html": pages})
        table = pa.Table.from_batches(parse_batches([batch]))
        assert table.schema == SCHEMA
        pq.write_table(table, folder / f"{run}.parquet")
    return folder


def test_pyarrow_reads_a_thousand_pages(written: Path) -> None:
    """All files are one dataset of one schema, whatever their pages hold."""
    tables = [pq.read_table(path) for path in sorted(written.iterdir())]
    table = pa.concat_tables(tables)
    assert table.num_rows == 1000
    assert table.schema == SCHEMA
    assert table["id"].to_pylist() == [f"{number:04}" for number in range(1000)]
    assert table["error"].null_count == 1000 - 100 - len(BAD)


def test_pandas_reads_a_thousand_pages(written: Path) -> None:
    """A frame with the same rows; structs are dictionaries."""
    import pandas as pd

    frame = pd.concat([pd.read_parquet(path) for path in sorted(written.iterdir())])
    assert len(frame) == 1000
    assert frame["error"].notna().sum() == 100 + len(BAD)
    assert frame["metadata"].iloc[5]["headline"] == saved.headline(5)
    assert frame["metadata"].iloc[5]["published_utc"].year == 2026


def test_polars_reads_a_thousand_pages(written: Path) -> None:
    """A lazy scan over all files reaches into structs and lists."""
    import polars as pl

    frame = pl.scan_parquet(str(written / "*.parquet")).sort("id").select(
        "id",
        headline=pl.col("metadata").struct.field("headline"),
        published=pl.col("metadata").struct.field("published_utc"),
        blocks=pl.col("body").struct.field("blocks").list.len(),
    ).collect()
    assert frame.height == 1000
    assert frame["headline"].null_count() == 100 + len(BAD)
    assert frame["headline"][5] == saved.headline(5)
    assert frame["published"].dt.year()[5] == 2026
    assert frame["blocks"][5] > 0


def test_duckdb_reads_a_thousand_pages(written: Path) -> None:
    """SQL over all files, into structs, with blocks unnested."""
    import duckdb

    source = f"read_parquet('{written}/*.parquet')"
    counted = duckdb.sql(f"select count(*), count(error) from {source}").fetchall()
    assert counted == [(1000, 100 + len(BAD))]
    paragraphs = duckdb.sql(
        f"select id, b.text from {source}, unnest(body.blocks) as u(b) where b.type = 'Paragraph' and id = '0005'"
    ).fetchall()
    plain = devparse.parse(saved.html(5)).body.blocks
    assert [text for _, text in paragraphs] == [block.text for block in plain if isinstance(block, devparse.Paragraph)]


def test_json_lines_are_read_as_the_same_table(tmp_path: Path) -> None:
    """DuckDB and Polars take the JSON lines of a batch for the same columns."""
    import duckdb
    import polars as pl

    saved.folder(tmp_path / "in", 20)
    command = [sys.executable, "-m", "devparse", "batch", str(tmp_path / "in"), "-o", str(tmp_path / "out.jsonl")]
    subprocess.run(command, check=True, capture_output=True)
    rows = duckdb.sql(f"select metadata.headline from read_json('{tmp_path}/out.jsonl')").fetchall()
    assert rows == [(saved.headline(number),) for number in range(20)]
    frame = pl.read_ndjson(tmp_path / "out.jsonl")
    assert frame["metadata"].struct.field("headline").to_list() == [saved.headline(number) for number in range(20)]
    assert frame.columns == SCHEMA.names
