"""The command line itself: the group of all commands, how errors are told, and what several commands share."""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click

from devparse.errors import BadSite, DevparseError, UnreadableInput
from devparse.parser import Parser
from devparse.plugins import PluginWarning
from devparse.site import Site
from devparse.writing.safe import one_line

_PLAIN: Final = "devparse.no_plugins"
_PACKS: Final = "devparse.packs"
_ADDRESS: Final = re.compile(r"(?:https?|ftp):/", re.IGNORECASE)
"""Paths are written with one slash where two are typed."""
_ONE_SLASH: Final = re.compile(r":/+")


def _remember(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        context.meta[_PLAIN] = True


no_plugins: Final = click.option(
    "--no-plugins",
    is_flag=True,
    expose_value=False,
    callback=_remember,
    help="Leave out the sites and extractors of other installed packages.",
)


def _remember_packs(context: click.Context, _: click.Parameter, values: tuple[str, ...]) -> None:
    context.meta[_PACKS] = (*context.meta.get(_PACKS, ()), *values)


pack: Final = click.option(
    "--pack",
    metavar="MODULE:NAME",
    multiple=True,
    expose_value=False,
    callback=_remember_packs,
    help="A site pack, or several, in a module that can be imported from here; may be given again.",
)


class WouldOverwrite(DevparseError):
    """A command was to write a file that is there already."""


class _Commands(click.Group):
    """The commands, with every error that is the input's fault told in one line and status 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except (DevparseError, OSError) as error:
            say(_sentence(error))
            ctx.exit(2)


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def say(message: str) -> None:
    """Tell something about the work, on one line of standard error."""
    click.echo(f"devparse: {one_line(message)}", err=True)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="devparse")
@no_plugins
def command() -> None:
    """One saved news page in, its article, story lists and footer out."""


def refuse_address(file: str | Path) -> None:
    """Raise `UnreadableInput` for an address, which people type where a file is meant."""
    if _ADDRESS.match(str(file)):
        raise UnreadableInput(f"{_ONE_SLASH.sub('://', str(file), count=1)}: devparse fetches nothing: save the page, and give the file")


def write_new(file: Path, content: bytes, *, force: bool) -> None:
    """Write a file that is not there yet, or any with `force`. Raises `WouldOverwrite`."""
    if file.exists() and not force:
        raise WouldOverwrite(f"{file}: is there already; --force overwrites it")
    file.write_bytes(content)


@contextmanager
def naming(file: str | Path) -> Iterator[None]:
    """Whatever is wrong with a file is told with its name."""
    try:
        yield
    except UnreadableInput as error:
        raise UnreadableInput(f"{file}: {error}") from error


def parser() -> Parser:
    """The parser that a command reads pages with: the standard one, with what installed packages add and `--pack` names."""
    context = click.get_current_context()
    made = Parser()
    if not context.meta.get(_PLAIN):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", PluginWarning)
            made = made.with_plugins()
        for warning in caught:
            say(str(warning.message))
    return made.with_sites(*(site for named in named_packs() for site in _packs(named)))


def named_packs() -> tuple[str, ...]:
    """The packs that the command was given with `--pack`, as they were written."""
    return tuple(click.get_current_context().meta.get(_PACKS, ()))


def _packs(named: str) -> Sequence[Site]:
    """The packs under `MODULE:NAME`, the module looked for in this folder, too. Raises `BadSite` when there is none."""
    module, _, name = named.partition(":")
    if not (module and name):
        raise BadSite(f"--pack {named}: expected MODULE:NAME, as in acme_pack:ACME")
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.insert(0, here)
    try:
        found = getattr(import_module(module), name)
    except Exception as error:
        raise BadSite(f"--pack {named}: {type(error).__name__}: {error}") from error
    sites = found if isinstance(found, (tuple, list)) else (found,)
    if not all(isinstance(site, Site) for site in sites):
        raise BadSite(f"--pack {named}: {name} is no devparse.Site and no tuple of them, but {type(found).__name__}")
    return sites
