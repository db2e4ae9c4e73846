"""Addresses: absolute ones out of what a page writes, and whose they are."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def resolve(base: str, address: str) -> str:
    """`address` seen from `base`, as an absolute http(s) URL; "" when it is no place to go or malformed."""
    address = address.strip()
    try:
        joined = urljoin(base, address)
        parts = urlsplit(joined)
        if parts.scheme in ("http", "https") and parts.hostname:
            return joined
    except ValueError:
        pass
    return ""


def host_of(url: str) -> str:
    """The host name of a URL in lower case, without `www.`; "" when it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")
