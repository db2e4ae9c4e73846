"""Links to answer a reader's comment or to report it, sought among all rows of a page.

By the native module, where there is one; `reply_words` says the same in Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from devparse.language.reply_words import DASH_BETWEEN, MAX_LINK_CHARS, SIGNS_BETWEEN, reply_words
from devparse.native import NATIVE

__all__ = ("is_reply_link",)


def tables() -> dict[str, Any]:
    """All that the native module is told, by the names it knows it by."""
    return {"words": reply_words(), "between": (*SIGNS_BETWEEN, DASH_BETWEEN), "chars": MAX_LINK_CHARS, "casefold": _casefold}


def _casefold(code: int) -> tuple[int, str]:
    """No traits of a character, and its letters folded."""
    return 0, chr(code).casefold()


if TYPE_CHECKING or NATIVE is None:
    from devparse.language.reply_words import is_reply_link
else:
    NATIVE.set_up_reply_links(tables)
    is_reply_link = NATIVE.is_reply_link
