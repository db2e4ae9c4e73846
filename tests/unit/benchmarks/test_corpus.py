"""Both corpora are read alike, and what nobody annotated is not counted."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import corpus
import labels
import pytest
import scoring
from scoring import Reply

PAGE = "<html><body><h1>Ferry leaves</h1><p>The ferry left the harbour at dawn.</p><p>Subscribe to our letters now</p></body></html>"
TEXT = "The ferry left the harbour at dawn."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A development corpus of one page, and further sets of two beside it."""
    old = [{"id": "f1", "set": "fundus", "url": "https://gull.example/a", "text": TEXT, "title": "Ferry leaves", "authors": []}]
    more = [
        {"id": "m1", "set": "mercury", "url": "https://www.gull.example/b", "learn": True, "gold": "site-rule", "title": "Ferry leaves"},
        {"id": "d1", "set": "dragnet", "learn": False, "gold": "person", "text": TEXT},
    ]
    for name, records in (("corpus", old), ("corpus-more", more)):
        folder = tmp_path / name
        (folder / "pages").mkdir(parents=True)
        (folder / "gold.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        for record in records:
            (folder / "pages" / f"{record['id']}.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    return tmp_path / "corpus"


def answered(path: Path, **chosen: Any) -> dict[str, dict[str, float]]:
    """The figures when every page is answered rightly."""
    reply = Reply(text=TEXT, title="Ferry leaves")
    return scoring.by_set([scoring.score(gold, reply) for gold in corpus.golds(path, more=True, **chosen)])


def test_the_further_sets_are_read_when_they_are_asked_for(path: Path) -> None:
    assert [gold.id for gold in corpus.golds(path)] == ["f1"]
    assert [gold.id for gold in corpus.golds(path, more=True)] == ["f1", "m1", "d1"]
    assert [gold.id for gold in corpus.golds(path, more=True, chosen=["more"])] == ["m1", "d1"]
    assert corpus.golds(path, more=True)[2].page() == PAGE.encode()


def test_a_corpus_without_further_sets_is_whole(path: Path) -> None:
    (path.with_name("corpus-more") / "gold.jsonl").unlink()
    assert [gold.id for gold in corpus.golds(path, more=True)] == ["f1"]


def test_what_is_not_annotated_has_no_figure(path: Path) -> None:
    figures = answered(path)
    assert {"headline", "body"} & figures["mercury"].keys() == {"headline"}
    assert {"headline", "body"} & figures["dragnet"].keys() == {"body"}
    assert figures["more"]["body"] == figures["more"]["headline"] == 1.0


def test_pages_of_a_host_are_in_one_fold_whichever_set_has_them(path: Path) -> None:
    first, second, _ = corpus.golds(path, more=True)
    assert (first.fold, first.site) == (second.fold, second.site)


def test_only_what_may_be_learned_from_says_so(path: Path) -> None:
    assert [gold.learn for gold in corpus.golds(path, more=True)] == [True, True, False]


def test_labels_are_the_rows_of_gold_and_follow_the_page(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A page that is read into other rows than when it was labelled is labelled anew."""
    monkeypatch.setattr(labels, "CACHE", tmp_path / "labels")
    golds = corpus.golds(path)
    assert labels.labels(golds, "html") == {"f1": [1]}
    changed = PAGE.replace("<h1>", "<p>Another row</p><h1>")
    (path / "pages" / "f1.html.gz").write_bytes(gzip.compress(changed.encode()))
    assert labels.labels(golds, "html") == {"f1": [2]}
