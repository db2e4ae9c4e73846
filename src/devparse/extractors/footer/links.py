"""The links of the footer, each in one place: a profile, a legal link, or one of a group under a heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import starmap
from typing import Final

import attrs

from devparse.blocks import Link
from devparse.extractors.footer.groups import LinkGroupBuilder, Place
from devparse.language.legal import is_legal
from devparse.language.networks import SHARE, hinted, is_feed, is_weak, named, network_of_url
from devparse.rows.document import Document
from devparse.rows.model import Attributes, Row, shown_text
from devparse.sections import LinkGroup, SocialLink
from devparse.site import Site

_MAX_FEED_CHARS: Final = 25
_PATH: Final = re.compile(r"(?![a-zA-Z][\w+.-]*:)[^#\s]")
"""What the address of another page of the site begins with, where it is not absolute."""


@attrs.frozen
class FooterLinks:
    """The links of a footer, sorted.

    `logo` is what the picture that leads home is called; `contacts` are the attributes of links that lead to no page:
    `mailto:`, `tel:`, a protected address.
    """

    social: tuple[SocialLink, ...] = ()
    legal: tuple[Link, ...] = ()
    groups: tuple[LinkGroup, ...] = ()
    logo: str = ""
    contacts: tuple[Attributes, ...] = ()


class _Anchor:
    """One link element of the footer with all it shows: its texts, else what names its picture."""

    __slots__ = ("alt", "attributes", "text")

    def __init__(self, attributes: Attributes) -> None:
        self.attributes = attributes
        self.text = self.alt = ""

    def label(self) -> str:
        if self.text and "\n" not in self.text:
            return self.text
        attributes = self.attributes
        return " ".join((self.text or shown_text(attributes, "aria-label") or shown_text(attributes, "title") or self.alt).split())


def read_links(document: Document, rows: Sequence[Row], site: Site) -> FooterLinks:
    """The links of these rows of a page, sorted."""
    anchors = _anchors(rows)
    classifier = _FooterLinkClassifier(document.absolute, site)
    groups = LinkGroupBuilder(rows, site)
    for at, row in enumerate(rows):
        groups.enter(at, row)
        for attributes, _ in row.links:
            anchor = anchors.pop(id(attributes), None)
            if anchor is not None and (link := classifier.classify(anchor)) is not None:
                groups.add(row, link)
    social, weak = classifier.profiles()
    for link in weak:
        groups.leftover(link)
    elsewhere = {url for text, url in classifier.legal if not classifier.is_told_legal(text)} | {profile.url for profile in social}
    legal = tuple(starmap(Link, classifier.legal))
    return FooterLinks(social, legal, groups.all(elsewhere - {""}), classifier.logo, tuple(classifier.contacts))


def _anchors(rows: Sequence[Row]) -> dict[int, _Anchor]:
    """The link elements by identity, with the texts and pictures of all rows they run through."""
    found: dict[int, _Anchor] = {}
    for row in rows:
        for attributes, text in row.links:
            anchor = found.get(id(attributes))
            if anchor is None:
                anchor = found[id(attributes)] = _Anchor(attributes)
            if text:
                anchor.text = f"{anchor.text} {text}" if anchor.text else text
            elif row.kind == "image" and not anchor.alt:
                anchor.alt = shown_text(row.attributes, "alt")
    return found


class _FooterLinkClassifier:
    """Puts each link where it belongs."""

    def __init__(self, absolute: Callable[[str], str], site: Site) -> None:
        self.absolute = absolute
        self.home = absolute("/").rstrip("/")
        self.meaning = site.meaning
        self.logo = ""
        self.contacts: list[Attributes] = []
        self.legal: dict[Place, None] = {}
        self.social: dict[str, SocialLink] = {}

    def classify(self, anchor: _Anchor) -> Place | None:
        """The text and address of a link when it belongs in a group; None when it was put elsewhere, or leads nowhere.

        On a page whose address is not known a path leads somewhere, though nobody can say where.
        """
        address = anchor.attributes.get("href", "").strip()
        url = self.absolute(address)
        if self._is_contact(anchor, url) or not (url or self._is_path(address)):
            return None
        network, label = self._network_of(url), anchor.label()
        if network == SHARE or self._takes_legal(label, url, address) or self._takes_profile(anchor, label, url, network):
            return None
        if label and not anchor.text and not self.logo and url.rstrip("/") == self.home:
            self.logo = label
        return (label, url) if label and self.meaning(label) != "brand" else None

    def _takes_legal(self, label: str, url: str, address: str) -> bool:
        """Take in a link that is legal; whether it is."""
        is_legal_link = self._is_legal(label, address)
        if is_legal_link:
            self.legal[label, url] = None
        return is_legal_link

    def _takes_profile(self, anchor: _Anchor, label: str, url: str, network: str) -> bool:
        """Take in a link to a profile, whose host tells its network or nothing; whether it is one."""
        network = network or _network(anchor, label, url)
        if network:
            self.social.setdefault(url, SocialLink(network, url, label))
        return bool(network)

    def _is_contact(self, anchor: _Anchor, url: str) -> bool:
        """Whether a link shows a protected address of mail; kept are also those that lead to no page, of which some are contacts."""
        is_protected = "/cdn-cgi/l/email" in url
        if not url or is_protected:
            self.contacts.append(anchor.attributes)
        return is_protected and _shows_mail(anchor.text)

    def _network_of(self, url: str) -> str:
        """The network whose profile an address is; "" for one on the page's own site."""
        return "" if self.home and url.startswith(self.home) else network_of_url(url)

    def _is_path(self, address: str) -> bool:
        """Whether an address is a path on a page whose own address nobody knows."""
        return not self.home and _PATH.match(address) is not None

    def _is_legal(self, label: str, address: str) -> bool:
        """Whether a link is legal by its words, by the site's, or as the notice of copyright."""
        return is_legal(label, address) or self.is_told_legal(label) or ("©" in label and "copyright" in address)

    def is_told_legal(self, text: str) -> bool:
        """Whether the site's own labels put the link with this text among the legal ones."""
        return self.meaning(text) == "legal"

    def profiles(self) -> tuple[tuple[SocialLink, ...], list[Place]]:
        """The profiles, and the channels that stand among none and so are plain links."""
        found = tuple(self.social.values())
        if all(is_weak(profile.network) for profile in found):
            return (), [(profile.label, profile.url) for profile in found]
        return found, []


def _shows_mail(text: str) -> bool:
    """Whether the text of a protected address is that address, or the word that stands for it."""
    return "@" in text or "protected]" in text


def _network(anchor: _Anchor, label: str, url: str) -> str:
    """The network of a link whose host tells none: by its name, a feed, or the class of its icon."""
    network = ""
    if len(label) <= _MAX_FEED_CHARS:
        network = named(label) or ("rss" if is_feed(url) else "")
    if not network and not anchor.text:
        network = hinted(label) or hinted(anchor.attributes.get("class", ""))
    return network
