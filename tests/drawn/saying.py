"""What each form of each template can say of a page's facts, and which of them a parsed page has right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import attrs
from resiliparse.extract.html2text import extract_plain_text

import devparse
from drawn import common, older, today
from drawn.facts import Facts, Teaser, draw
from drawn.markup import cut

TEMPLATES: dict[str, Callable[[Random, Facts], str]] = {
    "desktop": today.desktop,
    "mobile": today.mobile,
    "amp": today.amp,
    "amp-mobile": today.amp_mobile,
    "list": older.list_form,
    "news-meta": older.news_meta,
}
TODAY = ("desktop", "mobile", "amp", "amp-mobile")
FORMS = ("html", "html-no-url", "dump", "dump-plain")
KNOWN = ("Devdiscourse News Desk", "PTI", "Reuters", "IANS", "ANI", "UN News", "PR Newswire")
"""Sources that run together with the place in a dump and yet are told from it."""
_AMP = ("amp", "amp-mobile")


@attrs.frozen
class Drawn:
    """A drawn page: its facts, the template and form it is in, and its text."""

    facts: Facts
    template: str
    form: str
    text: str

    @property
    def is_dump(self) -> bool:
        return self.form.startswith("dump")

    def parsed(self) -> devparse.Page:
        if self.is_dump:
            return devparse.parse_text(self.text)
        url = common.address(common.page_path(self.facts)) if self.form == "html" else None
        return devparse.parse(self.text, url=url)


def drawn(random: Random, template: str, form: str) -> Drawn:
    """A page of a template in a form."""
    facts = draw(random)
    if template in _AMP:
        facts = attrs.evolve(facts, source=facts.source or "PTI", author="", country=facts.country if facts.place else "")
    if template == "news-meta" and form.startswith("dump") and facts.source not in KNOWN:
        facts = attrs.evolve(facts, source="" if facts.author else "IANS")
    page = TEMPLATES[template](random, facts)
    return Drawn(facts, template, form, _dumped(random, page, form) if form.startswith("dump") else page)


def _dumped(random: Random, page: str, form: str) -> str:
    """The text dump of a page; with a line of its own before it, or a leading space more in each of its lines."""
    text = extract_plain_text(page, preserve_formatting=True, list_bullets=form == "dump")
    if random.random() < 0.2:
        text = "\n".join(f" {line}" if line else line for line in text.splitlines())
    return f" date 2026-05-02 {text}" if random.random() < 0.5 else text


def expected(page: Drawn) -> dict[str, Any]:
    """What the page says in its form, by fact."""
    facts = page.facts
    return _article(page) | _lists(page) | _footer(page) | {"blocks": _blocks(page), "attribution": facts.attribution}


def _article(page: Drawn) -> dict[str, Any]:
    facts, amp = page.facts, page.template in _AMP
    said = {
        "site": "devdiscourse",
        "headline": facts.headline,
        "summary": facts.summary,
        "source": facts.source,
        "authors": (facts.author,) if facts.author else (),
        "place": facts.place,
        "published": facts.published,
        "modified": facts.modified,
        "countries": ((facts.country,) if facts.country else ()) if amp else facts.countries,
        "keywords": () if amp and page.is_dump else facts.tags,
        "image": _image(page),
    }
    if page.template == "news-meta" and not facts.countries:
        said["countries"] = (facts.country,) if facts.country else ()
    if not page.is_dump:
        said["section"] = facts.section
    return said


def _image(page: Drawn) -> tuple[str, str, str, str] | None:
    """The lead picture; AMP's is in no dump, and nothing of AMP has a caption."""
    picture, amp = page.facts.picture, page.template in _AMP
    if picture is None or (amp and page.is_dump):
        return None
    words = ("", "") if amp else (picture.caption, picture.credit)
    return ("" if page.is_dump else picture.url, page.facts.headline, *words)


def _blocks(page: Drawn) -> list[devparse.Block]:
    """The story; a dump marks neither headings nor quotations and keeps no links, one without bullets no numbers."""
    if not page.is_dump:
        return list(page.facts.blocks)
    found: list[devparse.Block] = []
    for block in page.facts.blocks:
        if isinstance(block, devparse.ListBlock):
            found.append(attrs.evolve(block, ordered=block.ordered and page.form == "dump"))
        elif isinstance(block, devparse.Table):
            found.append(attrs.evolve(block, header=False))
        else:
            found += [devparse.Paragraph(line) for line in block.text.split("\n")]
    return found


