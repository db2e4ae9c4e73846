"""The fields of any section as text: how custom sections are shown by writers that know nothing of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import attrs

from devparse.writing.safe import one_line


def fields_as_text(section: Any) -> Iterator[tuple[str, str]]:
    """The name of each field that holds something, and its value on one line."""
    for field in attrs.fields(type(section)):
        if text := value_as_text(getattr(section, field.name)):
            yield field.name, text


def value_as_text(value: object) -> str:
    """A field's value on one line: records as their fields, tuples with dots between; "" for None and empty ones."""
    if value is None or value == ():
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return " · ".join(map(value_as_text, value))
    if attrs.has(type(value)):
        return ", ".join(text for _, text in fields_as_text(value))
    return one_line(str(value))
