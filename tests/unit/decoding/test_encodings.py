"""Labels of encodings, and the guess where nobody gives one."""

from __future__ import annotations

import codecs
import subprocess
import sys

import pytest

from devparse.decoding.encodings import codec_of, guessed_codec

POLISH = "Zarząd portu ogłosił, że śluzy zostaną zamknięte o świcie; łodzie wrócą dopiero w czwartek, gdy węgorze przejdą."
FRENCH = "Les écluses ont été fermées à l’aube, a déclaré la capitainerie ; les bateaux ne rentreront qu’après la marée."
RUSSIAN = "Шлюзы закрыли на рассвете, сообщила администрация порта; суда вернутся только в четверг, когда пройдут угри."
CHINESE = "港務局表示，閘門在黎明前關閉，船隻要等到星期四鰻魚通過之後才會返回，漁民對此表示不滿。"


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"), (" 'gb2312' ", "gb18030"), ("Shift_JIS", "cp932"), ("big5", "big5hkscs"), ("euc-kr", "cp949"),
        ("latin-1", "cp1252"), ("UTF8", "utf-8"), ("klingon", ""), ("x-user-defined", ""), ("replacement", ""), ("", ""), (None, ""),
    ],
)  # fmt: skip
def test_labels_are_read_as_browsers_read_them(label: str | None, codec: str) -> None:
    """Every label leads to the codec that holds what browsers read under it; an unknown one leads to none."""
    found = codec_of(label)
    assert (codecs.lookup(found).name if found else "") == (codecs.lookup(codec).name if codec else "")


@pytest.mark.parametrize(
    ("text", "tag", "codec"),
    [
        (FRENCH, "fr", "cp1252"), (RUSSIAN, "ru", "cp1251"),
        (RUSSIAN, "ru", "koi8-r"), (CHINESE, "zh-TW", "big5hkscs"), (CHINESE, "zh", "gb18030"),
    ],
)  # fmt: skip
def test_undeclared_bytes_are_read_by_their_sense(text: str, tag: str, codec: str) -> None:
    """A page that declares nothing is read right, whether it names its language or not."""
    for attributes in ("", f' lang="{tag}"'):
        html = f"<html{attributes}><body><p>{text}</p></body></html>"
        data = html.encode(codec)
        assert data.decode(guessed_codec(data)) == html


def test_the_language_of_the_page_decides_where_the_bytes_do_not() -> None:
    """Few signs tell the encodings of Western and Central Europe apart; a page in Polish is in one of the latter."""
    html = f'<html lang="pl"><body><p>{POLISH}</p></body></html>'
    data = html.encode("cp1250")
    assert data.decode(guessed_codec(data)) == html


def test_a_text_without_end_is_guessed_in_linear_time() -> None:
    """The search for text beyond ASCII does not begin again at every sign."""
    assert guessed_codec(b">" * 200_000 + b"\xe9" * 200_000)


def test_a_page_in_utf_8_loads_neither_table_nor_guesser() -> None:
    """What few pages need is imported when one comes."""
    program = (
        "import sys, devparse; devparse.parse('<meta charset=utf-8><p>Grüße an alle</p>'.encode());"
        "print([name for name in ('webencodings', 'charset_normalizer') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
