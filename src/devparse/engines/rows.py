"""A page as one row: the columns derived from the section types, and the values, as plain data.

JSON lines and Arrow tables share this shape. A record is a struct, a tuple a list. A union of records, such as the
blocks of the body, is one struct with `type` and every field of every record, null where the record has none. A time is
ISO 8601 text as written, and beside it `<name>_utc`, null where the page names no offset. Each custom section that the
parser may find is a column named as in `Page.sources` ("acme.Weather"), null where it was not found. A page that could
not be read is a row too: `error` says why, and its sections are null.
"""

from __future__ import annotations

import math
import types
import typing
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any, Final, Literal, TypeAlias

import attrs

from devparse.errors import BadExtractor
from devparse.extraction import section_name, section_of
from devparse.page import Page
from devparse.parser import Parser
from devparse.sections import Body, Footer, Metadata, Problem, Trending
from devparse.writing.json import SCHEMA_VERSION

ScalarName: TypeAlias = Literal["text", "integer", "number", "truth", "day", "moment"]


@attrs.frozen
class Scalar:
    """A value of one piece; a "moment" is a time in UTC."""

    name: ScalarName


@attrs.frozen
class Listing:
    """Any number of values of one kind."""

    of: Kind


@attrs.frozen
class Struct:
    """Named values of several kinds."""

    fields: tuple[tuple[str, Kind], ...]


Kind: TypeAlias = Scalar | Listing | Struct
Write: TypeAlias = Callable[[Any], Any]
"""From a field's value to plain data; None stays None."""
Column: TypeAlias = tuple[str, Kind, Write]
"""Its name, its kind, and how its value is read off the record it belongs to."""

_STANDARD: Final = {"metadata": Metadata, "body": Body, "trending": Trending, "footer": Footer}
_DERIVED: Final[dict[type, tuple[tuple[str, Kind], ...]]] = {
    Body: (("text", Scalar("text")), ("word_count", Scalar("integer")))
}
"""Properties that are written too, for readers without this library."""
_TEXT: Final = Scalar("text")
_SCALARS: Final[dict[Any, ScalarName]] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "truth",
    date: "day",
    datetime: "text",
}


@attrs.frozen
class RowShape:
    """The columns of a row and how a page fills them; made by `row_shape`."""

    parser: Parser
    columns: tuple[tuple[str, Kind], ...]
    _sections: tuple[tuple[str, Write], ...]
    _custom: tuple[tuple[str, type, Write], ...]
    _problems: Write

    def __reduce__(self) -> tuple[Callable[[Parser], RowShape], tuple[Parser]]:
        return row_shape, (self.parser,)

    def row(self, page: Page, *, id: str | None = None) -> dict[str, Any]:
        """The row of a page that was read."""
        found = {type(section): section for section in page.extra}
        return {
            "schema_version": SCHEMA_VERSION,
            "id": id,
            "url": page.url or None,
            "error": None,
            "site": page.site,
            "form": page.form,
            **{name: write(getattr(page, name)) for name, write in self._sections},
            "problems": self._problems(page.problems),
            "sources": [{"field": field, "source": source} for field, source in page.sources.items()],
            **{name: write(found[kind]) if kind in found else None for name, kind, write in self._custom},
        }

    def failed(self, error: str, *, id: str | None = None, url: str | None = None) -> dict[str, Any]:
        """The row of a page that could not be read."""
        row: dict[str, Any] = dict.fromkeys(name for name, _ in self.columns)
        row.update(schema_version=SCHEMA_VERSION, id=id, url=url or None, error=error)
        return row


def row_shape(parser: Parser | None = None) -> RowShape:
    """The shape of the rows of this parser's pages: the same for all pages, whatever is on them."""
    parser = parser or Parser()
    custom = custom_sections(parser)
    standard = {name: _record(section) for name, section in _STANDARD.items()}
    added = {section_name(section): (section, _record(section)) for section in custom}
    problems, write_problems = _value(tuple[Problem, ...])
    source = Struct((("field", _TEXT), ("source", _TEXT)))
    columns: tuple[tuple[str, Kind], ...] = (
        ("schema_version", Scalar("integer")),
        *((name, _TEXT) for name in ("id", "url", "error", "site", "form")),
        *((name, kind) for name, (kind, _) in standard.items()),
        ("problems", problems),
        ("sources", Listing(source)),
        *((name, kind) for name, (_, (kind, _)) in added.items()),
    )
    return RowShape(
        parser=parser,
        columns=columns,
        sections=tuple((name, write) for name, (_, write) in standard.items()),
        custom=tuple((name, section, write) for name, (section, (_, write)) in added.items()),
        problems=write_problems,
    )


def custom_sections(parser: Parser) -> tuple[type, ...]:
    """The section types beside the standard four that an extractor of the parser or of its packs may give, by name."""
    functions = [*parser.extractors, *(function for site in parser.sites for function in site.extractors)]
    found = {section_of(function) for function in functions} - set(_STANDARD.values())
    return tuple(sorted(found, key=section_name))


