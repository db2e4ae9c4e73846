"""What a page is read into: boxes, rows, and the facts of its head.

A *box* is a block element. A *row* is a run of text inside one box that a reader sees as one piece: a paragraph, a
list item, a heading, a cell; or a picture, an embed, a link that shows an icon only. Everything later works on rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate
from math import inf
from typing import Final, Literal, NamedTuple, TypeAlias

from devparse.language.controls import without_controls
from devparse.rows.elements import hides_by_attributes
from devparse.rows.inline import Pieces, Spans
from devparse.rows.roles import CAPTION, COMMENT, FIGURE, HIDDEN, NO_ROLES, OF_PARTS, ROLES_OF_BLOCKS, ElementRoles
from devparse.sections import Problem

Attributes: TypeAlias = Mapping[str, str]
"""The attributes of an element, names in lower case."""

RowKind: TypeAlias = Literal["text", "image", "embed", "icon"]

Region: TypeAlias = Literal["header", "body", "caption", "stories", "footer", "advert", "comment", "other"]
"""What part of the page a row is: header (menus, too), article, caption of a picture, list of stories, footer, advert,
readers' comment, or none of these."""

NO_ATTRIBUTES: Final[Attributes] = {}
OWN_CONTENT: Final = frozenset({"table", "blockquote", "pre"})
MIN_RUNNING_CHARS: Final = 80
"""A row with as many characters is running text."""
MIN_PAGE_CHARS: Final = 300
MOST_OF_TEXT: Final = 0.7


