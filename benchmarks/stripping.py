"""Pages without an answer: every date, or every author, taken out of a page, to see that nothing is made up."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from lxml import etree

_GAP: Final = r"(?:[\s,.]|&nbsp;|&#160;|<[^<>]{0,200}>){1,8}"
_OF: Final = rf"(?:(?:de|of|del|da){_GAP})?"
_MONTH: Final = r"[^\s\d<>\"'/&;:()=]{2,15}"
_YEAR: Final = r"(?:19|20|25)\d\d"
_DATES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}[-/._](?:\d{{1,2}}|[a-z]{{3}})(?:[-/._]\d{{1,2}})?(?:[T ]\d\d:?\d\d[\d:.,Z+-]*)?",
        rf"{_YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]?",
        r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)(?!\d)",
        rf"(?<!\d)\d{{1,2}}[-/](?:{_MONTH})[-/]\d{{2,4}}",
        rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th|er|º)?{_GAP}{_OF}{_MONTH}{_GAP}{_OF}{_YEAR}(?!\d)",
        rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?{_GAP}{_YEAR}(?!\d)",
        r"(?<!\d)(?:19|20)\d\d[01]\d[0-3]\d(?!\d)",
        r"(?<![\d.])1[0-9]{9}(?:\d{3})?(?![\d.])",
    )
)
"""For machines, in figures, with the month's name after the day or before it (which then stays), in seconds since 1970."""
_DATE_META: Final = re.compile(r"<meta\b[^>]*(?:date|time|publish|modif|updat)[^>]*>", re.IGNORECASE)
_DATE_PAIR: Final = re.compile(r'("[\w:.-]{0,40}(?:date|time|publish|modif|updat|creat)[\w:.-]{0,40}"\s*:\s*)(?:"[^"]*"|\d+)', re.IGNORECASE)
_DATE_VALUE: Final = re.compile(r"(?<=\s)([\w-]{0,40}(?:date|time|publish|modif|updat)[\w-]{0,40}\s{0,3}=\s{0,3})(?:\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_TIME: Final = re.compile(r"<time\b.*?</time\s*>", re.IGNORECASE | re.DOTALL)

_WRITERS: Final = re.compile(
    r"author|autor|auteur|byline|by-line|byl\b|writer|contributor|reporter|journalist|creator|redakt|redator|columnist|skribent",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(
    r"\s*(?:by|written by|von|par|por|di|door|av|af|text|texto|autor|author|reporter|автор|文|記者|작성자)\b:?\s*\S.{0,100}",
    re.IGNORECASE | re.DOTALL,
)
_SEVERAL: Final = re.compile(r"[,;|&]|\band\b")
_NAMED: Final = ("class", "id", "rel", "itemprop", "name", "property", "data-testid", "href")
"""Attributes that tell what an element is."""
_PEOPLE: Final = frozenset({"author", "creator", "contributor", "editor", "reviewedBy"})


def without_dates(html: str) -> str:
    """The page with no date in it, in text or markup."""
    html = _TIME.sub(" ", _DATE_META.sub(" ", html))
    html = _DATE_VALUE.sub(r'\1""', _DATE_PAIR.sub(r'\1""', html))
    for pattern in _DATES:
        html = pattern.sub(" ", html)
    return html


def without_url_date(url: str) -> str:
    """The front page of the address: an article's path often holds its day."""
    return "/".join(url.split("/")[:3]) + "/"


def without_authors(html: str, names: Iterable[str]) -> str:
    """The page with no author in it: their names, all that is named for a writer, bylines, and people in linked data."""
    for name in _each(names):
        pattern = r"(?:\s|&nbsp;)+".join(map(re.escape, name.split()))
        html = re.sub(pattern, " ", html, flags=re.IGNORECASE) if pattern else html
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True))
    for element in list(root.iter("*")):
        if element.tag == "script" and "json" in element.get("type", ""):
            element.text = _without_people(element.text or "")
        elif element.tag not in ("html", "body", "head", "main", "article") and _names_writer(element):
            _empty(element)
    return str(etree.tostring(root, encoding="unicode", method="html"))


def _each(names: Iterable[str]) -> Iterator[str]:
    """The names, and each full name in one that holds several: "Ida Holm, Per Lind and Iris Vale"."""
    for name in names:
        yield name
        yield from (part for part in _SEVERAL.split(name) if " " in part.strip())


def _names_writer(element: etree._Element) -> bool:
    if any(_WRITERS.search(element.get(name, "")) for name in _NAMED):
        return len("".join(element.itertext())) < 3000
    text = element.text or ""
    return len(text) < 120 and bool(_BYLINE.fullmatch(text))


def _empty(element: etree._Element) -> None:
    """Take out what an element holds and says, not what comes after it."""
    tail = element.tail
    element.clear()
    element.tail = tail


def _without_people(script: str) -> str:
    try:
        return json.dumps(_pruned(json.loads(script, strict=False)))
    except (ValueError, RecursionError):
        return ""


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _pruned(inner) for key, inner in value.items() if key not in _PEOPLE and inner != "Person"}
    return [_pruned(inner) for inner in value] if isinstance(value, list) else value
