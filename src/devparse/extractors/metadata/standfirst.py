"""The summary of the article: the standfirst under its headline, else the page's own description."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from devparse.extractors.metadata.dump_headline import dump_standfirst
from devparse.extractors.metadata.signals import PageSignals
from devparse.language.titles import compare_key, words_of
from devparse.rows.json_ld import text_of
from devparse.rows.model import Row
from devparse.rows.roles import AUTHOR, CAPTION, DATE, FIGURE, STORIES, SUMMARY

_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
_MIN_CHARS: Final = 15
_MAX_CHARS: Final = 700
_MAX_ROWS_BEHIND_HEADLINE: Final = 12
"""A standfirst stands close behind the headline, or at most two rows before it."""
_MAX_ROWS_WITH_LISTS: Final = 60
"""The same where lists of stories stand in between."""


def standfirst(signals: PageSignals, headline: int, title: str) -> tuple[str, str]:
    """The summary and its source; ("", "") when there is none that says more than the headline."""
    if signals.document.form == "text":
        text = dump_standfirst(signals.rows, headline) if headline >= 0 else ""
        return text, "dump" if text else ""
    if headline >= 0:
        described = set(filter(None, map(_start, _descriptions(signals))))
        for row in signals.rows[max(0, headline - 2) : headline + _MAX_ROWS_WITH_LISTS]:
            if row.index != headline and _may_be_standfirst(row, described) and words_of(row.text) != words_of(title):
                is_close = row.index - headline < _MAX_ROWS_BEHIND_HEADLINE
                if not is_close and signals.own_rows(headline, row.index) >= _MAX_ROWS_BEHIND_HEADLINE:
                    break
                if is_close or signals.is_own(row):
                    return " ".join(row.text.split()), "standfirst"
    return _described(signals, title)


def _may_be_standfirst(row: Row, described: AbstractSet[str]) -> bool:
    """Whether a row is a paragraph that is marked as a summary, or begins like one of the page's descriptions."""
    if row.kind != "text" or not _MIN_CHARS <= len(row.text) <= _MAX_CHARS:
        return False
    if row.box.inside & (AUTHOR | DATE | FIGURE | CAPTION | STORIES):
        return False
    return bool(row.box.inside & SUMMARY) or _start(row.text) in described


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


def _start(text: str) -> str:
    """The first words of a text, by which a description is known on the page though one of the two is cut."""
    return compare_key(text[:60])[:30] if len(text) >= _MIN_CHARS else ""
