"""Services that scale pictures name the picture in their own address."""

from __future__ import annotations

import pytest

from devparse.rows.images import own_address

PICTURE = "https://cdn.example/fog/quay_1.jpg"


@pytest.mark.parametrize(
    "url",
    [
        PICTURE,
        f"https://quay.example/img?imageUrl={PICTURE}&width=920",
        "https://quay.example/img?width=920&imageUrl=https%3A%2F%2Fcdn.example%2Ffog%2Fquay_1.jpg",
        f"https://quay.example/remote.axd?{PICTURE}?width=920&format=webp",
    ],
)
def test_the_picture_s_own_address_is_found(url: str) -> None:
    """Whether plain or escaped, and without the size that was asked for."""
    assert own_address(url) == PICTURE


@pytest.mark.parametrize("url", ["", "https://quay.example/img?imageUrl=", "https://quay.example/img?imageUrl=/fog.jpg"])
def test_an_address_that_names_no_other_stays(url: str) -> None:
    """Only a whole address inside is another picture's."""
    assert own_address(url) == url
