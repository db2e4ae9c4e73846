"""Puts the native module into a wheel where a compiler builds it; else the wheel is pure, and says so.

`DEVPARSE_NATIVE=0` makes the pure wheel anywhere. An editable installation has the module when `make native` builds it.
"""

from __future__ import annotations

import os
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from build import build


class NativeHook(BuildHookInterface[Any]):
    """Builds the module for one wheel, which then is for its platform and for all versions of CPython from 3.11 on."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the module and have it packed; nothing where that does not work."""
        if version == "editable" or os.environ.get("DEVPARSE_NATIVE") == "0":
            return
        self.work = tempfile.TemporaryDirectory()
        built = build(Path(self.work.name))
        if built is None:
            self.app.display_warning("devparse: no native module, so this is the pure wheel; pages are read in Python")
            return
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["force_include"][str(built)] = f"devparse/{built.name}"
        build_data["pure_python"] = False
        build_data["tag"] = f"cp311-abi3-{platform}"
