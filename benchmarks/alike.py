"""Two readings of one page, and two judgements of its rows, brought into a form in which the first difference can be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import zip_longest
from types import ModuleType
from typing import Any, Final

from devparse.language import heading_kinds, path_kinds, reply_words
from devparse.limits import Limits
from devparse.regions.article.classifier import article_rows, judge
from devparse.regions.article.layout import Layout
from devparse.regions.article.model import ArticleModel
from devparse.regions.article.native_judge import NativeJudgement
from devparse.regions.article.structured_text import StructuredText
from devparse.regions.lists.links import CardLinks, LinkClassifier, find_cards
from devparse.regions.lists.native_cards import cards_of
from devparse.rows.bounded_reader import may_reach_limits
from devparse.rows.document import Document
from devparse.rows.html_parser import read_by_events
from devparse.rows.model import Box, Reading, Row
from devparse.rows.native_reader import read_natively

_FACTS = (
    "title", "base", "language", "elements", "swallowed", "scriptless_chars", "states", "problems", "metas", "link_tags",
    "scripts", "parts",
)  # fmt: skip
_LIMITS = Limits()


def read_both(
    content: bytes, limits: Limits = _LIMITS, *, whole: bool = False, scriptless: bool = False
) -> tuple[Reading, Reading]:
    """The page as the reader in Python reads it, and as the native one does."""
    is_bounded = may_reach_limits(len(content), limits)
    native = read_natively(content, limits, is_bounded=is_bounded, whole=whole, scriptless=scriptless)
    assert native is not None, "the native reader declined"
    return read_by_events(content, limits, whole=whole, scriptless=scriptless), native


def compared(native: Callable[..., Reading | None]) -> Callable[..., Reading | None]:
    """The native reader, made to fail on every page that it reads in another way than the one in Python."""

    def read(content: bytes, limits: Limits, *, is_bounded: bool, whole: bool, scriptless: bool) -> Reading | None:
        found = native(content, limits, is_bounded=is_bounded, whole=whole, scriptless=scriptless)
        if found is not None:
            assert not difference(read_by_events(content, limits, whole=whole, scriptless=scriptless), found)
        return found

    return read


def judged_in_python(rows: list[Row], elsewhere: AbstractSet[int], said: StructuredText, model: ArticleModel) -> NativeJudgement:
    """What the judge in Python says, told as the native one tells it."""
    layout = Layout(rows, elsewhere)
    judged = judge(layout, said, model)
    places = [layout.rows[place].index for place in judged.places]
    linear = [one.score for one in judged.linear]
    return NativeJudgement(article_rows(layout, judged), places, linear, judged.scores, judged.wholes, judged.bar)


ASKED_OF_TEXTS: Final[Mapping[str, Callable[[str], object]]] = {
    "kind_of_heading": heading_kinds.kind_of_heading,
    "announces": heading_kinds.announces,
    "heads_others": heading_kinds.heads_others,
    "may_head_others": heading_kinds.may_head_others,
    "is_more": heading_kinds.is_more,
    "is_reply_link": reply_words.is_reply_link,
}
ASKED_OF_ADDRESSES: Final[Mapping[str, Callable[[str], object]]] = {
    "is_likely": path_kinds.is_likely,
    "likelihood_of": path_kinds.likelihood_of,
}


def text_read_otherwise(rows: list[Row], native: ModuleType) -> str:
    """The first text or address of the rows and their links of which the native module says what Python does not; "" when there is none."""
    texts = dict.fromkeys(text for row in rows for text in (row.text, *(shown for _, shown in row.links)))
    addresses = dict.fromkeys(attributes.get("href", "") for row in rows for attributes, _ in row.links)
    paths = dict.fromkeys("/" + address.partition("//")[2].partition("/")[2] for address in addresses)
    return said_otherwise(texts, ASKED_OF_TEXTS, native) or said_otherwise({**addresses, **paths}, ASKED_OF_ADDRESSES, native)


def said_otherwise(texts: Iterable[str], asked: Mapping[str, Callable[[str], object]], native: ModuleType | None) -> str:
    """The first question that the native module answers otherwise than Python, and of which text; "" when there is none."""
    for text in texts:
        for name, in_python in asked.items():
            said, expected = getattr(native, name)(text), in_python(text)
            if said != expected or type(said) is not type(expected):
                return f"{name} of {text!r}"
    return ""


def cards_differ(document: Document) -> str:
    """The first card of links that the native module finds otherwise than Python, told in a line; "" when there is none."""
    classifier = LinkClassifier(document)
    natively, known = cards_of(classifier, document.rows), find_cards(classifier, document.rows)
    for one, other in zip_longest(map(_card, natively), map(_card, known)):
        if one != other:
            return f"{one} against {other}"
    return ""


def _card(card: CardLinks) -> tuple[object, ...]:
    links = [(link.row.index, id(link.attributes), link.text) for link in card.links]
    return card.box.order, card.first, card.last, card.key, card.likelihood, card.is_foreign, card.length, links


def compared_judge(native: Callable[..., NativeJudgement | None]) -> Callable[..., NativeJudgement | None]:
    """The native judge, made to fail on every page that it judges in another way than the one in Python, by whatever little."""

    def judged(rows: list[Row], elsewhere: AbstractSet[int], said: StructuredText, model: ArticleModel) -> NativeJudgement | None:
        found = native(rows, elsewhere, said, model)
        assert found is None or found == judged_in_python(rows, elsewhere, said, model)
        return found

    return judged


def difference(first: Reading, second: Reading) -> str:
    """What differs first between two readings, told in a line; "" when nothing does."""
    for name in _FACTS:
        one, other = _plain(getattr(first, name)), _plain(getattr(second, name))
        if one != other:
            return f"{name}: {one!r} against {other!r}"
    for name in ("boxes", "rows"):
        ones, others = list(map(_told, getattr(first, name))), list(map(_told, getattr(second, name)))
        for place, (told, other_told) in enumerate(zip(ones, others, strict=False)):
            if told != other_told:
                return f"{name}[{place}]: {told!r} against {other_told!r}"
        if len(ones) != len(others):
            return f"{len(ones)} {name} against {len(others)}"
    return _shared(first, second)


def _told(each: Any) -> dict[str, Any]:
    """All slots of a box or row; of other boxes their order, which names them."""
    told: dict[str, Any] = {}
    for name in type(each).__slots__:
        value = getattr(each, name)
        if name in {"box", "parent"}:
            value = None if value is None else (value.tag, value.order)
        elif name == "pieces":
            value = None if value is None else list(value.spans())
        elif name == "roles":
            value = (value.tag, value.flags, sorted(value.words))
        told[name] = _plain(value)
    return told


def _plain(value: Any) -> Any:
    """Attributes as pairs, so that their order is compared; lists and tuples of them the same."""
    if hasattr(value, "items"):
        return [(name, text) for name, text in value.items()]
    if type(value) in {list, tuple}:
        return [_plain(each) for each in value]
    if hasattr(value, "_fields"):
        return type(value).__name__, [_plain(each) for each in value]
    return value


def _shared(first: Reading, second: Reading) -> str:
    """Attributes that are one object in one reading have to be one in the other; the same for the roles of boxes inside each other."""
    if _numbered(_links(first)) != _numbered(_links(second)):
        return "links are shared otherwise"
    if list(map(_has_roles_of_outer, first.boxes)) != list(map(_has_roles_of_outer, second.boxes)):
        return "roles are shared otherwise"
    return ""


def _has_roles_of_outer(box: Box) -> tuple[bool, ...]:
    """Whether the two boxes around have the very same roles, by which models tell what only wraps."""
    outer = list(box.around())[1:3]
    return tuple(box.roles is each.roles for each in outer)


def _links(reading: Reading) -> list[Any]:
    return [attributes for row in reading.rows for attributes, _ in row.links] + [row.attributes for row in reading.rows if row.attributes]


def _numbered(objects: list[Any]) -> list[int]:
    numbers: dict[int, int] = {}
    return [numbers.setdefault(id(each), len(numbers)) for each in objects]
