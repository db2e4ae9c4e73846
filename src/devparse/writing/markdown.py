"""A Page as Markdown (CommonMark with tables) for people and for language models.

Everything that comes from the page is escaped: it shows as the text it is, and can add no markup, HTML, link or
control code of its own.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from devparse.blocks import (
    Block,
    Embed,
    Figure,
    Heading,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Preformatted,
    Quote,
    Span,
    Table,
)
from devparse.extraction import section_name
from devparse.page import Page, expect_page
from devparse.sections import Footer, LinkGroup, Metadata, Story, StoryList
from devparse.writing.fields import fields_as_text, value_as_text
from devparse.writing.markdown_text import address, escape, flat, inline, is_web, link, longest_fence, marked, parts_of
from devparse.writing.safe import printable

_PAUSE: Final = " · "


def to_markdown(page: Page) -> str:
    """The page as Markdown, ending in a newline; "" when nothing was found on it.

    Headline, summary, byline, times and lead image; the article; each list of stories; the footer's contacts; then the
    custom sections, a line a field.
    """
    expect_page(page, "to_markdown")
    parts = [
        *_head(page.metadata),
        *_blocks(page.body.blocks),
        escape(page.body.attribution),
        *(text for found in page.trending.lists for text in _stories(found)),
        *_footer(page.footer),
        *(text for found in page.extra for text in _custom(found)),
    ]
    text = "\n\n".join(part for part in parts if part)
    return f"{text}\n" if text else ""


def _picture(image: Image | None) -> str:
    if image is None:
        return ""
    shown = f"![{inline(image.alt)}]({address(image.url)})" if is_web(image.url) else ""
    words = _PAUSE.join(inline(text) for text in (image.caption, image.credit) if text)
    return "\\\n".join(part for part in (shown, _wrapped("*", words, "*")) if part)


def _wrapped(before: str, shown: str, after: str) -> str:
    return f"{before}{shown}{after}" if shown else ""


def _head(metadata: Metadata) -> Iterator[str]:
    yield _wrapped("# ", inline(metadata.headline), "")
    yield _wrapped("**", inline(metadata.summary), "**")
    authors = ", ".join(link(author.name, author.url) for author in metadata.authors)
    yield _PAUSE.join(part for part in (authors, flat(metadata.source), flat(metadata.place)) if part)
    times = (("Published", metadata.published), ("Updated", metadata.modified))
    yield _PAUSE.join(f"{name} {value_as_text(time)}" for name, time in times if time)
    yield _picture(metadata.image)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """The blocks in Markdown; a list inside an item of another is indented to stand in it."""
    widths: list[int] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            del widths[max(0, block.level - 1) :]
            text = textwrap.indent(_list(block), " " * sum(widths))
            widths.append(len(_mark(block, len(block.items) - 1)))
        else:
            widths.clear()
            text = _block(block)
        if text:
            yield text


def _list(block: ListBlock) -> str:
    """A list; what a term means stands in a list of its own under the term."""
    lines = []
    depth = 0
    for number, (item, spans) in enumerate(parts_of(block.items, block.inline)):
        is_term = any(span.kind == "term" for span in spans)
        text = marked(" ".join(item.split()), spans) if spans else flat(item)
        lines.append("  " * (depth if not is_term else 0) + _mark(block, number) + text)
        depth = 1 if is_term else depth
    return "\n".join(lines)


def _mark(block: ListBlock, number: int) -> str:
    return f"{block.start + number}. " if block.ordered else "- "


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _wrapped("#" * min(max(block.level, 2), 6) + " ", marked(block.text, block.inline, begins_line=False), "")
        case Quote():
            return _quote(block)
        case Preformatted():
            return _fenced(block.text)
        case Table():
            return _table(block)
        case Figure():
            return _picture(block.image)
        case Embed():
            return _embed(block)
        case Paragraph():
            return marked(block.text, block.inline)
    return ""


def _quote(block: Quote) -> str:
    lines = marked(block.text, block.inline).split("\n")
    cite = ("", f"— {inline(block.cite)}") if block.cite else ()
    return "\n".join(f"> {line}" for line in (*lines, *cite))


def _embed(block: Embed) -> str:
    return link(block.provider or block.url, block.url)


def _fenced(text: str) -> str:
    fence = "`" * max(3, longest_fence(text) + 1)
    return f"{fence}\n{printable(text)}\n{fence}"


def _table(table: Table) -> str:
    width = max(map(len, table.rows), default=0)
    if not width:
        return escape(table.caption)
    lines = map("\t".join, table.rows)
    ((caption, own), *rest) = parts_of([table.caption, *lines], table.inline, first=0 if table.caption else -1)
    rows = [
        _cells(row, spans, width, is_named=table.row_header and number >= table.header)
        for number, (row, (_, spans)) in enumerate(zip(table.rows, rest, strict=True))
    ]
    head, *below = rows if table.header else [_cells((), (), width), *rows]
    shown = "\n".join([head, "|" + " --- |" * width, *below])
    return f"{marked(caption, own)}\n\n{shown}" if caption else shown


def _cells(row: tuple[str, ...], spans: Sequence[Span], width: int, *, is_named: bool = False) -> str:
    """One line of a table; where its first cell names it, that is set in bold."""
    cells = [marked(cell, found, begins_line=False) for cell, found in parts_of(row, spans)]
    if is_named and cells:
        cells[0] = marked(row[0], [Span("strong", 0, len(row[0]))], begins_line=False)
    return "| " + " | ".join([*cells, *[""] * (width - len(row))]) + " |"


def _stories(found: StoryList) -> Iterator[str]:
    yield f"## {inline(found.heading) or found.kind.capitalize()}"
    ranks = [story.rank for story in found.stories]
    counted = _are_counted(ranks)
    yield "\n".join(
        f"{_rank_mark(rank, counted=counted)} {_story(story)}" for rank, story in zip(ranks, found.stories, strict=True)
    )


def _are_counted(ranks: Sequence[int | None]) -> bool:
    """Whether ranks follow one another: Markdown counts on from the first number of a list, whatever the others are."""
    first = ranks[0] if ranks else None
    return first is not None and first >= 0 and list(ranks) == list(range(first, first + len(ranks)))


def _rank_mark(rank: int | None, *, counted: bool) -> str:
    """What stands before a story: its number in a list, or written out in one without numbers."""
    if rank is None:
        return "-"
    return f"{rank}." if counted else f"- {rank}\\."


def _story(story: Story) -> str:
    label = f" — {inline(story.label)}" if story.label else ""
    return link(story.title, story.url) + label


def _footer(footer: Footer) -> Iterator[str]:
    lines = [
        *_named("E-mail", map(inline, footer.emails)),
        *_named("Phone", map(inline, footer.phones)),
        *_named("Follow", (link(social.label or social.network, social.url) for social in footer.social)),
        *_named("Newsletter", [inline(footer.newsletter)]),
        *_named("Feedback", [inline(footer.feedback)]),
        *_named("Legal", _links(footer.legal)),
        *map(_group, footer.groups),
    ]
    if lines or footer.brand or footer.copyright:
        yield f"## {inline(footer.brand) or 'Contact'}"
        yield "\n".join(lines)
        yield flat(footer.copyright)


def _links(links: Iterable[Link]) -> list[str]:
    return [link(one.text, one.url) for one in links]


def _group(group: LinkGroup) -> str:
    links = _PAUSE.join(_links(group.links))
    return f"- {flat(group.heading) or 'Links'}" + (f": {links}" if links else "")


def _named(name: str, values: Iterable[str]) -> list[str]:
    shown = _PAUSE.join(value for value in values if value)
    return [f"- {name}: {shown}"] if shown else []


def _custom(section: object) -> Iterator[str]:
    yield f"## {inline(section_name(type(section)))}"
    yield "\n".join(f"- {inline(name)}: {inline(text)}" for name, text in fields_as_text(section))
