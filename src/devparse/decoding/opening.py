"""The input made ready for reading: taken out of what it was saved in, decoded, and refused where it is no page."""

from __future__ import annotations

import string
from datetime import date
from typing import Final, Literal

import attrs

from devparse.decoding.decoding import clean_text, decode
from devparse.decoding.encodings import codec_of
from devparse.decoding.saved_files import SavedFile, is_wrapped, saved_from, unwrap
from devparse.decoding.sniffing import detect_form, not_html, refuse_what_is_no_dump
from devparse.errors import UnreadableInput
from devparse.language.surrogates import replace_surrogates
from devparse.language.urls import host_of
from devparse.sections import Problem

_NOTHING: Final = b"<html></html>"
_WET: Final = Problem("page", "not-html", "The input is no HTML page: it is the text of one (a WET record); `parse_text` reads it.")


@attrs.frozen
class Input:
    """A page in UTF-8, or the text of a dump: where and when it was saved, and what was doubtful about it."""

    content: bytes
    url: str
    captured: date | None
    problems: tuple[Problem, ...]

    @property
    def text(self) -> str:
        """The content of a dump."""
        return self.content.decode()


def open_page(data: bytes | str, *, url: str | None, charset: str | None, captured: date | None, most: int) -> Input:
    """An HTML page; empty, with a problem, when the input is text, JSON or a feed.

    What the caller says of its address, day and encoding counts before what the file says. `most` is the size that the
    page may have. Raises `UnreadableInput` for what is no page.
    """
    _check_size(data, most)
    saved = SavedFile(b"")
    if isinstance(data, bytes) or is_wrapped(data):
        saved = unwrap(data if isinstance(data, bytes) else replace_surrogates(data).encode(), most)
        data = saved.data
    content, problems = decode(data, charset or saved.charset)
    told_url, told_day = saved_from(content)
    address, faults = _address(url, saved.url or told_url)
    page, no_page = _html_in(content, is_text=saved.is_text)
    found = (*saved.problems, *problems, *_unknown_charset(charset), *faults, *no_page)
    return Input(page, address, captured or saved.captured or told_day, found)


def _html_in(content: bytes, *, is_text: bool) -> tuple[bytes, tuple[Problem, ...]]:
    """What is read of the content: nothing, with the problem told, where it is no HTML."""
    wrong = _WET if is_text else not_html(content)
    return (content, ()) if wrong is None else (_NOTHING, (wrong,))


def open_dump(text: str, *, url: str | None, captured: date | None, most: int) -> Input:
    """The text of a dump; that of a WET record without its header, which says address and day.

    Raises `UnreadableInput` for what is no text of a page.
    """
    _check_size(text, most)
    saved = SavedFile(b"")
    if is_wrapped(text):
        saved = unwrap(replace_surrogates(text).encode(), most)
        text = saved.data.decode("utf-8", "replace")
    refuse_what_is_no_dump(text)
    text = clean_text(text)
    if not text.strip():
        raise UnreadableInput("the input is empty: there is no text in it")
    address, faults = _address(url, saved.url)
    return Input(text.encode(), address, captured or saved.captured, (*saved.problems, *faults))


def form_of_file(data: bytes, most: int) -> Literal["html", "text"]:
    """Whether a saved file, of `most` bytes at the most, holds HTML or the text dump of a page."""
    saved = unwrap(data, most)
    return "text" if saved.is_text else detect_form(saved.data)


def open_dump_file(data: bytes, most: int) -> Input:
    """The text dump in a saved file, whatever its encoding. Raises `UnreadableInput` for what is no text."""
    _check_size(data, most)
    saved = unwrap(data, most)
    content, problems = decode(saved.data, saved.charset)
    return Input(content, saved.url, saved.captured, (*saved.problems, *problems))


def _check_size(data: bytes | str, most: int) -> None:
    if len(data) > most:
        unit = "characters" if isinstance(data, str) else "bytes"
        raise UnreadableInput(f"the input has {len(data):,} {unit}, over the limit of {most:,}")
    if not data or (data.isspace() if isinstance(data, bytes) else not data.strip(string.whitespace)):
        raise UnreadableInput("the input is empty")


def _address(given: str | None, told: str) -> tuple[str, tuple[Problem, ...]]:
    """The page's address, the caller's before the file's, and what is wrong with it."""
    address = replace_surrogates(given or told)
    if not address or host_of(address):
        return address, ()
    return address, (Problem("page", "unusable-url", f"url={address!r:.200} is no http(s) address: links are given as they are written."),)


def _unknown_charset(charset: str | None) -> tuple[Problem, ...]:
    if not charset or codec_of(charset):
        return ()
    return (Problem("page", "encoding-guessed", f"charset={charset!r:.40} is no encoding that is known: the page's own is used."),)
