"""Today's templates: desktop, mobile and live, AMP, AMP mobile."""

from __future__ import annotations

from html import escape
from random import Random

from drawn import common
from drawn.facts import SOURCES, Facts
from drawn.markup import glue, image, story, tag, wrapped

_SHARED = '<li><a href="https://www.facebook.com/sharer/sharer.php?u=x" aria-label="Share on Facebook"><i></i></a></li>'


def document(random: Random, facts: Facts, *body: str, machine: bool = True, amp: str = "") -> str:
    inner = glue(random, *body)
    return f'<!DOCTYPE html>\n<html lang="en"{amp}>{common.head(random, facts, machine=machine)}<body>{inner}</body></html>'


def by_whom(random: Random, facts: Facts) -> str:
    if facts.author:
        avatar = tag(random, "img", src="/avatar.png", alt=facts.author, class_="author-avatar")
        name = facts.author.replace(" ", "+")
        return tag(random, "a", f"{avatar}{escape(facts.author)}", href=f"/AuthorArticles?fl={name}")
    return tag(random, "a", facts.source, href=SOURCES[facts.source])


def times(facts: Facts) -> tuple[str, str]:
    return f"Updated: {facts.modified:%d-%m-%Y %H:%M} IST", f"Created: {facts.published:%d-%m-%Y %H:%M} IST"


def _metadata(random: Random, facts: Facts) -> str:
    bar = tag(random, "span", " | ", class_="list-divider")
    place = random.choice((tag(random, "span", facts.place, class_="text-capitalize"), tag(random, "span", facts.place)))
    parts = [by_whom(random, facts), place if facts.place else "", tag(random, "span", bar.join(times(facts)))]
    return tag(random, "div", bar.join(filter(None, parts)), class_="metadata")


def _figure(random: Random, facts: Facts) -> str:
    if facts.picture:
        caption = tag(random, "figcaption", escape(facts.picture.words), class_="fig-caption") if facts.picture.caption else ""
        return tag(random, "figure", glue(random, image(random, facts.picture.url, facts.headline), caption), class_="figure")
    if facts.placeholder:
        shown = tag(random, "img", src="/images/newstheme.jpg", alt=facts.headline)
        return tag(random, "figure", shown + tag(random, "figcaption", escape(facts.headline)), class_="figure hidden")
    return ""


def _article(random: Random, facts: Facts) -> str:
    countries = [tag(random, "li", tag(random, "a", name, href=common.slug(name)), class_="fg-orange") for name in facts.countries]
    listed = tag(random, "ul", glue(random, "<li>Country:</li>", *countries)) if countries or random.random() < 0.5 else ""
    shared = tag(random, "ul", glue(random, "<li>SHARE</li>", _SHARED), class_="share-button-list")
    card = "<div><span>Key Takeaways</span><span>AI Summary</span></div><div>Analyzing article...</div>"
    tags = [tag(random, "li", tag(random, "a", name, class_="tag", href=f"/news?tag={name}")) for name in facts.tags]
    first = f'<li>FIRST PUBLISHED IN:</li><li><span class="badge tag">{facts.first_published}</span></li>'
    return glue(
        random,
        tag(random, "h1", escape(facts.headline), class_="title"),
        tag(random, "h2", escape(facts.summary), class_="sub-title") if facts.summary else "",
        _metadata(random, facts),
        _figure(random, facts),
        tag(random, "section", glue(random, listed, shared), class_="left-section"),
        tag(random, "div", card, class_="article-ai-card") if random.random() < 0.6 else "",
        tag(random, "section", story(random, facts.blocks, facts.attribution), class_="article-cont"),
        tag(random, "ul", glue(random, "<li>READ MORE ON:</li>", *tags)) if tags else "",
        tag(random, "ul", first) if facts.first_published else "",
        common.also_read(random, facts.also_read),
        random.choice(("<div><button>POST / READ COMMENTS</button></div>", '<a href="#comments">POST / READ COMMENTS</a>', "<p>POST / READ COMMENTS</p>")),
    )


def desktop(random: Random, facts: Facts) -> str:
    """The desktop page."""
    home = '<li><a href="/">Home</a></li><li><span class="bc-current">Article</span></li>'
    path = tag(random, "ul", home, class_="article-breadcrumb")
    following = ""
    if facts.following:
        divider = tag(random, "div", "", class_="article-divider", data_articleurl="/article/next")
        following = tag(random, "div", glue(random, divider, tag(random, "article", _article(random, facts.following))), id="NewsNews")
    article = tag(random, "article", _article(random, facts))
    left = tag(random, "div", glue(random, random.choice((path, "")), article, following), class_="col-md-8")
    right = tag(random, "div", common.sidebar(random, facts), class_="col-md-4")
    shell = tag(random, "div", tag(random, "div", left + right, class_="row"), class_="container")
    body = tag(random, "div", shell, class_="renderBody")
    return document(random, facts, common.navigation(random), body, common.footer(random))


