"""What an extractor may answer, and how a wrong answer or declaration is told."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from typing import Any, Literal

import attrs
import pytest

import devparse

NAME = f"{__name__.partition('.')[0]}.Tides"
HTML = "<h1>Gates shut before dawn</h1>"


@attrs.frozen
class Spot:
    name: str = ""
    depth: float | None = None


@attrs.frozen
class Tides:
    harbour: str = ""
    gates: int = 0
    height: float = 0.0
    open: bool | None = None
    day: date | None = None
    seen: datetime | None = None
    flow: Literal["in", "out"] = "in"
    spots: tuple[Spot, ...] = ()
    span: tuple[int, int] = (0, 0)


def answering(answer: object) -> devparse.Extractor[Tides]:
    @devparse.extractor(Tides)
    def tides(document: devparse.Document, site: devparse.Site) -> Any:
        return answer

    return tides


def parsed(answer: object, *, strict: bool = False) -> devparse.Page:
    return devparse.Parser(strict=strict).with_extractors(answering(answer)).parse(HTML)


WRONG = [
    (42, "answered int, not Tides"),
    (Spot("Alden"), "answered Spot, not Tides"),
    ({"harbour": "Alden"}, "answered dict, not Tides"),
    (devparse.Answer({"harbour": "Alden"}), "answered dict, not Tides"),
    (Tides(harbour=None), "Tides.harbour: NoneType, not str"),  # type: ignore[arg-type]
    (Tides(gates="20"), "Tides.gates: str, not int"),  # type: ignore[arg-type]
    (Tides(gates=True), "Tides.gates: bool, not int"),
    (Tides(height=float("nan")), "Tides.height: nan, not float"),
    (Tides(height=float("inf")), "Tides.height: inf, not float"),
    (Tides(open="yes"), "Tides.open: str, not bool | None"),  # type: ignore[arg-type]
    (Tides(day=datetime(2026, 3, 4)), "Tides.day: datetime, not"),  # noqa: DTZ001
    (Tides(flow="up"), "Tides.flow: 'up', not Literal"),  # type: ignore[arg-type]
    (Tides(spots=[Spot()]), "Tides.spots: list, not tuple"),  # type: ignore[arg-type]
    (Tides(spots=(Spot(), Spot(depth="deep"))), "Tides.spots[1].depth: str, not float | None"),  # type: ignore[arg-type]
    (Tides(span=(1,)), "Tides.span: tuple, not tuple[int, int]"),  # type: ignore[arg-type]
    (devparse.Answer(Tides("Alden"), {"harbour": 1}), "Answer.sources"),  # type: ignore[dict-item]
    (devparse.Answer(Tides("Alden"), ["harbour"]), "Answer.sources"),  # type: ignore[arg-type]
    (devparse.Answer(Tides("Alden"), candidates=["Renn"]), "Answer.candidates"),  # type: ignore[arg-type]
    (devparse.Answer(Tides("Alden"), candidates={"harbour": "Renn"}), "Answer.candidates"),  # type: ignore[dict-item]
    (devparse.Answer(Tides("Alden"), candidates={"harbour": (("Renn",),)}), "Answer.candidates"),  # type: ignore[dict-item]
    (devparse.Answer(Tides("Alden"), problems=("odd",)), "Answer.problems"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("answer", "words"), WRONG, ids=[words for _, words in WRONG])
def test_an_answer_of_another_type_is_a_problem(answer: object, words: str) -> None:
    """It is never dropped in silence, nor kept to fail later when the page is written."""
    page = parsed(answer)
    failed = [problem for problem in page.problems if problem.code == "extractor-failed"]
    assert [problem.section for problem in failed] == [NAME]
    assert words in failed[0].message
    assert page.extra == ()
    assert page.metadata.headline
    assert devparse.from_json(devparse.to_json(page)) == page
    with pytest.raises(TypeError):
        parsed(answer, strict=True)


def test_a_whole_number_is_a_number() -> None:
    """As Python's own checkers hold it."""
    assert parsed(Tides(height=4)).get(Tides) == Tides(height=4.0)


def test_a_source_for_no_field_is_told_and_the_answer_kept() -> None:
    """A misspelt name costs its source, not the section."""
    answer = devparse.Answer(Tides("Alden"), {"harbor": "sign", "harbour": "board"})
    page = parsed(answer)
    (problem,) = [problem for problem in page.problems if problem.code == "extractor-failed"]
    assert "did you mean 'harbour'?" in problem.message
    assert page.get(Tides) == Tides("Alden")
    assert page.sources[f"{NAME}.harbour"] == "board"
    with pytest.raises(TypeError, match="harbor"):
        parsed(answer, strict=True)


@dataclasses.dataclass(frozen=True)
class Forecast:
    high: str = ""


@attrs.define
class Mutable:
    name: str = ""


@attrs.frozen
class Bare:
    name: str


@attrs.frozen
class Bound:
    spots: list[Spot] = attrs.field(factory=list)


@attrs.frozen
class Reply:
    text: str = ""
    replies: tuple[Reply, ...] = ()


@attrs.frozen
class Even:
    odd: Odd | None = None


@attrs.frozen
class Odd:
    even: Even | None = None


@attrs.frozen
class Kind:
    type: str = ""


@attrs.frozen
class Mixed:
    found: Kind | Spot | None = None


def named_spot() -> type:
    @attrs.frozen
    class Spot:
        other: str = ""

    return Spot


@attrs.frozen
class Twice:
    found: Spot | None = None


Twice.__annotations__["found"] = Spot | named_spot() | None


@attrs.frozen
class Unknown:
    found: Nowhere | None = None  # type: ignore[name-defined]  # noqa: F821


@pytest.mark.parametrize(
    ("section", "words"),
    [
        (Forecast, "a dataclass; declare it with @attrs.frozen"), (str, "not an attrs class"), (Mutable, "not frozen"), (Bare, "has no default"),
        (Bound, "a Page cannot hold list"), (Reply, "Reply holds itself"), (Even, "Even holds itself"), (Mixed, "has a field `type`"),
        (Twice, "are called Spot"), (Unknown, "'Nowhere' is not defined"), (lambda: None, "@devparse.extractor"), (Spot(), "not a class"),
    ],
)  # fmt: skip
def test_a_section_that_no_page_can_hold_is_refused_when_declared(section: Any, words: str) -> None:
    """The error says what is wrong with the type, or what to write."""
    with pytest.raises(devparse.BadExtractor, match=words):
        devparse.extractor(section)


def test_a_record_with_a_field_type_may_stand_alone() -> None:
    """Only in a union is the name needed."""

    @devparse.extractor(Kind)
    def kind(document: devparse.Document, site: devparse.Site) -> Kind:
        return Kind("hello")

    page = devparse.Parser().with_extractors(kind).parse(HTML)
    assert devparse.from_json(devparse.to_json(page), sections=(Kind,)) == page
