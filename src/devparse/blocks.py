"""The blocks of an article and the values in them; see `devparse.sections` for what holds of all of them."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs


@attrs.frozen
class Link:
    """A text and where it leads.

    `url` is "" when the form of the page keeps no addresses (text dumps) or the link has no usable one: addresses such
    as `javascript:` and `data:` are never handed out.
    """

    text: str = ""
    url: str = ""


@attrs.frozen
class Image:
    """A picture: its largest usable address, the alternative text, and the caption apart from the credit.

    `credit` is the photographer or agency where the page marks it off from the caption; else it stands in `caption`.
    """

    url: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""


SpanKind: TypeAlias = Literal["link", "strong", "emphasis", "code", "subscript", "superscript", "term"]
"""What a span of text is: HTML's `a`, `strong` and `b`, `em` and `i`, `code`, `sub`, `sup`, and `dt`."""


@attrs.frozen
class Span:
    """A piece of a block's text with a meaning of its own: `block.text[start:end]`.

    `url` is where a link leads, "" when it leads to no usable address, and "" for every other kind.
    """

    kind: SpanKind = "emphasis"
    start: int = 0
    end: int = 0
    url: str = ""


def links_in(text: str, inline: tuple[Span, ...]) -> tuple[Link, ...]:
    """The links among the spans of a text, each with its text on one line."""
    return tuple([Link(" ".join(text[span.start : span.end].split()), span.url) for span in inline if span.kind == "link"])


@attrs.frozen
class Paragraph:
    """Running text; a line break inside it is a newline. `links` are those in the text, in order.

    `inline` holds links and marked words as spans of `text`, by their starts, the outer ones first.
    """

    text: str = ""
    links: tuple[Link, ...] = ()
    inline: tuple[Span, ...] = ()


@attrs.frozen
class Heading:
    """A heading inside the article; `level` is 1 to 6, as the page writes it. `inline` as in `Paragraph`."""

    text: str = ""
    level: int = 2
    inline: tuple[Span, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the heading, in order."""
        return links_in(self.text, self.inline)


@attrs.frozen
class ListBlock:
    """A list that is part of the article; `ordered` when its items are numbered, from `start` on.

    A list inside an item of another is a block of its own, one `level` deeper, right behind the block that ends with
    that item; what the outer list has after it is one more block. A list of terms and what they mean (`dl`) has both
    as items, in order; each term is a span of kind "term". `inline` counts characters of `text`.
    """

    items: tuple[str, ...] = ()
    ordered: bool = False
    start: int = 1
    level: int = 1
    inline: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The items, one a line."""
        return "\n".join(self.items)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the items, in order."""
        return links_in(self.text, self.inline)


@attrs.frozen
class Quote:
    """A quotation set apart (`blockquote`); `cite` is whom or what it quotes, where the page says.

    Paragraphs and line breaks in it are newlines. `inline` as in `Paragraph`.
    """

    text: str = ""
    cite: str = ""
    inline: tuple[Span, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the quotation, in order."""
        return links_in(self.text, self.inline)


@attrs.frozen
class Preformatted:
    """Text whose line breaks and spaces matter (`pre`); they are kept, the numbers of lines beside them are not."""

    text: str = ""


@attrs.frozen
class Table:
    """A table of data, cells as text, row by row; cells that span are not repeated.

    `header` says that the first row names the columns, `row_header` that the first cell of each row names the row.
    `caption` is what the page writes above or below it. `inline` counts characters of `text`.
    """

    rows: tuple[tuple[str, ...], ...] = ()
    header: bool = False
    row_header: bool = False
    caption: str = ""
    inline: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The caption, then one line a row, the cells separated by tabs."""
        lines = ["\t".join(row) for row in self.rows]
        return "\n".join([self.caption, *lines] if self.caption else lines)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the caption and the cells, in order."""
        return links_in(self.text, self.inline)


@attrs.frozen
class Figure:
    """A picture inside the article. Its caption is in `image` and is no part of `Body.text`."""

    image: Image = Image()

    @property
    def text(self) -> str:
        """Always "": pictures never change the text of the article."""
        return ""


@attrs.frozen
class Embed:
    """Something shown from elsewhere: a post, a video, a map. `provider` is its host's name ("youtube")."""

    url: str = ""
    provider: str = ""

    @property
    def text(self) -> str:
        """Always "": what an embed shows is not on the page."""
        return ""


Block: TypeAlias = Paragraph | Heading | ListBlock | Quote | Preformatted | Table | Figure | Embed
"""One piece of the article, in reading order; blocks are not nested."""
