"""Changes to a page that change nothing for its reader change nothing in the answer."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

import attrs
import pytest
from lxml import etree, html

import devparse
from devparse.reading.decode import decode
from devparse.reading.document import Document
from devparse.site import Site
from devparse.testing import Fixture, collect

PARSER: Final = devparse.Parser(strict=True)
FIXTURES: Final = [
    fixture for fixture in collect(Path(__file__).parent.parent / "pages") if (fixture.folder / "source.html").exists()
]
SECTIONS: Final = ("metadata", "trending", "footer", "extra")


@attrs.frozen
class Lines:
    """Every text of the page, as it is read."""

    lines: tuple[str, ...] = ()


@devparse.extractor(Lines)
def lines(document: Document, site: Site) -> Lines:
    return Lines(document.lines)


READER: Final = PARSER.with_extractors(lines)
Change = Callable[[etree._Element, random.Random], None]


def tree_of(fixture: Fixture) -> etree._Element:
    content, _ = decode((fixture.folder / "source.html").read_bytes(), None)
    return html.document_fromstring(content.decode(), html.HTMLParser(encoding=None))


def parsed(fixture: Fixture, root: etree._Element) -> devparse.Page:
    text = html.tostring(root, encoding="unicode", doctype="<!doctype html>")
    return READER.parse(text, url=fixture.url, captured=fixture.captured, site=fixture.site)


def insert_comments(root: etree._Element, chance: random.Random) -> None:
    """Comments between any two elements."""
    for element in list(root.iter(etree.Element)):
        if element.getparent() is not None and element.tag not in ("head", "body") and chance.random() < 0.3:
            note = etree.Comment(" ad slot <p>not text</p> ")
            element.addprevious(note)


def add_attributes(root: etree._Element, chance: random.Random) -> None:
    """Attributes of scripts that hold on to elements."""
    for element in root.iter(etree.Element):
        element.set(f"data-v-{chance.randrange(16**6):06x}", "")
        element.set("data-track", f'{{"at": {chance.randrange(1000)}}}')


def indent(root: etree._Element, chance: random.Random) -> None:
    """White space between blocks."""
    blocks = {"div", "section", "article", "main", "ul", "ol", "aside", "footer", "header", "table", "tbody", "tr", "figure"}
    for element in root.iter(*blocks):
        if not (element.text or "").strip():
            element.text = "\n" + " " * chance.randrange(40)


def add_scripts_and_styles(root: etree._Element, chance: random.Random) -> None:
    """Scripts and styles before blocks of the body."""
    for element in list(root.body.iter("div", "section", "p", "ul")):
        if chance.random() < 0.3 and element.getparent() is not None:
            tag = chance.choice(["script", "style"])
            noise = html.fragment_fromstring(f"<{tag}>var most_read = '<h1>Not a title</h1>';</{tag}>")
            element.addprevious(noise)


def reorder_head(root: etree._Element, chance: random.Random) -> None:
    """The kinds of elements of the head in another order; those of one kind stay in theirs."""
    kinds: dict[str, list[etree._Element]] = {}
    for element in list(root.head):
        kinds.setdefault(str(element.tag), []).append(element)
        root.head.remove(element)
    names = sorted(kinds)
    chance.shuffle(names)
    for name in names:
        root.head.extend(kinds[name])


def wrap_in_blocks(root: etree._Element, chance: random.Random) -> None:
    """Everything inside blocks that say nothing, deeper than parsers like."""
    _wrap(root.body, ["div"] * 300)


def wrap_in_table(root: etree._Element, chance: random.Random) -> None:
    """Everything inside the cell of a layout table."""
    _wrap(root.body, ["table", "tr", "td"])


def _wrap(body: etree._Element, tags: list[str]) -> None:
    children = list(body)
    text, body.text = body.text, None
    inner = body
    for tag in tags:
        inner = etree.SubElement(inner, tag)
    inner.text = text
    inner.extend(children)


def rename_classes(root: etree._Element, chance: random.Random) -> None:
    """Classes and ids as a style compiler writes them."""
    names: dict[str, str] = {}
    for element in root.iter(etree.Element):
        for name in ("class", "id"):
            if name in element.attrib:
                words = element.get(name, "").split()
                element.set(name, " ".join(names.setdefault(word, f"x{len(names):x}q") for word in words))


SILENT: Final[list[Change]] = [insert_comments, add_attributes, indent, add_scripts_and_styles, reorder_head, wrap_in_blocks]


@pytest.mark.parametrize("change", SILENT, ids=lambda change: change.__name__)
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_what_a_reader_does_not_see_changes_no_answer(fixture: Fixture, change: Change) -> None:
    root = tree_of(fixture)
    before = parsed(fixture, root)
    change(root, random.Random(fixture.name))
    after = parsed(fixture, root)
    for section in SECTIONS:
        assert getattr(after, section) == getattr(before, section)


@pytest.mark.parametrize("change", [wrap_in_table, rename_classes], ids=lambda change: change.__name__)
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_what_takes_the_evidence_takes_no_text(fixture: Fixture, change: Change) -> None:
    """Where classes or the blocks around are the only evidence the answer may change; no text is lost."""
    root = tree_of(fixture)
    before = parsed(fixture, root)
    change(root, random.Random(fixture.name))
    after = parsed(fixture, root)
    assert after.get(Lines) == before.get(Lines)
    assert after.metadata.headline == before.metadata.headline


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_a_second_copy_of_a_list_adds_nothing(fixture: Fixture) -> None:
    """As on pages that hold a list for wide screens and one for narrow ones."""
    root = tree_of(fixture)
    before = parsed(fixture, root)
    for found in before.trending.lists[:1]:
        titles = {story.title for story in found.stories}
        links = [link for link in root.iter("a") if " ".join("".join(link.itertext()).split()) in titles]
        holder = next((e for e in (links[0].iterancestors() if links else ()) if set(links) <= set(e.iter("a"))), None)
        if holder is not None and holder.tag not in ("body", "html", "main", "article"):
            holder.addnext(copy.deepcopy(holder))
    after = parsed(fixture, root)
    assert [kept.stories for kept in after.trending.lists] == [kept.stories for kept in before.trending.lists]
