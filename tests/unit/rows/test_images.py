"""Which address of an image element is the picture."""

from __future__ import annotations

import pytest

import devparse

PHOTOGRAPHS = (
    "transport-strike transgender-rights clear-sky empty-shelves grey-seals pixel-phone loading-dock-fire blank-ballots "
    "lazy-afternoon-on-the-quay transparent-government-2031 default-risk-rises blankfield-opens greyhound-race clearance-sale"
).split()
PLACEHOLDERS = (
    "blank.gif spacer.png transparent.png lazy_placeholder.gif grey.gif 1x1.png loading.gif default-image.jpg empty.png "
    "lazy-load.gif clear.gif trans.gif default.png pixel-1x1.png spacer-600x400.png"
).split()


def picture(attributes: str) -> str:
    """The address of the one picture in an article."""
    text = [f"<p>On day {day} the harbour board agreed to lengthen the quay by {day} metres, after two winters of waiting.</p>" for day in range(4)]
    page = f"<article><h1>Quay</h1>{text[0]}{text[1]}<figure><img {attributes}></figure>{text[2]}{text[3]}</article>"
    read = devparse.Parser(sites=()).parse(page, url="https://paper.example/2031/quay")
    figures = [block.image.url for block in read.body.blocks if isinstance(block, devparse.Figure)]
    return next(iter([*figures, *([read.metadata.image.url] if read.metadata.image else [])]), "")


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_photographs_are_no_placeholders(name: str) -> None:
    assert picture(f"src='/img/{name}.jpg'") == f"https://paper.example/img/{name}.jpg"


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_placeholders_are_no_pictures(name: str) -> None:
    assert picture(f"src='/img/{name}'") == ""


@pytest.mark.parametrize(
    "attribute", ["data-src", "data-lzl-src", "nitro-lazy-src", "data-img-url", "data-actualsrc", "data-original", "data-backup"]
)
def test_the_address_that_a_script_loads_is_known_by_its_value(attribute: str) -> None:
    assert picture(f"src='data:image/gif;base64,R0' {attribute}='/photos/quay-1200.jpg'") == "https://paper.example/photos/quay-1200.jpg"


def test_the_largest_of_a_set_is_taken() -> None:
    assert picture("srcset='/s.jpg 400w, /l.jpg 1200w, /m.jpg 800w' src='/s.jpg'") == "https://paper.example/l.jpg"


def test_what_is_no_address_of_a_picture_is_none() -> None:
    assert picture("src='data:,' data-caption='The quay' data-link='/2031/story' data-id='42'") == ""
