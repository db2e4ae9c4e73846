"""The summary of the article: the standfirst under its headline, else the page's own description."""

from __future__ import annotations

from typing import Final

from devparse.extractors.metadata.dump_headline import dump_standfirst
from devparse.extractors.metadata.signals import PageSignals
from devparse.language.titles import compare_key, words_of
from devparse.rows.json_ld import text_of
from devparse.rows.roles import AUTHOR, CAPTION, DATE, FIGURE, STORIES, SUMMARY

_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
_MIN_CHARS: Final = 15
_MAX_CHARS: Final = 700
_MAX_ROWS_BEHIND_HEADLINE: Final = 12
"""A standfirst stands close behind the headline, or at most two rows before it."""


def standfirst(signals: PageSignals, headline: int, title: str) -> tuple[str, str]:
    """The summary and its source; ("", "") when there is none that says more than the headline."""
    if signals.document.form == "text":
        text = dump_standfirst(signals.rows, headline) if headline >= 0 else ""
        return text, "dump" if text else ""
    if headline >= 0:
        described = set(filter(None, map(_start, _descriptions(signals))))
        for row in signals.rows[max(0, headline - 2) : headline + _MAX_ROWS_BEHIND_HEADLINE]:
            if row.index == headline or row.kind != "text" or not _MIN_CHARS <= len(row.text) <= _MAX_CHARS:
                continue
            if row.box.inside & (AUTHOR | DATE | FIGURE | CAPTION | STORIES):
                continue
            if (row.box.inside & SUMMARY or _start(row.text) in described) and words_of(row.text) != words_of(title):
                return " ".join(row.text.split()), "standfirst"
    return _described(signals, title)


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
