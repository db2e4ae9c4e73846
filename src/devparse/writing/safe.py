"""Text of a page made safe to show: nothing in it can act on a terminal or turn the direction of what follows."""

from __future__ import annotations

import re
from typing import Final

_ACTIVE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def printable(text: str) -> str:
    """`text` without control codes, direction overrides and lone surrogates; tabs and newlines stay."""
    return _ACTIVE.sub("", text)


def one_line(text: str) -> str:
    """`printable(text)` on one line, white space folded."""
    return " ".join(printable(text).split())
