"""What a worker is given to do, and how it becomes an item: reading files and JSON is the worker's work, not the pool's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from devparse.engines.items import InvalidItem, Item, item_of_file
from devparse.limits import Limits


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
    """The item to be read; raises `InvalidItem`, `UnreadableInput` or OSError when there is none."""
    match task:
        case SavedFile():
            return item_of_file(Path(task.id), limits.size)
        case Line():
            return _line(task)
    return task


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
