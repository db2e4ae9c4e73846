"""What the path of an address promises, asked of nearly every link of a page.

By the native module, where there is one; `path_kinds` says the same in Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from devparse.language import path_kinds
from devparse.language.path_kinds import StoryLikelihood
from devparse.native import NATIVE

__all__ = ("StoryLikelihood", "is_likely", "likelihood_of")


def tables() -> dict[str, Any]:
    """All that the native module is told, by the names it knows it by."""
    return {
        "people": path_kinds.PEOPLE,
        "away": path_kinds.AWAY,
        "away_or_named": path_kinds.AWAY_OR_NAMED,
        "shelves": path_kinds.SHELVES,
        "rules": path_kinds.RULES,
        "of_rules": path_kinds.OF_RULES,
        "path_chars": path_kinds.MIN_PATH_CHARS,
        "slug_chars": path_kinds.MIN_SLUG_CHARS,
        "title_dashes": path_kinds.MIN_TITLE_DASHES,
        "sure_dashes": path_kinds.MIN_SURE_DASHES,
        "never": StoryLikelihood.NEVER,
        "perhaps": StoryLikelihood.PERHAPS,
        "story": StoryLikelihood.STORY,
        "likelihood_of": path_kinds.likelihood_of,
    }


if TYPE_CHECKING or NATIVE is None:
    from devparse.language.path_kinds import is_likely, likelihood_of
else:
    NATIVE.set_up_story_paths(tables)
    is_likely, likelihood_of = NATIVE.is_likely, NATIVE.likelihood_of
