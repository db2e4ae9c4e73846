"""Which encoding bytes are in: by the label that somebody gives it, by the page's own declaration, else by a guess.

Labels are read as browsers read them, by the WHATWG Encoding Standard (section 4.2): `iso-8859-1` is windows-1252,
`gb2312` is gb18030, `shift_jis` is cp932. The table is that of the package `webencodings`; the guess is made by
`charset-normalizer`. Both are imported when a page needs them: most pages are UTF-8 and need neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

_HEAD_BYTES: Final = 4096
"""How far the declaration is looked for; browsers look at 1024 bytes, saved pages are often given a longer head."""
_FAR_BYTES: Final = 1024 * 1024
_META: Final = re.compile(rb"<meta[^>]{0,300}?charset\s{0,9}=[\s\"']{0,9}([\w.:-]{2,40})", re.IGNORECASE)
_XML: Final = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})", re.IGNORECASE)
_UTF8: Final = ("utf-8", "utf8")
_WIDER: Final = {"shift_jis": "cp932", "euc-kr": "cp949", "big5": "big5hkscs", "gbk": "gb18030"}
"""Codecs that hold what the standard says of an encoding, where Python's of that name holds less."""
_UNREADABLE: Final = ("x-user-defined", "replacement")
"""Encodings of the standard that hold no text of a language."""
_NOT_OF_THE_STANDARD: Final = {"latin-1": "cp1252"}
"""Labels that no browser knows, and pages have all the same."""

_SAMPLE_BYTES: Final = 50_000
"""Bytes of text that a guess is made from."""
_LANGUAGE: Final = re.compile(rb"<html[^>]{0,400}?\slang\s{0,9}=[\s\"']{0,9}([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)", re.IGNORECASE)
_BY_LANGUAGE: Final = {
    language: tuple(codecs.split())
    for languages, codecs in (
        ("ar fa ur", "cp1256 iso8859_6"), ("be bg ky mk ru sr tg tt uk", "cp1251 koi8_r koi8_u iso8859_5 cp866"),
        ("bs cs hr hu pl ro sk sl", "cp1250 iso8859_2"), ("el", "cp1253 iso8859_7"), ("et lt lv", "cp1257"), ("he iw", "cp1255"),
        ("ja", "euc_jp cp932"), ("ko", "cp949"), ("az ku tr", "cp1254"), ("th", "cp874"), ("vi", "cp1258"), ("zh", "gb18030 big5hkscs"),
    )
    for language in languages.split()
}  # fmt: skip
"""The encodings that pages of a language were written in before UTF-8; all other languages in windows-1252."""
_ALL: Final = tuple(dict.fromkeys(("cp1252", *(codec for codecs in _BY_LANGUAGE.values() for codec in codecs))))
_MIN_COHERENCE_GAIN: Final = 0.1
"""Coherence that an encoding must have beyond that of windows-1252, which most undeclared pages are in."""
_TEXT: Final = re.compile(rb">([^<>]+)<")


def codec_of(label: str | None) -> str:
    """The Python codec for an encoding's label; "" when no browser knows the label."""
    plain = (label or "").strip(" \t\r\n\f\"',;").lower()
    if not plain or plain in _UTF8:
        return "utf-8" if plain else ""
    from webencodings import lookup  # noqa: PLC0415 - few pages name another encoding

    found = lookup(plain)
    if found is None or found.name in _UNREADABLE:
        return _NOT_OF_THE_STANDARD.get(plain, "")
    codec: str = found.codec_info.name
    return _WIDER.get(found.name, codec)


def declared_codecs(data: bytes, *, far: bool = False) -> Iterator[str]:
    """The known codecs that a page's own `meta` elements and its XML declaration name; `far` looks beyond the head.

    A declaration that can be read as ASCII cannot stand in UTF-16: such a claim means UTF-8, as the standard says.
    No more is read than is asked for: most ask for the first only, which stands at the top.
    """
    head = data[: _FAR_BYTES if far else _HEAD_BYTES]
    for declaration in chain(_META.finditer(head), filter(None, (_XML.match(head),))):
        codec = codec_of(declaration[1].decode("ascii", "replace"))
        if codec:
            yield "utf-8" if codec.startswith("utf-16") else codec


def guessed_codec(data: bytes) -> str:
    """The codec that bytes are most likely in that are no UTF-8 and that nothing declares.

    The language that the page names leaves few to choose among; without one it is windows-1252, unless another codec
    makes clearly better sense of the text.
    """
    named = _LANGUAGE.search(data[:_HEAD_BYTES])
    language = named[1].decode().lower().partition("-")[0] if named else ""
    among = _BY_LANGUAGE.get(language, ("cp1252",)) if language else _ALL
    return among[0] if len(among) == 1 else _most_coherent(_text_of(data), among)


def _text_of(data: bytes) -> bytes:
    """The texts beyond ASCII between the tags of a page, as much as a guess needs; all bytes where it has none."""
    found, size = [], 0
    for match in _TEXT.finditer(data):
        if not match[1].isascii():
            found.append(match[1])
            size += len(match[1])
        if size >= _SAMPLE_BYTES:
            break
    return b"\n".join(found) or data[:_SAMPLE_BYTES]


def _most_coherent(text: bytes, among: tuple[str, ...]) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - a page in a hundred needs a guess

    found = from_bytes(text, cp_isolation=list(among), preemptive_behaviour=False, enable_fallback=False)
    best = found.best()
    if best is None:
        return among[0]
    western = next((each for each in found if "cp1252" in (each.encoding, *each.could_be_from_charset)), None)
    if western is not None and western.chaos <= best.chaos and western.coherence >= best.coherence - _MIN_COHERENCE_GAIN:
        return "cp1252"
    return best.encoding
