"""The footer: profiles, groups of links, legal links, contacts, invitations, copyright."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import attrs

from devparse.extraction import Answer, extractor
from devparse.extractors.footer.copyright_line import SEPARATORS, copyright_line
from devparse.extractors.footer.lines import read_lines
from devparse.extractors.footer.links import read_links
from devparse.language.contacts import email_of, emails_in
from devparse.language.footer_words import invites_to_subscribe, invites_to_write, last_year
from devparse.language.phones import phone_of, phones_in
from devparse.language.urls import host_of
from devparse.regions.footer import find_footer
from devparse.rows.document import Document
from devparse.rows.model import Attributes, Row, shown_text
from devparse.sections import Footer
from devparse.site import Site

_DIGITS: Final = re.compile(r"\d[\d\s().\u00a0/-]{5,}")
_HOLDER: Final = re.compile(
    r"(?i)©|\(c\)|\bcopyright\b|\b(?:all|alle|tous(?: les)?|todos l?os|tutti i|wszelkie|все|всі|усі|tüm|alla)\s+"
    r"(?:rights?|rechte|droits|derechos|direitos|diritti|prawa|права|hakları|rättigheter)\b.*|\b(?:19|20)\d\d\b(?:\s*[-–—/]\s*(?:\d\d){1,2}\b)?|\bby\b"
)
_HOLDER_END: Final = re.compile(r"[|•·\n]|[.,;](?:\s|$)|\s[-–—]\s")
_LOGO: Final = re.compile(
    r"(?i)[\s_-]*\b(?:footer|site|website|logo|logotype|image|icon|homepage|home page|home|link to|go to|back to|(?:zur )?startseite|zur|accueil|inicio|"
    r"página principal|portada|hjem|forside\w*|etusivu\w*|hem|strona główna|на главную|главная|ana sayfa|トップ\w*|ホーム|首页|首頁)\b[\s_-]*"
)
"""What the label of a logo says beside the name."""
_MAX_BRAND_CHARS: Final = 60
_MAX_INVITATION_LINKS: Final = 2
"""A row with more links than this is a menu and invites to nothing."""
_MAX_PHONE_ROW_CHARS: Final = 1000


@extractor(Footer)
def footer(document: Document, site: Site) -> Answer[Footer] | None:
    """The page's footer as a section; None when the page has none."""
    rows = _footer_rows(document)
    if not rows:
        return None
    links = read_links(document, rows, site) if document.form == "html" else read_lines(rows, site)
    emails = _emails(rows, links.contacts)
    line = copyright_line(rows, {link.text for link in links.legal})
    found = Footer(
        brand=_brand(document, rows, links.logo, emails, line),
        social=links.social,
        groups=links.groups,
        legal=links.legal,
        emails=emails,
        phones=_phones(rows, links.contacts),
        newsletter=_invitation(rows, invites_to_subscribe),
        feedback=_invitation(rows, invites_to_write),
        copyright=line,
        copyright_year=last_year(line),
    )
    return Answer(found, {field.name: "footer" for field in attrs.fields(Footer)})


def _footer_rows(document: Document) -> list[Row]:
    """The rows of the footer: those labelled so, else those found here."""
    rows = [row for row in document.rows if row.region == "footer"]
    return rows or [row for first, last in find_footer(document) for row in document.rows[first:last]]


def _emails(rows: Sequence[Row], contacts: Sequence[Attributes]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for attributes in contacts:
        found.update(dict.fromkeys(email_of(attributes)))
    for row in rows:
        if "@" in row.text:
            found.update(dict.fromkeys(emails_in(row.text)))
    return tuple(found)


def _phones(rows: Sequence[Row], contacts: Sequence[Attributes]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for attributes in contacts:
        address = attributes.get("href", "")
        if address[:4].lower() in ("tel:", "sms:") and (number := phone_of(address)):
            found[number] = None
    for row in rows:
        if row.text and len(row.text) < _MAX_PHONE_ROW_CHARS and _DIGITS.search(row.text):
            found.update((number, None) for number in phones_in(row.text) if not _is_known(number, found))
    return tuple(found)


def _is_known(number: str, found: Iterable[str]) -> bool:
    return any(number.removeprefix("0") in known for known in found)


def _invitation(rows: Sequence[Row], invites: Callable[[str], bool]) -> str:
    """The first phrase that invites, else the first word; none that is a mere name in a menu."""
    word = ""
    for row in rows:
        if row.text and len(row.links) <= _MAX_INVITATION_LINKS and row.box.tag != "li" and invites(row.text):
            if row.text.count(" ") > 1:
                return " ".join(row.text.split())
            word = word or ("" if row.links else " ".join(row.text.split()))
    return word


def _brand(document: Document, rows: Sequence[Row], logo: str, emails: Sequence[str], line: str) -> str:
    """The publication's name in the footer: as the head says it, as its host says it, on the logo, in the copyright line."""
    name = document.meta.get("og:site_name", "")
    squashed = (_names_in_hosts(document.url, emails) | {_squash(name)}) - {""}
    initials = {name[0] for name in squashed}
    texts = (row.text or shown_text(row.attributes, "alt") for row in rows)
    named = (text for text in texts if text and len(text) <= _MAX_BRAND_CHARS and text[0].lower() in initials)
    if brand := next((text for text in named if _squash(text) in squashed), ""):
        return brand
    logo = _LOGO.sub(" ", logo).strip(SEPARATORS)
    if 1 < len(logo) <= _MAX_BRAND_CHARS:
        return logo
    if name and name.casefold() in line.casefold():
        return name
    return _holder(line)


def _names_in_hosts(url: str, emails: Sequence[str]) -> set[str]:
    """The names that the page's host and those of the addresses of mail bear before their last part."""
    hosts = {host_of(url), *(email.rpartition("@")[2] for email in emails)}
    return {host.split(".")[-2] for host in hosts if host.count(".")}


def _squash(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _holder(line: str) -> str:
    """The holder of the rights that a copyright line names; "" when it names none."""
    for part in _HOLDER_END.split(_HOLDER.sub("\u2028", line)):
        for piece in part.split("\u2028"):
            if len(piece := piece.strip(SEPARATORS + ".")) > 1:
                return piece if len(piece) <= _MAX_BRAND_CHARS else ""
    return ""
