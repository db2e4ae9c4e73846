"""How blocks of a page stand to each other."""

from __future__ import annotations

from devparse.rows.model import Box


def common_ancestor(first: Box, second: Box) -> Box:
    """The innermost block around both."""
    while first is not second:
        if first.depth >= second.depth and first.parent is not None:
            first = first.parent
        elif second.parent is not None:
            second = second.parent
    return first


def child_toward(box: Box, around: Box) -> Box:
    """The block right inside `around` that holds `box`; `around` itself when nothing is between."""
    while box is not around and box.parent is not None and box.parent is not around:
        box = box.parent
    return box


def is_heading(box: Box) -> bool:
    """Whether a block is a heading element, `h1` to `h6`."""
    return len(box.tag) == 2 and box.tag[0] == "h" and box.tag[1].isdigit()


def signature(box: Box) -> tuple[str, str]:
    """What blocks of one build share: the tag and the classes."""
    return box.tag, box.attributes.get("class", "")
