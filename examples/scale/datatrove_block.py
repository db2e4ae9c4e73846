"""devparse as a block of a datatrove pipeline, in the place of its Trafilatura block: `ParsePage()` behind a `WarcReader`."""

from __future__ import annotations

from typing import Any

from datatrove.data import DocumentsPipeline
from datatrove.pipeline.base import PipelineStep

import devparse
from devparse import DevparseError


class ParsePage(PipelineStep):
    """The text of each document becomes that of its article; the rest of the flat record goes into its metadata."""

    name = "devparse"
    type = "EXTRACTOR"

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Read each document's text as HTML; one without an article is dropped, and counted."""
        for document in data:
            with self.track_time():
                document.text, record = self._read(document.text, document.metadata.get("url"))
            if document.text:
                self.stat_update("read")
                document.metadata.update(record)
                yield document
            else:
                self.stat_update("dropped")

    @staticmethod
    def _read(html: str, url: str | None) -> tuple[str, dict[str, Any]]:
        try:
            record = devparse.to_record(devparse.parse(html, url=url))
        except DevparseError:
            return "", {}
        return str(record.pop("text") or ""), record
