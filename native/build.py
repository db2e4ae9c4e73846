"""Builds the native module: `python native/build.py src/devparse` for work on it; the wheel's build hook uses `build`.

Where no compiler is found, or it refuses, this is told and nothing is built: devparse reads pages without the module.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
NAME = "_native.pyd" if sys.platform == "win32" else "_native.abi3.so"


def build(folder: Path, *, sanitized: bool = False) -> Path | None:
    """The module, built into a folder; None, and why on the standard error, where that did not work."""
    if sys.implementation.name != "cpython":
        print("devparse: the native module is for CPython; without it pages are read in Python", file=sys.stderr)
        return None
    try:
        return _build(folder, sanitized=sanitized)
    except Exception as error:  # noqa: BLE001 - whatever the compiler's trouble is, there is a way without
        print(f"devparse: the native module was not built; without it pages are read in Python ({error})", file=sys.stderr)
        return None


def _build(folder: Path, *, sanitized: bool) -> Path:
    from setuptools import Distribution, Extension  # noqa: PLC0415 - told by `build` where it is missing
    from setuptools.command.build_ext import build_ext  # noqa: PLC0415

    extension = Extension(
        "_native",
        [str(HERE / "module.cpp")],
        define_macros=[("Py_LIMITED_API", "0x030B0000")],
        py_limited_api=True,
        language="c++",
        **_flags(sanitized=sanitized),
    )
    command = build_ext(Distribution({"name": "devparse", "ext_modules": [extension]}))
    with tempfile.TemporaryDirectory() as work:
        command.build_lib = command.build_temp = work
        command.ensure_finalized()
        command.run()
        fresh = shutil.copy(command.get_ext_fullpath("_native"), folder / f"{NAME}.new")
        return Path(fresh).replace(folder / NAME)  # a process that has the old one open keeps it


def _flags(*, sanitized: bool) -> dict[str, list[str]]:
    if sys.platform == "win32":
        return {"extra_compile_args": ["/std:c++17", "/O2", "/EHsc"]}
    watched = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-g", "-O1"] if sanitized else ["-O2", "-g0"]
    warned = ["-Wall", "-Wextra", "-Wno-cast-function-type"]
    return {
        "extra_compile_args": ["-std=c++17", "-fvisibility=hidden", "-ffp-contract=off", *warned, *watched],
        "extra_link_args": watched if sanitized else ["-s"] if sys.platform == "linux" else [],  # without names of what is inside
    }


def main() -> None:
    """Build the module into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sanitized", action="store_true", help="stop at every wrong access and overflow")
    arguments = parser.parse_args()
    built = build(arguments.folder, sanitized=arguments.sanitized)
    if built is None:
        (arguments.folder / NAME).unlink(missing_ok=True)  # an old one may read otherwise than the Python beside it
    else:
        print(f"{built} has {built.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
