"""The footer: profiles, groups of links, legal links, contacts, invitations, copyright."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import attrs

from devparse.extraction import Answer, extractor
from devparse.extractors.footer.lines import read_lines
from devparse.extractors.footer.links import read_links
from devparse.language.contacts import email_of, emails_in
from devparse.language.footer_words import invites_to_subscribe, invites_to_write, last_year, says_copyright
from devparse.language.legal import is_legal
from devparse.language.phones import phone_of, phones_in
from devparse.language.urls import host_of
from devparse.regions.footer import find_foot, sureness
from devparse.rows.document import Document
from devparse.rows.model import Attributes, Row, shown_text
from devparse.sections import Footer
from devparse.site import Site

_DIGITS: Final = re.compile(r"\d[\d\s().\u00a0/-]{5,}")
_SEPARATORS: Final = " \t|·•/-–—,;\u00a0"
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
_BRAND_LENGTH: Final = 60
_LINKS: Final = 2
"""A row with more links than this is a menu and invites to nothing."""
_PHONE_ROW: Final = 1000
_LETTER: Final = re.compile(r"\w")


@extractor(Footer)
def footer(document: Document, site: Site) -> Answer[Footer] | None:
    """The page's foot as a section; None when the page has none."""
    rows = _foot(document)
    if not rows:
        return None
    links = read_links(document, rows, site) if document.form == "html" else read_lines(rows, site)
    emails = _emails(rows, links.contacts)
    line = _copyright(rows, {link.text for link in links.legal})
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


def _foot(document: Document) -> list[Row]:
    """The rows of the foot: those labelled so, else those found here."""
    rows = [row for row in document.rows if row.region == "footer"]
    return rows or [row for first, last in find_foot(document) for row in document.rows[first:last]]


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
        if address[:4].lower() == "tel:" and (number := phone_of(address)):
            found[number] = None
    for row in rows:
        if row.text and len(row.text) < _PHONE_ROW and _DIGITS.search(row.text):
            found.update(
                (number, None)
                for number in phones_in(row.text)
                if not any(number.removeprefix("0") in known for known in found)
            )
    return tuple(found)


def _invitation(rows: Sequence[Row], invites: Callable[[str], bool]) -> str:
    """The first phrase that invites, else the first word; none that is a mere name in a menu."""
    word = ""
    for row in rows:
        if row.text and len(row.links) <= _LINKS and row.box.tag != "li" and invites(row.text):
            if row.text.count(" ") > 1:
                return " ".join(row.text.split())
            word = word or ("" if row.links else " ".join(row.text.split()))
    return word


def _copyright(rows: Sequence[Row], legal: AbstractSet[str]) -> str:
    """The surest copyright line of the foot, without the legal links in it."""
    best, line = 0, ""
    for row in rows:
        if (sure := sureness(row)) > best:
            best, line = sure, _without_links(row, legal)
    start = line.find("©")
    return line[start:] if start > 0 and any(name in line[:start] for name in legal) else line


def _without_links(row: Row, legal: AbstractSet[str]) -> str:
    """The copyright line that a row holds, without contacts, legal links, and links of a menu before or after it."""
    text = "\n".join(line for line in row.text.split("\n") if "@" not in line or says_copyright(line))
    for _, words in row.links:
        if words and (is_legal(words) or (words in legal and "©" not in words)):
            text = text.replace(words, "\u2028", 1)
    parts = [part.strip(_SEPARATORS) for part in text.split("\u2028")]
    signed = max(range(len(parts)), key=lambda at: says_copyright(parts[at]))
    shown = [words for _, words in row.links if words and "©" not in words]
    for words in shown:
        if len(shown) > 1 and parts[signed].startswith(words):
            parts[signed] = parts[signed].removeprefix(words).lstrip(_SEPARATORS)
    kept = [
        part
        for at, part in enumerate(parts)
        if at == signed or (at > signed and part not in shown and not is_legal(part) and _LETTER.search(part))
    ]
    return " ".join(" ".join(kept).split())


def _brand(document: Document, rows: Sequence[Row], logo: str, emails: Sequence[str], line: str) -> str:
    """The publication's name in the foot: as the head says it, as its host says it, on the logo, in the copyright line."""
    name = document.meta.get("og:site_name", "")
    hosts = {host_of(document.url), *(email.rpartition("@")[2] for email in emails)}
    squashed = ({host.split(".")[-2] for host in hosts if host.count(".")} | {_squash(name)}) - {""}
    initials = {name[0] for name in squashed}
    for row in rows:
        text = row.text or shown_text(row.attributes, "alt")
        if text and len(text) <= _BRAND_LENGTH and text[0].lower() in initials and _squash(text) in squashed:
            return text
    logo = _LOGO.sub(" ", logo).strip(_SEPARATORS)
    if 1 < len(logo) <= _BRAND_LENGTH:
        return logo
    if name and name.casefold() in line.casefold():
        return name
    return _holder(line)


def _squash(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _holder(line: str) -> str:
    """The holder of the rights that a copyright line names; "" when it names none."""
    for part in _HOLDER_END.split(_HOLDER.sub("\u2028", line)):
        for piece in part.split("\u2028"):
            if len(piece := piece.strip(_SEPARATORS + ".")) > 1:
                return piece if len(piece) <= _BRAND_LENGTH else ""
    return ""
