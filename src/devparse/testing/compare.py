"""How an expectation and a page differ: path by path, in lines a reader understands."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

_WIDTH = 160


@attrs.frozen
class Difference:
    """One place where the page says something else: `path` as in "body.blocks[2].text", both values as plain data."""

    path: str
    expected: Any
    got: Any

    def __str__(self) -> str:
        """The place and both values, a list as the lines that were lost (-) and won (+)."""
        if isinstance(self.expected, list) and isinstance(self.got, list):
            before, after = ([_short(item) for item in items] for items in (self.expected, self.got))
            changed = [f"    {line}" for line in difflib.ndiff(before, after) if line[0] in "+-"]
            return "\n".join([f"{self.path}: {len(before)} items expected, {len(after)} found", *changed])
        return f"{self.path}:\n    - {_short(self.expected)}\n    + {_short(self.got)}"


def compare(expected: Any, got: Any, path: str = "") -> Iterator[Difference]:
    """The differences; a field that `expected` leaves out is not compared, in records inside lists neither."""
    if isinstance(expected, Mapping) and isinstance(got, Mapping):
        for name, value in expected.items():
            where = f"{path}.{name}" if path else name
            if name in got:
                yield from compare(value, got[name], where)
            else:
                yield Difference(where, value, None)
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for place, (one, other) in enumerate(zip(expected, got, strict=True)):
            yield from compare(one, other, f"{path}[{place}]")
    elif expected != got or type(expected) is not type(got):
        yield Difference(path, expected, got)


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH // 2]} … {text[-_WIDTH // 2 :]}"
