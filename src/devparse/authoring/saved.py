"""A saved page as a pack's author needs it: its document, and what the generic extractors find on it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import attrs

from devparse.decoding.decoding import decode
from devparse.decoding.sniffing import form_of
from devparse.errors import DevparseError, UnreadableInput
from devparse.language.urls import host_of
from devparse.page import Page
from devparse.parser import Parser
from devparse.rows.document import Document
from devparse.rows.html_parser import read
from devparse.site import GENERIC, Site

_GENERIC: Final = Parser(sites=())
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


class NoPack(DevparseError):
    """No pack can be written of what was given; the message says why."""


@attrs.frozen(eq=False)
class Saved:
    """A page on disk with its address, and the document and the page made of it."""

    path: Path
    data: bytes
    url: str
    document: Document
    page: Page

    @property
    def slug(self) -> str:
        """A name for its fixture: the file's own."""
        return slug(self.path.stem)

    def read_by(self, site: Site) -> Page:
        """The page as a pack reads it."""
        return Parser(sites=(site,)).parse(self.data, url=self.url, site=site.name)


def slug(name: str) -> str:
    """A name in small letters, digits and hyphens."""
    return _NOT_SLUG.sub("-", name.lower()).strip("-") or "page"


def opened(path: Path, site: Site) -> Saved:
    """The saved page; its address is the canonical one, or made up from the site's host and the file's name.

    Raises `NoPack` for a text dump, in which selectors find nothing.
    """
    data = path.read_bytes()
    if form_of(data) != "html":
        raise NoPack(f"{path}: not HTML; a text dump has nothing that selectors could name")
    url = _address(data, path, site)
    try:
        page = _GENERIC.parse(data, url=url, site=GENERIC.name)
    except UnreadableInput as error:
        raise UnreadableInput(f"{path}: {error}") from error
    return Saved(path, data, url, _document(data, url), page)


def _address(data: bytes, path: Path, site: Site) -> str:
    told = _document(data, "")
    for url in (told.canonical, told.meta.get("og:url", "")):
        if site.claims(host_of(url)):
            return url
    return f"https://{site.hosts[0]}/{slug(path.stem)}"


def _document(data: bytes, url: str) -> Document:
    content, _ = decode(data, None)
    return Document(read(content, _GENERIC.limits), url=url, form="html", content=content, limits=_GENERIC.limits)
