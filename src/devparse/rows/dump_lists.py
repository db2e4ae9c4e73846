"""Lists of a dump whose bullets were left out: their items are indented, and nothing else is.

Resiliparse indents an item by two spaces beyond its list's surroundings, and writes a bullet before it unless told not
to. An empty list leaves its indentation to all that follows, so an item is what is indented deeper than a later line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import Final

_BULLET: Final = re.compile(r"\s*[•◦▪‣●○]\s|\s{2,}[*+-]\s")
_NUMBER: Final = re.compile(r"\s{2,}\d{1,3}[.)]\s")
_INDENT_SPACES: Final = 2
"""Spaces by which an item stands deeper; a single one may stand before any line."""
_LONG_LINE_CHARS: Final = 200
_MAX_LONG_SHARE: Final = 0.6
"""Where more of the lines as long as paragraphs are indented, it is paragraphs that are."""
_MAX_LONG_ITEMS: Final = 5
"""So few long lines may all be items."""
_MARK: Final = "• "
_DEPTH_OF_BLANK: Final = 1 << 30


def with_bullets(lines: Sequence[str]) -> list[str]:
    """The lines of a dump, with a bullet before each item of its lists where it has indentation in place of bullets."""
    depths = list(map(_depth, lines))
    items = _indented(depths)
    if not items or any(map(_BULLET.match, lines)) or _are_paragraphs(lines, items):
        return list(lines)
    items -= _below_numbers(lines, depths)
    return [_MARK + line.strip() if at in items and not _NUMBER.match(line) else line for at, line in enumerate(lines)]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" ")) if line.strip() else _DEPTH_OF_BLANK


def _indented(depths: Sequence[int]) -> set[int]:
    """The lines that stand deeper than a later one."""
    margins = list(accumulate(reversed(depths), min))[::-1]
    return {at for at, depth in enumerate(depths) if _DEPTH_OF_BLANK > depth >= margins[at] + _INDENT_SPACES}


def _below_numbers(lines: Sequence[str], depths: Sequence[int]) -> set[int]:
    """The lines that stand below a numbered item and deeper than its number: they are of the item."""
    found: set[int] = set()
    number = _DEPTH_OF_BLANK
    for at, (line, depth) in enumerate(zip(lines, depths, strict=True)):
        if _NUMBER.match(line):
            number = depth
        elif number < depth < _DEPTH_OF_BLANK:
            found.add(at)
        elif depth <= number:
            number = _DEPTH_OF_BLANK
    return found


def _are_paragraphs(lines: Sequence[str], indented: AbstractSet[int]) -> bool:
    """Whether it is paragraphs that a dump indents, and no items."""
    long_lines = [at for at, line in enumerate(lines) if len(line) > _LONG_LINE_CHARS]
    return sum(at in indented for at in long_lines) > max(_MAX_LONG_SHARE * len(long_lines), _MAX_LONG_ITEMS)