def _lists(page: Drawn) -> dict[str, Any]:
    facts = page.facts
    if page.template in _AMP:
        return {"TRENDING": ("trending", ()), "Latest News": ("latest", ()), "headings": ["TRENDING", "Latest News"]}
    trending = tuple(_story(page, one, rank) for rank, one in enumerate(facts.trending, 1))
    said: dict[str, Any] = {
        "ALSO READ": ("related", _stories(page, facts.also_read)),
        "TRENDING": ("trending", trending),
        "OPINION / BLOG / INTERVIEW": ("opinion", _stories(page, facts.opinion)),
    }
    if page.template == "news-meta":
        said["ALSO READ"] = ("related", tuple((*story[:3], "") for story in said["ALSO READ"][1]))
        said["LATEST STORIES"] = ("latest", _stories(page, facts.latest))
        said |= {f"{name} EDITION": ("other", _stories(page, teasers)) for name, teasers in facts.editions}
    else:
        said |= {"DevShots": ("video", ()), "Latest News": ("latest", _stories(page, facts.latest))}
    return {**said, "headings": list(said)}


def _stories(page: Drawn, teasers: Sequence[Teaser]) -> tuple[Any, ...]:
    return tuple(_story(page, one, None) for one in teasers)


def _story(page: Drawn, one: Teaser, rank: int | None) -> tuple[Any, ...]:
    """Title, address, rank and label; a dump keeps the full title of a cut one only as the text of a picture."""
    title = cut(one.title) if page.is_dump and rank and not one.picture and page.template != "news-meta" else one.title
    label = one.label if rank and page.template != "news-meta" else one.badge if page.template == "news-meta" else ""
    return title, "" if page.is_dump else common.address(one.path), rank, label


def _footer(page: Drawn) -> dict[str, Any]:
    amp = page.template in _AMP
    said: dict[str, Any] = {
        "emails": ("info@devdiscourse.com",),
        "phones": ("+917206444012", "+917027739813", "+917027739814", "+917027739815"),
        "legal": [(text, "" if page.is_dump else url) for text, url in common.LEGAL],
        "copyright": ("© Copyright 2026", 2026),
    }
    if amp:
        return said
    named = () if page.template == "news-meta" else common.SHOWN
    profiles = [(network, "" if page.is_dump else url) for network, url, name in common.PROFILES if not page.is_dump or name in named]
    groups = [(heading, [(name, "" if page.is_dump else common.address(common.slug(name))) for name in names]) for heading, names in common.GROUPS]
    nav = ["News", "Blogs", "Interviews", "About us"]
    return said | {
        "brand": "Devdiscourse",
        "social": profiles,
        "groups": [*groups, ("CONNECT", [])],
        "footer nav": ("", [(name, "" if page.is_dump else common.address(common.slug(name))) for name in nav]),
        "invitations": ("Newsletter" in page.text, "Feedback" in page.text or "Tell us" in page.text),
    }


def said(page: devparse.Page, wanted: dict[str, Any]) -> dict[str, Any]:
    """What a parsed page says, by the facts wanted."""
    metadata, body, footer = page.metadata, page.body, page.footer
    image = metadata.image
    groups = [(group.heading, [(link.text, link.url) for link in group.links]) for group in footer.groups]
    found: dict[str, Any] = {
        name: getattr(metadata, name)
        for name in ("headline", "summary", "source", "place", "published", "modified", "countries", "keywords", "section")
    }
    found |= {
        "site": page.site,
        "authors": tuple(author.name for author in metadata.authors),
        "image": (image.url, image.alt, image.caption, image.credit) if image else None,
        "blocks": list(body.blocks),
        "attribution": body.attribution,
        "headings": [one.heading for one in page.trending.lists],
        "emails": footer.emails,
        "phones": footer.phones,
        "legal": [(link.text, link.url) for link in footer.legal],
        "copyright": (footer.copyright, footer.copyright_year),
        "brand": footer.brand,
        "social": [(link.network, link.url) for link in footer.social],
        "groups": [group for group in groups if group[0]],
        "footer nav": next((group for group in groups if not group[0]), None),
        "invitations": (bool(footer.newsletter), bool(footer.feedback)),
    }
    for one in page.trending.lists:
        stories = tuple((story.title, story.url, story.rank, story.label) for story in one.stories)
        found.setdefault(one.heading, (one.kind, stories))
    return {name: found.get(name) for name in wanted}


def wrong(page: Drawn) -> dict[str, tuple[Any, Any]]:
    """The facts that `parse` does not give back, each with what it says and what it should."""
    wanted = expected(page)
    found = said(page.parsed(), wanted)
    return {name: (found[name], wanted[name]) for name in wanted if found[name] != wanted[name]}
