"""Facts of writing: how sentences end, which scripts write without spaces, and how much a character says."""

from __future__ import annotations

import re
from typing import Final

ENDING: Final = re.compile(r"[.!?…。！？।॥؟؛։።၊။][\"'”’»)\]」』）]*$")
"""The end of a sentence in the scripts of the news (Unicode `Sentence_Terminal`), with what may close after it."""
UNSPACED: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts whose words take fewer characters or no spaces: Thai, Japanese, Chinese, Korean."""
_OPENING: Final = 40


def density(text: str) -> float:
    """How many characters of an alphabet one of this text's stands for: 2.5 in scripts that need fewer, judged by its opening."""
    return 2.5 if not text.isascii() and UNSPACED.search(text[:_OPENING]) else 1.0
