"""Broken JSON: every value that can still be read out of what should have been JSON.

Read by a scanner that never gives up: comments, wrappers, trailing commas, raw quotes and line breaks in strings, bare
or single-quoted keys, values without quotes, missing ends. It uses no recursion and takes linear time.
"""

from __future__ import annotations

import re
from typing import Final

from devparse.language.surrogates import replace_surrogates

MAX_DEPTH: Final = 200
"""What is nested deeper is read past, not kept: no real page nests its data that deep."""
_MAX_DIGITS: Final = 300
"""A number of more digits stays a string: `int` refuses, or takes long over, what only hostile pages hold."""

_SPACE: Final = re.compile(r"(?:[\s;\ufeff]+|//[^\n]*|/\*(?:.*?\*/|.*)|<!--|-->|<!\[CDATA\[|\]\]>)*", re.DOTALL)
_KEY: Final = re.compile(r"""(?:"([^"\\\n]{0,200})"|'([^'\\\n]{0,200})'|([A-Za-z_@$][\w@$.-]{0,80}))\s*:""")
_RESYNC: Final = re.compile(r'"[@\w$.:-]{1,80}"\s*:|[}\]]')
_START: Final = re.compile(r"[{\[]")
_LITERAL: Final = re.compile(
    r"(true|false|null|undefined|NaN|-?Infinity)(?=\s*[,}\];/]|\s*\Z)|(-?\d+)(\.\d+)?([eE][+-]?\d{1,6})?(?=\s*[,}\];/]|\s*\Z)"
)
_WORDS: Final = {"true": True, "false": False}
_TO_QUOTE: Final = {mark: re.compile(rf"[^{mark}\\]*+(?:\\.[^{mark}\\]*+)*+{mark}", re.DOTALL) for mark in "\"'"}
_NEXT_KEY: Final = re.compile(r"\"[@\w$.:-]{1,80}\"\s*:")
_AFTER_FIELD: Final = re.compile(
    r"""\s*(?:[}\]]|;?\s*\Z|,\s*(?:["'][^"'\n]{0,200}["']\s*:|[A-Za-z_@$][\w@$-]{0,80}\s*:|[}\],]|\Z|//|/\*|"[^"]{0,200}\Z)"""
    r"""|\s*"[@\w$-]{1,80}"\s*:|//|/\*)"""
)
_AFTER_ITEM: Final = re.compile(r"""\s*(?:[\]}]|\Z|,\s*(?:["'{\[\]\dtfn-]|\Z)|//|/\*)""")
_BARE_END: Final = re.compile(r'"[@\w$.:-]{1,80}"\s*:|[}\]]\s*(?:[,}\];]|\Z)')
_ITEM_END: Final = re.compile(r"[,\]}]")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPED: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_TRIMMED: Final = " \t\r\n,"
_NOTHING: Final = object()

Container = dict[str, object] | list[object]


def read_loose(text: str) -> list[object]:
    """The objects and lists that stand at the top of `text`, each with whatever in it could be read.

    Fields of which the value is missing, or cut off by the end of the text, are left out.
    """
    return _Scanner(text).run()


