"""For each field of a pack the shortest selectors that give, on all saved pages, what the generic extractors found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

import attrs

from devparse.authoring.candidates import candidates
from devparse.authoring.places import places
from devparse.authoring.saved import Saved
from devparse.extraction import Answer
from devparse.extractors.from_selectors import selected_metadata
from devparse.sections import Metadata
from devparse.site import Selectors, Site
from devparse.writing.fields import value_as_text
from devparse.writing.safe import one_line

METADATA: Final = tuple("headline summary authors source place published modified section keywords countries".split())
_OF_A_CHANGE: Final = re.compile(r"modif|updat|edited", re.IGNORECASE)
"""What says when an article was changed is never when it was published, though both may be the same so far."""
_MAX_PLACES: Final = 40
_MAX_TRIED: Final = 400
"""So many places and selectors are looked at for a field: what is still not found then is shown nowhere alone."""


@attrs.frozen
class Proposal:
    """The selectors for one field, with what they find on the first page that has it; or a remark why there are none."""

    field: str
    sources: tuple[str, ...] = ()
    shows: str = ""
    remark: str = ""


def metadata_proposals(pages: Sequence[Saved]) -> Iterator[Proposal]:
    """A proposal for every field of the metadata that a selector can name and that some page has."""
    trials = [_Trial(pages, field, {}) for field in METADATA]
    yield from (trial.proposal(trial.covering()) for trial in trials if any(trial.wanted))
    yield from _picture_proposals(pages)


def _picture_proposals(pages: Sequence[Saved]) -> Iterator[Proposal]:
    """The lead image and its caption; a pack's image is taken whole, so one without its caption is not proposed."""
    images = _Trial(pages, "image", {})
    image = images.covering()
    captions = _Trial(pages, "caption", {"image": image})
    caption = captions.covering() if image else ()
    whole = bool(caption) or not any(captions.wanted)
    if any(images.wanted):
        yield images.proposal(image if whole else ())
    if any(captions.wanted):
        yield captions.proposal(caption)


def _value(metadata: Metadata, field: str) -> Any:
    """A field as it is compared: of the image all but its caption, which is a field of its own."""
    image = metadata.image
    if field == "image":
        return image and attrs.evolve(image, caption="", credit="")
    if field == "caption":
        return tuple(filter(None, (image.caption, image.credit))) if image else ()
    return getattr(metadata, field)


class _Trial:
    """Selectors for one field, tried on all pages; `given` are those of other fields that it needs."""

    def __init__(self, pages: Sequence[Saved], field: str, given: dict[str, tuple[str, ...]]) -> None:
        self.pages = pages
        self.field = field
        self.wanted = [_value(saved.page.metadata, field) for saved in pages]
        self._given = given
        self._known: dict[str, list[Any]] = {}

    def covering(self) -> tuple[str, ...]:
        """One selector that is right on all pages; else several, each silent where it is not right; () without such.

        () also where JSON-LD has the field on all pages.
        """
        if self.is_declared:
            return ()
        chosen: list[str] = []
        waiting = {place for place, value in enumerate(self.wanted) if value}
        while waiting:
            best, right = self._best(waiting)
            if not right:
                return ()
            chosen.append(best)
            waiting -= right
        return tuple(chosen)

    def _best(self, waiting: set[int]) -> tuple[str, set[int]]:
        """The first of the selectors that are right on most of the waiting pages and wrong on none, and these pages."""
        best, right = "", set[int]()
        for selector in self._tried(min(waiting)):
            if self._silent_or_right(selector) and len(waiting & self._right(selector)) > len(right):
                best, right = selector, waiting & self._right(selector)
            if right == waiting:
                break
        return best, right

    @property
    def is_declared(self) -> bool:
        """Whether JSON-LD has the field on all pages that have it: no selector is as sure."""
        sources = {saved.page.sources.get(f"metadata.{self.field}") for saved, value in zip(self.pages, self.wanted, strict=True) if value}
        return sources == {"json-ld"}

    def proposal(self, sources: tuple[str, ...]) -> Proposal:
        """The selectors as a proposal; without any, the one that is right most often is named in the remark."""
        shows = value_as_text(next(filter(None, self.wanted)))
        if self.is_declared:
            return Proposal(self.field, (), shows, "JSON-LD has it, no selector needed")
        return Proposal(self.field, sources, shows, "" if sources else one_line(self._remark()))

    def _remark(self) -> str:
        """How near the best selector comes."""
        remark = "no selector finds this alone on all pages"
        best = max(self._known, key=lambda selector: len(self._right(selector)), default="")
        right = self._right(best) if best else set()
        if not right:
            return remark
        remark += f"; {best} does on {len(right)} of {len(self.pages)}"
        wrong = next((place for place, value in enumerate(self._known[best]) if place not in right and value), None)
        if wrong is None:
            return remark
        return f"{remark}, on {self.pages[wrong].path.name} it finds: {value_as_text(self._known[best][wrong])}"

    def _silent_or_right(self, selector: str) -> bool:
        pairs = zip(self._read(selector), self.wanted, strict=True)
        return all(read == wanted or (wanted and not read) for read, wanted in pairs)

    def _right(self, selector: str) -> set[int]:
        """The places of the pages on which a selector finds what is wanted."""
        pairs = zip(self._read(selector), self.wanted, strict=True)
        return {place for place, (read, wanted) in enumerate(pairs) if wanted and read == wanted}

    def _read(self, selector: str) -> list[Any]:
        """What a pack with this selector finds for the field, page by page."""
        if selector not in self._known:
            site = Site(name="proposed", selectors=Selectors(**{**self._given, self.field: (selector,)}))
            answers = (selected_metadata(saved.document, site) for saved in self.pages)
            found = (answer.value if isinstance(answer, Answer) else answer or Metadata() for answer in answers)
            self._known[selector] = [_value(metadata, self.field) for metadata in found]
        return self._known[selector]

    def _tried(self, page: int) -> list[str]:
        """Selectors for all places where one page may show the value; first where it stands alone, then the shorter."""
        ranked = {
            (place.around, parts, length, f"{selector} @{place.attribute}" if place.attribute else selector)
            for place in islice(places(self.pages[page], self.wanted[page]), _MAX_PLACES)
            for parts, length, selector in candidates(place.element)
        }
        selectors = [ranks[-1] for ranks in sorted(ranked)[:_MAX_TRIED]]
        return [each for each in selectors if self.field != "published" or not _OF_A_CHANGE.search(each)]
