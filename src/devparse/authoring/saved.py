"""A saved page as a pack's author needs it: its document, and what the generic extractors find on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import attrs

from devparse.decoding.opening import form_of_file, open_page
from devparse.errors import DevparseError, UnreadableInput
from devparse.language.urls import host_of
from devparse.page import Page
from devparse.parser import Parser
from devparse.rows.document import Document
from devparse.rows.html_parser import read
from devparse.site import GENERIC, Site
from devparse.testing.fixtures import Fixture, collect
from devparse.writing.json import from_dict, to_dict

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
    try:
        if form_of_file(data, _GENERIC.limits.size) != "html":
            raise NoPack(f"{path}: not HTML; a text dump has nothing that selectors could name")
        url = _address(data, path, site)
        page = _GENERIC.parse(data, url=url, site=GENERIC.name)
    except UnreadableInput as error:
        raise UnreadableInput(f"{path}: {error}") from error
    return Saved(path, data, url, _document(data, url), page)


def corrected(pages: Sequence[Saved], folder: Path) -> list[Saved]:
    """The pages as the fixtures below a folder say that they read, where there are fixtures of the same bytes."""
    fixtures = {fixture.source: fixture for fixture in collect(folder)} if folder.is_dir() else {}
    known = {path.read_bytes(): fixture for path, fixture in fixtures.items()}
    return [_as_said(saved, known[saved.data]) if saved.data in known else saved for saved in pages]


def _as_said(saved: Saved, fixture: Fixture) -> Saved:
    """The page with what its fixture vouches for."""
    plain = to_dict(saved.page)
    for section in ("metadata", "body", "trending", "footer"):
        plain[section] |= fixture.expected.get(section, {})
    return attrs.evolve(saved, page=from_dict(plain))


def _address(data: bytes, path: Path, site: Site) -> str:
    told = _document(data, "")
    for url in (told.canonical, told.meta.get("og:url", ""), told.url):
        if site.claims(host_of(url)):
            return url
    return f"https://{site.hosts[0]}/{slug(path.stem)}"


def _document(data: bytes, url: str) -> Document:
    """The document of a page, out of whatever it was saved in."""
    limits = _GENERIC.limits
    page = open_page(data, url=url or None, charset=None, captured=None, most=limits.size)
    return Document(read(page.content, limits), url=page.url, form="html", content=page.content, limits=limits)
