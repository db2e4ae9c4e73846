"""The shape of a row: columns derived from the types, and every value in its place."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import attrs
import pyarrow as pa
import pytest
from hypothesis import given
from strategies import Tides, pages

import devparse
from devparse.engines.arrow import SCHEMA, ArrowRows, schema
from devparse.engines.rows import row_shape
from devparse.errors import BadExtractor
from devparse.site import SECTION_MARK

_IST = timezone(timedelta(hours=5, minutes=30))


@devparse.extractor(Tides)
def tides(doc: devparse.Document, site: devparse.Site) -> Tides | None:
    return None


PARSER = devparse.Parser().with_extractors(tides)
ROWS = ArrowRows.of(row_shape(PARSER))
NAME = "strategies.Tides"


def _stored(page: devparse.Page) -> dict[str, Any]:
    """The row of a page as it comes back from Arrow."""
    return ROWS.batch([ROWS.shape.row(page)]).to_pylist()[0]


@given(pages)
def test_every_page_is_a_row_of_the_schema(page: devparse.Page) -> None:
    """Whatever a page and a custom section hold, Arrow takes it and gives it back."""
    batch = ROWS.batch([row := ROWS.shape.row(page)])
    assert batch.schema == schema(PARSER)
    back = batch.to_pylist()[0]
    assert back["error"] is not None or back == row


@given(pages)
def test_a_row_says_what_the_page_says(page: devparse.Page) -> None:
    """The plain form of the page stands in the row, field by field."""
    row, plain = row_shape().row(page), devparse.to_dict(page)
    assert row["metadata"]["headline"] == plain["metadata"]["headline"]
    assert row["metadata"]["published"] == plain["metadata"]["published"]
    assert row["trending"] == plain["trending"]
    assert row["problems"] == plain["problems"]
    assert {pair["field"]: pair["source"] for pair in row["sources"]} == plain["sources"]
    for block, said in zip(row["body"]["blocks"], plain["body"]["blocks"], strict=True):
        assert {name: value for name, value in block.items() if name in said} == said
        assert all(value is None for name, value in block.items() if name not in said)


def test_times_stand_as_written_and_in_utc() -> None:
    """An offset makes a moment; a page that names none gives no moment, and the end of the calendar raises nothing."""
    written = datetime(2026, 1, 17, 9, 30, tzinfo=_IST)
    metadata = devparse.Metadata(published=written, modified=written.replace(tzinfo=None), captured=date(2026, 1, 18))
    row = _stored(devparse.Page(metadata=metadata))["metadata"]
    assert row["published"] == "2026-01-17T09:30:00+05:30"
    assert row["published_utc"] == datetime(2026, 1, 17, 4, 0, tzinfo=UTC)
    assert (row["modified"], row["modified_utc"]) == ("2026-01-17T09:30:00", None)
    assert row["captured"] == date(2026, 1, 18)
    first = devparse.Metadata(published=datetime(1, 1, 1, tzinfo=_IST))
    assert _stored(devparse.Page(metadata=first))["metadata"]["published_utc"] is None


def test_blocks_are_one_struct_told_apart_by_type() -> None:
    """Each block has its own fields, and null in those of the others."""
    body = devparse.Body((devparse.Paragraph("One."), devparse.Table((("a", "b"),), header=True)))
    paragraph, table = _stored(devparse.Page(body=body))["body"]["blocks"]
    assert (paragraph["type"], paragraph["text"], paragraph["rows"]) == ("Paragraph", "One.", None)
    assert (table["type"], table["rows"], table["header"], table["text"]) == ("Table", [["a", "b"]], True, None)


def test_a_custom_section_is_a_column() -> None:
    """Declared by the parser, there in every row, null where the page has none."""
    found = Tides(harbour="Alden", range=(2, 5), reading="high", day=datetime(2026, 1, 17, tzinfo=_IST))
    row = _stored(devparse.Page(extra=(found,)))[NAME]
    assert (row["harbour"], row["range"], row["gates"]) == ("Alden", {"_1": 2, "_2": 5}, None)
    assert row["reading"] == {"type": "str", "int": None, "str": "high"}
    assert row["day_utc"] == datetime(2026, 1, 16, 18, 30, tzinfo=UTC)
    assert _stored(devparse.Page())[NAME] is None
    assert NAME not in SCHEMA.names


def test_the_schema_has_no_json_in_strings_and_no_union() -> None:
    """Lists and structs to the bottom, of types that Parquet and Spark have; the version stands in the metadata."""
    kinds = set()

    def descend(kind: pa.DataType) -> None:
        if pa.types.is_struct(kind):
            assert kind.num_fields
            for place in range(kind.num_fields):
                descend(kind.field(place).type)
        elif pa.types.is_list(kind):
            descend(kind.value_type)
        else:
            kinds.add(str(kind))

    for field in schema(PARSER):
        descend(field.type)
    assert kinds == {"string", "int64", "double", "bool", "date32[day]", "timestamp[us, tz=UTC]"}
    assert pa.types.is_list(SCHEMA.field("body").type.field("blocks").type)
    assert SCHEMA.metadata == {b"devparse.schema_version": b"1"}


def test_what_arrow_cannot_hold_is_a_row_with_error() -> None:
    """A number over 64 bits costs its page the content, not the batch its other pages."""
    rows = [ROWS.shape.row(devparse.Page(extra=(Tides(gates=number),)), id=str(number)) for number in (1, 2**70, 3)]
    one, two, three = ROWS.batch(rows).to_pylist()
    assert (one["error"], three["error"]) == (None, None)
    assert one[NAME]["gates"] == 1
    assert two["id"] == str(2**70)
    assert two["error"]
    assert two["metadata"] is None


def test_half_characters_are_mended() -> None:
    """A lone surrogate of a custom section is no reason to lose the page."""
    row = _stored(devparse.Page(extra=(Tides(harbour="Al\ud800den"),)))
    assert row["error"] is None
    assert row[NAME]["harbour"].startswith("Al")


@attrs.frozen
class _Left:
    name: str = ""
    size: int = 0


@attrs.frozen
class _Right:
    size: str = ""


@attrs.frozen
class Mixed:
    """Records that share names of fields, but not their types."""

    sides: tuple[_Left | _Right, ...] = ()


@devparse.extractor(Mixed)
def mixed(doc: devparse.Document, site: devparse.Site) -> Mixed | None:
    return None


def test_fields_of_two_kinds_are_told_apart_by_their_record() -> None:
    """A field named as another one but of another type is qualified by its record's name."""
    parser = devparse.Parser().with_extractors(mixed)
    rows = ArrowRows.of(row_shape(parser))
    page = devparse.Page(extra=(Mixed((_Left("port", 2), _Right("large"))),))
    (section,) = (name for name in rows.schema.names if name.endswith("Mixed"))
    left, right = rows.batch([rows.shape.row(page)]).to_pylist()[0][section]["sides"]
    assert (left["type"], left["name"], left["size"], left["size__Right"]) == ("_Left", "port", 2, None)
    assert (right["type"], right["size"], right["size__Right"]) == ("_Right", None, "large")


@attrs.frozen
class Nested:
    """A type that holds itself."""

    inner: tuple[Nested, ...] = ()


def test_a_type_that_holds_itself_is_refused() -> None:
    """It is told when the schema is made: a table has no end to nest to."""

    def nested(doc: devparse.Document, site: devparse.Site) -> None:
        return None

    setattr(nested, SECTION_MARK, Nested)
    with pytest.raises(BadExtractor, match="holds itself"):
        schema(devparse.Parser(extractors=(nested,)))
