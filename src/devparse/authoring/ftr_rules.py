"""Site rules in the ftr-site-config format: one text file a host, lines of `key: value`, read into site packs.

The format is described at https://help.fivefilters.org/full-text-rss/site-patterns.html. What a pack cannot say is
listed with the reason, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import attrs

from devparse.errors import DevparseError
from devparse.language.urls import host_of
from devparse.language.xpath import is_xpath
from devparse.selectors import compiled
from devparse.site import Selectors, Site
from devparse.writing.safe import one_line

_RULE: Final = re.compile(r"([A-Za-z0-9_-]+)\s*(?:\((.*)\))?\s*:(.*)")
_HOST: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_NO_ELEMENT: Final = re.compile(r"(?:/@[\w:-]+|/text\(\))\s*$|^(?!id\()[a-z][a-z-]*\(")
_FIELDS: Final = {"title": "headline", "author": "authors", "date": "published", "body": "body", "strip": "skip"}
_STRIPPED: Final = {
    "strip_id_or_class": "//*[contains(@class, '{0}') or contains(@id, '{0}')]",
    "strip_image_src": "//img[contains(@src, '{0}')]",
}
"""What rules of these names strip, as XPath."""
_CONTAINERS: Final = ("body", "skip")
_FETCHES: Final = "devparse fetches nothing: it reads the page that it is given"
_AS_IT_STANDS: Final = "pages are read as they stand"
_REASONS: Final = {
    "single_page_link": _FETCHES,
    "single_page_link_in_feed": _FETCHES,
    "next_page_link": "the generic extractor finds `metadata.next_page`; a pack has no selector for it",
    "http_header": _FETCHES,
    "requires_login": _FETCHES,
    "not_logged_in_xpath": _FETCHES,
    "test_contains": "what a page must hold stands in a fixture; see `devparse record`",
    "find_string": _AS_IT_STANDS,
    "replace_string": _AS_IT_STANDS,
    "tidy": _AS_IT_STANDS,
    "parser": _AS_IT_STANDS,
    "convert_double_br_tags": _AS_IT_STANDS,
    "dissolve": _AS_IT_STANDS,
    "wrap_in": _AS_IT_STANDS,
    "move_into": _AS_IT_STANDS,
    "src_lazy_load_attr": "the usual attributes of pictures that load late are known",
    "insert_detected_image": "the lead image is `metadata.image`, never a block of the body",
    "prune": "a body's container is read whole, but for what `strip` names",
    "autodetect_on_failure": "the generic extractors fill what a pack leaves empty; `final` names fields that they must not",
    "skip_json_ld": "the generic extractors weigh JSON-LD with the rest; `final` names fields that they must not fill",
    "if_page_contains": "a selector has no condition but its own predicates",
    "native_ad_clue": "devparse does not tell paid articles from others",
}


class BadRules(DevparseError):
    """There are no rules where they were looked for; the message names the path."""


@attrs.frozen
class LeftOut:
    """One line of a rule file that the pack does not say; line 0 is the whole file."""

    file: str
    line: int
    rule: str
    why: str

    def __str__(self) -> str:
        """As compilers tell: file, line, what, why."""
        place = f"{self.file}:{self.line}: {self.rule}" if self.line else self.file
        return one_line(f"{place}: {self.why}")


@attrs.frozen
class Imported:
    """The pack of one rule file (None when it says nothing of use), the pages it names, and what the pack leaves out."""

    site: Site | None
    pages: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def import_rules(path: Path) -> tuple[Imported, ...]:
    """The packs of a rule file, or of all `*.txt` in a folder, wide hosts before narrow ones, so that the narrow win.

    A pack's host stands for its subdomains too, where the format asks for a file `.HOST.txt`.

    Raises `BadRules` when there are none at all.
    """
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    if not files:
        raise BadRules(f"{path}: no rule files (HOST.txt) in it")
    found = [read_rules(file.name, _text(file)) for file in sorted(files, key=_breadth)]
    named = {each.site.name for each in found if each.site}
    return tuple(_unless_hidden(each, named) for each in found)


def _unless_hidden(found: Imported, named: Collection[str]) -> Imported:
    """A file without its pack where that would never be chosen: one for the subdomains of a host that has a pack as well."""
    name = found.site.name if found.site else ""
    if not name.startswith(".") or name.lstrip(".") not in named:
        return found
    why = f"no pack: {name[1:]}.txt is there too, and a pack's host stands for its subdomains"
    return Imported(None, found.pages, (*found.left_out, LeftOut(f"{name}.txt", 0, "", why)))


def read_rules(file: str, text: str) -> Imported:
    """The pack of one rule file, whose name is the host's: "acme.example.txt"; ".acme.example.txt" is for subdomains."""
    stem = file.removesuffix(".txt").lower()
    host = host_of(f"https://{stem.lstrip('.')}/")
    if not _HOST.fullmatch(host):
        return Imported(None, (), (LeftOut(file, 0, "", "not named after a host"),))
    sources: dict[str, list[str]] = {}
    pages: list[str] = []
    left_out: list[LeftOut] = []
    for number, rule in _rules(text):
        key, value = _key_and_value(rule)
        if key == "test_url":
            pages.append(value)
        elif why := _why_left_out(key, value, sources):
            left_out.append(LeftOut(file, number, rule, why))
    if not sources:
        left_out.append(LeftOut(file, 0, "", "no pack: no rule of it could be carried over"))
        return Imported(None, tuple(pages), tuple(left_out))
    selectors = Selectors(**{field: tuple(dict.fromkeys(found)) for field, found in sources.items()})
    return Imported(Site(name=stem, hosts=(host,), selectors=selectors), tuple(pages), tuple(left_out))


def _rules(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are rules, with their numbers."""
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        rule = line.strip()
        if rule and not rule.startswith("#"):
            yield number, rule


def _why_left_out(key: str, value: str, sources: dict[str, list[str]]) -> str:
    """Add what a rule says to the sources of the pack's selectors; the reason when it cannot be said, else ""."""
    if key in _STRIPPED:
        bare = value.replace("'", "").replace('"', "")
        key, value = "strip", _STRIPPED[key].format(bare) if bare else ""
    if key.startswith("login_"):
        return _FETCHES
    if key not in _FIELDS:
        return _REASONS.get(key, "no rule of this format" if key else "not `key: value`")
    fault = _fault(_FIELDS[key], value)
    if not fault:
        sources.setdefault(_FIELDS[key], []).append(value)
    return fault


def _fault(field: str, value: str) -> str:
    """Why the XPath of a rule cannot be the selector of a field; "" when it can."""
    if not value:
        return "it names nothing"
    if not is_xpath(value):
        return "it is not XPath that can be evaluated on its own"
    if field in _CONTAINERS and _NO_ELEMENT.search(value):
        return "it names a text, not an element"
    try:
        compiled(value)
    except ValueError as error:
        return str(error)
    return ""


def _key_and_value(rule: str) -> tuple[str, str]:
    found = _RULE.fullmatch(rule)
    return (found[1].lower(), found[3].strip()) if found else ("", "")


def _breadth(file: Path) -> tuple[int, bool, str]:
    """Sorts by the number of labels of the host, those for subdomains alone before the host's own."""
    stem = file.name.removesuffix(".txt")
    return len(stem.strip(".").split(".")), not stem.startswith("."), stem


def _text(file: Path) -> str:
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def told(found: tuple[Imported, ...]) -> Iterator[LeftOut]:
    """All that was left out, file by file."""
    return (left_out for each in found for left_out in each.left_out)
