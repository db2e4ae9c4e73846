"""The copyright line of a footer, without what stands around it in its row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from devparse.language.footer_words import MAX_COPYRIGHT_CHARS, says_copyright
from devparse.language.legal import is_legal
from devparse.regions.footer import sureness
from devparse.rows.model import Row

SEPARATORS: Final = " \t|·•/-–—,;\u00a0"
_LETTER: Final = re.compile(r"\w")
_SIGN: Final = re.compile(r"(?i)(?:\bcopyright\s*)?©")
_MAKER: Final = re.compile(r"(?i)\W*(?:powered|built|made|designed|developed|hosted) (?:by|with|on)\b")
_BESIDE_HOLDER: Final = re.compile(r"(?i)©|\bcopyright\b|(?:(?:19|20)\d\d\s?[-–—/]?\s?)+")
_HOLDER_END: Final = re.compile(r"\.\s|[|•·\n]")
_SENTENCE: Final = re.compile(r"(?<=[.。])\s+")


def copyright_line(rows: Sequence[Row], legal: AbstractSet[str]) -> str:
    """The surest copyright line of the footer, without the links in it whose texts are `legal`; "" when there is none."""
    best, line = 0, ""
    for row in rows:
        if (sure := sureness(row)) > best:
            best, line = sure, _without_links(row, legal)
    sign = _SIGN.search(line)
    start = sign.start() if sign else 0
    if start > 0 and (any(name in line[:start] for name in legal) or _names_holder_twice(line[:start], line[start:])):
        line = line[start:]
    return line or next(filter(None, map(_notice, rows)), "")


def _names_holder_twice(before: str, line: str) -> bool:
    """Whether what stands before a line names its holder as well, and so is a text of its own: "A site of Tide Media © 2031 Tide Media"."""
    holder = _BESIDE_HOLDER.sub(" ", _HOLDER_END.split(line)[0]).strip(SEPARATORS + ".")
    return bool(holder) and holder in before


def _notice(row: Row) -> str:
    """The copyright line that a notice too long for one begins with."""
    if len(row.text) <= MAX_COPYRIGHT_CHARS:
        return ""
    sentences = _SENTENCE.split(row.text[:MAX_COPYRIGHT_CHARS])[:-1]
    if not sentences or says_copyright(sentences[0]) < 2:
        return ""
    return " ".join(sentences[: 2 if len(sentences) > 1 and says_copyright(sentences[1]) else 1])


def _without_links(row: Row, legal: AbstractSet[str]) -> str:
    """The copyright line that a row holds, without contacts, legal links, and links of a menu before or after it."""
    shown = [words for _, words in row.links if words and "©" not in words]
    parts = _parts(row, legal)
    signed = max(range(len(parts)), key=lambda at: says_copyright(parts[at]))
    if len(shown) > 1:
        for words in shown:
            if parts[signed].startswith(words):
                parts[signed] = parts[signed].removeprefix(words).lstrip(SEPARATORS)
    behind = (part for part in parts[signed + 1 :] if part not in shown and not is_legal(part) and _LETTER.search(part))
    return " ".join(" ".join([parts[signed], *behind]).split())


def _parts(row: Row, legal: AbstractSet[str]) -> list[str]:
    """The text of a row without lines of contacts and of who made the site, cut where legal links stand."""
    text = "\n".join(filter(_may_sign, row.text.split("\n")))
    for _, words in row.links:
        if words and (is_legal(words) or (words in legal and "©" not in words)):
            text = text.replace(words, "\u2028", 1)
    return [part.strip(SEPARATORS) for part in text.split("\u2028")]


def _may_sign(line: str) -> bool:
    """Whether a line is no contact and does not say who made the site, unless it speaks of the copyright."""
    return says_copyright(line) > 0 or not ("@" in line or _MAKER.match(line))
