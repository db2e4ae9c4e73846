"""The lists of stories a page offers beside its article: most read, latest, related."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, starmap
from operator import itemgetter
from typing import Final, cast, get_args

from devparse.extraction import extractor
from devparse.extractors.stories.cards import are_numbered, card_rows, labels_are_glued, story_links, story_of
from devparse.regions.lists.empty import empty_headings
from devparse.regions.lists.html import find_lists
from devparse.regions.lists.model import FoundList
from devparse.rows.document import Document
from devparse.sections import ListKind, Story, StoryList, Trending
from devparse.site import Site

_KINDS: Final = frozenset(get_args(ListKind))
_MIN_SHARE_OF_COPY: Final = 0.8
"""Two lists that share this part of the shorter one's stories under one heading are copies for two screens."""
_MAX_LISTS_COMPARED: Final = 8
"""So many lists of one heading are looked at for a copy."""
_MIN_RANKED_STORIES: Final = 3
"""So many stories numbered from 1 on make a list ranked."""

Placed = tuple[int, StoryList]
"""A list and the row it begins in."""


@extractor(Trending)
def stories(document: Document, site: Site) -> Trending | None:
    """Every list of stories, in page order; a headed list that is empty is among them. None when the page has none.

    What the site's selectors skip is left out.
    """
    lists = [made for _, made in placed_stories(document, site)]
    return Trending(tuple(lists)) if lists else None


def placed_stories(document: Document, site: Site) -> list[Placed]:
    """The lists of stories in page order, each with the row it begins in."""
    skipped = set(chain.from_iterable(starmap(range, document.containers.get("skip", ()))))
    found = [each for each in find_lists(document) if each.first not in skipped]
    labels = {_plain(word): kind for word, kind in site.labels.items()}
    placed = [(each.first, made) for each in found if (made := _story_list(document, labels, each)) is not None]
    empty = ((row.index, StoryList(kind, row.text)) for row, kind in empty_headings(document, labels, found))
    placed.extend(listed for listed in empty if listed[0] not in skipped)
    return _without_copies(sorted(placed, key=itemgetter(0)))


def _plain(heading: str) -> str:
    return " ".join(heading.casefold().split()).rstrip(":")


def _story_list(document: Document, labels: Mapping[str, str], found: FoundList) -> StoryList | None:
    """The list with its stories; None when the site says that its heading belongs to something else."""
    kind = _kind(labels, found)
    if kind is None:
        return None
    items = _stories(document, found)
    if not items:
        return None
    # What is numbered without a word of what it is shows what is read most.
    is_ranking = kind == "other" and found.told is None and _is_numbered(items)
    return StoryList("trending" if is_ranking else kind, found.title, items)


def _stories(document: Document, found: FoundList) -> tuple[Story, ...]:
    """The stories of a list, each once; of two cards for one address the first with a title counts."""
    cards = [card_rows(document.rows, found, place) for place in range(len(found.cards))]
    is_ranked = _is_ordered(found) or are_numbered(cards)
    linked, glued = story_links(found), labels_are_glued(found)
    told: dict[str, Story] = {}
    for rows, card in zip(cards, found.cards, strict=True):
        position = len(told) + 1 if is_ranked else None
        story = story_of(document, found, rows, card, linked, position=position, glued=glued)
        known = told.setdefault(story.url or story.title, story)
        if not known.title:
            told[story.url or story.title] = story
    return tuple(story for story in told.values() if story.title)


def _is_ordered(found: FoundList) -> bool:
    """Whether the page marks a list as an ordered one."""
    return any(box.tag == "ol" for box in found.cards[0].box.around() if box.depth >= found.box.depth)


def _kind(labels: Mapping[str, str], found: FoundList) -> ListKind | None:
    said = labels.get(_plain(found.title)) if labels else None
    if said is not None:
        return cast("ListKind", said) if said in _KINDS else None
    if found.hinted == "sponsored" and found.told in (None, "related", "other"):
        return "sponsored"
    return found.told or found.hinted or "other"


def _is_numbered(items: Sequence[Story]) -> bool:
    return len(items) >= _MIN_RANKED_STORIES and all(story.rank == place for place, story in enumerate(items, 1))


def _without_copies(lists: Sequence[Placed]) -> list[Placed]:
    kept: list[Placed] = []
    places: dict[tuple[str, ListKind], list[int]] = {}
    for first, listed in lists:
        alike = places.setdefault((_plain(listed.heading), listed.kind), [])
        place = next((place for place in alike[-_MAX_LISTS_COMPARED:] if _are_copies(kept[place][1], listed)), None)
        if place is None:
            alike.append(len(kept))
            kept.append((first, listed))
        elif len(listed.stories) > len(kept[place][1].stories):
            kept[place] = kept[place][0], listed
    return kept


def _are_copies(first: StoryList, second: StoryList) -> bool:
    one, other = ({story.url or story.title for story in listed.stories} for listed in (first, second))
    return len(one & other) >= _MIN_SHARE_OF_COPY * min(len(one), len(other))
