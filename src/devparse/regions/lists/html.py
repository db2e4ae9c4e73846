"""Which rows of a page are lists of links to other stories, and under which headings they stand.

A list is a run of links or cards in one container under one heading. It is told from rows and boxes alone: `regions`
uses it to keep the article clean, `extractors.stories` to hand the lists out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import accumulate
from typing import Final

from devparse.language.headings import CLEAR, is_more, kind_of_heading
from devparse.regions.footer import find_footer
from devparse.regions.lists.acceptance import Weights, is_story_list, shipped_weights
from devparse.regions.lists.candidates import Candidate, PageFacts
from devparse.regions.lists.dump import dump_lists
from devparse.regions.lists.grouping import Draft, drafts_of, is_text
from devparse.regions.lists.headings import kind_of_classes, unseen_label
from devparse.regions.lists.links import CardLinks, LinkClassifier, LinkOccurrence, length_of
from devparse.regions.lists.model import FoundList
from devparse.regions.lists.native_cards import cards_of
from devparse.regions.lists.panels import panels_of
from devparse.rows.boxes import child_toward, common_ancestor, signature
from devparse.rows.document import Document, once
from devparse.rows.model import Box, Row
from devparse.rows.roles import HEADING
from devparse.sections import ListKind

_MAX_CARD_EDGE_ROWS: Final = 8
"""Rows that a card may have before and after its links."""
_MAX_BESIDE_CHARS: Final = 8
_MAX_FURTHER_ROWS: Final = 40
"""Rows after the last sure story of a list in which short ones are looked for."""
_MAX_DEPTH: Final = 1000
"""Links in deeper blocks are left alone: no real page has them, and climbing out of each would take for ever."""
_MIN_ALIKE: Final = 0.6
"""The part of a list's stories whose build is that of the list."""


@once
def find_lists(document: Document, weights: Weights | None = None) -> tuple[FoundList, ...]:
    """The lists of links to other stories, in page order; menus and the navigation of the footer are not among them.

    Found once for each document, by the shipped weights unless the first who asks gives others.
    """
    if document.form == "text":
        return dump_lists(document)
    page, found = candidates_of(document)
    table = weights or shipped_weights()
    return tuple(_found(page, one) for one in found if is_story_list(page, one, table))


def candidates_of(document: Document) -> tuple[PageFacts, list[Candidate]]:
    """All runs of links on a page that may be lists of stories, and what is the same for all of them."""
    rows = document.rows
    classifier = LinkClassifier(document)
    cards = [card for card in cards_of(classifier, rows) if card.box.depth < _MAX_DEPTH]
    parts = [part for draft in drafts_of(rows, cards) for part in panels_of(draft)]
    ends = [*map(_start, parts[1:]), len(rows)][: len(parts)]
    found = [_candidate(rows, classifier, part, end) for part, end in zip(parts, ends, strict=True)]
    return PageFacts.of(rows, find_footer(document), len(cards), classifier.own_shape), found


def _start(draft: Draft) -> int:
    heading, first = draft.heading, draft.cards[0].first
    return first if heading is None or heading.tabs else min(heading.row.index, first)


def _candidate(rows: Sequence[Row], classifier: LinkClassifier, draft: Draft, end: int) -> Candidate:
    """A draft with what its heading and the blocks around it say; the next one begins in row `end`."""
    heading = draft.heading
    box = reduce(common_ancestor, (card.box for card in draft.cards))
    title = heading.text if heading else unseen_label(box)
    told = heading.kind if heading else kind_of_heading(title)
    hinted = kind_of_classes(box)
    if title or hinted:
        _title_from_card(rows, draft, box)
    _complete(rows, classifier, draft, box, told, hinted, end)
    return Candidate(draft, box, title, told, hinted)


def _complete(
    rows: Sequence[Row],
    classifier: LinkClassifier,
    draft: Draft,
    box: Box,
    told: ListKind | None,
    hinted: ListKind | None,
    end: int,
) -> None:
    """Look for the stories that only their build betrays: under clear words as far as they reach, else among the others."""
    heading = draft.heading
    if heading is not None and told in CLEAR and not heading.tabs:
        limit = min(heading.scope.last, draft.cards[-1].last + _MAX_FURTHER_ROWS, end)
        _add_missed_stories(classifier, draft, rows[heading.row.index + 1 : limit], 1 if told == hinted else 2)
    elif len(draft.cards) > 1:
        _add_missed_stories(classifier, draft, rows[draft.cards[0].first : min(_span(rows, draft, box)[-1], end)], 2)


