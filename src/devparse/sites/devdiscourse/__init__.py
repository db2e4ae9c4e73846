"""devdiscourse.com: its desktop, mobile, live and AMP pages, and text dumps of them."""

from __future__ import annotations

from typing import Final

from devparse.packs import Selectors, Site
from devparse.sites.devdiscourse.contacts import phones
from devparse.sites.devdiscourse.dump import dump_body, dump_lists, dump_metadata
from devparse.sites.devdiscourse.printed import printed

_OWN: Final = '[not(ancestor::div[@id="NewsNews"])][not(preceding::div[contains(@class, "article-divider")])]'
"""The browser puts the next articles into #NewsNews, each behind a divider."""
_ARTICLE: Final = f".//article{_OWN}"
_FIGURE: Final = f'{_ARTICLE}//figure[contains(@class, "figure") and not(contains(@class, "hidden"))]{_OWN}'
_NO_PLACEHOLDER: Final = 'not(contains(@src, "newstheme.jpg") or contains(@data-src, "newstheme.jpg"))'
_OFFERED: Final = (
    './/meta[@property="og:image"][not(//figure[contains(@class, "hidden")])]'
    '[not(contains(@content, "imageUrl=")) or starts-with(substring-after(@content, "imageUrl="), "http")]'
    '[contains(substring-after(@content, "://"), "/") and substring(@content, string-length(@content)) != "/"]/@content'
)
"""The picture offered to others, which is the site's address or an empty one where the story has none or hides it."""
_CLOSING: Final = (
    'p[starts-with(normalize-space(), "(With inputs from") '
    'or starts-with(normalize-space(), "(This story has not been edited by Devdiscourse")]'
)
_STORY: Final = f'.//div[@id="newsDesc" or contains(@class, "newsDescArticle")]{_OWN}'
_LISTED: Final = f'{_STORY}//text()[starts-with(normalize-space(), "{{}}")]'
_ITS_LIST: Final = '/ancestor::*[self::ul or self::p or self::div][1][not(@id="newsDesc" or contains(@class, "newsDescArticle"))]'
_COUNTRIES: Final = f'.//section[contains(@class, "left-section")]{_OWN}'

DEVDISCOURSE: Final = Site(
    name="devdiscourse",
    hosts="devdiscourse.com",
    signs=('img#navBtn[alt="Left Menu"]', ".renderBody .article-cont", ".renderBody .newsDescArticle"),
    text_signs=("Devdiscourse News Desk | ", "edited by Devdiscourse staff", "info@devdiscourse.com"),
    selectors=Selectors(
        headline=('.//h1/em[@class="live"]/following-sibling::text()', "article h1.title", "h1.title"),
        summary=(
            f'.//h2[contains(@class, "sub-title") or contains(@class, "subtitle")]{_OWN}',
            "h1.title + p.fg-gray",
            './/meta[@name="description"][not(starts-with(@content, "Read more about "))]/@content',
        ),
        keywords=(f'.//a[contains(concat(" ", @class, " "), " tag ")]{_OWN}',),
        countries=(
            f'{_COUNTRIES}//li[contains(@class, "fg-orange")]',
            f'{_COUNTRIES}//*[normalize-space()="Country"]/following::ul[1][ancestor::section]//li',
            f"{_LISTED.format('COUNTRY')}{_ITS_LIST}//*[self::a or contains(@class, 'badge')]",
        ),
        image=(
            f"{_FIGURE}//img[{_NO_PLACEHOLDER}]",
            "div.news-image img",
            f'.//div[contains(@class, "article-image-container")]{_OWN}//img[{_NO_PLACEHOLDER}]',
            "h1.title ~ amp-img",
            _OFFERED,
        ),
        caption=(
            f"{_FIGURE}//figcaption",
            "div.news-image .fig-caption",
            f'.//div[contains(@class, "article-image-container")]{_OWN}//p[contains(@class, "meta")]',
        ),
        body=(
            f'.//section[contains(@class, "article-cont")]{_OWN}',
            "div#newsDesc",
            f'.//div[contains(@class, "newsDescArticle")]{_OWN}',
            "h1.title ~ div.description",
        ),
        attribution=(
            f'.//section[contains(@class, "article-cont")]{_OWN}//{_CLOSING}',
            f"{_STORY}//{_CLOSING}",
            f'.//div[@class="description"]/{_CLOSING}',
        ),
        skip=(
            "div#NewsNews",
            './/div[contains(@class, "article-divider")]/following-sibling::*',
            "div.article-ai-card",
            "ul.share-button-list",
            "div.share-links",
            "div.feedbackPopup",
            "div.article-image-container",
            "div#news-content div.news-date",
            ".inline-tag",
            './/text()[normalize-space()="Advertisement"]/..',
            f"{_LISTED.format('READ MORE ON')}{_ITS_LIST}",
            f"{_LISTED.format('COUNTRY')}{_ITS_LIST}",
        ),
        footer=("div.footer", "footer", './/*[normalize-space()="Give Feedback"][//div[contains(@class, "footer")]]'),
    ),
    labels={
        "TRENDING": "trending",
        "OPINION / BLOG / INTERVIEW": "opinion",
        "DevShots": "video",
        "Latest News": "latest",
        "LATEST STORIES": "latest",
        "ALSO READ": "related",
        "* EDITION": "other",
        **dict.fromkeys(("Event", "LiveBlog", "Blog", "Opinion", "Interview"), "badge"),
        **dict.fromkeys(("Connect us on", "Give Feedback", "POST / READ COMMENTS", "READ ARTICLE", "Next Article"), "skip"),
        **dict.fromkeys(("READ MORE ON", "FIRST PUBLISHED IN"), "skip"),
        **dict.fromkeys(("SECTORS", "EDITIONS", "OTHER LINKS", "OTHER PRODUCTS", "CONNECT"), "footer"),
        "VisionRI": "legal",
        "Devdiscourse": "brand",
    },
    zone="+05:30",
    final=(
        "trending.lists",
        "body.attribution",
        "metadata.alternative_headline",
        "metadata.summary",
        "metadata.authors",
        "metadata.source",
        "metadata.image",
    ),
    extractors=(printed, phones, dump_metadata, dump_body, dump_lists),
)
"""The pack for devdiscourse.com."""
