"""The command `batch`: what goes in, what comes out, what is said, and with which status."""

from __future__ import annotations

import csv
import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import saved
from click.testing import CliRunner, Result

import devparse
from devparse.batch import run as running
from devparse.cli.commands import command
from devparse.engines.arrow import SCHEMA
from devparse.engines.rows import row_shape


def run(*arguments: object, given: str | None = None) -> Result:
    return CliRunner().invoke(command, ["batch", *map(str, arguments), "--jobs", "1"], input=given)


def lines(path: Path) -> list[dict[str, Any]]:
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in text.decode().split("\n") if line]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder of thirty pages, one of them empty."""
    saved.folder(tmp_path / "in", 30)
    (tmp_path / "in" / "00012.html").write_bytes(b"")
    return tmp_path / "in"


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.parquet", "out.csv", "shards"])
def test_every_form_of_output(source: Path, tmp_path: Path, name: str) -> None:
    """One row a page in the order of the pages, bad ones among them, and nothing left beside the output."""
    output = tmp_path / name
    done = run(source, "-o", output)
    assert done.exit_code == 0, done.stderr
    assert f"{output}: 30 pages, 1 failed (1 UnreadableInput); 30 in" in done.stderr
    assert f"failed: {source}/00012.html: UnreadableInput: the input is empty" in done.stderr
    assert done.stdout == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", name]
    if name == "out.csv":
        with output.open(newline="", encoding="utf-8") as file:
            rows: list[Any] = [row | {"metadata": row} for row in csv.DictReader(file)]
        assert list(rows[0])[:2] == ["id", "url"]
    elif "jsonl" in name:
        rows = lines(output)
    else:
        rows = pq.read_table(output / "part-00000.parquet" if name == "shards" else output).to_pylist()
    assert [row["id"] for row in rows] == [str(source / f"{number:05}.html") for number in range(30)]
    assert [number for number, row in enumerate(rows) if row["error"]] == [12]
    assert [row["metadata"]["headline"] for row in rows if not row["error"]] == [
        saved.headline(number) for number in range(30) if number != 12
    ]


def test_json_lines_and_parquet_have_one_shape(source: Path, tmp_path: Path) -> None:
    """The same rows with the same columns in the same order, times as text in the one and as times in the other."""
    run(source, "-o", tmp_path / "out.jsonl", "--captured", "2026-01-18")
    run(source, "-o", tmp_path / "out.parquet", "--captured", "2026-01-18")
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.schema.equals(SCHEMA)
    assert pq.ParquetFile(tmp_path / "out.parquet").metadata.row_group(0).column(0).compression == "ZSTD"
    as_text = json.loads(json.dumps(table.to_pylist(), default=lambda time: time.isoformat().replace("+00:00", "Z")))
    assert as_text == lines(tmp_path / "out.jsonl")
    plain = row_shape().row(devparse.parse(saved.html(3), captured=saved.DAY), id=str(source / "00003.html"))
    assert table.to_pylist()[3] == plain


def test_shards_have_so_many_rows(source: Path, tmp_path: Path) -> None:
    """And a manifest that names them."""
    assert run(source, "-o", tmp_path / "shards", "--shard-rows", 8).exit_code == 0
    parts = sorted((tmp_path / "shards").glob("part-*"))
    assert [pq.read_metadata(part).num_rows for part in parts] == [8, 8, 8, 6]
    told = json.loads((tmp_path / "shards" / "_manifest.json").read_text())
    assert (told["rows"], told["failures"], told["complete"]) == (30, 1, True)
    assert [part["name"] for part in told["parts"]] == [part.name for part in parts]
    again = run(source, "-o", tmp_path / "shards", "--shard-rows", 8, "--resume")
    assert (again.exit_code, "done before" in again.stderr) == (0, True)
    refused = run(source, "-o", tmp_path / "shards", "--shard-rows", 8)
    assert (refused.exit_code, "--force" in refused.stderr) == (2, True)
    assert run(source, "-o", tmp_path / "shards", "--shard-rows", 30, "--force").exit_code == 0
    assert [path.name for path in sorted((tmp_path / "shards").iterdir())] == ["_manifest.json", "part-00000.parquet"]


class Killed(BaseException):
    """Stands for a kill: no `except Exception` holds it up."""


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet", "out.csv"])
def test_a_run_that_was_stopped_goes_on(source: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written stays, the rest is done; with other options, or other sources, it is refused."""
    monkeypatch.setattr(running, "PART_ROWS", 7)
    whole, output = tmp_path / f"whole-{name}", tmp_path / name
    assert run(source, "-o", whole).exit_code == 0

    def stop(tally: running.Tally) -> None:
        if tally.pages == 18:
            raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("devparse.cli.progress._Lines.__call__", lambda self, tally: stop(tally))
        with pytest.raises(Killed):
            run(source, "-o", output)
    assert not output.exists()
    assert "--resume goes on" in run(source, "-o", output).stderr
    other = run(source, "-o", output, "--resume", "--select", "metadata")
    assert (other.exit_code, "begun with other selected" in other.stderr) == (2, True)
    (source / "00002b.html").write_bytes(b"<p>new")
    changed = run(source, "-o", output, "--resume")
    assert (changed.exit_code, "sources have changed" in changed.stderr) == (2, True)
    (source / "00002b.html").unlink()
    done = run(source, "-o", output, "--resume")
    assert "30 pages, 1 failed, 14 of them before; 16 in" in done.stderr
    if name == "out.parquet":
        assert pq.read_table(output).equals(pq.read_table(whole))
    else:
        assert output.read_bytes() == whole.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["in", name, whole.name])


