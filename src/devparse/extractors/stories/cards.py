"""One story out of one card: the full title, the address, the rank shown, the label, the picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from devparse.blocks import Image
from devparse.language.dates.relative import days_ago
from devparse.language.headings import is_more
from devparse.regions.lists.dump import rank_of
from devparse.regions.lists.links import CardLinks, LinkOccurrence, is_title
from devparse.regions.lists.model import FoundList
from devparse.rows.boxes import child_toward
from devparse.rows.document import Document
from devparse.rows.images import picture_url
from devparse.rows.model import Attributes, Row, shown_text
from devparse.rows.roles import AUTHOR, CAPTION, COMMENT, CREDIT, DATE, HEADING, SHARE, TITLE
from devparse.sections import Story

_CUT: Final = ("…", "...", "..", "[…]", "[...]")
_MIN_SAME_CHARS: Final = 12
"""Characters that a cut title and the whole one have in common, or all the cut one has."""
_MAX_LABEL_CHARS: Final = 30
_MAX_LINKS: Final = 6
"""A row with more links than this is no part of one card."""
_RANKED: Final = re.compile(r"#?(\d{1,2})(?:[.)]\s*|\s+|(?=[^\W\d]))(?=\D)")
"""A number before a title, with a sign or a blank behind it, or glued to it."""
_NUMBER: Final = re.compile(r"#?(\d{1,2})(?!\d)")
_MIN_NUMBERED_CARDS: Final = 2
_NO_LABEL: Final = AUTHOR | DATE | COMMENT | SHARE | CAPTION | CREDIT
_GLUED: Final = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ](?<=[^\W\d_A-Z].)")
"""The capital before which a script's styling puts a gap that the text has not: "GlobalBlog", "SportTitle".

Capitals are few: looked for first, they cost a fifth of what a look behind every sign does.
"""


def card_rows(rows: Sequence[Row], found: FoundList, place: int) -> Sequence[Row]:
    """The rows of the card at `place`: its block, or what stands between it and its neighbours."""
    card = found.cards[place]
    first = found.cards[place - 1].last if place else _first_behind_heading(found)
    last = found.cards[place + 1].first if place + 1 < len(found.cards) else found.last
    block = child_toward(card.box, found.box)
    # A block that holds rows of other cards, or is the only one of the list, is no card.
    if block is not found.box and first <= block.first and (len(found.cards) > 1 or block.last <= last):
        return rows[_with_rank(rows, first, block.first) : min(block.last, max(last, card.last))]
    following = rows[card.last : last]
    ends = next((row.index for row in following if rank_of(row.text)), last)
    return rows[_with_rank(rows, first, card.first) : max(card.last, ends)]


def _first_behind_heading(found: FoundList) -> int:
    return found.heading.index + 1 if found.heading else found.first


def _with_rank(rows: Sequence[Row], least: int, first: int) -> int:
    """The first row of a card, or the one before it where that is the card's rank; none before the row `least`."""
    return first - 1 if first > least and rank_of(rows[first - 1].text) else first


def story_links(found: FoundList) -> AbstractSet[int]:
    """The identities of the links that lead to the list's stories; other links of its cards may be labels."""
    return {id(link.attributes) for card in found.cards for link in card.links}


def labels_are_glued(found: FoundList) -> bool:
    """Whether the titles of a list have labels glued to their fronts: most do, since one may just name YouTube."""
    titles = [max((link.text for link in card.links), key=len) for card in found.cards]
    return 2 * sum(bool(_glued(title)[0]) for title in titles) > max(len(titles), 2)


def are_numbered(cards: Sequence[Sequence[Row]]) -> bool:
    """Whether a text of the first card begins with 1, one of the second with 2 and so on: ranks that the page shows."""
    return len(cards) >= _MIN_NUMBERED_CARDS and all(
        any((match := _NUMBER.match(row.text)) and int(match[1]) == place for row in rows) for place, rows in enumerate(cards, 1)
    )


