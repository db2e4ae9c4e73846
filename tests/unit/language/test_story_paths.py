"""What the path of an address promises."""

from __future__ import annotations

import pytest

from devparse.language.story_paths import StoryLikelihood, is_likely, likelihood_of


@pytest.mark.parametrize(
    "path",
    [
        "/news/ferry-runs-aground-at-dawn",
        "/2024/05/12/ferry",
        "/2024/may/ferry",
        "/news/ferry-48213",
        "/news/ferry.48213.html",
        "/story?id=4821",
        "/%e6%b8%a1%e8%88%b9%e3%81%8c%e5%ba%a7%e7%a4%81",
        "/渡船がきのう港の入り口で座礁しました-乗っていた人はみな無事でした",
        "/about-face-on-tolls-at-the-bridge",
        "/people/ferry-captain-tells-her-story",
        "/topics/why-the-ferry-ran-aground-twice",
    ],
)
def test_a_story(path: str) -> None:
    assert likelihood_of(path) is StoryLikelihood.STORY
    assert is_likely(path)


@pytest.mark.parametrize("path", ["/", "", "/author/a-writer-of-stories", "/Tags/Ferry", "/login", "/2024/05", "/privacy-policy", "/contact_us/", "/people/ferry"])
def test_no_story(path: str) -> None:
    assert likelihood_of(path) is StoryLikelihood.NEVER


@pytest.mark.parametrize("path", ["/news", "/news/ferries", "/topic/ferries-of-the-north", "/about-face"])
def test_perhaps_a_story(path: str) -> None:
    assert likelihood_of(path) is StoryLikelihood.PERHAPS
