"""The words over lists of other stories."""

from __future__ import annotations

import pytest

from devparse.language.headings import heads_others, kind_of_heading, may_head_others


@pytest.mark.parametrize(
    "text",
    [
        "Related stories",
        "RELATED:",
        "You may also like",
        "Mehr zum Thema",
        "Most read",
        "Read also",
        "Editor’s picks",
        "More news",
    ],
)
def test_words_over_stories_of_others_and_nothing_else(text: str) -> None:
    assert heads_others(text)


@pytest.mark.parametrize(
    "text",
    [
        "Related work on tide mills",
        "Stories",
        "Opinion",
        "Latest",
        "Popular ferries of the north",
        "In depth",
        "The miller",
        "",
    ],
)
def test_a_heading_of_the_article_is_none_of_them(text: str) -> None:
    assert not heads_others(text)


@pytest.mark.parametrize(
    "text", ["Related guides by our pilots", "More articles you might enjoy", "Recommended by the harbour master"]
)
def test_words_over_stories_among_others(text: str) -> None:
    assert may_head_others(text)


@pytest.mark.parametrize("text", ["In depth soundings of the bay", "Latest soundings", "How the lock was built", ""])
def test_words_that_may_stand_over_text(text: str) -> None:
    assert not may_head_others(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Meist geklickt in Kultur", "trending"), ("Häufig gelesen", "trending"), ("Gerade am meisten kommentiert", "trending"),
        ("Lo más visto de la semana", "trending"), ("Les articles les plus consultés", "trending"), ("Post più popolari", "trending"),
        ("Postagens mais visitadas", "trending"), ("Trending topics", "trending"), ("What others are reading", "trending"),
        ("Top 10", "trending"), ("今週の人気記事", "trending"), ("よく読まれている記事", "trending"), ("大家都在看", "trending"),
        ("Mest lästa i Skåne", "trending"), ("Veel gelezen", "trending"), ("Najchętniej komentowane", "trending"),
        ("Letzte Beiträge", "latest"), ("Entradas recientes", "latest"), ("最近の投稿", "latest"), ("Latest boat reviews", "latest"),
        ("Artículos relacionados", "related"), ("Quizás también te pueda interesar", "related"), ("Das könnte Ihnen auch gefallen", "related"),
        ("The Harbour Gazette recommends", "related"), ("You may also check", "related"), ("Continue reading", "related"),
        ("Vous pourriez être intéressé par", "related"), ("こちらの記事もおすすめ", "related"), ("Navegación de entradas", "related"),
        ("Videos rund um Schleusen", "video"), ("Photostories", "video"), ("Web stories", "video"), ("Neue Bilder", "video"),
        ("Latest videos", "video"), ("Die Redaktion empfiehlt", "other"), ("More in Sailing", "other"), ("More stories by Ida", "other"),
        ("Más noticias de Cádiz", "other"), ("Otras noticias", "other"), ("Gesponserte Inhalte", "sponsored"), ("Kolumnen", "opinion"),
        ("The tides of the bay", None), ("How we read the tide", None), ("What you need to know about locks", None),
    ],
)  # fmt: skip
def test_headings_are_composed(text: str, kind: str | None) -> None:
    """The kind follows from the words of a heading, composed as pages compose them."""
    assert kind_of_heading(text) == kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Neue Meldungen", "latest"),
        ("Dernières infos", "latest"),
        ("Nejnovější články", "latest"),
        ("Neueste Bilder", "video"),
        ("Más imágenes", "video"),
        ("More harbour posts you might enjoy", "related"),
        ("More articles", "other"),
    ],
)
def test_words_that_meet_tell_the_kind(heading: str, kind: str | None) -> None:
    assert kind_of_heading(heading) == kind
