"""How an expectation and a page differ: path by path, in lines a reader understands."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

_LINE_CHARS: Final = 160
EMPTY: Final[tuple[object, ...]] = ("", None, [], {})
"""Values that say that the page has nothing there."""
_CHARS_BEFORE: Final = 40
"""So much of a long text is shown before the place where it differs."""


@attrs.frozen
class Difference:
    """One place where the page says something else: `path` as in "body.blocks[2].text", both values as plain data."""

    path: str
    expected: Any
    got: Any

    def __str__(self) -> str:
        """The place and both values, from where they part; of lists the items that were lost (-) and won (+)."""
        if isinstance(self.expected, list) and isinstance(self.got, list):
            head = f"{self.path}: {len(self.expected)} items expected, {len(self.got)} found"
            return "\n".join([head, *_changed(self.expected, self.got)])
        return "\n".join([f"{self.path}:", *_pair(_written(self.expected), _written(self.got))])


def compare(expected: Any, got: Any, path: str = "") -> Iterator[Difference]:
    """The differences; a field that `expected` leaves out is not compared, in records inside lists neither."""
    if isinstance(expected, Mapping) and isinstance(got, Mapping):
        yield from _compare_fields(expected, got, path)
    elif _are_lists_of_one_length(expected, got):
        for place, (one, other) in enumerate(zip(expected, got, strict=True)):
            yield from compare(one, other, f"{path}[{place}]")
    elif expected != got or type(expected) is not type(got):
        yield Difference(path, expected, got)


def _compare_fields(expected: Mapping[str, Any], got: Mapping[str, Any], path: str) -> Iterator[Difference]:
    for name, value in expected.items():
        where = f"{path}.{name}" if path else name
        yield from compare(value, got[name], where) if name in got else (Difference(where, value, None),)


def _are_lists_of_one_length(one: object, other: object) -> bool:
    return isinstance(one, list) and isinstance(other, list) and len(one) == len(other)


def is_within(path: str, place: str) -> bool:
    """Whether a path is a place or lies inside it: "body.blocks[2].text" is within "body.blocks"."""
    return path == place or path.startswith((f"{place}.", f"{place}["))


def _changed(before: Sequence[Any], after: Sequence[Any]) -> Iterator[str]:
    """The items that are not in both lists, in order; a changed item stands beside what it became."""
    same = [before.index(item) for item in before]
    now = [_place_in(before, got, otherwise=~number) for number, got in enumerate(after)]
    for change, first, last, other_first, other_last in difflib.SequenceMatcher(None, same, now, False).get_opcodes():
        if change != "equal":
            yield from _lost_and_won(before[first:last], after[other_first:other_last])


def _place_in(before: Sequence[Any], got: Any, otherwise: int) -> int:
    """Where an item that is as the page says stands in the expectation."""
    return next((at for at, item in enumerate(before) if not any(compare(item, got))), otherwise)


def _lost_and_won(lost: Sequence[Any], won: Sequence[Any]) -> Iterator[str]:
    if len(lost) == len(won):
        for one, other in zip(lost, won, strict=True):
            yield from _pair(_written(one), _written(_stated(one, other)))
    else:
        yield from (f"    - {_cut(_written(item))}" for item in lost)
        yield from (f"    + {_cut(_written(_stated({}, item)))}" for item in won)


def _stated(expected: Any, got: Any) -> Any:
    """Of a record the fields that the expectation states; where it states none, those that hold something."""
    if not (isinstance(expected, Mapping) and isinstance(got, Mapping)):
        return got
    return {name: value for name, value in got.items() if name in expected or (not expected and value not in EMPTY)}


def _pair(one: str, other: str) -> Iterator[str]:
    """Two long texts are shown from shortly before the place where they part."""
    parted = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    start = max(parted - _CHARS_BEFORE, 0) if max(len(one), len(other)) > _LINE_CHARS else 0
    yield f"    - {_cut(one, start)}"
    yield f"    + {_cut(other, start)}"


def _cut(text: str, start: int = 0) -> str:
    """At most a line of a text, with marks where something is left out."""
    part = text[start : start + _LINE_CHARS]
    return f"{'… ' if start else ''}{part}{' …' if start + _LINE_CHARS < len(text) else ''}"


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
