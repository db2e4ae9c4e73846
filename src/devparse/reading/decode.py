"""Bytes to text: which encoding a page is in, and how sure that is."""

from __future__ import annotations

from devparse.sections import Problem


def decode(data: bytes | str, charset: str | None = None) -> tuple[bytes, tuple[Problem, ...]]:
    """The page as clean UTF-8 bytes."""
    if isinstance(data, str):
        return data.encode("utf-8", "replace"), ()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace").encode(), ()
    return data, ()
