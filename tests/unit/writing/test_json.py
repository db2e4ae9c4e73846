"""Pages as dictionaries and JSON: what is written, and how what does not fit is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import attrs
import jsonschema
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
        (("body", "blocks", 0, "type"), None, "$.body.blocks[0]: expected a type among"),
        (("body",), [], "$.body: expected an object, not list"),
        (("metadata", "captured"), "2026-03-32", "$.metadata.captured: expected an ISO 8601 date, not '2026-03-32'"),
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


def test_what_a_newer_version_added_is_left_out_and_told() -> None:
    """Files of any minor version can be read: unknown fields and kinds of blocks cost themselves alone."""
    plain: Any = devparse.to_dict(PAGE)
    plain["paywall"] = {"metered": True}
    plain["metadata"]["authors"] = [{"name": "Meera Sandhu", "orcid": "0000"}]
    plain["body"]["blocks"].insert(1, {"type": "Chart", "points": [1, 2]})
    plain["body"]["blocks"][0]["anchor"] = "one"
    plain["extra"][KEY]["wind"] = "light"
    page = devparse.from_dict(plain, sections=(Weather,))
    assert attrs.evolve(page, problems=()) == attrs.evolve(
        PAGE, metadata=attrs.evolve(PAGE.metadata, authors=(devparse.Author("Meera Sandhu"),))
    )
    (problem,) = page.problems
    assert problem.code == "field-not-read"
    for path in ("$.paywall", "$.metadata.authors[0].orcid", "$.body.blocks[0].anchor", "$.body.blocks[1]", f"$.extra.{KEY}.wind"):
        assert path in problem.message
    jsonschema.validate(plain, devparse.json_schema(sections=(Weather,)))


def test_the_schema_is_valid_for_files_of_older_and_of_this_version() -> None:
    """A file without the later fields is as valid as one with all."""
    schema = devparse.json_schema(sections=(Weather,))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "urn:devparse:schema:page:1"
    for plain in (devparse.to_dict(PAGE), {"schema_version": 1}, {"schema_version": 1, "metadata": {"headline": "Gates shut"}}):
        jsonschema.validate(plain, schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize(
    ("section", "field", "value"),
    [
        ("metadata", "captured", "4 March"), ("metadata", "captured", "2026-13-01"), ("metadata", "published", "2026-03-04"),
        ("metadata", "published", "yesterday"), ("metadata", "headline", 5), ("trending", "lists", [{"kind": "popular"}]),
        ("body", "blocks", [{"type": "Heading", "level": "two"}]), ("body", "blocks", [{"text": "Two."}]),
    ],
)  # fmt: skip
def test_the_schema_refuses_what_cannot_be_read(section: str, field: str, value: object) -> None:
    """Schema and reader agree."""
    plain: Any = {"schema_version": 1, section: {field: value}}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain, devparse.json_schema(), format_checker=jsonschema.FormatChecker())
    with pytest.raises(devparse.InvalidPage):
        devparse.from_dict(plain)


@pytest.mark.parametrize(
    "published", [datetime(2026, 3, 4, 6, 40), datetime(2026, 3, 4, 6, 40, 1, 5, tzinfo=UTC), datetime(900, 3, 4, tzinfo=timezone(timedelta(hours=5, seconds=3)))]  # noqa: DTZ001
)  # fmt: skip
def test_the_schema_takes_every_time_that_is_written(published: datetime) -> None:
    """With an offset, without one, and with an odd one."""
    plain = devparse.to_dict(devparse.Page(metadata=devparse.Metadata(published=published)))
    jsonschema.validate(plain, devparse.json_schema(), format_checker=jsonschema.FormatChecker())


@attrs.frozen
class Height:
    """A custom section of numbers."""

    metres: float = 0.0


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_json_cannot_say_is_told(value: float) -> None:
    """Never invalid JSON."""
    for write in (devparse.to_dict, devparse.to_json):
        with pytest.raises(devparse.InvalidPage, match="JSON"):
            write(devparse.Page(extra=(Height(value),)))


@pytest.mark.parametrize("write", [devparse.to_dict, devparse.to_json, devparse.to_markdown, devparse.to_record, devparse.to_json_ld])
def test_what_is_no_page_is_told(write: Callable[[Any], object]) -> None:
    """The error says what was expected, and what makes one."""
    with pytest.raises(TypeError, match=r"takes a Page, not dict; from_dict"):
        write({"schema_version": 1})
    with pytest.raises(TypeError, match="takes a Page, not str"):
        write("page")


def test_sections_are_a_tuple() -> None:
    """A type alone is told apart from a tuple of types."""
    for read in (lambda: devparse.from_dict({"schema_version": 1}, sections=Weather), lambda: devparse.json_schema(sections=Weather)):  # type: ignore[arg-type]
        with pytest.raises(TypeError, match=r"sections=\(Weather,\)"):
            read()


def test_json_holds_no_character_that_a_terminal_obeys() -> None:
    page = devparse.Page(metadata=devparse.Metadata(headline="a\x1b[2J\x9b1m\ud800b"))
    text = devparse.to_json(page)
    assert text.isprintable()
    assert devparse.from_json(text) == page


def test_the_schema_names_every_field_that_is_written() -> None:
    schema = devparse.json_schema(sections=(Weather,))
    assert set(schema["properties"]) == set(devparse.to_dict(PAGE))
    assert set(schema["properties"]["extra"]["properties"]) == {KEY}
    assert schema["$defs"]["TaggedHeading"]["properties"]["type"] == {"const": "Heading"}
    references = {part["$ref"] for part in _objects(schema) if "$ref" in part}
    assert references == {f"#/$defs/{name}" for name in schema["$defs"]}
    json.dumps(schema)


def _objects(value: object) -> list[dict[str, Any]]:
    held = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [*([value] if isinstance(value, dict) else []), *(found for item in held for found in _objects(item))]