def _record(section: type, around: tuple[type, ...] = ()) -> tuple[Struct, Write]:
    if section in around:
        raise BadExtractor(f"section {section_name(section)}: a row cannot hold a type that holds itself")
    columns = [*_columns(section, (*around, section))]
    columns += [(name, kind, attrgetter(name)) for name, kind in _DERIVED.get(section, ())]
    if not columns:
        # Parquet has no struct without fields.
        columns = [("found", Scalar("truth"), lambda _: True)]
    writes = [(name, write) for name, _, write in columns]

    def write(value: Any) -> dict[str, Any] | None:
        return None if value is None else {name: read(value) for name, read in writes}

    return Struct(tuple((name, kind) for name, kind, _ in columns)), write


def _columns(section: type, around: tuple[type, ...]) -> Iterable[Column]:
    hints = typing.get_type_hints(section)
    names = {field.name for field in attrs.fields(section)}
    for field in attrs.fields(section):
        hint = hints[field.name]
        kind, write = _value(hint, around)
        read = attrgetter(field.name)
        yield field.name, kind, read if write is _as_is else _after(read, write)
        if datetime in _kinds_of(hint) and f"{field.name}_utc" not in names:
            yield f"{field.name}_utc", Scalar("moment"), _after(read, _in_utc)


def _after(read: Write, write: Write) -> Write:
    return lambda record: write(read(record))


def _as_is(value: Any) -> Any:
    return value


def _kinds_of(hint: Any) -> tuple[Any, ...]:
    """The alternatives of a union without None; of any other hint itself."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return tuple(kind for kind in typing.get_args(hint) if kind is not types.NoneType)
    return (hint,)


def _value(hint: Any, around: tuple[type, ...] = ()) -> tuple[Kind, Write]:
    kinds = _kinds_of(hint)
    if len(kinds) > 1:
        return _union(kinds, around)
    hint = kinds[0]
    origin = typing.get_origin(hint)
    if origin is Literal:
        return _value(type(typing.get_args(hint)[0]))
    if origin is tuple:
        return _tuple(typing.get_args(hint), around)
    if hint in _SCALARS:
        return Scalar(_SCALARS[hint]), _SCALAR_WRITERS.get(hint, _as_is)
    return _record(hint, around)


def _tuple(kinds: tuple[Any, ...], around: tuple[type, ...]) -> tuple[Kind, Write]:
    if kinds[-1] is Ellipsis:
        kind, write = _value(kinds[0], around)
        return Listing(kind), _each(write)
    parts = [(f"_{place}", *_value(of, around)) for place, of in enumerate(kinds, start=1)]

    def write_parts(value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        return {name: write(part) for (name, _, write), part in zip(parts, value, strict=True)}

    return Struct(tuple((name, kind) for name, kind, _ in parts)), write_parts


def _each(write: Write) -> Write:
    return lambda values: None if values is None else [write(value) for value in values]


def _union(kinds: tuple[Any, ...], around: tuple[type, ...]) -> tuple[Kind, Write]:
    """One struct of all alternatives, told apart by `type`; a field of two kinds is qualified by its record's name."""
    fields: dict[str, Kind] = {"type": _TEXT}
    writers: dict[type, tuple[str, Write]] = {}
    for of in kinds:
        kind, write = _value(of, around)
        name = getattr(of, "__name__", str(of))
        if not (isinstance(kind, Struct) and attrs.has(of)):
            kind, write = Struct(((name, kind),)), _under(name, write)
        renamed = {
            field: field if field != "type" and fields.setdefault(field, held) == held else f"{field}_{name}"
            for field, held in kind.fields
        }
        fields.update((renamed[field], held) for field, held in kind.fields)
        writers[_class_of(of)] = (name, write if all(old == new for old, new in renamed.items()) else _renaming(write, renamed))
    blank = dict.fromkeys(fields)

    def write_union(value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        name, write = writers[type(value)]
        return {**blank, **write(value), "type": name}

    return Struct(tuple(fields.items())), write_union


def _class_of(hint: Any) -> type:
    origin = typing.get_origin(hint)
    return type(typing.get_args(hint)[0]) if origin is Literal else origin or hint


def _under(name: str, write: Write) -> Write:
    return lambda value: {name: write(value)}


def _renaming(write: Write, names: dict[str, str]) -> Write:
    return lambda value: {names[name]: held for name, held in write(value).items()}


def _number(value: float | None) -> float | None:
    # JSON has no word for NaN and infinity.
    return value if value is None or math.isfinite(value) else None


def _time(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def _in_utc(value: object) -> datetime | None:
    if not isinstance(value, datetime) or value.tzinfo is None:
        return None
    try:
        return value.astimezone(UTC)
    except OverflowError:
        return None  # the first and the last day of the calendar


_SCALAR_WRITERS: Final[dict[Any, Write]] = {float: _number, datetime: _time}
