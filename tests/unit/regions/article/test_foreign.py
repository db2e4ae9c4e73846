"""Readers' comments and hidden text leave the article, and slides, panels and streamed pages stay in it."""

from __future__ import annotations

import pytest

from devparse.limits import Limits
from devparse.regions.article.foreign import without_comments, without_hidden
from devparse.rows.html_parser import read
from devparse.rows.model import Row


def paragraph(number: int) -> str:
    return f"<p>Paragraph {number} tells how the quay was rebuilt, who paid for it, what became of the boats, and why mail came late.</p>"


STORY = "".join(map(paragraph, range(6)))


def rows(body: str) -> list[Row]:
    return read(f"<body><h1>Quay</h1>{body}</body>".encode(), Limits()).rows[1:]


def left(body: str) -> list[Row]:
    """What is left when all rows were chosen."""
    found = rows(body)
    return without_comments(read(f"<body><h1>Quay</h1>{body}</body>".encode(), Limits()).rows, found)


def test_comments_leave_where_an_article_stands_without_them() -> None:
    body = f"{STORY}<div class=comments>{paragraph(7)}</div>"
    assert len(left(body)) == 6


def test_what_is_called_comments_stays_where_nothing_else_is_there() -> None:
    assert len(left(f"<div class=comments>{STORY}</div><p>Quay.</p>")) == 7


@pytest.mark.parametrize("link", ["Reply", "Quote | Report this post", "Ответить", "odpowiedz", "返信", "Antworten · Melden"])
def test_comments_in_boxes_of_any_name_are_told_by_their_links(link: str) -> None:
    posts = "".join(f"<div class=entry><b>reader{n}</b>{paragraph(n)}<a href='#'>{link}</a></div>" for n in (7, 8))
    assert [row.text for row in left(f"{STORY}<div>{posts}</div>")] == [row.text for row in rows(STORY)]


def test_one_link_to_reply_is_no_thread() -> None:
    """The article may have one of its own."""
    assert len(left(f"<div class=entry>{STORY}<a href='#'>Reply</a></div><div class=entry>{paragraph(7)}</div>")) == 8


def test_boxes_built_differently_are_no_thread() -> None:
    posts = f"<div class=story>{paragraph(7)}<a href='#'>Reply</a></div><section>{paragraph(8)}<a href='#'>Reply</a></section>"
    assert len(left(f"{STORY}<div>{posts}</div>")) == 10


def test_hidden_copies_leave() -> None:
    assert len(without_hidden(rows(f"<div hidden>{paragraph(0)}</div>{STORY}"))) == 6


def test_a_page_whose_article_is_hidden_keeps_it() -> None:
    assert len(without_hidden(rows(f"<div hidden id='S:0'>{STORY}</div><p>Loading</p>"))) == 7
    assert len(without_hidden(rows(f"{paragraph(8)}{paragraph(9)}<div style='display:none'>{STORY}</div>"))) == 8


def test_slides_of_which_one_is_shown_stay() -> None:
    slides = f"<div class='slide active'>{paragraph(7)}</div><div class='slide' hidden>{paragraph(8)}</div>"
    assert len(without_hidden(rows(f"{STORY}<div>{slides}</div>"))) == 8


def test_panels_that_open_under_visible_questions_stay() -> None:
    panels = "".join(f"<div><p>Question {n} about it?</p><div class=panel hidden>{paragraph(n)}</div></div>" for n in (7, 8))
    assert len(without_hidden(rows(f"{STORY}{panels}"))) == 10
