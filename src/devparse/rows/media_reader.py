"""Pictures and the head: what shows no text of its own, taken from the parser's events."""

from __future__ import annotations

from devparse.rows.model import Attributes
from devparse.rows.row_maker import RowMaker


class MediaReader(RowMaker):
    """Makes rows of pictures, with the addresses that `source` and `noscript` beside them offer; keeps what the head says."""

    __slots__ = ("sources",)

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self.sources: list[Attributes] = []
        """What the open `picture` offers besides its image."""

    def picture(self, tag: str, attributes: Attributes) -> None:
        self.sources = []

    def source(self, tag: str, attributes: Attributes) -> None:
        if "srcset" in attributes or "data-srcset" in attributes:
            self.sources.append(attributes)

    def image(self, tag: str, attributes: Attributes) -> None:
        if self.sources:
            source, self.sources = self.sources[0], []
            attributes = {**{f"source-{name}": value for name, value in source.items()}, **attributes}
        self.add_media("image", attributes)

    def add_hidden_picture(self, attributes: Attributes) -> None:
        """A picture for readers without scripts: the addresses of the one before it, or a picture of its own."""
        last = self.rows[-1] if self.rows else None
        if last is not None and last.kind == "image" and self.box in (last.box, last.box.parent):
            last.attributes = {**{f"noscript-{name}": value for name, value in attributes.items()}, **last.attributes}
        else:
            self.add_media("image", attributes)

    def meta(self, tag: str, attributes: Attributes) -> None:
        self.found.metas.append(attributes)

    def link_tag(self, tag: str, attributes: Attributes) -> None:
        self.found.link_tags.append(attributes)

    def base(self, tag: str, attributes: Attributes) -> None:
        self.found.base = self.found.base or attributes.get("href", "")

    def page(self, tag: str, attributes: Attributes) -> None:
        self.found.language = self.found.language or attributes.get("lang", "") or attributes.get("xml:lang", "")
