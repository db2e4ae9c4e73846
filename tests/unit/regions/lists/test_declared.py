"""Lists that a pack declares, by headings and by containers, whatever their titles look like."""

from __future__ import annotations

import pytest

import devparse

STORY = "<article><h1>Quay shut</h1>" + "<p>The quay was shut at four in the morning, and nobody was hurt by it at all.</p>" * 3 + "</article>"
SITE = devparse.Site(
    name="quay",
    hosts="quay.example",
    text_signs="The quay was shut",
    labels={"Most read": "trending", "Watch": "video", "* edition": "other", "Blog": "badge", "Follow us": "skip", "Pages": "footer"},
)
PARSER = devparse.Parser(sites=(SITE,))


def lists(page: devparse.Page) -> list[tuple[str, str, list[str]]]:
    return [(one.kind, one.heading, [story.title for story in one.stories]) for one in page.trending.lists]


def parsed(beside: str, parser: devparse.Parser = PARSER) -> devparse.Page:
    return parser.parse(f"<body>{STORY}<div>{beside}</div></body>", url="https://quay.example/news/1-quay")


@pytest.mark.parametrize("title", ["Rain wins", "1984", "Privacy policy", "Contact us", "Why?", "Read more", "A | B"])
def test_one_story_of_any_title_is_the_list(title: str) -> None:
    """Under a heading of the pack's, what a title looks like is not asked."""
    page = parsed(f"<h2>MOST READ:</h2><ul><li><a href='/a'>{title}</a></li></ul>")
    assert lists(page) == [("trending", "MOST READ", [title])]
    assert page.sources["trending.lists"] == "site:quay"


def test_an_empty_list_does_not_swallow_the_heading_behind_it() -> None:
    """Each heading of the pack's ends the list before it, and an empty list is kept."""
    page = parsed("<h3>Watch</h3><h3>Most read</h3><p><a href='/a'>Eels vote</a></p><h3>South edition</h3>")
    assert lists(page) == [("video", "Watch", []), ("trending", "Most read", ["Eels vote"]), ("other", "South edition", [])]


def test_a_card_gives_rank_full_title_label_and_picture() -> None:
    """A cut title gives way to the one that the page says unseen."""
    card = (
        "<div class='card'><b>1</b><a href='/a'><img src='/a.jpg' alt=''></a>"
        "<a href='/a' title='Eels vote on tolls'><h4>Eels vote...</h4></a><small>Norway</small></div>"
    )
    (found,) = parsed(f"<section><h2>Most read</h2>{card}</section>").trending.lists
    url = "https://quay.example/a"
    image = devparse.Image("https://quay.example/a.jpg")
    assert found.stories == (devparse.Story("Eels vote on tolls", url, 1, "Norway", image),)


def test_a_container_is_one_list_and_two_side_by_side_are_two() -> None:
    """A container that the pack names is the list, with or without a heading."""
    site = devparse.Site(name="quay", hosts="quay.example", selectors=devparse.Selectors(stories=".box"))
    boxes = "<div class='box'><h3>Top</h3><a href='/a'>Rain</a></div><div class='box'><a href='/b'>Fog</a><br><br><a href='/c'>Ice</a></div>"
    assert lists(parsed(boxes, devparse.Parser(sites=(site,)))) == [("other", "Top", ["Rain"]), ("other", "", ["Fog", "Ice"])]


def test_lists_that_no_label_names_are_found_as_on_other_pages() -> None:
    """Unless the pack says in `final` that it alone knows the lists."""
    titles = ("Lightship towed in with all hands asleep", "Two hundred eels stop the ferry at the lock", "Pilot marries the storm warden")
    items = "".join(f"<li><a href='/news/{at}-story-of-the-day.html'>{title}</a></li>" for at, title in enumerate(titles))
    beside = f"<h2>Most read</h2><p><a href='/a'>Eels vote</a></p><section><h2>Related stories</h2><ul>{items}</ul></section>"
    assert [heading for _, heading, _ in lists(parsed(beside))] == ["Most read", "Related stories"]
    alone = devparse.Site(name="quay", hosts="quay.example", labels=SITE.labels, final="trending.lists")
    assert [heading for _, heading, _ in lists(parsed(beside, devparse.Parser(sites=(alone,))))] == ["Most read"]


DUMP = """Quay shut

The quay was shut at four in the morning, and nobody was hurt by it at all, said the pilot who had shut it.

Most read

1
Eels vote on tolls

Eels vote...

 Norway
2 Rain wins

Rain wins

Watch

South edition

Why?

Blog

Contact us, says eel

Follow us

Pages

  • Watch
  • Contact

© Copyright 2026 Quay"""


def test_in_a_dump_the_same_words_part_the_lists() -> None:
    """Numbered cards, plain lines and badges are read; behind the first heading of the footer the same words are links."""
    page = PARSER.parse_text(DUMP)
    assert lists(page) == [
        ("trending", "Most read", ["Eels vote on tolls", "Rain wins"]),
        ("video", "Watch", []),
        ("other", "South edition", ["Why?", "Contact us, says eel"]),
    ]
    assert [(story.rank, story.label) for story in page.trending.stories] == [(1, "Norway"), (2, "")]
    assert [story.label for story in page.trending.lists[2].stories] == ["Blog", ""]
    assert [(group.heading, [link.text for link in group.links]) for group in page.footer.groups] == [("Pages", ["Watch", "Contact"])]