def story_of(
    document: Document,
    found: FoundList,
    rows: Sequence[Row],
    card: CardLinks,
    linked: AbstractSet[int],
    *,
    position: int | None,
    glued: bool,
) -> Story:
    """The story of one card. `position` is its place in a list that the page orders (`ol`, numbers), used where the card shows no rank.

    `linked` are the links to the list's stories, as `story_links` gives them; `glued` what `labels_are_glued` says.
    """
    title, rank = _title_and_rank(found, rows, card, position)
    label, title = _glued(title) if glued else ("", title)
    if found.hinted == "sponsored":
        title = _without_source(title)
    label = label or _label(document, linked, rows, card, title)
    return Story(title, _address(document, card), rank or position, label, _image(document, rows))


def _address(document: Document, card: CardLinks) -> str:
    """The first address of a card that leads anywhere."""
    for link in card.links:
        if url := document.absolute(link.attributes.get("href", "")):
            return url
    return ""


def _title_and_rank(found: FoundList, rows: Sequence[Row], card: CardLinks, position: int | None) -> tuple[str, int | None]:
    """The title of a card without the list's heading and without its rank, and the rank that the card shows."""
    title, rank = _title(rows, card), _rank(rows)
    if found.heading is not None and found.heading.index == card.first and title.startswith(found.title):
        title = title[len(found.title) :].lstrip(" :") or title
    if position is None:
        return title, rank
    match = _RANKED.match(title)
    if match is None or int(match[1]) != (rank or position) or not is_title(title[match.end() :]):
        return title, rank
    return title[match.end() :], int(match[1])


def _glued(title: str) -> tuple[str, str]:
    """The label that is glued to the front of a title, and the title without it."""
    match = _GLUED.search(title, 2, _MAX_LABEL_CHARS)
    if match and " " not in title[: match.start()] and is_title(title) and " " in title[match.start() :]:
        return title[: match.start()], title[match.start() :]
    return "", title


def _without_source(title: str) -> str:
    """A title without the name of who pays for it, which is glued to its end."""
    cuts = [match.start() for match in _GLUED.finditer(title) if is_title(title[: match.start()])]
    return title[: cuts[-1]] if cuts and len(title) - cuts[-1] <= _MAX_LABEL_CHARS else title


def _title(rows: Sequence[Row], card: CardLinks) -> str:
    """The full title of a card: what its title's link shows, or what the page says unseen where that is cut or glued."""
    shown = _shown_title(rows, card).replace("\n", " ")
    told = _tip(card)
    if told and is_title(told) and _has_glued(shown, told):
        return told
    if shown and not shown.endswith(_CUT):
        return shown
    return next((text for text in _unseen_titles(rows, card) if _completes(text, shown)), shown)


def _tip(card: CardLinks) -> str:
    """What the first link of a card with a tool tip says in it."""
    for link in card.links:
        if "title" in link.attributes and (tip := " ".join(link.attributes["title"].split())):
            return tip
    return ""


def _completes(text: str, shown: str) -> bool:
    """Whether a text is a cut title in full."""
    start = shown.rstrip(".…[] ")
    return len(text) > len(start) and text.casefold().startswith(start[:_MIN_SAME_CHARS].casefold()) and not text.endswith(_CUT)


def _has_glued(shown: str, title: str) -> bool:
    """Whether a shown text is a title, perhaps cut, with a further text glued to its end: the name of who pays for it."""
    if shown.startswith(title):
        return shown[len(title) :][:1].isalnum()
    before, cut, after = shown.partition("…")
    return bool(cut) and after[:1].isalnum() and len(before) > _MIN_SAME_CHARS and title.startswith(before)


def _shown_title(rows: Sequence[Row], card: CardLinks) -> str:
    """The text of the link that is the title; without one the card's heading."""
    links = [link for link in card.links if link.text]
    if len(links) > 1:
        return _longest_or_first(links)
    return links[0].text if links else _heading_of(rows)


