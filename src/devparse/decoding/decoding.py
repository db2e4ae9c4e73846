"""Bytes to text: which encoding a page is in, how sure that is, and what is no page at all."""

from __future__ import annotations

import re
from codecs import utf_8_decode
from typing import Final

from devparse.decoding.double_encoding import without_double_encoding
from devparse.decoding.encodings import codec_of, declared_codecs, guessed_codec
from devparse.decoding.sniffing import refuse_noise_in_html, refuse_other_formats
from devparse.errors import UnreadableInput
from devparse.language.surrogates import replace_surrogates
from devparse.native import NATIVE
from devparse.sections import Problem

_CONTROLS: Final = bytes(code for code in range(32) if code not in b"\t\n\r\f") + b"\x7f"
"""Control characters that mean nothing in a page."""
_DROPPED: Final = dict.fromkeys(_CONTROLS)
_MIN_CONTROLS_SHARE: Final = 0.02
"""The share of control bytes from which on it is worth asking whether the input is text at all."""

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
)  # fmt: skip
"""Byte order marks; the longer ones first."""
_PIECE_BYTES: Final = 8192
"""So many bytes are looked at together."""
_MIN_SOUND_TO_STRANGE: Final = 10
"""So many times more sound characters than strange bytes: it is UTF-8, whatever is claimed."""
_FALLBACK: Final = {0xDC00 + code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0x100)}
"""What a byte that is no UTF-8 most likely is, keyed by how the error handler `surrogateescape` marks it."""
_ESCAPED: Final = re.compile("[\udc80-\udcff]")
_JAPANESE: Final = re.compile(rb"\x1b\$[@B]")
"""The escape sequences of ISO-2022-JP for two-byte characters."""
_BEYOND_ASCII: Final = re.compile("[^\0-\x7f]")


def decode(data: bytes | str, charset: str | None = None) -> tuple[bytes, tuple[Problem, ...]]:
    """The page in UTF-8, without byte order mark and control characters, and what was doubtful about its encoding.

    The order of trust: byte order mark, bytes that are valid UTF-8, `charset` (of the HTTP header), the page's own
    declaration, windows-1252. A guess or a contradiction is a problem `encoding-guessed`. Raises `UnreadableInput` for
    input that is empty or plainly no page.
    """
    is_text = isinstance(data, str)
    raw = replace_surrogates(data.removeprefix("\ufeff")).encode() if isinstance(data, str) else data
    refuse_other_formats(raw)
    if _is_clean(raw):
        content, problems = raw, () if is_text or raw.isascii() else _contradictions(raw, charset)
    else:
        content, problems = (raw, ()) if is_text else _to_utf8(raw, charset)
        content = _without_controls(content)
    content = without_double_encoding(content)
    if not content or content.isspace():
        raise UnreadableInput("the input is empty: there is no text in it")
    return content, problems


def clean_text(text: str) -> str:
    """A text dump without byte order mark and control characters, surrogates mended; "" stays ""."""
    text = replace_surrogates(text.removeprefix("\ufeff"))
    if any(map(text.__contains__, map(chr, _CONTROLS))):
        text = text.translate(_DROPPED)
    return text


def _is_clean(data: bytes) -> bool:
    """Whether the native module finds bytes to be UTF-8 without mark and control characters, as most pages are: in one look for all."""
    return NATIVE is not None and not data.startswith(_MARKS[0][0]) and NATIVE.is_clean_utf8(data)


def _without_controls(content: bytes) -> bytes:
    if not any(map(content.__contains__, _CONTROLS)):
        return content
    content = content.rstrip(b"\0") or content
    cleaned = content.translate(None, _CONTROLS)
    if len(content) - len(cleaned) > _MIN_CONTROLS_SHARE * len(content):
        refuse_noise_in_html(content)
    return cleaned


def _to_utf8(data: bytes, charset: str | None) -> tuple[bytes, tuple[Problem, ...]]:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], codec)
    wide = _wide_codec(data) if 0 in data else ""
    if wide:
        return data.decode(wide, "replace").encode(), (_guess(f"no byte order mark, read as {wide}"),)
    if data.isascii():
        return _from_ascii(data, charset)
    try:
        _check_utf8(data)
    except UnicodeDecodeError as error:
        return _from_legacy(data, charset, error)
    return data, _contradictions(data, charset)


