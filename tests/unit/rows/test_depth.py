"""Pages nested deeper than parsers like: nothing is lost, neither for rows nor for selectors, and folding is told."""

from __future__ import annotations

import re

import pytest

import devparse
from devparse.limits import Limits
from devparse.rows.html_parser import build_tree, read
from devparse.rows.model import Reading

STORY = "".join(
    f"<p>Paragraph {number} tells how the barrage was built, who paid for it, and what became of the eels.</p>"
    for number in range(6)
)
ARTICLE = f"<article><h1>Barrage wins the vote</h1>{STORY}</article>"
LEVELS = [300, 2_000, 10_000, 100_000]
OPENINGS = ["<div>", "<span>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<section class=wrap>", "<x-box>"]


def closed(opening: str) -> str:
    tags = [tag.split()[0] for tag in opening.strip("<>").split("><")]
    return "".join(f"</{tag}>" for tag in reversed(tags))


def around(opening: str, levels: int) -> str:
    return f"<body>{opening * levels}{ARTICLE}{closed(opening) * levels}<p>After it all.</p></body>"


def texts(reading: Reading) -> list[str]:
    return [row.text for row in reading.rows]


@pytest.mark.parametrize("levels", LEVELS)
@pytest.mark.parametrize("opening", OPENINGS)
def test_what_is_around_the_article_costs_no_text(opening: str, levels: int) -> None:
    assert texts(read(around(opening, levels).encode(), Limits())) == texts(read(around("<div>", 1).encode(), Limits()))


@pytest.mark.parametrize("levels", LEVELS)
@pytest.mark.parametrize("place", ["before", "after", "never closed"])
def test_what_is_beside_the_article_costs_no_text(place: str, levels: int) -> None:
    deep = "<div>" * levels + "Deep down." + ("" if place == "never closed" else "</div>" * levels)
    page = f"<body>{deep}{ARTICLE}" if place == "before" else f"<body>{ARTICLE}{deep}<p>After it all.</p>"
    found = texts(read(page.encode(), Limits()))
    assert len(found) == len(set(found)) == (8 if place == "before" else 9)
    assert "Deep down." in found


@pytest.mark.parametrize("levels", LEVELS)
def test_the_headline_is_found_and_the_depth_told(levels: int) -> None:
    page = devparse.parse(around("<div>", levels))
    assert page.metadata.headline == "Barrage wins the vote"
    assert [problem.code for problem in page.problems] == ["too-deep"]


@pytest.mark.parametrize("levels", [300, 10_000])
@pytest.mark.parametrize("opening", ["<div>", "<b>", "<section class=wrap>", "<ul><li>"])
@pytest.mark.parametrize("place", ["all", "article", "before", "after"])
def test_the_article_is_found_and_the_foot_apart_from_it(place: str, opening: str, levels: int) -> None:
    deep, end = opening * levels, closed(opening) * levels
    footer = "<footer><a href=/privacy>Privacy policy</a><p>© 2026 Harbour Ledger. All rights reserved.</p></footer>"
    page = {
        "all": f"{deep}{ARTICLE}{footer}{end}", "article": f"{deep}{ARTICLE}{end}{footer}",
        "before": f"{deep}x{end}{ARTICLE}{footer}", "after": f"{ARTICLE}{footer}{deep}x{end}",
    }[place]  # fmt: skip
    found = devparse.parse(f"<body>{page}", url="https://ledger.example/a")
    assert found.body.text.split() == " ".join(re.findall(r"<p>(.*?)</p>", STORY)).split()
    assert found.footer.copyright_year == 2026


def test_usual_depths_are_not_told() -> None:
    assert not devparse.parse(around("<div>", 200)).problems


def test_boxes_nest_within_the_limit_and_rows_within_their_boxes() -> None:
    reading = read(("<section>A row of it<p>" * 3_000).encode(), Limits(depth=40))
    assert max(box.depth for box in reading.boxes) == 40
    for row in reading.rows:
        assert all(box.first <= row.index < box.last for box in row.box.around())
    for box in reading.boxes[1:]:
        assert box.parent is not None
        assert box.parent.first <= box.first <= box.last <= box.parent.last


@pytest.mark.parametrize("depth", [1, 2, 3, 5])
def test_any_limit_keeps_the_text(depth: int) -> None:
    page = around("<div><section>", 20).encode()
    assert texts(read(page, Limits(depth=depth))) == texts(read(page, Limits()))


def test_ends_of_folded_boxes_end_nothing_else() -> None:
    """After 500 levels opened and closed twice, what follows stands where it stood before."""
    page = f"<body><main><div id=a>{'<div>' * 500}x{'</div>' * 500}{'<div>' * 500}y{'</div>' * 500}</div><p>z</p></main>"
    last = read(page.encode(), Limits()).rows[-1]
    assert [box.tag for box in last.box.around()] == ["p", "main", "body", ""]


@pytest.mark.parametrize("levels", LEVELS)
@pytest.mark.parametrize("opening", ["<div>", "<b>", "<ul><li>"])
def test_selectors_see_all_of_a_deep_page(opening: str, levels: int) -> None:
    root = build_tree(around(opening, levels).encode())
    assert [element.text for element in root.iter("h1")] == ["Barrage wins the vote"]
    assert " ".join("".join(root.itertext()).split()).endswith("After it all.")
    assert len(root.findall(".//article/p")) == 6


def test_a_flattened_tree_keeps_the_order_of_the_page() -> None:
    deep = "".join(f"<div>{number}<b>!</b>" for number in range(1_000))
    back = "".join(f"</div>{number}" for number in range(1_000))
    root = build_tree(f"<body>{deep}{back}".encode())
    assert "".join(root.itertext()) == "".join(f"{number}!" for number in range(1_000)) + "".join(map(str, range(1_000)))


def test_a_flattened_tree_takes_any_names_and_values() -> None:
    strange = "<a:b c:d=1 \"=2 @click=3 xmlns=4 e='&#1;&#xffff;'><f.g-h_i><\ud7ffx>"
    root = build_tree(("<div>" * 300 + strange + "end&#2;&#xfffe;").encode())
    assert "".join(root.itertext()).endswith("end")


@pytest.mark.parametrize("tag", ["svg", "canvas", "select", "video", "object", "map", "datalist", "progress"])
def test_a_missing_end_hides_no_article(tag: str) -> None:
    """What shows no text of its own swallows the page when its end is missing; browsers show it, and so it is read."""
    assert len(texts(read(f"<body><{tag}><g><path>{ARTICLE}<p>After it all.</p>".encode(), Limits()))) >= 8


def test_players_that_say_they_cannot_be_shown_stay_out() -> None:
    players = "<video src=/v.mp4><p>Your browser shows no video.</p></video>" * 6
    assert texts(read(f"<body>{ARTICLE}{players}".encode(), Limits()))[-6:] == [""] * 6


def test_closed_drawings_and_choices_stay_out() -> None:
    page = f"<body><svg><title>Icon</title><text>12 %</text></svg><select><option>Wales</select>{ARTICLE}"
    assert texts(read(page.encode(), Limits()))[0] == "Barrage wins the vote"
