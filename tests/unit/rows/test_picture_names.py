"""Photographs whose files are named like placeholders are photographs, and placeholders are none."""

from __future__ import annotations

import pytest

from devparse import parse
from devparse.blocks import Figure

TEXT = "The ferry left the harbour at dawn, and those who had waited all night went aboard without a word to each other. "


def shown(attributes: str) -> str:
    """The address of the picture in the article, "" when there is no figure."""
    page = parse(
        f"<!doctype html><title>Ferry leaves</title><article><h1>Ferry leaves</h1><p>{TEXT * 2}</p>"
        f"<figure><img {attributes} width=800 height=500 alt='At the quay'><figcaption>At the quay</figcaption></figure>"
        f"<p>{TEXT * 3}</p><p>{TEXT * 2}</p></article>",
        url="https://gull.example/news/ferry-leaves-at-dawn",
    )
    images = [block.image.url for block in page.body.blocks if isinstance(block, Figure)]
    lead = page.metadata.image
    return images[0] if images else lead.url if lead else ""


@pytest.mark.parametrize(
    "name",
    [
        "transport-strike.jpg",
        "transgender-rights-march.jpg",
        "transatlantic.jpg",
        "transistors-with-slide.jpg",
        "trans-pennine-express.jpg",
        "clear-sky.jpg",
        "clearance-sale.jpg",
        "clear-image-of-the-moon.jpg",
        "empty-shelves.jpg",
        "emptying-the-nets.jpg",
        "grey-seals.jpg",
        "greybrook-house.jpg",
        "gray-whale-2031.jpg",
        "pixel-phone.jpg",
        "pixelated-faces.png",
        "loading-dock-fire.jpg",
        "blank-ballots.jpg",
        "blankfein-gettyimages-1031.jpg",
        "default-judgment-court.jpg",
        "dummy-run-at-the-airport.jpg",
        "lazy-river.webp",
        "lazy-sunday-afternoon.jpg",
        "spacer-bricks.jpg",
        "transparent-government.jpg",
        "loader-at-work.jpg",
        "1x1-lego-brick.jpg",
    ],
)
def test_a_photograph_keeps_its_name(name: str) -> None:
    """The words of placeholders begin the names of many photographs."""
    address = f"https://gull.example/photos/2031/{name}"
    assert shown(f'src="{address}"') == address


@pytest.mark.parametrize(
    "name",
    ["blank.gif", "spacer.gif", "1x1.png", "pixel.gif", "transparent.png", "loading.gif", "lazy.png", "placeholder.svg", "grey.gif"],
)
def test_a_placeholder_gives_way_to_what_a_script_loads(name: str) -> None:
    """The picture is the one that the page shows once it has loaded."""
    photograph = "https://gull.example/photos/quay.jpg"
    assert shown(f'src="https://gull.example/static/{name}" data-src="{photograph}"') == photograph
    assert shown(f'src="https://gull.example/static/{name}"') == ""
