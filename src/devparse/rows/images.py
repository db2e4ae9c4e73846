"""Which of the addresses an image element writes is the picture: lazy loading and placeholders seen through.

Scripts that load pictures late keep the address in an attribute of their own; such an attribute is told by its value,
for their names are without number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from devparse.rows.document import Document
from devparse.rows.model import Attributes

_CANDIDATE: Final = re.compile(r"(?<![^\s,])([^\s,]\S++)(?<!,)\s+(\d{1,5}(?:\.\d{1,3})?)[wx](?=\s*(?:,|$))")
"""An address and its width or density. It begins where a word begins and is read in one piece: tried from each letter on,
the addresses of a long `srcset` took ten times as long."""
_PLACEHOLDER: Final = re.compile(
    r"/(?:blank|spacer|pixel|transparent|loading|loader|lazy|empty|dummy|grey|gray|1x1|clear|trans|default)"
    r"(?:[-_]?(?:\d+(?:x\d+)?|pixel|img|image|bg|gr[ea]y|white|thumb|lazy|load|loading|loader|spinner|gif|square|wide|min))*"
    r"\.(?:gif|png|svg|jpe?g|webp)",
    re.IGNORECASE,
)
"""What stands there until the picture has come, by the name of its file; photographs of clear skies have longer names."""
_PROXIED: Final = re.compile(
    r"/remote\.axd\?(?P<plain>https?:[^?]+)|[?&]imageUrl=(?P<value>https?(?::|%3A)[^&?]+)", re.IGNORECASE
)
"""A picture's own address inside that of a service that scales it: ImageProcessor's, and `imageUrl=` of many."""
_PICTURE: Final = re.compile(r"(?i)\.(?:jpe?g|png|webp|avif|gif|jfif|heic)(?![a-z0-9])|/(?:image|img|photo|picture|media)s?/\S*\d")
_ADDRESS: Final = re.compile(r"(?i)(?:https?:)?/{1,2}[^\s{}<>\"'\[\]]{3,}|[\w./%~-]{3,}\.(?:jpe?g|png|webp|avif|gif)(?:\?\S*)?")
_SRC: Final = ("src", "noscript-src")
_COPIES: Final = ("source-", "noscript-")
"""What the reader puts before the names of attributes from `source` and `noscript` beside a picture."""
_NOT_TOLD_BY_VALUE: Final = frozenset((*_SRC, *"alt title class id style sizes width height loading decoding fetchpriority href usemap aria-label longdesc".split()))
_MAX_SRCSET_CHARS: Final = 20_000
"""A longer `srcset` is cut: no real one is, and a hostile one must cost no more."""
_MAX_ADDRESS_CHARS: Final = 4_000


def picture_url(attributes: Attributes, document: Document) -> str:
    """The absolute address of the largest picture an image element offers; "" when there is only a placeholder.

    Sets of sizes come first, then the attributes scripts load from, then `src`, then those of the copies for other
    screens and for readers without scripts: where there are others, `src` is the picture shown until they load.
    """
    for address in _addresses(attributes):
        url = own_address(document.absolute(address))
        if url and "placeholder" not in url.lower() and not _PLACEHOLDER.search(url):
            return url
    return ""


def _addresses(attributes: Attributes) -> Iterator[str]:
    """The addresses that an element offers, those of the best pictures first."""
    if _NOT_TOLD_BY_VALUE.issuperset(attributes):  # as two in five have it: no sets, nothing for scripts
        return filter(_may_be_address, [attributes.get(name, "") for name in _SRC])
    return _addresses_of_many(attributes)


def _addresses_of_many(attributes: Attributes) -> Iterator[str]:
    """The addresses where other attributes than `src` may hold one."""
    copies = {name: value for name, value in attributes.items() if name.startswith(_COPIES)}
    own = {name: value for name, value in attributes.items() if name not in copies} if copies else attributes
    for offered in (own, copies) if copies else (own,):
        yield from _largest_of_sets(offered)
        yield from _single_addresses(offered)


def _largest_of_sets(attributes: Attributes) -> Iterator[str]:
    """The largest of each set of sizes, lazy ones before `srcset`."""
    names = [name for name in attributes if name.endswith(("srcset", "bgset", "-set"))]
    for name in sorted(names, key=lambda name: name == "srcset"):
        value = attributes[name][:_MAX_SRCSET_CHARS]
        if largest := _largest(value):
            yield largest


def _single_addresses(attributes: Attributes) -> Iterator[str]:
    """The addresses in other attributes, told by their values, then `src`."""
    for name, value in attributes.items():
        if name not in _NOT_TOLD_BY_VALUE and not name.endswith("set") and _looks_like_picture(value.strip()):
            yield value
    for name in _SRC:
        if _may_be_address(value := attributes.get(name, "")):
            yield value


def _may_be_address(value: str) -> bool:
    """Whether a value is neither the picture itself nor what a script puts an address in place of."""
    return bool(value) and not _is_data(value) and "{{" not in value


def _is_data(value: str) -> bool:
    return value[:5].lower() == "data:"


def _looks_like_picture(value: str) -> bool:
    return (
        3 < len(value) <= _MAX_ADDRESS_CHARS and _ADDRESS.fullmatch(value) is not None and _PICTURE.search(value) is not None
    )


def own_address(url: str) -> str:
    """The address of the picture itself, where `url` asks a service to scale the picture at another address."""
    match = _PROXIED.search(url) if "?" in url or "&" in url else None
    if match is None:
        return url
    return match["plain"] or unquote(match["value"])


def _largest(sources: str) -> str:
    found = _CANDIDATE.findall(sources)
    if found:
        return str(max(found, key=lambda candidate: float(candidate[1]))[0])
    first = sources.split(None, 1)
    return first[0].rstrip(",") if first and not _is_data(first[0]) else ""
