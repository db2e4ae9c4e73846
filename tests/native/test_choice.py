"""Which reader reads: the native one where it is built, unless `DEVPARSE_NATIVE=0` says otherwise; the answers are the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import devparse
from devparse.native import NATIVE

PAGES = sorted(Path(__file__).parent.parent.glob("pages/*/*/source.html"))
SCRIPT = """
import sys, devparse
from pathlib import Path
print(devparse.__native__)
for path in sys.argv[1:]:
    print(devparse.to_json(devparse.parse(Path(path).read_bytes(), url="https://ledger.example/2026/tide")))
"""


ALONE = """
import sys
from importlib.util import module_from_spec, spec_from_file_location
native = module_from_spec(spec_from_file_location("_native", sys.argv[1]))
native.set_up_reply_links(lambda: {"words": ["reply"], "between": ["|"], "chars": 40, "casefold": None})
before = native.is_reply_link("Reply")
try:
    native.set_up({})
except KeyError:
    print(before, native.is_reply_link("Reply"))
"""


def told(native: str) -> list[str]:
    """What a process says that may or may not use the module: which reader, then the pages, one a line."""
    environment = {**os.environ, "DEVPARSE_NATIVE": native}
    command = [sys.executable, "-X", "utf8", "-c", SCRIPT, *map(str, PAGES)]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, env=environment)
    return said.stdout.split("\n", 1)


def test_it_says_which_reader_reads() -> None:
    assert devparse.__native__ == (NATIVE is not None)


def test_without_the_module_everything_is_read_in_python() -> None:
    assert told("0")[0] == "False"


@pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it")
def test_words_told_before_the_reader_is_set_up_are_known_after() -> None:
    assert NATIVE is not None
    said = subprocess.run([sys.executable, "-c", ALONE, str(NATIVE.__file__)], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["True", "True"]


@pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it")
def test_pages_are_the_same_with_and_without_it() -> None:
    without, native = told("0"), told("")
    assert (without[0], native[0]) == ("False", "True")
    assert len(json.dumps(native[1])) > 1000 * len(PAGES)
    assert native[1] == without[1]
