"""The command `inspect`: a page, or the difference of two, as one HTML file to look at."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path

import click

from devparse.cli.app import naming, no_plugins, pack, parser, refuse_address, say, write_new
from devparse.cli.reading import trace_saved
from devparse.errors import InvalidPage
from devparse.extraction import STANDARD_NAMES, section_of
from devparse.inspector import diff_report, report, weighed
from devparse.inspector.layout import layout
from devparse.page import Page
from devparse.parser import Parser
from devparse.writing.json import from_json


@click.command("inspect")
@click.argument("files", metavar="FILE", nargs=-1, type=click.Path(path_type=Path), required=True)
@click.option("--diff", "differing", is_flag=True, help="Show two files of JSON (`devparse parse --format json`) side by side.")
@click.option("--url", metavar="URL", help="The address the page was saved from.")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="The HTML file to write.")
@click.option("--open", "opened", is_flag=True, help="Show it in the browser; without -o from a temporary file.")
@click.option("--force", is_flag=True, help="Overwrite the HTML file if it is there.")
@pack
@no_plugins
def inspect_page(
    files: tuple[Path, ...], differing: bool, url: str | None, target: Path | None, opened: bool, force: bool
) -> None:
    """Write one HTML file that shows how a saved page was read: its text by region beside the sections.

    The file holds all it needs and asks no server for anything. With --diff, two Pages are shown side by side.
    """
    if len(files) != 1 + differing:
        raise click.UsageError("--diff takes two files of JSON" if differing else "inspect takes one page")
    if target is None and not opened:
        raise click.UsageError("say where to write it: -o report.html, or --open")
    text = _difference(*files) if differing else _report(files[0], url)
    if target is None:
        target = Path(tempfile.mkdtemp(prefix="devparse-")) / "report.html"
    write_new(target, text.encode(), force=force)
    say(f"{target}: written")
    if opened:
        webbrowser.open(target.resolve().as_uri())


def _report(file: Path, url: str | None) -> str:
    refuse_address(file)
    reader = parser().with_extractors(layout)
    with naming(file):
        trace = trace_saved(file.read_bytes(), reader, url=url)
    return report(trace.page, weighed(trace, reader.models))


def _difference(left: Path, right: Path) -> str:
    sections = _custom_sections(parser())
    one, other = (_page(file, sections) for file in (left, right))
    return diff_report(one, other, (left.name, right.name) if left.name != right.name else (str(left), str(right)))


def _page(file: Path, sections: tuple[type, ...]) -> Page:
    try:
        return from_json(file.read_bytes(), sections=sections)
    except InvalidPage as error:
        raise InvalidPage(f"{file}: {error}") from error


def _custom_sections(known: Parser) -> tuple[type, ...]:
    """The types of the sections that installed packages add, which JSON may hold."""
    found = map(section_of, known.extractors)
    return tuple(section for section in found if section not in STANDARD_NAMES)
