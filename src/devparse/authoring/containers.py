"""Selectors for the containers of a page: the article, what in it is no part of it, story lists, footer."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from devparse.authoring.candidates import candidates
from devparse.authoring.places import UNSEEN, folded, holder
from devparse.authoring.saved import Saved
from devparse.page import Page
from devparse.sections import StoryList
from devparse.selectors import compiled, text_of
from devparse.site import Selectors, Site

if TYPE_CHECKING:
    from lxml.etree import _Element

Shown: TypeAlias = dict["_Element", set[Hashable]]

_MAX_LEVELS_AROUND: Final = 2
"""So many elements around the deepest may stand for it: its depth may differ from page to page."""
_MAX_TRIED: Final = 60
"""So many selectors are tried for one stray: what none of the shortest can name apart is left."""
_MANY_STRAYS: Final = 8
"""A container in which so much must be left out is not the article's."""


def story_selectors(pages: Sequence[Saved]) -> Iterator[Selectors]:
    """A pack with a container for every list of several stories with addresses that has one."""
    sources: dict[str, None] = {}
    for heading in dict.fromkeys(found.heading for saved in pages for found in _lists(saved)):
        addresses = [_stories(saved, heading) for saved in pages]
        shown = [_shown(saved, urls, heading) if urls else {} for saved, urls in zip(pages, addresses, strict=True)]
        sources |= dict.fromkeys(islice(_containers(pages, shown), 1))
    if sources:
        yield Selectors(stories=tuple(sources))


def footer_selectors(pages: Sequence[Saved]) -> Iterator[Selectors]:
    """Packs with a container for the footer, the tightest first."""
    shown = [_shown(saved, _addresses(saved.page), saved.page.footer.copyright) for saved in pages]
    return (Selectors(footer=(footer,)) for footer in _containers(pages, shown))


def changes(saved: Saved, site: Site, sections: Sequence[str]) -> str:
    """The first field of the sections that comes out otherwise than it is known; "" when all is the same."""
    read = saved.read_by(site)
    for section in sections:
        mine, generic = getattr(read, section), getattr(saved.page, section)
        if mine != generic:
            fields = [name for name in attrs.fields_dict(type(mine)) if getattr(mine, name) != getattr(generic, name)]
            return f"{section}.{fields[0]}"
    return ""


def _containers(pages: Sequence[Saved], shown: Sequence[Shown]) -> Iterator[str]:
    """Selectors that find one element on every page: the deepest that holds all of what is shown, or one around it."""
    holders = ((saved, holder(each)) for saved, each in zip(pages, shown, strict=True))
    boxes = [(saved, _boxes_around(saved, found)) for saved, found in holders if found is not None]
    for element in boxes[0][1] if boxes else ():
        yield from islice((selector for selector in _selectors(element) if _finds_one_of(boxes, selector)), 1)


def _selectors(element: _Element) -> list[str]:
    """Selectors for an element, the one that a person would write first."""
    return [selector for _, _, selector in sorted(set(candidates(element)))]


def _boxes_around(saved: Saved, element: _Element) -> list[_Element]:
    """An element and the nearest around it that are a box beside the article, and not half of the page."""
    half_chars = sum(map(len, saved.document.lines)) / 2
    return [each for each in (element, *islice(element.iterancestors(), _MAX_LEVELS_AROUND)) if len(text_of(each)) <= half_chars]


def _finds_one_of(boxes: Sequence[tuple[Saved, Sequence[_Element]]], selector: str) -> bool:
    """Whether a selector finds on each page just one element, and one of these."""
    found = ((compiled(selector).elements(saved.document.root), each) for saved, each in boxes)
    return all(len(elements) == 1 and elements[0] in each for elements, each in found)


def strays(pages: Sequence[Saved], body: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Selectors for what stands in the article's container and is none of it: with links to stories, and the rest.

    None at all when there are too many.
    """
    shown = [_blocks(saved) for saved in pages]
    lists: dict[str, None] = {}
    rest: dict[str, None] = {}
    for saved, blocks in zip(pages, shown, strict=True):
        root = saved.document.root
        container = compiled(body).elements(root)[:1]
        for stray in _apart(container, blocks):
            if len(lists) + len(rest) == _MANY_STRAYS:
                return (), ()
            if any(stray in compiled(known).elements(root) for known in lists | rest):
                continue
            found = lists if _leads_to_stories(saved, stray) else rest
            found.update(dict.fromkeys(_harmless(pages, shown, stray)))
    return tuple(lists), tuple(rest)


def _leads_to_stories(saved: Saved, element: _Element) -> bool:
    stories = {story.url for each in saved.page.trending.lists for story in each.stories} - {""}
    return any(saved.document.absolute(anchor.get("href", "")) in stories for anchor in element.iter("a"))


def _apart(around: Sequence[_Element], blocks: Collection[_Element]) -> Iterator[_Element]:
    """The outermost elements with text, among and inside the given ones, that hold none of the blocks."""
    holding = _holding(blocks)
    waiting = list(around)
    while waiting:
        element = waiting.pop(0)
        if element in blocks or element.tag in UNSEEN:
            continue
        if element in holding or element in around:
            waiting[:0] = list(element)
        elif folded(element):
            yield element


def _holding(elements: Iterable[_Element]) -> set[_Element]:
    """Elements and all those around them."""
    return {around for element in elements for around in (element, *element.iterancestors())}


def _harmless(pages: Sequence[Saved], shown: Sequence[Shown], stray: _Element) -> list[str]:
    """The shortest selector for an element that takes nothing of any page's article, in a list; [] when there is none."""
    holding = list(map(_holding, shown))
    for selector in _selectors(stray)[:_MAX_TRIED]:
        found = (compiled(selector).elements(saved.document.root) for saved in pages)
        if not any(held.intersection(elements) for held, elements in zip(holding, found, strict=True)):
            return [selector]
    return []


def _blocks(saved: Saved) -> Shown:
    """The elements that show the texts of the body's blocks, the deepest of those with the same text."""
    wanted = {_squeezed(block.text) for block in saved.page.body.blocks} - {""}
    shown: dict[str, _Element] = {}
    for element in saved.document.root.iter("*"):
        if element.tag in UNSEEN:
            continue
        text = _squeezed("".join(map(str, element.itertext())))
        if text in wanted and (text not in shown or shown[text] in element.iterancestors()):
            shown[text] = element
    return {element: {text} for text, element in shown.items()}


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _shown(saved: Saved, addresses: Collection[str], text: str) -> Shown:
    """The links that lead to the addresses, and the elements with a text: the deepest of those around one another."""
    shown: Shown = {}
    for element in saved.document.root.iter("*"):
        url = saved.document.absolute(element.get("href", "")) if element.tag == "a" else ""
        if url and url in addresses:
            shown[element] = {url}
        elif text and element.tag not in UNSEEN and text in folded(element):
            _put_deepest(shown, element, text)
    return shown


def _put_deepest(shown: Shown, element: _Element, text: str) -> None:
    """Note an element with a text in place of those around it."""
    for around in element.iterancestors():
        shown.pop(around, None)
    shown[element] = {text}


def _addresses(page: Page) -> set[str]:
    footer = page.footer
    links = {link.url for group in footer.groups for link in group.links}
    return links | {link.url for link in footer.legal} | {link.url for link in footer.social}


def _lists(saved: Saved) -> list[StoryList]:
    return [found for found in saved.page.trending.lists if sum(bool(story.url) for story in found.stories) > 1]


def _stories(saved: Saved, heading: str) -> set[str]:
    return {story.url for found in _lists(saved) if found.heading == heading for story in found.stories}
