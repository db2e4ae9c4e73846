"""What Markdown writes into the lines of a dump: emphasis and escapes, which are no text.

Rules after CommonMark: a mark of emphasis stands at the edge of a word, inside of which it is a sign like any other.
"""

from __future__ import annotations

import re
from typing import Final

_MARKED: Final = re.compile(r"^#{1,6} \S|\]\(", re.MULTILINE)
_EMPHASES: Final = (
    re.compile(r"(?<![\w*\\])\*\*(?=[^\s*])([^*\n]{1,500})(?<=\S)\*\*(?![\w*])"),
    re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,500})(?<=\S)\*(?![\w*])"),
    re.compile(r"(?<![\w\\])_(?=[^\s_])([^_\n]{1,500})(?<=\S)_(?!\w)"),
)
"""Strong before plain, so that no half of a strong mark is taken for a plain one."""
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")


def is_markdown(text: str) -> bool:
    """Whether a dump has headings or links as Markdown writes them, so that its other marks are Markdown too."""
    return _MARKED.search(text) is not None


def without_marks(line: str) -> str:
    """A line of Markdown without the marks of emphasis, escaped signs as themselves."""
    if "*" in line or "_" in line:
        for emphasis in _EMPHASES:
            line = emphasis.sub(r"\1", line)
    return _ESCAPED.sub(r"\1", line) if "\\" in line else line
