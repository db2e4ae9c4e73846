"""Pages out of web archives: HTML responses of WARC files, text dumps of WET files. Needs fastwarc."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, Final

import attrs
import pyarrow as pa
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from devparse.engines.items import Item, error_line

SAVED: Final[pa.Schema] = pa.schema(
    [
        ("id", pa.string()),
        ("url", pa.string()),
        ("html", pa.binary()),
        ("text", pa.binary()),
        ("captured", pa.string()),
        ("charset", pa.string()),
        ("error", pa.string()),
    ]
)
"""The schema of what `read_batches` gives: saved pages as `devparse.engines.arrow.parse_batches` takes them."""

_HTML_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})
_WANTED: Final = WarcRecordType.response | WarcRecordType.conversion
_DUMP_TYPE: Final = "text/plain"
_BATCH_ROWS: Final = 64
_BATCH_BYTES: Final = 16 * 1024 * 1024


def records_of(stream: IO[bytes], name: str) -> Iterator[tuple[Item, int]]:
    """The pages of a WARC or WET file, gzip or not, each with the place of its record in the file.

    Of responses those whose HTTP header says HTML and that are no redirections; transfer and content encodings are
    undone, the header's charset is kept. Of conversions those to plain text. `url` and `captured` are the record's own;
    `id` is `name` and the record's place. A record that is damaged is an item with `error`, and the next one is read; raises
    OSError where nothing more can be read.
    """
    for record in ArchiveIterator(stream, record_types=_WANTED, parse_http=False):
        place = record.stream_pos
        id = f"{name}:{place}"  # noqa: A001 - as the item calls it
        try:
            item = _item(record, id)
        except (OSError, ValueError) as error:
            item = Item(id=id, url=_url(record), error=error_line(error))
        if item is not None:
            yield item, place


def read_batches(
    batches: Iterable[pa.RecordBatch], *, open: Callable[[str], IO[bytes]], column: str = "path"
) -> Iterator[pa.RecordBatch]:
    """The pages of archives, which are named in a column, in small batches of the schema `SAVED`; for engines.

    `open` opens one by its name. An archive that cannot be opened, or not read to its end, gives a last row with `error`.
    """
    held: list[Item] = []
    size = 0
    for batch in batches:
        for name in batch.column(column).to_pylist():
            for item in _items(name, open):
                held.append(item)
                size += len(item.html or item.text or b"")
                if len(held) >= _BATCH_ROWS or size >= _BATCH_BYTES:
                    yield _batch(held)
                    held, size = [], 0
    if held:
        yield _batch(held)


def _items(name: str, open: Callable[[str], IO[bytes]]) -> Iterator[Item]:
    try:
        with open(name) as stream:
            for item, _ in records_of(stream, name):
                yield item
    except Exception as error:  # noqa: BLE001 - clients of object stores raise what they like
        yield Item(id=name, error=error_line(error))


def _batch(items: list[Item]) -> pa.RecordBatch:
    rows: list[dict[str, Any]] = [attrs.asdict(item) for item in items]
    return pa.RecordBatch.from_pylist(rows, schema=SAVED)


def _item(record: WarcRecord, id: str) -> Item | None:
    size = record.content_length
    record.freeze()
    if record.content_length < size:
        raise OSError("the archive ends in the middle of the record")
    captured = record.headers.get("WARC-Date")
    if record.record_type == WarcRecordType.conversion:
        if not (record.headers.get("Content-Type") or "").startswith(_DUMP_TYPE):
            return None
        return Item(text=record.reader.read(), url=_url(record), captured=captured, id=id)
    if not record.is_http:
        return None  # DNS look-ups are responses too
    record.parse_http(auto_decode="all")
    if not _is_page(record):
        return None
    return Item(html=record.reader.read(), url=_url(record), captured=captured, charset=record.http_charset, id=id)


def _url(record: WarcRecord) -> str | None:
    url = record.headers.get("WARC-Target-URI")
    return None if url is None else url.strip("<>")  # some writers follow WARC 1.0's grammar to the letter


def _is_page(record: WarcRecord) -> bool:
    header = record.http_headers
    if header is None or (record.http_content_type or "").lower() not in _HTML_TYPES:
        return False
    return not 300 <= (header.status_code or 0) < 400
