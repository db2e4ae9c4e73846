"""What installed packages add: the entry-point groups `devparse.sites` and `devparse.extractors`."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from devparse.errors import BadExtractor, BadSite
from devparse.extraction import section_of
from devparse.site import Site

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

SITES: Final = "devparse.sites"
"""Each names a `Site`, or several."""
EXTRACTORS: Final = "devparse.extractors"
"""Each names a function tagged with `@devparse.extractor`, or several."""


class PluginWarning(UserWarning):
    """An installed plug-in cannot be used; the message names its package, the entry point and the fault."""


def installed_sites() -> tuple[Site, ...]:
    """The site packs of all installed packages, by the names of their entry points."""
    return tuple(_loaded(SITES, _site))


def installed_extractors() -> tuple[Callable[..., Any], ...]:
    """The extractors of all installed packages, by the names of their entry points."""
    return tuple(_loaded(EXTRACTORS, _extractor))


def _loaded(group: str, checked: Callable[[object], Any]) -> Iterator[Any]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and most programs use no plug-ins

    for entry in sorted(entry_points(group=group), key=lambda entry: (entry.name, entry.value)):
        try:
            made = [checked(offered) for offered in _offered(entry.load())]
        except Exception as error:  # noqa: BLE001 - whatever a stranger's module raises, the others are used
            warnings.warn(_told(entry, group, error), PluginWarning, stacklevel=4)
        else:
            yield from made


def _offered(value: object) -> Iterable[object]:
    return value if isinstance(value, (list, tuple)) else (value,)


def _site(value: object) -> Site:
    if not isinstance(value, Site):
        raise BadSite(f"not a Site but {type(value).__name__}")
    return value


def _extractor(value: object) -> Callable[..., Any]:
    if not callable(value):
        raise BadExtractor(f"not a function but {type(value).__name__}")
    section_of(value)
    return value


def _told(entry: EntryPoint, group: str, error: Exception) -> str:
    package = entry.dist.name if entry.dist else "an unnamed package"
    return f"{package}: {group} {entry.name} ({entry.value}) is left out: {type(error).__name__}: {error}"
