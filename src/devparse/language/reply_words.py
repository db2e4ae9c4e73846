"""What the links under a reader's comment say; see `reply_links`.

Here it stands in Python: all there is without the native module, and what that one is measured by.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from devparse.language.data import words

SIGNS_BETWEEN: Final = "|·•/()[]"
DASH_BETWEEN: Final = " - "
_BETWEEN: Final = re.compile(f"[{re.escape(SIGNS_BETWEEN)}]|{DASH_BETWEEN}")
MAX_LINK_CHARS: Final = 40


@cache
def reply_words() -> frozenset[str]:
    """What such a link says, in folded case; asked for with every row."""
    return words("service", "reply")


def is_reply_link(text: str) -> bool:
    """Whether a short text says nothing but that one may answer a reader's comment, or report it."""
    if len(text) > MAX_LINK_CHARS:
        return False
    known, text = reply_words(), text.casefold()
    if text in known:
        return True
    # Asked of every row of a page, and nearly always no: most labels have nothing to cut at.
    return _BETWEEN.search(text) is not None and not known.isdisjoint(map(str.strip, _BETWEEN.split(text)))
