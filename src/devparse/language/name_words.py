"""The words of a name: which are roles, which make it a desk's, and how a person's are written."""

from __future__ import annotations

import re
from typing import Final

from devparse.language.bylines import AGENCIES, DEGREES, DESKS, PARTICLES, ROLES, words
from devparse.language.text import UNSPACED

_ROLES: Final = words(ROLES, DEGREES)
_DEGREES: Final = words(DEGREES)
_DESKS: Final = words(DESKS)
_AGENCIES: Final = words(AGENCIES)
_PARTICLES: Final = words(PARTICLES)
DOMAIN: Final = re.compile(
    r"\.(?:com|org|net|de|fr|at|ch|be|nl|co|uk|in|it|es|no|se|dk|pl|ru|cz|tv|news|id|kr|jp)\b", re.IGNORECASE
)
_INITIALS: Final = re.compile(r"(?:[A-Z]\.?){1,4}")


def without_roles(parts: list[str]) -> list[str]:
    """The words of a piece before or after those that tell a role: "Jane Doe Senior Reporter", "Reporter Jane Doe"."""
    told = [_is_role(part) for part in parts]
    if not any(told):
        return parts
    first, last = told.index(True), len(told) - 1 - told[::-1].index(True)
    if first >= 2 or (first == 1 and UNSPACED.match(parts[0])):
        return parts[:first]
    return parts[last + 1 :] if len(parts) - last - 1 >= 2 else []


def _is_role(part: str) -> bool:
    """Whether a word tells a role or a degree; degrees have capitals, for "Ma" and "Md" are names."""
    word = part.casefold().strip(".,:")
    return word in _ROLES and (word not in _DEGREES or sum(map(str.isupper, part)) > 1)


def looks_like_name(parts: list[str]) -> bool:
    """Whether the words of a piece are written as a name is: two or more, capitals but for particles."""
    if len(parts) > 5:
        return False
    if not parts[0][0].isupper():
        return not parts[0][0].islower() or (parts[0].casefold() in _PARTICLES and parts[-1][0].isupper())
    return all(
        part[0].isupper() or not part[0].islower() or part.casefold().strip("'’") in _PARTICLES for part in parts
    )


def is_desk(parts: list[str], sites: frozenset[str]) -> bool:
    """Whether words name a desk, an agency, an institution or the site itself."""
    if not parts:
        return False
    plain = [part.casefold().strip(".,:()") for part in parts]
    if any(part in _DESKS for part in plain) or any(part in _AGENCIES for part in plain):
        return True
    squeezed = "".join(filter(str.isalnum, "".join(plain)))
    first = "".join(filter(str.isalnum, plain[0]))
    return (
        squeezed in sites
        or squeezed.removeprefix("the") in sites
        or (len(first) > 3 and first in sites)
        or bool(DOMAIN.search(parts[-1]))
    )


def cased(name: str) -> str:
    """A name written in capitals only, as names are written; any other as it stands."""
    if not name.isupper() or len(name) < 5 or (not name.isascii() and UNSPACED.search(name)):
        return name
    return re.sub(
        r"[^\W\d_]+",
        lambda match: match[0] if _INITIALS.fullmatch(match[0]) and len(match[0]) < 3 else match[0].title(),
        name,
    )
