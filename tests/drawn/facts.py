"""What a Devdiscourse page says, drawn at random: every field, every list, every block of the body."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any

import attrs

import devparse

INDIA = timezone(timedelta(hours=5, minutes=30))
COUNTRIES = ("India", "South Africa", "Bangladesh", "United States", "Papua New Guinea", "Trinidad and Tobago", "Chad", "Iran")
PLACES = ("New Delhi", "Khulna", "Nouakchott", "Port-au-Prince", "St. Gallen", "Rio de Janeiro", "Ulaanbaatar", "Washington D.C.")
SOURCES = {
    "Devdiscourse News Desk": "/devdiscourse-stories",
    "PTI": "/pti-stories",
    "Reuters": "/reuters-stories",
    "IANS": "/ians-stories",
    "ANI": "/ani-stories",
    "UN News": "/un-news",
    "PR Newswire": "/pr-newswire",
    "Lake Wire": "/news-source/Lake%20Wire",
}
NAMES = ("Udo Feltkamp", "Y. Obasi", "Grace Phiri-Banda", "Dr. Padmini Achrekar", "Renée d'Arcy")
SECTIONS = ("Politics", "Law-Order", "Agro-Forestry", "Science & Environment", "Headlines")
TAGS = ("ferries", "Upper Lake", "G20", "water pact", "5G", "U.S. dollar", "Covid-19", "monsoon")
BADGES = ("Event", "LiveBlog", "Blog", "Opinion")
EDITIONS = ("GLOBAL", "SOUTH ASIA", "PACIFIC", "EUROPE AND CENTRAL ASIA", "MIDDLE EAST AND NORTH AFRICA")
ATTRIBUTIONS = (
    "(With inputs from agencies.)",
    "(This story has not been edited by Devdiscourse staff and is auto-generated from a syndicated feed.)",
)
CREDITS = ("", "ANI", "Twitter (@lakewire)", "Wikimedia")
_ENDINGS = (".", "?", "!", "”")
_WORDS = (
    "lake ferry rope harvest minister council quay dredger maize orchard signal court ballot harbour clinic teacher bridge "
    "drought cable border market tariff glacier tram choir referee barge lantern census orbit pension valley monsoon"
).split()
_VERBS = "agree to share|stall over|reopen after|count|lose|weigh|delay|pay for|bring back|vote on|shut|map|rescue".split("|")
_SMALL = "of the|in a|for|after|under|with the|and a|beyond|at".split("|")
_STRANGE = (
    "Rain wins",
    "Why now?",
    "Privacy policy row splits cabinet",
    "10 Downing Street: who pays?",
    "3 dead in quay collapse",
    "Subscribe or leave, says choir",
    "Opinion | Ferries can wait",
    "Contact us, begs lost barge crew",
    "‘A tap is not a water policy’",
    '"We will not pay": tram union',
    "Latest news from the glacier",
    "Read more about tariffs, urges court",
    "Copyright 2026: choirs sue",
    "Facebook and Twitter barred from ballot",
    "U.S. vote",
    "Trending down: maize prices",
    "Photos: the harvest",
    "Live blog",
)


@attrs.frozen
class Teaser:
    """A story in a list; `label` is a country or "Global", `badge` what kind of story it is."""

    title: str
    path: str
    label: str = ""
    badge: str = ""
    picture: str = ""


@attrs.frozen
class Picture:
    """The lead picture: its own address, its caption and whose picture it is."""

    url: str
    caption: str = ""
    credit: str = ""

    @property
    def words(self) -> str:
        """What stands under it: caption, then credit, one text."""
        return f"{self.caption} Image Credit: {self.credit}" if self.credit else self.caption


@attrs.frozen
class Facts:
    """All that one page says."""

    headline: str
    section: str
    summary: str
    source: str
    author: str
    place: str
    country: str
    published: datetime
    modified: datetime
    picture: Picture | None
    placeholder: bool
    countries: tuple[str, ...]
    blocks: tuple[devparse.Block, ...]
    attribution: str
    tags: tuple[str, ...]
    first_published: str
    also_read: tuple[Teaser, ...]
    trending: tuple[Teaser, ...]
    opinion: tuple[Teaser, ...]
    latest: tuple[Teaser, ...]
    editions: tuple[tuple[str, tuple[Teaser, ...]], ...]
    following: Facts | None = None
    """The next article, which the browser has put behind this one."""


def draw(random: Random, *, alone: bool = False) -> Facts:
    """A page's facts."""
    published = datetime(2026, random.randint(1, 12), random.randint(1, 28), random.randint(0, 23), random.randint(0, 59), tzinfo=INDIA)
    is_blog = random.random() < 0.2
    teasers = _teasers(random)
    countries = tuple(random.sample(COUNTRIES, random.choice((0, 1, 1, 2, 4))))
    headline = title(random)
    summary = random.choice(("", sentence(random), f"{sentence(random)} {sentence(random)}", title(random)))
    return Facts(
        headline=headline,
        section=random.choice(SECTIONS),
        summary="" if summary == headline else summary,
        source="" if is_blog else random.choice(tuple(SOURCES)),
        author=random.choice(NAMES) if is_blog else "",
        place=random.choice(("", random.choice(PLACES))),
        country=random.choice(("", countries[0])) if countries else "",
        published=published,
        modified=published + timedelta(minutes=random.choice((0, 12, 900))),
        picture=_picture(random) if random.random() < 0.7 else None,
        placeholder=random.random() < 0.3,
        countries=countries,
        blocks=blocks(random),
        attribution=random.choice(("", *ATTRIBUTIONS)),
        tags=tuple(random.sample(TAGS, random.choice((0, 1, 3, 5)))),
        first_published="Devdiscourse" if is_blog and random.random() < 0.5 else "",
        also_read=_list(random, teasers, 4),
        trending=_list(random, teasers, 8, labelled=True),
        opinion=_list(random, teasers, 8),
        latest=_list(random, teasers, 8),
        editions=tuple((name, _list(random, teasers, 4)) for name in random.sample(EDITIONS, random.randint(0, 2))),
        following=None if alone or random.random() < 0.7 else draw(random, alone=True),
    )


