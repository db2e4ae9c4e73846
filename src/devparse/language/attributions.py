"""Closing lines that say whose text an article is: agencies, syndication, who edited it."""

from __future__ import annotations

import re
from typing import Final

_MAX_CHARS: Final = 220
_LINE: Final = re.compile(
    r"\(?\s*(?:with (?:additional )?(?:inputs?|reporting|files|reports?) (?:from|by)\b|this (?:story|article|report|copy) (?:has not been edited|"
    r"was (?:originally |first )?(?:published|generated|produced)|is (?:auto[- ]?generated|published)|has been (?:published|sourced))|"
    r"except for the headline, this story|\(?(?:inputs|agencies|agency inputs)\)?$|"
    r"avec (?:l')?(?:afp|reuters|agences?)\b|mit material (?:von|der)\b|con información de\b|com informações d[aeo]s?\b|"
    r"с использованием материалов\b|ajansların(?:ın)? )",
    re.IGNORECASE,
)
"""What such lines begin with: phrases of the newsroom in several languages."""
_AGENCY: Final = re.compile(r"\(\s*(?:[A-Z]{2,8}|Reuters|Xinhua|Bloomberg)(?:\s*[/,;&]\s*(?:[A-Z]{2,8}|Reuters|Xinhua|Bloomberg))*\s*\)")
"""Agencies alone in brackets: "(AFP)", "(dpa/Reuters)"."""


def is_attribution(text: str) -> bool:
    """Whether a closing line says whose text the article is: "(With inputs from agencies.)"."""
    return len(text) <= _MAX_CHARS and (_LINE.match(text) is not None or _AGENCY.fullmatch(text) is not None)
