"""A Page on a terminal: a table of two columns, the field's name and what the page says."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Final

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from devparse.extraction import section_name
from devparse.page import Page
from devparse.sections import Body, Footer, Image, Link, Metadata, SocialLink, StoryList
from devparse.writing.fields import fields_as_text, value_as_text
from devparse.writing.safe import one_line, printable

_BLOCKS: Final = 4
"""So many blocks of the body are shown; `--format text` shows all."""
_UNBOUNDED: Final = 10_000
"""The width of a file or a pipe: nothing is wrapped there unless COLUMNS asks for it."""

Row = tuple[str, str]


def show(page: Page) -> None:
    """Print the page, wrapped to the terminal; fields that hold nothing are left out."""
    bounded = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(width=None if bounded else _UNBOUNDED, highlight=False, emoji=False, markup=False)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="bold cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for name, text in rows(page):
        table.add_row(Text(name), Text(printable(text)))
    with console.capture() as captured:
        console.print(table)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def rows(page: Page) -> Iterator[Row]:
    """The names of the fields that hold something, each with its value as text, one item of a list a line."""
    every = (
        ("site", f"{page.site} ({page.form})"),
        *_metadata(page.metadata),
        *_body(page.body),
        *((found.kind, _stories(found)) for found in page.trending.lists),
        *_footer(page.footer),
        *((section_name(type(found)), _custom(found)) for found in page.extra),
        ("problems", "\n".join(f"{found.code}: {one_line(found.message)}" for found in page.problems)),
    )
    return ((name, text) for name, text in every if text)


def _metadata(metadata: Metadata) -> Iterator[Row]:
    yield "headline", one_line(metadata.headline)
    yield "summary", one_line(metadata.summary)
    yield "authors", ", ".join(one_line(author.name) for author in metadata.authors)
    yield "source", one_line(metadata.source)
    yield "place", one_line(metadata.place)
    yield "published", value_as_text(metadata.published)
    yield "modified", value_as_text(metadata.modified)
    yield "captured", value_as_text(metadata.captured)
    yield "section", one_line(metadata.section)
    yield "countries", ", ".join(map(one_line, metadata.countries))
    yield "keywords", ", ".join(map(one_line, metadata.keywords))
    yield "image", _image(metadata.image)


def _image(image: Image | None) -> str:
    return (
        "\n".join(one_line(text) for text in (image.url, image.caption or image.alt, image.credit) if text)
        if image
        else ""
    )


def _body(body: Body) -> Iterator[Row]:
    texts = [text for block in body.blocks if (text := block.text)]
    shown = texts[:_BLOCKS]
    if len(texts) > len(shown):
        shown.append(f"… {len(texts) - len(shown)} more, {body.word_count} words in all")
    yield "body", "\n\n".join(shown)
    yield "attribution", one_line(body.attribution)


def _stories(found: StoryList) -> str:
    lines = [one_line(found.heading) or found.kind]
    for story in found.stories:
        rank = f"{story.rank:>2}. " if story.rank is not None else "  - "
        label = f" [{one_line(story.label)}]" if story.label else ""
        lines.append(f"{rank}{one_line(story.title)}{label}")
    return "\n".join(lines)


def _footer(footer: Footer) -> Iterator[Row]:
    yield "brand", one_line(footer.brand)
    yield "emails", ", ".join(map(one_line, footer.emails))
    yield "phones", ", ".join(map(one_line, footer.phones))
    yield "social", "\n".join(one_line(f"{social.network} {social.url}") for social in footer.social)
    yield "groups", "\n".join(f"{one_line(group.heading) or '-'}: {_texts(group.links)}" for group in footer.groups)
    yield "legal", _texts(footer.legal)
    yield "newsletter", one_line(footer.newsletter)
    yield "feedback", one_line(footer.feedback)
    yield "copyright", one_line(footer.copyright)


def _custom(section: object) -> str:
    return "\n".join(f"{name}: {text}" for name, text in fields_as_text(section))


def _texts(links: tuple[Link, ...] | tuple[SocialLink, ...]) -> str:
    return ", ".join(one_line(link.text if isinstance(link, Link) else link.label) for link in links)
