"""Cards of links by the native module, to the same cards as `links.find_cards` and sooner; its tables are handed in here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from devparse.language.story_paths import StoryLikelihood
from devparse.native import NATIVE
from devparse.regions.lists import links
from devparse.regions.lists.links import CardLinks, LinkClassifier, LinkOccurrence, find_cards
from devparse.rows.model import Box, Row
from devparse.rows.roles import HEADER, HEADING, MENU, NAV


def tables() -> dict[str, Any]:
    """All that the module is told, by the names it knows it by."""
    return {
        "Row": Row,
        "Box": Box,
        "CardLinks": CardLinks,
        "LinkOccurrence": LinkOccurrence,
        "header": HEADER,
        "menu": NAV | MENU,
        "heading": HEADING,
        "wide": ord(links.WIDE),
        "story": StoryLikelihood.STORY,
        "bounds": {
            "teaser_chars": links.MAX_TEASER_CHARS,
            "card_text_chars": links.MAX_CARD_TEXT_CHARS,
            "title_chars": links.MIN_TITLE_CHARS,
            "title_words": links.MIN_TITLE_WORDS,
            "address_chars": links.MIN_ADDRESS_CHARS,
            "card_rows": links.MAX_CARD_ROWS,
            "heading_chars": links.MAX_HEADING_CHARS,
        },
    }


if NATIVE is not None:
    NATIVE.set_up_lists(tables())


def cards_of(classifier: LinkClassifier, rows: Sequence[Row]) -> list[CardLinks]:
    """The links of these rows that may lead to stories, as cards: by the native module, where there is one and the texts are for it."""
    if NATIVE is None:
        return find_cards(classifier, rows)
    try:
        cards: list[CardLinks] = NATIVE.find_cards(rows, classifier.classify)
    except UnicodeEncodeError:  # halves of a character, which UTF-8 has none of
        return find_cards(classifier, rows)
    return cards
