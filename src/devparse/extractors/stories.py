"""The lists of stories a page offers beside its article: most read, latest, related …"""

from __future__ import annotations

from devparse.extractor import extractor
from devparse.reading.document import Document
from devparse.reading.lists import FoundList, find_lists
from devparse.reading.targets import Run
from devparse.sections import ListKind, Story, StoryList, Trending
from devparse.site import Site


@extractor(Trending)
def stories(document: Document, site: Site) -> Trending | None:
    """Every list of stories, in page order; None when the page has none."""
    lists = tuple(_story_list(document, site, found) for found in find_lists(document))
    return Trending(lists=lists) if lists else None


def _story_list(document: Document, site: Site, found: FoundList) -> StoryList:
    told: dict[str, Story] = {}
    for run in found.runs:
        story = _story(document, run)
        if story.url not in told or not told[story.url].title:
            told[story.url] = story
    return StoryList(kind=_kind(site, found), heading=found.title, stories=tuple(told.values()))


def _kind(site: Site, found: FoundList) -> ListKind:
    return found.told or found.hinted or "other"


def _story(document: Document, run: Run) -> Story:
    title = max((hit.text for hit in run.hits), key=len)
    return Story(title=title, url=document.absolute(run.hits[0].attributes.get("href", "")))
