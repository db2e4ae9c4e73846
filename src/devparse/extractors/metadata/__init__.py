"""The metadata of any article page: every question is asked of its own module, and the answers stand here together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from devparse.extraction import Answer, extractor
from devparse.extractors.metadata import page_facts, taxonomy
from devparse.extractors.metadata.authors import authorship
from devparse.extractors.metadata.dateline import dateline
from devparse.extractors.metadata.dates import Dates, dates_of
from devparse.extractors.metadata.headline import headlines
from devparse.extractors.metadata.lead_image import lead_image
from devparse.extractors.metadata.printed_dates import DateCandidate
from devparse.extractors.metadata.signals import signals_of
from devparse.extractors.metadata.standfirst import standfirst
from devparse.rows.document import Document
from devparse.sections import Metadata, Problem
from devparse.site import Site


@extractor(Metadata)
def metadata(document: Document, site: Site) -> Answer[Metadata]:
    """What the page says about its article, each field with its source and the candidates that lost."""
    signals = signals_of(document)
    title = headlines(signals)
    people = authorship(signals, title.row)
    when = dates_of(signals, title.row, site.timezone())
    path = taxonomy.breadcrumbs(signals, {title.headline, title.alternative})
    fields: dict[str, tuple[Any, str]] = {
        "headline": (title.headline, title.source),
        "alternative_headline": (title.alternative, title.alternative_source),
        "summary": standfirst(signals),
        "authors": (people.authors, people.authors_source),
        "source": (people.desk, people.desk_source),
        "place": dateline(signals, title.row),
        "published": _value_and_source(when.published),
        "modified": _value_and_source(when.modified),
        "captured": (document.captured, "capture"),
        "section": taxonomy.section(signals, path[0]),
        "breadcrumbs": path,
        "keywords": taxonomy.keywords(signals),
        "countries": taxonomy.countries(signals),
        "language": page_facts.language(signals),
        "canonical_url": page_facts.canonical_url(signals),
        "next_page": page_facts.next_page(signals),
        "site_name": (signals.site_name, signals.site_name_source),
        "image": lead_image(signals),
        "kind": (signals.kind, "json-ld"),
        "free": page_facts.is_free(signals),
    }
    return Answer(
        Metadata(**{field: value for field, (value, _) in fields.items()}),
        {field: source for field, (value, source) in fields.items() if source and value not in ("", (), None)},
        tuple(_problems(when)),
        {"headline": title.candidates, "published": when.others},
    )


def _problems(when: Dates) -> Iterator[Problem]:
    if when.published is not None and when.published.moment.precision == "day":
        yield DAY_ONLY
    if when.disagree:
        yield DATES_DISAGREE


def _value_and_source(found: DateCandidate | None) -> tuple[datetime | None, str]:
    return (found.moment.value, found.source) if found else (None, "")


DAY_ONLY = Problem(
    "metadata", "date-only", "The page tells the day it was published, not the time; midnight stands for it."
)
DATES_DISAGREE = Problem(
    "metadata",
    "dates-disagree",
    "The day printed above the article is not the day that the page declares; metadata.published says which was taken.",
)