class _Scanner:
    """Where the reading stands: the position, the open containers, and the key that waits for its value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.open: list[Container] = []
        self.lists = 0
        self.keys: list[str] = []
        self.found: list[object] = []

    def run(self) -> list[object]:
        while True:
            self._skip_space()
            if self.at >= len(self.text):
                return self.found
            if not self.open:
                self._to_start()
            elif self.text[self.at] in "}]":
                self._close(self.text[self.at])
            elif self.text[self.at] == ",":
                self.at += 1
            elif isinstance(self.open[-1], dict):
                self._read_field(self.open[-1])
            else:
                self._read_value(None)

    def _skip_space(self) -> None:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _to_start(self) -> None:
        found = _START.search(self.text, self.at)
        self.at = found.start() if found else len(self.text)
        if found:
            self._push(None)

    def _push(self, key: str | None) -> None:
        container: Container = {} if self.text[self.at] == "{" else []
        self.at += 1
        if not self.open:
            self.found.append(container)
        elif len(self.open) < MAX_DEPTH:
            self._put(key, container)
        self.open.append(container)
        self.lists += isinstance(container, list)

    def _close(self, mark: str) -> None:
        """Close the innermost container of the mark's kind and what is left open in it; ignore a mark without one."""
        self.at += 1
        kind = list if mark == "]" else dict
        if (self.lists if kind is list else len(self.open) - self.lists) == 0:
            return
        while True:
            container = self.open.pop()
            self.lists -= isinstance(container, list)
            if isinstance(container, kind):
                return

    def _put(self, key: str | None, value: object) -> None:
        parent = self.open[-1]
        if isinstance(parent, list):
            parent.append(value)
        elif key is not None:
            parent.setdefault(key, value)

    def _read_field(self, parent: dict[str, object]) -> None:
        found = _KEY.match(self.text, self.at)
        if found is None:
            again = _RESYNC.search(self.text, self.at + 1)
            self.at = again.start() if again else len(self.text)
            return
        self.at = found.end()
        self._skip_space()
        self._read_value(next(name for name in found.groups() if name is not None))

    def _read_value(self, key: str | None) -> None:
        mark = self.text[self.at : self.at + 1]
        if mark in ("{", "["):
            self._push(key)
            return
        if mark in ("}", "]", ",", ""):
            return
        value = self._string(mark, key is not None) if mark in ('"', "'") else self._literal(key is not None)
        if value is not _NOTHING:
            self._put(key, value)

    def _literal(self, in_field: bool) -> object:
        found = _LITERAL.match(self.text, self.at)
        if found is None:
            return self._bare(in_field)
        self.at = found.end()
        if found[1]:
            return _WORDS.get(found[1])
        if len(found[0]) > _MAX_DIGITS:
            return found[0]
        return float(found[0]) if found[3] or found[4] else int(found[0])

    def _bare(self, in_field: bool) -> object:
        """A value without quotes: up to the next key or the end of its object, in a list up to the next comma."""
        found = (_BARE_END if in_field else _ITEM_END).search(self.text, self.at)
        start, self.at = self.at, found.start() if found else len(self.text)
        if found is None:
            return _NOTHING
        return _unescaped(self.text[start : self.at].strip(_TRIMMED).removesuffix('"')) or _NOTHING

    def _string(self, mark: str, in_field: bool) -> object:
        """A quoted value. A quote that nothing structural follows belongs to the text."""
        start = end = self.at + 1
        after = _AFTER_FIELD if in_field else _AFTER_ITEM
        while found := _TO_QUOTE[mark].match(self.text, end):
            end = found.end()
            if after.match(self.text, end):
                self.at = end
                return _unescaped(self.text[start : end - 1])
            if in_field and self._opens_field(start, end - 1):
                return self._unclosed(start, end - 1)
        self.at = len(self.text)
        return _NOTHING

    def _opens_field(self, start: int, quote: int) -> bool:
        """Whether the quote begins the next key: it looks like one, and a comma or a new line stands before it."""
        if not _NEXT_KEY.match(self.text, quote):
            return False
        before = self.text[max(start, quote - 100) : quote]
        text = before.rstrip()
        return text.endswith(",") or "\n" in before[len(text) :]

    def _unclosed(self, start: int, end: int) -> str:
        """A value whose end has no quote: if it holds quotes, its first one is part of the text as well."""
        self.at = end
        value = self.text[start:end].rstrip(_TRIMMED)
        return _unescaped(f'"{value}' if '"' in value else value)


def _unescaped(text: str) -> str:
    return replace_surrogates(_ESCAPE.sub(_escape, text)) if "\\" in text else text


def _escape(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _ESCAPED.get(found[2], found[2])
