"""The stories of a list that a site pack declares, read by how the list is built and never by what its titles look like.

A card is what repeats: a block with one address, or links to one address in a row. Its title is the text of its heading
or link, the full one where that is cut; what else it shows is rank, picture and label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, groupby
from operator import attrgetter, itemgetter
from typing import Final

import attrs

from devparse.blocks import Image
from devparse.language.headings import is_more
from devparse.language.no_headings import is_advert
from devparse.regions.lists.declared import DeclaredList, declared_lists
from devparse.rows.boxes import child_toward, common_ancestor
from devparse.rows.document import Document
from devparse.rows.images import picture_url
from devparse.rows.model import Row, shown_text
from devparse.rows.roles import AUTHOR, CAPTION, CREDIT, DATE, HEADING, TITLE
from devparse.sections import Story, StoryList
from devparse.site import Site

_CUTS: Final = ("…", "...", "[…]", "[...]")
_MARKS: Final = ".…[] "
_RANK: Final = re.compile(r"#?(\d{1,3})[.):]?")
_MAX_LABEL_CHARS: Final = 40
_NO_LABEL: Final = AUTHOR | DATE | CAPTION | CREDIT
_NOWHERE: Final = re.compile(r"#|(?i:javascript|mailto|tel|whatsapp|data):|\{\{")
"""Addresses of links that lead to no story: places on the page, scripts, contacts, what a template leaves unfilled."""


def declared_stories(document: Document, site: Site) -> list[tuple[DeclaredList, StoryList]]:
    """The lists that the site's pack declares with their stories, in page order; one without stories is among them."""
    read = _in_dump if document.form == "text" else _on_page
    found: list[tuple[DeclaredList, StoryList]] = []
    for declared in declared_lists(document, site):
        stories = _without_copies(_with_badge(story, site) for story in read(document, site, declared))
        if declared.kind == "trending":
            stories = [attrs.evolve(story, rank=story.rank or place) for place, story in enumerate(stories, 1)]
        read_list = StoryList(declared.kind, declared.title, tuple(stories))
        if not any(_is_copy(read_list, other) for _, other in found):
            found.append((declared, read_list))
    return found


def _is_copy(found: StoryList, other: StoryList) -> bool:
    """Whether a list holds the same stories as one before it under the same heading, or none, as for another screen."""
    addresses = [story.url for story in found.stories]
    if not addresses or not all(addresses) or found.heading not in ("", other.heading):
        return False
    return addresses == [story.url for story in other.stories]


def _without_copies(stories: Iterable[Story]) -> list[Story]:
    """The stories without those that the list holds again, as for another screen: of the same title and address."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for story in stories:
        if not story.url or (story.title, story.url) not in seen:
            seen.add((story.title, story.url))
            kept.append(story)
    return kept


def _with_badge(story: Story, site: Site) -> Story:
    """The story, without a badge of the site's that its label runs on into: "GhanaLiveBlog"."""
    if not story.label or site.meaning(story.label) == "badge":
        return story
    for word, meaning in site.labels.items():
        if meaning == "badge" and story.label.endswith(word):
            return attrs.evolve(story, label=story.label.removesuffix(word).rstrip())
    return story


def _on_page(document: Document, site: Site, declared: DeclaredList) -> Iterator[Story]:
    """The stories of a list of an HTML page."""
    ordered = bool(declared.rows) and any(box.tag == "ol" for box in declared.rows[0].box.around())
    for place, card in enumerate(_cards(declared.rows), 1):
        story = _story(document, card)
        if story.title:
            yield attrs.evolve(story, rank=story.rank or (place if ordered else None))


