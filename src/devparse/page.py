"""The page: what one reading of a saved page gives."""

from __future__ import annotations

from typing import Literal, TypeVar

import attrs

from devparse.sections import Body, Footer, Metadata, Problem, Trending

T = TypeVar("T")


@attrs.frozen(hash=False)
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

    def get(self, section: type[T]) -> T | None:
        """The section of the given type: one of the four standard ones, a custom one, or None when the page has none."""
        for found in (self.metadata, self.body, self.trending, self.footer, *self.extra):
            if type(found) is section:
                return found
        return None
