"""Characters that are no text: control characters, which can act on a terminal, and soft hyphens."""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\xad]")
"""All controls but tab, newline, form feed and carriage return; and the soft hyphen."""


def without_controls(text: str) -> str:
    """`text` without control characters and soft hyphens; where it has some, without doubled spaces and empty lines, too."""
    if text.isprintable() or not _CONTROLS.search(text):
        return text
    lines = (" ".join(line.split()) for line in _CONTROLS.sub("", text).split("\n"))
    return "\n".join(line for line in lines if line)
