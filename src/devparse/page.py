"""The page: what one reading of a saved page gives."""

from __future__ import annotations

from typing import Final, Literal, TypeVar

import attrs

from devparse.sections import Body, Footer, Metadata, Problem, Trending

T = TypeVar("T")

_UNSEEN_SUMMARIES: Final = frozenset("og:description description twitter:description dc.description dcterms.description json-ld".split())
"""Sources of a summary that is not printed on the page."""
_MAX_CHARS_BEFORE: Final = 200
"""Characters that may stand in the body before what is also the standfirst."""
_MAX_SHOWN_CHARS: Final = 100


@attrs.frozen(hash=False, repr=False)
class Page:
    """One saved page, read once: four sections of the library's own, those added by extractors, and how it went.

    Equal by value, picklable, not hashable (`sources` is a dictionary).
    """

    __hash__ = None  # type: ignore[assignment]

    url: str = ""
    """The address the caller gave; "" when none was."""
    site: str = "generic"
    """The name of the site pack that read the page, or "generic"."""
    form: Literal["html", "text"] = "html"
    """Whether the page was read from HTML or from a text dump."""
    metadata: Metadata = Metadata()
    body: Body = Body()
    trending: Trending = Trending()
    footer: Footer = Footer()
    extra: tuple[object, ...] = ()
    """The custom sections found, one of a type, in the order of their extractors."""
    problems: tuple[Problem, ...] = ()
    sources: dict[str, str] = attrs.field(factory=dict)
    """Where each filled field came from: `{"metadata.headline": "site:devdiscourse", "metadata.published": "json-ld"}`;
    a custom section's field is `"package.Weather.city"`."""

    @property
    def article_text(self) -> str:
        """The article as a reader would copy it: headline, standfirst and body, separated by blank lines.

        A standfirst that the body begins with, or says whole in its first paragraph, stands there alone. It is what most
        public data sets call the text of an article; `body.text` has neither headline nor standfirst.
        """
        head = (self.metadata.headline, self._standfirst())
        return "\n\n".join(text for text in (*head, self.body.text) if text)

    def _standfirst(self) -> str:
        """The summary, where it is printed on the page and the body does not say it."""
        summary = self.metadata.summary
        if self.sources.get("metadata.summary") in _UNSEEN_SUMMARIES:
            return ""
        opening = " ".join(self.body.text[: len(summary) + _MAX_CHARS_BEFORE].split())
        return "" if " ".join(summary.split()) in opening else summary

    def get(self, section: type[T]) -> T | None:
        """The section of the given type: one of the four standard ones, a custom one, or None when the page has none.

        Raises TypeError when `section` is no type.
        """
        if not isinstance(section, type):
            raise TypeError(f"a section is asked for by its type, page.get(Metadata), not by {section!r:.80}")
        for found in (self.metadata, self.body, self.trending, self.footer, *self.extra):
            if type(found) is section:
                return found
        return None

    def __repr__(self) -> str:
        """What was found, in a few words: `to_dict` and a notebook show all of it."""
        body, lists = self.body, self.trending.lists
        facts = [
            f"{self.site} {self.form}",
            repr(_cut(self.metadata.headline or self.url)),
            *_byline(self.metadata),
            f"{len(body.blocks)} blocks, {body.word_count} words",
            f"{len(lists)} lists, {sum(len(found.stories) for found in lists)} stories",
            _footer(self.footer),
            _cut(", ".join(type(found).__name__ for found in self.extra)),
            f"{len(self.problems)} problems" if self.problems else "",
        ]
        return f"<Page {'; '.join(fact for fact in facts if fact)}>"

    def _repr_html_(self) -> str:
        """The sections, for notebooks."""
        from devparse.writing.html import notebook_html  # noqa: PLC0415 - writers know pages, not pages writers

        return notebook_html(self)


def _byline(said: Metadata) -> tuple[str, str]:
    """Who wrote the article, else whose it is, and when it appeared."""
    people = ", ".join(author.name for author in said.authors)
    return _cut(people or said.source), said.published.isoformat(sep=" ", timespec="minutes") if said.published else ""


def _footer(footer: Footer) -> str:
    return f"footer {_cut(footer.brand or footer.copyright)!r}" if footer != Footer() else ""


def _cut(text: str) -> str:
    return text if len(text) <= _MAX_SHOWN_CHARS else f"{text[:_MAX_SHOWN_CHARS]}…"


def expect_page(page: object, function: str) -> None:
    """Raise TypeError when what a writer is given is no page."""
    if not isinstance(page, Page):
        cure = "; from_dict makes a Page of it" if isinstance(page, dict) else ""
        raise TypeError(f"{function} takes a Page, not {type(page).__name__}{cure}")
