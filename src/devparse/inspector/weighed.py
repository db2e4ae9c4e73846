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
    sections: dict[type[Any], None] = dict.fromkeys(one.section for one in trace.extracted if one.section is not Layout)
    found = {
        f"{display_name(section)}.{field}": offers
        for section in sections
        for field in attrs.fields_dict(section)
        if (offers := offers_for(trace, section, field)) and [offer.outcome for offer in offers] != ["taken"]
    }
    indexes = [row.index for row in trace.document.rows if row.text]
    rows = explain_rows(trace.document, trace.site, trace.page, models)
    return Weighed(found, dict(zip(indexes, rows, strict=True)))
