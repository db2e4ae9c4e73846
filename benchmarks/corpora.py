"""Builds the development corpus anew from the public repositories its pages come from; needs a network.

    python benchmarks/corpora.py FOLDER

`corpus_ids.txt` lists the pages, each with the first digits of the SHA-256 of its bytes: exactly these are taken, and a
page that has changed at its source is told and left out. The story lists and footers labelled by hand are not public.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
import sys
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeAlias

from corpus import ROOT

IDS: Final = Path(__file__).with_name("corpus_ids.txt")
CACHE: Final = ROOT / ".cache" / "corpora"
REPOSITORIES: Final[Mapping[str, str]] = {
    "fundus": "flairNLP/fundus",
    "news424": "AndyTheFactory/article-extraction-dataset",
    "wcxb": "Murrough-Foley/web-content-extraction-benchmark",
}
_ARCHIVE: Final = "https://codeload.github.com/{}/zip/HEAD"
_FUNDUS: Final = "tests/resources/parser/test_data/"
_DIGITS: Final = 16

Found: TypeAlias = tuple[bytes, dict[str, Any]]
"""The bytes of a page and its gold."""


def digest(page: bytes) -> str:
    """What the bytes of a page are known by."""
    return hashlib.sha256(page).hexdigest()[:_DIGITS]


def wanted() -> dict[str, list[str]]:
    """The ids of the development corpus by the digest of the page; a page can be in it twice."""
    found: dict[str, list[str]] = {}
    for identifier, known in _listed():
        found.setdefault(known, []).append(identifier)
    return found


def _listed() -> Iterator[list[str]]:
    return (line.split() for line in IDS.read_text(encoding="utf-8").splitlines())


def archive(name: str) -> zipfile.ZipFile:
    """A repository as it is now; fetched once, then kept. Raises `OSError` without a network."""
    path = CACHE / f"{name}.zip"
    if not path.is_file():
        with urllib.request.urlopen(_ARCHIVE.format(REPOSITORIES[name]), timeout=60) as answer:
            content = answer.read()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return zipfile.ZipFile(io.BytesIO(path.read_bytes()))


def fundus(source: zipfile.ZipFile) -> Iterator[Found]:
    """A JSON file a publisher holds the gold of its versions; the n-th goes with the n-th day a page was saved on."""
    files = {name.partition("/")[2]: name for name in source.namelist()}
    for path in sorted(path for path in files if path.startswith(_FUNDUS) and path.endswith(".json")):
        stem = path.removesuffix(".json")
        days = sorted(other for other in files if other.startswith(f"{stem}_") and other.endswith(".html.gz"))
        addresses = json.loads(source.read(files[f"{PurePosixPath(path).parent}/meta.info"]))
        for day, gold in zip(days, json.loads(source.read(files[path])).values(), strict=False):
            url = addresses.get(PurePosixPath(day).name, {}).get("url", "")
            yield gzip.decompress(source.read(files[day])), _fundus_gold(gold, url)


def _fundus_gold(gold: Mapping[str, Any], url: str) -> dict[str, Any]:
    body = gold.get("body") or {}
    summary = list(body.get("summary", ()))
    parts = [text for section in body.get("sections", ()) for text in (*section.get("headline", ()), *section.get("paragraphs", ()))]
    named = {
        "url": url,
        "title": gold.get("title"),
        "authors": gold.get("authors"),
        "date": gold.get("publishing_date"),
        "topics": gold.get("topics"),
        "summary": summary,
        "paragraphs": [*summary, *parts],
        "text": "\n".join([*summary, *parts]),
    }
    return {name: value for name, value in named.items() if value or name == "text"}


def filed(source: zipfile.ZipFile) -> Iterator[Found]:
    """Pages and gold apart: a record belongs to the page whose file it is named after, or that it names."""
    pages = {_stem(name): name for name in source.namelist() if name.endswith((".html", ".html.gz", ".htm"))}
    for name in source.namelist():
        if name.endswith(".json"):
            for key, record in _records(json.loads(source.read(name)), _stem(name)):
                page = next((pages[stem] for stem in _stems(key, record) if stem in pages), None)
                if page:
                    data = source.read(page)
                    yield gzip.decompress(data) if page.endswith(".gz") else data, _filed_gold(record)


def _records(content: Any, name: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The records of a JSON file: a list of them, a table of them, or one."""
    if isinstance(content, list):
        yield from (("", record) for record in content if isinstance(record, dict))
    elif isinstance(content, dict) and content and all(isinstance(inner, dict) for inner in content.values()):
        yield from content.items()
    elif isinstance(content, dict):
        yield name, content


def _stems(key: str, record: Mapping[str, Any]) -> Iterator[str]:
    yield key
    for name in ("id", "file", "file_id", "filename", "html", "html_file", "path"):
        if isinstance(record.get(name), (str, int)):
            yield _stem(str(record[name]))


def _stem(path: str) -> str:
    return PurePosixPath(path).name.removesuffix(".gz").removesuffix(".html").removesuffix(".htm").removesuffix(".json")


def _filed_gold(record: Mapping[str, Any]) -> dict[str, Any]:
    inner = record.get("ground_truth")
    merged = {**record, **inner} if isinstance(inner, dict) else record
    authors = _first(merged, "authors", "author")
    named = {
        "url": _first(merged, "url", "source_url"),
        "title": _first(merged, "title", "headline"),
        "authors": [authors] if isinstance(authors, str) else authors,
        "date": _first(merged, "date", "publish_date", "published", "datePublished"),
        "text": _first(merged, "text", "main_content", "articleBody", "content") or "",
    }
    return {name: value for name, value in named.items() if value or name == "text"}


def _first(record: Mapping[str, Any], *names: str) -> Any:
    return next((record[name] for name in names if record.get(name)), None)


def build(folder: Path) -> list[str]:
    """Write the corpus into a folder; returns the ids of the pages that were not found. Raises `OSError` without a network."""
    missing = wanted()
    golds: dict[str, dict[str, Any]] = {}
    for name in REPOSITORIES:
        with archive(name) as source:
            (folder / "pages").mkdir(parents=True, exist_ok=True)
            for page, gold in (fundus if name == "fundus" else filed)(source):
                if identifiers := missing.get(digest(page)):
                    identifier = identifiers.pop(0)
                    golds[identifier] = {"id": identifier, "set": name, **gold}
                    (folder / "pages" / f"{identifier}.html.gz").write_bytes(gzip.compress(page, mtime=0))
    lines = [json.dumps(golds[identifier], ensure_ascii=False) for identifier, _ in _listed() if identifier in golds]
    (folder / "gold.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return [identifier for identifiers in missing.values() for identifier in identifiers]


def main(given: Sequence[str] | None = None) -> int:
    """Build it; the exit code is 0 when every page was found."""
    parser = argparse.ArgumentParser(description="Build the development corpus from its public sources.")
    parser.add_argument("folder", type=Path, help="where to write it; then name this folder to the other benches")
    options = parser.parse_args(given)
    try:
        missing = build(options.folder)
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        print(f"the sources cannot be reached: {getattr(error, 'reason', error)}", file=sys.stderr)
        return 2
    if missing:
        print(f"{len(missing)} pages were not found or have changed: {', '.join(missing[:20])} …", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
