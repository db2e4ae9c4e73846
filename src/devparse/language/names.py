"""Who is named in a byline: people apart from desks, agencies, roles, places and everything else that stands there."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final, NamedTuple

from devparse.language.byline_patterns import byline_patterns
from devparse.language.data import words
from devparse.language.name_words import DOMAIN, cased, is_desk, looks_like_name, without_edges, without_roles
from devparse.language.text import UNSPACED

_CLEAR: Final = frozenset(
    ("by", "by:", "written by", "von", "von:", "par", "por", "text:", "author:", "autor:", "oleh")
)
"""What begins even a text that is said to be a name, and is no part of it."""
_DATED_BYLINE: Final = re.compile(
    r"[^.!?\d]{0,40}\d{1,4}(?:st|nd|rd|th)?[^\d!?]{1,20}\d[^!?]{0,20}?\s(?:[Bb]y|von|par|por|di|av|af|door)\s+(?=\S)"
)
"""What stands before the names of a byline that begins with the day."""
_REPORTER: Final = re.compile(r"(?<![\uac00-\ud7af])([\uac00-\ud7af]{2,4})\s?(?:기자|특파원)(?:(?![\uac00-\ud7af])|(?=입력|수정|등록|승인|발행))")
"""A Korean name before the word for reporter, as lines have it anywhere."""
_CHINESE_BYLINE: Final = re.compile(
    r"(?:作者|文字记者|记者|記者|撰文|编辑|編輯)\s?[:：/／|｜\s]\s?((?:[\u4e00-\u9fff·]{2,4}(?:[、，,\s]+(?=[\u4e00-\u9fff])|(?![\u4e00-\u9fff])))+)"
)
"""The names behind a Chinese label, each of two to four signs."""
_NO_CHINESE_NAME: Final = frozenset("字号 来源 编辑 责编 责任编辑 发布 时间 分享 评论 阅读 查看 打印 报道 摄影 文字 记者 通讯员 浏览 收藏".split())
"""Labels that stand beside names."""
_CHINESE_NAME: Final = re.compile(r"[\u4e00-\u9fff·]{2,4}")
_OTHERS: Final = re.compile(
    r"\b(?:(?:medically |clinically |expert |legally )?reviewed|fact[- ]?checked|edited|translated|photograph(?:s|ed|y)?|photos?|updated|"
    r"published|posted|last (?:updated|modified)|filed under|in association)\b",
    re.IGNORECASE,
)
"""What comes after the writers: editors, reviewers, photographers, dates."""
_BETWEEN: Final = " \t\n|•·,;:–—-(/&.[＝●"
"""What stands between the writers and the others."""
_DATED: Final = re.compile(r"\s+(?:(?:on|at|am|le|el|il|op|den)\s+(?:[^\W\d]+\.?\s+){0,2})?\S*\d.*$", re.DOTALL)
_GLUED: Final = re.compile(
    r"(?<=[^\W\dA-Z_]{4})(?=[A-Z][a-z])|(?<=[A-Z]{3})(?=[A-Z][a-z]{2})|(?<=[A-Z])(?=(?:JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\s\d)"
    r"|(?<=[a-z])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)"
)
"""Where two pieces that stood in elements of their own are run together: "KeenanCity Columnist"."""
_DIGIT: Final = re.compile(r"\d")
_YEAR: Final = re.compile(r"^(?:19|20)\d\d(?=[^\W\d_])")
_SEGMENT: Final = re.compile(r"\s*[|•·\n]\s*|\s+[-–—]\s+")
_MAX_SEGMENTS: Final = 3
_SENTENCE: Final = re.compile(r"[?!]|[^\W\d_]{4}\.\s")
_HANDLE: Final = re.compile(r"(?=\S*[\d.])[^\sA-Z]+")
_NOISE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\S+@\S+|https?://\S+|@\w+|[“”\"*]")
_OF: Final = re.compile(
    r"\s+(?:for|in|at|from|on behalf|aus|bei|für|à|en|reports?|reporting|FOR|AT|FROM|For|At|From)\s+.*$|\s+[Ii]n$"
)
_ACRONYM: Final = re.compile(r"[A-Z]{2,6}")
"""What is alone behind "By" and no name: an agency, a desk."""
_WHERE: Final = frozenset("in at on for from of".split())
"""What is before the section or place that a byline names."""
_DIRECTIONS: Final = dict.fromkeys((0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Marks of the writing direction, which editors leave around names; they are no part of them."""
_EDGES: Final = " .:-–—_'’‘<>»«*#∙⋅®"
_MARKS: Final = ".,:'’"
_MAX_NAME_WORDS: Final = 6
_MIN_NAME_CHARS: Final = 3
_MAX_UNSPACED_NAME_CHARS: Final = 8
_GLUED_LABEL: Final = re.compile(r"\ABy(?=by\s|[A-Z])")
"""A label in an element of its own, set apart from the name by style alone: "ByABC News", "Byby Ida Holm"."""
_MAX_BYLINE_CHARS: Final = 300
_MAX_LABEL_CHARS: Final = 40


