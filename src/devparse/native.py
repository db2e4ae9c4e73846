"""The choice between Python and the native module, which says the same sooner.

The module is there where a wheel holds it or `make native` built it; `DEVPARSE_NATIVE=0` leaves it aside. Whoever uses it
hands it its word lists, classes and judgements; none of them stands in it a second time.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Final


def _chosen() -> ModuleType | None:
    """The native module; None where there is none or it is not wanted."""
    if os.environ.get("DEVPARSE_NATIVE") == "0" or sys.implementation.name != "cpython":
        return None
    try:
        return import_module("devparse._native")
    except ImportError:
        return None


NATIVE: Final = _chosen()
"""None where Python does all of it."""