def _cards(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each card; a row between cards is of the one before, or leads to the one behind."""
    shown = [row for row in rows if not is_advert(row.text)]
    linked = _groups(list(filter(_address, shown)))
    cards: list[list[Row]] = [[] for _ in linked]
    starts = [min(group, key=attrgetter("index")).index for group in linked]
    for row in shown if linked else ():
        cards[_place(row, linked, starts)].append(row)
    return cards


def _place(row: Row, linked: Sequence[Sequence[Row]], starts: Sequence[int]) -> int:
    """The number of the card that a row is of; `starts` are the rows that the cards begin with."""
    place = bisect_right(starts, row.index) - 1
    if place < 0:
        return 0
    is_between = place + 1 < len(linked) and not _address(row)
    return place + 1 if is_between and _leads(row, linked[place], linked[place + 1]) else place


def _leads(row: Row, before: Sequence[Row], behind: Sequence[Row]) -> bool:
    """Whether a row without link stands nearer to the card behind it than to the one before: in its block, or as its number."""
    nearer, farther = common_ancestor(row.box, behind[0].box).depth, common_ancestor(row.box, before[-1].box).depth
    return nearer > farther or (nearer == farther and _rank(row.text) is not None)


def _groups(linked: Sequence[Row]) -> list[list[Row]]:
    """The rows with links, those of one card together: by blocks of one build, else by addresses."""
    runs = [list(group) for _, group in groupby(linked, key=_address)]
    if len(runs) < 2:
        return runs
    around = reduce(common_ancestor, (row.box for row in linked))
    children = [list(group) for _, group in groupby(linked, key=lambda row: child_toward(row.box, around).order)]
    if len(children) < 2 or all(len(set(map(_address, child))) == 1 for child in children):
        return runs
    # What two blocks beside each other say of one address is one card.
    alike = groupby(chain.from_iterable(map(_cards_of_block, children)), key=lambda group: _address(group[0]))
    return [list(chain.from_iterable(groups)) for _, groups in alike]


def _cards_of_block(child: Sequence[Row]) -> list[list[Row]]:
    """The cards of a block in a list: one where one address stands in a heading, those of a list inside it otherwise."""
    heads = {_address(row) for row in child if row.box.inside & HEADING}
    if len(heads) != 1:
        return _groups(child)
    return [sorted(child, key=lambda row: (_address(row) not in heads, row.index))]


def _address(row: Row) -> str:
    """Where the first link of a row leads that can lead to a story."""
    for attributes, _ in row.links:
        address = attributes.get("href", "").strip()
        if address and not _NOWHERE.match(address) and "{{" not in address:
            return address
    return ""


def _story(document: Document, card: Sequence[Row]) -> Story:
    """The story of a card: its rows with links first say which address it is of."""
    heads = (row for row in card if _address(row) and row.box.inside & HEADING)
    main = next(heads, None) or max(filter(_address, card), key=lambda row: len(row.text))
    address = _address(main)
    title, label = _title(card, main, address)
    pictures = (_image(document, row) for row in card if row.kind == "image")
    return Story(
        title,
        document.absolute(address),
        _rank_beside(card, main),
        label or _label(card, main, title),
        next(filter(None, pictures), None),
    )


def _rank_beside(card: Iterable[Row], main: Row) -> int | None:
    """The rank that a row beside the title is."""
    ranks = (_rank(row.text) for row in card if row is not main)
    return next((rank for rank in ranks if rank is not None), None)


def _title(card: Sequence[Row], main: Row, address: str) -> tuple[str, str]:
    """The full title, and what is glued to its end where an unseen copy of it shows that."""
    texts = [text for attributes, text in main.links if attributes.get("href", "").strip() == address and text]
    shown = " ".join((main.text if main.box.inside & HEADING else " ".join(texts)).split())
    unseen = list(_unseen(card, address))
    if not shown:
        return next(filter(None, unseen), ""), ""
    return (_full(shown, unseen), "") if shown.endswith(_CUTS) else _unglued(shown, unseen)


def _full(cut: str, unseen: Sequence[str]) -> str:
    """The whole of a cut title, where the page says it unseen."""
    start = cut.rstrip(_MARKS).casefold()
    return next((text for text in unseen if text.casefold().startswith(start) and len(text) > len(start)), cut)


def _unglued(shown: str, unseen: Sequence[str]) -> tuple[str, str]:
    """A title and the label glued to its end, where an unseen copy of the title shows that there is one."""
    for text in unseen:
        rest = shown.removeprefix(text).strip() if text else ""
        if rest and rest != shown and len(rest) <= _MAX_LABEL_CHARS:
            return text, rest
    return shown, ""


def _unseen(card: Iterable[Row], address: str) -> Iterator[str]:
    """What the links to an address and the pictures of a card say without showing it."""
    for row in card:
        for attributes, _ in row.links:
            if attributes.get("href", "").strip() == address:
                yield shown_text(attributes, "title")
                yield shown_text(attributes, "aria-label")
        if row.kind == "image":
            yield shown_text(row.attributes, "alt")
            yield shown_text(row.attributes, "title")


def _rank(text: str) -> int | None:
    match = _RANK.fullmatch(text)
    return int(match[1]) if match else None


def _label(card: Sequence[Row], main: Row, title: str) -> str:
    """The first short text of a card that is neither title nor rank, time or name."""
    texts = (" ".join(row.text.split()) for row in card if row is not main and not row.box.inside & (_NO_LABEL | TITLE))
    return next((text for text in texts if _may_be_label(text) and not _is_again(text, title)), "")


def _may_be_label(text: str) -> bool:
    return 0 < len(text) <= _MAX_LABEL_CHARS and _rank(text) is None and not is_more(text)


def _image(document: Document, row: Row) -> Image | None:
    url = picture_url(row.attributes, document)
    return Image(url, shown_text(row.attributes, "alt")) if url else None


def _in_dump(document: Document, site: Site, declared: DeclaredList) -> Iterator[Story]:
    """The stories of a list of a dump: numbered cards, else one a line."""
    texts = [row.text for row in declared.rows if not is_advert(row.text)]
    cards = _numbered(texts)
    if not cards:
        yield from _lines(texts, site)
    for rank, lines in enumerate(cards, 1):
        rest = [line for line in lines[1:] if not _is_again(line, lines[0])]
        yield Story(lines[0], rank=rank, label=rest[0] if rest else "")


def _lines(texts: Sequence[str], site: Site) -> list[Story]:
    """One story a line, or two with the text of its picture; a badge stands behind its story unless one comes first."""
    parts = [_apart(text, texts[at + 1 : at + 2], site) for at, text in enumerate(texts)]
    is_first = any(map(all, parts)) or any(map(itemgetter(1), parts[:1]))
    titles: list[str] = []
    badges: dict[int, str] = {}
    for title, badge in parts:
        if title and titles[-1:] != [title]:
            titles.append(title)
        if badge:
            badges[len(titles) - (not is_first or bool(title))] = badge
    return [Story(title, label=badges.get(place, "")) for place, title in enumerate(titles)]


def _apart(line: str, following: Sequence[str], site: Site) -> tuple[str, str]:
    """The title and the badge in a line: most have one of them; a picture's text and a badge may share one."""
    if site.meaning(line) == "badge":
        return "", line
    for title in following:
        rest = line.removeprefix(title).strip() if title and line.startswith(title) else ""
        if rest and site.meaning(rest) == "badge":
            return title, rest
    return line, ""


def _numbered(texts: Sequence[str]) -> list[list[str]]:
    """The lines of each story of a list whose ranks stand before them, alone or before the picture's text; else none."""
    cards: list[list[str]] = []
    for text, behind in zip(texts, (*texts[1:], ""), strict=False):
        if _rank(text) == len(cards) + 1:
            cards.append([])
        elif title := _numbered_title(text, behind, len(cards) + 1):
            cards.append([title])
        elif cards:
            cards[-1].append(text)
        else:
            return []
    return [lines for lines in cards if lines]


def _numbered_title(text: str, behind: str, rank: int) -> str:
    """The title behind a rank, which the next line says again; "" where a line is none."""
    title = text.removeprefix(str(rank)).strip() if text.startswith(str(rank)) else ""
    return title if title and behind and _is_again(behind, title) else ""


def _is_again(line: str, title: str) -> bool:
    """Whether a line is a title once more, whole or cut."""
    return line == title or (line.endswith(_CUTS) and title.startswith(line.rstrip(_MARKS)))