class Byline(NamedTuple):
    """The people of a byline in order, and the desk or agency in it ("" when none is named)."""

    people: tuple[str, ...]
    desk: str


def read_byline(text: str, sites: Collection[str] = (), *, trusted: bool = False) -> Byline:
    """Who a byline names. `sites` are the site's names as compare keys; `trusted` when the text is said to be a name.

    A trusted text needs no capital letters and may be one word; of any other text a person is two words or more that
    look like a name.
    """
    text = _GLUED_LABEL.sub("", text[:_MAX_BYLINE_CHARS])
    return _read(text if text.isascii() else text.translate(_DIRECTIONS), frozenset(sites), trusted)


def byline_start(text: str) -> re.Match[str] | None:
    """What stands before the names where a text begins as a byline does: "By ", "Von: ", "文/"; None elsewhere."""
    start = text[:2].lower()
    patterns = byline_patterns()
    may_begin = start in patterns.by_starts or start[:1] in patterns.by_starts or not start[:1].isalpha()
    return patterns.byline.match(text) if may_begin else None


def is_byline(line: str) -> bool:
    """Whether a line begins as a byline does, with the day before it or not, or names a reporter anywhere."""
    if byline_start(line) or (not line.isascii() and _reporters(line)):
        return True
    return bool(_DIGIT.search(line[:_MAX_LABEL_CHARS]) and _DATED_BYLINE.match(line))


def is_joined(name: str, line: str) -> bool:
    """Whether a byline goes on with another name right behind one: "by … Ida Holm and"."""
    _, found, after = line.partition(name)
    return bool(found and byline_patterns().joins.match(after))


def is_label(text: str) -> bool:
    """Whether a text is what stands before names in a byline, and nothing else: "Written by", "Von:"."""
    return len(text) < _MAX_LABEL_CHARS and text.strip(" :：").casefold() in words("bylines", "before_names")


def only_names(text: str, sites: Collection[str] = ()) -> tuple[str, ...]:
    """The people whose full names are all that a short text holds; none when it holds anything else."""
    known = frozenset(sites)
    context = _Context(known, trusted=False, labelled=False)
    names = [_name(piece, context) for piece in byline_patterns().split.split(text[:_MAX_BYLINE_CHARS])]
    return tuple(dict.fromkeys(names)) if all(_is_full(name, known) for name in names) else ()


def _is_full(name: str, sites: frozenset[str]) -> bool:
    parts = name.split()
    if not 2 <= len(parts) <= 4 or not parts[0][0].isupper() or is_desk(parts, sites):
        return False
    return len({part.isupper() for part in parts if len(part.strip(".")) > 1}) == 1


class _Context(NamedTuple):
    """What is known of a text: the site's names, whether it is said to be a name, whether it begins as a byline does."""

    sites: frozenset[str]
    trusted: bool
    labelled: bool


@lru_cache(maxsize=2048)
def _read(text: str, sites: frozenset[str], trusted: bool) -> Byline:
    if text.startswith(","):
        return Byline((), "")
    if not text.isascii() and (found := _reporters(text)):
        return Byline(found, "")
    return _read_trusted(text, sites) if trusted else _read_line(text, sites)


def _read_trusted(text: str, sites: frozenset[str]) -> Byline:
    """Who is named by a text that is said to be a name: people, or one desk with all of its words."""
    if DOMAIN.search(text) and "," not in text:
        return Byline((), text.strip())
    text = _writers_part(text)
    found = _named(text, _Context(sites, trusted=True, labelled=False))
    # One word before a desk's name is a part of it.
    return Byline((), text.strip(" ,;")) if found.desk and not any(" " in person for person in found.people) else found


def _read_line(text: str, sites: frozenset[str]) -> Byline:
    """Who is named by a line of the page."""
    text = _writers_part(_GLUED.sub(" | ", text))
    return _named(text, _Context(sites, trusted=False, labelled=byline_start(text) is not None))


def _writers_part(text: str) -> str:
    """A byline without the day before it, and without the editors, photographers and dates behind the writers."""
    if match := _preface(text):
        text = text[match.end() :]
    text = _NOISE.sub(" ", text).strip()
    label = byline_start(text)
    others = _OTHERS.search(text, label.end() if label else 0)
    return text[: others.start()].rstrip(_BETWEEN) if others else text


def _named(text: str, context: _Context) -> Byline:
    """The names in a byline; of the desks the first."""
    people: dict[str, None] = {}
    desks: list[str] = []
    for piece in _pieces(_without_by(text, context.trusted), context):
        name = _name(piece, context)
        if name and not is_desk(name.split(), context.sites):
            people[name] = None
        elif name:
            desks.append(name)
        elif not people and context.labelled and _ACRONYM.fullmatch(piece):
            desks.append(piece)
    return Byline(tuple(people), next(iter(desks), ""))


