"""What the lists of stories promise."""

from __future__ import annotations

import pytest

import devparse
from devparse.language.headings import kind_of_heading
from devparse.sections import StoryList

URL = "https://www.tidewater-post.example/politics/2026/03/14/harbour-toll-vote-71234.html"
STORY = (
    "<article><h1>Council votes down the harbour toll</h1>"
    "<p>The council voted on Tuesday evening to reject the toll, by seventeen votes to sixteen, after a debate that went on "
    "for five hours and twice had to be suspended.</p>{}"
    "<p>Fishermen who had filled the gallery sang on the stairs. The mayor said that the question would come back before the "
    "summer, and that the bridge would not repair itself.</p></article>"
)


def lists(
    after: str = "", *, inside: str = "", url: str = URL, labels: dict[str, str] | None = None
) -> tuple[StoryList, ...]:
    page = f"<html><body><header><nav><a href='/politics'>Politics</a></nav></header>{STORY.format(inside)}{after}</body></html>"
    parser = devparse.Parser(sites=(devparse.Site(name="tide", labels=labels or {}),))
    return parser.parse(page, url=url, site="tide").trending.lists


def links(*titles: str, tag: str = "li", path: str = "/news") -> str:
    return "".join(
        f"<{tag}><a href='{path}/{title.lower().replace(' ', '-')}-{10000 + place}.html'>{title}</a></{tag}>"
        for place, title in enumerate(titles)
    )


EELS = (
    "Eels stop the lock gates for two hours",
    "Gig rowers win the regatta by a paddle",
    "Old ferry finds a new captain",
)


def test_a_list_has_its_heading_its_kind_and_its_stories_in_order() -> None:
    (found,) = lists(f"<section><h2>Most read</h2><ol>{links(*EELS)}</ol></section>")
    assert (found.kind, found.heading) == ("trending", "Most read")
    assert [story.title for story in found.stories] == list(EELS)
    assert [story.rank for story in found.stories] == [1, 2, 3]
    assert found.stories[0].url.startswith("https://www.tidewater-post.example/news/eels-stop")


@pytest.mark.parametrize(
    "build",
    ["<ul>{}</ul>", "<div>{}</div>", "<table><tr><td>{}</td></tr></table>", "<div class='grid'><div>{}</div></div>"],
)
@pytest.mark.parametrize("tag", ["li", "div", "p", "h3"])
def test_the_build_of_a_list_does_not_matter(build: str, tag: str) -> None:
    (found,) = lists(f"<div><h3>Latest news</h3>{build.format(links(*EELS, tag=tag))}</div>")
    assert (found.kind, len(found.stories)) == ("latest", 3)


def test_links_parted_by_line_breaks_are_a_list() -> None:
    shown = "<br>".join(f"<a href='/news/{place}44444.html'>{title}</a>" for place, title in enumerate(EELS))
    (found,) = lists(f"<div><b>Also read</b><p>{shown}</p></div>")
    assert [story.title for story in found.stories] == list(EELS)


def test_a_card_is_one_story_with_the_full_title_label_rank_and_picture() -> None:
    def card(place: int, title: str) -> str:
        address = f"/news/card-story-{place}-90{place}17.html"
        return (
            f"<div class='card'><span class='number'>{place}</span>"
            f"<a href='{address}'><img src='data:image/gif;base64,R0' data-src='/img/{place}.jpg' alt='{title}'></a>"
            f"<a href='/coast'>Coast</a><h4><a href='{address}' title='{title}'>{title[:20]}...</a></h4>"
            f"<a href='/author/ida-quay'>Ida Quay</a> <a href='{address}#comments'>12 comments</a></div>"
        )

    cards = "".join(card(place, title) for place, title in enumerate(EELS, 1))
    (found,) = lists(f"<div><h2>Popular</h2>{cards}</div>")
    assert [story.title for story in found.stories] == list(EELS)
    assert [story.rank for story in found.stories] == [1, 2, 3]
    assert {story.label for story in found.stories} == {"Coast"}
    assert found.stories[1].image is not None
    assert found.stories[1].image.url == "https://www.tidewater-post.example/img/2.jpg"


def test_tabs_are_lists_of_their_own() -> None:
    tabs = "<ul><li><a href='#a'>Most read</a></li><li><a href='#b'>Most shared</a></li></ul>"
    panels = f"<div id='a'><ul>{links(*EELS)}</ul></div><div id='b'><ul>{links(*EELS[:2], path='/sport')}</ul></div>"
    found = lists(f"<aside>{tabs}<div>{panels}</div></aside>")
    assert [(each.heading, each.kind, len(each.stories)) for each in found] == [
        ("Most read", "trending", 3),
        ("Most shared", "trending", 2),
    ]


