"""Archives in, batches of saved pages out."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import pyarrow as pa
import pytest
import saved

from devparse.engines import warc
from devparse.engines.arrow import parse_batches
from devparse.engines.warc import SAVED, read_batches


def _open(name: str) -> IO[bytes]:
    return Path(name).open("rb")


def _archive(path: Path, numbers: range) -> str:
    return str(saved.warc(path, *(saved.response(saved.html(number), url=f"https://news.example/{number}") for number in numbers)))


def test_archives_become_batches_of_pages(tmp_path: Path) -> None:
    """Small ones of one schema, that `parse_batches` takes; what cannot be read is a row that says why, to the end."""
    names = [_archive(tmp_path / "1.warc.gz", range(70)), str(tmp_path / "none.warc"), _archive(tmp_path / "2.warc", range(70, 75))]
    (tmp_path / "2.warc").write_bytes((tmp_path / "2.warc").read_bytes()[:-100])
    batches = list(read_batches([pa.record_batch({"path": names})], open=_open))
    assert [batch.num_rows for batch in batches] == [64, 12]
    assert {batch.schema for batch in batches} == {SAVED}
    rows = pa.Table.from_batches(parse_batches(batches)).to_pylist()
    read = [row["metadata"]["headline"] for row in rows if row["error"] is None]
    assert read == [saved.headline(number) for number in range(74)]
    assert [(row["id"].rpartition("/")[2].partition(":")[0], row["error"].partition(":")[0]) for row in rows if row["error"]] == [
        ("none.warc", "FileNotFoundError"),
        ("2.warc", "OSError"),
    ]
    assert rows[0]["url"] == "https://news.example/0"
    assert str(rows[0]["metadata"]["captured"]) == "2026-01-17"


def test_large_pages_make_batches_of_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch ends at so many bytes too, and the column may have any name."""
    name = _archive(tmp_path / "1.warc", range(10))
    monkeypatch.setattr(warc, "_BATCH_BYTES", 2 * len(saved.html(1)))
    batches = list(read_batches([pa.record_batch({"value": [name]})], open=_open, column="value"))
    assert [batch.num_rows for batch in batches] == [2] * 5
