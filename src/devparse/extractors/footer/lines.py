"""The footer of a dump, where links are bullets, words between bars, or names of networks on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from devparse.blocks import Link
from devparse.extractors.footer.links import FooterLinks
from devparse.language.footer_words import (
    invites_to_follow,
    invites_to_subscribe,
    invites_to_write,
    says_contact,
    says_copyright,
)
from devparse.language.legal import is_legal
from devparse.language.networks import named, names_in
from devparse.rows.model import Row
from devparse.sections import LinkGroup, SocialLink
from devparse.site import Site

_BARS: Final = re.compile(r"\s*[|•·]\s*")
_MAX_LABEL_CHARS: Final = 40


def read_lines(rows: Sequence[Row], site: Site) -> FooterLinks:
    """The links of these rows of a dump, sorted; they have no addresses."""
    sorter = _LineSorter(site)
    for at, row in enumerate(rows):
        sorter.add(row, rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None)
    groups = tuple(LinkGroup(name, tuple(links)) for name, links in sorter.groups)
    return FooterLinks(tuple(sorter.social), tuple(sorter.legal), groups)


class _LineSorter:
    """Puts each line where it belongs: profiles, legal links, groups under their headings."""

    def __init__(self, site: Site) -> None:
        self.meaning = site.meaning
        self.social: dict[SocialLink, None] = {}
        self.legal: dict[Link, None] = {}
        self.groups: list[tuple[str, list[Link]]] = []
        self.in_own_group = False
        """Whether the last heading is one of the site's own words: all below it are links, up to the next such word."""

    def add(self, row: Row, before: Row | None, following: Row | None) -> None:
        """Sort one line, given those around it."""
        text, is_bullet = row.text, row.box.tag == "li"
        meaning = "" if is_bullet else self.meaning(text)
        if meaning == "footer":
            self.groups.append((text.rstrip(" :"), []))
        self.in_own_group = meaning == "footer" or (self.in_own_group and (is_bullet or not _ends_group(text, meaning)))
        if meaning in ("footer", "skip", "brand") or self._sort_profiles(text, before) or self._sort_bar(text):
            return
        if self.in_own_group:
            self.groups[-1][1].append(Link(text))
        elif is_legal(text):
            self.legal[Link(text)] = None
        elif is_bullet:
            self._sort_bullet(text)
        elif _is_heading(text, following):
            self.groups.append((text.rstrip(" :"), []))

    def _sort_profiles(self, text: str, before: Row | None) -> bool:
        """Take in the networks that a line names; whether it names any."""
        profiles = names_in(text) or _beside_profiles(text, before)
        self.social.update((SocialLink(network, "", name), None) for network, name in profiles)
        return bool(profiles)

    def _sort_bar(self, text: str) -> bool:
        """Take in the legal links that bars part; whether the line is of them."""
        parts = _BARS.split(text)
        if len(parts) < 2 or not any(map(is_legal, parts)):
            return False
        self.legal.update((Link(name), None) for part in parts if (name := _without_copyright(part)))
        return True

    def _sort_bullet(self, text: str) -> None:
        if network := named(text):
            self.social[SocialLink(network, "", text)] = None
        else:
            _open(self.groups).append(Link(text))


def _ends_group(text: str, meaning: str) -> bool:
    """Whether a line ends a group of the site's own: another of its words, a contact, a copyright line."""
    return meaning in ("footer", "brand", "legal", "skip") or "@" in text or says_copyright(text) > 1


def _without_copyright(part: str) -> str:
    """What stands before the copyright in a piece of a line."""
    return "" if says_copyright(part) and "©" not in part else part.partition("©")[0].strip()


def _open(groups: list[tuple[str, list[Link]]]) -> list[Link]:
    if not groups:
        groups.append(("", []))
    return groups[-1][1]


def _beside_profiles(text: str, before: Row | None) -> tuple[tuple[str, str], ...]:
    """The network a line names by a word that is a common one too, where the line before names another."""
    network = named(text)
    return ((network, text),) if network and before is not None and names_in(before.text) else ()


def _says_more(text: str) -> bool:
    """Whether a line is the copyright line, a contact, a legal link or an invitation."""
    if says_copyright(text) or says_contact(text) or is_legal(text):
        return True
    return invites_to_subscribe(text) or invites_to_write(text)


def _is_heading(text: str, following: Row | None) -> bool:
    """Whether a line is the heading of a group: a short one before bullets, or one in capitals."""
    if len(text) > _MAX_LABEL_CHARS or _says_more(text):
        return False
    if following is not None and following.box.tag == "li":
        return True
    return text.isupper() and sum(map(str.isalpha, text)) > 2 and not invites_to_follow(text)
