"""Commands for the fixtures of a pack: `record` writes one, `check` reads all again."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from devparse.cli.app import no_plugins, parser
from devparse.testing import BadFixture
from devparse.testing import check as drifted
from devparse.testing import record as write_fixture
from devparse.writing.safe import printable


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--url", metavar="URL", help="The address the page was saved from.")
@click.option("--captured", type=click.DateTime(["%Y-%m-%d"]), help="The day it was saved.")
@click.option("-o", "--output", "folder", required=True, type=click.Path(path_type=Path), help="The fixture's folder.")
@no_plugins
def record(file: Path, url: str | None, captured: datetime | None, folder: Path) -> None:
    """Write a fixture of a saved page: the page and what is found on it now. Read it before trusting it."""
    day = captured.date() if captured else None
    fixture = write_fixture(file, folder, url=url, captured=day, parser=parser())
    click.echo(printable(f"{fixture.folder}: {', '.join(fixture.expected)}"))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@no_plugins
def check(folder: Path) -> None:
    """Read all fixtures below FOLDER again and tell the fields that came out differently; status 1 if any did."""
    if not folder.is_dir():
        raise BadFixture(f"{folder}: no such folder")
    found = drifted(folder, parser())
    for drift in found:
        click.echo(printable(f"{drift.fixture}: {drift.field} {drift.change}"))
        for line in drift.details:
            click.echo(printable(f"    {line}"))
    if not found:
        click.echo("no drift")
    sys.exit(bool(found))
