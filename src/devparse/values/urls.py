"""Addresses: absolute ones out of what a page writes, and whose they are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin, urlsplit

from devparse.values.surrogates import mended

_PLAIN: Final = re.compile(r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:[/?#][^\x00-\x20\x7f-\xa0]*)?\Z")
"""An absolute address that needs no care: host in lower case without port, nothing to drop."""
_ROOTED: Final = re.compile(r"/(?:[^\x00-\x20/\\\x7f-\xa0][^\x00-\x20\\\x7f-\xa0]*)?\Z")
"""A path from the root of its host, without white space and backslashes; one with dots for folders is not plain."""
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\ufeff]+")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_BEFORE_QUERY: Final = re.compile(r"\A[^?#]+")
_COMPARED: Final = 4000
"""Characters of an address that tell which page it is."""
_HOST: Final = re.compile(r"[^\s/?#@:\[\]<>\\^|%\"`{}]+|\[[0-9A-Fa-f:.]+\]")

_TRACKING: Final = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mkt_tok "
    "_ga _gl _hsenc _hsmi vero_id oly_anon_id oly_enc_id wickedid ref_src ref_url cmpid ncid ocid smid sr_share "
    "guccounter guce_referrer guce_referrer_sig spm xtor s_cid trk trkcampaign".split()
)
"""Parameters that tell where a reader came from, never which page it is: the click ids of advertising networks and
analytics, as their makers document them."""
_TRACKING_FAMILIES: Final = ("utm_", "at_", "pk_", "mtm_", "hsa_", "fb_")


def resolve(base: str, address: str) -> str:
    """`address` as seen from `base`, as an absolute http(s) URL; "" when it leads nowhere.

    Nowhere are "", `javascript:`, `data:`, `mailto:` and other schemes, malformed hosts and ports, and a relative address
    without a base. Control characters are dropped as browsers do, spaces are written `%20`; all else stays as written.
    """
    if not address.isascii():
        address = mended(address)
    if _PLAIN.match(address) and "/." not in address:
        return address
    if _ROOTED.match(address) and "/." not in address:
        root = _root_of(base)
        return root + address if root else ""
    return _resolve_carefully(base, address)


@lru_cache(maxsize=64)
def _root_of(base: str) -> str:
    """Scheme and host of `base`: "https://example.org"; "" when it is no http(s) address."""
    checked = _checked(_cleaned(base))
    if not checked:
        return ""
    parts = urlsplit(checked)
    return f"{parts.scheme}://{parts.netloc}"


def _cleaned(address: str) -> str:
    return _CONTROLS.sub("", mended(address).strip()).strip()


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


def host_of(url: str) -> str:
    """The host name of an http(s) URL in lower case, without `www.`; "" when it has none, or one that no host can have."""
    try:
        parts = urlsplit(_BEFORE_QUERY.sub(_slashed, _cleaned(url), count=1))
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme not in ("", "http", "https") or not _HOST.fullmatch(f"[{host}]" if ":" in host else host):
        return ""
    return host.removeprefix("www.").rstrip(".")


def without_tracking(url: str) -> str:
    """`url` without the parameters that only tell where a reader came from (`utm_source`, `fbclid` …)."""
    head, mark, tail = url.partition("?")
    if not mark:
        return url
    query, hash_mark, fragment = tail.partition("#")
    kept = "&".join(part for part in query.split("&") if not _is_tracking(part.partition("=")[0].lower()))
    return head + ("?" + kept if kept else "") + hash_mark + fragment


def _is_tracking(name: str) -> bool:
    return name in _TRACKING or name.startswith(_TRACKING_FAMILIES)


def _page_key(url: str) -> str:
    rest = without_tracking(url.split("#", 1)[0]).rpartition("://")[2]
    path, mark, query = rest.partition("?")
    host, slash, tail = path.partition("/")
    return host.lower().removeprefix("www.") + (slash + tail).rstrip("/") + mark + query
