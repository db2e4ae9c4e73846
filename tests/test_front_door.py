"""The front door: what `devparse` exports is what DESIGN promises, each name documented, nothing heavy loaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from types import FunctionType

import attrs
import pytest

import devparse

FRONT = Path(devparse.__file__)


def test_all_is_a_literal_list_of_what_is_imported() -> None:
    """`__all__` can be read without running anything and names every public name, once."""
    tree = ast.parse(FRONT.read_text(encoding="utf-8"))
    literal = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
    )
    assert literal == devparse.__all__
    assert len(set(literal)) == len(literal)
    modules = {name for name in vars(devparse) if type(vars(devparse)[name]).__name__ == "module"}
    helpers = {"Final", "TYPE_CHECKING", "Iterable", "annotations", "date"}
    assert set(literal) == {name for name in vars(devparse) if not name.startswith("_")} - modules - helpers


@pytest.mark.parametrize("name", devparse.__all__)
def test_every_exported_class_and_function_is_documented(name: str) -> None:
    exported = getattr(devparse, name)
    if isinstance(exported, (type, FunctionType)):
        assert exported.__doc__


@pytest.mark.parametrize("name", [name for name in devparse.__all__ if attrs.has(getattr(devparse, name))])
def test_every_record_is_frozen_and_slotted(name: str) -> None:
    record = getattr(devparse, name)
    assert "__slots__" in vars(record)
    if all(field.default is not attrs.NOTHING for field in attrs.fields(record)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record(), attrs.fields(record)[0].name, None)


def test_every_error_is_a_devparse_error() -> None:
    errors = ["UnreadableInput", "UnknownSite", "BadSite", "BadExtractor", "InvalidPage"]
    assert all(issubclass(getattr(devparse, name), devparse.DevparseError) for name in errors)


def test_the_version_is_that_of_the_installed_package() -> None:
    """As other packages have it, and nothing else is made up."""
    assert devparse.__version__ == version("devparse")
    with pytest.raises(AttributeError, match="no attribute 'version'"):
        devparse.version  # noqa: B018


def test_the_types_ship_with_the_package() -> None:
    assert (FRONT.parent / "py.typed").exists()


def test_importing_devparse_loads_nothing_of_the_extras() -> None:
    """The command line's, the tests' and the engines' packages stay out until they are asked for."""
    heavy = ("click", "rich", "pytest", "hypothesis", "pyarrow", "numpy", "sphinx")
    program = f"import sys, devparse; print([name for name in {heavy!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
