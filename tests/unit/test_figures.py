"""The page of figures is made from what the benches wrote, and from nothing else."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

FILE = Path(__file__).parents[2] / "docs" / "figures.py"
_spec = importlib.util.spec_from_file_location("figures", FILE)
assert _spec
assert _spec.loader
figures = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(figures)

MEASURED = {
    "devparse": {"north": {"body": 0.9514, "day": 0.9}, "south": {"body": 0.9}},
    "another": {"north": {"body": 0.96, "day": 0.0}},
}


def test_a_row_shows_every_library_and_the_best_in_bold() -> None:
    lines = list(figures.tables(MEASURED))
    assert "| set | devparse | another |\n|---|---:|---:|" in lines
    assert "| north | 0.951 | **0.960** |" in lines
    assert "| south | **0.900** | – |" in lines
    assert "| north | **0.900** | – |" in lines


def test_several_runs_are_put_together(tmp_path: Path) -> None:
    for name, found in (("a.json", MEASURED), ("b.json", {"devparse": {"south": {"body": 0.91}}})):
        (tmp_path / name).write_text(json.dumps({"figures": found}), encoding="utf-8")
    found = figures.read([tmp_path / "a.json", tmp_path / "b.json"])
    assert found["devparse"] == {"north": {"body": 0.9514, "day": 0.9}, "south": {"body": 0.91}}


def test_the_picture_has_a_mark_for_every_figure() -> None:
    """And one for each library in its legend; libraries differ in shape, not in colour alone."""
    drawn = ET.fromstring(figures.picture(MEASURED))
    marks = [path.attrib["d"] for path in drawn.iter("{http://www.w3.org/2000/svg}path") if "transform" in path.attrib]
    assert len(marks) == 2 + 3
    assert len(set(marks)) == 2


def test_only_the_measured_part_of_the_page_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, picture = tmp_path / "quality.md", tmp_path / "quality.svg"
    page.write_text("# Quality\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nEnd\n", encoding="utf-8")
    monkeypatch.setattr(figures, "PAGE", page)
    monkeypatch.setattr(figures, "PICTURE", picture)
    (tmp_path / "q.json").write_text(json.dumps({"figures": MEASURED}), encoding="utf-8")
    (tmp_path / "s.json").write_text(json.dumps({"figures": {"stories": 0.97}}), encoding="utf-8")
    figures.main(["--quality", str(tmp_path / "q.json"), "--sections", str(tmp_path / "s.json")])
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Quality\n<!-- measured: begin -->\n![")
    assert text.endswith("<!-- measured: end -->\nEnd\n")
    assert "| stories | 0.970 |" in text
    assert "old" not in text
