"""The house: imports run downhill, modules and functions stay small enough to read."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import pytest

import devparse

ROOT: Final = Path(devparse.__file__).parent
MODULES: Final = sorted(ROOT.rglob("*.py"))

FLOORS: Final[tuple[tuple[str, ...], ...]] = (
    ("language", "errors", "sections", "selectors", "limits"),
    ("site",),
    ("decoding",),
    ("page", "rows"),
    ("regions",),
    ("extraction",),
    ("extractors",),
    ("merging", "site_index"),
    ("sites", "plugins"),
    ("parser",),
    ("writing",),
    ("testing",),
    ("authoring",),
    ("cli",),
    ("__main__",),
)
"""From the ground up. A module imports from its own floor and those below; `devparse` itself is the roof."""
HEIGHT: Final = {name: height for height, names in enumerate(FLOORS) for name in names}
LONGEST_FUNCTION: Final = 50
LONGEST_MODULE: Final = 350


def named(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> set[str]:
    """The modules of devparse that a module imports, without the leading `devparse.`."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    known = {named(module) for module in MODULES}
    own = {name.removeprefix("devparse").removeprefix(".") for name in found if name.split(".")[0] == "devparse"}
    return {name for name in own if name in known} - {named(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: named(path) or "devparse")
def test_imports_run_downhill(path: Path) -> None:
    """No module imports from a floor above its own, and none but the roof imports from the roof."""
    name = named(path)
    if not name:
        return
    own = HEIGHT[name.split(".")[0]]
    for other in imported(path):
        assert other, f"{name} imports the front door"
        assert HEIGHT[other.split(".")[0]] <= own, f"{name} imports {other}, which is above it"


def test_imports_make_no_circle() -> None:
    graph = {named(path): imported(path) for path in MODULES}
    packages = {named(path) for path in MODULES if path.name == "__init__.py"}
    graph = {name: others - packages for name, others in graph.items()}
    while graph:
        ground = {name for name, others in graph.items() if not others & graph.keys()}
        assert ground, f"a circle among {sorted(graph)}"
        graph = {name: others for name, others in graph.items() if name not in ground}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: named(path) or "devparse")
def test_a_module_and_its_functions_can_be_read_at_a_sitting(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: named(path) or "devparse")
def test_every_module_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not source.strip() or ast.get_docstring(ast.parse(source))


def test_only_rows_and_selectors_touch_lxml() -> None:
    """One module reads bytes; those below a page hold nothing of lxml. Packs are written by looking at trees."""
    users = {named(path) for path in MODULES if "lxml" in {name.split(".")[0] for name in _all_imports(path)}}
    assert {name.split(".")[0] for name in users} <= {"rows", "regions", "selectors", "authoring"}


def _all_imports(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
