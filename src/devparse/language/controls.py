"""Control characters: they mean nothing in a text, and can act on a terminal; pages smuggle them in as `&#27;`."""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
"""All but tab, newline, form feed and carriage return."""


def without_controls(text: str) -> str:
    """`text` without control characters; where it has some, without doubled spaces and empty lines, too."""
    if text.isprintable() or not _CONTROLS.search(text):
        return text
    lines = (" ".join(line.split()) for line in _CONTROLS.sub("", text).split("\n"))
    return "\n".join(line for line in lines if line)
