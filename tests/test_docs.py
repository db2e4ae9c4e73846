"""The documentation tells the truth: snippets run, outputs and schema are the real ones, every problem code is explained."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path

import pytest

import devparse

ROOT = Path(__file__).parent.parent
SOURCES = sorted(Path(devparse.__file__).parent.rglob("*.py"))

_spec = importlib.util.spec_from_file_location("snippets", ROOT / "docs" / "snippets.py")
assert _spec
assert _spec.loader
snippets = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(snippets)


@pytest.mark.parametrize("path", snippets.FILES, ids=lambda path: path.name)
def test_every_snippet_runs_and_shows_its_real_output(path: Path) -> None:
    """When this fails on an output, `make docs` writes the new one."""
    if missing := snippets.missing(path):
        pytest.skip(f"{', '.join(missing)} not installed")
    assert snippets.rendered(path) == path.read_text(encoding="utf-8")


def test_the_published_schema_is_the_code_s() -> None:
    assert snippets.SCHEMA.read_text(encoding="utf-8") == snippets.schema()


@pytest.mark.parametrize("path", snippets.FILES, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_place_of_the_architecture_is_there() -> None:
    """Whoever is told where to put something finds the file."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    places = set(re.findall(r"`((?:src|tests|benchmarks)/[^`]+)`", text))
    assert len(places) > 15
    assert {place for place in places if not (ROOT / place).exists()} == set()


def test_every_problem_code_is_documented() -> None:
    documented = set(
        re.findall(r"^\| `([a-z-]+)`", (ROOT / "docs" / "problems.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert {code for path in SOURCES for code in _codes(path)} <= documented


def _codes(path: Path) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    problems = [call for call in calls if getattr(call.func, "id", "") == "Problem"]
    given = [[*call.args[1:2], *(word.value for word in call.keywords if word.arg == "code")] for call in problems]
    return {node.value for nodes in given for node in nodes if isinstance(node, ast.Constant)}
