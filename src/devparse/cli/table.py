"""A Page on a terminal: its sections under headings, each field's name beside what the page says."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime, time
from operator import itemgetter
from typing import Final, NamedTuple

import click
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from devparse.blocks import Heading, Image, Link
from devparse.extraction import section_name
from devparse.page import Page
from devparse.sections import Body, Footer, Metadata, Problem, StoryList
from devparse.writing.fields import fields_as_text, value_as_text
from devparse.writing.safe import one_line, printable

MAX_BLOCKS: Final = 4
"""The blocks of the body that are shown; `--format text` shows all."""
MIN_COLUMNS: Final = 60
"""On a narrower terminal a value stands below its name, not beside it."""
UNBOUNDED_COLUMNS: Final = 10_000
"""The width of a file or a pipe: nothing is wrapped there unless COLUMNS asks for it."""

Line = tuple[str, str]
"""The name of a field, or the mark before an item, and what stands beside it."""


class Part(NamedTuple):
    """A heading, what is said beside it, and the lines below."""

    heading: str
    beside: str
    lines: tuple[Line, ...]


def show(page: Page) -> None:
    """Print the page, wrapped to the terminal; fields that hold nothing are left out.

    Nothing is wrapped in a file or a pipe, and no colour is used there, nor where NO_COLOR is set.
    """
    bounded = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(
        width=None if bounded else UNBOUNDED_COLUMNS,
        color_system=None if os.environ.get("NO_COLOR") or not sys.stdout.isatty() else "auto",
        highlight=False,
        emoji=False,
        markup=False,
    )
    with console.capture() as captured:
        for place, part in enumerate(parts(page)):
            console.print(Text.assemble("\n" if place else "", (printable(part.heading), "bold"), f"  {printable(part.beside)}"))
            _print_lines(console, part.lines)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _print_lines(console: Console, lines: Iterable[Line]) -> None:
    if console.width < MIN_COLUMNS:
        for name, text in lines:
            before = f"{name}\n" if name.isidentifier() else f"{name} " if name else ""
            console.print(Padding(Text.assemble((before, "cyan"), printable(text)), (0, 0, 0, 2)))
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for name, text in lines:
        table.add_row(Text(name), Text(printable(text)))
    console.print(Padding(table, (0, 0, 0, 2)))


def parts(page: Page) -> Iterator[Part]:
    """The sections that hold something, each with its lines."""
    about = f"site {page.site}, {page.form}"
    days = any(problem.code == "date-only" for problem in page.problems)
    found = (
        Part("Article", about, tuple(_metadata(page.metadata, days=days))),
        Part("Body", _size(page.body), tuple(_body(page.body))),
        *map(_story_list, page.trending.lists),
        Part("Footer", "", tuple(_footer(page.footer))),
        *(Part(section_name(type(each)), "", tuple(fields_as_text(each))) for each in page.extra),
        Part("Problems", "", tuple(map(_problem, page.problems))),
    )
    for part in found:
        lines = tuple(filter(itemgetter(1), part.lines))
        if lines or part.heading == "Article" or part.heading.startswith("Stories"):
            yield part._replace(lines=lines)


def _metadata(metadata: Metadata, *, days: bool) -> Iterator[Line]:
    yield "headline", one_line(metadata.headline)
    yield "summary", one_line(metadata.summary)
    yield "authors", ", ".join(one_line(author.name) for author in metadata.authors)
    yield "source", one_line(metadata.source)
    yield "place", one_line(metadata.place)
    yield "published", _time(metadata.published, days=days)
    yield "modified", _time(metadata.modified, days=days)
    yield "captured", value_as_text(metadata.captured)
    yield "section", one_line(metadata.section)
    yield "countries", ", ".join(map(one_line, metadata.countries))
    yield "keywords", ", ".join(map(one_line, metadata.keywords))
    yield "image", _image(metadata.image)


def _time(value: datetime | None, *, days: bool) -> str:
    """A time with its zone: "2026-03-04 06:40 +05:30", "… UTC", "… (no zone)"; a bare day as it is."""
    if value is None:
        return ""
    if days and value.time() == time():
        return value.date().isoformat()
    return f"{value:%Y-%m-%d %H:%M} {_zone(value)}"


def _zone(value: datetime) -> str:
    offset = value.utcoffset()
    if offset is None:
        return "(no zone)"
    digits = f"{value:%z}"
    return f"{digits[:3]}:{digits[3:5]}" if offset else "UTC"


def _image(image: Image | None) -> str:
    return "\n".join(one_line(text) for text in (image.url, image.caption or image.alt, image.credit) if text) if image else ""


def _size(body: Body) -> str:
    return f"{len(body.blocks)} blocks, {body.word_count} words" if body.blocks else ""


def _body(body: Body) -> Iterator[Line]:
    texts = [("#" if isinstance(block, Heading) else "", text) for block in body.blocks if (text := block.text)]
    for place, (mark, text) in enumerate(texts[:MAX_BLOCKS]):
        yield mark, text if place == min(len(texts), MAX_BLOCKS) - 1 else f"{text}\n"
    if len(texts) > MAX_BLOCKS:
        yield "…", f"{len(texts) - MAX_BLOCKS} more (--format text shows all)"
    yield "attribution", one_line(body.attribution)


def _story_list(found: StoryList) -> Part:
    """A list of stories under its own heading, the kind beside it."""
    lines = []
    for story in found.stories:
        label = f" [{one_line(story.label)}]" if story.label else ""
        lines.append((f"{story.rank}." if story.rank is not None else "-", f"{one_line(story.title)}{label}"))
    heading = f': "{one_line(found.heading)}"' if found.heading else ""
    return Part(f"Stories{heading}", f"{found.kind}, {len(lines)}", tuple(lines))


def _footer(footer: Footer) -> Iterator[Line]:
    yield "brand", one_line(footer.brand)
    yield "emails", ", ".join(map(one_line, footer.emails))
    yield "phones", ", ".join(map(one_line, footer.phones))
    yield "social", "\n".join(one_line(f"{social.network} {social.url}") for social in footer.social)
    yield "groups", "\n".join(f"{one_line(group.heading) or '-'}: {_texts(group.links)}" for group in footer.groups)
    yield "legal", _texts(footer.legal)
    yield "newsletter", one_line(footer.newsletter)
    yield "feedback", one_line(footer.feedback)
    yield "copyright", one_line(footer.copyright)


def _texts(links: Iterable[Link]) -> str:
    return ", ".join(one_line(link.text) for link in links)


def _problem(problem: Problem) -> Line:
    return "!", f"{one_line(problem.message)} ({one_line(problem.section)}: {one_line(problem.code)})"
