"""The house: imports run downhill, modules and functions stay small enough to read."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final, TypeAlias

import pytest

import devparse

ROOT: Final = Path(devparse.__file__).parent
MODULES: Final = sorted(ROOT.rglob("*.py"))

FLOORS: Final[tuple[tuple[str, ...], ...]] = (
    ("language", "native", "errors", "blocks", "sections", "selectors", "limits"),
    ("section_types", "site"),
    ("decoding",),
    ("page", "rows"),
    ("regions",),
    ("extraction",),
    ("extractors",),
    ("arguments", "merging", "site_index", "packs"),
    ("sites", "plugins"),
    ("parser",),
    ("explaining",),
    ("writing",),
    ("testing",),
    ("authoring", "inspector"),
    ("engines",),
    ("batch",),
    ("cli",),
    ("__main__",),
)
"""From the ground up. A module imports from its own floor and those below; `devparse` itself is the roof."""
UPWARD: Final = {("page", "writing.html")}
"""The one import that runs uphill, when it is called: a notebook asks the page itself how to show it."""
HEIGHT: Final = {name: height for height, names in enumerate(FLOORS) for name in names}
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

MAX_FUNCTION_LINES: Final = 50
MAX_MODULE_LINES: Final = 300
MAX_COMPLEXITY: Final = 15
MAX_SHARE_OF_TEN: Final = 0.04


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
    return {name for name in own if name in known and (named(path), name) not in UPWARD} - {named(path)}


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
def test_article_and_lists_share_the_model_of_lists_alone(path: Path) -> None:
    """What is a list is found without what is the article, and the article is told of lists by `lists.model`."""
    name = named(path)
    if not name.startswith("regions."):
        return
    for other in imported(path):
        assert other != "regions", f"{name} imports the stage it is a part of"
        if name.startswith("regions.article."):
            inside = other.startswith("regions.") and not other.startswith("regions.article")
            assert not inside or other in ("regions.lists", "regions.lists.model"), f"{name} imports {other}"
        else:
            assert not other.startswith("regions.article"), f"{name} imports {other}"


@pytest.mark.parametrize("path", sorted((ROOT / "sites").rglob("*.py")), ids=named)
def test_packs_are_made_of_public_names(path: Path) -> None:
    """A built-in pack imports what every other pack can: the types of sections and blocks, `devparse.packs`, and itself."""
    for name in imported(path):
        assert name in ("blocks", "sections", "packs", "sites") or name.startswith("sites."), f"{named(path)} imports {name}"


def functions(path: Path) -> list[tuple[str, Function]]:
    """The functions of a module and their names as "module:Class.method"; nested ones too."""
    found: list[tuple[str, Function]] = []

    def walk(node: ast.AST, within: str) -> None:
        for child in ast.iter_child_nodes(node):
            inner = within
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                inner = f"{within}.{child.name}".removeprefix(".")
                if not isinstance(child, ast.ClassDef):
                    found.append((f"{named(path)}:{inner}", child))
            walk(child, inner)

    walk(ast.parse(path.read_text(encoding="utf-8")), "")
    return found


def complexity(function: Function) -> int:
    """The cyclomatic complexity as radon counts it: ways through a function, each part of a boolean expression one."""
    total = 1
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        total += _ways(node)
        if not isinstance(node, ast.Assert):
            waiting += ast.iter_child_nodes(node)
    return total


def _ways(node: ast.AST) -> int:
    match node:
        case ast.Try() | ast.TryStar():
            return len(node.handlers) + bool(node.orelse)
        case ast.BoolOp():
            return len(node.values) - 1
        case ast.For() | ast.AsyncFor() | ast.While():
            return 1 + bool(node.orelse)
        case ast.comprehension():
            return 1 + len(node.ifs)
        case ast.Match():
            wild = any(isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None for case in node.cases)
            return max(0, len(node.cases) - wild)
        case ast.If() | ast.IfExp() | ast.Assert():
            return 1
    return 0


@pytest.mark.parametrize(
    ("source", "ways"),
    [
        ("return a and b or c", 3),
        ("return [a for a in b if a if c]", 4),
        ("if a: pass\n elif b: pass", 3),
        ("for a in b: pass\n else: pass", 3),
        ("try: pass\n except E: pass\n else: pass", 3),
        ("match a:\n  case 1: pass\n  case _: pass", 2),
        ("def inner(): return a if b else c", 1),
    ],
)
def test_complexity_is_counted_as_radon_does(source: str, ways: int) -> None:
    """Each `and`, `or`, branch, loop, handler and condition of a comprehension is one way more; nested functions count apart."""
    function = ast.parse(f"def f():\n {source}").body[0]
    assert isinstance(function, ast.FunctionDef)
    assert complexity(function) == ways


@pytest.mark.parametrize("path", MODULES, ids=lambda path: named(path) or "devparse")
def test_a_function_can_be_read_at_a_sitting(path: Path) -> None:
    """A function fits a screen and has few ways through it."""
    for name, function in functions(path):
        assert (function.end_lineno or function.lineno) - function.lineno < MAX_FUNCTION_LINES, f"{name} is too long"
        ways = complexity(function)
        assert ways <= MAX_COMPLEXITY, f"{name} has {ways} ways through it"


def test_few_functions_have_ten_ways_or_more() -> None:
    """A function with ten ways through it or more is a rare one."""
    ways = [complexity(function) for path in MODULES for _, function in functions(path)]
    assert sum(many >= 10 for many in ways) / len(ways) <= MAX_SHARE_OF_TEN


@pytest.mark.parametrize("path", MODULES, ids=lambda path: named(path) or "devparse")
def test_a_module_can_be_read_at_a_sitting(path: Path) -> None:
    """A module has at most so many lines."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MAX_MODULE_LINES


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
