"""Three saved pages of an invented newspaper, with names that change from build to build among those that last."""

from __future__ import annotations

from pathlib import Path

import pytest

HOST = "acme-times.co.uk"
PARAGRAPHS = (
    "The gates of the barrage were shut at four in the morning, an hour before the tide, the harbour office said on {day}.",
    "Engineers had feared that the pumps would not hold, but on {day} the water stopped a hand's breadth below the mark.",
    "They will open again a week after {day}, once the eels have passed and an engineer has looked at the pumps.",
)
STORIES = (
    ("gates", "Gates Shut an Hour Before the Tide", "Mara Quill", "2026-03-04T06:40:00+00:00", "Wednesday"),
    ("quay", "Council Votes to Rebuild the Old Quay", "Tom Ansel", "2026-03-05T11:15:00+00:00", "Thursday"),
    ("fog", "Ferry Company Blames Fog for Delays", "Ines Varga", "2026-03-06T09:05:00+00:00", "Friday"),
)
READ_ALSO = (
    '<div class="promo-box">Read also: <a href="/news/pump">The pump that kept a town dry for forty winters</a></div>'
)
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} - Acme Times</title>
<link rel="canonical" href="https://www.acme-times.co.uk/news/{slug}"></head>
<body class="page-{number}"><header class="site-head"><a href="/" class="logo">Acme Times</a>
<nav><a href="/world">World</a> <a href="/harbour">Harbour</a> <a href="/weather">Weather</a></nav></header>
<main><article class="story css-1x{number}y2z" id="post-{number}12"><h1 class="Story_title__x{number}Yz">{title}</h1>
<div class="story__meta"><span class="story__byline">By <a href="/people/{slug}-desk">{author}</a></span>
<time class="story__date" datetime="{published}">{day}</time></div><div class="story__body">{body}</div></article>
<aside class="popular"><h2>Most read</h2><ol>
<li><a href="/news/eels-pass">Eels pass the barrage in record numbers this spring</a></li>
<li><a href="/news/ferry-late">Ferry to Alden is late again, and nobody knows why</a></li>
<li><a href="/news/pump">The pump that kept a town dry for forty winters</a></li>
<li><a href="/news/old-quay">Old quay to be rebuilt in stone after the storm</a></li></ol></aside></main>
<footer class="site-foot"><h3>About</h3><ul><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li>
<li><a href="/privacy">Privacy policy</a></li><li><a href="/terms">Terms of use</a></li></ul>
<p>© 2026 Acme Times Ltd. All rights reserved.</p></footer></body></html>"""


@pytest.fixture
def saved(tmp_path: Path) -> list[Path]:
    """The pages as files."""
    paths = []
    for number, (slug, title, author, published, day) in enumerate(STORIES, 1):
        paragraphs = [f"<p>{paragraph.format(day=day)}</p>" for paragraph in PARAGRAPHS]
        page = PAGE.format(
            title=title,
            slug=slug,
            number=number,
            author=author,
            published=published,
            day=day,
            body="".join([paragraphs[0], READ_ALSO, *paragraphs[1:]]),
        )
        paths.append(tmp_path / f"{slug}.html")
        paths[-1].write_text(page, encoding="utf-8")
    return paths