def _check_utf8(data: bytes) -> None:
    """Raise UnicodeDecodeError unless the bytes are UTF-8; most pieces are ASCII, which costs nothing to see."""
    at, end = 0, len(data)
    while at < end:
        piece = data[at : at + _PIECE_BYTES]
        at += len(piece) if piece.isascii() else utf_8_decode(piece, "strict", at + _PIECE_BYTES >= end)[1]


def _by_mark(data: bytes, codec: str) -> tuple[bytes, tuple[Problem, ...]]:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        handler = "surrogateescape" if codec == "utf-8" else "replace"
        text = data.decode(codec, handler).translate(_FALLBACK)
        return text.encode(), (_guess(f"marked as {codec}, with bytes that are not"),)
    return (data if codec == "utf-8" else text.encode()), ()


def _wide_codec(data: bytes) -> str:
    """The codec of UTF-16 or UTF-32 without a mark, told by where the NULs of its markup stand; "" for others."""
    head = data[:512]
    zeros = [head[place::4].count(0) / max(1, len(head[place::4])) for place in range(4)]
    filled = (zeros[0] > 0.4, zeros[1] > 0.4, zeros[2] > 0.4, zeros[3] > 0.4)
    return {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }.get(filled, "")


def _from_ascii(data: bytes, charset: str | None) -> tuple[bytes, tuple[Problem, ...]]:
    """ASCII bytes as they are, unless they hold the escape sequences of ISO-2022-JP."""
    if 27 not in data or not _JAPANESE.search(data):
        return data, ()
    told = "iso2022_jp" in (codec_of(charset), *declared_codecs(data))
    return data.decode("iso2022_jp", "replace").encode(), () if told else (_guess("not declared, read as iso2022_jp"),)


def _contradictions(data: bytes, charset: str | None) -> tuple[Problem, ...]:
    claims = {codec_of(charset), next(declared_codecs(data), "")} - {"", "utf-8"}
    if not claims:
        return ()
    return (_guess(f"declared as {', '.join(sorted(claims))}, but the bytes are valid UTF-8"),)


def _from_legacy(data: bytes, charset: str | None, error: UnicodeDecodeError) -> tuple[bytes, tuple[Problem, ...]]:
    """Bytes that are no valid UTF-8: damaged UTF-8, or in the encoding a claim names, else a guess."""
    if error.reason == "unexpected end of data":
        return data.decode("utf-8", "replace").encode(), (_guess("UTF-8 that is cut off inside a character"),)
    text = data.decode("utf-8", "surrogateescape")
    strange = len(_ESCAPED.findall(text))
    sound = len(_BEYOND_ASCII.findall(text)) - strange
    claims = [codec for codec in (codec_of(charset), *declared_codecs(data, far=True)) if codec and codec != "utf-8"]
    if sound > _MIN_SOUND_TO_STRANGE * strange or (not claims and sound >= strange):
        return text.translate(_FALLBACK).encode(), (_guess("UTF-8 with bytes that are not, read as windows-1252"),)
    return _by_claims(data, claims)


def _by_claims(data: bytes, claims: list[str]) -> tuple[bytes, tuple[Problem, ...]]:
    for codec in claims:
        try:
            text = data.decode(codec, "replace" if codec == "cp1252" else "strict")
        except UnicodeDecodeError:
            continue
        doubt = (_guess(f"the declarations disagree; read as {codec}"),) if len(set(claims)) > 1 else ()
        return text.encode("utf-8", "replace"), doubt
    if claims:
        message = f"declared as {claims[0]}, with bytes that are not"
        return data.decode(claims[0], "replace").encode("utf-8", "replace"), (_guess(message),)
    codec = guessed_codec(data)
    return data.decode(codec, "replace").encode("utf-8", "replace"), (_guess(f"no usable declaration, read as {codec}"),)


def _guess(message: str) -> Problem:
    return Problem("page", "encoding-guessed", f"The encoding is a guess: {message}.")