def test_copies_for_two_screens_are_one_list() -> None:
    box = f"<div><h2>Trending</h2><ul>{links(*EELS)}</ul></div>"
    assert len(lists(f"<div class='desktop'>{box}</div><div class='mobile'>{box}</div>")) == 1


@pytest.mark.parametrize(
    "box",
    [
        "<p>Also read: <a href='/news/eels-44120.html'>Eels stop the lock gates</a></p>",
        "<p><strong>READ MORE: <a href='/news/eels-44120.html'>Eels stop the lock gates</a></strong></p>",
        "<div class='inline'><h4>Related</h4><p><a href='/news/eels-44120.html'>Eels stop the lock gates</a></p></div>",
    ],
)
def test_one_link_to_read_also_inside_the_article_is_a_related_list(box: str) -> None:
    (found,) = lists(inside=box)
    assert found.kind == "related"
    assert [story.title for story in found.stories] == ["Eels stop the lock gates"]


def test_the_links_of_a_paragraph_are_no_list() -> None:
    text = "<p>The vote follows <a href='/news/first-vote-fails-40001.html'>a first vote that failed</a>, a <a href='/news/study-of-the-bridge-40002.html'>study of the bridge</a> and <a href='/news/protest-40003.html'>a protest on the quay</a> in the spring.</p>"
    assert lists(inside=text) == ()


def test_menus_share_bars_and_the_foot_are_no_lists() -> None:
    menu = "<nav><ul><li><a href='/politics'>Politics</a></li><li><a href='/coast-and-harbour'>Coast and harbour</a></li></ul></nav>"
    share = f"<div><a href='https://www.facebook.com/sharer.php?u={URL}'>Share on Facebook</a></div>"
    footer = "<footer><ul><li><a href='/privacy-policy-2026'>Privacy policy</a></li><li><a href='/terms-of-use-2026'>Terms of use</a></li></ul><p>© 2026 Tidewater Post</p></footer>"
    assert lists(menu + share + footer) == ()


def test_see_all_and_templates_are_no_stories() -> None:
    more = "<li><a href='/most-read'>See all</a></li><li><a href='/news/{{id}}.html'>{{title}}</a></li>"
    (found,) = lists(f"<div><h2>Most read</h2><ul>{links(*EELS)}{more}</ul></div>")
    assert len(found.stories) == 3


def test_classes_tell_the_kind_where_no_heading_is_shown() -> None:
    (found,) = lists(f"<div class='most-read-box'><ul>{links(*EELS)}</ul></div>")
    assert found.kind == "trending"


def test_the_unseen_label_is_the_heading_where_none_is_shown() -> None:
    (found,) = lists(f"<section aria-label='Most popular'><ul>{links(*EELS)}</ul></section>")
    assert (found.heading, found.kind) == ("Most popular", "trending")


def test_the_site_knows_its_own_headings_best() -> None:
    box = f"<section><h2>TideShots</h2><ul>{links(*EELS)}</ul></section>"
    assert lists(box)[0].kind == "other"
    assert lists(box, labels={"TideShots": "video"})[0].kind == "video"
    assert lists(box, labels={"TideShots": "footer"}) == ()


def test_a_headed_box_left_empty_is_kept() -> None:
    (found,) = lists("<section><h2>Latest news</h2><ul></ul></section>")
    assert (found.kind, found.stories) == ("latest", ())
    (found,) = lists("<section><h2>TideShots</h2><div></div></section>", labels={"TideShots": "video"})
    assert (found.kind, found.stories) == ("video", ())


def test_lists_of_a_dump_have_ranks_full_titles_and_labels() -> None:
    dump = (
        "Council votes down the harbour toll\n\nThe council voted on Tuesday evening to reject the toll, by seventeen "
        "votes to sixteen, after a debate that went on for five hours.\n\nTRENDING\n\n1\n"
        "Eels stop the lock gates for two hours on Monday\n\nEels stop the lock gates for two...\n\nGlobal\n2\n"
        "Gig rowers win the regatta by a paddle\n\nGig rowers win the regatta by a paddle\n\nFrance\n\nAlso read\n\n"
        "  • Old ferry finds a new captain\n  • Salt barns to be let at last\n"
    )
    trending, related = devparse.parse_text(dump).trending.lists
    assert [(story.rank, story.title, story.label) for story in trending.stories] == [
        (1, "Eels stop the lock gates for two hours on Monday", "Global"),
        (2, "Gig rowers win the regatta by a paddle", "France"),
    ]
    assert (related.kind, len(related.stories)) == ("related", 2)


def test_menus_that_open_in_the_header_have_no_stories() -> None:
    mega = f"<header><nav><div><h4>Latest stories</h4><ul>{links(*EELS)}</ul></div></nav></header>"
    assert lists(mega) == ()


