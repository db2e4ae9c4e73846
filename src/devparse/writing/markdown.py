"""A Page as Markdown (CommonMark with tables) for people and for language models.

Everything that comes from the page is escaped: it shows as the text it is, and can add no markup, HTML, link or
control code of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from devparse.extraction import section_name
from devparse.page import Page
from devparse.sections import (
    Block,
    Embed,
    Figure,
    Footer,
    Heading,
    Image,
    ListBlock,
    Metadata,
    Preformatted,
    Quote,
    Story,
    StoryList,
    Table,
)
from devparse.writing.fields import fields_as_text, value_as_text
from devparse.writing.safe import one_line, printable

_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]<>&|~$^@]|(?<=:)/(?=/)|(?<=www)\.|(?<!\S)#(?=#*$)", re.IGNORECASE)
_OPENING: Final = re.compile(r"^(?:[#+=:-]|\d+(?=[.)]))")
_UNSAFE_IN_URL: Final = re.compile(r"[\s<>()\[\]\\\"'`*_|{}^]")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_WEB: Final = ("http://", "https://")
_PAUSE: Final = " · "


def to_markdown(page: Page) -> str:
    """The page as Markdown, ending in a newline; "" when nothing was found on it.

    Headline, summary, byline, times and lead image; the article; each list of stories; the foot's contacts; then the
    custom sections, a line a field.
    """
    parts = [
        *_head(page.metadata),
        *(text for block in page.body.blocks if (text := _block(block))),
        escape(page.body.attribution),
        *(text for found in page.trending.lists for text in _stories(found)),
        *_footer(page.footer),
        *(text for found in page.extra for text in _custom(found)),
    ]
    text = "\n\n".join(part for part in parts if part)
    return f"{text}\n" if text else ""


def escape(text: str) -> str:
    """`text` so that Markdown shows it letter by letter; its line breaks become hard breaks."""
    lines = (_escape_line(line) for line in printable(text).splitlines())
    return "\\\n".join(line for line in lines if line)


def _escape_line(line: str) -> str:
    line = _inline(line)
    return _OPENING.sub(lambda match: match[0] + "\\" if match[0].isdigit() else "\\" + match[0], line)


def _inline(text: str) -> str:
    """For text that does not begin a line or an item."""
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", one_line(text))


def _flat(text: str) -> str:
    """For text that may begin a line or an item, on one line."""
    return _escape_line(one_line(text))


def _link(text: str, url: str) -> str:
    return f"[{_inline(text) or _inline(url)}]({_address(url)})" if _is_web(url) else _flat(text)


def _is_web(url: str) -> bool:
    return url.lower().startswith(_WEB)


def _address(url: str) -> str:
    quoted = _UNSAFE_IN_URL.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), printable(url))
    return _ENTITY.sub("&amp;", quoted)


def _picture(image: Image | None) -> str:
    if image is None:
        return ""
    shown = f"![{_inline(image.alt)}]({_address(image.url)})" if _is_web(image.url) else ""
    words = _PAUSE.join(_inline(text) for text in (image.caption, image.credit) if text)
    return "\\\n".join(part for part in (shown, _wrapped("*", words, "*")) if part)


def _wrapped(before: str, shown: str, after: str) -> str:
    return f"{before}{shown}{after}" if shown else ""


def _head(metadata: Metadata) -> Iterator[str]:
    yield _wrapped("# ", _inline(metadata.headline), "")
    yield _wrapped("**", _inline(metadata.summary), "**")
    authors = ", ".join(_link(author.name, author.url) for author in metadata.authors)
    yield _PAUSE.join(part for part in (authors, _flat(metadata.source), _flat(metadata.place)) if part)
    times = (("Published", metadata.published), ("Updated", metadata.modified))
    yield _PAUSE.join(f"{name} {value_as_text(time)}" for name, time in times if time)
    yield _picture(metadata.image)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _wrapped("#" * min(max(block.level, 2), 6) + " ", _inline(block.text), "")
        case ListBlock():
            marks = (f"{number}." if block.ordered else "-" for number in range(1, len(block.items) + 1))
            return "\n".join(f"{mark} {_flat(item)}" for mark, item in zip(marks, block.items, strict=True))
        case Quote():
            lines = escape(block.text).split("\n")
            return "\n".join(
                f"> {line}" for line in (*lines, *(("", f"— {_inline(block.cite)}") if block.cite else ()))
            )
        case Preformatted():
            return _fenced(block.text)
        case Table():
            return _table(block)
        case Figure():
            return _picture(block.image)
        case Embed():
            return _link(block.provider or block.url, block.url)
    return escape(block.text)


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{printable(text)}\n{fence}"


def _table(table: Table) -> str:
    width = max((len(row) for row in table.rows), default=0)
    if not width:
        return ""
    rows = [_cells(row, width) for row in table.rows]
    head, *rest = rows if table.header else [_cells((), width), *rows]
    return "\n".join([head, "|" + " --- |" * width, *rest])


def _cells(row: tuple[str, ...], width: int) -> str:
    return "| " + " | ".join(_inline(cell) for cell in (*row, *[""] * (width - len(row)))) + " |"


def _stories(found: StoryList) -> Iterator[str]:
    yield f"## {_inline(found.heading) or found.kind.capitalize()}"
    yield "\n".join(f"{f'{story.rank}.' if story.rank is not None else '-'} {_story(story)}" for story in found.stories)


def _story(story: Story) -> str:
    label = f" — {_inline(story.label)}" if story.label else ""
    return _link(story.title, story.url) + label


def _footer(footer: Footer) -> Iterator[str]:
    lines = [
        *_named("E-mail", map(_inline, footer.emails)),
        *_named("Phone", map(_inline, footer.phones)),
        *_named("Follow", (_link(social.label or social.network, social.url) for social in footer.social)),
        *_named("Newsletter", [_inline(footer.newsletter)]),
        *_named("Feedback", [_inline(footer.feedback)]),
        *_named("Legal", (_link(link.text, link.url) for link in footer.legal)),
    ]
    for group in footer.groups:
        links = _PAUSE.join(_link(link.text, link.url) for link in group.links)
        lines.append(f"- {_flat(group.heading) or 'Links'}" + (f": {links}" if links else ""))
    if lines or footer.brand or footer.copyright:
        yield f"## {_inline(footer.brand) or 'Contact'}"
        yield "\n".join(lines)
        yield _flat(footer.copyright)


def _named(name: str, values: Iterable[str]) -> list[str]:
    shown = _PAUSE.join(value for value in values if value)
    return [f"- {name}: {shown}"] if shown else []


def _custom(section: object) -> Iterator[str]:
    yield f"## {_inline(section_name(type(section)))}"
    yield "\n".join(f"- {_inline(name)}: {_inline(text)}" for name, text in fields_as_text(section))
