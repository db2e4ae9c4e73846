"""Surrogates: halves of characters that a Python string may hold and no encoding can write."""

from __future__ import annotations


def replace_surrogates(text: str) -> str:
    """`text` with surrogates joined to characters where they pair, and each other one replaced by U+FFFD."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
