"""Which encoding bytes are in that are no UTF-8 and that nothing declares.

First by the language the page names: the encodings that the HTML standard suggests for it (section 13.2.3.2, "Determining
the character encoding"). Else by the letters that stand most often in running text: read in the wrong encoding, others do.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

_LOOKED_AT: Final = 100_000
_HEAD: Final = 16_384
_LANGUAGE: Final = re.compile(rb"<html[^>]{0,400}?\slang\s{0,9}=[\s\"']{0,9}([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)", re.IGNORECASE)
_BY_LANGUAGE: Final = {
    language: tuple(named.split())
    for languages, named in (
        ("ar fa ur", "cp1256"), ("be bg ky mk ru sr tg tt uk", "cp1251"), ("cs hr hu pl ro sk sl bs", "cp1250"), ("el", "cp1253"),
        ("et lt lv", "cp1257"), ("he iw", "cp1255"), ("ja", "euc_jp cp932"), ("ko", "cp949"), ("az ku tr", "cp1254"), ("th", "cp874"),
        ("vi", "cp1258"), ("zh-hant zh-tw zh-hk", "big5hkscs"), ("zh zh-cn zh-hans zh-sg", "gb18030 big5hkscs"),
    )
    for language in languages.split()
}  # fmt: skip

_FREQUENT: Final = (
    ("оеаинтсрвлкмдпу", 0.75, "cp1251 koi8-r iso8859-5 cp866 mac-cyrillic"),
    ("αοιετσνηυρπκμλςάίόέή", 0.88, "cp1253"),
    ("יוהלארתבשמנ", 0.75, "cp1255"),
    ("ايلمونترتبعد", 0.75, "cp1256 iso8859-6"),
    ("านรอกเงมยลวดท่้ี", 0.65, "cp874"),
    ("のにはをたがでてとしれさいるなもっかこまうりすらく", 0.35, "euc_jp cp932"),
    ("이다는에의을가고하지은로한기도를서사인", 0.25, "cp949"),
    ("的一是在不了有人这中国大为上个我以要他时来用们到出于年会", 0.12, "gb18030"),
    ("的一是在不了有人這中國大為上個我以要他時來用們到出於年會", 0.12, "big5hkscs"),
)
"""The most frequent letters of a writing, the part of its running text that they make, and the encodings it is in."""
_ENOUGH: Final = 0.5
"""The part of what is expected that makes an encoding likely."""
_AMONG_LATIN: Final = re.compile(rb"(?<=[A-Za-z])[\x80-\xff]|[\x80-\xff](?=[A-Za-z])")
_HIGH: Final = bytes(range(0x80))
"""What to take away to have the bytes beyond ASCII."""


def guessed_codec(data: bytes) -> str:
    """The codec that the bytes are most likely in; "" when nothing speaks for one over windows-1252."""
    sample = data[:_LOOKED_AT]
    named = _LANGUAGE.search(sample[:_HEAD])
    language = named[1].decode().lower() if named else ""
    for codec in _BY_LANGUAGE.get(language) or _BY_LANGUAGE.get(language[:2], ()):
        if _read(sample, codec):
            return codec
    high = sample.translate(None, _HIGH)
    if 2 * len(_AMONG_LATIN.findall(sample)) > len(high):
        return ""
    best, likely = "", _ENOUGH
    for letters, expected, named_codecs in _FREQUENT:
        for codec in named_codecs.split():
            share = _share(_read(sample, codec), letters) / expected
            if share > likely:
                best, likely = codec, share
    return best


def _read(sample: bytes, codec: str) -> str:
    """The sample in an encoding; "" when it holds what the encoding has not. Its end may be inside a character."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return ""


def _share(text: str, letters: str) -> float:
    beyond = sum(character > "\x7f" for character in text)
    return sum(map(text.count, letters)) / beyond if beyond else 0.0
