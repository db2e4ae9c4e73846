"""Acme Times: where its pages keep what, and the weather box they all have."""

from __future__ import annotations

from typing import Final

import attrs

import devparse

__all__ = ["ACME", "Weather", "weather"]

ACME: Final = devparse.Site(
    name="acme",
    hosts=("acme-times.example",),
    signs=("body.acme-times",),
    selectors=devparse.Selectors(
        headline="h1.story-title",
        source=".desk",
        published="time.first @datetime",
        body=".story-text",
        skip=".story-text .teaser",
    ),
    zone="+05:30",
)


@attrs.frozen
class Weather:
    """The weather box at the head of the page."""

    city: str = ""
    high: float | None = None
    """Degrees Celsius."""


@devparse.extractor(Weather)
def weather(document: devparse.Document, site: devparse.Site) -> Weather | None:
    """The weather on pages of Acme Times."""
    if site.name != ACME.name:
        return None
    high = document.first_text(".weather .high").removesuffix("°C")
    return Weather(document.first_text(".weather .city"), float(high) if high.isdecimal() else None)
