"""For each field of a pack the shortest selectors that give, on all saved pages, what the generic extractors found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

import attrs

from devparse.authoring.candidates import candidates
from devparse.authoring.places import places
from devparse.authoring.saved import Saved
from devparse.extractor import Answer
from devparse.extractors.selected import selected_metadata
from devparse.sections import Metadata
from devparse.site import Selectors, Site
from devparse.writing.fields import value_as_text

METADATA: Final = tuple("headline summary authors source place published modified section keywords countries".split())
_PLACES: Final = 40
_TRIED: Final = 400
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
    for field in METADATA:
        if any(wanted := [_value(saved.page.metadata, field) for saved in pages]):
            yield _proposal(field, _covering(pages, field, wanted, {}), wanted)
    yield from _picture_proposals(pages)


def _picture_proposals(pages: Sequence[Saved]) -> Iterator[Proposal]:
    """The lead image and its caption; a pack's image is taken whole, so one without its caption is not proposed."""
    images = [_value(saved.page.metadata, "image") for saved in pages]
    captions = [_value(saved.page.metadata, "caption") for saved in pages]
    image = _covering(pages, "image", images, {})
    caption = _covering(pages, "caption", captions, {"image": image}) if image and any(captions) else ()
    whole = bool(image) and (bool(caption) or not any(captions))
    if any(images):
        yield _proposal("image", image if whole else (), images)
    if any(captions):
        yield _proposal("caption", caption, captions)


def _proposal(field: str, sources: tuple[str, ...], wanted: Sequence[Any]) -> Proposal:
    shows = value_as_text(next(filter(None, wanted)))
    return Proposal(field, sources, shows, "" if sources else "no selector finds this alone on all pages")


def _value(metadata: Metadata, field: str) -> Any:
    """A field as it is compared: of the image all but its caption, which is a field of its own."""
    image = metadata.image
    if field == "image":
        return image and attrs.evolve(image, caption="", credit="")
    if field == "caption":
        return tuple(filter(None, (image.caption, image.credit))) if image else ()
    return getattr(metadata, field)


def _covering(
    pages: Sequence[Saved], field: str, wanted: Sequence[Any], given: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """One selector that is right on all pages; else several, each silent where it is not right; () when there are none."""
    chosen: list[str] = []
    open_pages = {place for place, value in enumerate(wanted) if value}
    while open_pages:
        best: tuple[int, str] = (0, "")
        for selector in _tried(pages[min(open_pages)], field, wanted[min(open_pages)]):
            read = [_read(saved, field, selector, given) for saved in pages]
            if any(read[place] != wanted[place] and (read[place] or not wanted[place]) for place in range(len(pages))):
                continue
            right = sum(read[place] == wanted[place] for place in open_pages)
            if right > best[0]:
                best = (right, selector)
            if right == len(open_pages):
                break
        if not best[0]:
            return ()
        chosen.append(best[1])
        open_pages = {place for place in open_pages if _read(pages[place], field, best[1], given) != wanted[place]}
    return tuple(chosen)


def _tried(saved: Saved, field: str, value: Any) -> list[str]:
    """Selectors for all places where one page may show a value; first where it stands alone, then the shorter ones."""
    ranked = {
        (place.around, parts, length, f"{selector} @{place.attribute}" if place.attribute else selector)
        for place in islice(places(saved, value), _PLACES)
        for parts, length, selector in candidates(place.element)
    }
    return [ranks[-1] for ranks in sorted(ranked)[:_TRIED]]


def _read(saved: Saved, field: str, selector: str, given: dict[str, tuple[str, ...]]) -> Any:
    """What a pack with this selector finds for the field."""
    site = Site(name="proposed", selectors=Selectors(**{**given, field: (selector,)}))
    answer = selected_metadata(saved.document, site)
    return _value(answer.value if isinstance(answer, Answer) else answer or Metadata(), field)
