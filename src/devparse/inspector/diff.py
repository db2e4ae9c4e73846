"""Two Pages side by side: what is the same, what changed and in which words, what only one of them has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final, Literal

import attrs

from devparse.inspector.document import document
from devparse.page import Page
from devparse.sections import Problem
from devparse.writing.html import escaped
from devparse.writing.outline import Field, Item, outline

MAX_COMPARED_WORDS: Final = 3_000
"""Of two longer texts the differing words are not marked."""
Status = Literal["same", "changed", "only left", "only right"]
_SIGNS: Final[dict[Status, str]] = {"same": "= same", "changed": "≠ changed", "only left": "− only left", "only right": "+ only right"}


@attrs.frozen
class Difference:
    """One item on both sides; None on the side that does not have it."""

    status: Status
    field: str
    left: Item | None
    right: Item | None


def differences(left: Page, right: Page) -> tuple[Difference, ...]:
    """Every item of two pages, paired: those of a field by what they say, so that one put in between moves none."""
    fields: dict[str, list[Field | None]] = {}
    for side, page in enumerate((left, right)):
        for field in _fields(page):
            fields.setdefault(field.path, [None, None])[side] = field
    return tuple(each for path, (one, other) in fields.items() for each in _paired(path, one, other))


def diff_report(left: Page, right: Page, names: tuple[str, str]) -> str:
    """One self-contained HTML file that shows two pages side by side; `names` are what they are called there."""
    found = differences(left, right)
    counts = Counter(each.status for each in found)
    summary = ", ".join(f"{count} {status}" for status, count in counts.items()) or "both hold nothing"
    head = (
        f"<header><h1>{escaped(names[0])} | {escaped(names[1])}</h1><p>{escaped(summary)}</p>"
        '<label><input type="checkbox" id="all" checked> show what is the same</label><p id="status" role="status"></p></header>'
    )
    columns = "".join(f'<th scope="col">{name}</th>' for name in ("field", *map(escaped, names), ""))
    rows = "".join(map(_row, found))
    return document(f"{names[0]} | {names[1]}", head, f'<main class="diff"><section><table><tr>{columns}</tr>{rows}</table></section></main>')


def _fields(page: Page) -> Iterator[Field]:
    """All that a page says as fields: where it is from, its sections, its problems."""
    for name, text in (("url", page.url), ("site", page.site), ("form", page.form)):
        yield Field(name, name, (Item(name, text),) if text else ())
    for section in outline(page):
        yield from section.fields
    yield Field("problems", "problems", tuple(map(_problem, page.problems)))


def _problem(problem: Problem) -> Item:
    return Item("problems", problem.message, problem.code, problem.section)


def _paired(path: str, left: Field | None, right: Field | None) -> Iterator[Difference]:
    one, other = (field.items if field else () for field in (left, right))
    left_says, right_says = ([(item.text, item.kind, item.detail) for item in items] for items in (one, other))
    for tag, a, b, c, d in SequenceMatcher(None, left_says, right_says, autojunk=False).get_opcodes():
        for pair in zip_longest(one[a:b], other[c:d]):
            yield Difference("same" if tag == "equal" else _change(*pair), path, *pair)


def _change(left: Item | None, right: Item | None) -> Status:
    if left is None:
        return "only right"
    return "only left" if right is None else "changed"


def _row(each: Difference) -> str:
    left, right = _cells(each)
    name = escaped((each.left or each.right or Item(each.field, "")).path)
    return (
        f'<tr class="{each.status.replace(" ", "-")}"><th scope="row">{name}</th><td dir="auto">{left}</td><td dir="auto">{right}</td>'
        f'<td class="mark">{_SIGNS[each.status]}</td></tr>'
    )


def _cells(each: Difference) -> tuple[str, str]:
    one, other = (_words(item) for item in (each.left, each.right))
    if each.status != "changed" or len(one) + len(other) > MAX_COMPARED_WORDS:
        return escaped("".join(one)), escaped("".join(other))
    return _marked(one, other)


def _words(item: Item | None) -> Sequence[str]:
    """What an item says, in words and the spaces between them."""
    if item is None:
        return ()
    notes = " · ".join(part for part in (item.kind, item.detail) if part)
    return re.findall(r"\s+|\S+", f"{item.text}\n{notes}".strip())


def _marked(one: Sequence[str], other: Sequence[str]) -> tuple[str, str]:
    """Both texts, with the words that differ marked as taken out and put in."""
    left, right = [], []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        gone, come = escaped("".join(one[a:b])), escaped("".join(other[c:d]))
        left.append(gone if tag == "equal" or not gone else f"<del>{gone}</del>")
        right.append(come if tag == "equal" or not come else f"<ins>{come}</ins>")
    return "".join(left), "".join(right)
