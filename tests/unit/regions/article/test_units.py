"""Lists and tables of data are one unit of judging; what lays out the page is none."""

from __future__ import annotations

import pytest

from devparse.limits import Limits
from devparse.regions.article.layout import Layout
from devparse.regions.article.units import judged_as_wholes, unit_boxes, with_whole_units
from devparse.rows.html_parser import read

TEXT = "The harbour board agreed on Monday to lengthen the northern quay by forty metres, after two winters of waiting for it."
TABLE = "<table><tr><th>Bell</th><th>Note</th></tr><tr><td>Ada</td><td>c</td></tr></table>"


def layout(body: str) -> Layout:
    return Layout(read(f"<body>{body}</body>".encode(), Limits()).rows, ())


def units(body: str) -> list[str]:
    """For each row the tag of its unit, "" for none."""
    found = layout(body)
    return [box.tag if box is not None else "" for box in unit_boxes(found, range(len(found.rows)))]


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        (f"<p>{TEXT}</p><ul><li>Rye</li><li>Spelt</li></ul>", ["", "ul", "ul"]),
        (f"<p>{TEXT}</p><ol><li>Rye<ul><li>Dark</li></ul></li><li>Spelt</li></ol>", ["", "ol", "ol", "ol"]),
        (f"<p>{TEXT}</p>{TABLE}", ["", "table", "table", "table", "table"]),
        (f"<p>{TEXT}</p><dl><dt>Rye</dt><dd>Dark</dd></dl>", ["", "dl", "dl"]),
        (f"<table><tr><td>{TEXT}</td></tr><tr><td>{TEXT}</td></tr></table>", ["", ""]),
        (f"<p>{TEXT}</p><table><tr><td>Menu</td><td>{TABLE}</td></tr></table>", ["", "", "table", "table", "table", "table"]),
        (f"<ul><li>{TEXT}</li><li>{TEXT}</li></ul>", ["", ""]),
    ],
)
def test_the_outermost_list_or_table_of_data_is_the_unit(body: str, tags: list[str]) -> None:
    assert units(body) == tags


def test_all_rows_of_a_unit_have_the_mean_score_and_others_keep_theirs() -> None:
    found = layout(f"<p>{TEXT}</p><ul><li>Rye</li><li>Oat</li></ul>")
    boxes = unit_boxes(found, range(3))
    assert judged_as_wholes([3.0, 1.0, -2.0], [100, 3, 3], boxes) == [3.0, -0.5, -0.5]


def test_a_chosen_unit_brings_all_its_rows() -> None:
    found = layout(f"<p>{TEXT}</p><ul><li>Rye</li><li>Oat</li></ul>")
    boxes = unit_boxes(found, [1])
    assert [row.text for row in with_whole_units(found, [1], [True], boxes)] == ["Rye", "Oat"]