def title(random: Random) -> str:
    """A title of two to twenty words."""
    if random.random() < 0.3:
        return random.choice(_STRANGE)
    words: list[str] = []
    for at in range(random.choice((1, 1, 2, 3, 3, 4, 6))):
        noun = random.choice(_WORDS)
        words += [noun] if at % 2 == 0 else [*random.choice((*_VERBS, *_SMALL)).split(), noun]
    words = words if len(words) > 1 else [*words, random.choice(("falls", "waits", "2.0"))]
    text = " ".join(words[:20]).title()
    return random.choice(("{}", "{}", "{}", "{}?", "Explained: {}", "{} | Report", "“{}”", "{}'s Year")).format(text)


def sentence(random: Random) -> str:
    """A sentence of a paragraph, of three words or of many."""
    words = [random.choice((*_WORDS, *_VERBS, *_SMALL)) for _ in range(random.choice((2, 5, 12, 25)))]
    text = " ".join([random.choice(("The", "A", "No", "Each")), *words])
    return f"{text}{random.choice(('.', '.', '.', '?', '!', ',” she said.'))}"


def blocks(random: Random) -> tuple[devparse.Block, ...]:
    """The story: paragraphs, and among them sub-headings, lists, quotations, tables."""
    found: list[devparse.Block] = [_paragraph(random)]
    for _ in range(random.choice((0, 1, 3, 6))):
        kind = random.random()
        if kind < 0.65:
            found.append(_paragraph(random))
        elif kind < 0.75:
            found += [devparse.Heading(title(random), random.choice((2, 3, 4))), _paragraph(random)]
        elif kind < 0.85:
            items = tuple(random.choice((sentence, title))(random) for _ in range(random.randint(1, 4)))
            # In a dump one line behind a number is text like any other.
            ordered = len(items) > 1 and random.random() < 0.3
            found += [devparse.ListBlock(items, ordered), _paragraph(random)]
        elif kind < 0.93:
            found += [devparse.Quote("\n".join(sentence(random) for _ in range(random.randint(1, 2)))), _paragraph(random)]
        else:
            rows = tuple((random.choice(COUNTRIES), str(random.randint(1, 999))) for _ in range(random.randint(2, 4)))
            found += [devparse.Table((("Country", "Tonnes"), *rows), header=True), _paragraph(random)]
    seen: set[str] = set()
    return tuple(block for block in found if not (block.text in seen or seen.add(block.text)))


def _paragraph(random: Random) -> devparse.Paragraph:
    text = " ".join(sentence(random) for _ in range(random.choice((1, 1, 2, 4))))
    if random.random() < 0.2:
        linked = text.split()[1]
        url = "https://treaties.example.org/upper-lake"
        at = text.index(linked)
        span = devparse.Span("link", at, at + len(linked), url)
        return devparse.Paragraph(text, (devparse.Link(linked, url),), (span,))
    return devparse.Paragraph(text)


def _picture(random: Random) -> Picture:
    """A picture; a caption that reads like a sentence has a credit, for without one no dump tells it from a paragraph."""
    address = f"https://devdiscourse.blob.core.windows.net/devnews/{random.randint(1, 99)}_{random.choice(_WORDS)}.jpg"
    caption = random.choice(("", "Aminetou Vall", "Representative image", sentence(random)))
    credit = random.choice(CREDITS[1:] if caption.endswith(_ENDINGS) else CREDITS) if caption else ""
    return Picture(address, caption, credit)


def _teasers(random: Random) -> list[Teaser]:
    """Stories of the site, no two of one title or one address; lists draw from them, so that one may stand in two."""
    found: dict[str, Teaser] = {}
    for place in range(random.randint(8, 24)):
        text = title(random)
        number = random.randint(1000, 39999) * 100 + place
        path = f"/article/{random.choice(('headlines', 'politics', 'law-order'))}/{number}-{random.choice(_WORDS)}"
        picture = f"https://devdiscourse.blob.core.windows.net/devnews/t{random.randint(1, 99)}.jpg" if random.random() < 0.5 else ""
        found.setdefault(
            text,
            Teaser(text, path, random.choice(("Global", *COUNTRIES)), random.choice(("", "", random.choice(BADGES))), picture),
        )
    return list(found.values())


def _list(random: Random, teasers: list[Teaser], most: int, *, labelled: bool = False) -> tuple[Teaser, ...]:
    count = random.choice((0, 1, 2, random.randint(0, most)))
    chosen = random.sample(teasers, min(count, len(teasers)))
    return tuple(one if labelled else attrs.evolve(one, label="") for one in chosen)


def evolved(facts: Facts, **changes: Any) -> Facts:
    """The facts with some of them changed."""
    return attrs.evolve(facts, **changes)
