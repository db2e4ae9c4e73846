"""What the head of the page says: meta values, links by relation, title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from devparse.language.controls import without_controls
from devparse.rows.model import Attributes, Reading

_NAMES: Final = ("property", "name", "itemprop", "http-equiv")


class Head:
    """The head's facts. Names are in lower case; values have their white space folded; empty ones are left out.

    `meta` holds the first value of each name, `values` all of them in page order; `links` the attributes of the `link`
    elements by each word of their `rel`.
    """

    __slots__ = ("language", "links", "meta", "title", "values")

    def __init__(self, reading: Reading) -> None:
        self.meta: dict[str, str] = {}
        self.values: dict[str, list[str]] = {}
        self.links: dict[str, list[Attributes]] = {}
        self.title, self.language = reading.title, reading.language
        self._read_metas(reading.metas)
        self._read_links(reading.link_tags)

    def _read_metas(self, metas: Sequence[Attributes]) -> None:
        for attributes in metas:
            content = " ".join(without_controls(attributes.get("content") or attributes.get("value", "")).split())
            if not content:
                continue
            for key in _NAMES:
                if key in attributes and (name := attributes[key]):
                    name = name.strip().lower()
                    self.meta.setdefault(name, content)
                    self.values.setdefault(name, []).append(content)

    def _read_links(self, link_tags: Sequence[Attributes]) -> None:
        for attributes in link_tags:
            for relation in attributes.get("rel", "").lower().split():
                self.links.setdefault(relation, []).append(attributes)
