"""Markup that says the same in many ways: the order of attributes, white space, wrappers, how a picture is addressed."""

from __future__ import annotations

from html import escape
from random import Random
from urllib.parse import quote

import devparse

SITE = "https://www.devdiscourse.com"
_CUT = 76


def tag(random: Random, name: str, inner: str = "", /, **attributes: str) -> str:
    """An element; a name that ends in "_" or holds "_" is written without and with "-"."""
    written = [f'{key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value]
    random.shuffle(written)
    opening = " ".join([name, *written])
    return f"<{opening}>" if name in ("img", "meta", "link") else f"<{opening}>{inner}</{name}>"


def glue(random: Random, *parts: str) -> str:
    """Parts of a page one after the other, with or without lines between."""
    return random.choice(("", "\n", "\n  ")).join(part for part in parts if part)


def wrapped(random: Random, inner: str) -> str:
    """A part of a page, perhaps in further boxes that mean nothing."""
    for _ in range(random.choice((0, 0, 1, 2))):
        inner = tag(random, "div", inner, class_=random.choice(("", "row", "clearfix", "col-xs-12", "inner")))
    return inner


def cut(title: str) -> str:
    """A title as narrow columns show it."""
    return title if len(title) <= _CUT else f"{title[:_CUT]}..."


def picture_address(random: Random, url: str, forms: str = "iq") -> str:
    """One of the addresses under which the site serves a picture: "i" through `/img`, "r" through `/remote.axd`, else plain."""
    form = random.choice(forms)
    width = random.choice((150, 920))
    if form == "i":
        return f"/img?imageUrl={random.choice((url, quote(url, safe='')))}&width={width}"
    return f"/remote.axd?{url}?width={width}&format=webp" if form == "r" else url


def image(random: Random, url: str, alt: str, *, forms: str = "iq", **attributes: str) -> str:
    """A picture, loaded late or at once."""
    address = picture_address(random, url, forms)
    if random.random() < 0.7:
        return tag(random, "img", src="/images/loading.gif", data_src=address, alt=alt, **attributes)
    return tag(random, "img", src=address, alt=alt, **attributes)


def block(random: Random, one: devparse.Block) -> str:
    """One block of a story."""
    if isinstance(one, devparse.Heading):
        return tag(random, f"h{one.level}", escape(one.text))
    if isinstance(one, devparse.ListBlock):
        return tag(random, "ol" if one.ordered else "ul", glue(random, *(tag(random, "li", escape(item)) for item in one.items)))
    if isinstance(one, devparse.Quote):
        return tag(random, "blockquote", glue(random, *(tag(random, "p", escape(line)) for line in one.text.split("\n"))))
    if isinstance(one, devparse.Table):
        rows = [
            tag(random, "tr", "".join(tag(random, "td" if at else "th", escape(cell)) for cell in cells))
            for at, cells in enumerate(one.rows)
        ]
        return tag(random, "table", glue(random, *rows))
    assert isinstance(one, devparse.Paragraph)
    text = escape(one.text)
    for link in one.links:
        text = text.replace(escape(link.text), tag(random, "a", escape(link.text), href=link.url), 1)
    return tag(random, "p", text)


def story(random: Random, blocks: tuple[devparse.Block, ...], attribution: str, *, adverts: bool = True) -> str:
    """The story with its closing line, adverts between its blocks."""
    parts = []
    for one in blocks:
        parts.append(block(random, one))
        if adverts and random.random() < 0.15:
            parts.append(tag(random, "div", tag(random, "small", "Advertisement"), class_="advert text-center"))
    if attribution:
        parts.append(tag(random, "p", attribution))
    return glue(random, *parts)
