"""One page to be read, as rows of a table or a caller hand it over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from devparse.decoding.opening import open_dump_file
from devparse.decoding.saved_files import unwrap
from devparse.decoding.sniffing import detect_form
from devparse.limits import Limits
from devparse.page import Page
from devparse.parser import Parser
from devparse.sections import Problem

COLUMNS: Final = ("id", "url", "html", "text", "captured", "charset", "error")
"""What is taken from a row of a table; all may be missing or null, but one of `html` and `text` is needed."""
_COMPACT_DAY_CHARS: Final = 8


class InvalidItem(ValueError):
    """An item says nothing that can be read; the message names the field."""


class NoPage(Exception):
    """There is nothing to read, as is known before; the message is the item's `error`."""


@attrs.frozen(kw_only=True)
class Item:
    """One page to be read: its HTML, or the text dump of it, and what is known about it.

    `id` is whatever the caller names the page by; it comes back beside the result. `charset` is the one of the HTTP
    header. `captured` is the day the page was saved, also as ISO 8601 text or as the fourteen digits of web archives.
    `error` says why there is nothing to read, where that is known before; such an item's result says the same. `problems`
    are what is known to be wrong with what there is; its page tells them first.
    """

    html: bytes | str | None = None
    text: str | bytes | None = None
    url: str | None = None
    captured: date | str | None = None
    charset: str | None = None
    id: str | None = None
    error: str | None = None
    problems: tuple[Problem, ...] = ()


AnyItem: TypeAlias = Item | Mapping[str, Any] | bytes | bytearray | memoryview | str | Path
"""An `Item`, a mapping with its fields, the HTML itself, or the path of a saved page."""


def as_item(given: object) -> Item:
    """The item that a caller meant; fields of a mapping that an item does not have are left out.

    Raises TypeError for anything that is no `AnyItem`, OSError and `UnreadableInput` when the file of a path cannot be read.
    """
    if isinstance(given, Item):
        return given
    if isinstance(given, Mapping):
        return Item(**{name: _plain(given[name]) for name in COLUMNS if name in given})
    if isinstance(given, Path):
        return item_of_file(given)
    if isinstance(given, (bytes, bytearray, memoryview, str)):
        return Item(html=_plain(given))
    raise TypeError(f"an item is an Item, a mapping, a Path, bytes or str, not {type(given).__name__}")


def item_of_file(path: Path, most: int = Limits().size) -> Item:
    """The page in a file as a browser or an archive saved it, with what the file says of its address, day and encoding.

    `most` is the number of bytes that the page may have. Raises OSError, and `UnreadableInput` when there is no page in it.
    """
    data = path.read_bytes()
    saved = unwrap(data, most)
    if saved.data.strip() and (saved.is_text or detect_form(saved.data) == "text"):
        dump = open_dump_file(data, most)
        return Item(text=dump.text, url=dump.url or None, captured=dump.captured, id=str(path), problems=dump.problems)
    return Item(
        html=saved.data,
        url=saved.url or None,
        captured=saved.captured,
        charset=saved.charset or None,
        id=str(path),
        problems=saved.problems,
    )


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, (bytearray, memoryview)) else value


@attrs.frozen(kw_only=True)
class Reading:
    """How items are read: the parser, and what is the same for all of them. Picklable when its parser is."""

    parser: Parser = attrs.field(factory=Parser)
    sections: tuple[type, ...] | None = None
    site: str | None = None
    captured: date | None = None
    """For items that name no day of their own."""
    charset: str | None = None
    """For items that name none of their own."""

    def check(self) -> None:
        """Raise what every page would: `UnknownSite`, or TypeError for what is no section type."""
        self.parser.parse("<p>-</p>", site=self.site, sections=self.sections)

    def page(self, item: Item) -> Page:
        """The page of an item; raises what the parser raises, `InvalidItem`, and `NoPage` for an item with `error`."""
        if item.error:
            raise NoPage(item.error)
        page = self._page(item)
        return attrs.evolve(page, problems=(*item.problems, *page.problems)) if item.problems else page

    def _page(self, item: Item) -> Page:
        captured = day_of(item.captured) or self.captured
        html, text = item.html, item.text
        if html is not None:
            return self.parser.parse(
                html,
                url=item.url,
                charset=item.charset or self.charset,
                captured=captured,
                site=self.site,
                sections=self.sections,
            )
        if text is None:
            raise InvalidItem("neither html nor text is given")
        if isinstance(text, bytes):
            text = text.decode("utf-8", "replace")
        return self.parser.parse_text(text, url=item.url, captured=captured, site=self.site, sections=self.sections)


def day_of(captured: object) -> date | None:
    """The day of a date, a datetime, ISO 8601 text or an archive's fourteen digits; None of nothing."""
    if captured is None or captured == "":
        return None
    if isinstance(captured, datetime):
        return captured.date()
    if isinstance(captured, date):
        return captured
    if isinstance(captured, str):
        try:
            digits = captured[:_COMPACT_DAY_CHARS] if captured.isdecimal() else captured
            return datetime.fromisoformat(digits).date()
        except ValueError:
            pass
    raise InvalidItem(f"captured: not a day in ISO 8601: {captured!r:.80}")


def attempt(read: Callable[[], Page]) -> tuple[Page | None, str | None]:
    """The page, or in one line why there is none: whatever goes wrong with a page stays with that page."""
    try:
        return read(), None
    except Exception as error:  # noqa: BLE001 - an extractor of a strict parser may raise anything
        return None, error_line(error)


def error_line(error: BaseException) -> str:
    """An exception as one line: its class and what it says."""
    said = " ".join(str(error).split())
    if isinstance(error, NoPage):
        return said
    return f"{type(error).__name__}: {said}" if said else type(error).__name__

