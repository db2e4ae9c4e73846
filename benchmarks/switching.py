"""Rules that can be switched off: what `rules.toml` says of them, and how it is done in the running process.

A function keeps its identity and gets other code, so that every table and every module that holds it is switched at once.
"""

from __future__ import annotations

import functools
import importlib
import re
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

import attrs

PATH: Final = Path(__file__).with_name("rules.toml")
NEVER: Final = re.compile(r"(?!)")


class NoRule(LookupError):
    """There is no such function or constant; the table has to follow the code."""


@attrs.frozen
class Rule:
    """A rule by its place in the code, what takes its place when it is off, and what it is for."""

    name: str
    off: str
    purpose: str

    @property
    def module(self) -> str:
        """The module that has it."""
        return "devparse." + self.name.partition(":")[0]


def rules(path: Path = PATH) -> list[Rule]:
    """All rules of the table, in its order."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Rule(name, entry["off"], entry["for"]) for name, entry in table.items()]


def find(rule: Rule) -> tuple[ModuleType, Any]:
    """The module of a rule and what its name stands for there; raises `NoRule`."""
    try:
        module = importlib.import_module(rule.module)
        return module, functools.reduce(getattr, rule.name.partition(":")[2].split("."), module)
    except (ImportError, AttributeError) as error:
        raise NoRule(f"{rule.name}: {error}") from error


@contextmanager
def switched_off(rule: Rule) -> Iterator[None]:
    """While it lasts the rule is off in this process and in those that are forked from it."""
    module, known = find(rule)
    function = _plain(known)
    if function is None:
        with _replaced(module, rule.name.partition(":")[2], known, eval(rule.off, vars(module) | {"NEVER": NEVER})):
            yield
        return
    kept = function.__code__, function.__defaults__, function.__kwdefaults__
    function.__code__ = _answering(rule.off, function.__code__)
    function.__defaults__ = function.__kwdefaults__ = None
    try:
        yield
    finally:
        function.__code__, function.__defaults__, function.__kwdefaults__ = kept


def _plain(known: Any) -> FunctionType | None:
    """The function behind a function, a cached one or a property; None for a constant."""
    if isinstance(known, property):
        known = known.fget
    known = getattr(known, "__wrapped__", known)
    return known if isinstance(known, FunctionType) else None


def _answering(off: str, code: CodeType) -> CodeType:
    """Code that takes any arguments and answers the expression."""
    if code.co_freevars:
        raise NoRule(f"{code.co_qualname}: a function that holds variables of another cannot be switched off")
    made = eval(f"lambda *args, **kwargs: {off}", {})
    found: CodeType = made.__code__
    return found


@contextmanager
def _replaced(module: ModuleType, name: str, known: Any, value: Any) -> Iterator[None]:
    """The constant with another value, in its module and in those that have imported it under its name."""
    users = [one for path, one in sys.modules.items() if path.split(".")[0] == "devparse" and vars(one).get(name) is known]
    for one in users:
        setattr(one, name, value)
    try:
        yield
    finally:
        for one in users:
            setattr(one, name, known)
