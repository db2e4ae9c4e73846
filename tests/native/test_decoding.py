"""Bytes are told to be clean UTF-8 as Python tells it, and decoded to the same with and without the native module."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devparse.decoding import decoding
from devparse.errors import UnreadableInput
from devparse.native import NATIVE

pytestmark = pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it")
PIECES: Final = (
    *(bytes([code]) for code in range(256)), b"tide", b"<p>", "ü".encode(), "潮".encode(), "😀".encode(), b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80",
    b"\xe0\x80\x80", b"\xf0\x80\x80\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"x" * 63, b"y" * 64, b"\xc3\xa2\xe2\x82\xac",
)  # fmt: skip
CONTROLS: Final = {*range(32), 127} - {*b"\t\n\f\r"}
made_bytes: Final = st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)


def is_clean(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return CONTROLS.isdisjoint(data)


def decoded(data: bytes | str) -> object:
    try:
        return decoding.decode(data)
    except UnreadableInput as error:
        return str(error)


@given(made_bytes)
def test_what_is_clean(data: bytes) -> None:
    assert NATIVE is not None
    assert NATIVE.is_clean_utf8(data) == is_clean(data)


@pytest.mark.parametrize("at", range(0, 200, 7))
@pytest.mark.parametrize("piece", [b"\0", b"\x7f", b"\x80", b"\xc3", b"\xc3\xbc", b"\n"], ids=repr)
def test_one_piece_wherever_it_stands(piece: bytes, at: int) -> None:
    assert NATIVE is not None
    data = b"a" * at + piece + b"b" * (200 - at)
    assert NATIVE.is_clean_utf8(data) == is_clean(data)
    assert NATIVE.is_clean_utf8(data[: at + len(piece)]) == is_clean(data[: at + len(piece)])


@given(made_bytes, st.booleans())
def test_decoded_to_the_same(data: bytes, is_text: bool) -> None:
    given = data.decode("utf-8", "surrogateescape") if is_text else data
    natively = decoded(given)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "NATIVE", None)
        assert decoded(given) == natively
