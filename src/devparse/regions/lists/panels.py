"""The panels under a group of tabs, each a list of its own."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from devparse.language.headings import kind_of_heading
from devparse.regions.lists.grouping import Draft
from devparse.regions.lists.headings import ListHeading
from devparse.regions.lists.tabs import Tab
from devparse.rows.boxes import child_toward, common_ancestor
from devparse.rows.model import Box


def panels_of(draft: Draft) -> list[Draft]:
    """The lists under one group of tabs, one a panel; the draft itself where it has no tabs or they name no panels."""
    heading = draft.heading
    if heading is None or not heading.tabs:
        return [draft]
    panels = _panels(draft, heading)
    tabs = _tabs_for(list(panels), heading.tabs)
    if not tabs:
        return [draft]
    for part, tab in zip(panels.values(), tabs, strict=True):
        kind = kind_of_heading(tab.text)
        if kind is not None or any(heading.row is each.row for each in heading.tabs):
            part.heading = attrs.evolve(heading, row=tab.row, text=tab.text, kind=kind)
    return list(panels.values())


def _panels(draft: Draft, heading: ListHeading) -> dict[Box, Draft]:
    """The cards by the blocks right inside the one that holds them all."""
    shared = draft.cards[0].box
    for card in draft.cards:
        shared = common_ancestor(shared, card.box)
    panels: dict[Box, Draft] = {}
    for card in draft.cards:
        panel = child_toward(card.box, shared)
        if panel in panels:
            panels[panel].cards.append(card)
        else:
            panels[panel] = Draft(heading, card)
            panels[panel].box = panel
    if len(panels) > len(heading.tabs) or len(draft.cards) == 1:
        return {shared: draft}
    return panels


def _tabs_for(panels: Sequence[Box], tabs: Sequence[Tab]) -> Sequence[Tab]:
    """The tab of each panel: the one that names it, else the one at its place, else the open one; () when nobody can say."""
    if len(panels) == 1:
        return _tab_of_only(panels[0], tabs)
    named = [tab for panel in panels for tab in tabs if panel.attributes.get("id", "") in tab.panels]
    return named if len(named) == len(panels) else tabs[: len(panels)]


def _tab_of_only(panel: Box, tabs: Sequence[Tab]) -> Sequence[Tab]:
    """The tab that names a panel or a block around it, else the open one; () when there is none."""
    ids = {around.attributes.get("id", "") for around in panel.around()} - {""}
    named = [tab for tab in tabs if tab.panels & ids]
    return (named or [tab for tab in tabs if tab.is_open])[:1]
