"""Facts of writing: how sentences end, and which scripts write without spaces."""

from __future__ import annotations

import re
from typing import Final

ENDING: Final = re.compile(r"[.!?…。！？।॥؟؛։።၊။][\"'”’»)\]」』）]*$")
"""The end of a sentence in the scripts of the news (Unicode `Sentence_Terminal`), with what may close after it."""
UNSPACED: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts whose words take fewer characters or no spaces: Thai, Japanese, Chinese, Korean."""
