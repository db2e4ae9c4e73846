"""A Page as a fragment of HTML, for notebooks: its sections, each to be opened, the fields with their sources.

Everything that comes from the page is escaped; pictures are addresses, so that showing a page asks no server for anything.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from typing import Final

from devparse.page import Page
from devparse.sections import Problem
from devparse.writing.outline import Field, Item, Section, outline
from devparse.writing.safe import one_line, printable

MAX_ITEM_CHARS: Final = 400
"""Longer texts are cut in a notebook."""
_STYLE: Final = (
    "<style>"
    ".devparse-page{font:13px/1.45 system-ui,sans-serif;max-width:60em;text-align:left}"
    ".devparse-page summary{cursor:pointer;padding:.3em 0;font-weight:600}"
    ".devparse-page details{border-top:1px solid rgba(128,128,128,.4)}"
    ".devparse-page table{border-collapse:collapse;margin:0 0 .6em}"
    ".devparse-page th,.devparse-page td{text-align:left;vertical-align:top;padding:.15em .8em .15em 0;border:0;"
    "background:none;white-space:pre-wrap;overflow-wrap:anywhere}"
    ".devparse-page th{font-weight:400;white-space:nowrap}"
    ".devparse-page small{opacity:.75}.devparse-page .source{white-space:nowrap}"
    "</style>"
)


def notebook_html(page: Page) -> str:
    """The page as one `div`: a line about it, then each section with its fields and where they came from."""
    address = f" · {_text(page.url)}" if page.url else ""
    parts = [
        f'<div class="devparse-page">{_STYLE}<div><b>Page</b> · {_text(page.site)} ({page.form}){address}</div>',
        *(_section(section, page) for section in outline(page)),
        *_problems(page.problems),
        "</div>",
    ]
    return "".join(parts)


def escaped(text: str) -> str:
    """`text` for an element or a quoted attribute of HTML, without characters that turn or hide what follows."""
    return html.escape(printable(text))


def _section(section: Section, page: Page) -> str:
    opened = " open" if section.name == "metadata" else ""
    rows = "".join(_row(field) for field in section.fields)
    return f"<details{opened}><summary>{_text(section.name)}{_size(section, page)}</summary><table>{rows}</table></details>"


def _size(section: Section, page: Page) -> str:
    if section.name == "body":
        return f" <small>{len(page.body.blocks)} blocks, {page.body.word_count} words</small>"
    if section.name == "trending":
        stories = sum(len(found.stories) for found in page.trending.lists)
        return f" <small>{len(page.trending.lists)} lists, {stories} stories</small>"
    return ""


def _row(field: Field) -> str:
    items = "<br>".join(map(_item, field.items))
    source = f'<td class="source"><small>{_text(field.source)}</small></td>'
    return f"<tr><th>{_text(field.name)}</th><td>{items}</td>{source}</tr>"


def _item(item: Item) -> str:
    text = item.text if len(item.text) <= MAX_ITEM_CHARS else f"{item.text[:MAX_ITEM_CHARS]}…"
    notes = " · ".join(part for part in (item.kind, item.detail) if part)
    return escaped(text) + (f" <small>{_text(notes)}</small>" if notes else "")


def _problems(problems: Iterable[Problem]) -> Iterator[str]:
    rows = "".join(f"<tr><th>{_text(each.code)}</th><td>{_text(each.message)}</td></tr>" for each in problems)
    if rows:
        yield f"<details open><summary>problems</summary><table>{rows}</table></details>"


def _text(text: str) -> str:
    return escaped(one_line(text))
