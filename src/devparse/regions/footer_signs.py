"""What only the footer of a page says in a line."""

from __future__ import annotations

from devparse.language.footer_words import invites_to_subscribe, says_contact, says_copyright
from devparse.language.legal import is_legal
from devparse.language.networks import names_in


def begins_footer(line: str) -> bool:
    """Whether only a footer has such a line: networks, a copyright or legal line, contacts, an invitation to subscribe."""
    if names_in(line) or says_copyright(line) > 1 or is_legal(line):
        return True
    return says_contact(line) or invites_to_subscribe(line)
