"""The foot of a dump, where links are bullets, words between bars, or names of networks on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from devparse.extractors.footer.links import FootLinks
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
from devparse.sections import Link, LinkGroup, SocialLink
from devparse.site import Site

_BARS: Final = re.compile(r"\s*[|•·]\s*")
_LABEL_LENGTH: Final = 40


def read_lines(rows: Sequence[Row], site: Site) -> FootLinks:
    """The links of these rows of a dump, sorted; they have no addresses."""
    social: dict[SocialLink, None] = {}
    legal: dict[Link, None] = {}
    groups: list[tuple[str, list[Link]]] = []
    named_by_site = False
    for at, row in enumerate(rows):
        text = row.text
        meaning = site.meaning(text)
        bullet = row.box.tag == "li"
        if meaning == "footer" and not bullet:
            groups.append((text.rstrip(" :"), []))
            named_by_site = True
        elif named_by_site and not bullet and _ends_group(text, meaning):
            named_by_site = False
        if meaning in ("footer", "skip", "brand") and not bullet:
            continue
        if profiles := names_in(text) or _beside_profiles(text, rows[at - 1] if at else None):
            social.update((SocialLink(network, "", name), None) for network, name in profiles)
        elif (parts := _BARS.split(text)) and len(parts) > 1 and any(map(is_legal, parts)):
            legal.update((Link(name), None) for part in parts if (name := _without_copyright(part)))
        elif named_by_site:
            groups[-1][1].append(Link(text))
        elif is_legal(text):
            legal[Link(text)] = None
        elif bullet and (network := named(text)):
            social[SocialLink(network, "", text)] = None
        elif bullet:
            _open(groups).append(Link(text))
        elif _is_heading(text, rows[at + 1] if at + 1 < len(rows) else None):
            groups.append((text.rstrip(" :"), []))
    return FootLinks(tuple(social), tuple(legal), tuple(LinkGroup(name, tuple(links)) for name, links in groups))


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


def _is_heading(text: str, following: Row | None) -> bool:
    """Whether a line is the heading of a group: a short one before bullets, or one in capitals."""
    if len(text) > _LABEL_LENGTH or says_copyright(text) or says_contact(text) or is_legal(text):
        return False
    if invites_to_subscribe(text) or invites_to_write(text):
        return False
    if following is not None and following.box.tag == "li":
        return True
    return text.isupper() and sum(map(str.isalpha, text)) > 2 and not invites_to_follow(text)
