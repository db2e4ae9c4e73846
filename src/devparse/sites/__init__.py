"""Built-in site packs: data about sites, most of it selectors."""

from __future__ import annotations

from typing import Final

from devparse.site import Site

BUILTIN: Final[tuple[Site, ...]] = ()
"""The packs every parser knows unless told otherwise."""
