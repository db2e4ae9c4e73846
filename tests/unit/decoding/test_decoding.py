"""How bytes become UTF-8, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devparse.decoding.decoding import clean_text, decode
from devparse.errors import UnreadableInput

TEXT = "Grüße “an alle” – 5 €"


def page(text: str, charset: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize(
    ("text", "charset", "codec"),
    [
        (TEXT, "utf-8", "utf-8"),
        (TEXT, "utf-8, ie=edge", "utf-8"),
        (TEXT, "iso-8859-1", "cp1252"),
        ("Привет, мир", "windows-1251", "cp1251"),
        ("Привет, мир", "koi8-r", "koi8-r"),
        ("日本語のページ①", "shift_jis", "cp932"),
        ("日本語のページ", "iso-2022-jp", "iso2022_jp"),
        ("中文网页", "gb2312", "gb18030"),
        ("中文網頁", "big5", "big5hkscs"),
        ("한국어 똠방각하", "euc-kr", "cp949"),
        (TEXT, "x", "utf-8-sig"),
        (TEXT, "x", "utf-16"),
        (TEXT, "x", "utf-32"),
    ],
)
def test_sure_encodings(text: str, charset: str, codec: str) -> None:
    """A page in the encoding it declares, by its label as browsers read it, or marks, is read without doubt."""
    assert decode(page(text, charset).encode(codec)) == (page(text, charset).encode(), ())


@pytest.mark.parametrize(
    ("data", "charset", "expected"),
    [
        (page(TEXT, "windows-1251").encode(), None, page(TEXT, "windows-1251")),
        (page(TEXT, "utf-8").encode(), "windows-1251", page(TEXT, "utf-8")),
        (page(TEXT, "bogus-99").encode("cp1252"), None, page(TEXT, "bogus-99")),
        (page(TEXT, "utf-8").encode("cp1252"), None, page(TEXT, "utf-8")),
        (page(TEXT, "x").encode("utf-16-le"), None, page(TEXT, "x")),
        (page(TEXT, "x").encode("utf-16-be"), None, page(TEXT, "x")),
        ("“Grüße aus Köln”".encode() + b" \x93ja\x94", None, "“Grüße aus Köln” “ja”"),
        ("<p>мир".encode()[:-1], None, "<p>ми\ufffd"),
        ("日本語".encode("cp932") + b"\x81", "shift_jis", "日本語\ufffd"),
    ],
)
def test_guesses_are_told(data: bytes, charset: str | None, expected: str) -> None:
    """Contradictions and guesses give the text a reader would choose, and a problem."""
    content, problems = decode(data, charset)
    assert content.decode() == expected
    assert [problem.code for problem in problems] == ["encoding-guessed"]


def test_header_and_declaration() -> None:
    """The encoding of the HTTP header is used before the page's own, and an XML declaration counts as one."""
    assert decode("мир".encode("cp1251"), "windows-1251") == ("мир".encode(), ())
    content, problems = decode(b'<?xml version="1.0" encoding="windows-1251"?>' + "мир".encode("cp1251"))
    assert content.endswith("мир".encode())
    assert not problems


def test_strings() -> None:
    """A str keeps its text whatever encoding it speaks of; surrogates are joined or replaced, never cut at."""
    assert (
        decode('\ufeff<?xml encoding="utf-16"?>a\ud83d\ude00b\ud800c')[0].decode()
        == '<?xml encoding="utf-16"?>a😀b\ufffdc'
    )


def test_control_characters() -> None:
    """NULs and control characters go, line breaks and tabs stay."""
    assert decode(b"<p>a\x00b\x08c\td\r\n\x0ce\x7f") == (b"<p>abc\td\r\n\x0ce", ())
    assert clean_text("\ufeffa\x00b\x08\n\ud800c") == "ab\n\ufffdc"
    assert clean_text("") == ""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"), (" \n", "empty"), (b"\x00", "empty"), (b"%PDF-1.7\n%", "PDF"), (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"), (b"GIF89a", "GIF"), (b"RIFF\x01\x02\x03\x04WEBPVP8", "WebP"), (b"\x00\x00\x00\x20ftypisom", "MP4"),
        (b"PK\x03\x04", "decompress it first"), (b"\x1f\x8b\x08\x00", "decompress it first"), (b"BZh91AY&SY", "decompress it first"),
        (b"\xfd7zXZ\x00", "decompress it first"), (b"\x28\xb5\x2f\xfd", "decompress it first"), (b"\x7fELF\x02", "program"),
        (b"wOF2", "font"), (b"SQLite format 3\x00", "SQLite"), (bytes(range(32)) * 8, "binary"),
    ],
)  # fmt: skip
def test_no_page(data: bytes | str, words: str) -> None:
    """What is plainly no page is refused with what it looks like and the cure."""
    with pytest.raises(UnreadableInput, match=words):
        decode(data)


@given(st.binary(max_size=80), st.sampled_from([None, "utf-8", "shift_jis", "windows-1252", "utf-16", "bogus"]))
def test_any_bytes(data: bytes, charset: str | None) -> None:
    """Any bytes give valid UTF-8 without control characters, or are refused."""
    try:
        content, _ = decode(data, charset)
    except UnreadableInput:
        return
    assert all(sign >= " " or sign in "\t\n\r\f" for sign in content.decode())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_clean_utf8_comes_back(text: str) -> None:
    """Clean UTF-8 comes back as it is."""
    content = b"<p>" + text.encode()
    assert decode(content) == (content, ())
