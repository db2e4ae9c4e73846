"""What is read from linked data, valid or not."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devparse.rows.json_ld import read_linked_data, text_of, texts_of, types_of

ARTICLE = {"@type": "NewsArticle", "headline": "A bridge opens", "author": [{"@type": "Person", "name": "Ann Reed"}]}
VALID = json.dumps(ARTICLE)


@pytest.mark.parametrize(
    ("script", "types"),
    [
        (VALID, ["NewsArticle"]),
        (f"[null, {VALID}]", ["NewsArticle"]),
        (f'{{"@graph": [{VALID}, null, {{"@type": "WebPage"}}]}}', ["NewsArticle", "WebPage"]),
        (f'{{"@type": "WebPage", "mainEntity": {VALID}}}', ["WebPage", "NewsArticle"]),
        ('{"@graph": null}', []),
        *((scalar, []) for scalar in ("null", "5", '"a"', "NaN", "", "  ")),
    ],
)
def test_valid_scripts(script: str, types: list[str]) -> None:
    """Every object with a type is found, lists and graphs opened, and nothing is said to be repaired."""
    nodes, problems = read_linked_data([script])
    assert [types_of(node)[0] for node in nodes] == types
    assert not problems


@pytest.mark.parametrize(
    "script",
    [
        f"<![CDATA[{VALID}]]>", f"//<![CDATA[\n{VALID}\n//]]>", f"<!-- {VALID} -->", f"/* data */ {VALID}", f"{VALID};",
        f"{VALID[:-1]},}}", VALID.replace('"', "&quot;"), VALID.replace('"', "'"), f"var data = {VALID};",
        VALID.replace('"@type"', "@type").replace('"headline"', "headline"), VALID.replace('"headline"', '\n// the title\n"headline"'),
        VALID[:-1], VALID[:-1] + ', "articleBody": "Cut off in the mid', VALID.replace(', "author"', '\n"author"'),
    ],
)  # fmt: skip
def test_repaired_scripts(script: str) -> None:
    """Wrappers, comments, stray commas, odd quotes and missing ends cost no field, and are told."""
    nodes, problems = read_linked_data([script])
    assert nodes == (ARTICLE,)
    assert [problem.code for problem in problems] == ["json-ld-repaired"]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ('"He said "no", and left"', 'He said "no", and left'),
        ('"It is "open""', 'It is "open"'),
        ("First words of the story, and more: a lot", "First words of the story, and more: a lot"),
        ('"Open" bridges are rare,\n', '"Open" bridges are rare'),
        ('"no quote at the end,\n', "no quote at the end"),
        ('"a line\nbreak\tand a tab"', "a line\nbreak\tand a tab"),
        ("12 bridges open", "12 bridges open"),
        ('"\\ud83d\\ude00 \\x"', "😀 x"),
        ("9" * 6000, "9" * 6000),
    ],
)
def test_broken_values(field: str, expected: str) -> None:
    """A broken value is read as far as it can be, and the fields around it stay whole."""
    nodes, _ = read_linked_data([f'{{"@type": "NewsArticle", "description": {field}, "datePublished": "2026-01-17"}}'])
    assert nodes == ({"@type": "NewsArticle", "description": expected, "datePublished": "2026-01-17"},)


def test_missing_value() -> None:
    """A key without a value is left out."""
    assert read_linked_data(['{"@type": "A", "b": , "c": 1}'])[0] == ({"@type": "A", "c": 1},)


def test_limit() -> None:
    """Beyond the limit nothing is read; what stands before it is, and the cut is told."""
    nodes, problems = read_linked_data([VALID, VALID], limit=len(VALID) + VALID.index('"author"'))
    assert [node["headline"] for node in nodes] == ["A bridge opens", "A bridge opens"]
    assert [problem.code for problem in problems] == ["truncated", "json-ld-repaired"]


@pytest.mark.parametrize(
    "script",
    [
        '{"a":' * 100_000, "[" * 100_000, "[" * 100_000 + "}" * 100_000, '{"a":"' + 'x" ' * 200_000, '{"a":"x' + '"k": ' * 200_000,
        '{"a": b' + " } x" * 200_000, '{"a":"b' + '\n"k":' * 200_000, "{" + "/*" * 200_000, '{"a":' + " " * 500_000 + "x",
        '{"a":"' + '",' * 200_000, "{" + "<!--" * 200_000,
    ],
)  # fmt: skip
def test_hostile_scripts(script: str) -> None:
    """Depth and repetition cost linear time and no exception."""
    begin = time.process_time()
    read_linked_data([script])
    assert time.process_time() - begin < 5


@given(st.text(st.sampled_from("{}[]\":,'\\/*<!-->ab1 \n@"), max_size=80))
def test_any_script(script: str) -> None:
    """Any text is answered."""
    read_linked_data([script])


@given(
    st.dictionaries(
        st.text(max_size=8), st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.lists(st.integers())
    )
)
def test_valid_json_comes_back(fields: dict[str, object]) -> None:
    """Valid JSON comes back as Python's own reader gives it."""
    node = {**fields, "@type": "Thing"}
    assert read_linked_data([json.dumps(node)]) == ((node,), ())


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("  A  bridge\nopens ", ["A bridge opens"]),
        ("Tom&#039;s", ["Tom's"]),
        ("Tom&amp;#039;s &amp;amp; Ann&#39;s", ["Tom's & Ann's"]),
        ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two <em>th</em>ree", ["One two three"]),
        ({"@value": "a", "@language": "en"}, ["a"]),
        ([None, "a", ["b", {"@value": "c"}], True, 4], ["a", "b", "c", "4"]),
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("&#" + "1" * 6000 + ";", ["\ufffd"]),
        (None, []),
        ({"name": "a"}, []),
        ("", []),
    ],
)
def test_texts(value: object, expected: list[str]) -> None:
    """The texts of a value come out in every way pages write them, without entities, tags and odd spaces."""
    assert texts_of(value) == expected
    assert text_of(value) == (expected[0] if expected else "")


def test_types() -> None:
    """Types come by their short names, however they are written."""
    written = ["NewsArticle", "http://schema.org/NewsArticle", "https://schema.org/NewsArticle/", "schema:NewsArticle"]
    assert types_of({"@type": [*written, 1, None]}) == ("NewsArticle",) * 4 + ("1",)
    assert types_of({}) == ()
