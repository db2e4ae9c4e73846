"""A new site pack from saved pages: a folder with the pack, a fixture of every page and a test, ready to run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from devparse.authoring.body import best_body
from devparse.authoring.containers import changes, footer_selectors, story_selectors
from devparse.authoring.pack_source import identifier, site_source
from devparse.authoring.proposals import Proposal, metadata_proposals
from devparse.authoring.saved import NoPack, Saved, corrected, opened
from devparse.errors import BadSite
from devparse.language.urls import host_of
from devparse.parser import Parser
from devparse.site import Selectors, Site
from devparse.testing import ExpectationDiffers, record

_SECOND_LEVEL: Final = frozenset("ac co com edu go gov ne net or org".split())
_CONTAINERS: Final[dict[str, Callable[[Sequence[Saved]], Iterator[Selectors]]]] = {
    "stories": story_selectors,
    "footer": footer_selectors,
}
_SECTIONS: Final = {"stories": ("metadata", "trending"), "footer": ("metadata", "footer")}
"""What a container must leave as it is known: the section that is read out of it, and the article's metadata."""

_MODULE: Final = '''"""{host}: where its pages keep what."""

from __future__ import annotations

from typing import Final

import devparse

{constant}: Final = {site}
'''
_TEST: Final = '''"""The saved pages of {host} say what their fixtures say."""

from {module} import {constant}

import devparse
from devparse.testing import Pages

test_pages = Pages("pages", devparse.Parser().with_sites({constant}))
'''
_PROJECT: Final = """[build-system]
requires = ["hatchling>=1.26"]
build-backend = "hatchling.build"

[project]
name = "{project}"
version = "0.1"
description = "{host} for devparse."
requires-python = ">=3.11"
dependencies = ["devparse"]

[project.optional-dependencies]
test = ["pytest>=8.3"]

[project.entry-points."devparse.sites"]
{name} = "{module}:{constant}"

[tool.hatch.build.targets.wheel]
only-include = ["{module}.py"]

[tool.pytest.ini_options]
pythonpath = ["."]
"""


Sources: TypeAlias = dict[str, tuple[str, ...]]
"""Selectors by the fields they are for."""


@attrs.frozen
class Pack:
    """A pack that was written: its folder, the site, and for every field the proposal it was made of."""

    folder: Path
    site: Site
    proposals: tuple[Proposal, ...]


def new_site(host: str, files: Sequence[Path], parent: Path, *, force: bool = False) -> Pack:
    """Write the folder `devparse-NAME` below `parent`.

    With `force` one that is there is written anew: what its corrected fixtures say of a page counts as the truth.

    Raises `BadSite` when `host` is no host name, and `NoPack` when a page is no HTML or the folder is there already.
    """
    blank = _blank(host)
    folder = parent / f"devparse-{blank.name}"
    if folder.exists() and not force:
        raise NoPack(f"{folder}: is there already; --force writes the pack anew, by what its corrected fixtures say")
    pages = corrected([opened(path, blank) for path in files], folder / "tests" / "pages")
    proposals = list(_proposals(blank, pages))
    selectors = Selectors(**{each.field: each.sources for each in proposals if each.sources})
    site = attrs.evolve(blank, selectors=selectors)
    remarks = tuple(f"{each.field}: {each.remark}" for each in proposals if each.remark)
    _write(folder, site, remarks, pages)
    return Pack(folder, site, tuple(proposals))


def _blank(host: str) -> Site:
    """A pack that says no more than which pages are its own."""
    plain = host_of(f"https://{host.lower()}/")
    if "." not in plain:
        raise BadSite(f"{host!r} is no host name")
    return Site(name=_name(plain), hosts=(plain,))


