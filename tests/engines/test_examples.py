"""The complete jobs of `examples/scale`, as they stand: run on archives of this machine."""

from __future__ import annotations

import functools
import gzip
import http.server
import importlib.util
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow.dataset
import pytest
import saved

import devparse

pytestmark = [pytest.mark.engines, pytest.mark.filterwarnings("default"), pytest.mark.timeout(600)]

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "scale"


@pytest.fixture
def archives(tmp_path: Path) -> Path:
    """A list of three archives: one of ninety pages, one of ten with a bad one, one that is not there."""

    def responses(numbers: range) -> list[bytes]:
        return [saved.response(saved.html(number), url=f"https://news.example/{number}") for number in numbers]

    saved.warc(tmp_path / "0.warc.gz", *responses(range(90)))
    saved.warc(tmp_path / "1.warc.gz", *responses(range(90, 99)), saved.response(b"%PDF-1.7", url="https://news.example/99"))
    listed = tmp_path / "warc.paths.gz"
    listed.write_bytes(gzip.compress(b"0.warc.gz\n1.warc.gz\n2.warc.gz\n"))
    return listed


@pytest.mark.parametrize("job", ["spark_job.py", "ray_job.py"])
def test_a_job_reads_all_archives(job: str, archives: Path, tmp_path: Path) -> None:
    """Every page is a row; the bad page and the archive that is not there are rows with `error`."""
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "RAY_DEDUP_LOGS": "0", "SPARK_LOCAL_IP": "127.0.0.1"}
    command = [sys.executable, str(EXAMPLES / job), str(archives), str(tmp_path / "out"), f"{tmp_path}/"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    rows = pyarrow.dataset.dataset(tmp_path / "out").to_table().to_pylist()
    read = {row["url"]: row["metadata"]["headline"] for row in rows if row["error"] is None}
    assert read == {f"https://news.example/{number}": saved.headline(number) for number in range(99)}
    failed = {row["id"].partition(":")[0]: row["error"] for row in rows if row["error"] is not None}
    assert failed[str(tmp_path / "1.warc.gz")].startswith("UnreadableInput")
    assert failed[str(tmp_path / "2.warc.gz")].startswith("FileNotFoundError")
    assert len(rows) == 101


def _example(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_block_for_datatrove() -> None:
    """Documents come out with the article's text and the record; what has no article is dropped."""
    data = pytest.importorskip("datatrove.data")
    block = _example("datatrove_block").ParsePage()
    html = [saved.html(1).decode(), "%PDF-1.7", saved.html(2).decode()]
    documents = [data.Document(text, id=str(number), metadata={"url": f"https://news.example/{number}"}) for number, text in enumerate(html)]
    found: list[Any] = list(block.run(iter(documents)))
    assert [document.id for document in found] == ["0", "2"]
    assert found[1].text == devparse.parse(saved.html(2)).body.text
    assert found[1].metadata["headline"] == saved.headline(2)


_SPIDER = """
import scrapy
from scrapy.crawler import CrawlerProcess

class Spider(scrapy.Spider):
    name = "harbour"
    start_urls = [f"{base}/{{number:05}}.html" for number in range(20)] + ["{base}/bad.html"]

    def parse(self, response):
        yield {{"url": response.url, "html": response.body}}

process = CrawlerProcess({{
    "ITEM_PIPELINES": {{"scrapy_pipeline.DevparsePipeline": 300}}, "FEEDS": {{"out.jsonl": {{"format": "jsonlines"}}}},
    "LOG_LEVEL": "WARNING", "TELNETCONSOLE_ENABLED": False,
}})
process.crawl(Spider)
process.start()
"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


def test_the_pipeline_for_scrapy(tmp_path: Path) -> None:
    """A crawl of this machine: each page a record, the bad one dropped with the reason in the log, and the crawl ends."""
    saved.folder(tmp_path / "site", 20)
    (tmp_path / "site" / "bad.html").write_bytes(b"%PDF-1.7")
    handler = functools.partial(_Quiet, directory=str(tmp_path / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        script = tmp_path / "crawl.py"
        script.write_text(_SPIDER.format(base=f"http://127.0.0.1:{server.server_port}"))
        environment = {**os.environ, "PYTHONPATH": str(EXAMPLES)}
        done = subprocess.run(
            [sys.executable, str(script)], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
        )
        server.shutdown()
    assert done.returncode == 0, done.stderr[-3000:]
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert {record["headline"] for record in records} == {saved.headline(number) for number in range(20)}
    assert len(records) == 20
    assert "bad.html: UnreadableInput" in done.stderr
