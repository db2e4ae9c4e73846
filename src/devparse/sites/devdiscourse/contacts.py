"""The telephone numbers in the footer of a Devdiscourse page: "+91-7027739813, 14, 15" is three numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from devparse.packs import Answer, Document, Site, extractor, phones_in
from devparse.sections import Footer

_LINE: Final = re.compile(r"\bPhone:(?P<numbers>[\d\s+,-]+)$", re.MULTILINE)
_SEPARATOR: Final = re.compile(r"\s*,\s*")
_LAST_DIGITS: Final = range(1, 5)
"""How many last digits a bare part of the line replaces in the number before it."""


@extractor(Footer)
def phones(document: Document, site: Site) -> Answer[Footer] | None:
    """The numbers of the footer's "Phone:" line; None where the page shows none."""
    for row in document.rows:
        line = _LINE.search(row.text) if row.region == "footer" else None
        if line and (numbers := tuple(dict.fromkeys(_numbers(line["numbers"])))):
            return Answer(Footer(phones=numbers), {"phones": f"site:{site.name}"})
    return None


def _numbers(line: str) -> Iterator[str]:
    number = ""
    for part in _SEPARATOR.split(line.strip()):
        if number and part.isdecimal() and len(part) in _LAST_DIGITS:
            yield number[: -len(part)] + part
        elif found := phones_in(part):
            number = found[0]
            yield number
