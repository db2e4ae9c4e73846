"""Pages that are plainly no article: error pages, checks for robots, section fronts, shells that scripts would fill."""

from __future__ import annotations

import re
from typing import Final

from devparse.extractors.metadata.signals import signals_of
from devparse.language.text import UNSPACED
from devparse.rows.document import Document
from devparse.rows.json_ld import is_article
from devparse.sections import Body, Problem

_MANY_WORDS: Final = 150
"""A page with so many words of an article is one, whatever else it says."""
_FEW_WORDS: Final = 40
_CHARS_OF_UNSPACED_WORD: Final = 2
"""Characters that count as a word where words are not spaced."""
_MAX_TITLE_CHARS: Final = 90
_ERROR: Final = re.compile(
    r"\W*(?:error\W*)?(?:40[0-4]|410|429|50[0-4])(?:\W*$|\W+(?:error|not found|page not found|forbidden|gone|bad gateway|service)\b)|"
    r"\W*(?:oops\W*)?(?:error 40[0-4]|(?:this |the |that )?page (?:not found|(?:could not|cannot|can't|can’t) be found|(?:does not|doesn't|doesn’t) exist)|"
    r"(?:access|permission) denied|seite (?:wurde )?nicht gefunden|page (?:non trouvée|introuvable)|página no encontrada|página não encontrada|"
    r"pagina non trovata|pagina niet gevonden|sidan (?:kunde inte hittas|hittades inte)|siden (?:ble|blev) ikke funnet|siden findes ikke|"
    r"sivua ei löy\w+|strona nie (?:istnieje|została znaleziona)|stránka nenalezena|страница не найдена|сторінк\w+ не знайдено|sayfa bulunamadı|"
    r"ページが見つかりません|页面不存在|找不到頁面|找不到页面|페이지를 찾을 수 없습니다)",
    re.IGNORECASE,
)
"""What the title or headline of an error page begins with."""
_CHECK: Final = re.compile(
    r"\W*(?:just a moment\W*$|attention required!|are you (?:a |not a )?(?:robot|human)\b|robot check|security check|human verification|"
    r"pardon our interruption|checking your browser)",
    re.IGNORECASE,
)
"""What the title of a page begins with that lets people in but no robots."""
_ASKED: Final = re.compile(
    r"verify(?:ing)? (?:that )?you(?: a|'|’)re (?:a |not a )?(?:human|robot)|checking your browser before|"
    r"enable javascript and cookies to continue|unusual (?:traffic|activity) from your",
    re.IGNORECASE,
)
"""What such a page says."""
_MAX_SHELL_CHARS: Final = 400
"""A shell shows no more characters than this."""
_MAX_CHECK_CHARS: Final = 1500
"""A check for robots says no more characters than this."""
_MIN_FRONT_STORIES: Final = 10
"""A section front has at least so many rows of stories with a link."""


def no_article(document: Document, body: Body | None) -> Problem | None:
    """What a page is that has no article; None for one that has, or may have."""
    words = _words("" if body is None else body.text)
    if words >= _MANY_WORDS or _claims(document):
        return None
    kind = _refusal(document) or ("" if words >= _FEW_WORDS else _empty(document, words))
    return Problem("page", "not-an-article", kind) if kind else None


def _words(text: str) -> int:
    """The words of a text, counted as far as they make a difference."""
    spaced, unspaced = len(text.split(None, _MANY_WORDS)), len(text) // _CHARS_OF_UNSPACED_WORD
    if min(spaced, unspaced) >= _MANY_WORDS:
        return _MANY_WORDS
    return unspaced if UNSPACED.search(text) else spaced


def _refusal(document: Document) -> str:
    """Whether the page stands in the place of another: its title says so, or what little text it has."""
    signals = signals_of(document)
    titles = [document.head.title, *(heading.text for heading in signals.headings[:2])]
    if any(len(title) <= _MAX_TITLE_CHARS and _ERROR.match(title) for title in titles):
        return "The page is an error page."
    # A long page may tell of such checks.
    said = document.lines if sum(map(len, document.lines)) <= _MAX_CHECK_CHARS else ()
    if any(map(_CHECK.match, titles)) or any(map(_ASKED.search, said)):
        return "The page asks whether a robot reads it."
    return ""


def _claims(document: Document) -> bool:
    """Whether the head says that the page is an article."""
    meta = document.meta
    return (
        meta.get("og:type", "").lower() == "article"
        or "article:published_time" in meta
        or any(is_article(thing) for thing in document.linked_data)
    )


def _empty(document: Document, words: int) -> str:
    """Whether the page has nothing to read, or only leads on to stories."""
    if not words and _is_shell(document):
        return "The page shows no article: scripts would fill it, or it is empty."
    stories = sum(row.region == "stories" and bool(row.links) for row in document.rows)
    return "The page leads to stories and has none of its own: a section front." if stories >= _MIN_FRONT_STORIES else ""


def _is_shell(document: Document) -> bool:
    """Whether a page has a title, next to no text and no paragraph."""
    shown = [row for row in document.rows if row.text]
    return (
        bool(document.head.title)
        and sum(len(row.text) for row in shown) <= _MAX_SHELL_CHARS
        and not any(row.box.tag == "p" for row in shown)
    )
