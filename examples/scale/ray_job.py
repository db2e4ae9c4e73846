"""Common Crawl on Ray: a list of WARC paths in, Parquet out.

    python ray_job.py warc.paths.gz s3://bucket/pages [PREFIX]

The list is Common Crawl's own (`crawl-data/CC-MAIN-…/warc.paths.gz`); PREFIX stands before each path and is "s3://commoncrawl/" when
not given. Each node needs `pip install 'devparse[batch,ray]' s3fs`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import fsspec
import pyarrow as pa
import ray

from devparse.engines.ray import parse_dataset
from devparse.engines.warc import read_batches


def read(archives: pa.Table) -> Iterator[pa.Table]:
    """The pages of the archives, streamed: an archive is never in memory as a whole."""
    for batch in read_batches([archives], open=lambda name: fsspec.open(name, "rb").open()):
        yield pa.Table.from_batches([batch])


def main(paths: str, output: str, prefix: str = "s3://commoncrawl/") -> None:
    """Run the job."""
    with fsspec.open(paths, "rt", compression="infer") as lines:
        archives = [prefix + line.strip() for line in lines]
    dataset = ray.data.from_items([{"path": path} for path in archives], override_num_blocks=len(archives))
    # A task an archive: one of a gigabyte takes minutes, so a task that is lost costs no more than that.
    pages = dataset.map_batches(read, batch_format="pyarrow", batch_size=1)
    parse_dataset(pages).write_parquet(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
