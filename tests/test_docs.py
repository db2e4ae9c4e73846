"""The documentation tells the truth: snippets run, outputs and schema are the real ones, every problem code is explained."""

from __future__ import annotations

import ast
import contextlib
import importlib.util
import io
import json
import re
from pathlib import Path

import pytest

import devparse
import devparse.batch
import devparse.packs
import devparse.testing
from devparse.cli.commands import command

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


def test_the_notebook_shows_what_its_cells_give(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell runs, and what it prints or shows is what stands below it; `make docs` runs it in a kernel as well."""
    cells = json.loads((ROOT / "examples" / "first_page.ipynb").read_text(encoding="utf-8"))["cells"]
    names: dict[str, object] = {}
    for cell in (cell for cell in cells if cell["cell_type"] == "code"):
        printed, shown = _run("".join(cell["source"]), names)
        below = {output["output_type"]: output for output in cell["outputs"]}
        assert printed == "".join(below["stream"]["text"] if "stream" in below else ())
        if hasattr(shown, "_repr_html_"):
            assert shown._repr_html_() == "".join(below["execute_result"]["data"]["text/html"])
        assert ("execute_result" in below) == (shown is not None)


def _run(source: str, names: dict[str, object]) -> tuple[str, object]:
    """What a cell prints, and the value of its last line."""
    lines = ast.parse(source).body
    last = lines.pop() if isinstance(lines[-1], ast.Expr) else None
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(ast.Module(lines, []), "cell", "exec"), names)
        value = eval(compile(ast.Expression(last.value), "cell", "eval"), names) if last else None
    return printed.getvalue(), value


def test_every_public_name_is_in_the_reference() -> None:
    """What can be imported from the front door, and from the modules that are public beside it, is described."""
    text = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    described = set(re.findall(r"(?:auto\w+|py:data):: devparse\.(\w+)", text)) | set(re.findall(r"^\| `(\w+)`", text, re.MULTILINE))
    assert set(devparse.__all__) - described == set()
    for module in (devparse.batch, devparse.testing, devparse.packs):
        members = re.findall(rf"automodule:: {re.escape(module.__name__)}\n   :members: (.+)", text)
        also = re.findall(rf"autodata:: {re.escape(module.__name__)}\.(\w+)", text)
        assert set(module.__all__) - set(devparse.__all__) == {*members[0].split(", "), *also} - set(devparse.__all__)


def test_every_command_is_on_the_page_of_the_command_line() -> None:
    text = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    table = text.partition("| command |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`devparse ([a-z-]+)", table)) == set(command.commands)


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
