"""What the templates share: head, navigation, side lists of today's form, footer."""

from __future__ import annotations

import json
from html import escape
from random import Random

from drawn.facts import Facts, Teaser
from drawn.markup import SITE, cut, glue, image, picture_address, tag, wrapped

SECTORS = (
    "Agro-Forestry|Art & Culture|Economy & Business|Education|Energy & Extractives|Entertainment|Health|Law & Governance|Politics|"
    "Science & Environment|Social & Gender|Sports|Technology|Transport|Urban Development"
).split("|")
EDITIONS = (
    "Global|Central Africa|East Africa|Southern Africa|West Africa|Middle East and North Africa|Europe and Central Asia|"
    "Latin America and Caribbean|North America|Pacific|South Asia"
).split("|")
OTHER_LINKS = (
    "Write for us|Submit Press Release|Opinion / Interview|Business Blogs|Live Discourse|News Videos|DevShots|Events|Internship|Team|"
    "Advertise|Contact us"
).split("|")
PRODUCTS = "VisionRI Consulting|Research Bulletin|Data Desk|Knowledge Partners|Devdiscourse App".split("|")
GROUPS = (("SECTORS", SECTORS), ("EDITIONS", EDITIONS), ("OTHER LINKS", OTHER_LINKS), ("OTHER PRODUCTS", PRODUCTS))
PROFILES = (
    ("facebook", "https://www.facebook.com/devdiscourse/", "Facebook"),
    ("twitter", "https://twitter.com/Devdiscourse", "Twitter"),
    ("linkedin", "https://www.linkedin.com/company/devdiscourse", "LinkedIn"),
    ("quora", "https://www.quora.com/profile/Devdiscourse", "Quora"),
    ("youtube", "https://www.youtube.com/channel/UCDevdiscourse?sub_confirmation=1", "Youtube"),
    ("rss", f"{SITE}/rss", "RSS"),
)
SHOWN = ("LinkedIn", "Quora", "Youtube", "RSS")
"""Profiles whose names are shown in words."""
LEGAL = (
    ("VisionRI", "https://www.visionri.com/"),
    ("Disclaimer", f"{SITE}/disclaimer"),
    ("Terms of use", f"{SITE}/terms-of-use"),
    ("Privacy Policy", f"{SITE}/privacy-policy"),
)


def address(path: str) -> str:
    return f"{SITE}{path}"


def slug(text: str) -> str:
    return "/" + "-".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())


def links(random: Random, names: list[str]) -> str:
    return tag(random, "ul", glue(random, *(tag(random, "li", tag(random, "a", escape(name), href=slug(name))) for name in names)))


def head(random: Random, facts: Facts, *, machine: bool = True) -> str:
    """The head: titles with the label behind them, linked data that is no valid JSON."""
    titled = f"{facts.headline} | {facts.section}"
    url = address(page_path(facts))
    filler = f"Read more about {facts.headline} on Devdiscourse"
    parts = [
        "<meta charset='utf-8'>",
        tag(random, "title", escape(titled)),
        tag(random, "meta", name="description", content=facts.summary or filler),
        tag(random, "meta", name="keywords", content=", ".join(facts.tags)),
        tag(random, "meta", property="og:title", content=titled),
        tag(random, "meta", property="og:site_name", content="Devdiscourse"),
        tag(random, "link", rel="canonical", href=url),
    ]
    picture = facts.picture
    offered = picture_address(random, picture.url, "i") if picture else random.choice(("/img?imageUrl=", "/"))
    parts.append(tag(random, "meta", property="og:image", content=address(offered)))
    if machine:
        created, updated = facts.published.isoformat(), facts.modified.isoformat()
        parts += [
            tag(random, "meta", itemprop="datePublished", content=created),
            tag(random, "meta", itemprop="dateModified", content=updated),
            tag(random, "meta", name="article:author", content=facts.source or facts.author),
            f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline": {json.dumps(titled)},'
            f'"description": {facts.blocks[0].text[:60]},"datePublished":"{created}","dateModified":"{updated}"}}</script>',
        ]
    random.shuffle(parts)
    return tag(random, "head", glue(random, *parts))


def page_path(facts: Facts) -> str:
    return f"/article/{slug(facts.section)[1:]}/377{facts.published:%d%H%M}{slug(facts.headline)}"


def navigation(random: Random) -> str:
    """The menus above the article: the button, the sectors, pages of the site."""
    names = random.sample([*SECTORS, "DevShots", "Latest News", "Blogs", "Videos", "Live Discourse"], random.randint(5, 12))
    brand = random.choice((tag(random, "a", tag(random, "img", src="/l.png", alt="Development News"), href="/"), ""))
    button = tag(random, "img", id="navBtn", src="/menu.svg", alt="Left Menu")
    menu = random.choice((links(random, names), "", links(random, EDITIONS) + links(random, names)))
    header = tag(random, "header", glue(random, button, brand), class_="site-header")
    return glue(random, header, tag(random, "nav", menu, id="NewsSector"))


