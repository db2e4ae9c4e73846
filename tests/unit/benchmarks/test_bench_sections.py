"""Story lists and footers are compared as sets of addresses."""

from __future__ import annotations

import sections

FOOT = {"copyright": [], "social": [], "legal": [], "links": [], "emails": [], "phones": [], "newsletter": False}
PAGE = "https://gull.example/a"


def labelled(*lists: tuple[str, tuple[str, ...]]) -> sections.Sections:
    stories = [{"kind": kind, "heading": None, "stories": [{"text": path, "url": f"https://gull.example/{path}"} for path in paths]} for kind, paths in lists]
    return sections.from_gold({"url": PAGE, "lists": stories, "footer": FOOT})


def test_a_story_counts_once_however_many_lists_have_it() -> None:
    gold, answer = labelled(("trending", ("b", "c"))), labelled(("latest", ("b",)), ("related", ("b", "a")))
    compared = sections.Compared("1", PAGE, "sections", gold, answer)
    assert compared.counts("stories") == (1, 0, 1)


def test_a_story_in_lists_of_several_kinds_matches_any_of_them() -> None:
    gold, answer = labelled(("trending", ("b",)), ("latest", ("b", "c"))), labelled(("latest", ("b",)), ("video", ("c",)))
    assert sorted(sections.Compared("1", PAGE, "sections", gold, answer).kinds()) == [False, True]


def test_trending_looks_at_those_lists_only() -> None:
    gold, answer = labelled(("trending", ("b",)), ("latest", ("c",))), labelled(("trending", ("b", "c")))
    assert sections.Compared("1", PAGE, "sections", gold, answer).counts("trending") == (1, 1, 0)
