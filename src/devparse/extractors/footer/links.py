"""The links of the footer, each in one place: a profile, a legal link, or one of a group under a heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import starmap
from typing import Final, TypeAlias

import attrs

from devparse.blocks import Link
from devparse.language.footer_words import invites_to_subscribe, invites_to_write, says_copyright
from devparse.language.legal import is_legal
from devparse.language.networks import SHARE, hinted, is_feed, is_weak, named, network_of_url
from devparse.rows.document import Document
from devparse.rows.model import Attributes, Box, Row, shown_text
from devparse.rows.roles import HEADING
from devparse.sections import LinkGroup, SocialLink
from devparse.site import Site

_Place: TypeAlias = tuple[str, str]
"""The text and the address of a link."""

_HEADING_LENGTH: Final = 60
_LABEL_LENGTH: Final = 40
_UNSEEN: Final = re.compile(r"(?i)vis\w*-?hidden|sr-?only|screen-?reader|assistive")
"""Class names of headings that only screen readers say."""
_OPENING_SPACES: Final = 2
_NAME: Final = 34
"""A longer link is a title and no heading of a group."""
_FEED_LENGTH: Final = 25
_PATH: Final = re.compile(r"(?![a-zA-Z][\w+.-]*:)[^#\s]")
"""What the address of another page of the site begins with, where it is not absolute."""
_LISTS: Final = frozenset({"ul", "ol", "nav", "section", "dl", "menu"})
_NAMELESS: Final = ("footer", "menu", "nav", "pied", "fuß", "rodapé", "social", "legal")
"""Words in the label of a list that name its place, not what it holds."""


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
    groups = _LinkGroupBuilder(rows, site)
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
        self.legal: dict[_Place, None] = {}
        self.social: dict[str, SocialLink] = {}

    def classify(self, anchor: _Anchor) -> _Place | None:
        """The text and address of a link when it belongs in a group; None when it was put elsewhere, or leads nowhere.

        On a page whose address is not known a path leads somewhere, though nobody can say where.
        """
        address = anchor.attributes.get("href", "").strip()
        url = self.absolute(address)
        if self._is_contact(anchor, url) or not (url or self._is_path(address)):
            return None
        network = self._network_of(url)
        if network == SHARE:
            return None
        label = anchor.label()
        if self._is_legal(label, address):
            self.legal[label, url] = None
            return None
        if network := network or _network(anchor, label, url):
            self.social.setdefault(url, SocialLink(network, url, label))
            return None
        if label and not anchor.text and not self.logo and url.rstrip("/") == self.home:
            self.logo = label
        return (label, url) if label and self.meaning(label) != "brand" else None

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

    def profiles(self) -> tuple[tuple[SocialLink, ...], list[_Place]]:
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
    if len(label) <= _FEED_LENGTH:
        network = named(label) or ("rss" if is_feed(url) else "")
    if not network and not anchor.text:
        network = hinted(label) or hinted(anchor.attributes.get("class", ""))
    return network


class _LinkGroupBuilder:
    """Gathers links under their headings."""

    def __init__(self, rows: Sequence[Row], site: Site) -> None:
        self.rows = rows
        self.meaning = site.meaning
        self.found: list[tuple[str, dict[_Place, None]]] = []
        self.end = 0
        self.open = False

    def enter(self, at: int, row: Row) -> None:
        """Begin a group when the row is a heading, end one when the row is out of its reach."""
        if self.open and row.index >= self.end:
            self.open = False
        if row.text and self._is_heading(at, row):
            self.found.append((row.text.rstrip(" :"), {}))
            self.end = self._reach(at, row)
            self.open = True
        elif len(row.links) > 1 and (before := _opening(row)):
            self.found.append((before, {}))
            self.end = row.index + 1
            self.open = True

    def add(self, row: Row, link: _Place) -> None:
        """Put a link in the group that is open, or in one without a heading."""
        if not self.open:
            self.found.append((_list_label(row.box), {}))
            self.open = True
            self.end = self.rows[-1].index + 1
        self.found[-1][1].setdefault(link)

    def leftover(self, link: _Place) -> None:
        """Put a link at the end, under no heading."""
        if not self.found or self.found[-1][0]:
            self.found.append(("", {}))
        self.found[-1][1].setdefault(link)

    def all(self, elsewhere: set[str]) -> tuple[LinkGroup, ...]:
        """The groups in page order, without links that stand elsewhere; a heading without links stays.

        Groups under one heading join, so a copy for small screens adds nothing.
        """
        kept: list[tuple[str, list[_Place]]] = []
        by_heading: dict[str, list[_Place]] = {}
        seen: set[_Place] = set()
        for heading, links in self.found:
            fresh = [link for link in links if link[1] not in elsewhere and link not in seen]
            if heading.casefold() in by_heading:
                by_heading[heading.casefold()].extend(fresh)
            elif heading or fresh:
                kept.append((heading, fresh))
                if heading:
                    by_heading[heading.casefold()] = fresh
            seen.update(fresh)
        return tuple(LinkGroup(heading, tuple(starmap(Link, links))) for heading, links in kept)

    def _is_heading(self, at: int, row: Row) -> bool:
        text = row.text
        if len(text) > _HEADING_LENGTH or "\n" in text:
            return False
        if meaning := self.meaning(text):
            return meaning == "footer"
        if row.box.flags & HEADING or row.box.tag == "summary":
            return self._is_head(at, row)
        if row.links or len(text) > _LABEL_LENGTH or text[-1] in ".!?…" or "@" in text or at + 1 >= len(self.rows):
            return False
        return self._is_label(row, self.rows[at + 1]) and not (says_copyright(text) or invites_to_subscribe(text))

    def _is_head(self, at: int, row: Row) -> bool:
        """Whether a heading element heads a group: it is shown, no story's title, and no link among links of its build."""
        text = row.text
        if any(len(shown) > _NAME for _, shown in row.links) or _UNSEEN.search(row.box.attributes.get("class", "")):
            return False
        following = self.rows[at + 1] if row.links and at + 1 < len(self.rows) else row
        if following is not row and following.links and following.box.tag == row.box.tag:
            return False
        return not (says_copyright(text) or invites_to_subscribe(text) or invites_to_write(text))

    def _is_label(self, row: Row, following: Row) -> bool:
        """Whether a row without links stands over the list that follows it."""
        if row.box is following.box or not following.links or _UNSEEN.search(row.box.attributes.get("class", "")):
            return False
        if following.kind != "text":
            return False
        return following.link_chars * 5 >= len(following.text) * 4 and row.box.tag != "button"

    def _reach(self, at: int, row: Row) -> int:
        """The row up to which a heading goes: the end of the smallest box that holds it and the link after it."""
        following = next((other for other in self.rows[at + 1 : at + 4] if other.links), None)
        if following is None:
            return row.index + 1
        box = row.box
        while box.parent is not None and box.last <= following.index:
            box = box.parent
        return box.last


def _opening(row: Row) -> str:
    """The heading that stands in one row with its links, before them, where nothing else is in it; "" when none does."""
    before = row.text.partition(row.links[0][1])[0] if row.links[0][1] else ""
    if not before or before.count(" ") > _OPENING_SPACES or len(row.text) - row.link_chars > len(before) + len(row.links):
        return ""
    return "" if says_copyright(before) or before.rstrip()[-1:] in ".|•·©" else before.strip(" :\n")


def _list_label(box: Box) -> str:
    """The label that the list around a link bears for those who cannot see it; "" when it has none worth telling."""
    for around, _ in zip(box.around(), range(4), strict=False):
        if around.tag in _LISTS and (label := shown_text(around.attributes, "aria-label")):
            folded = label.casefold()
            return "" if len(label) > _LABEL_LENGTH or any(word in folded for word in _NAMELESS) else label
    return ""