def _longest_or_first(links: Sequence[LinkOccurrence]) -> str:
    """Of several links the text of one in a heading, else of the first that is long enough, else the longest."""
    heads = [link.text for link in links if _is_head(link.row)]
    plain = heads or [link.text for link in links if not link.row.box.inside & (DATE | AUTHOR)]
    return next(filter(is_title, plain), "") or max(heads or [link.text for link in links], key=len)


def _heading_of(rows: Sequence[Row]) -> str:
    """The heading in a card whose links have no words of their own."""
    return next((row.text for row in rows if row.text and row.box.inside & HEADING and not is_more(row.text)), "")


def _is_head(row: Row) -> bool:
    """Whether a row stands in a heading or in a box that is called a title."""
    return bool(row.box.inside & HEADING or row.box.flags & TITLE)


def _unseen_titles(rows: Sequence[Row], card: CardLinks) -> Iterable[str]:
    """What the links and pictures of a card say without showing it."""
    for link in card.links:
        for name in ("title", "aria-label", "data-title"):
            yield shown_text(link.attributes, name)
        if link.row.kind == "image":
            yield shown_text(link.row.attributes, "alt")
    for row in rows:
        if row.kind == "image":
            yield shown_text(row.attributes, "alt")
        elif not row.links:
            yield row.text


def _rank(rows: Sequence[Row]) -> int | None:
    for row in rows:
        if 0 < len(row.text) < 5 and (rank := rank_of(row.text)):
            return rank
    return None


def _label(document: Document, linked: AbstractSet[int], rows: Sequence[Row], card: CardLinks, title: str) -> str:
    """A category or country beside the title: a short link to something else, or a short text without a number."""
    for row in rows:
        if row.kind == "text" and not row.box.inside & _NO_LABEL and len(row.links) <= _MAX_LINKS:
            label = _label_among_links(document, linked, row, title) if row.links else _label_of_text(row, title)
            if label:
                return label
    return _label_on_story(card, title)


def _label_on_story(card: CardLinks, title: str) -> str:
    """A label that leads to the story itself, where it is read aloud."""
    for link in card.links:
        if _is_label(link.text, title) and not link.row.box.inside & _NO_LABEL and _is_heard(link.attributes):
            return link.text
    return ""


def _label_among_links(document: Document, linked: AbstractSet[int], row: Row, title: str) -> str:
    """The label that a link of a row is, which leads neither to a story of the list nor to a person."""
    for attributes, text in row.links:
        if id(attributes) not in linked and _is_label(text, title) and not _is_person(document, attributes.get("href", "")):
            return text
    return ""


def _label_of_text(row: Row, title: str) -> str:
    """The label that a row without links is, or begins with."""
    # Looked for no farther than a label may reach.
    glued = _GLUED.search(row.text, 0, _MAX_LABEL_CHARS + 2)
    text = row.text[: glued.start()] if glued else row.text
    # A text of its own is a label though the title begins with the same word.
    return text if _is_label(text, "" if text == row.text != title else title) else ""


def _is_heard(attributes: Attributes) -> bool:
    return attributes.get("aria-hidden", "").lower() != "true"


def _is_label(text: str, title: str) -> bool:
    return (
        1 < len(text) <= _MAX_LABEL_CHARS
        and text not in title
        and text.count(" ") < 3
        and text[-1] not in ".!?:…"
        and not is_more(text)
        and any(map(str.isalpha, text))
        and not any(map(str.isdigit, text))
        and days_ago(text) is None
    )


def _is_person(document: Document, address: str) -> bool:
    path = document.absolute(address).lower()
    return any(f"/{word}" in path for word in ("author", "autor", "profile", "staff", "user", "people", "person"))


def _image(document: Document, rows: Sequence[Row]) -> Image | None:
    for row in rows:
        if row.kind == "image":
            url = picture_url(row.attributes, document)
            if url:
                return Image(url, shown_text(row.attributes, "alt"))
    return None
