"""Imported packs as a module of Python, to be read, edited and used by `Parser().with_sites(*SITES)`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from devparse.authoring.ftr_rules import Imported
from devparse.authoring.pack_source import site_source
from devparse.writing.safe import one_line

_HEAD = '''"""Site packs imported from rule files in the ftr-site-config format by `devparse import-rules`.

    parser = devparse.Parser().with_sites(*SITES)

Comments name pages to try a pack on, and the rules that it leaves out.
"""

import devparse

SITES: tuple[devparse.Site, ...] = (
'''


def rules_module(found: Iterable[Imported]) -> str:
    """The source of the module; its only name is `SITES`."""
    return _HEAD + "".join(_entry(each) for each in found) + ")\n"


def _entry(found: Imported) -> str:
    if found.site is None:
        return ""
    remarks = [f"page: {page}" for page in found.pages]
    remarks += [f"left out: {left_out.rule}: {left_out.why}" for left_out in found.left_out]
    return textwrap.indent(site_source(found.site, tuple(map(one_line, remarks))), "    ") + ",\n"