def _found(page: PageFacts, candidate: Candidate) -> FoundList:
    """The list that a candidate is."""
    draft, box, hinted, told = candidate.draft, candidate.box, candidate.hinted, candidate.told
    if told == "latest" and hinted == "video":
        told = hinted  # the heading says which of them, the class what they are
    if told is None and hinted is None and draft.heading is None and page.is_inside_article(candidate):
        hinted = "related"
    box = box if len(draft.cards) > 1 else _block_of(draft.cards[0])
    first, body, last = _span(page.rows, draft, box)
    row = draft.heading.row if draft.heading else None
    return FoundList(row, candidate.title, told, hinted, box, first, body, last, tuple(draft.cards))


def _block_of(card: CardLinks) -> Box:
    """The block around all links of a card, where it is as small as a card; else that of its title."""
    block = reduce(common_ancestor, (link.row.box for link in card.links))
    return block if block.last - block.first <= _MAX_CARD_EDGE_ROWS else card.box


def _title_from_card(rows: Sequence[Row], draft: Draft, box: Box) -> None:
    """Give the links without words, which lie over whole cards or say "read more", the length of their cards' titles.

    Under a heading a picture's title for those who cannot see it will do.
    """
    named = draft.heading.row if draft.heading is not None else None
    lengths: dict[int, list[int]] = {}  # by the order of the block, which thousands of such links may share
    for place, card in enumerate(draft.cards):
        if not card.length:
            block = child_toward(card.box, box)
            if block.order not in lengths:
                lengths[block.order] = _lengths_from(rows[block.first : block.last], named)
            first = max(block.first, draft.cards[place - 1].last if place else 0)
            card.length = lengths[block.order][first - block.first] if first < block.last else 0
            if not card.length and named is not None:
                card.length = max(length_of(link.row.attributes.get("alt", "")) for link in card.links)


def _lengths_from(rows: Sequence[Row], named: Row | None) -> list[int]:
    """From each of these rows on the length of the longest heading, the one that names a list aside."""
    titles = (length_of(row.text) if row.box.inside & HEADING and row is not named else 0 for row in reversed(rows))
    return [*accumulate(titles, max)][::-1]


def _add_missed_stories(classifier: LinkClassifier, draft: Draft, rows: Sequence[Row], least: int) -> None:
    """Add the stories among these rows that only their build betrays, short titles with short addresses.

    `least` stories of that build are there already.
    """
    builds = Counter([(card.box.depth, signature(card.box)) for card in draft.cards if card.length])
    (typical, count), *_ = [*builds.most_common(1), (None, 0)]
    if typical is None or count < max(least, _MIN_ALIKE * len(draft.cards)):
        return
    depth, build = typical
    known = {card.key for card in draft.cards}
    missed: list[CardLinks] = []
    for row in rows:
        # Of most rows the depth alone says that they are built otherwise.
        if row.box.depth == depth and signature(row.box) == build and _is_bare(row):
            missed += _possible_stories(classifier, row, known)
    if missed:
        draft.cards = sorted([*draft.cards, *missed], key=lambda card: card.first)


def _is_bare(row: Row) -> bool:
    """Whether a row has links and next to nothing beside them."""
    return bool(row.links) and len(row.text) - row.link_chars <= _MAX_BESIDE_CHARS


def _possible_stories(classifier: LinkClassifier, row: Row, known: set[str]) -> Iterator[CardLinks]:
    """The links that make up most of a row and may lead to a story, one card each; not to the `known` ones, which they become."""
    for attributes, text in row.links:
        key, likelihood = classifier.classify(attributes.get("href", ""))
        if likelihood and key not in known and len(text) * 2 > row.link_chars and not is_more(text):
            known.add(key)
            yield CardLinks(key, likelihood, LinkOccurrence(row, attributes, text))


def _span(rows: Sequence[Row], draft: Draft, box: Box) -> tuple[int, int, int]:
    """The rows of a list: from its heading to the end of its last card, where no paragraph stands before or after its links."""
    first, last = draft.cards[0].first, draft.cards[-1].last
    if len(draft.cards) > 1:
        head, tail = child_toward(draft.cards[0].box, box), child_toward(draft.cards[-1].box, box)
        if (
            head is not box
            and first - head.first <= _MAX_CARD_EDGE_ROWS
            and not any(map(is_text, rows[head.first : first]))
        ):
            first = min(first, head.first)
        if tail is not box and tail.last - last <= _MAX_CARD_EDGE_ROWS:
            last = max(last, tail.last)
    elif box is not draft.cards[0].box:
        first, last = box.first, box.last
    return (first if draft.heading is None else min(first, draft.heading.row.index)), first, last
