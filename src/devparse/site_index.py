"""Which of many site packs a page belongs to: by name, by address, else by its fingerprints."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from devparse.errors import UnknownSite
from devparse.language.urls import host_of
from devparse.rows.document import Document
from devparse.site import GENERIC, Site


@attrs.frozen
class SiteIndex:
    """Packs by the hosts they claim; thousands of them cost a page no time.

    The pack with the longest host wins (`news.example.org` before `example.org`); of two with the same host the later.
    """

    sites: Sequence[Site]
    _by_host: dict[str, Site] = attrs.field(init=False, eq=False, repr=False)

    @_by_host.default
    def _index_hosts(self) -> dict[str, Site]:
        return {host: site for site in self.sites for host in site.hosts}

    def choose(self, document: Document, name: str | None) -> Site:
        """The pack of a page: the one named, else that of its addresses, else of its fingerprints, else the generic one.

        Raises `UnknownSite` when `name` names none.
        """
        if name is not None:
            return self._named(name)
        addresses = (document.url, document.canonical, document.meta.get("og:url", ""))
        if any(addresses):
            return next(filter(None, map(self._by_address, dict.fromkeys(addresses))), GENERIC)
        return self._by_fingerprint(document) or GENERIC

    def _named(self, name: str) -> Site:
        known = {site.name: site for site in (GENERIC, *self.sites)}
        if name not in known:
            raise UnknownSite(f"no site pack is named {name!r}; known: {', '.join(sorted(known))}")
        return known[name]

    def _by_address(self, url: str) -> Site | None:
        labels = host_of(url).split(".")
        hosts = (".".join(labels[first:]) for first in range(len(labels)))
        return next((self._by_host[host] for host in hosts if host in self._by_host), None)

    def _by_fingerprint(self, document: Document) -> Site | None:
        """The site whose signs are on a page that names no address of its own."""
        if document.form == "html":
            return next((site for site in reversed(self.sites) if any(map(document.has, site.signs))), None)
        text = "\n".join(document.lines)
        return next((site for site in reversed(self.sites) if any(map(text.__contains__, site.text_signs))), None)