def also_read(random: Random, teasers: tuple[Teaser, ...]) -> str:
    items = [tag(random, "li", tag(random, "h3", tag(random, "a", escape(one.title), href=one.path)), class_="also-title") for one in teasers]
    heading = tag(random, "h2", "ALSO READ", class_="ar-title")
    return tag(random, "div", glue(random, heading, tag(random, "ul", glue(random, *items), class_="ar-ul")), class_="also-container")


def trending_card(random: Random, one: Teaser, rank: int) -> str:
    number = tag(random, "span", str(rank), class_="trend-number")
    shown = tag(random, "h4", escape(cut(one.title)), class_="media-heading trend-title")
    linked = tag(random, "a", shown, href=one.path, title=one.title)
    label = tag(random, "small", escape(one.label), class_="media-meta")
    badge = tag(random, "span", one.badge, class_="infocus-badge") if one.badge else ""
    picture = tag(random, "a", image(random, one.picture, one.title, class_="media-object"), href=one.path) if one.picture else ""
    body = tag(random, "div", glue(random, linked, label, badge), class_="media-body")
    left = random.choice((number, tag(random, "div", number, class_="media-left")))
    return tag(random, "div", glue(random, left, picture, body), class_="media")


def opinion_card(random: Random, one: Teaser) -> str:
    inside = image(random, one.picture, one.title) if one.picture else ""
    picture = tag(random, "div", inside, class_="op-pic")
    return tag(random, "a", glue(random, picture, tag(random, "h4", escape(one.title))), class_="text-decoration", href=one.path)


def section(random: Random, heading: str, inner: str) -> str:
    """A block of the sidebar."""
    shown = tag(random, "h2", tag(random, "span", escape(heading)), class_="section-title3")
    return tag(random, "section", glue(random, shown, inner))


def sidebar(random: Random, facts: Facts) -> str:
    trending = wrapped(random, glue(random, *(trending_card(random, one, at) for at, one in enumerate(facts.trending, 1))))
    opinion = wrapped(random, glue(random, *(opinion_card(random, one) for one in facts.opinion)))
    latest = [
        tag(random, "li", tag(random, "h3", tag(random, "a", escape(one.title), href=one.path)), class_="also-title")
        for one in facts.latest
    ]
    return glue(
        random,
        section(random, "TRENDING", trending),
        section(random, "OPINION / BLOG / INTERVIEW", opinion),
        section(random, "DevShots", tag(random, "div", "", id="devShotsSlider")),
        section(random, "Latest News", tag(random, "ul", glue(random, *latest), class_="ar-ul")),
        section(random, "Connect us on", profiles(random)),
    )


def profiles(random: Random) -> str:
    found = [
        tag(random, "a", name if name in SHOWN else "<i class='fa'></i>", class_=f"btn btn-connect {network}", href=url, aria_label=name)
        for network, url, name in PROFILES
    ]
    return tag(random, "div", " ".join(found))


def footer(random: Random) -> str:
    """The footer of the desktop page, and what stands just before it."""
    groups = []
    for heading, names in GROUPS:
        half = len(names) // 2 if random.random() < 0.5 else len(names)
        columns = [links(random, part) for part in (names[:half], names[half:]) if part]
        groups.append(tag(random, "div", glue(random, tag(random, "h4", heading), *columns), class_="footer-menu"))
    icons = [tag(random, "li", tag(random, "a", "<i class='fa'></i>", href=url, aria_label=name)) for _, url, name in PROFILES]
    groups.append(tag(random, "div", glue(random, tag(random, "h4", "CONNECT"), tag(random, "ul", "".join(icons))), class_="footer-menu"))
    asked = random.choice(("label", "span", "p"))
    newsletter = f'<{asked}>Subscribe to our Newsletter</{asked}> <form><input type="email"></form>'
    top = tag(random, "div", glue(random, links(random, ["News", "Blogs", "Interviews", "About us"]), newsletter), class_="footer-head")
    logo = tag(random, "a", tag(random, "img", src="/logo.png", alt="Devdiscourse"), href="/")
    middle = tag(random, "div", glue(random, *groups, tag(random, "div", logo), contact(random)), class_="footer-body")
    feedback = tag(random, random.choice(("button", "a", "div")), "Give Feedback", class_="feedback-btn")
    popup = random.choice(("", tag(random, "div", tag(random, "h4", "Give Feedback"), class_="feedbackPopup")))
    return glue(random, popup, feedback, tag(random, "div", glue(random, top, middle, legal(random)), class_="footer"))


def contact(random: Random) -> str:
    email = random.choice(("info@devdiscourse.com", '<a href="mailto:info@devdiscourse.com">info@devdiscourse.com</a>'))
    parting = random.choice(("<br>", " "))
    return f'<p id="footer-text">Email: {email}{parting}Phone: +91-720-6444012, +91-7027739813, 14, 15</p>'


def legal(random: Random) -> str:
    found = " | ".join(tag(random, "a", text, href=url.removeprefix(SITE)) for text, url in LEGAL)
    signed = random.choice(("<br>&copy; Copyright 2026", " <span>&copy; Copyright 2026</span>", "<p>© Copyright 2026</p>"))
    return tag(random, "div", found + signed, class_="footer-link")