class Box:
    """A block element, or the whole page: where it stands and which rows it holds.

    `order` is its place among all elements of the page, in document order, from 0. `roles` is what its own tag, class
    and id say, nothing when it holds no row; `flags` are those of the box itself, `inside` those of the box and of all
    boxes around it. What a box that wraps most of the page's text is called says something about the site, not about its
    rows: such flags are not in `flags` and `inside`, but in `wide`, those of the boxes around included.
    `rows[first:last]` are its rows.
    """

    __slots__ = ("attributes", "depth", "first", "flags", "inside", "last", "order", "parent", "roles", "tag", "wide")

    tag: str
    attributes: Attributes
    parent: Box | None
    first: int
    last: int
    order: int
    depth: int
    roles: ElementRoles
    flags: int
    inside: int
    wide: int

    def __init__(self, tag: str, attributes: Attributes, parent: Box | None, first: int, order: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.first = self.last = first
        self.order = order
        self.depth = 0 if parent is None else parent.depth + 1

    def around(self) -> Iterator[Box]:
        """This box and those around it, innermost first."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent


class Part(NamedTuple):
    """An inline element worth remembering: a `time`, or one whose class tells; `row` is the index of its row."""

    tag: str
    attributes: Attributes
    flags: int
    row: int


NO_LINKS: Final[list[tuple[Attributes, str]]] = []


class Row:
    """One piece of the page in reading order.

    `text` has single spaces, and a newline for each `br`. `links` pairs the attributes of each link with the text it
    has in this row ("" for a picture or an icon); `link_chars` counts their characters. `attributes` are those of the
    picture or embed. `pieces` has the inline elements of the text, where it has any. `region` is set by `regions`.
    """

    __slots__ = ("attributes", "box", "index", "kind", "link_chars", "links", "order", "pieces", "region", "text")

    def __init__(self, kind: RowKind, text: str, box: Box, index: int, order: int, attributes: Attributes) -> None:
        self.kind = kind
        self.text = text
        self.box = box
        self.index = index
        self.order = order
        self.attributes = attributes
        self.links = NO_LINKS
        self.link_chars = 0
        self.pieces: Pieces | Spans | None = None
        self.region: Region = "other"


class PageText:
    """How the running text of a page lies over its rows: `chars` sums it up, `most` is what counts as most of it."""

    __slots__ = ("chars", "most", "title_at")

    def __init__(self, rows: list[Row]) -> None:
        sizes = [len(row.text) - row.link_chars if len(row.text) >= MIN_RUNNING_CHARS else 0 for row in rows]
        self.chars = list(accumulate(sizes, initial=0))
        total = self.chars[-1]
        self.most = MOST_OF_TEXT * total if total >= MIN_PAGE_CHARS else inf
        self.title_at = next((row.index for row in rows if row.box.tag == "h1" and row.text), -1)

    def flags_of_page(self, box: Box, flags: int) -> int:
        """The flags of a box that say nothing about what is inside, for it holds most of the page's running text.

        A box without the first-level heading may hold no more than what readers say of the article.
        """
        if self.chars[box.last] - self.chars[box.first] < self.most:
            return 0
        return flags & (OF_PARTS if box.first <= self.title_at < box.last else OF_PARTS & ~COMMENT)


class Reading:
    """What the reading of a page brings home.

    `metas` and `link_tags` are the attributes of those elements, `scripts` the texts of the JSON scripts with their
    attributes, `states` what pages hand to their own scripts, all in page order; `title`, `base` and `language` are what the head and the `html` element say first.
    `problems` tells what was folded or left out; `swallowed` is the number of elements of articles that one drawing,
    choice or player holds at the most, `scriptless_chars` how much text is shown only where no scripts run.
    """

    __slots__ = (
        "base", "boxes", "elements", "language", "link_tags", "metas", "parts", "problems", "rows", "scriptless_chars",
        "scripts", "states", "swallowed", "title",
    )  # fmt: skip

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.boxes: list[Box] = []
        self.metas: list[Attributes] = []
        self.link_tags: list[Attributes] = []
        self.scripts: list[tuple[Attributes, str]] = []
        self.states: list[str] = []
        self.parts: list[Part] = []
        self.problems: list[Problem] = []
        self.title = self.base = self.language = ""
        self.elements = self.swallowed = self.scriptless_chars = 0

    def classify_boxes(self) -> None:
        """Give the boxes their roles, once all are there: together that costs less than one by one.

        A box without rows has none, and its names are not read.
        """
        text = PageText(self.rows)
        for box in self.boxes:
            attributes, parent = box.attributes, box.parent
            if box.first == box.last and parent is not None:
                box.roles, box.flags, box.inside, box.wide = NO_ROLES, 0, parent.inside, parent.wide
                continue
            tag = box.tag
            box.roles, flags = ROLES_OF_BLOCKS[tag, attributes.get("class", ""), attributes.get("id", "")]
            if ("style" in attributes or "hidden" in attributes or tag == "dialog") and hides_by_attributes(tag, attributes):
                flags |= HIDDEN
            wide = text.flags_of_page(box, flags) if flags & OF_PARTS else 0
            box.flags = box.inside = flags ^ wide
            box.wide = wide
            if parent is not None:
                # A table or a quotation in a figure is content of its own, not the words under a picture.
                box.inside |= parent.inside & ~(FIGURE | CAPTION) if tag in OWN_CONTENT else parent.inside
                box.wide |= parent.wide

    def add_raw(self, what: str, text: str) -> None:
        """Take the text of the title, of a state, or of the last script."""
        if what == "title":
            self.title = without_controls(" ".join(text.split()))
        elif what == "state":
            self.states.append(text)
        elif what == "script":
            self.scripts[-1] = (self.scripts[-1][0], text)

    def tell(self, code: str, message: str) -> None:
        """Note a problem of the whole page, once."""
        problem = Problem("page", code, message)
        if problem not in self.problems:
            self.problems.append(problem)

    def tell_limit(self, counted: str, limit: int) -> None:
        """Note that the page goes beyond one of its limits: for `depth`, `links`, `elements` or `rows`."""
        if counted == "depth":
            self.tell("too-deep", f"Boxes nest deeper than {limit} levels; there some end early.")
        elif counted == "links":
            self.tell("truncated", f"Only the first {limit:,} links are read as links.")
        else:
            self.tell("truncated", f"Only the first {limit:,} {counted} are read.")


def shown_text(attributes: Attributes, name: str) -> str:
    """The text in an attribute that is shown or read aloud (`alt`, `title`, `aria-label`); "" when there is none."""
    return " ".join(without_controls(attributes.get(name, "")).split())
