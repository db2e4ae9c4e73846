"""E-mail addresses: in texts, in `mailto:` links, and behind Cloudflare's protection."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

_EMAIL: Final = re.compile(r"[A-Za-z0-9][\w.+%-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@])")
_HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2}){4,200}")
_PROTECTED: Final = "/cdn-cgi/l/email-protection#"
_FILES: Final = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")


def emails_in(text: str) -> list[str]:
    """The addresses a text holds, in order."""
    return [found for found in _EMAIL.findall(text) if not found.lower().endswith(_FILES)] if "@" in text else []


def email_of(attributes: Mapping[str, str]) -> list[str]:
    """The addresses a link's attributes give: `mailto:` (decoded), `data-cfemail`, the protected address."""
    href = attributes.get("href", "").strip()
    if href[:7].lower() == "mailto:":
        return emails_in(unquote(href[7:].partition("?")[0]))
    _, _, hidden = href.partition(_PROTECTED)
    hidden = attributes.get("data-cfemail", "") or hidden
    return emails_in(reveal(hidden)) if hidden else []


def reveal(hidden: str) -> str:
    """The text behind Cloudflare's protection: two hex digits of key, then each byte combined with it; "" when it is none."""
    if not _HEX.fullmatch(hidden):
        return ""
    key, *data = bytes.fromhex(hidden)
    return bytes(byte ^ key for byte in data).decode("utf-8", "replace")