def test_a_header_that_holds_the_whole_page_is_no_menu() -> None:
    page = f"<div class='header'><nav>{STORY.format('')}<section><h2>Most read</h2><ul>{links(*EELS)}</ul></section></nav></div>"
    (found,) = devparse.parse(f"<html><body>{page}</body></html>", url=URL).trending.lists
    assert [story.title for story in found.stories] == list(EELS)


def test_a_link_to_the_section_over_its_stories_is_their_heading() -> None:
    (found,) = lists(f"<div><h2><a href='/harbour/latest'>Latest from the harbour and the town</a></h2><ul>{links(*EELS)}</ul></div>")
    assert (found.heading, found.kind, len(found.stories)) == ("Latest from the harbour and the town", "latest", 3)


def test_cards_under_an_overlay_have_the_titles_of_their_headings() -> None:
    cards = "".join(
        f"<div class='card'><img src='/{place}.jpg'><h3>{title}</h3><a class='stretched' href='/news/harbour-{place}-40{place}17.html'></a></div>"
        for place, title in enumerate(EELS)
    )
    (found,) = lists(f"<section><h2>Related articles</h2>{cards}</section>")
    assert [story.title for story in found.stories] == list(EELS)
    assert all(story.url for story in found.stories)


def test_of_several_headings_in_a_card_the_one_that_is_a_title_counts() -> None:
    cards = "".join(
        f"<article><a href='/news/{place}4417.html'><h4>Coast</h4></a><a href='/news/{place}4417.html'><h3>{title}</h3></a></article>"
        for place, title in enumerate(EELS)
    )
    (found,) = lists(f"<section><h2>Popular</h2>{cards}</section>")
    assert [story.title for story in found.stories] == list(EELS)


def test_a_title_keeps_its_camel_case_and_glued_labels_go() -> None:
    named = ("HarbourApp tells when the lock gates open", *EELS)
    (found,) = lists(f"<div><h2>Most read</h2><ul>{links(*named)}</ul></div>")
    assert [story.title for story in found.stories] == list(named)
    glued = [f"Coast{title}" for title in EELS]
    (found,) = lists(f"<div><h2>Most read</h2><ul>{links(*glued)}</ul></div>")
    assert [(story.title, story.label) for story in found.stories] == [(title, "Coast") for title in EELS]


def test_times_ago_are_no_labels() -> None:
    cards = "".join(f"<li><span>2 hours ago</span>{links(title, tag='div', path=f'/n{place}')}</li>" for place, title in enumerate(EELS))
    (found,) = lists(f"<div><h2>Most read</h2><ul>{cards}</ul></div>")
    assert {story.label for story in found.stories} == {""}


def test_the_name_of_who_pays_is_no_part_of_a_title() -> None:
    cards = "".join(
        f"<div class='item'><a href='https://ads.example/click/{place}' title='{title}'><span>{title}</span><span>GullBank</span></a></div>"
        for place, title in enumerate(EELS)
    )
    (found,) = lists(f"<div class='taboola'><span>You may like</span>{cards}</div>")
    assert (found.kind, [story.title for story in found.stories]) == ("sponsored", list(EELS))


def test_the_label_of_an_advertisement_heads_no_list() -> None:
    (found,) = lists(f"<div><div>Advertisement 3</div><div>From our columns</div><ul>{links(*EELS)}</ul></div>")
    assert found.heading == "From our columns"


@pytest.mark.parametrize("heading", ["Stellenmarkt", "Coupons", "Related topics", "関連キーワード", "Mots-clés"])
def test_jobs_coupons_and_tags_are_no_stories(heading: str) -> None:
    short = "".join(f"<li><a href='/tag/{place}'>Harbour {place}</a></li>" for place in range(4))
    titles = links("Pilot for the outer harbour wanted", "Warden of the lighthouse wanted") if heading in ("Stellenmarkt", "Coupons") else short
    assert lists(f"<section><h2>{heading}</h2><ul>{titles}</ul></section>") == ()


def test_in_one_row_of_tabs_the_first_names_the_list() -> None:
    tabs = "<h4><a href='#'>Related articles</a><a href='#'>More from the author</a></h4>"
    (found,) = lists(f"<div>{tabs}{links(*EELS, tag='h3')}</div>")
    assert (found.heading, found.kind) == ("Related articles", "related")


def test_a_bulleted_box_of_news_between_paragraphs_is_a_related_list() -> None:
    titles = ("Eels stop the lock gates for two long hours", "Gig rowers win the regatta by a paddle", "Old ferry finds a new captain at last in May")
    (found,) = lists(inside=f"<p>The vote was the second in a year.</p><ul>{links(*titles, path='/politics/2026/03/14')}</ul>")
    assert (found.kind, [story.title for story in found.stories]) == ("related", list(titles))


