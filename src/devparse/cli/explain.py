"""The command that says why a field has its value: `explain`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from devparse.cli.app import naming, no_plugins, pack, parser, refuse_address
from devparse.cli.reading import trace_saved
from devparse.explaining import explain_trace
from devparse.explaining.rows import RowExplanation
from devparse.writing.fields import value_as_text
from devparse.writing.safe import one_line, printable

_MAX_CHARS: Final = 100


@click.command("explain")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("field")
@click.option("--url", metavar="URL", help="The address the page was saved from.")
@click.option("--about", metavar="TEXT", default="", help="Of the page's rows those alone that hold this text, with all evidence.")
@pack
@no_plugins
def explain_field(file: Path, field: str, url: str | None, about: str) -> None:
    """Say why FIELD (metadata.published, body, trending, footer.emails …) of a saved page has its value.

    Its source; what else was offered, and why it lost; for body, trending and footer every row of the page with its
    region, its score for being article, its place and the reason.
    """
    refuse_address(file)
    try:
        with naming(file):
            reader = parser()
            found = explain_trace(trace_saved(file.read_bytes(), reader, url=url), field, reader.models)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="FIELD") from error
    click.echo(printable(f"{found.field}: {_cut(value_as_text(found.value)) or 'nothing'}"))
    if found.source:
        click.echo(printable(f"source: {found.source}"))
    for offer in found.offers:
        reason = f" ({one_line(offer.reason)})" if offer.reason else ""
        click.echo(printable(f"{offer.outcome:<8}{offer.source}: {_cut(value_as_text(offer.value))}{reason}"))
    for row in found.rows:
        if about in row.text:
            _show_row(row, whole=bool(about))


def _show_row(row: RowExplanation, *, whole: bool) -> None:
    score = "      " if row.score is None else f"{row.score:6.2f}"
    click.echo(printable(f"{row.region:<8}{score}  {one_line(row.text) if whole else _cut(row.text)}"))
    if whole:
        click.echo(printable(f"    at {row.place}"))
        click.echo(printable(f"    {row.reason}"))
        for name, weight in row.evidence:
            click.echo(printable(f"    {weight:+.2f} {name}"))


def _cut(text: str) -> str:
    plain = one_line(text)
    return plain if len(plain) <= _MAX_CHARS else f"{plain[:_MAX_CHARS]}…"
