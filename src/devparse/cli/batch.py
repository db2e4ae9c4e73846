"""The command `batch`: many pages in, one file or a folder of shards out."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import click

from devparse.batch.formats import Csv, Format, JsonLines, Parquet, WholeParquet
from devparse.batch.pages import TIMEOUT_SECONDS
from devparse.batch.run import Batch, Tally, run
from devparse.batch.sources import total_bytes
from devparse.batch.tasks import Fields
from devparse.cli.app import named_packs, no_plugins, pack, parser, refuse_address, say
from devparse.cli.progress import progress
from devparse.engines.items import Reading
from devparse.engines.rows import RowShape, custom_sections, row_shape
from devparse.extraction import section_name
from devparse.parser import Parser
from devparse.sections import Body, Footer, Metadata, Trending
from devparse.writing.json import SCHEMA_VERSION

_SHARD_ROWS: Final = 10_000
_FIELDS: Final = ("url", "html", "text", "captured", "charset", "id")
_STANDARD: Final[dict[str, type]] = {"metadata": Metadata, "body": Body, "trending": Trending, "footer": Footer}


def _field(name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(
        f"--{name}-field", default=name, metavar="NAME", show_default=True, help=f"Where JSON lines have the page's {name}."
    )


@click.command()
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option("-o", "--output", metavar="OUT", required=True, type=click.Path(path_type=Path), help="The file or folder to write.")
@click.option("--jobs", type=click.IntRange(min=1), help="Worker processes; all cores when not given.")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=TIMEOUT_SECONDS, show_default=True, help="Seconds one page may take.")
@click.option("--resume", is_flag=True, help="Go on with a run that was stopped; its sources and options have to be the same.")
@click.option("--force", is_flag=True, help="Replace what is there.")
@click.option("--shard-rows", type=click.IntRange(min=1), help=f"Rows of each file of a folder.  [default: {_SHARD_ROWS}]")
@click.option("--select", "selected", multiple=True, metavar="SECTION", help="Read only this section (several: give it again, or a comma between).")
@click.option("--captured", type=click.DateTime(["%Y-%m-%d"]), help="The day the pages were saved, for those that name none.")
@click.option("--charset", metavar="LABEL", help="The encoding of the HTTP header, for pages that name none.")
@click.option("--site", metavar="NAME", help="Read all pages with this site pack.")
@_field("url")
@_field("html")
@_field("text")
@_field("captured")
@_field("charset")
@_field("id")
@pack
@no_plugins
def batch(sources: tuple[str, ...], output: Path, **options: Any) -> None:
    """Read many saved pages.

    A SOURCE is a file, a folder (searched for .html, .htm, .txt, .mht, .gz, JSON lines, WARC and WET), a pattern, or - for a
    list of them on standard input. OUT ends in .jsonl, .jsonl.gz, .parquet or .csv; any other name is a folder of Parquet
    shards. The order of the pages is kept.

    A page that cannot be read is a row with `error`. Status 0: done, with what failed told; 1: no page could be read;
    2: the call is wrong.
    """
    made = _batch(_listed(sources), output, options)
    with progress(total_bytes(made.sources)) as report:
        tally = run(made, resume=options["resume"], force=options["force"], report=report)
    if tally is None:
        say(f"{output}: done before")
        return
    _summary(made, tally)
    sys.exit(tally.failures == tally.pages)


def _listed(sources: Iterable[str]) -> tuple[str, ...]:
    """The sources, with those that standard input lists in the place of "-"."""
    every: list[str] = []
    for source in sources:
        every += filter(None, map(str.strip, sys.stdin)) if source == "-" else [source]
    for source in every:
        refuse_address(source)
    return tuple(every)


def _batch(sources: tuple[str, ...], output: Path, options: dict[str, Any]) -> Batch:
    made = parser()
    reading = Reading(
        parser=made,
        sections=_sections(options["selected"], made),
        site=options["site"],
        captured=options["captured"].date() if options["captured"] else None,
        charset=options["charset"],
    )
    reading.check()
    fields = Fields(**{name: options[f"{name}_field"] for name in _FIELDS})
    form, is_folder = _format(output, row_shape(made))
    if options["shard_rows"] and not is_folder:
        raise click.UsageError(f"--shard-rows is for folders, and {output} is a file")
    return Batch(
        sources=sources,
        output=output,
        format=form,
        reading=reading,
        fields=fields,
        jobs=options["jobs"],
        timeout=options["timeout"],
        shard_rows=(options["shard_rows"] or _SHARD_ROWS) if is_folder else None,
        settings=_settings(sources, options),
    )


def _settings(sources: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    """All that decides what is in the rows."""
    same = ("site", "charset", "shard_rows", *(f"{name}_field" for name in _FIELDS))
    return {
        "devparse": version("devparse"),
        "schema_version": SCHEMA_VERSION,
        "sources": hashlib.sha256("\0".join(sources).encode("utf-8", "surrogateescape")).hexdigest(),
        "selected": list(options["selected"]),
        "packs": list(named_packs()),
        "captured": str(options["captured"]),
        **{name: options[name] for name in same},
    }


def _format(output: Path, shape: RowShape) -> tuple[Format, bool]:
    """How rows are written to an output of this name, and whether that is a folder."""
    name = output.name.lower()
    if output.is_dir() or "." not in name:
        return _parquet(shape, is_folder=True), True
    if name.endswith((".jsonl", ".jsonl.gz")):
        return JsonLines(shape, packed=name.endswith(".gz")), False
    if name.endswith(".csv"):
        return Csv(), False
    if name.endswith(".parquet"):
        return _parquet(shape, is_folder=False), False
    raise click.UsageError(f"{output}: a name in .jsonl, .jsonl.gz, .parquet or .csv is needed, or a folder's")


def _parquet(shape: RowShape, *, is_folder: bool) -> Format:
    try:
        return Parquet(shape) if is_folder else WholeParquet(shape)
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        raise click.UsageError("Parquet needs an extra: pip install 'devparse[batch]'") from error


def _sections(names: Iterable[str], made: Parser) -> tuple[type, ...] | None:
    known = {**_STANDARD, **{section_name(section): section for section in custom_sections(made)}}
    wanted = [name.strip() for given in names for name in given.split(",")]
    for name in wanted:
        if name not in known:
            raise click.UsageError(f"--select {name}: no such section; there are {', '.join(known)}")
    return tuple(known[name] for name in wanted) or None


def _summary(made: Batch, tally: Tally) -> None:
    if not tally.pages:
        say("no page found in the sources; nothing is written")
        return
    for example in tally.examples:
        say(f"failed: {example}")
    untold = tally.failures - len(tally.examples)
    if untold > 0:
        say(f"failed: {untold:,} more; column error of {made.output} has them all")
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in tally.kinds.most_common())
    read = tally.pages - tally.earlier
    said = f"{tally.pages:,} pages, {tally.failures:,} failed" + (f" ({kinds})" if kinds else "")
    earlier = f", {tally.earlier:,} of them before" if tally.earlier else ""
    say(f"{made.output}: {said}{earlier}; {read:,} in {tally.seconds:.1f} s, {tally.rate:.1f} a second")