def test_the_chapters_a_guide_links_to_are_no_list() -> None:
    chapters = "<ul><li><a href='/how-to-mend-a-net'>How to mend a net by hand</a></li><li><a href='/how-to-tar-a-boat'>How to tar a boat in spring</a></li><li><a href='/how-to-read-the-tide'>How to read the tide tables</a></li></ul>"
    assert lists(inside=f"<p>These are the skills you will need before you begin the season.</p>{chapters}") == ()


def test_a_story_with_a_short_title_is_no_heading_of_those_after_it() -> None:
    (found,) = lists(f"<section><h2>Harbour</h2><ul>{links('Eels again', *EELS)}</ul></section>")
    assert (found.heading, found.stories[0].title) == ("Harbour", "Eels again")
    columns = "".join(f"<div class='t'>{links(title, tag='span', path='/sport/2026/03/13')}</div>" for title in ("Eels again", *EELS))
    assert [each.heading for each in lists(f"<section>{columns}</section>")] == [""]


def test_a_data_attribute_may_tell_the_kind() -> None:
    (found,) = lists(f"<section data-module='most-read'><ul>{links(*EELS)}</ul></section>")
    assert found.kind == "trending"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Meistgelesen", "trending"), ("Lo más leído", "trending"), ("Les plus lus", "trending"), ("Самое читаемое", "trending"),
        ("Mais lidas", "trending"), ("Mest läst", "trending"), ("アクセスランキング", "trending"), ("많이 본 뉴스", "trending"),
        ("ÇOK OKUNANLAR", "trending"), ("SON DAKİKA", "latest"), ("Ultime notizie", "latest"), ("最新消息", "latest"),
        ("اقرأ أيضا", "related"), ("קראו גם", "related"), ("Zobacz także", "related"), ("Lees ook:", "related"),
        ("Lue myös", "related"), ("संबंधित खबरें", "related"), ("Διαβάστε επίσης", "related"), ("Opinions", "opinion"),
        ("Sponsored Links", "sponsored"), ("More from Harbour", "other"), ("Related topics", None), ("Why the toll failed", None),
    ],
)  # fmt: skip
def test_headings_tell_their_kind_in_many_languages(heading: str, kind: str | None) -> None:
    assert kind_of_heading(heading) == kind


def test_a_paragraph_that_links_to_a_listed_story_again_is_no_part_of_the_list() -> None:
    box = f"<h3>Read more</h3><ol>{links(*EELS)}</ol>"
    again = (
        "<div>Story continues below</div><div>Article content</div><p>Nobody had asked the pilots.</p><p>Meanwhile the lock keepers, who "
        "had never been asked about the toll, <a href='/news/old-ferry-finds-a-new-captain-10002.html'>told this paper</a> that they would refuse to collect it.</p>"
    )
    page = f"<html><body>{STORY.format(box + again)}</body></html>"
    body = devparse.parse(page, url=URL).body.text
    assert "Nobody had asked the pilots." in body
    assert "Meanwhile the lock keepers" in body
    assert len(lists(inside=box + again)[0].stories) == 3


def test_the_whole_of_a_single_card_in_the_article_is_no_part_of_the_text() -> None:
    address = "/news/pilot-marries-the-storm-warden-90417.html"
    card = (
        f"<div class='tile'><figure><a href='{address}'><img src='/p.jpg' alt='On the quay'></a></figure><div><div>Related</div>"
        f"<h5><a href='{address}'>Pilot marries the storm warden on the quay</a></h5>They met when the lightship had lost its "
        "light and nobody else in the whole town was awake to see it happen.</div></div>"
    )
    page = devparse.parse(f"<html><body>{STORY.format(card)}</body></html>", url=URL)
    assert [story.title for found in page.trending.lists for story in found.stories] == ["Pilot marries the storm warden on the quay"]
    assert "They met when" not in page.body.text


def test_a_paragraph_between_a_heading_and_its_list_stays_in_the_article() -> None:
    words = "The keepers of the lock told this paper what they think of a toll."
    box = f"<h3>Read more about the toll</h3><p>{words}</p><ul>{links(*EELS)}</ul>"
    page = devparse.parse(f"<html><body>{STORY.format(box)}</body></html>", url=URL)
    assert [len(found.stories) for found in page.trending.lists] == [3]
    assert words in page.body.text


def test_the_latest_of_a_box_of_videos_are_videos() -> None:
    (found,) = lists(f"<div class='videos'><h2>Latest</h2><ul>{links(*EELS)}</ul></div>")
    assert (found.kind, found.heading) == ("video", "Latest")
