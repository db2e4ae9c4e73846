"""What was weighed for each field and each row of a page, with why it was taken, lost or refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from devparse.explaining import Offer, offers_for
from devparse.explaining.rows import RowExplanation, explain_rows
from devparse.extraction import display_name
from devparse.inspector.layout import Layout
from devparse.parser import Trace
from devparse.regions.article.model import Models


@attrs.frozen
class Weighed:
    """By the path of a field what was offered for it, by the index of a row why it is where it is."""

    offers: Mapping[str, tuple[Offer, ...]] = attrs.field(factory=dict)
    rows: Mapping[int, RowExplanation] = attrs.field(factory=dict)


def weighed(trace: Trace, models: Models) -> Weighed:
    """All that was weighed on a page that was read; of a field only where there was something to weigh."""
    found: dict[str, tuple[Offer, ...]] = {}
    for section in dict.fromkeys(one.section for one in trace.extracted if one.section is not Layout):
        found |= _weighed_fields(trace, section)
    indexes = [row.index for row in trace.document.rows if row.text]
    rows = explain_rows(trace.document, trace.site, trace.page, models)
    return Weighed(found, dict(zip(indexes, rows, strict=True)))


def _weighed_fields(trace: Trace, section: type[Any]) -> dict[str, tuple[Offer, ...]]:
    """The offers for the fields of a section for which more was offered than what was taken."""
    fields = ((field, offers_for(trace, section, field)) for field in attrs.fields_dict(section))
    return {f"{display_name(section)}.{field}": offers for field, offers in fields if offers[1:] or (offers and offers[0].outcome != "taken")}
