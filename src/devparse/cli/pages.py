"""Commands that read one page and show it: `parse`, `demo`, and the schema of what they write, `schema`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Final

import click

from devparse.cli.app import naming, no_plugins, pack, parser, refuse_address, say, write_new
from devparse.cli.reading import read_saved
from devparse.cli.table import show
from devparse.page import Page
from devparse.writing.json import to_json
from devparse.writing.markdown import to_markdown
from devparse.writing.safe import printable
from devparse.writing.schema import json_schema

_DEMO_URL: Final = "https://www.harbourledger.example/world/2026/tidal-barrage-vote"


@click.command()
@click.argument("file", metavar="FILE|-", type=click.Path(allow_dash=True))
@click.option("--url", metavar="URL", help="The address the page was saved from.")
@click.option("--form", type=click.Choice(["html", "text"]), help="HTML or a text dump; found out when not given.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["table", "json", "md", "text"]),
    help="How to show the page: a table on a terminal, else JSON; md is Markdown, text the article's text.",
)
@pack
@no_plugins
def parse(file: str, url: str | None, form: str | None, style: str | None) -> None:
    """Read one saved page, or standard input when FILE is -."""
    refuse_address(file)
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    with naming(file):
        page = read_saved(data, parser(), url=url, form=form)
    _write(page, style or ("table" if sys.stdout.isatty() else "json"))


@click.command()
@click.option("--save", "target", type=click.Path(path_type=Path), help="Write the page itself to this file, to try devparse on.")
@click.option("--force", is_flag=True, help="Overwrite the file if it is there.")
@no_plugins
def demo(target: Path | None, force: bool) -> None:
    """Show a page that comes with devparse, read; or save it."""
    data = resources.files("devparse").joinpath("data", "demo.html").read_bytes()
    if target is not None:
        write_new(target, data, force=force)
        say(f"{target}: written; it was saved from {_DEMO_URL}")
        return
    _write(parser().parse(data, url=_DEMO_URL), "table")


@click.command()
def schema() -> None:
    """Print the JSON Schema of `devparse parse --format json`."""
    click.echo(json.dumps(json_schema(), indent=2))


def _write(page: Page, style: str) -> None:
    if style == "table":
        show(page)
        return
    writers: dict[str, Callable[[Page], str]] = {
        "json": lambda page: to_json(page, indent=2),
        "md": to_markdown,
        "text": lambda page: printable(page.body.text),
    }
    click.echo(writers[style](page).rstrip("\n"))
