"""Why a field of a page has the value it has: its source, what lost, what was refused, and the rows that decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Any, Final, Literal

import attrs

from devparse.explaining.rows import RowExplanation, explain_rows
from devparse.extraction import Extracted, display_name
from devparse.merging import empty_fields
from devparse.parser import Parser, Trace
from devparse.regions.article.model import SHIPPED, Models
from devparse.rows.document import Document
from devparse.rows.json_ld import is_article, texts_of
from devparse.sections import Body, Footer, Metadata, Trending

_BY_ROWS: Final = (Body, Trending, Footer)
_DECLARED: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "headline": (("og:title", "twitter:title"), ("headline", "alternativeHeadline")),
    "summary": (("description", "og:description", "twitter:description"), ("description",)),
    "authors": (("author", "article:author", "parsely-author", "dc.creator"), ("author",)),
    "published": (("article:published_time", "date", "dc.date", "parsely-pub-date"), ("datePublished", "dateCreated")),
    "modified": (("article:modified_time", "og:updated_time", "last-modified"), ("dateModified",)),
    "section": (("article:section", "parsely-section"), ("articleSection",)),
    "keywords": (("keywords", "news_keywords", "article:tag"), ("keywords",)),
    "site_name": (("og:site_name", "application-name"), ()),
    "canonical_url": (("og:url",), ("url",)),
    "image": (("og:image", "twitter:image"), ("image", "thumbnailUrl")),
}
"""What the head and the linked data declare of a field, by the names they use."""


@attrs.frozen
class Offer:
    """A value that was offered for a field, where it came from, and what became of it.

    "taken": it is the field's value. "agrees": it says the same. "lost": another was trusted more. "refused": a rule kept
    it out. `reason` says which.
    """

    source: str
    value: object
    outcome: Literal["taken", "agrees", "lost", "refused"]
    reason: str = ""


@attrs.frozen
class Explanation:
    """A field of a page, its value and source, and how it came to it.

    `offers` are in order of trust; `rows`, for fields of body, trending and footer, all rows of the page in page order.
    """

    field: str
    value: object
    source: str
    offers: tuple[Offer, ...] = ()
    rows: tuple[RowExplanation, ...] = ()


def explain(
    data: bytes | str,
    field: str,
    *,
    url: str | None = None,
    charset: str | None = None,
    captured: date | None = None,
    site: str | None = None,
    form: Literal["html", "text"] = "html",
    parser: Parser | None = None,
) -> Explanation:
    """Read a page and say why a field has its value: "metadata.published", "body", "acme.Weather.city".

    `form` is "text" for a dump, given as str; the other arguments are those of `devparse.parse`. Raises ValueError, with
    what was probably meant, when there is no such field, and what `parse` raises.
    """
    reader = parser or Parser()
    if form == "text":
        if not isinstance(data, str):
            raise TypeError(f"a dump is str, not {type(data).__name__}; decode bytes first")
        trace = reader.trace_text(data, url=url, captured=captured, site=site)
    else:
        trace = reader.trace(data, url=url, charset=charset, captured=captured, site=site)
    return explain_trace(trace, field, reader.models)


def explain_trace(trace: Trace, field: str, models: Models = SHIPPED) -> Explanation:
    """Say why a field of a page that was read has its value; `models` are those it was read with. Raises as `explain` does."""
    section, name = _named(field, trace)
    found = trace.page.get(section) or section()
    rows = explain_rows(trace.document, trace.site, trace.page, models) if section in _BY_ROWS else ()
    if not name:
        sources = {each: source for each, source in trace.page.sources.items() if each.startswith(f"{field}.")}
        return Explanation(field, found, ", ".join(dict.fromkeys(sources.values())), (), rows)
    return Explanation(field, getattr(found, name), trace.page.sources.get(field, ""), offers_for(trace, section, name), rows)


def offers_for(trace: Trace, section: type[Any], field: str) -> tuple[Offer, ...]:
    """What was offered for a field of a section, in order of trust."""
    value = getattr(trace.page.get(section) or section(), field)
    return tuple(_offers(trace, section, field, value))


def _named(field: str, trace: Trace) -> tuple[type[Any], str]:
    """The section and the field of it that a name means; "" for the whole section."""
    sections = {display_name(section): section for section in (Metadata, *_BY_ROWS, *(one.section for one in trace.extracted))}
    names = {name: (section, "") for name, section in sections.items()}
    for name, section in sections.items():
        names |= {f"{name}.{each}": (section, each) for each in attrs.fields_dict(section)}
    if field not in names:
        close = get_close_matches(field, names, n=1)
        meant = f"did you mean {close[0]!r}?" if close else f"sections: {', '.join(sections)}"
        raise ValueError(f"a page has no field {field!r}; {meant}")
    return names[field]


def _offers(trace: Trace, section: type[Any], field: str, value: object) -> Iterator[Offer]:
    taken = ""
    for one in trace.extracted:
        if one.section is section:
            yield from _of_extractor(one, field, value, taken, trace)
            if not taken and one.answer is not None and field not in empty_fields(one.answer.value):
                taken = one.function_name
    if section is Metadata:
        yield from _declared(trace.document, field, value)


def _of_extractor(one: Extracted, field: str, value: object, taken: str, trace: Trace) -> Iterator[Offer]:
    """What one extractor offered for a field, and what it weighed against it."""
    yield from (Offer(one.function_name, None, "refused", each.message) for each in one.problems if each.code == "extractor-failed")
    if one.answer is None:
        return
    offered = getattr(one.answer.value, field)
    source = one.answer.sources.get(field) or one.function_name
    if field not in empty_fields(one.answer.value):
        yield _answered(one, Offer(source, offered, "taken", f"found by {one.function_name}"), field, value, taken, trace)
    for other, weighed in one.answer.candidates.get(field, ()):
        if (other, weighed) != (source, offered):
            yield Offer(other, weighed, _same_or_lost(weighed in (value, str(value))), f"weighed by {one.function_name}, which took {source}")


def _answered(one: Extracted, offer: Offer, field: str, value: object, taken: str, trace: Trace) -> Offer:
    """What became of an extractor's answer: the pack refuses it, one that was `taken` is trusted more, or it is taken."""
    if one.is_standard and f"{display_name(one.section)}.{field}" in trace.site.final:
        return attrs.evolve(offer, outcome="refused", reason=f"the pack {trace.site.name} alone answers this field (`final`)")
    if taken:
        reason = f"{taken} is trusted more than {one.function_name}"
        return attrs.evolve(offer, outcome=_same_or_lost(offer.value == value), reason=reason)
    return offer