def mobile(random: Random, facts: Facts) -> str:
    """The mobile page, whose tags and countries stand inside the story's box."""
    bar = tag(random, "span", " | ", class_="meta-divider")
    dates = tag(random, "div", bar.join(times(facts)), class_="news-date")
    place = tag(random, "span", facts.place) if facts.place else ""
    meta = tag(random, "div", bar.join(filter(None, [by_whom(random, facts), place, dates])), class_="news-meta")
    picture = ""
    if facts.picture:
        caption = tag(random, "p", escape(facts.picture.words), class_="fig-caption") if facts.picture.caption else ""
        picture = tag(random, "div", image(random, facts.picture.url, facts.headline) + caption, class_="news-image")
    tags = [tag(random, "li", tag(random, "a", name, class_="tag", href=f"/news?tag={name}")) for name in facts.tags]
    countries = [tag(random, "li", tag(random, "a", name, href=common.slug(name))) for name in facts.countries]
    inside = glue(
        random,
        story(random, facts.blocks, facts.attribution),
        tag(random, "ul", glue(random, "<li>READ MORE ON :</li>", *tags)) if tags else "",
        tag(random, "ul", glue(random, "<li>COUNTRY :</li>", *countries)) if countries else "",
    )
    live = tag(random, "em", "LIVE", class_="live") + " " if facts.section == "Headlines" else ""
    body = glue(
        random,
        tag(random, "h1", live + escape(facts.headline), class_="title"),
        tag(random, "h2", escape(facts.summary), class_="subtitle") if facts.summary else "",
        meta,
        picture,
        tag(random, "div", inside, id="newsDesc", class_="newsDescArticle"),
        "<button>POST / READ COMMENTS</button>",
        common.also_read(random, facts.also_read),
        common.sidebar(random, facts),
    )
    return document(random, facts, common.navigation(random), tag(random, "div", wrapped(random, body), class_="renderBody"), common.footer(random))


def amp(random: Random, facts: Facts) -> str:
    """The AMP page, whose lists are templates that nothing has filled."""
    parts = [facts.source or escape(facts.author), facts.place, facts.country]
    box = glue(
        random,
        tag(random, "h1", escape(facts.headline), class_="title"),
        tag(random, "h2", escape(facts.summary), class_="sub-title") if facts.summary else "",
        tag(random, "p", " | ".join(filter(None, parts)), class_="source"),
        tag(random, "div", " | ".join(times(facts)), class_="meta"),
        _amp_image(random, facts),
        tag(random, "div", story(random, facts.blocks, facts.attribution, adverts=False), class_="description"),
    )
    menu = f"<amp-sidebar>{common.links(random, common.SECTORS)}</amp-sidebar>"
    return document(random, facts, menu, tag(random, "div", box, class_="news-box"), _amp_lists(random), _amp_footer(random), amp=" amp")


def amp_mobile(random: Random, facts: Facts) -> str:
    """The mobile AMP page, whose times have no zone."""
    moment = "%d %b %Y, %I:%M %p"
    box = glue(
        random,
        tag(random, "h1", escape(facts.headline), class_="title fcolor"),
        tag(random, "p", escape(facts.summary), class_="fg-gray") if facts.summary else "",
        tag(random, "p", " | ".join(filter(None, [facts.source or escape(facts.author), facts.place, facts.country])), class_="source"),
        tag(random, "div", f"Updated: {facts.modified.strftime(moment)} | Created: {facts.published.strftime(moment)}", class_="meta"),
        _amp_image(random, facts),
        tag(random, "div", story(random, facts.blocks, facts.attribution, adverts=False), class_="description"),
    )
    return document(random, facts, tag(random, "main", box), _amp_lists(random), _amp_footer(random), amp=" amp", machine=False)


def _amp_image(random: Random, facts: Facts) -> str:
    return f'<amp-img src="{facts.picture.url}" alt="{escape(facts.headline)}"></amp-img>' if facts.picture else ""


def _amp_lists(random: Random) -> str:
    unfilled = '<template type="amp-mustache"><a href="/article/{{slug}}"><h4>{{title}}</h4></a></template>'
    return "".join(f'<h3 class="list-title">{heading}</h3><amp-list src="/api">{unfilled}</amp-list>' for heading in ("TRENDING", "Latest News"))


def _amp_footer(random: Random) -> str:
    return f"<footer>{common.contact(random)}{common.legal(random)}</footer>"
