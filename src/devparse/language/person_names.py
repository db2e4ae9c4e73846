"""Who is named in a value that is said to be a person's name, as JSON-LD's persons are.

Such a value is taken as it stands: "Olivia Guest", "Robert E Lee" and "María del Mar" are names from end to end. It is cut
only where signs or words separate whole names, and names a desk only when all of it does.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from devparse.language.data import words
from devparse.language.name_words import DOMAIN, cased, is_desk_for_a_person, without_edges
from devparse.language.names import Byline
from devparse.language.text import UNSPACED

_MAX_CHARS: Final = 300
_NOISE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\S+@\S+|https?://\S+|[“”\"*]|[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_LABEL: Final = re.compile(
    r"(?:by|written by|posted by|author|von|autor|autorin|par|por|oleh|автор|作者|alle artikel von|show all articles (?:of|by)|"
    r"(?:all |more )?(?:posts|articles) by)(?:\s*[:：]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
"""What content systems leave before a name."""
_SEPARATOR: Final = re.compile(r"\s*[;|•/、，；\n\t]+\s*|\s*,\s+(?:(?:and|und|et|y|och|og|en|e|и)\s+|&\s+)?|\s+[-–—]\s+")
"""What stands between whole names, or between a name and what else is said of the person."""
_JOINS: Final = (
    re.compile(r"\s+(?:&|and|AND|und|et|och|og|en|та|with)\s+"),
    re.compile(r"\s+(?:y|e|и)\s+"),
)
"""What joins two names, but also the two nouns in the name of an office, and two family names."""
_EDGES: Final = " .,:;-–—|/@_"
_SUFFIXES: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))


def person_names(text: str, sites: Collection[str] = ()) -> Byline:
    """The people that a value said to be a name names, and the desk where it names none; `sites` as in `read_byline`."""
    return _read(text[:_MAX_CHARS], frozenset(sites))


@lru_cache(maxsize=2048)
def _read(text: str, sites: frozenset[str]) -> Byline:
    name = without_edges(" ".join(_NOISE.sub(" ", text).split()), _EDGES)
    if label := _LABEL.match(name):
        name = name[label.end() :]
    if not any(map(str.isalpha, name)) or name.casefold() in words("bylines", "accounts"):
        return Byline((), "")
    if DOMAIN.search(text):
        return Byline((), name)
    people, desks = _people_and_desks(name, sites)
    whole = list(filter(_is_whole, people))
    if 1 < len(people) != len(whole):
        # Single words behind a comma and a whole name are places; elsewhere the separator is a part of the name.
        people = whole if "," in name and whole[:1] == people[:1] else [name]
    return Byline(tuple(dict.fromkeys(map(cased, people))), next(iter(desks), ""))


def _people_and_desks(name: str, sites: frozenset[str]) -> tuple[list[str], list[str]]:
    """The names between the separators of a value, without accounts and what is said of the people."""
    people: list[str] = []
    desks: list[str] = []
    for piece in filter(None, _SEPARATOR.split(name)):
        if piece.casefold() in words("bylines", "accounts") or _is_aside(piece, bool(people)):
            continue
        if is_desk_for_a_person(piece, sites):
            desks.append(piece)
        else:
            people.extend(map(_without_employer, _joined(piece)))
    return people, desks


def _without_employer(name: str) -> str:
    """A whole name without what follows "for": "Ida Holm for The Harbour Post"."""
    before, _, employer = name.partition(" for ")
    return before if employer and _is_whole(before) else name


def _joined(piece: str) -> list[str]:
    """The names that words such as "and" join in a piece; the piece itself where not all would be whole."""
    names = [piece]
    for join in _JOINS:
        apart = [(name, join.split(name)) for name in names]
        names = [part for name, parts in apart for part in (parts if all(map(_is_whole, parts)) else [name])]
    return names


def _is_aside(piece: str, follows_a_name: bool) -> bool:
    """Whether a piece is a degree or a suffix, or tells the role of the person named before it."""
    aside_words = words("bylines", "roles", "degrees") | _SUFFIXES
    parts = [part.casefold().strip(".") for part in piece.split()]
    if aside_words.issuperset(parts):
        return True
    if len(parts) == 2 and parts[1] in words("bylines", "surname_roles"):
        return False
    return follows_a_name and (not aside_words.isdisjoint(parts) or any(map(str.isdecimal, piece)))


def _is_whole(piece: str) -> bool:
    """Whether a piece is a whole name: given name and family name, or a name in a script without spaces."""
    return " " in piece or bool(UNSPACED.match(piece))
