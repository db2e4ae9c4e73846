"""Commands for the fixtures of a pack: `record` writes one, `check` reads all again."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from devparse.cli.app import naming, no_plugins, pack, parser, refuse_address, say
from devparse.testing import ExpectationDiffers, unused_selectors
from devparse.testing import check as drifted
from devparse.testing import record as write_fixture
from devparse.writing.safe import printable


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--url", metavar="URL", help="The address the page was saved from.")
@click.option("--captured", type=click.DateTime(["%Y-%m-%d"]), help="The day it was saved.")
@click.option("-o", "--output", "folder", required=True, type=click.Path(path_type=Path), help="The fixture's folder.")
@click.option("--force", is_flag=True, help="Overwrite an expectation that says otherwise than the page is read now.")
@pack
@no_plugins
def record(file: Path, url: str | None, captured: datetime | None, folder: Path, force: bool) -> None:
    """Write a fixture of a saved page: the page and what is found on it now. Read it before trusting it."""
    refuse_address(file)
    day = captured.date() if captured else None
    try:
        with naming(file):
            fixture = write_fixture(file, folder, url=url, captured=day, parser=parser(), force=force)
    except ExpectationDiffers as error:
        for difference in error.differences:
            click.echo(printable(str(difference)))
        say(f"{folder / 'expected.json'}: is there, and says otherwise; correct it, or overwrite it with --force")
        sys.exit(2)
    click.echo(printable(f"{fixture.folder}: {', '.join(fixture.expected)}"))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@pack
@no_plugins
def check(folder: Path) -> None:
    """Read all fixtures below FOLDER again and tell the fields that came out differently; status 1 if any did.

    A selector of a pack that finds nothing on any of its pages is told beside that.
    """
    reader = parser()
    found = drifted(folder, reader)
    for drift in found:
        click.echo(printable(f"{drift.fixture}: {drift.field} {drift.change}"))
        for line in drift.details:
            click.echo(printable(f"    {line}"))
    if not found:
        click.echo("no drift")
    for unused in unused_selectors(folder, reader):
        say(f"{unused} finds nothing on any page of the fixtures")
    sys.exit(bool(found))
