"""The corpus is read from repositories laid out as its sources are."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import corpora

PAGE = b"<html><body><p>The ferry left.</p></body></html>"


def packed(files: dict[str, bytes]) -> zipfile.ZipFile:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as target:
        for name, content in files.items():
            target.writestr(f"repository-HEAD/{name}", content)
    return zipfile.ZipFile(held)


def test_the_ids_are_those_of_the_development_corpus() -> None:
    assert sum(len(identifiers) for identifiers in corpora.wanted().values()) == 1064


def test_versions_go_with_days() -> None:
    base = "tests/resources/parser/test_data/zz/"
    body = {"summary": ["A dek."], "sections": [{"headline": ["Dawn"], "paragraphs": ["The ferry left."]}]}
    source = packed(
        {
            f"{base}Gull.json": json.dumps({"V1": {"title": "One"}, "V1_1": {"title": "Two", "body": body}}).encode(),
            f"{base}Gull_2031_05_06.html.gz": gzip.compress(b"first"),
            f"{base}Gull_2031_07_08.html.gz": gzip.compress(PAGE),
            f"{base}meta.info": json.dumps({"Gull_2031_07_08.html.gz": {"url": "https://gull.example/a"}}).encode(),
        }
    )
    first, second = corpora.fundus(source)
    assert first == (b"first", {"title": "One", "text": ""})
    assert second[0] == PAGE
    assert second[1]["url"] == "https://gull.example/a"
    assert second[1]["text"] == "A dek.\nDawn\nThe ferry left."


def test_a_record_belongs_to_the_page_named_as_it_is() -> None:
    record = {"id": 7, "title": "One", "author": "Ada Moor", "text": "The ferry left."}
    source = packed({"html/7.html": PAGE, "news.json": json.dumps([record]).encode()})
    assert list(corpora.filed(source)) == [(PAGE, {"title": "One", "authors": ["Ada Moor"], "text": "The ferry left."})]
