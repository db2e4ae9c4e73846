"""Installed packages: what they add is used, what is broken is named and left out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.metadata import EntryPoint, EntryPoints
from types import ModuleType

import pytest

import devparse


@devparse.extractor(devparse.Footer)
def foot(document: devparse.Document, site: devparse.Site) -> devparse.Footer:
    return devparse.Footer(brand="Acme")


ACME = devparse.Site(name="acme", hosts=("acme.example",))


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make it look as if a package offered these entry points."""
    module = ModuleType("acme_pack")
    vars(module).update(acme=ACME, foot=foot, several=[ACME], untagged=print, number=5)
    monkeypatch.setitem(sys.modules, "acme_pack", module)

    def offered(**names: str) -> None:
        entries = EntryPoints(
            EntryPoint(name=name, value=value, group=group)
            for group, values in (("devparse.sites", "site"), ("devparse.extractors", "extractor"))
            for name, value in names.items()
            if name.startswith(values)
        )
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: entries.select(group=group))

    return offered


def test_sites_and_extractors_are_loaded_when_asked_for(offer: Callable[..., None]) -> None:
    offer(site="acme_pack:several", extractor="acme_pack:foot")
    parser = devparse.Parser().with_plugins()
    page = parser.parse(b"<p>Boats</p>", url="https://www.acme.example/1")
    assert (page.site, page.footer.brand, page.sources["footer.brand"]) == ("acme", "Acme", "foot")


@pytest.mark.parametrize(
    ("offered", "told"),
    [
        (
            {"site": "acme_pack:number"},
            "devparse.sites site (acme_pack:number) is left out: BadSite: not a Site but int",
        ),
        ({"site": "no_such_pack:x"}, "ModuleNotFoundError"),
        ({"extractor": "acme_pack:number"}, "not a function but int"),
        ({"extractor": "acme_pack:untagged"}, "has no section type"),
    ],
)
def test_a_broken_plug_in_is_named_and_left_out(offer: Callable[..., None], offered: dict[str, str], told: str) -> None:
    offer(**offered)
    with pytest.warns(devparse.PluginWarning) as caught:
        parser = devparse.Parser().with_plugins()
    assert told in str(caught[0].message)
    assert parser == devparse.Parser()
