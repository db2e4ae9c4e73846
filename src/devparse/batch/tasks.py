"""What a worker is given to do, and how it becomes an item: reading files and JSON is the worker's work, not the pool's."""

from __future__ import annotations

import gzip
import io
import json
import re
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from devparse.decoding.decoding import decode
from devparse.engines.items import InvalidItem, Item
from devparse.limits import Limits

_GZIP: Final = b"\x1f\x8b"
_TAG: Final = re.compile(rb"<[a-z!/]", re.IGNORECASE)
_LOOKED_AT: Final = 65_536


@attrs.frozen
class Fields:
    """The names of the fields in lines of JSON."""

    url: str = "url"
    html: str = "html"
    text: str = "text"
    captured: str = "captured"
    charset: str = "charset"
    id: str = "id"


@attrs.frozen
class SavedFile:
    """A page saved as a file of its own; `id` is its path."""

    id: str
    url: None = None


@attrs.frozen
class Line:
    """A page as a line of JSON."""

    id: str
    line: bytes
    fields: Fields
    url: None = None


Task: TypeAlias = Item | SavedFile | Line


def size_of(task: Task) -> int:
    """The bytes that a task keeps in memory until it is done."""
    if isinstance(task, Line):
        return len(task.line)
    return len(task.html or task.text or b"") if isinstance(task, Item) else 0


def item_of(task: Task, limits: Limits) -> Item:
    """The item to be read; raises `InvalidItem` or OSError when there is none."""
    match task:
        case SavedFile():
            return _saved(task, limits)
        case Line():
            return _line(task)
    return task


def _saved(task: SavedFile, limits: Limits) -> Item:
    data = Path(task.id).read_bytes()
    if data.startswith(_GZIP):
        # One byte more than may be read is enough for the parser to say that it is too much.
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            data = packed.read(limits.size + 1)
    if data and not _TAG.search(data, 0, _LOOKED_AT):
        content, _ = decode(data, None)
        return Item(text=content.decode("utf-8", "replace"), id=task.id)
    return Item(html=data, id=task.id)


def _line(task: Line) -> Item:
    try:
        record = json.loads(task.line)
    except ValueError as error:
        raise InvalidItem(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise InvalidItem(f"not a JSON object but {type(record).__name__}")
    fields = task.fields
    named = record.get(fields.id)
    return Item(
        html=_text(record, fields.html),
        text=_text(record, fields.text),
        url=_text(record, fields.url),
        captured=_text(record, fields.captured),
        charset=_text(record, fields.charset),
        id=task.id if named is None else str(named),
    )


def _text(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise InvalidItem(f"field {name}: a string is needed, not {type(value).__name__}")
    return value