def test_lists_patterns_and_lines(source: Path, tmp_path: Path) -> None:
    """Sources of all kinds in one call, in the order given; a list comes on standard input."""
    crawl = tmp_path / "crawl.jsonl"
    crawl.write_text(json.dumps({"link": "https://news.example/7", "body": saved.html(7).decode()}) + "\n{\n")
    archive = saved.warc(tmp_path / "a.warc.gz", saved.response(saved.html(8), url="https://news.example/8"))
    listed = f"{source}/00001.html\n\n{archive}\n"
    options = ("--url-field", "link", "--html-field", "body")
    done = run(crawl, "-", f"{source}/0002[34].html", "-o", tmp_path / "out.jsonl", *options, given=listed)
    assert done.exit_code == 0
    rows = lines(tmp_path / "out.jsonl")
    assert [row["metadata"] and row["metadata"]["headline"] for row in rows] == [
        saved.headline(7), None, saved.headline(1), saved.headline(8), saved.headline(23), saved.headline(24)
    ]  # fmt: skip
    assert [row["url"] for row in rows[:4]] == ["https://news.example/7", None, None, "https://news.example/8"]
    assert rows[3]["metadata"]["captured"] == "2026-01-17"
    assert rows[1]["error"].startswith("InvalidItem: not JSON")


def test_sections_site_and_charset(tmp_path: Path) -> None:
    """The options of reading reach the workers."""
    (tmp_path / "in.html").write_bytes("<html><body><h1>Łódź wins the race</h1><p>Text.".encode("iso-8859-2"))
    options = ("--select", "metadata,footer", "--charset", "iso-8859-2", "--site", "devdiscourse", "--captured", "2026-01-18")
    assert run(tmp_path / "in.html", "-o", tmp_path / "out.jsonl", *options).exit_code == 0
    (row,) = lines(tmp_path / "out.jsonl")
    assert (row["metadata"]["headline"], row["metadata"]["captured"]) == ("Łódź wins the race", "2026-01-18")
    assert (row["site"], row["body"]["blocks"]) == ("devdiscourse", [])


def test_a_pack_of_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--pack` imports it here and in the workers; its custom section is a column."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbour_pack.py").write_text(
        "import saved\nfrom devparse import Site\n"
        "SITE = Site(name='harbour', hosts=('news.example',), extractors=(saved.ferry,))\n"
    )
    record = {"url": "https://news.example/7", "html": saved.html(7).decode()}
    (tmp_path / "in.jsonl").write_text(json.dumps(record))
    assert run("in.jsonl", "-o", "out.jsonl", "--pack", "harbour_pack:SITE").exit_code == 0
    (row,) = lines(tmp_path / "out.jsonl")
    assert (row["site"], row["saved.Ferry"]) == ("harbour", {"number": 7})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "out.xml"), "a name in .jsonl, .jsonl.gz, .parquet or .csv is needed"),
        (("-o", "out.jsonl", "--shard-rows", "5"), "--shard-rows is for folders"),
        (("-o", "out.jsonl", "--select", "sports"), "no such section; there are metadata, body, trending, footer"),
        (("-o", "out.jsonl", "--site", "nobody"), "no site pack is named 'nobody'"),
        (("-o", "out.jsonl", "--pack", "nowhere:SITE"), "No module named 'nowhere'"),
        (("-o", "out.jsonl", "--pack", "json:dumps"), "no devparse.Site and no tuple of them, but function"),
    ],
)
def test_a_wrong_call_is_told(source: Path, arguments: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line and with status 2, before a page is read."""
    monkeypatch.chdir(source.parent)
    done = run(source, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert [path.name for path in source.parent.iterdir()] == ["in"]


def test_status_1_when_nothing_could_be_done(tmp_path: Path) -> None:
    """No page at all, or none that can be read; the rows of those that failed are written all the same."""
    (tmp_path / "in").mkdir()
    nothing = run(tmp_path / "in", "-o", tmp_path / "out.jsonl")
    assert (nothing.exit_code, "no page found" in nothing.stderr) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    failed = run(tmp_path / "none.html", "-o", tmp_path / "out.jsonl")
    assert (failed.exit_code, "1 pages, 1 failed" in failed.stderr) == (1, True)
    (row,) = lines(tmp_path / "out.jsonl")
    assert row["error"].startswith("FileNotFoundError")


def test_an_output_that_is_there_is_not_replaced_by_chance(source: Path, tmp_path: Path) -> None:
    """Only with `--force`; `--resume` takes it for what a finished run has made."""
    output = tmp_path / "out.jsonl"
    output.write_text("precious\n")
    assert run(source, "-o", output).exit_code == 2
    assert "done before" in run(source, "-o", output, "--resume").stderr
    assert output.read_text() == "precious\n"
    assert run(source, "-o", output, "--force").exit_code == 0
    assert len(lines(output)) == 30


def test_parquet_without_its_extra_is_told(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install; JSON lines need nothing more."""
    monkeypatch.delitem(sys.modules, "devparse.engines.arrow", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = run(source, "-o", tmp_path / "out.parquet")
    assert (done.exit_code, "pip install 'devparse[batch]'" in done.stderr) == (2, True)
    assert run(source, "-o", tmp_path / "out.jsonl").exit_code == 0