def _reporters(text: str) -> tuple[str, ...]:
    """The people whom a Korean or Chinese line names as its reporters, wherever in the line."""
    found = _REPORTER.findall(text)
    for names in _CHINESE_BYLINE.findall(text):
        found.extend(name for name in _CHINESE_NAME.findall(names) if name not in _NO_CHINESE_NAME)
    return tuple(dict.fromkeys(found))


def _preface(text: str) -> re.Match[str] | None:
    """What stands before the names where the day comes first."""
    return _DATED_BYLINE.match(text) if _DIGIT.search(text) else None


def _pieces(text: str, context: _Context) -> list[str]:
    """The pieces of a byline; of a text nobody calls a name only those of the segment that names somebody first."""
    if context.trusted:
        return byline_patterns().split.split(text)
    segments = [pieces for segment in _SEGMENT.split(text)[:_MAX_SEGMENTS] if (pieces := byline_patterns().split.split(segment))]
    named = (pieces for pieces in segments if any(_name(piece, context) for piece in pieces))
    return next(named, segments[0] if segments else [])


def _without_by(text: str, trusted: bool) -> str:
    """A byline without the words before its names; of a name said to be one only the clearest go."""
    match = byline_start(text)
    if match is None or (trusted and match[0].strip().casefold() not in _CLEAR):
        return text
    return text[match.end() :]


def _name(piece: str, context: _Context) -> str:
    """The name in a piece of a byline, without role or place; "" when there is none."""
    piece = _bare(piece, context.trusted)
    if not _may_be_name(piece, context.trusted):
        return ""
    parts = without_roles(piece.split())
    if not _may_be_words_of_name(parts):
        return ""
    if is_desk(parts, context.sites):
        return "" if parts[0] in _WHERE else " ".join(piece.split())
    return cased(" ".join(parts)) if _is_person(parts, context) else ""


def _may_be_words_of_name(parts: list[str]) -> bool:
    """Whether words are so few, and begin with a letter; a label alone is no name."""
    if not parts or not parts[0][0].isalpha() or len(parts) > _MAX_NAME_WORDS:
        return False
    return " ".join(parts).casefold() not in words("bylines", "before_names")


def _is_person(parts: list[str], context: _Context) -> bool:
    """Whether words that name no desk are a person's name: a single one where the text is said to be a name."""
    if len(parts) == 1:
        return context.trusted and _may_stand_alone(parts[0])
    return not _says_something_else(parts, context) and (context.trusted or looks_like_name(parts))


def _bare(piece: str, trusted: bool) -> str:
    """A piece without "By", the day, the place and signs around it. "Per" is a first name, too."""
    piece = _YEAR.sub("", piece)
    bare = _without_by(piece, trusted)
    piece = _without_date(piece if piece.startswith(("Per ", "PER ")) and " " not in bare else bare)
    return _OF.sub("", without_edges(piece, _EDGES)) if len(piece) > 3 else piece


def _may_be_name(piece: str, trusted: bool) -> bool:
    """Whether nothing in a piece is written as no name is: figures, sentences, handles, labels."""
    if not trusted and any(map(str.isdecimal, piece)):
        return False
    if _SENTENCE.search(piece) or _HANDLE.fullmatch(piece) or "-based" in piece:
        return False
    return ":" not in piece and "_" not in piece and any(map(str.isalpha, piece))


def _may_stand_alone(word: str) -> bool:
    """Whether one word can be a name: a whole one in a script without spaces, or one of three letters."""
    if UNSPACED.match(word) and 2 <= len(word) <= _MAX_UNSPACED_NAME_CHARS:
        return True
    return len(word) >= _MIN_NAME_CHARS and word.casefold().strip(_MARKS) not in words("bylines", "no_names")


def _says_something_else(parts: list[str], context: _Context) -> bool:
    """Whether words of labels, dates or sentences stand among those of a name; in a name said to be one only the first counts."""
    plain = [part.casefold().strip(_MARKS) for part in parts]
    if plain[0] == "of":
        return True
    if context.trusted:
        return plain[0] in words("bylines", "no_names")
    return any(_is_no_name(part, labelled=context.labelled) for part in parts) or words("bylines", "names_too").issuperset(plain)


def _is_no_name(part: str, *, labelled: bool) -> bool:
    """Whether a word stands in no name; in a labelled byline those that are names too do, with a capital."""
    word = part.casefold().strip(_MARKS)
    if word not in words("bylines", "no_names"):
        return False
    return not (labelled and word in words("bylines", "names_too") and part[0].isupper())


def _without_date(piece: str) -> str:
    """A piece of a byline without the day behind the name: "Ida Holm on 5 May 2031", "Ida Holm May 5"."""
    if not _DIGIT.search(piece):
        return piece
    kept = _DATED.sub("", piece).split()
    while len(kept) > 1 and kept[-1].casefold().strip(".") in words("bylines", "months"):
        kept.pop()
    return " ".join(kept)
