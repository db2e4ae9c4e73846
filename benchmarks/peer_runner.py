"""Runs inside a peer's own environment: reads the names of pages from stdin, writes what the peer answers to stdout.

One JSON object a line each way: `{"id", "url", "path"}` in, `{"id", "text", "title", "authors", "date", "ms"}` out, with
`failed` when the peer raised. It knows nothing of devparse, which may not fit into the same environment.
"""

# ruff: noqa: PLC0415  (only one of the peers is installed where this runs)
# mypy: disable-error-code="import-not-found"

from __future__ import annotations

import gzip
import json
import logging
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

BLOCKS = "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul"
CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)


def trafilatura(data: bytes, url: str) -> dict[str, Any]:
    from trafilatura import bare_extraction

    found = bare_extraction(data, url=url, with_metadata=True, include_comments=False)
    if found is None:
        return {}
    return {"text": found.text, "title": found.title, "authors": (found.author or "").split("; "), "date": found.date}


def trafilatura_blocks(data: bytes, url: str) -> dict[str, Any]:
    from lxml import etree
    from trafilatura import extract

    found = extract(data, url=url, output_format="xml", include_comments=False, include_tables=True)
    if found is None:
        return {}
    kinds = {"list": "list", "table": "table", "quote": "quote", "code": "pre"}
    root = etree.fromstring(found.encode())
    main = root.find("main")
    blocks = []
    for element in [] if main is None else main.iter(*kinds):
        text = " ".join(piece for piece in element.itertext() if piece.strip())
        blocks.append((kinds[str(element.tag)], text))
    return {"text": "" if main is None else "\n".join(main.itertext()), "blocks": blocks}


def newspaper4k(data: bytes, url: str) -> dict[str, Any]:
    from newspaper import Article

    article = Article(url, fetch_images=False)
    article.download(input_html=decoded(data))
    article.parse()
    date = article.publish_date
    return {"text": article.text, "title": article.title, "authors": article.authors, "date": date and str(date)}


def readability_lxml(data: bytes, url: str) -> dict[str, Any]:
    from readability import Document

    document = Document(decoded(data), url=url)
    return {"text": as_text(document.summary(html_partial=True)), "title": document.short_title()}


def resiliparse(data: bytes, url: str) -> dict[str, Any]:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(bytes_to_str(data, detect_encoding(data) or "utf-8"))
    return {"text": extract_plain_text(tree, main_content=True, list_bullets=False), "title": tree.title}


def goose3(data: bytes, url: str) -> dict[str, Any]:
    from goose3 import Goose

    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(raw_html=decoded(data))
    return {"text": article.cleaned_text, "title": article.title, "authors": article.authors, "date": article.publish_date}


def decoded(data: bytes) -> str:
    match = CHARSET.search(data[:4096])
    for name in ("utf-8", match[1].decode() if match else "windows-1252"):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("windows-1252", "replace")


def as_text(html: str) -> str:
    from lxml import html as lxml_html

    root = lxml_html.fromstring(html)
    for element in root.iter(*BLOCKS.split()):
        element.tail = "\n" + (element.tail or "")
    return str(root.text_content())


PEERS: dict[str, Callable[[bytes, str], dict[str, Any]]] = {
    "trafilatura": trafilatura,
    "trafilatura:blocks": trafilatura_blocks,
    "newspaper4k": newspaper4k,
    "readability-lxml": readability_lxml,
    "resiliparse": resiliparse,
    "goose3": goose3,
}


def main() -> None:
    logging.disable(logging.CRITICAL)
    read = PEERS[sys.argv[1]]
    for line in sys.stdin:
        task = json.loads(line)
        data = gzip.decompress(Path(task["path"]).read_bytes())
        began = time.process_time()
        try:
            reply = read(data, task["url"])
        except Exception as error:  # noqa: BLE001  (whatever a peer raises is what it answers)
            reply = {"failed": repr(error)}
        reply |= {"id": task["id"], "ms": (time.process_time() - began) * 1000}
        print(json.dumps(reply, default=str), flush=True)


main()
