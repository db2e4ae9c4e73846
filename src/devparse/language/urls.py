"""Addresses: absolute ones out of what a page writes, and whose they are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin, urlsplit

from devparse.language.surrogates import replace_surrogates

_PLAIN: Final = re.compile(r"(?P<root>https?://(?P<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?))(?:[/?#][^\x00-\x20\x7f-\xa0]*)?\Z")
"""An absolute address that needs no care: host in lower case without port, nothing to drop."""
_ROOTED: Final = re.compile(r"/(?:[^\x00-\x20/\\\x7f-\xa0][^\x00-\x20\\\x7f-\xa0]*)?\Z")
"""A path from the root of its host, without white space and backslashes; one with dots for folders is not plain."""
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\ufeff]+")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_BEFORE_QUERY: Final = re.compile(r"\A[^?#]+")
_HOST: Final = re.compile(r"[^\s/?#@:\[\]<>\\^|%\"`{}]+|\[[0-9A-Fa-f:.]+\]")


def resolve(base: str, address: str) -> str:
    """`address` as seen from `base`, as an absolute http(s) URL; "" when it leads nowhere.

    Nowhere are "", `javascript:`, `data:`, `mailto:` and other schemes, malformed hosts and ports, and a relative address
    without a base. Control characters are dropped as browsers do, spaces are written `%20`; all else stays as written.
    """
    if not address.isascii():
        address = replace_surrogates(address)
    if _PLAIN.match(address) and "/." not in address:
        return address
    if _ROOTED.match(address) and "/." not in address:
        root = _root_of(base)
        return root + address if root else ""
    return _resolve_carefully(base, address)


def relative(address: str) -> str:
    """An address without a scheme, as it is written, where no base is known to make it absolute; "" when it leads nowhere.

    Nowhere are "", a fragment of the page itself, and every other scheme than http(s).
    """
    cleaned = _cleaned(address).replace(" ", "%20")
    return "" if cleaned.startswith("#") or _SCHEME.match(cleaned) else cleaned


@lru_cache(maxsize=64)
def _root_of(base: str) -> str:
    """Scheme and host of `base`: "https://example.org"; "" when it is no http(s) address."""
    if plain := _PLAIN.match(base):
        return plain["root"]
    checked = _checked(_cleaned(base))
    if not checked:
        return ""
    parts = urlsplit(checked)
    return f"{parts.scheme}://{parts.netloc}"


def _cleaned(address: str) -> str:
    return _CONTROLS.sub("", replace_surrogates(address).strip()).strip()


def _resolve_carefully(base: str, address: str) -> str:
    address = _BEFORE_QUERY.sub(_slashed, _cleaned(address), count=1)
    if not address:
        return ""
    if address.startswith("#"):
        return base.partition("#")[0] + address.replace(" ", "%20") if _root_of(base) else ""
    scheme = _SCHEME.match(address)
    if scheme:
        name = scheme[1].lower()
        return _checked(f"{name}://{address[scheme.end() :].lstrip('/')}") if name in ("http", "https") else ""
    try:
        return _checked(urljoin(_cleaned(base), address)) if _root_of(base) else ""
    except ValueError:
        return ""


def _slashed(found: re.Match[str]) -> str:
    """The part before query and fragment, in which browsers take a backslash for a slash."""
    return found[0].replace("\\", "/")


def _checked(url: str) -> str:
    """`url` when it is a well-formed http(s) address, its spaces escaped; else ""."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    host = parts.netloc.rpartition("@")[2]
    if not _HOST.fullmatch(re.sub(r":\d*\Z", "", host)):
        return ""
    return url.replace(" ", "%20")


@lru_cache(maxsize=64)
def host_of(url: str) -> str:
    """The host name of an http(s) URL in lower case, without `www.`; "" when it has none, or one that no host can have."""
    if plain := _PLAIN.match(url):
        return plain["host"].removeprefix("www.").rstrip(".")
    try:
        parts = urlsplit(_BEFORE_QUERY.sub(_slashed, _cleaned(url), count=1))
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme not in ("", "http", "https") or not _HOST.fullmatch(f"[{host}]" if ":" in host else host):
        return ""
    return host.removeprefix("www.").rstrip(".")
