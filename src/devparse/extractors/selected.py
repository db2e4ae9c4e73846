"""What a site's selectors find."""

from __future__ import annotations

SELECTED = ()
