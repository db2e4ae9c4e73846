"""Commands that read one page and show it: `parse`, `demo`, and the schema of what they write, `schema`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Final

import click

from devparse.cli.app import no_plugins, parser
from devparse.cli.table import show
from devparse.decoding.sniffing import dump_text, form_of
from devparse.errors import UnreadableInput
from devparse.page import Page
from devparse.writing.json import to_json
from devparse.writing.markdown import to_markdown
from devparse.writing.safe import printable
from devparse.writing.schema import json_schema

_DEMO_URL: Final = "https://www.harbourledger.example/world/2026/tidal-barrage-vote"


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--url", metavar="URL", help="The address the page was saved from.")
@click.option("--form", type=click.Choice(["html", "text"]), help="HTML or a text dump; found out when not given.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["table", "json", "md", "text"]),
    help="How to show the page: a table on a terminal, else JSON; md is Markdown, text the article's text.",
)
@no_plugins
def parse(file: str, url: str | None, form: str | None, style: str | None) -> None:
    """Read one saved page, or standard input when FILE is -."""
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        page = _page(data, url, form)
    except UnreadableInput as error:
        raise UnreadableInput(f"{file}: {error}") from error
    _write(page, style or ("table" if sys.stdout.isatty() else "json"))


@click.command()
@no_plugins
def demo() -> None:
    """Show a page that comes with devparse, read."""
    data = resources.files("devparse").joinpath("data", "demo.html").read_bytes()
    _write(_page(data, _DEMO_URL, "html"), "table")


@click.command()
def schema() -> None:
    """Print the JSON Schema of `devparse parse --format json`."""
    click.echo(json.dumps(json_schema(), indent=2))


def _page(data: bytes, url: str | None, form: str | None) -> Page:
    if (form or form_of(data)) == "html":
        return parser().parse(data, url=url)
    return parser().parse_text(dump_text(data), url=url)


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
