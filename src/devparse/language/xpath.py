"""XPath 1.0 as a pack may write it: what is XPath at all, and what in it nobody could answer."""

from __future__ import annotations

import re
from typing import Final

_START: Final = re.compile(r"\.?/|\(|[a-z][a-z-]*\(")
"""CSS begins with none of these."""
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_CALL: Final = re.compile(r"([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*\(")
_PREFIX: Final = re.compile(r"([A-Za-z_][\w.-]*):(?!:)[A-Za-z_*]")
_VARIABLE: Final = re.compile(r"\$[\w.-]+")
_FUNCTIONS: Final = frozenset(
    "last position count id local-name namespace-uri name string concat starts-with contains substring-before "
    "substring-after substring string-length normalize-space translate boolean not true false lang number sum floor "
    "ceiling round".split()
)
"""The core function library of XPath 1.0 (https://www.w3.org/TR/1999/REC-xpath-19991116/, section 4)."""
_OTHERS: Final = frozenset("text node comment processing-instruction and or div mod".split())
"""Node types and operators, which an opening bracket may follow as well."""


def is_xpath(source: str) -> bool:
    """Whether a selector is XPath: it begins with `/`, `./`, `(` or a function call."""
    return _START.match(source) is not None


def xpath_fault(path: str) -> str:
    """What of `path` XPath 1.0 does not know: a function, a prefix, a variable; "" when all is known.

    An engine tells these only while it evaluates the part they stand in, which may be on the thousandth page.
    """
    bare = _QUOTED.sub("''", path)
    if variable := _VARIABLE.search(bare):
        return f"there is no variable {variable[0]}"
    if prefix := _PREFIX.search(bare):
        return f"there is no prefix {prefix[1]}:"
    unknown = [name for name in _CALL.findall(bare) if name not in _FUNCTIONS | _OTHERS]
    return f"XPath 1.0 has no function {unknown[0]}()" if unknown else ""