def _proposals(blank: Site, pages: Sequence[Saved]) -> Iterator[Proposal]:
    """The proposals for metadata, then the article's container, then those of lists and footer."""
    proposals = list(metadata_proposals(pages))
    yield from proposals
    taken = {proposal.field: proposal.sources for proposal in proposals}
    containers: Sources = {}
    body = best_body(pages, blank)
    if body is not None and body.is_good:
        containers = _filled(body.selectors)
    elif body is not None:
        yield Proposal("body", remark=f"no selector comes near; the best is {' | '.join(body.selectors.body)}: {body}")
    yield from _containers(blank, pages, taken, containers, str(body))


def _containers(blank: Site, pages: Sequence[Saved], metadata: Sources, containers: Sources, body: str) -> Iterator[Proposal]:
    """The proposals for containers; those of lists and footer are tried with all that were taken before them.

    `containers` are those of the article, of which `body` tells how near they come.
    """
    for field in _CONTAINERS:
        containers, remark = _with_container(field, attrs.evolve(blank, selectors=Selectors(**metadata)), pages, containers)
        if remark and field not in containers:
            yield Proposal(field, remark=remark)
    for field, sources in containers.items():
        yield Proposal(field, sources, body if field == "body" else "")


def _with_container(field: str, site: Site, pages: Sequence[Saved], containers: Sources) -> tuple[Sources, str]:
    """The containers with the first for a field that changes nothing else; else as they are, with what speaks against the last."""
    remark = "no selector finds one element that holds what the generic extractors found"
    for offered in _CONTAINERS[field](pages):
        more = dict(containers)
        for name, sources in _filled(offered).items():
            more[name] = tuple(dict.fromkeys((*containers.get(name, ()), *sources)))
        remark = _remark(attrs.evolve(site, selectors=Selectors(**(_filled(site.selectors) | more))), pages, field, offered)
        if not remark:
            return more, ""
    return containers, remark


def _remark(site: Site, pages: Sequence[Saved], field: str, offered: Selectors) -> str:
    """What speaks against an offer: the first page on which a pack with it reads something otherwise; "" when nothing."""
    for saved in pages:
        if changed := changes(saved, site, _SECTIONS[field]):
            named = ", ".join(f"{name} {' | '.join(sources)}" for name, sources in _filled(offered).items())
            return f"with {named}, {changed} comes out otherwise on {saved.path.name}"
    return ""


def _filled(selectors: Selectors) -> Sources:
    fields = [field.name for field in attrs.fields(Selectors) if field.init]
    return {name: sources for name in fields if (sources := getattr(selectors, name))}


def _name(host: str) -> str:
    """What people call a site: the label before the public part of its host."""
    labels = host.split(".")[:-1]
    return labels[-2] if len(labels) > 1 and labels[-1] in _SECOND_LEVEL else labels[-1]


def _write(folder: Path, site: Site, remarks: tuple[str, ...], pages: Sequence[Saved]) -> None:
    module = f"devparse_{identifier(site.name)}"
    names = {
        "host": site.hosts[0],
        "name": site.name,
        "project": f"devparse-{site.name}",
        "module": module,
        "constant": identifier(site.name).upper(),
        "site": site_source(site, remarks),
    }
    tests = folder / "tests"
    tests.mkdir(parents=True, exist_ok=True)
    (folder / f"{module}.py").write_text(_MODULE.format(**names), encoding="utf-8")
    (folder / "pyproject.toml").write_text(_PROJECT.format(**names), encoding="utf-8")
    (tests / f"test_{identifier(site.name)}.py").write_text(_TEST.format(**names), encoding="utf-8")
    parser = Parser().with_sites(site)
    for saved, slug in zip(pages, _slugs(pages), strict=True):
        with suppress(ExpectationDiffers):  # what somebody corrected stays as it is
            record(saved.path, tests / "pages" / site.name / slug, url=saved.url, parser=parser)


def _slugs(pages: Sequence[Saved]) -> list[str]:
    """The names of the fixtures; pages of one name are numbered."""
    names: list[str] = []
    for saved in pages:
        same = sum(other.slug == saved.slug for other in pages)
        names.append(f"{saved.slug}-{len(names) + 1}" if same > 1 else saved.slug)
    return names
