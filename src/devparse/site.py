"""A site as data: what a pack says about the pages of one publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta, timezone, tzinfo
from difflib import get_close_matches
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Final, TypeAlias, get_args
from zoneinfo import ZoneInfo, available_timezones

import attrs

from devparse.errors import BadSite
from devparse.language.urls import host_of
from devparse.sections import Body, Footer, ListKind, Metadata, Trending
from devparse.selectors import compiled

_OFFSET: Final = re.compile(r"([+-])(\d\d):(\d\d)")
SECTION_MARK: Final = "__devparse_section__"
"""The attribute by which an extractor says what section it finds."""
_SECTIONS: Final = {"metadata": Metadata, "body": Body, "trending": Trending, "footer": Footer}
_MEANINGS: Final = (*get_args(ListKind), "badge", "skip", "footer", "legal", "brand")
_FIELDS: Final = tuple(f"{name}.{field}" for name, section in _SECTIONS.items() for field in attrs.fields_dict(section))
_MAX_LABEL_CHARS: Final = 80
"""A longer text is no label."""

SiteExtractor: TypeAlias = Callable[..., object]
"""An extractor as `devparse.extractor` tags it."""


def _patterns(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """A text or several as a tuple; what is neither is kept for `Site` to tell of, which knows its name."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, (tuple, list)) else value


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(" :")


