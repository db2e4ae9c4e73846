"""The older templates: the "list" form of 2021 to 2024 and the "news-meta" form of 2018 to 2021."""

from __future__ import annotations

from html import escape
from random import Random

from drawn import common
from drawn.facts import Facts, Teaser
from drawn.markup import glue, image, story, tag, wrapped
from drawn.today import by_whom, document, times

_SHARED = '<a href="https://twitter.com/intent/tweet?url=x" aria-label="Share on Twitter"><i></i></a>'


def _container(random: Random, facts: Facts, *, placeholder: bool = False) -> str:
    if facts.picture is None:
        return ""
    shown = image(random, facts.picture.url, facts.headline, forms="r", title=facts.headline)
    caption = tag(random, "p", escape(facts.picture.words), class_="meta") if facts.picture.caption else ""
    return tag(random, "div", glue(random, shown, caption), class_="article-image-container")


def _list_article(random: Random, facts: Facts, level: str = "h1") -> str:
    bar = tag(random, "li", "|", class_="list-divider")
    place = tag(random, "li", facts.place) if facts.place else ""
    parts = [tag(random, "li", by_whom(random, facts)), place, *(tag(random, "li", time) for time in times(facts))]
    byline = tag(random, "ul", bar.join(filter(None, parts)), class_="list-inline metadata")
    tags = [tag(random, "li", tag(random, "a", name, class_="tag", href=f"/news?tag={name}")) for name in facts.tags]
    first = f'<li>FIRST PUBLISHED IN:</li><li><span class="badge tag">{facts.first_published}</span></li>'
    wide = glue(
        random,
        _container(random, facts),
        tag(random, "section", story(random, facts.blocks, facts.attribution), class_="article-cont"),
        tag(random, "ul", glue(random, "<li>READ MORE ON:</li>", *tags)) if tags else "",
        tag(random, "ul", first) if facts.first_published else "",
        random.choice(("<div><button>POST / READ COMMENTS</button></div>", "<p>POST / READ COMMENTS</p>")),
    )
    countries = tag(random, "ul", glue(random, *(tag(random, "li", name) for name in facts.countries)), class_="list-unstyled")
    listed = f"<div>Country</div>{countries}" if facts.countries else ""
    narrow = tag(random, "section", glue(random, listed, f"<div>Share</div><ul><li>{_SHARED}</li></ul>"), class_="left-section")
    columns = glue(random, tag(random, "div", wide, class_="col-md-9"), tag(random, "div", narrow, class_="col-md-3"))
    sub_title = tag(random, "h2", escape(facts.summary), class_=random.choice(("subtitle", "sub-title"))) if facts.summary else ""
    heading = tag(random, level, escape(facts.headline), class_="title")
    return glue(random, heading, sub_title, byline, '<hr class="seperator">', tag(random, "div", columns, class_="row"))


def list_form(random: Random, facts: Facts) -> str:
    """The "list" form, whose byline is a list and whose countries stand behind the story."""
    following = ""
    if facts.following:
        divider = tag(random, "div", "<span>Next Article</span>", class_="article-divider")
        following = divider + _list_article(random, facts.following, "h2")
        following = tag(random, "div", following, id="NewsNews") if random.random() < 0.5 else following
    article = tag(random, random.choice(("article", "div")), _list_article(random, facts))
    left = tag(random, "div", glue(random, article, common.also_read(random, facts.also_read), following), class_="col-md-8")
    right = tag(random, "div", common.sidebar(random, facts), class_="col-md-4")
    body = tag(random, "div", tag(random, "div", left + right, class_="row"), class_="renderBody")
    return document(random, facts, common.navigation(random), body, common.footer(random))


def _media_card(random: Random, one: Teaser, *, badge_first: bool) -> str:
    picture = image(random, one.picture, one.title, forms="r") if one.picture else ""
    badge = tag(random, "span", one.badge, class_="infocus-badge") if one.badge else ""
    shown = tag(random, "h3", escape(one.title), class_="media-title")
    inside = glue(random, picture, *((badge, shown) if badge_first else (shown, badge)))
    return tag(random, "a", tag(random, "div", inside, class_="news-media-card"), href=one.path)


def _side_list(random: Random, heading: str, teasers: tuple[Teaser, ...]) -> str:
    shown = tag(random, "h2", heading, class_=random.choice(("section-title2", "section-title")))
    badge_first = random.random() < 0.3 and bool(teasers) and bool(teasers[0].badge)
    cards = wrapped(random, glue(random, *(_media_card(random, one, badge_first=badge_first) for one in teasers)))
    return glue(random, shown, cards)


def news_meta(random: Random, facts: Facts) -> str:
    """The "news-meta" form, whose story's box holds picture, tags, countries and related stories."""
    divider = tag(random, "span", "", class_="meta-divider")
    place = tag(random, "span", facts.place, class_="text-capitalize") if facts.place else ""
    country = tag(random, "span", facts.country) if facts.country else ""
    dates = tag(random, "p", "".join(tag(random, "span", time) for time in times(facts)), class_="news-date")
    shared = tag(random, "div", _SHARED, class_="share-links")
    meta = glue(random, by_whom(random, facts), divider, place, country, dates, shared)
    tags = "".join(tag(random, "h2", tag(random, "a", name, class_="badge tag"), class_="inline-tag") for name in facts.tags)
    countries = " ".join(tag(random, "span", name, class_="badge tag") for name in facts.countries)
    inside = glue(
        random,
        _container(random, facts),
        story(random, facts.blocks, facts.attribution),
        tag(random, "div", f"READ MORE ON : {tags}") if tags else "",
        tag(random, "div", f"COUNTRY : {countries}") if countries else "",
        common.also_read(random, facts.also_read),
        "<button>POST / READ COMMENTS</button>",
    )
    story_box = tag(random, "div", inside, class_="full-read newsDescArticle", id=f"art-{facts.published:%d%H%M}")
    left = glue(
        random,
        tag(random, "h1", escape(facts.headline), class_="title"),
        tag(random, "h2", escape(facts.summary), class_=random.choice(("subtitle", "sub-title"))) if facts.summary else "",
        '<hr class="hrcss">',
        tag(random, "div", meta, class_="news-meta"),
        story_box,
        '<div class="full-read-overlay"><button>READ ARTICLE</button></div>',
    )
    lists = [
        _side_list(random, "TRENDING", facts.trending),
        _side_list(random, "OPINION / BLOG / INTERVIEW", facts.opinion),
        _side_list(random, "LATEST STORIES", facts.latest),
        *(_side_list(random, f"{name} EDITION", teasers) for name, teasers in facts.editions),
    ]
    right = tag(random, "div", glue(random, *lists), class_="col-md-4")
    body = tag(random, "div", tag(random, "div", left, class_="col-md-8") + right, class_="renderBody")
    return document(random, facts, common.navigation(random), body, common.footer(random))