def _same_or_lost(is_same: bool) -> Literal["agrees", "lost"]:
    return "agrees" if is_same else "lost"


def _declared(document: Document, field: str, value: object) -> Iterator[Offer]:
    """What the page declares to machines about a field: where it is not the value, something was trusted more."""
    shown = _plain(value)
    for source, text in dict.fromkeys(_said_for_machines(document, field)):
        is_same = bool(shown) and (text in shown or shown in text)
        yield Offer(source, text, _same_or_lost(is_same), "" if is_same else "declared by the page, and not taken")


def _said_for_machines(document: Document, field: str) -> Iterator[tuple[str, str]]:
    """What the head and the linked data say of a field, each with its name there."""
    metas, keys = _DECLARED.get(field, ((), ()))
    yield from ((f"meta {name}", document.meta[name]) for name in metas if document.meta.get(name))
    for thing in filter(is_article, document.linked_data):
        yield from ((f"json-ld {key}", text) for key in keys for text in _texts(thing.get(key)))


def _texts(value: object) -> tuple[str, ...]:
    """The texts of a value of linked data: of a record its name or address."""
    items = value if isinstance(value, (list, tuple)) else (value,)
    named = [item.get("name") or item.get("url") if isinstance(item, dict) else item for item in items]
    return tuple(text for each in named for text in texts_of(each) if text)


def _plain(value: object) -> str:
    """A field's value as texts may say it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(map(_plain, value))
    return str(getattr(value, "name", None) or getattr(value, "url", None) or value or "")
