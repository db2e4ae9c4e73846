"""The summary of the article: the standfirst under its headline, else the page's own description."""

from __future__ import annotations

from typing import Final

from devparse.extractors.metadata.dump_headline import dump_standfirst
from devparse.extractors.metadata.headline import headlines
from devparse.extractors.metadata.known_texts import KnownTexts
from devparse.extractors.metadata.signals import PageSignals, signals_of
from devparse.language.titles import compare_key, words_of
from devparse.rows.document import Document, once
from devparse.rows.json_ld import text_of
from devparse.rows.model import Row
from devparse.rows.roles import AUTHOR, CAPTION, DATE, FIGURE, STORIES, SUMMARY

_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
_MIN_CHARS: Final = 15
_MAX_CHARS: Final = 700
_OPENING_CHARS: Final = 60
_OPENING_LETTERS: Final = 30
_MAX_ROWS_ABOVE_HEADLINE: Final = 2
_MAX_ROWS_BEHIND_HEADLINE: Final = 12
"""A standfirst stands close behind the headline, or right before it."""
_MAX_ROWS_WITH_LISTS: Final = 60
"""The same where lists of stories stand in between."""
_NO_STANDFIRST: Final = AUTHOR | DATE | FIGURE | CAPTION | STORIES


def standfirst(signals: PageSignals) -> tuple[str, str]:
    """The summary and its source, looked for once for all who ask; ("", "") when there is none that says more than the headline."""
    return _found(signals.document)


@once
def _found(document: Document) -> tuple[str, str]:
    signals = signals_of(document)
    title = headlines(signals)
    if document.form == "text":
        text = dump_standfirst(signals.rows, title.row) if title.row >= 0 else ""
        return text, "dump" if text else ""
    row = _shown(signals, title.row, title.headline) if title.row >= 0 else None
    return (" ".join(row.text.split()), "standfirst") if row else _described(signals, title.headline)


def _shown(signals: PageSignals, headline: int, title: str) -> Row | None:
    """The first row near the headline that can be the standfirst."""
    described = KnownTexts(filter(_opening, set(_descriptions(signals))), _opening)
    for row in signals.rows[max(0, headline - _MAX_ROWS_ABOVE_HEADLINE) : headline + _MAX_ROWS_WITH_LISTS]:
        if row.index == headline or not _may_be_standfirst(row, described) or words_of(row.text) == words_of(title):
            continue
        if row.index - headline < _MAX_ROWS_BEHIND_HEADLINE:
            return row
        # Rows of lists between headline and standfirst do not count, but the lists hold no standfirst.
        if signals.own_rows(headline, row.index) >= _MAX_ROWS_BEHIND_HEADLINE:
            return None
        if signals.is_own(row):
            return row
    return None


def _opening(text: str) -> str:
    """How a text begins: a description is known by that on the page though one of the two is cut."""
    return compare_key(text[:_OPENING_CHARS])[:_OPENING_LETTERS] if len(text) >= _MIN_CHARS else ""


def _may_be_standfirst(row: Row, described: KnownTexts) -> bool:
    """Whether a row is a paragraph that is marked as a summary, or begins like one of the page's descriptions."""
    if row.kind != "text" or not _MIN_CHARS <= len(row.text) <= _MAX_CHARS or row.box.inside & _NO_STANDFIRST:
        return False
    return bool(row.box.inside & SUMMARY) or row.text in described


def _described(signals: PageSignals, title: str) -> tuple[str, str]:
    meta = signals.document.meta
    said = [(name, meta.get(name, "")) for name in _DESCRIPTIONS]
    said.insert(1, ("json-ld", text_of(signals.article.get("description"))))
    for source, text in said:
        if len(text) >= _MIN_CHARS and words_of(text) != words_of(title) and compare_key(text) not in signals.names:
            return text, source
    return "", ""


def _descriptions(signals: PageSignals) -> list[str]:
    return [
        *(signals.document.meta.get(name, "") for name in _DESCRIPTIONS),
        text_of(signals.article.get("description")),
    ]
