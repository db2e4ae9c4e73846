"""The command line: `devparse parse`, `demo`, `sites`, `schema`, `record`, `check`, `new-site`, `import-rules`.

Data goes to standard output, everything said about it to standard error. Status 0: done; 1: a check found something;
2: the input or the call is wrong, told in one line. Nothing a page holds can act on the terminal.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import Any, Final

import click

from devparse.authoring.clashes import clashes
from devparse.authoring.ftr_rules import import_rules, told
from devparse.authoring.new_site import new_site
from devparse.authoring.rules_module import rules_module
from devparse.cli.table import show
from devparse.decoding.sniffing import dump_text, form_of
from devparse.errors import DevparseError, UnreadableInput
from devparse.page import Page
from devparse.parser import Parser
from devparse.plugins import PluginWarning
from devparse.testing import BadFixture
from devparse.testing import check as drifted
from devparse.testing import record as write_fixture
from devparse.writing.json import to_json
from devparse.writing.markdown import to_markdown
from devparse.writing.safe import one_line, printable
from devparse.writing.schema import json_schema

_PLAIN: Final = "devparse.no_plugins"
_DEMO_URL: Final = "https://www.harbourledger.example/world/2026/tidal-barrage-vote"


def _remember(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        context.meta[_PLAIN] = True


_no_plugins: Final = click.option(
    "--no-plugins",
    is_flag=True,
    expose_value=False,
    callback=_remember,
    help="Leave out the sites and extractors of other installed packages.",
)


class _Commands(click.Group):
    """The commands, with every error that is the input's fault told in one line and status 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except (DevparseError, OSError) as error:
            click.echo(f"devparse: {one_line(_said(error))}", err=True)
            ctx.exit(2)


def _said(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    return str(error)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="devparse")
@_no_plugins
def command() -> None:
    """One saved news page in, its article, story lists and footer out."""


@command.command()
@click.argument("file", metavar="FILE|-")
@click.option("--url", metavar="URL", help="The address the page was saved from.")
@click.option("--form", type=click.Choice(["html", "text"]), help="HTML or a text dump; found out when not given.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["table", "json", "md", "text"]),
    help="How to show the page: a table on a terminal, else JSON; md is Markdown, text the article's text.",
)
@_no_plugins
def parse(file: str, url: str | None, form: str | None, style: str | None) -> None:
    """Read one saved page, or standard input when FILE is -."""
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        page = _page(data, url, form)
    except UnreadableInput as error:
        raise UnreadableInput(f"{file}: {error}") from error
    _write(page, style or ("table" if sys.stdout.isatty() else "json"))


@command.command()
@_no_plugins
def demo() -> None:
    """Show a page that comes with devparse, read."""
    data = resources.files("devparse").joinpath("data", "demo.html").read_bytes()
    _write(_page(data, _DEMO_URL, "html"), "table")


@command.command()
@click.option("--check", is_flag=True, help="Tell the names and hosts that several packs claim; status 1 when there are any.")
@_no_plugins
def sites(check: bool) -> None:
    """List the site packs and their hosts."""
    known = _parser().sites
    if not check:
        for site in known:
            click.echo(printable(f"{site.name}\t{' '.join(site.hosts)}"))
        return
    found = list(clashes(known))
    click.echo("\n".join(map(printable, found)) or f"{len(known)} site packs, no clash")
    sys.exit(bool(found))


@command.command()
def schema() -> None:
    """Print the JSON Schema of `devparse parse --format json`."""
    click.echo(json.dumps(json_schema(), indent=2))


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--url", metavar="URL", help="The address the page was saved from.")
@click.option("--captured", type=click.DateTime(["%Y-%m-%d"]), help="The day it was saved.")
@click.option("-o", "--output", "folder", required=True, type=click.Path(path_type=Path), help="The fixture's folder.")
@_no_plugins
def record(file: Path, url: str | None, captured: datetime | None, folder: Path) -> None:
    """Write a fixture of a saved page: the page and what is found on it now. Read it before trusting it."""
    day = captured.date() if captured else None
    fixture = write_fixture(file, folder, url=url, captured=day, parser=_parser())
    click.echo(printable(f"{fixture.folder}: {', '.join(fixture.expected)}"))


@command.command()
@click.argument("folder", type=click.Path(path_type=Path))
@_no_plugins
def check(folder: Path) -> None:
    """Read all fixtures below FOLDER again and tell the fields that came out differently; status 1 if any did."""
    if not folder.is_dir():
        raise BadFixture(f"{folder}: no such folder")
    found = drifted(folder, _parser())
    for drift in found:
        click.echo(printable(f"{drift.fixture}: {drift.field} {drift.change}"))
        for line in drift.details:
            click.echo(printable(f"    {line}"))
    if not found:
        click.echo("no drift")
    sys.exit(bool(found))


@command.command("new-site")
@click.argument("host")
@click.argument("pages", metavar="PAGE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", "parent", type=click.Path(path_type=Path), default=".", help="Where to put the folder.")
def write_site(host: str, pages: tuple[Path, ...], parent: Path) -> None:
    """Write a site pack from saved pages of HOST: selectors, fixtures and a test, ready to run.

    Proposed for each field is the shortest selector that gives on all the pages what is found without a pack. Several
    pages of every kind the site has make better selectors than one.
    """
    pack = new_site(host, pages, parent)
    width = max((len(each.field) for each in pack.proposals), default=0)
    for each in pack.proposals:
        click.echo(f"{each.field:<{width}}  {printable(' | '.join(each.sources) or '- ' + each.remark)}")
        if each.shows:
            click.echo(f"{'':<{width}}      {one_line(each.shows)}")
    click.echo(f"devparse: written: {pack.folder}; read it, then run: pytest {pack.folder}", err=True)


@command.command("import-rules")
@click.argument("rules", metavar="FOLDER|FILE", type=click.Path(path_type=Path))
@click.option("-o", "--output", "module", required=True, type=click.Path(path_type=Path), help="The module to write.")
def write_rules(rules: Path, module: Path) -> None:
    """Write a module of site packs from rule files in the ftr-site-config format (HOST.txt).

    Every rule that a pack cannot express is printed, with its file, line and the reason.
    """
    found = import_rules(rules)
    module.write_text(rules_module(found), encoding="utf-8")
    left_out = list(told(found))
    for each in left_out:
        click.echo(str(each))
    packs = sum(each.site is not None for each in found)
    click.echo(f"devparse: {module}: {packs} packs of {len(found)} files; {len(left_out)} lines left out", err=True)


def _parser() -> Parser:
    if click.get_current_context().meta.get(_PLAIN):
        return Parser()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", PluginWarning)
        parser = Parser().with_plugins()
    for warning in caught:
        click.echo(f"devparse: {one_line(str(warning.message))}", err=True)
    return parser


def _page(data: bytes, url: str | None, form: str | None) -> Page:
    if (form or form_of(data)) == "html":
        return _parser().parse(data, url=url)
    return _parser().parse_text(dump_text(data), url=url)


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
