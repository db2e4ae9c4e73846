"""Texts with their inline structure: links, emphasis, code, sub- and superscript as spans of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from devparse.blocks import Link, Paragraph, Span, SpanKind, links_in
from devparse.rows.document import Document
from devparse.rows.inline import Pieces, Spans
from devparse.rows.model import Row

_KINDS: Final[dict[str, SpanKind]] = {
    "a": "link",
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "code": "code",
    "sub": "subscript",
    "sup": "superscript",
}
_OUTER_FIRST: Final = ("link", "term", "strong", "emphasis", "subscript", "superscript", "code")
"""Of spans over the same words, which holds which."""

_RETURN_SIGNS: Final = "↩↵⤴⏎↑⬆⇧^ \ufe0e\ufe0f"


class InlineText(NamedTuple):
    """A text and the spans of it that have a meaning of their own."""

    text: str
    inline: tuple[Span, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the text, in order."""
        return links_in(self.text, self.inline) if self.inline else ()


def inline_text(document: Document, row: Row) -> InlineText:
    """The text of a row as it stands, a newline for each line break in it."""
    if row.pieces is not None:
        spans = _spans_of_elements(document, row.pieces, len(row.text))
    elif row.links:
        spans = _spans_of_links(document, row)
    else:
        return InlineText(row.text)
    return _without_return(row.text, _ordered(spans))


def paragraph(document: Document, row: Row) -> Paragraph:
    """A row as a paragraph of its own."""
    if row.pieces is None and not row.links:
        return Paragraph(row.text)
    part = inline_text(document, row)
    return Paragraph(part.text, part.links, part.inline)


def one_line(document: Document, rows: Sequence[Row]) -> InlineText:
    """The texts of rows on one line, with single spaces between them."""
    parts = [_unbroken(inline_text(document, row)) for row in rows]
    return parts[0] if len(parts) == 1 else joined(parts, " ")


def joined(parts: Iterable[InlineText], separator: str) -> InlineText:
    """Texts one behind the other, `separator` between them."""
    texts: list[str] = []
    inline: list[Span] = []
    length = 0
    for text, spans in parts:
        texts.append(text)
        inline += [Span(span.kind, span.start + length, span.end + length, span.url) for span in spans] if length else spans
        length += len(text) + len(separator)
    return InlineText(separator.join(texts), tuple(inline))


def whole_span(kind: SpanKind, part: InlineText) -> InlineText:
    """A text all of which is of one kind, beside the spans it has."""
    return InlineText(part.text, _ordered([*part.inline, Span(kind, 0, len(part.text))])) if part.text else part


def _spans_of_elements(document: Document, pieces: Pieces | Spans, size: int) -> list[Span]:
    """The inline elements of an HTML row; what was read before a row was cut short may reach beyond its text of that size."""
    found: list[Span] = []
    for tag, start, end, href in pieces.spans():
        end = min(end, size)
        if start < end:
            found.append(Span(_KINDS[tag], start, end, document.absolute(href) if tag == "a" else ""))
    return found


def _spans_of_links(document: Document, row: Row) -> list[Span]:
    """The links of a row of a text dump, which tells their words but not where they stand."""
    found: list[Span] = []
    place = 0
    for attributes, words in row.links:
        start = row.text.find(words, place) if words else -1
        if start >= 0:
            place = start + len(words)
            found.append(Span("link", start, place, document.absolute(attributes.get("href", ""))))
    return found


def _ordered(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans by their starts, outer ones first; those of one kind that touch or overlap are one."""
    if len(spans) < 2:  # as in most texts that have any
        return tuple(spans)
    ordered: list[Span] = []
    last: dict[tuple[str, str], int] = {}
    for span in sorted(spans, key=lambda span: (span.start, -span.end, _OUTER_FIRST.index(span.kind))):
        before = last.get((span.kind, span.url), -1)
        if before >= 0 and span.start <= ordered[before].end and span.kind != "link":
            ordered[before] = Span(span.kind, ordered[before].start, max(span.end, ordered[before].end))
        else:
            last[span.kind, span.url] = len(ordered)
            ordered.append(span)
    return tuple(ordered)


def _without_return(text: str, inline: tuple[Span, ...]) -> InlineText:
    """A text with its spans; a footnote without the arrow at its end that leads back to the text."""
    while inline and inline[-1].kind == "link" and "#" in inline[-1].url and inline[-1].end == len(text):
        start = inline[-1].start
        if text[start:].strip(_RETURN_SIGNS):
            break
        text = text[:start].rstrip()
        inline = tuple(span for span in inline if span.end <= len(text))
    return InlineText(text, inline)


def _unbroken(part: InlineText) -> InlineText:
    """A text on one line; where it has doubled white space, which only dumps have, the spans are lost."""
    text = part.text
    if text.isprintable() and "  " not in text and text == text.strip():  # as it is in all but a few
        return part
    text = " ".join(text.split())
    return InlineText(text, part.inline if len(text) == len(part.text) else ())
