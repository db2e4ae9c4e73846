"""The reader in the native module, which makes the same rows and boxes as the one in Python and sooner; its tables are handed in here."""

from __future__ import annotations

import sys
from html.entities import html5
from typing import Any

from devparse.language.contacts import email_of
from devparse.limits import Limits
from devparse.native import NATIVE
from devparse.rows import elements, model, roles
from devparse.rows.html_reader import ENTER, is_iso_day
from devparse.rows.inline import NO_SPANS, Span, Spans
from devparse.rows.model import Box, Part, Reading, Row
from devparse.rows.state_json import STATE_IDS


def _keeps_lines(style: str) -> bool:
    return elements.keeps_lines({"style": style})


def tables() -> dict[str, Any]:
    """All that the module is told, by the names it knows it by."""
    return {
        "enter": {tag: method.__name__ for tag, method in ENTER.items()},
        "blocks": elements.BLOCKS,
        "phrasing": elements.PHRASING,
        "headings": elements.HEADINGS,
        "of_articles": elements.OF_ARTICLES,
        "own_content": model.OWN_CONTENT,
        "permalinks": elements.PERMALINKS,
        "state_ids": STATE_IDS,
        "references": html5,
        "tag_flags": roles.TAG_FLAGS,
        "whole_page": roles.WHOLE_PAGE,
        "flags_of_words": roles.FLAGS_OF,
        "beginnings": roles.BEGINNINGS,
        "name_length": roles.NAME_LENGTH,
        "remembered": roles.REMEMBERED,
        "parts_of_unseen": elements.PARTS_OF_UNSEEN,
        "parts_of_no_text": elements.PARTS_OF_NO_TEXT,
        "of_parts": roles.OF_PARTS,
        "of_pictures": roles.FIGURE | roles.CAPTION,
        "comment": roles.COMMENT,
        "hidden": roles.HIDDEN,
        "min_running_chars": model.MIN_RUNNING_CHARS,
        "min_page_chars": model.MIN_PAGE_CHARS,
        "most_of_text": model.MOST_OF_TEXT,
        "Box": Box,
        "Row": Row,
        "Part": Part,
        "Span": Span,
        "Spans": Spans,
        "NO_SPANS": NO_SPANS,
        "NO_LINKS": model.NO_LINKS,
        "NO_ATTRIBUTES": model.NO_ATTRIBUTES,
        "NO_ROLES": roles.NO_ROLES,
        "ElementRoles": roles.ElementRoles,
        "is_no_text": elements.is_no_text,
        "is_unseen": elements.is_for_screen_readers,
        "hides_block": elements.hides_by_class,
        "hides": elements.hides_by_style,
        "keeps_lines": _keeps_lines,
        "is_day": is_iso_day,
        "email_of": email_of,
    }


if NATIVE is not None:
    NATIVE.set_up(tables())


def read_natively(content: bytes, limits: Limits, *, is_bounded: bool, whole: bool, scriptless: bool) -> Reading | None:
    """The rows and head facts of a page in UTF-8; None where there is no native module, or the bytes are not for it."""
    if NATIVE is None:
        return None
    found = Reading()
    bounds = (limits.rows, limits.elements, limits.links) if is_bounded else (sys.maxsize,) * 3
    told = NATIVE.read(content, found, min(limits.depth, sys.maxsize), *(min(bound, sys.maxsize) for bound in bounds), whole, scriptless)
    if told is None:
        return None
    for counted in told:
        found.tell_limit(counted, getattr(limits, counted))
    return found
