"""Texts of a page in Markdown: escaped letter by letter, with links and marked words where the page has them.

What the page says shows as the text it is; all markup here is written by this module.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from devparse.blocks import Span
from devparse.writing.safe import one_line, printable

_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]<>&|~$^@]|(?<=:)/(?=/)|(?<=www)\.|(?<!\S)#(?=#*$)", re.IGNORECASE)
_OPENING: Final = re.compile(r"^(?:[#+=:-]|\d+(?=[.)]))")
_UNSAFE_IN_URL: Final = re.compile(r"[\s<>()\[\]\\\"'`*_|{}^]")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_WEB: Final = ("http://", "https://")
_STARS: Final = {"strong": "**", "term": "**", "emphasis": "*"}
_TAGS: Final = {"subscript": ("<sub>", "</sub>"), "superscript": ("<sup>", "</sup>")}


def escape(text: str) -> str:
    """`text` so that Markdown shows it letter by letter; its line breaks become hard breaks."""
    lines = (flat(line) for line in printable(text).splitlines())
    return "\\\n".join(line for line in lines if line)


def inline(text: str) -> str:
    """`text` on one line, escaped for where it does not begin a line or an item."""
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", one_line(text))


def flat(text: str) -> str:
    """`text` on one line, escaped for where it may begin a line or an item."""
    return _OPENING.sub(lambda match: match[0] + "\\" if match[0].isdigit() else "\\" + match[0], inline(text))


def link(text: str, url: str) -> str:
    """A link, or the text alone where the address is none of the web."""
    return f"[{inline(text) or inline(url)}]({address(url)})" if is_web(url) else flat(text)


def is_web(url: str) -> bool:
    """Whether an address is one that a link may lead to."""
    return url.lower().startswith(_WEB)


def address(url: str) -> str:
    """An address as it stands in a link: nothing in it ends the link."""
    quoted = _UNSAFE_IN_URL.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), printable(url))
    return _ENTITY.sub("&amp;", quoted)


def marked(text: str, spans: Sequence[Span], *, begins_line: bool = True) -> str:
    """`text` escaped as `escape` and `flat` do, with its spans as Markdown; sub- and superscript as `<sub>` and `<sup>`.

    A text that is not as the parser makes it, with single spaces and no control characters, is written without its
    spans. So is a span that crosses another, an emphasis that Markdown would not see where it stands, and an address
    that is none of the web.
    """
    lines = text.split("\n")
    if not spans or any(one_line(line) != line or not line for line in lines) or (lines[1:] and not begins_line):
        return escape(text) if begins_line else inline(text)
    return _Writer(text, spans, begins_line=begins_line).written()


class _Writer:
    """One text in the writing: which characters need a backslash, and what is put before and behind which."""

    def __init__(self, text: str, spans: Sequence[Span], *, begins_line: bool) -> None:
        self.text = text
        self.spans = spans
        self.escaped = set(_escaped(text, begins_line=begins_line))
        self.before: dict[int, list[str]] = {}
        self.behind: dict[int, list[str]] = {}
        self.stars: list[tuple[int, int, str]] = []
        around: list[Span] = []
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            around = [one for one in around if one.end > span.start]
            if 0 <= span.start < span.end <= len(text) and _fits(span, around) and self._add(span):
                around.append(span)

    def _add(self, span: Span) -> bool:
        """Note the marks of a span; whether it has any."""
        if span.kind == "code":
            return self._add_code(span)
        if span.kind in _STARS:
            if not self._shows_as_emphasis(span):
                return False
            self.stars.append((span.start, span.end, _STARS[span.kind]))
            self._put(span, _STARS[span.kind], _STARS[span.kind])
        elif span.kind in _TAGS:
            self._put(span, *_TAGS[span.kind])
        elif span.kind == "link":
            return self._add_link(span)
        return True

    def _add_link(self, span: Span) -> bool:
        """Note a link; one that leads to no place of the web is left as text."""
        if not is_web(span.url):
            return False
        # A sign that a bracket right behind it would make the beginning of a picture.
        if self.text[span.start - 1 : span.start] == "!" and span.start not in self.behind:
            self.escaped.add(span.start - 1)
        self._put(span, "[", f"]({address(span.url)})")
        return True

    def _add_code(self, span: Span) -> bool:
        """Note a span of code; one with a bar, which ends a cell, or a line break, or right behind another, is left as text."""
        words = self.text[span.start : span.end]
        if "|" in words or "\n" in words or any("`" in mark for mark in self.behind.get(span.start, ())):
            return False
        fence = "`" * (longest_fence(words) + 1)
        pad = " " if words[0] == "`" or words[-1] == "`" or (words[0] == words[-1] == " ") else ""
        self._put(span, fence + pad, pad + fence)
        self.escaped -= set(range(span.start, span.end))
        return True

    def _put(self, span: Span, before: str, behind: str) -> None:
        self.before.setdefault(span.start, []).append(before)
        self.behind.setdefault(span.end, []).insert(0, behind)

    def _shows_as_emphasis(self, span: Span) -> bool:
        """Whether stars here open and close in any reader: between letters only around letters, and touching no others."""
        words = self.text[span.start : span.end]
        if words != words.strip() or self._meets_stars(span):
            return False
        outer = [(first, last) for first, last, _ in self.stars if first <= span.start < last]
        if outer:
            return self._stands_free(span, outer)
        before, behind = self._neighbours(span)
        is_shared = self._shares_an_end(span)
        return _are_seen(before, words[0], is_shared=is_shared) and _are_seen(behind, words[-1], is_shared=is_shared)

    def _shares_an_end(self, span: Span) -> bool:
        """Whether another span begins or ends with this one."""
        return sum(one.start == span.start or one.end == span.end for one in self.spans) > 1

    def _stands_free(self, span: Span, outer: Sequence[tuple[int, int]]) -> bool:
        """Whether stars in others stand between spaces, or where those begin and end."""
        before, behind = self._neighbours(span)
        starts, ends = zip(*outer, strict=True)
        return (span.start in starts or before.isspace()) and (span.end in ends or behind.isspace())

    def _neighbours(self, span: Span) -> tuple[str, str]:
        """The letters before and behind a span, "" at the ends of the text."""
        return self.text[: span.start][-1:], self.text[span.end : span.end + 1]

    def _meets_stars(self, span: Span) -> bool:
        """Whether the stars of a span would follow right behind others, or stand inside ones of their kind."""
        return any(
            span.start == last or (first <= span.start < last and mark == _STARS[span.kind])
            for first, last, mark in self.stars
        )

    def written(self) -> str:
        parts: list[str] = []
        for place, letter in enumerate(self.text):
            parts += self.behind.get(place, ())
            parts += self.before.get(place, ())
            if place in self.escaped:
                parts.append("\\")
            parts.append("\\\n" if letter == "\n" else letter)
        parts += self.behind.get(len(self.text), ())
        return "".join(parts)


def _fits(span: Span, around: Sequence[Span]) -> bool:
    """Whether a span may stand in those around it: it crosses none, there is nothing in code, and no link in a link."""
    return all(
        span.end <= one.end and one.kind != "code" and not (one.kind == span.kind == "link") for one in around
    )


def _escaped(text: str, *, begins_line: bool) -> Iterator[int]:
    """The places of a text of which each line is as it shows, before which a backslash stands."""
    place = 0
    for line in text.split("\n"):
        yield from (place + match.start() for match in _SPECIAL.finditer(line))
        opening = _OPENING.match(line) if begins_line else None
        if opening is not None:
            yield place + (opening.end() if opening[0].isdigit() else 0)
        place += len(line) + 1


def parts_of(texts: Iterable[str], spans: Sequence[Span], first: int = 0) -> Iterator[tuple[str, list[Span]]]:
    """Texts that stand one behind the other, a character apart, each with the spans that lie in it.

    `spans` count from `first` characters before the first text.
    """
    start = first
    for text in texts:
        end = start + len(text)
        yield (
            text,
            [Span(span.kind, span.start - start, span.end - start, span.url) for span in spans if start <= span.start < span.end <= end],
        )
        start = end + 1


def longest_fence(text: str) -> int:
    """How many backticks stand together in a text at the most: a fence around it needs one more."""
    return max(map(len, re.findall("`+", text)), default=0)


def _are_seen(outside: str, inside: str, *, is_shared: bool) -> bool:
    """Whether stars between two letters mark emphasis to any reader; `is_shared` where other marks stand there as well."""
    return _is_edge(outside) or not (is_shared or _may_be_sign(inside))


def _is_edge(letter: str) -> bool:
    """Whether what stands next to stars is nothing, white space, or punctuation to every Markdown reader."""
    if not letter or letter.isspace():
        return True
    return (letter.isascii() and not letter.isalnum()) or unicodedata.category(letter)[0] == "P"


def _may_be_sign(letter: str) -> bool:
    """Whether some Markdown reader takes a letter for punctuation."""
    return unicodedata.category(letter)[0] in "PS"
