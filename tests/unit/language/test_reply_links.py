"""What the links under a reader's comment say."""

from __future__ import annotations

import pytest

from devparse.language.reply_links import is_reply_link


@pytest.mark.parametrize("text", ["Reply", "ANTWORTEN", "Répondre", "返信", "Like · Reply · 3 h", "Report | Share", "3 likes - Reply", "[Reply]"])
def test_a_link_to_answer_or_to_report(text: str) -> None:
    assert is_reply_link(text)


@pytest.mark.parametrize("text", ["", "Reply-all chaos at the harbour office", "Report on the ferries", "Ferry-Reply", "Reply " * 9 + "| Reply"])
def test_other_texts(text: str) -> None:
    assert not is_reply_link(text)
