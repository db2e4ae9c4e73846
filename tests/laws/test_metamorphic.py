"""Changes to a page that change nothing for its reader change nothing in the answer."""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final

import attrs
import pytest
from lxml import etree, html

import devparse
from devparse.decoding.decoding import decode
from devparse.rows.document import Document
from devparse.site import Site
from devparse.testing import Fixture, collect

PARSER: Final = devparse.Parser(strict=True)
FIXTURES: Final = [
    fixture for fixture in collect(Path(__file__).parent.parent / "pages") if (fixture.folder / "source.html").exists()
]


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


def texts(page: devparse.Page) -> list[str]:
    """The lines of the article: its paragraphs, items and rows of tables."""
    return page.body.text.splitlines()


def lost(before: devparse.Page, after: devparse.Page) -> Counter[str]:
    """The words of the article that another answer has not, or not as often."""
    return Counter(before.body.text.split()) - Counter(after.body.text.split())


@pytest.mark.parametrize(
    "change", [insert_comments, add_attributes, indent, add_scripts_and_styles, reorder_head], ids=lambda change: change.__name__
)
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_what_a_reader_does_not_see_changes_no_answer(fixture: Fixture, change: Change) -> None:
    root = tree_of(fixture)
    before = parsed(fixture, root)
    change(root, random.Random(fixture.name))
    after = parsed(fixture, root)
    for section in ("metadata", "body", "trending", "footer", "extra"):
        assert getattr(after, section) == getattr(before, section)


@pytest.mark.parametrize("change", [wrap_in_blocks, wrap_in_table], ids=lambda change: change.__name__)
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_what_is_put_around_a_page_takes_nothing_from_the_article(fixture: Fixture, change: Change) -> None:
    root = tree_of(fixture)
    before = parsed(fixture, root)
    change(root, random.Random(fixture.name))
    after = parsed(fixture, root)
    assert not lost(before, after)
    assert len(after.body.text) <= 2 * len(before.body.text)
    assert after.metadata.headline == before.metadata.headline
    assert after.get(Lines) == before.get(Lines)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_names_of_classes_take_no_text_with_them(fixture: Fixture) -> None:
    """Where they are the only evidence the answer may change; no text is lost, and two thirds of the article stay."""
    root = tree_of(fixture)
    before = parsed(fixture, root)
    rename_classes(root, random.Random(fixture.name))
    after = parsed(fixture, root)
    assert after.get(Lines) == before.get(Lines)
    assert before.metadata.headline in after.metadata.headline
    kept = set(texts(before)) & set(texts(after))
    assert 3 * sum(map(len, kept)) >= 2 * sum(map(len, set(texts(before))))


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_a_second_copy_of_a_list_adds_nothing(fixture: Fixture) -> None:
    """As on pages that hold a list for wide screens and one for narrow ones."""
    root = tree_of(fixture)
    before = parsed(fixture, root)
    for found in before.trending.lists[:1]:
        titles = {story.title for story in found.stories}
        _double(root, [link for link in root.iter("a") if _text(link) in titles])
    after = parsed(fixture, root)
    assert _told(after) == _told(before)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_a_second_copy_of_the_article_says_nothing_twice(fixture: Fixture) -> None:
    """As on pages that hold the article for wide screens and for narrow ones."""
    root = tree_of(fixture)
    before = parsed(fixture, root)
    said = {block.text for block in before.body.blocks if isinstance(block, devparse.Paragraph)}
    _double(root, [element for element in root.iter("p") if _text(element) in said])
    after = parsed(fixture, root)
    assert not lost(before, after)
    long = [text for text in texts(after) if len(text) >= 60]
    assert len(long) == len(set(long))


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _told(page: devparse.Page) -> list[list[tuple[str, str]]]:
    return [[(story.title, story.url) for story in found.stories] for found in page.trending.lists]


def _double(root: etree._Element, elements: list[etree._Element]) -> None:
    """Put a copy of the block around these elements behind it, unless it is the whole page."""
    holders = elements[0].iterancestors() if elements else ()
    holder = next((around for around in holders if set(elements) <= set(around.iter())), None)
    if holder is not None and holder.tag not in ("body", "html"):
        holder.addnext(copy.deepcopy(holder))
