"""The document an extractor is given: one reading of the page, asked in several ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import wraps
from typing import Concatenate, Final, Literal, ParamSpec, TypeVar, cast

from lxml import etree

from devparse.blocks import Link
from devparse.language.urls import host_of, relative, resolve
from devparse.limits import Limits
from devparse.rows.element import Element, links_in
from devparse.rows.head import Head
from devparse.rows.html_parser import build_tree
from devparse.rows.json_ld import read_linked_data, texts_at
from devparse.rows.model import Box, Part, Reading, Row
from devparse.sections import Problem
from devparse.selectors import compiled

T = TypeVar("T")
P = ParamSpec("P")
_LIMITS: Final = Limits()


class Document:
    """A page read once: its rows, its head, its linked data, and selectors for those who need the tree.

    `rows` are its pieces in reading order, each with the region it was given, `boxes` the block elements around them.
    `url` is the address it was saved from ("" where nobody knows), `base_url` what its links are relative to, `form` "html"
    or "text", `captured` the day it was saved, `problems` those met while reading. On a text dump there is no head and no
    tree: selectors find nothing, and `lines` and `rows` are what there is.
    """

    def __init__(
        self,
        reading: Reading,
        *,
        url: str,
        form: Literal["html", "text"],
        content: bytes,
        captured: date | None = None,
        problems: Sequence[Problem] = (),
        limits: Limits = _LIMITS,
    ) -> None:
        self.url = url
        self.form = form
        self.captured = captured
        self.rows: list[Row] = reading.rows
        """The pieces of the page in reading order, each with its region."""
        self.boxes: list[Box] = reading.boxes
        """The block elements around them, in document order; `boxes[0]` is the whole page."""
        self.parts: list[Part] = reading.parts
        """Inline elements worth remembering, in document order."""
        self.containers: Mapping[str, Sequence[tuple[int, int]]] = {}
        """The rows in the containers that the site's selectors name, as `container_spans` gives them; set by `regions`."""
        self.head = Head(reading)
        self.problems = [*problems, *reading.problems]
        self.limits = limits
        self.base_url = resolve(url, reading.base) or url
        self._scripts = reading.scripts
        self.states: list[str] = reading.states
        """The states that the page hands to its own scripts, as `rows.state_json` reads them."""
        self._content = content
        self._linked_data: tuple[Mapping[str, object], ...] | None = None
        self._root: etree._Element | None = None
        self._addresses: dict[str, str] = {}
        self._found: dict[Callable[[Document], object], object] = {}
        self.base_url = self.base_url or self.canonical

    @property
    def meta(self) -> Mapping[str, str]:
        """The head's meta values by name or property in lower case: `{"og:title": …}`; the first of each."""
        return self.head.meta

    @property
    def canonical(self) -> str:
        """The address in `link[rel=canonical]`, absolute; "" when there is none."""
        links = self.head.links.get("canonical", ())
        return next((url for link in links if (url := resolve(self.base_url, link.get("href", "")))), "")

    @property
    def linked_data(self) -> tuple[Mapping[str, object], ...]:
        """Every object of the page's JSON-LD that has a type, outermost first, `@graph` and lists opened; read only."""
        if self._linked_data is None:
            self._linked_data, problems = read_linked_data(
                [text for _, text in self._scripts], self.limits.linked_data
            )
            self.problems.extend(problems)
        return self._linked_data

    @property
    def lines(self) -> tuple[str, ...]:
        """The texts of all rows that have one, in reading order."""
        return tuple(row.text for row in self.rows if row.text)

    @property
    def root(self) -> etree._Element:
        """The lxml tree, made when first asked for; nothing of it may be kept in a section."""
        if self._root is None:
            self._root = build_tree(self._content)
        return self._root

    def absolute(self, address: str) -> str:
        """`address` as an absolute http(s) URL; "" when it is no place to go (`javascript:`, `data:`, malformed).

        A relative address stays as it is written where nobody says where the page is from.
        """
        known = self._addresses.get(address)
        if known is None:
            known = resolve(self.base_url, address) or ("" if host_of(self.base_url) else relative(address))
            self._addresses[address] = known
        return known

    def has(self, selector: str) -> bool:
        """Whether the selector finds an element; where the page lacks a class or id that it names, without a tree."""
        if self.form != "html":
            return False
        sought = compiled(selector)
        return all(name in self._content for name in sought.names) and bool(sought.elements(self.root))

    def first_text(self, selector: str) -> str:
        """The text (or attribute) of the first element the selector finds that has one; "" when there is none."""
        return next(iter(self.texts(selector)), "")

    def texts(self, selector: str) -> tuple[str, ...]:
        """The texts (or attributes) of all elements the selector finds, empty ones left out."""
        if self.form != "html":
            return ()
        sought = compiled(selector)
        return tuple(texts_at(self.linked_data, sought.path) if sought.path else sought.values(self.root))

    def links(self, selector: str) -> tuple[Link, ...]:
        """The links among and inside the elements the selector finds, in document order, addresses absolute."""
        if self.form != "html":
            return ()
        return links_in(compiled(selector).elements(self.root), self.absolute)

    def select(self, selector: str) -> tuple[Element, ...]:
        """The elements a selector finds, in document order, each to be asked for what is inside it; () for a dump."""
        if self.form != "html":
            return ()
        return tuple(Element(each, self.absolute) for each in compiled(selector).elements(self.root))

    def once(self, find: Callable[Concatenate[Document, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `find` finds in this document; it looks the first time only, with what it was given then."""
        if find not in self._found:
            self._found[find] = find(self, *args, **kwargs)
        return cast("T", self._found[find])

    def forget(self) -> None:
        """Let go of what was found once: some of it holds the document, and both would wait for the collector."""
        self._found.clear()


def once(find: Callable[Concatenate[Document, P], T]) -> Callable[Concatenate[Document, P], T]:
    """`find`, made to look at each document one time, whoever asks; what it found is kept with the document."""

    @wraps(find)
    def found(document: Document, *args: P.args, **kwargs: P.kwargs) -> T:
        return document.once(find, *args, **kwargs)

    return cast("Callable[Concatenate[Document, P], T]", found)
