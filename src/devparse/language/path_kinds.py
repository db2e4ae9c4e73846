"""What the path of an address promises: a story, a shelf of stories, or a place that offers none; see `story_paths`.

Here it stands in Python: all there is without the native module, and what that one is measured by.

Words of paths are facts of the field: those that content systems and newspapers of some twenty languages give to the
pages of authors, tags, sections, forms and rules.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final


class StoryLikelihood(IntEnum):
    """How likely an address leads to a story."""

    NEVER = 0
    """No story: a home page, an author, a tag, a form, a place to share or to log in."""
    PERHAPS = 1
    """It may be one: a short path, a section."""
    STORY = 2
    """The address is built like a story's: a slug of several words, a number, a day."""
    OWN = 3
    """The page itself: lists of what is most read often hold the story they stand beside."""


PEOPLE: Final = frozenset(
    "author authors tag tags profile profiles user users staff member members autor autores autori autore auteur auteurs autoren "
    "autorzy autorius autors yazar yazarlar writer writers columnist columnists contributor contributors journalist journalists "
    "journaliste journalistes redakteur redakteure redaktor forfatter skribent skribenter reporter reporters etiqueta etiquetas stichwort "
    "schlagwort keyword keywords hashtag bio bios".split()
)
"""Places of people and of tags, when nothing or one piece follows."""
_NAMED: Final = frozenset("people person personen leute gente".split())
"""Places of people that are sections of some newspapers as well: there a slug of several words is a story."""
AWAY: Final = frozenset(
    "login log-in signin sign-in signup register account my-account subscribe subscription subscriptions newsletter newsletters search "
    "rss feed feeds imprint impressum donate advertise cart checkout help faq sitemap cdn-cgi share sharer intent wp-login.php wp-admin "
    "download downloads glossary masthead archive-index legal editorial-policy careers jobs abo abonnement suscripcion "
    "abonnieren recherche buscar busqueda suche kontakt contacto contatti datenschutz".split()
)
"""Places of forms and rules."""
RULES: Final = frozenset("privacy terms cookie cookies contact about".split())
OF_RULES: Final = frozenset(
    "us me policy policies notice statement setting settings preferences of and the our conditions use usage service services sale privacy "
    "cookie cookies choices center centre form page team company site htm html php asp aspx".split()
)
_RULES: Final = re.compile(rf"/(?:{'|'.join(sorted(RULES))})(?:[-_.](?:{'|'.join(sorted(OF_RULES))}|\d+))*(?=$|/)")
"""Pages about rules and contacts; "about-face-on-tolls" is none."""
SHELVES: Final = frozenset(
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
MIN_PATH_CHARS: Final = 3
MIN_SLUG_CHARS: Final = 24
AWAY_OR_NAMED: Final = AWAY | _NAMED
MIN_TITLE_DASHES: Final = 3
"""So many dashes make a slug a title."""
MIN_SURE_DASHES: Final = 5
"""So many dashes make a slug a title even on a shelf; with fewer it may name a section."""


def is_likely(address: str) -> bool:
    """A cheap look, before `likelihood_of`, for what the address of a story has."""
    return (
        address.count("-") >= MIN_TITLE_DASHES
        or address.count("_") >= MIN_TITLE_DASHES
        or _DIGITS.search(address) is not None
        or "%" in address
        or not address.isascii()
    )


def likelihood_of(path: str) -> StoryLikelihood:
    """What a path with its query promises."""
    lower = path.lower()
    if len(lower) < MIN_PATH_CHARS:
        return StoryLikelihood.NEVER
    bare, asked, _ = lower.partition("?")
    pieces = bare.split("/")
    slug = f"{pieces[-1]}{lower[len(bare) :]}" if asked else pieces[-1]
    dashes = slug.count("-") + slug.count("_")
    if _leads_elsewhere(lower, bare, slug, dashes):
        return StoryLikelihood.NEVER
    if not _is_built_like_a_story(lower, slug, dashes):
        return StoryLikelihood.PERHAPS
    return StoryLikelihood.STORY if dashes >= MIN_SURE_DASHES or SHELVES.isdisjoint(pieces[:-1]) else StoryLikelihood.PERHAPS


def _leads_elsewhere(path: str, bare: str, slug: str, dashes: int) -> bool:
    """Whether a path is that of people, tags, archives, forms or rules."""
    pieces = bare.split("/")
    if not PEOPLE.isdisjoint(pieces[-2:]) or pieces[-1] in AWAY:
        return True
    if slug.isdecimal() and len(slug) <= 4 and _ARCHIVE.search(path):
        return True
    return _RULES.search(bare) is not None or (dashes < MIN_TITLE_DASHES and not AWAY_OR_NAMED.isdisjoint(pieces))


def _is_built_like_a_story(path: str, slug: str, dashes: int) -> bool:
    """Whether a slug is a title, a number or letters of another script, or a day stands in the path."""
    if dashes >= MIN_TITLE_DASHES or _NUMBER.search(slug) or _DAY.search(path):
        return True
    return len(slug) > MIN_SLUG_CHARS and not slug.isalnum() and _ENCODED.search(slug) is not None
