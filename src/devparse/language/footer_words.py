"""The words of a page's footer beside the legal ones: copyright lines, invitations to subscribe, to follow, to write back.

The words are in `data/footer.toml`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from devparse.language.phrases import phrase_set

_SIGN: Final = re.compile(
    r"©|\(c\)(?!\s*(?:[,;.)]|$))|ⓒ|^\W*@\s*(?:19|20)\d\d\b(?=.*[^\W\d]{2})|^\W*copyright\b|\bcopyright(?: is)?(?: \w+)?[\s:,-]*(?:©|(?:19|20)\d\d|by\b|of\b|all rights)|авторские права|авторські права"
)
"""The sign, or the word where it begins the line or has a year or a holder beside it."""
_YEARS: Final = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")
_SHORT_RANGE: Final = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)\s?[-–—/]\s?(\d\d)(?![\d-])")
_CONTACT: Final = re.compile(r"(?:e-?mail|mail|phone|tel(?:efon\w*|\.)?|fax|contact|kontakt)\s*[:：]")
MAX_COPYRIGHT_CHARS: Final = 600
"""A longer text is no copyright line."""
_MIN_RIGHTS_CHARS: Final = 4
_MAX_INVITATION_CHARS: Final = 160


def says_copyright(text: str) -> int:
    """How sure it is that a text is a copyright line: 0 not at all; 1 rights reserved; 2 a sign; 3 a sign and a year."""
    return _copyright(text) if len(text) <= MAX_COPYRIGHT_CHARS else 0


@lru_cache(maxsize=2048)
def _copyright(text: str) -> int:
    text = text.casefold()
    if _SIGN.search(text):
        return 3 if _YEARS.search(text) else 2
    return int(len(text) >= _MIN_RIGHTS_CHARS and phrase_set("footer", "rights").matches(text))


def last_year(text: str) -> int | None:
    """The latest year a copyright line names; of "2019-24" 2024. None when it names none."""
    years = [int(year) for year in _YEARS.findall(text)]
    years += [int(first[:2] + last) for first, last in _SHORT_RANGE.findall(text) if last >= first[2:]]
    return max(years, default=None)


def invites_to_subscribe(text: str) -> bool:
    """Whether a text invites to a newsletter."""
    return len(text) <= _MAX_INVITATION_CHARS and _speaks("subscribe", text)


def invites_to_write(text: str) -> bool:
    """Whether a text invites to write back."""
    return len(text) <= _MAX_INVITATION_CHARS and _speaks("write", text)


def invites_to_follow(text: str) -> bool:
    """Whether a text is the heading of links to profiles."""
    return len(text) <= _MAX_INVITATION_CHARS and _speaks("follow", text)


@lru_cache(maxsize=4096)
def _speaks(part: str, text: str) -> bool:
    """Whether a short text has a phrase of a part of the table; the pages of a site say the same in their footers."""
    return phrase_set("footer", part).matches(text.casefold())


def says_contact(text: str) -> bool:
    """Whether a line of a dump gives a contact: "Email: …"."""
    return len(text) <= _MAX_INVITATION_CHARS and _CONTACT.match(text.casefold()) is not None
