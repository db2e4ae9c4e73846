"""The report of one page: its text in blocks by region, beside the sections that were made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

import attrs

from devparse.explaining import Offer
from devparse.explaining.rows import RowExplanation
from devparse.inspector.document import document
from devparse.inspector.layout import HeadFact, Layout, LayoutRow
from devparse.inspector.places import Places, find_places, list_kinds
from devparse.inspector.weighed import Weighed
from devparse.page import Page
from devparse.writing.fields import value_as_text
from devparse.writing.html import escaped
from devparse.writing.outline import Field, Item, Section, outline

MAX_ADDRESS_CHARS: Final = 200
MAX_OFFER_CHARS: Final = 300


def report(page: Page, why: Weighed = Weighed()) -> str:  # noqa: B008 - frozen
    """One self-contained HTML file about a page that was read with the extractor `inspector.layout.layout`.

    The page's `Layout` is what is shown on the left; without one only the sections are shown. `why` is what was weighed.
    """
    laid_out = page.get(Layout) or Layout()
    page = _without_layout(page)
    sections = outline(page)
    places = find_places(sections, laid_out)
    labels = _labels(laid_out.rows, list_kinds(sections, places, laid_out.rows))
    shown = {place for found in places.values() for place in found}
    left = f'<section id="page" aria-label="The page by region">{"".join(_blocks(laid_out.rows, labels, shown, why.rows))}'
    left += f"{_head(laid_out.head, shown)}</section>"
    right = f'<section id="sections" aria-label="The sections">{_problems(page)}{"".join(_section(each, places, why.offers) for each in sections)}</section>'
    title = page.metadata.headline or page.url or "A page"
    return document(f"{title} - devparse", _header(page, labels, title), f"<main>{left}{right}</main>")


def _without_layout(page: Page) -> Page:
    return attrs.evolve(page, extra=tuple(found for found in page.extra if not isinstance(found, Layout)))


def _labels(rows: Sequence[LayoutRow], kinds: Mapping[int, str]) -> list[str]:
    """What each row is called: its region, a list of stories by its kind too."""
    return [f"stories: {kinds[at]}" if kinds.get(at) else row.region for at, row in enumerate(rows)]


def _header(page: Page, labels: Sequence[str], title: str) -> str:
    counts = Counter(label.partition(":")[0] for label in labels)
    switches = "".join(
        f'<label class="switch {region}"><input type="checkbox" checked value="{region}"> {region} <small>{count}</small></label>'
        for region, count in counts.most_common()
    )
    about = " · ".join(part for part in (escaped(page.url), f"site {escaped(page.site)}", page.form, f"{len(labels)} rows") if part)
    return (
        f'<header><h1 dir="auto">{escaped(title)}</h1><p>{about}</p>'
        f'<div role="group" aria-label="Regions shown">{switches}</div>'
        '<p id="status" role="status">Choose a value or a block to see where it belongs. Escape lets go.</p></header>'
    )


def _blocks(rows: Sequence[LayoutRow], labels: Sequence[str], shown: set[str], why: Mapping[int, RowExplanation]) -> Iterator[str]:
    """The rows, those beside each other with one label in one box."""
    for label, group in groupby(range(len(rows)), key=labels.__getitem__):
        region, _, kind = label.partition(": ")
        style = f"{region} kind-{kind}" if kind else region
        lines = "".join(_block(rows[at], f"r{at}", shown, why.get(at)) for at in group)
        yield f'<div class="run {escaped(style)}" data-region="{escaped(region)}"><b>{escaped(label)}</b>{lines}</div>'


def _block(row: LayoutRow, place: str, shown: set[str], why: RowExplanation | None) -> str:
    words = escaped(row.text or next(iter(row.links), row.address)[:MAX_ADDRESS_CHARS])
    kind = "" if row.kind == "text" else f"<i>{escaped(row.kind)}</i> "
    level = " heading" if row.path.rpartition(" ")[2][:1] == "h" and row.path.rpartition(" ")[2][1:2].isdigit() else ""
    told = f' data-why="{escaped(_told(why))}"' if why else ""
    return f'<div class="block{level}{_said(place, shown)}"{_place(place, shown, chosen=bool(why))}{told} title="{escaped(row.path)}" dir="auto">{kind}{words}</div>'


def _told(why: RowExplanation) -> str:
    """Why a row is where it is, with its score and the evidence."""
    score = "" if why.score is None else f" Score {why.score:.2f}"
    evidence = ", ".join(f"{weight:+.2f} {name}" for name, weight in why.evidence)
    return f"{why.region}: {why.reason}.{score}{f': {evidence}' if evidence else ''}"


def _said(place: str, shown: set[str]) -> str:
    """The class of what items stand in."""
    return " said" if place in shown else ""


def _place(place: str, shown: set[str], *, chosen: bool = False) -> str:
    """The attributes of something that items stand in, or that a reason is known of: it can be chosen."""
    return f' id="{place}"' + (' tabindex="0" role="button" aria-pressed="false"' if chosen or place in shown else "")


def _head(facts: Sequence[HeadFact], shown: set[str]) -> str:
    lines = "".join(
        f'<div class="block{_said(f"h{at}", shown)}"{_place(f"h{at}", shown)} dir="auto"><code>{escaped(fact.name)}</code> {escaped(fact.value)}</div>'
        for at, fact in enumerate(facts)
    )
    return f'<details class="run head" data-region="head"><summary>for machines ({len(facts)})</summary>{lines}</details>' if lines else ""


def _problems(page: Page) -> str:
    lines = "".join(
        f'<li><code>{escaped(each.code)}</code> {escaped(each.section)}: <span dir="auto">{escaped(each.message)}</span></li>'
        for each in page.problems
    )
    return f'<div id="problems"><h2>problems</h2><ul>{lines}</ul></div>' if lines else ""


def _section(section: Section, places: Places, offers: Mapping[str, tuple[Offer, ...]]) -> str:
    """The fields of a section; behind them those that hold nothing, though something was offered."""
    paths = {field.path.partition("[")[0] for field in section.fields}
    empty = [path for path in offers if path.startswith(f"{section.name}.") and path not in paths]
    rows = [_field(field, places, offers.get(field.path, ())) for field in section.fields]
    rows += [_field(Field(path, path.rpartition(".")[2], ()), places, offers[path]) for path in empty]
    return f"<h2>{escaped(section.name)}</h2><table>{''.join(rows)}</table>"


def _field(field: Field, places: Places, offers: Sequence[Offer]) -> str:
    items = "".join(_item(item, places) for item in field.items)
    source = f"<small>{escaped(field.source)}</small>" if field.source else ""
    return f'<tr><th scope="row">{escaped(field.name)}{source}</th><td>{items}{_offers(offers)}</td></tr>'


def _offers(offers: Sequence[Offer]) -> str:
    """What was offered for a field, what became of it and why; closed until it is asked for."""
    if not offers:
        return ""
    lines = "".join(
        f'<li><b>{escaped(each.outcome)}</b> <code>{escaped(each.source)}</code> <span dir="auto">{escaped(_cut(value_as_text(each.value)))}</span>'
        f"{f'<small>{escaped(each.reason)}</small>' if each.reason else ''}</li>"
        for each in offers
    )
    return f'<details class="why"><summary>weighed: {len(offers)}</summary><ul>{lines}</ul></details>'


def _cut(text: str) -> str:
    return text if len(text) <= MAX_OFFER_CHARS else f"{text[:MAX_OFFER_CHARS]}…"


def _item(item: Item, places: Places) -> str:
    notes = " · ".join(part for part in (item.kind, item.detail) if part)
    small = f"<small>{escaped(notes)}</small>" if notes else ""
    return (
        f'<button type="button" class="item" data-path="{escaped(item.path)}" data-places="{" ".join(places.get(item.path, ()))}"'
        f' aria-pressed="false" dir="auto">{escaped(item.text)}{small}</button>'
    )
