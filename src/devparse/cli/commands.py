"""The command line: every command, by the module that holds it.

Data goes to standard output, everything said about it to standard error. Status 0: done; 1: a check found something;
2: the input or the call is wrong, told in one line. Nothing a page holds can act on the terminal.
"""

from __future__ import annotations

from typing import Final

import click

from devparse.cli import batch, explain, fixtures, packs, pages
from devparse.cli.app import command
from devparse.cli.inspect import inspect_page

__all__ = ["command"]

_COMMANDS: Final[tuple[click.Command, ...]] = (
    *(pages.parse, pages.demo, pages.schema),
    explain.explain_field,
    *(packs.sites, packs.write_site, packs.write_rules),
    *(fixtures.record, fixtures.check),
    batch.batch,
    inspect_page,
)

for _each in _COMMANDS:
    command.add_command(_each)
