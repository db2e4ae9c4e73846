"""Which links are the legal ones, by the words on them in some forty languages, else by their address.

The words are in `data/legal.toml`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from devparse.language.data import words
from devparse.language.phrases import phrase_set

_PATH: Final = re.compile(
    r"(?i)(?:^|[/_.#=-])(?:privacy|privacidade?|privacidad|confidentialite|datenschutz\w*|terms|tos|termos|cookies?|agb|impressum|imprint|"
    r"disclaimer|mentions-legales|aviso-?legal|legal|accessibility|do-?not-?sell|ccpa|gdpr|rgpd|user-?agreement|eula|ad-?choices|"
    r"aboutads|youronlinechoices|policies)(?=$|[/_.?#&=-])"
)
_MAX_LINK_CHARS: Final = 90
"""A longer text is a sentence, and no name of a page."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")


def is_legal(text: str, address: str = "") -> bool:
    """Whether a link with this text is one of the legal ones; the address counts where the text says nothing.

    Legal are privacy, terms, cookies, imprint, disclaimer, do-not-sell, ad choices, the accessibility statement and the
    copyright notice; a code of ethics is not, nor is the copyright line.
    """
    if len(text) > _MAX_LINK_CHARS:
        return False
    told = _told_by_words(text)
    return told if told is not None else _PATH.search(address) is not None


def speaks_of_law(text: str) -> bool:
    """Whether a text of any length has a word that legal links have: the notice under a form, say."""
    return phrase_set("legal", "legal").matches(text.casefold())


@lru_cache(maxsize=8192)
def _told_by_words(text: str) -> bool | None:
    """Whether a text names a legal page; None where it says nothing of where its link leads."""
    text = text.casefold()
    if not text or text in words("legal", "fillers"):
        return None
    text = text.strip()
    if not phrase_set("legal", "legal").matches(text) or text in words("legal", "notices") or "©" in text or _YEAR.search(text):
        return False
    return words("legal", "others").isdisjoint(text.split())
