"""A site as data: what a pack says about the pages of one publication."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import attrs

from devparse.errors import BadSite
from devparse.reading.selectors import compiled
from devparse.sections import Metadata, Body, Trending, Footer
from devparse.values.urls import host_of

if TYPE_CHECKING:
    from devparse.extractor import Extractor

Patterns: TypeAlias = tuple[str, ...]


def _patterns(value: str | Patterns) -> Patterns:
    return (value,) if isinstance(value, str) else tuple(value)


def _selector() -> Any:
    return attrs.field(default=(), converter=_patterns)
