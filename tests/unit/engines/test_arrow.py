"""Record batches of saved pages in, record batches of rows out."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime

import pyarrow as pa
import pytest
import saved

import devparse
from devparse.engines.arrow import BATCH_ROWS, SCHEMA, parse_batches, schema
from devparse.engines.rows import row_shape


def _rows(batch: pa.RecordBatch, **options: devparse.Parser) -> list[dict]:
    return pa.Table.from_batches(parse_batches([batch], **options)).to_pylist()


def test_a_row_is_that_of_the_plain_page() -> None:
    """Batches change nothing: each row is what `parse` gives, in order."""
    numbers = range(BATCH_ROWS + 5)
    urls = [f"https://news.example/{number}" for number in numbers]
    batch = pa.record_batch({"url": urls, "html": [saved.html(number) for number in numbers], "id": list(map(str, numbers))})
    out = list(parse_batches([batch, batch]))
    assert [part.num_rows for part in out] == [BATCH_ROWS, 5] * 2
    assert {part.schema for part in out} == {SCHEMA}
    shape = row_shape()
    plain = [shape.row(devparse.parse(saved.html(number), url=urls[number]), id=str(number)) for number in numbers]
    assert pa.Table.from_batches(out).to_pylist() == plain * 2


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ({"html": [saved.html(1)]}, True),
        ({"html": [saved.html(1).decode()]}, True),
        ({"html": pa.array([saved.html(1)], pa.large_binary())}, True),
        ({"html": pa.array([saved.html(1).decode()]).dictionary_encode()}, True),
        ({"text": [saved.dump(1)]}, True),
        ({"html": pa.array([None], pa.binary()), "text": [saved.dump(1)]}, True),
        ({"html": pa.array([None], pa.binary())}, False),
        ({"html": [b""]}, False),
        ({"html": [b"%PDF-1.7"]}, False),
        ({"html": [saved.html(1)], "captured": ["yesterday"]}, False),
        ({"html": [1]}, False),
    ],
)
def test_every_row_comes_back(columns: dict, found: bool) -> None:
    """HTML as bytes or text, dumps, and what is no page: one row each, `error` saying which."""
    (row,) = _rows(pa.record_batch(columns))
    assert (row["error"] is None) is found
    assert (row["metadata"] or {}).get("headline") == (saved.headline(1) if found else None)


@pytest.mark.parametrize(
    "captured",
    [date(2026, 1, 17), datetime(2026, 1, 17, 9, tzinfo=UTC), "2026-01-17", "2026-01-17T09:00:00Z", "20260117090000"],
)
def test_the_day_of_capture_in_any_form(captured: object) -> None:
    """A date, a time, ISO 8601 text and the digits of web archives say the same day."""
    batch = pa.record_batch({"html": [saved.html(1)], "captured": [captured]})
    assert _rows(batch)[0]["metadata"]["captured"] == date(2026, 1, 17)


def test_the_charset_of_the_header_is_used() -> None:
    """A page that does not declare its encoding is read by the column `charset`."""
    page = "<html><body><h1>Łódź wins the ferry race</h1><p>Text.</p></body></html>".encode("iso-8859-2")
    batch = pa.record_batch({"html": [page], "charset": ["iso-8859-2"]})
    assert _rows(batch)[0]["metadata"]["headline"] == "Łódź wins the ferry race"


def test_other_columns_are_ignored_and_missing_ones_are_told() -> None:
    """A frame may hold what it likes; one without pages is a wrong call, not a bad page."""
    batch = pa.record_batch({"html": [saved.html(1)], "status": [200]})
    assert _rows(batch)[0]["error"] is None
    with pytest.raises(ValueError, match="needs a column html or text; it has: status"):
        _rows(pa.record_batch({"status": [200]}))


def _raise(doc: devparse.Document, site: devparse.Site) -> devparse.Metadata | None:
    raise RuntimeError("out of order")


def test_an_extractor_that_raises_costs_its_page_alone() -> None:
    """Also where the parser is strict: the row says what was raised."""
    strict = devparse.Parser(extractors=(devparse.extractor(devparse.Metadata)(_raise),), strict=True)
    (row,) = _rows(pa.record_batch({"html": [saved.html(1)], "url": ["https://news.example/1"]}), parser=strict)
    assert row["error"] == "RuntimeError: out of order"
    assert row["url"] == "https://news.example/1"


def test_an_empty_batch_has_the_schema() -> None:
    """No rows in, no rows out, and `schema` says what they would have been."""
    assert list(parse_batches([pa.record_batch({"html": pa.array([], pa.binary())})])) == []
    assert schema() == SCHEMA


def test_importing_devparse_loads_no_engine() -> None:
    """`import devparse`, and the command line's help, pay for none of the extras."""
    code = (
        "import sys, devparse, devparse.cli.commands\n"
        "print([name for name in ('pyarrow', 'pyspark', 'ray', 'fastwarc', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
