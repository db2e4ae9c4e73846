"""The words of a name: which are roles, which make it a desk's, and how a person's are written."""

from __future__ import annotations

import re
from typing import Final

from devparse.language.data import words
from devparse.language.text import UNSPACED

_MAX_NAME_LIKE_AGENCY_CHARS: Final = 5
_SURNAME_AGENCIES: Final = frozenset(("antara", "bloomberg"))
"""Agencies are called by short words that are first names too ("Petra", "Hina"); the longer ones are not, but for these."""
DOMAIN: Final = re.compile(
    r"\.(?:com|org|net|de|fr|at|ch|be|nl|co|uk|in|it|es|no|se|dk|pl|ru|cz|tv|news|id|kr|jp)\b", re.IGNORECASE
)
_MAX_INITIALS_CHARS: Final = 3
_ELIDED: Final = re.compile(r"[a-z]{1,4}['’-][A-ZÀ-Þ]")
"""A particle that runs into the name: "d'Ormesson", "al-Masri"."""
_INITIALS: Final = re.compile(r"(?:[A-Z]\.?){1,4}")


def without_roles(parts: list[str]) -> list[str]:
    """The words of a piece before or after those that tell a role: "Jane Doe Senior Reporter", "Reporter Jane Doe"."""
    is_role = [_is_role(part) for part in parts]
    if not any(is_role) or _has_role_as_surname(parts):
        return parts
    first, last = is_role.index(True), len(is_role) - 1 - is_role[::-1].index(True)
    if first >= 2 or (first == 1 and UNSPACED.match(parts[0])):
        return parts[:first]
    return parts[last + 1 :] if len(parts) - last - 1 >= 2 else []


def _has_role_as_surname(parts: list[str]) -> bool:
    """Whether a word for a role is a family name here: "Maxine Baker"."""
    if len(parts) != 2 or _is_role(parts[0]):
        return False
    return parts[1].casefold() in words("bylines", "surname_roles") and parts[1][0].isupper()


def _is_role(part: str) -> bool:
    """Whether a word tells a role or a degree; degrees have capitals, for "Ma" and "Md" are names."""
    word = part.casefold().strip(".,:")
    if word not in words("bylines", "roles", "degrees"):
        return False
    return word not in words("bylines", "degrees") or sum(map(str.isupper, part)) > 1


def is_particle(word: str) -> bool:
    """Whether a word stands in names in small letters: "de", "van", "bin"."""
    return word.casefold().strip("'’") in words("bylines", "particles")


def is_agency_word(word: str) -> bool:
    """Whether a word alone names an agency or a broadcaster."""
    return word.casefold() in words("bylines", "agencies")


def looks_like_name(parts: list[str]) -> bool:
    """Whether the words of a piece are written as a name is: two or more, capitals but for particles."""
    if len(parts) > 5:
        return False
    if not parts[0][0].isupper():
        return not parts[0][0].islower() or (is_particle(parts[0]) and parts[-1][0].isupper())
    return all(map(_may_be_in_name, parts))


def _may_be_in_name(part: str) -> bool:
    """Whether a word begins with a capital, is of a script that has none, or is or has a particle."""
    return not part[0].islower() or is_particle(part) or _ELIDED.match(part) is not None


def _names_agency(parts: list[str]) -> bool:
    """Whether words name an agency: alone any that is one, among others one that stands out."""
    if len(parts) == 1:
        return parts[0].casefold().strip(".,:()") in words("bylines", "agencies")
    return any(map(_is_agency, parts)) and not " ".join(parts).isupper()


def _is_agency(part: str) -> bool:
    """Whether one word among others is an agency: in capitals, or a word that nobody is called."""
    word = part.casefold().strip(".,:()")
    return word in words("bylines", "agencies") and (part.isupper() or (len(word) > _MAX_NAME_LIKE_AGENCY_CHARS and word not in _SURNAME_AGENCIES))


def is_desk(parts: list[str], sites: frozenset[str]) -> bool:
    """Whether words name a desk, an agency, an institution or the site itself.

    A word such as "pti" is an agency only alone or in capitals among other words; else it is a name, as in "Petra Müller".
    """
    if not parts:
        return False
    plain = [part.casefold().strip(".,:()") for part in parts]
    if not words("bylines", "desks").isdisjoint(plain) or _names_agency(parts):
        return True
    return is_site(parts, sites) or bool(DOMAIN.search(parts[-1]))


def is_site(parts: list[str], sites: frozenset[str]) -> bool:
    """Whether words are one of the site's names as compare keys, or begin with it: "Harbour Post", "The Harbour Post", "Gazette Travel"."""
    key = "".join(filter(str.isalnum, "".join(parts).casefold()))
    first = "".join(filter(str.isalnum, parts[0].casefold()))
    return key in sites or key.removeprefix("the") in sites or (len(first) > _MAX_INITIALS_CHARS and first in sites)


def is_desk_for_a_person(name: str, sites: frozenset[str]) -> bool:
    """Whether what is said to be a person's name is that of a desk, an agency, an institution or the site itself."""
    parts = name.split()
    if len(parts) == 2 and parts[1].casefold() in words("bylines", "surname_desks") and not is_desk(parts[:1], frozenset()):
        parts = parts[:1]
        return parts[0].casefold() in ("the", "associated") or "".join(filter(str.isalnum, name.casefold())) in sites
    return is_desk(parts, sites)


def without_edges(name: str, edges: str) -> str:
    """A name without signs at its edges; the dot of "Jr." is a part of it."""
    bare = name.strip(edges)
    return f"{bare}." if bare.endswith((" Jr", " Sr", " jr", " sr")) and f"{bare}." in name else bare


def cased(name: str) -> str:
    """A name written in capitals only, as names are written; any other as it stands."""
    if not name.isupper() or len(name) < 5 or (not name.isascii() and UNSPACED.search(name)):
        return name
    return re.sub(
        r"[^\W\d_]+",
        lambda match: match[0] if _INITIALS.fullmatch(match[0]) and len(match[0]) < 3 else match[0].title(),
        name,
    )
