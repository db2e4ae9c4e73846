"""Pages in UTF-8 that were read as windows-1252 or Latin-1 once and saved as UTF-8 again: "â€™" where ’ was written."""

from __future__ import annotations

import re
from typing import Final

_SIGN: Final = re.compile(b"\xc3\xa2(?:\xc2\x80\xc2|\xe2\x82\xac)")
"""How quotation marks and dashes begin once they were encoded twice: "â" and the euro sign, or its control character."""
_OPENING: Final = b"\xc3\xa2"
"""Its first bytes. One byte is looked for ten times as fast as several, and few pages have these two."""
_MIN_SIGNS: Final = 3
_WINDOWS: Final = "".join(
    chr(byte) if (shown := bytes([byte]).decode("cp1252", "ignore")) == "" else shown for byte in range(0x80, 0xA0)
)
_RUN: Final = re.compile(f"[\u00c2-\u00f4][\u0080-\u00bf{re.escape(_WINDOWS)}]{{1,3}}")
_BYTES: Final = {ord(sign): 0x80 + place for place, sign in enumerate(_WINDOWS)}


def without_double_encoding(content: bytes) -> bytes:
    """A page in UTF-8 with its twice encoded characters mended, where it has several; else as it is."""
    if not all(map(content.__contains__, _OPENING)) or len(_SIGN.findall(content)) < _MIN_SIGNS:
        return content
    return _RUN.sub(_mended, content.decode("utf-8", "replace")).encode("utf-8")


def _mended(run: re.Match[str]) -> str:
    """The characters whose bytes a run shows; the run itself where its bytes are no UTF-8."""
    raw = bytes(_BYTES.get(ord(sign), ord(sign) & 0xFF) for sign in run[0])
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return run[0]
