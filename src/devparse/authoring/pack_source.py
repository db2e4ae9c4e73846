"""A site pack as Python source, as a person would write it: what is empty is left out."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from devparse.site import Selectors, Site

_MAX_LINE_CHARS: Final = 110
_FIELDS: Final = tuple(field for field in attrs.fields(Selectors) if field.init)
_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")


def identifier(name: str) -> str:
    """A name of a pack as one of a module: "acme-times" is "acme_times"."""
    word = _NOT_WORD.sub("_", name.lower()).strip("_")
    return f"_{word}" if word[:1].isdigit() or keyword.iskeyword(word) or not word else word


def site_source(site: Site, remarks: tuple[str, ...] = ()) -> str:
    """`devparse.Site(…)`, with remarks as comments inside. Labels and extractors are not written: those are a person's."""
    lines = ["devparse.Site(", *(f"    # {remark}" for remark in remarks)]
    lines += [f"    name={_quoted(site.name)},"]
    for name in ("hosts", "signs", "text_signs"):
        lines += _given(name, getattr(site, name), "    ")
    lines += ["    selectors=devparse.Selectors(", *_selectors(site.selectors), "    ),"]
    if site.zone:
        lines.append(f"    zone={_quoted(site.zone)},")
    lines += _given("final", site.final, "    ")
    return "\n".join([*lines, ")"])


def _selectors(selectors: Selectors) -> Iterator[str]:
    for field in _FIELDS:
        yield from _given(field.name, getattr(selectors, field.name), "        ")


def _given(name: str, values: tuple[str, ...], indent: str) -> list[str]:
    if not values:
        return []
    if len(values) == 1:
        return [f"{indent}{name}={_quoted(values[0])},"]
    line = f"{indent}{name}=({', '.join(map(_quoted, values))}),"
    if len(line) <= _MAX_LINE_CHARS:
        return [line]
    return [f"{indent}{name}=(", *(f"{indent}    {_quoted(value)}," for value in values), f"{indent}),"]


def _quoted(text: Any) -> str:
    plain = repr(text)
    return f'"{text}"' if plain == f"'{text}'" and '"' not in text else plain
