"""Built-in site packs: data about sites, most of it selectors."""

from __future__ import annotations

from typing import Final

from devparse.packs import Site
from devparse.sites.devdiscourse import DEVDISCOURSE

BUILTIN: Final[tuple[Site, ...]] = (DEVDISCOURSE,)
"""The packs every parser knows unless told otherwise."""
