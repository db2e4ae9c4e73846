"""The command line itself: the group of all commands, how errors are told, and what several commands share."""

from __future__ import annotations

import warnings
from typing import Any, Final

import click

from devparse.errors import DevparseError
from devparse.parser import Parser
from devparse.plugins import PluginWarning
from devparse.writing.safe import one_line

_PLAIN: Final = "devparse.no_plugins"


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


def parser() -> Parser:
    """The parser that a command reads pages with: the standard one with what installed packages add, unless unwanted."""
    if click.get_current_context().meta.get(_PLAIN):
        return Parser()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", PluginWarning)
        made = Parser().with_plugins()
    for warning in caught:
        say(str(warning.message))
    return made
