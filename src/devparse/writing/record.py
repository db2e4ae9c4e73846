"""A Page as one flat record: a line of a CSV file, a row of a data frame."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Final, TypeAlias

from devparse.blocks import Image
from devparse.page import Page, expect_page

Scalar: TypeAlias = str | int | bool | None

_BETWEEN: Final = "; "
_BETWEEN_CRUMBS: Final = " > "


def to_record(page: Page) -> dict[str, Scalar]:
    """What most tables want of a page, one level deep: text, numbers, true or false, and None where nothing was found.

    A time is ISO 8601 text as written, and beside it `<name>_utc`, None where the page names no offset. Several values
    (authors, keywords) are joined by "; ". `problems` are their codes. The keys are the same for all pages. Raises TypeError
    for what is no Page.
    """
    expect_page(page, "to_record")
    metadata, image, footer = page.metadata, page.metadata.image or Image(), page.footer
    record: dict[str, Scalar] = {
        "url": page.url,
        "site": page.site,
        "form": page.form,
        "headline": metadata.headline,
        "alternative_headline": metadata.alternative_headline,
        "summary": metadata.summary,
        "authors": _joined(author.name for author in metadata.authors),
        "source": metadata.source,
        "place": metadata.place,
        "published": _written(metadata.published),
        "published_utc": _in_utc(metadata.published),
        "modified": _written(metadata.modified),
        "modified_utc": _in_utc(metadata.modified),
        "captured": _written(metadata.captured),
        "section": metadata.section,
        "breadcrumbs": _joined((crumb.text for crumb in metadata.breadcrumbs), _BETWEEN_CRUMBS),
        "keywords": _joined(metadata.keywords),
        "countries": _joined(metadata.countries),
        "language": metadata.language,
        "canonical_url": metadata.canonical_url,
        "next_page": metadata.next_page,
        "site_name": metadata.site_name,
        "image_url": image.url,
        "image_caption": image.caption,
        "image_credit": image.credit,
        "kind": metadata.kind,
        "free": metadata.free,
        "text": page.body.text,
        "word_count": page.body.word_count,
        "attribution": page.body.attribution,
        "trending": _joined(story.title for story in page.trending.stories),
        "emails": _joined(footer.emails),
        "phones": _joined(footer.phones),
        "copyright": footer.copyright,
        "problems": _joined(dict.fromkeys(problem.code for problem in page.problems)),
    }
    return {name: None if value == "" else value for name, value in record.items()}


def _joined(values: Iterable[str], between: str = _BETWEEN) -> str:
    return between.join(value for value in values if value)


def _written(time: date | None) -> str | None:
    return None if time is None else time.isoformat()


def _in_utc(time: datetime | None) -> str | None:
    if time is None or time.tzinfo is None:
        return None
    try:
        return time.astimezone(UTC).isoformat().replace("+00:00", "Z")
    except OverflowError:
        return None  # the first and the last day of the calendar
