"""Which packs stand in each other's way: two of one name, two that claim one host."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from devparse.site import Site


def clashes(sites: Sequence[Site]) -> Iterator[str]:
    """A line for each name and host that several packs claim, saying which one wins: the one added later.

    A host inside another's (`blog.acme.example` in `acme.example`) is told only where its own pack comes first, since
    that pack is then never chosen.
    """
    yield from _names(sites)
    claims: dict[str, list[int]] = {}
    for place, site in enumerate(sites):
        for host in site.hosts:
            claims.setdefault(host, []).append(place)
    for host, places in claims.items():
        if places[1:]:
            names = [sites[place].name for place in places]
            yield f"{host}: claimed by {', '.join(names)}; {names[-1]} wins"
        around = max((wide for wide in _around(host) if wide in claims), key=lambda wide: claims[wide][-1], default="")
        if around and claims[around][-1] > places[-1]:
            winner = sites[claims[around][-1]].name
            yield f"{host}: claimed by {sites[places[-1]].name}; {winner}, added later, claims all of {around} and wins"


def _names(sites: Sequence[Site]) -> Iterator[str]:
    for name, number in Counter(site.name for site in sites).items():
        if number > 1:
            yield f"{name}: {number} packs have this name; the last one is meant by it"


def _around(host: str) -> Iterator[str]:
    while host:
        host = host.partition(".")[2]
        yield host
