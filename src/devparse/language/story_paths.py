"""What the path of an address promises: a story, a shelf of stories, or a place that offers none.

Words of paths are facts of the field: those that content systems and newspapers of some twenty languages give to the
pages of authors, tags, sections, forms and rules.
"""

from __future__ import annotations

import re
from typing import Final

NEVER: Final = 0
"""No story: the page itself, a home page, an author, a tag, a form, a place to share or to log in."""
PERHAPS: Final = 1
"""It may be one: a short path, a section."""
STORY: Final = 2
"""The address is built like a story's: a slug of several words, a number, a day."""

_PEOPLE: Final = frozenset(
    "author authors tag tags profile profiles user users staff member members autor autores autori autore auteur auteurs autoren "
    "autorzy autorius autors yazar yazarlar writer writers columnist columnists contributor contributors journalist journalists "
    "journaliste journalistes redakteur redakteure redaktor forfatter skribent skribenter reporter reporters etiqueta etiquetas stichwort "
    "schlagwort keyword keywords hashtag bio bios people person personen".split()
)
"""Places of people and of tags, when nothing or one piece follows."""
_AWAY: Final = frozenset(
    "login log-in signin sign-in signup register account my-account subscribe subscription subscriptions newsletter newsletters search "
    "rss feed feeds imprint impressum donate advertise cart checkout help faq sitemap cdn-cgi share sharer intent wp-login.php wp-admin "
    "download downloads glossary masthead archive-index legal editorial-policy careers jobs abo abonnement suscripcion "
    "abonnieren recherche buscar busqueda suche kontakt contacto contatti datenschutz".split()
)
"""Places of forms and rules."""
_AWAY_STARTS: Final = ("privacy", "terms", "cookie", "contact", "about")
"""How the names of pages about rules and contacts begin."""
_RULES: Final = re.compile(rf"/(?:{'|'.join(_AWAY_STARTS)})")
_SHELVES: Final = frozenset(
    "category categories topic topics section sections theme themes tema temas thema themen rubrik rubrique rubriques categoria categorias "
    "kategoria kategorie kategori kategorier kategorija kategorije categorie emne emner ämne ämnen amne tagg sujet sujets temat assunto "
    "assuntos topico topicos argomento argomenti onderwerp rubrika sekce sectie seccion secciones sekcja konu konular etiket aihe teema osio "
    "series collection collections channel channels page label dossier dossiers subject hub genre genres".split()
)
_DAY: Final = re.compile(r"/(?:19|20)\d\d(?:[/-]?\d\d?(?:[/-]?\d\d?)?|/[a-z]{3,9})[/-]")
_ARCHIVE: Final = re.compile(r"/(?:19|20)\d\d(?:/\d\d?){0,2}$")
_NUMBER: Final = re.compile(r"\d{5}|\d{4}$|\d{3,}\.\w{3,5}$|(?:^|[=,-])\d{3,}(?:$|\D)")
_DIGITS: Final = re.compile(r"\d{3}")
_ENCODED: Final = re.compile(r"%[0-9a-f]{2}|[^\x00-\x7f]", re.IGNORECASE)
_SLUG: Final = 24
_SURE: Final = 5
"""So many dashes make a slug a title even on a shelf; with fewer it may name a section."""


def is_likely(address: str) -> bool:
    """A cheap look, before `worth_of`, for what the address of a story has."""
    return (
        address.count("-") > 2
        or address.count("_") > 2
        or _DIGITS.search(address) is not None
        or "%" in address
        or not address.isascii()
    )


def worth_of(path: str) -> int:
    """What a path with its query promises: `NEVER`, `PERHAPS` or `STORY`."""
    lower = path.lower()
    if len(lower) < 3:
        return NEVER
    bare, asked, _ = lower.partition("?")
    pieces = bare.split("/")
    if not _AWAY.isdisjoint(pieces) or not _PEOPLE.isdisjoint(pieces[-2:]):
        return NEVER
    if _RULES.search(bare) and any(piece.startswith(_AWAY_STARTS) and piece.count("-") < _SURE for piece in pieces):
        return NEVER
    slug = f"{pieces[-1]}{lower[len(bare) :]}" if asked else pieces[-1]
    if slug.isdecimal() and len(slug) <= 4 and _ARCHIVE.search(lower):
        return NEVER
    dashes = slug.count("-") + slug.count("_")
    if (
        dashes >= 3
        or _NUMBER.search(slug)
        or _DAY.search(lower)
        or (len(slug) > _SLUG and not slug.isalnum() and _ENCODED.search(slug))
    ):
        return STORY if dashes >= _SURE or _SHELVES.isdisjoint(pieces[:-1]) else PERHAPS
    return PERHAPS
