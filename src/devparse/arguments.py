"""What a parser is given, checked at once: an error says what was expected, and what was probably meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches

from devparse.errors import BadExtractor, BadSite
from devparse.extraction import section_name, section_of
from devparse.site import Site


def check_types(**given: tuple[object, type]) -> None:
    """Raise TypeError when an argument is neither None nor of its type."""
    for name, (value, kind) in given.items():
        if value is not None and not isinstance(value, kind):
            raise TypeError(f"{name} is {kind.__name__} or None, not {type(value).__name__}")


def check_sites(sites: object) -> None:
    """Raise `BadSite` when one of a parser's packs is none."""
    if not isinstance(sites, tuple):
        raise BadSite(f"sites is a tuple of devparse.Site, not {type(sites).__name__}")
    for site in sites:
        if isinstance(site, (list, tuple)):
            raise BadSite(f"expected site packs (devparse.Site) one by one, not {type(site).__name__}: with_sites(*packs)")
        if isinstance(site, str):
            raise BadSite(f"expected site packs (devparse.Site), not str; a pack is chosen by its name with parse(…, site={site!r})")
        if not isinstance(site, Site):
            raise BadSite(f"expected site packs (devparse.Site), not {type(site).__name__}")


def check_extractors(extractors: object) -> None:
    """Raise `BadExtractor` on what is no tagged function, and when two section types of one package share a name.

    In `sources` and in JSON they could not be told apart.
    """
    if not isinstance(extractors, tuple):
        raise BadExtractor(f"extractors is a tuple of functions, not {type(extractors).__name__}")
    named: dict[str, type] = {}
    for function in extractors:
        if isinstance(function, (list, tuple)):
            raise BadExtractor("with_extractors takes extractors one by one: with_extractors(*functions)")
        section = section_of(function)
        name = section_name(section)
        if named.setdefault(name, section) is not section:
            raise BadExtractor(f"section {name}: two types have this name; rename one")


def checked_sections(sections: Iterable[type] | None, known: Callable[[], Iterable[type]]) -> frozenset[type] | None:
    """The section types asked for, None for all.

    Raises TypeError when they are no tuple of types, and `BadExtractor` for one that none of those `known` to be found is.
    """
    if sections is None:
        return None
    if isinstance(sections, type):
        raise TypeError(f"sections is a tuple of section types: sections=({sections.__name__},)")
    wanted = frozenset(sections) if isinstance(sections, Iterable) else frozenset({sections})
    if not all(isinstance(section, type) for section in wanted):
        raise TypeError("sections is a tuple of section types: sections=(Metadata, Body)")
    found = {section.__name__: section for section in known()}
    for section in wanted - {*found.values()}:
        raise BadExtractor(f"section {section.__name__}: no extractor of this parser finds it; {_meant(section.__name__, found)}")
    return wanted


def _meant(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, [*known], n=1)
    return f"did you mean {close[0]}?" if close else f"there are {', '.join(sorted(known))}; with_extractors adds more"