def _items(labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pairs of a table; none of what is no table of words, which `Site` tells of."""
    return [pair for pair in labels.items() if isinstance(pair[0], str)] if isinstance(labels, Mapping) else []


@attrs.frozen(kw_only=True)
class Selectors:
    """Where a site keeps what: for each field a selector, or several tried in order (so layouts that drift are met).

    A selector is CSS, or XPath when it begins with `/` or `.//`; `@name` at the end asks for an attribute. One that
    begins with `json-ld:` is a path in the page's linked data (`json-ld:author.name`, `json-ld:NewsArticle.keywords`).
    `caption` and `credit` are of the picture that `image` finds, `attribution` the closing line that says whose text it
    is; `breadcrumbs` and `next_page` find links, `free` says "true" or "false". `cut` are words that the site puts before
    or behind its values ("By "). `body`, `stories`, `footer` and `skip` name containers: all rows inside them; of `body`
    the first selector that finds anything counts, of the others every one, and what is in `skip` is in none of the others.
    """

    headline: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    alternative_headline: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    summary: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    authors: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    source: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    place: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    published: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    modified: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    section: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    breadcrumbs: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    keywords: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    countries: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    language: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    site_name: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    kind: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    free: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    next_page: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    image: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    caption: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    credit: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    body: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    attribution: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    skip: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    stories: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    footer: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    cut: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    misspelt: tuple[str, ...] = attrs.field(default=(), init=False, eq=False, repr=False)
    """Names given that are no fields: the `Site` that is made of them tells, since it knows its name."""

    if not TYPE_CHECKING:

        def __init__(self, **sources: str | tuple[str, ...]) -> None:
            known = {name: source for name, source in sources.items() if name in _SELECTED}
            self.__attrs_init__(**known)
            object.__setattr__(self, "misspelt", tuple(name for name in sources if name not in known))


_SELECTED: Final = tuple(name for name in attrs.fields_dict(Selectors) if name != "misspelt")
"""The names of the fields that a selector can be given for."""
Selectors.__signature__ = Signature(  # type: ignore[attr-defined]  # what `help` and completion show
    [Parameter(name, Parameter.KEYWORD_ONLY, default=(), annotation="str | tuple[str, ...]") for name in _SELECTED]
)


_EXPECTED: Final[tuple[tuple[str, type, str], ...]] = (
    ("selectors", Selectors, "devparse.Selectors(headline=…)"),
    ("labels", Mapping, "a dict of words and what they mean"),
    ("zone", str, 'an IANA name or an offset ("+05:30")'),
)
"""Fields that are no texts, with what they are and how that is told."""


@attrs.frozen(kw_only=True)
class Site:
    """A site pack: data first, functions for what data cannot say.

    A host matches itself, `www.` and its subdomains, never a look-alike. Raises `BadSite`, naming the pack and the
    field, when a selector does not compile or is given for no field, a host is no host name, a label means nothing, an
    extractor is not tagged, a zone is unknown or `final` names no field.
    """

    name: str
    """How `parse(site=…)`, `Page.site` and `sources` call it."""
    hosts: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    """Host names, without scheme and `www.`."""
    signs: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    """Selectors; one that finds something betrays the site where no address does."""
    text_signs: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    """Phrases; a dump that holds one of them is the site's."""
    selectors: Selectors = Selectors()
    labels: Mapping[str, str] = attrs.field(factory=dict)
    """The site's own words: headings of its lists to a kind of list (`{"DevShots": "video"}`), labels of stories to "badge",
    lines that are part of nothing to "skip", headings of link groups in the footer to "footer", links in the footer to
    "legal" or "brand". Capitals, a colon at the end and white space do not matter; `*` stands for any words
    (`{"* Edition": "other"}`)."""
    zone: str = ""
    """The zone of times written without one: an IANA name or an offset ("+05:30"); "" leaves them naive."""
    final: tuple[str, ...] = attrs.field(default=(), converter=_patterns)
    """Fields that only the pack answers ("metadata.authors"): what it leaves empty stays empty."""
    extractors: tuple[SiteExtractor, ...] = attrs.field(default=(), converter=tuple[SiteExtractor, ...])
    """Extractors of the site's own, most trusted first."""
    _meanings: dict[str, str] = attrs.field(init=False, eq=False, repr=False)
    _patterns: tuple[tuple[re.Pattern[str], str], ...] = attrs.field(init=False, eq=False, repr=False)

    @_meanings.default
    def _fold_labels(self) -> dict[str, str]:
        return {_folded(word): meaning for word, meaning in _items(self.labels) if "*" not in word}

    @_patterns.default
    def _compile_labels(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple(
            (re.compile(".+".join(map(re.escape, _folded(word).split("*")))), meaning)
            for word, meaning in _items(self.labels)
            if "*" in word
        )

    __hash__ = None  # type: ignore[assignment]

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name:
            raise BadSite(f"site pack {self.name!r}: field name: a pack needs a name")
        self._check_types()
        for host in self.hosts:
            if host_of(f"https://{host}/") != host:
                raise self._wrong("hosts", f"{host!r} is no host name without scheme, `www.` and capitals")
        self._check_selectors()
        self._check_final()
        self._check_words()
        for function in self.extractors:
            if not hasattr(function, SECTION_MARK):
                name = getattr(function, "__qualname__", repr(function))
                raise self._wrong("extractors", f"{name} has no section type; put @devparse.extractor(…) above it")
        if self.zone:
            self.timezone()

    def _wrong(self, field: str, fault: str) -> BadSite:
        return BadSite(f"site pack {self.name!r}: field {field}: {fault}")

    def _check_types(self) -> None:
        """Raise where a field is no text, no texts, no table: what was expected is said with what was given."""
        for field, kind, expected in _EXPECTED:
            if not isinstance(value := getattr(self, field), kind):
                raise self._wrong(field, f"expected {expected}, not {_type(value)}")
        given = {name: getattr(self, name) for name in ("hosts", "signs", "text_signs", "final")}
        given |= {f"selectors.{name}": getattr(self.selectors, name) for name in _SELECTED}
        for field, texts in given.items():
            self._check_texts(field, texts)

    def _check_texts(self, field: str, texts: object) -> None:
        for text in texts if isinstance(texts, tuple) else (texts,):
            if not isinstance(text, str):
                raise self._wrong(field, f"expected a str or a tuple of them, not {_type(text)}")

    def _check_selectors(self) -> None:
        for name in self.selectors.misspelt:
            raise self._wrong(f"selectors.{name}", f"there is no such field; {_meant(name, _SELECTED)}")
        given = {f"selectors.{name}": getattr(self.selectors, name) for name in _SELECTED if name != "cut"} | {"signs": self.signs}
        for field, sources in given.items():
            for source in sources:
                try:
                    compiled(source)
                except ValueError as error:
                    raise self._wrong(field, f"{source!r} is no selector: {error}") from error

    def _check_words(self) -> None:
        if not all(map(str.strip, self.text_signs)):
            raise self._wrong("text_signs", "an empty phrase stands in every dump")
        for word, meaning in self.labels.items():
            if meaning not in _MEANINGS:
                raise self._wrong("labels", f"{word!r} cannot mean {meaning!r}; {_meant(meaning, _MEANINGS)}")

    def _check_final(self) -> None:
        for name in self.final:
            section, _, field = name.partition(".")
            if section not in _SECTIONS or field not in attrs.fields_dict(_SECTIONS[section]):
                raise self._wrong("final", f"there is no field {name!r}; {_meant(name, _FIELDS)}")

    def timezone(self) -> tzinfo | None:
        """The zone of times that the site writes without one; None when the pack names none."""
        if not self.zone:
            return None
        if match := _OFFSET.fullmatch(self.zone):
            sign, hours, minutes = match.groups()
            offset = timedelta(hours=int(hours), minutes=int(minutes))
            return timezone(-offset if sign == "-" else offset)
        try:
            return ZoneInfo(self.zone)
        except (KeyError, ValueError, OSError) as error:
            known = sorted(available_timezones())
            raise self._wrong("zone", f"{self.zone!r} is no zone; {_meant(self.zone, known, 'an IANA name or an offset')}") from error

    def meaning(self, words: str) -> str:
        """What the pack says that a line, a heading or a link with these words is, by its `labels`; "" when nothing."""
        if not words or not self.labels or len(words) > _MAX_LABEL_CHARS:
            return ""
        folded = _folded(words)
        known = self._meanings.get(folded)
        if known is None:
            known = next((meaning for pattern, meaning in self._patterns if pattern.fullmatch(folded)), "")
        return known

    def claims(self, host: str) -> bool:
        """Whether a host name is one of the site's: the same, or a subdomain of it."""
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)


def _type(value: object) -> str:
    return "None" if value is None else type(value).__name__


def _meant(name: object, known: Sequence[str], kinds: str = "") -> str:
    """Which of the known names was meant, else what they are."""
    close = get_close_matches(str(name), known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"expected {kinds or 'one of ' + ', '.join(known)}"


GENERIC: Final = Site(name="generic")
"""The site of every page that no pack claims."""
