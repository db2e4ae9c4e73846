"""Pages as dictionaries and JSON: what is written, and how what does not fit is told."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

import devparse


@attrs.frozen
class Weather:
    """A custom section."""

    city: str = ""
    seen: date | datetime | None = None


PAGE = devparse.Page(
    metadata=devparse.Metadata(headline="Gates shut", published=datetime(2026, 3, 4, 6, 40, tzinfo=UTC)),
    body=devparse.Body(blocks=(devparse.Heading("One", 3), devparse.Paragraph("Two."))),
    extra=(Weather("Alden", date(2026, 3, 4)),),
)
KEY = f"{__name__.partition('.')[0]}.Weather"


def test_blocks_say_their_type_and_times_their_offset() -> None:
    plain = devparse.to_dict(PAGE)
    assert plain["schema_version"] == 1
    assert plain["metadata"]["published"] == "2026-03-04T06:40:00+00:00"
    assert plain["body"]["blocks"] == [
        {"type": "Heading", "text": "One", "level": 3, "inline": []},
        {"type": "Paragraph", "text": "Two.", "links": [], "inline": []},
    ]
    assert plain["body"]["text"] == "One\n\nTwo."
    assert plain["extra"] == {KEY: {"city": "Alden", "seen": {"type": "date", "value": "2026-03-04"}}}


def test_the_derived_text_is_not_read() -> None:
    plain = devparse.to_dict(PAGE)
    plain["body"]["text"] = "Something else"
    assert devparse.from_dict(plain, sections=(Weather,)) == PAGE


def test_a_custom_section_without_its_type_is_left_out_and_told() -> None:
    page = devparse.from_dict(devparse.to_dict(PAGE))
    assert page.extra == ()
    assert [(problem.section, problem.code) for problem in page.problems] == [(KEY, "section-not-read")]


def test_missing_fields_are_empty() -> None:
    assert devparse.from_dict({"schema_version": 1}) == devparse.Page()


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("metadata", "headline"), 5, "$.metadata.headline: expected a string, not int"),
        (("metadata", "published"), "today", "$.metadata.published: expected an ISO 8601 datetime, not 'today'"),
        (("metadata", "authors"), "Meera", "$.metadata.authors: expected a list, not str"),
        (("metadata", "free"), 1, "$.metadata.free: expected true or false, not int"),
        (("body", "blocks", 1, "text"), None, "$.body.blocks[1].text: expected a string, not NoneType"),
        (("body", "blocks", 0, "type"), "Chart", "$.body.blocks[0]: expected a type among"),
        (("body",), [], "$.body: expected an object, not list"),
        (("footer", "colour"), "red", "$.footer: extra fields found (colour)"),
        (("trending", "lists"), [{"kind": "popular"}], "$.trending.lists[0].kind: "),
        (("form",), "pdf", "$.form: "),
        (("extra", KEY, "city"), [], f"$.extra.{KEY}.city: expected a string, not list"),
        (("schema_version",), 9, "$.schema_version: expected 1, not 9"),
    ],
)
def test_the_first_fault_is_told_with_its_path(path: tuple[Any, ...], value: object, told: str) -> None:
    plain: Any = devparse.to_dict(PAGE)
    here = plain
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    with pytest.raises(devparse.InvalidPage) as caught:
        devparse.from_dict(plain, sections=(Weather,))
    assert str(caught.value).startswith(told)


def test_json_holds_no_character_that_a_terminal_obeys() -> None:
    page = devparse.Page(metadata=devparse.Metadata(headline="a\x1b[2J\x9b1m\ud800b"))
    text = devparse.to_json(page)
    assert text.isprintable()
    assert devparse.from_json(text) == page


def test_the_schema_names_every_field_that_is_written() -> None:
    schema = devparse.json_schema(sections=(Weather,))
    assert list(schema["properties"]) == schema["required"]
    assert set(schema["properties"]) == set(devparse.to_dict(PAGE))
    assert set(schema["properties"]["extra"]["properties"]) == {KEY}
    assert schema["$defs"]["TaggedHeading"]["properties"]["type"] == {"const": "Heading"}
    references = {part["$ref"] for part in _objects(schema) if "$ref" in part}
    assert references == {f"#/$defs/{name}" for name in schema["$defs"]}
    json.dumps(schema)


def _objects(value: object) -> list[dict[str, Any]]:
    held = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [*([value] if isinstance(value, dict) else []), *(found for item in held for found in _objects(item))]
