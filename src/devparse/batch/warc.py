"""Pages out of web archives: HTML responses of WARC files, text dumps of WET files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from devparse.batch.tasks import Failed
from devparse.engines.items import Item, error_line

_HTML_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})
_WANTED: Final = WarcRecordType.response | WarcRecordType.conversion
_DUMP_TYPE: Final = "text/plain"


def records_of(path: Path) -> Iterator[tuple[Item | Failed, int]]:
    """The pages of a WARC or WET file, gzip or not, each with the place of its record in the file.

    Of responses those whose HTTP header says HTML and that are no redirections; transfer and content encodings are
    undone, the header's charset is kept. Of conversions those to plain text. `url` and `captured` are the record's own;
    `id` is the file and the record's place in it. A record that is damaged is told, and the next one read.
    """
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=_WANTED, parse_http=False):
            place = record.stream_pos
            name = f"{path}:{place}"
            try:
                item = _item(record, name)
            except (OSError, ValueError) as error:
                yield Failed(id=name, url=_url(record), error=error_line(error)), place
                continue
            if item is not None:
                yield item, place


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
