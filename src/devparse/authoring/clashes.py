"""Which packs stand in each other's way: two of one name, two that claim one host."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from devparse.site import Site


def clashes(sites: Sequence[Site]) -> Iterator[str]:
    """A line for each name and host that several packs claim, saying which one wins: the one added later.

    A host inside another's (`blog.acme.example` in `acme.example`) is no clash: the longest host wins.
    """
    yield from _names(sites)
    claims: dict[str, list[str]] = {}
    for site in sites:
        for host in site.hosts:
            claims.setdefault(host, []).append(site.name)
    for host, names in claims.items():
        if names[1:]:
            yield f"{host}: claimed by {', '.join(names)}; {names[-1]} wins"


def _names(sites: Sequence[Site]) -> Iterator[str]:
    for name, number in Counter(site.name for site in sites).items():
        if number > 1:
            yield f"{name}: {number} packs have this name; the last one is meant by it"
