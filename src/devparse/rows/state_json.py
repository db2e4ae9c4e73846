"""The article in the state that a page hands to its scripts, for pages that show nothing until those have run.

Content systems (Arc XP's `content_elements`, Next.js' `__NEXT_DATA__`) keep a story as a list of pieces, each with a type and
its text: that shape is looked for, whatever the system.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from devparse.rows.json_ld import text_of
from devparse.rows.loose_json import read_loose

STATE_IDS: Final = frozenset({"fusion-metadata", "__next_data__", "__nuxt_data__"})
"""The ids of scripts that hold such a state, in lower case."""
_TEXT_TYPES: Final = frozenset({"text", "paragraph", "p", "header", "heading"})
_TEXT_KEYS: Final = ("content", "text", "html", "value")
_MIN_PIECES: Final = 3
_MAX_SCRIPT_CHARS: Final = 3_000_000
_MAX_VALUES: Final = 200_000
"""So many values of a state are looked at: no real story stands deeper in."""


def state_paragraphs(scripts: Sequence[str]) -> list[str]:
    """The paragraphs of the longest story among the states, without markup; empty when there is none."""
    stories = (story for script in scripts for story in _stories(read_loose(script[:_MAX_SCRIPT_CHARS])))
    return max(stories, key=lambda story: sum(map(len, story)), default=[])


def _stories(values: Sequence[object]) -> Iterator[list[str]]:
    """The lists of pieces of text, at any depth."""
    waiting = list(values)
    for _ in range(_MAX_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, Mapping):
            waiting += value.values()
        elif isinstance(value, list):
            pieces = [text for piece in value if (text := _text_of_piece(piece))]
            if len(pieces) >= _MIN_PIECES:
                yield pieces
            waiting += value


def _text_of_piece(piece: object) -> str:
    if not isinstance(piece, Mapping) or str(piece.get("type", "")).lower() not in _TEXT_TYPES:
        return ""
    return next((text for key in _TEXT_KEYS if isinstance(piece.get(key), str) and (text := text_of(piece[key]))), "")
